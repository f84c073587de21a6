/* A clicker's key may go to the projector's window. It is handed over here, and pressed like any other. */
window.emphasisConsole ??= (() => {
  let channel, code;
  return (room) => {
    if (code === room) return;
    channel?.close();
    code = room;
    channel = new BroadcastChannel(`emphasis-${room}`);
    channel.onmessage = ({ data }) => {
      if (!location.pathname.endsWith('/console') || !['next', 'back'].includes(data)) return;
      document.querySelector(`.st-key-${data} button:not(:disabled)`)?.click();
    };
  };
})()
