/* Keys of the projector. It has no rights of its own: Next and Back are handed to a console of the same workshop that is
   open in the same browser. Text size stays with the browser. */
window.emphasisWall ??= (() => {
  const sizes = [0.85, 1, 1.15, 1.3];
  let channel, code, words, shown, blank, at = Number(localStorage.getItem('emphasis-wall-size') ?? 1);
  const resize = (by) => {
    at = Math.min(sizes.length - 1, Math.max(0, at + by));
    localStorage.setItem('emphasis-wall-size', at);
    document.documentElement.style.setProperty('--wall', sizes[at]);
  };
  const make = (name, label) => {
    const box = document.createElement('section');
    box.className = name;
    box.setAttribute('role', 'dialog');
    box.setAttribute('aria-label', label);
    box.tabIndex = -1;
    document.body.append(box);
    box.focus();
    return box;
  };
  const help = () => {
    if (shown) { shown.remove(); shown = undefined; return; }
    shown = make('wall-keys', words.title);
    const list = document.createElement('dl');
    for (const [keys, does] of words.keys) {
      const dt = document.createElement('dt'), dd = document.createElement('dd');
      for (const key of keys.split(' ')) {
        const kbd = document.createElement('kbd');
        kbd.textContent = key;
        dt.append(kbd, ' ');
      }
      dd.textContent = does;
      list.append(dt, dd);
    }
    const heading = document.createElement('h2');
    heading.textContent = words.title;
    shown.append(heading, list);
  };
  const hide = () => {
    if (blank) { blank.remove(); blank = undefined; return; }
    blank = make('wall-blank', words.blank);
  };
  const full = () => document.fullscreenElement
    ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  const keys = {
    PageDown: () => channel.postMessage('next'), ArrowRight: () => channel.postMessage('next'),
    PageUp: () => channel.postMessage('back'), ArrowLeft: () => channel.postMessage('back'),
    '+': () => resize(1), '=': () => resize(1), '-': () => resize(-1),
    b: hide, B: hide, '.': hide, f: full, F: full, '?': help,
    Escape: () => { if (shown) help(); if (blank) hide(); },
  };
  addEventListener('keydown', (event) => {
    if (!code || !location.pathname.endsWith('/projector') || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest?.('input, textarea, select, summary')) return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  return (room, said) => {
    if (code !== room) { channel?.close(); channel = new BroadcastChannel(`emphasis-${room}`); }
    [code, words] = [room, said];
    resize(0);
  };
})()
