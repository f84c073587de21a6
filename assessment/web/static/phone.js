// A phone in a workshop: every tap is kept here first and sent until the server has it; the room is followed.
(() => {
  "use strict";
  const PAUSE = 220; // milliseconds in which a choice is seen before the next statement comes
  const PATIENCE = 10000;
  const SLOW = 3000;
  const LOOK = 5000;
  let phone, stage, source, heardAt = 0, leftUntil = 0, sending = false, wait = 0, turning, stale = false, late = false, barred = false, saved = false, pressed;
  let memory = null; // where the browser keeps nothing

  const all = (what) => [...phone.querySelectorAll(what)];
  const key = () => `emphasis ${phone.dataset.base}`;

  // --- what waits to be sent ---

  function kept() {
    try {
      const text = localStorage.getItem(key());
      if (text !== null) memory = JSON.parse(text);
    } catch { /* memory has to do */ }
    return memory && Array.isArray(memory.taps) ? memory : { sequence: 0, taps: [] };
  }

  function keep(state) {
    memory = state;
    try { localStorage.setItem(key(), JSON.stringify(state)); } catch { /* as above */ }
  }

  function put(what, name, fields) {
    const state = kept();
    state.sequence = Math.max(state.sequence, +phone.dataset.sequence) + 1;
    const tap = { what, name, fields: { ...fields, sequence: String(state.sequence) }, id: state.sequence };
    state.taps = [...state.taps.filter((each) => each.name !== name), tap];
    keep(state);
    setTimeout(say, 600); // what is saved sooner needs no word in between
    send();
  }

  function done(id) {
    const state = kept();
    state.taps = state.taps.filter((each) => each.id !== id);
    keep(state);
  }

  async function send() {
    if (sending) return;
    sending = true;
    clearTimeout(wait);
    let pause = 1000;
    for (let tap = kept().taps[0]; tap; tap = kept().taps[0]) {
      const status = await post(tap.what, tap.fields);
      if (status >= 200 && status < 400) {
        done(tap.id);
        if (tap.what === "join") joined();
        else saved = true;
        pause = 1000;
      } else if (status === 403 && tap.what !== "join" && phone.dataset.consent === undefined && !tap.again) {
        rejoin(tap);
      } else if (status >= 400 && status < 500 && status !== 429 && status !== 408) {
        done(tap.id);
        late ||= tap.what !== "join";
        barred ||= tap.what === "join";
        stale = true;
      } else {
        say(true);
        await new Promise((later) => { wake = later; wait = setTimeout(later, pause + Math.random() * 500); });
        pause = Math.min(pause * 1.6, 8000);
      }
    }
    sending = false;
    say();
    if (stale) refresh();
  }

  let wake = () => {};

  // The server does not know this phone: join once more, then send the same tap again.
  function rejoin(tap) {
    const state = kept();
    state.taps = state.taps.map((each) => (each.id === tap.id ? { ...each, again: true } : each));
    state.sequence += 1;
    state.taps.unshift({ what: "join", name: "join", fields: {}, id: state.sequence });
    keep(state);
  }

  async function post(what, fields) {
    const stop = new AbortController();
    const clock = setTimeout(() => stop.abort(), PATIENCE);
    const slow = setTimeout(() => say(true), SLOW);
    try {
      const answer = await fetch(`${phone.dataset.base}/${what}`, {
        method: "POST",
        headers: { Accept: "application/json" },
        body: new URLSearchParams(fields),
        keepalive: true,
        signal: stop.signal,
      });
      return answer.status;
    } catch {
      return 0;
    } finally {
      clearTimeout(clock);
      clearTimeout(slow);
    }
  }

  function say(failed = false) {
    const line = phone.querySelector("#state");
    if (!line) return;
    const taps = kept().taps.filter((each) => each.what !== "join").length;
    const now = failed ? "waiting" : taps ? (line.dataset.is === "waiting" ? "waiting" : "saving") : late ? "late" : "saved";
    if (line.dataset.is === now || (now === "saved" && !saved)) return;
    line.dataset.is = now;
    line.textContent = line.dataset[now];
  }

  // --- statements ---

  function shownAt() {
    const shown = phone.querySelector("[data-screen]:not([hidden])");
    return shown ? +shown.dataset.screen : 0;
  }

  function go(number, quietly = false) {
    const next = phone.querySelector(`[data-screen="${number}"]`);
    if (!next) return;
    all("[data-screen]").forEach((each) => { each.hidden = each !== next; });
    const open = firstOpen();
    const note = phone.querySelector("[data-open]");
    note.hidden = !open;
    if (open) note.querySelector("a").dataset.at = open;
    history.replaceState(null, "", `${phone.dataset.base}?at=${number}`);
    if (quietly) return;
    scrollTo(0, 0);
    next.querySelector("h1").focus({ preventScroll: true });
  }

  function firstOpen() {
    const form = all('[data-tap="answer"]').find((each) => !each.querySelector("[aria-pressed=true]"));
    return form ? +form.closest("[data-screen]").dataset.screen : 0;
  }

  function mark(form, value) {
    form.querySelectorAll("[aria-pressed]").forEach((each) => {
      each.setAttribute("aria-pressed", String(each.value === value));
    });
  }

  function tapped(event) {
    const form = event.target.closest("[data-tap]");
    if (!form) return;
    event.preventDefault();
    const what = form.dataset.tap;
    const button = event.submitter || pressed;
    const fields = Object.fromEntries([...new FormData(form)].filter(([name]) => name !== "after" && name !== "join"));
    late = false;
    if (button && button.name) {
      fields[button.name] = button.value;
      mark(form, button.value);
      clearTimeout(turning);
      if (form.elements.after) turning = setTimeout(() => go(+form.elements.after.value), PAUSE);
    } else {
      phone.querySelector("[data-kept]").hidden = false;
    }
    put(what, what === "answer" ? fields.item : what, fields);
  }

  function clicked(event) {
    pressed = event.target.closest("button");
    const link = event.target.closest("[data-at]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    clearTimeout(turning);
    go(+link.dataset.at);
  }

  // What was tapped and not sent yet is shown as it was tapped.
  function overlay() {
    const taps = kept().taps.filter((each) => each.fields.round === phone.dataset.round);
    for (const tap of taps) {
      const form = all(`[data-tap="${tap.what}"]`).find((each) => ["item", "run", "card"].every((name) => (each.elements.namedItem(name) || {}).value === tap.fields[name]));
      if (form && tap.what !== "predict") mark(form, tap.fields.value ?? tap.fields.role);
    }
    if (taps.length && !/[?&]at=/.test(location.search) && firstOpen() > shownAt()) go(firstOpen(), true);
  }

  // --- the room ---

  function joined() {
    const before = phone.dataset.joined;
    phone.dataset.joined = "";
    if (before === undefined && !phone.querySelector("[data-screen]")) stale = true;
    follow();
  }

  function follow() {
    if (phone.dataset.joined === undefined || !window.EventSource) return;
    if (source && source.readyState !== 2) return;
    source = new EventSource(`${phone.dataset.base}/live`);
    source.onmessage = (event) => heard(JSON.parse(event.data));
  }

  function heard(news) {
    heardAt = Date.now();
    leftUntil = news.left === null ? 0 : Date.now() + news.left * 1000;
    count();
    if (news.stage !== stage && !stale) {
      stale = true;
      setTimeout(refresh, Math.random() * news.within); // so that a thousand phones do not ask at one moment
    }
  }

  async function look() {
    if (document.hidden) return;
    follow();
    if (stale) { refresh(); return; }
    if (phone.dataset.joined === undefined || Date.now() - heardAt < 3 * LOOK) return;
    try {
      const answer = await fetch(`${phone.dataset.base}/news`, { headers: { Accept: "application/json" }, cache: "no-store" });
      if (answer.ok) heard(await answer.json());
      else if (answer.status === 403) stale = true;
    } catch { /* the next look may see more */ }
  }

  function count() {
    const line = phone.querySelector("[data-closing]");
    if (!line) return;
    const left = Math.ceil((leftUntil - Date.now()) / 1000);
    line.hidden = !leftUntil;
    if (leftUntil) line.textContent = line.dataset.closing.replace("{left}", Math.max(0, left));
  }

  let refreshing = false;

  async function refresh() {
    if (refreshing || sending) return;
    refreshing = true;
    try {
      const answer = await fetch(phone.dataset.base, { cache: "no-store" });
      if (answer.status >= 500 || answer.status === 429) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const main = page.querySelector("main");
      if (!main) return;
      stale = false;
      document.title = page.title;
      history.replaceState(null, "", phone.dataset.base);
      document.querySelector("main").replaceWith(document.adoptNode(main));
      if (main.querySelector("#phone")) begin();
      else if (source) source.close();
      const title = main.querySelector("section:not([hidden]) h1") || main.querySelector("h1");
      title.tabIndex = -1;
      title.focus();
    } catch { /* tried again at the next look */ } finally {
      refreshing = false;
    }
  }

  function begin() {
    phone = document.querySelector("#phone");
    stage = phone.dataset.stage;
    leftUntil = phone.dataset.left === undefined ? 0 : Date.now() + phone.dataset.left * 1000;
    overlay();
    const mayJoin = phone.dataset.joined === undefined && phone.dataset.consent === undefined && !barred;
    if (mayJoin && !stage.endsWith("-ended")) put("join", "join", {});
    else send();
    say();
    count();
    follow();
  }

  function hurry() {
    wake();
    send();
    look();
  }

  begin();
  document.addEventListener("submit", tapped);
  document.addEventListener("click", clicked);
  document.addEventListener("input", (event) => {
    const shown = event.target.parentElement.querySelector("output");
    if (shown) shown.value = event.target.value;
  });
  document.addEventListener("visibilitychange", () => document.hidden || hurry());
  addEventListener("online", hurry);
  addEventListener("pageshow", (event) => event.persisted && hurry());
  setInterval(look, LOOK + Math.random() * 1000);
  setInterval(count, 500);
})();
