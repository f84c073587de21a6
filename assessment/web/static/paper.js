// Sheets of paper, typed in by keys. A sheet is kept here until the server has it, under a name of its own, so that it
// is never lost and never counted twice. What was typed of the next one survives a reload.
(() => {
  "use strict";
  const PATIENCE = 10000;
  const LOOK = 4000;
  const EMPTY = { draft: {}, queue: [], last: null };
  const paper = document.querySelector("#paper");
  const form = document.querySelector("#sheet");
  const undo = document.querySelector("#undo");
  const line = document.querySelector("#state");
  const key = `emphasis paper ${paper.dataset.room}`;
  const points = +paper.dataset.points;
  const rows = [...form.querySelectorAll("[data-row]")];
  const fixed = { h: form.elements.h.value };
  let memory = EMPTY; // where the browser keeps nothing
  let sending = false, takes = true, round = paper.dataset.round;

  // --- what is kept ---

  function kept() {
    try {
      const text = localStorage.getItem(key);
      if (text !== null) memory = JSON.parse(text);
    } catch { /* memory has to do */ }
    return { ...EMPTY, ...memory };
  }

  function keep(changes) {
    memory = { ...kept(), ...changes };
    try { localStorage.setItem(key, JSON.stringify(memory)); } catch { /* as above */ }
  }

  function typed() {
    const fields = [...new FormData(form)].filter(([name, value]) => value !== "" && (name.startsWith("a.") || ["role", "marketing", "sales"].includes(name)));
    return Object.fromEntries(fields);
  }

  function fill(values) {
    form.reset();
    for (const input of form.elements) {
      if (!(input.name in values)) continue;
      if (input.type === "radio") input.checked = input.value === values[input.name];
      else if (input.type === "number") input.value = values[input.name];
    }
  }

  function name() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  }

  // --- what is said ---

  function say(what, n, trouble = false) {
    line.textContent = (paper.dataset[`said${what}`] ?? "").replace("{n}", n);
    line.dataset.is = trouble ? "trouble" : "well";
  }

  function count(sheets) {
    const said = sheets === 0 ? paper.dataset.saidNone : sheets === 1 ? paper.dataset.saidOne : paper.dataset.saidMany;
    document.querySelector("#count").textContent = said.replace("{n}", sheets);
  }

  // --- going through the rows ---

  function here() {
    const row = document.activeElement?.closest?.("[data-row]");
    return row ? rows.indexOf(row) : -1;
  }

  function go(place) {
    const row = rows[Math.max(0, Math.min(rows.length - 1, place))];
    (row.querySelector("input:checked") ?? row.querySelector("input")).focus();
    row.scrollIntoView({ block: "nearest" });
  }

  function firstOpen() {
    const place = rows.findIndex((row) => row.dataset.row !== "guess" && !row.querySelector("input:checked"));
    return place < 0 ? rows.length - 1 : place;
  }

  function choose(row, digit) {
    const inputs = [...row.querySelectorAll("input")];
    const input = digit === 0 ? inputs.at(-1) : inputs.slice(0, -1)[digit - 1];
    if (!input) return false;
    input.checked = true;
    keep({ draft: typed() });
    return true;
  }

  function pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("button, a")) {
      if (event.key.toLowerCase() !== "u" || event.ctrlKey || event.metaKey || event.altKey) return;
    }
    const place = here();
    const inNumber = event.target.type === "number";
    const digit = /^[0-9]$/.test(event.key) ? +event.key : event.key.toLowerCase() === "x" ? 0 : -1;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") go(place < 0 ? firstOpen() : place + (event.key === "ArrowDown" ? 1 : -1));
    else if (event.key === "Backspace" && !(inNumber && event.target.value)) go(place - 1);
    else if (event.key.toLowerCase() === "u" && !undo.hidden) takeBack();
    else if (event.key === "Enter" && !event.repeat) save();
    else if (event.key === "Enter") { /* a key that is held down is one press */ }
    else if (digit >= 0 && !inNumber) {
      const at = place < 0 ? firstOpen() : place;
      if (rows[at].dataset.row !== "guess" && choose(rows[at], digit)) go(at + 1);
    } else return;
    event.preventDefault();
  }

  // --- saving ---

  function save() {
    const values = typed();
    const { marketing, sales } = values;
    if (!Object.keys(values).some((each) => each.startsWith("a."))) { say("Empty", 0, true); return; }
    if ((marketing === undefined) !== (sales === undefined) || !form.checkValidity()) { say("Half", 0, true); go(rows.length - 1); return; }
    const blanks = rows.filter((row) => row.dataset.row === "answer" && !row.querySelector("input:checked")).length;
    const sheet = { sheet: name(), round: paper.dataset.round, values, blanks };
    keep({ draft: {}, queue: [...kept().queue, sheet], last: { sheet: sheet.sheet, values } });
    fill({});
    go(0);
    scrollTo(0, 0);
    undo.hidden = false;
    setTimeout(() => sending && say("Saving"), 600);
    send();
  }

  async function post(address, fields) {
    const stop = new AbortController();
    const clock = setTimeout(() => stop.abort(), PATIENCE);
    try {
      const answer = await fetch(address, {
        method: "POST",
        headers: { Accept: "application/json" },
        body: new URLSearchParams({ ...fixed, ...fields }),
        signal: stop.signal,
      });
      return { status: answer.status, said: await answer.json().catch(() => ({})) };
    } catch {
      return { status: 0, said: {} };
    } finally {
      clearTimeout(clock);
    }
  }

  // The room and all its answers were deleted: nothing of it stays here either.
  function gone() {
    try { localStorage.removeItem(key); } catch { /* nothing was kept */ }
    memory = EMPTY;
    undo.hidden = true;
    say("Gone", 0, true);
  }

  function trouble(status, said, waiting) {
    if (said.error === "no_key") gone();
    else if (said.error === "closed") say("Closed", waiting, true);
    else if (status >= 400 && status < 500 && status !== 429) say("Refused", 0, true);
    else say("Waiting", waiting, true);
  }

  async function send() {
    if (sending) return;
    sending = true;
    for (let sheet = next(); sheet; sheet = next()) {
      const { status, said } = await post(paper.dataset.save, { ...sheet.values, sheet: sheet.sheet, round: sheet.round });
      if (status === 200) {
        keep({ queue: kept().queue.filter((each) => each.sheet !== sheet.sheet) });
        count(said.sheets);
        say(sheet.blanks ? "Blanks" : "Saved", sheet.blanks);
        continue;
      }
      if (status === 422 || status === 400) { // it can never be accepted; it is still there to be taken back
        keep({ queue: kept().queue.filter((each) => each.sheet !== sheet.sheet) });
      }
      trouble(status, said, kept().queue.length);
      break;
    }
    sending = false;
    if (kept().queue.some((each) => each.round !== round)) say("Old", 0, true);
  }

  function next() {
    return kept().queue.find((each) => each.round === round);
  }

  async function takeBack() {
    const { last, queue, draft } = kept();
    if (!last || sending) return;
    undo.hidden = true;
    sending = true;
    const { status, said } = await post(paper.dataset.undo, { sheet: last.sheet });
    sending = false;
    if (status === 200) {
      const free = !Object.keys(draft).length;
      const rest = queue.filter((each) => each.sheet !== last.sheet);
      keep({ last: rest.at(-1) ?? null, queue: rest, draft: free ? last.values : draft });
      undo.hidden = !rest.length;
      count(said.sheets);
      if (free) { fill(last.values); go(firstOpen()); }
      say(free ? "Undone" : "UndoneOnly");
    } else if (said.error === "shown") {
      keep({ last: null });
      say("Shown", 0, true);
    } else {
      undo.hidden = false;
      trouble(status, said, queue.length);
    }
    send();
  }

  // --- the room ---

  async function look() {
    if (document.hidden) return;
    try {
      const answer = await fetch(`${paper.dataset.now}?${new URLSearchParams(fixed)}`, { cache: "no-store" });
      if (answer.status === 403) { gone(); return; }
      if (!answer.ok) return;
      const now = await answer.json();
      count(now.sheets);
      round = String(now.round);
      if (round !== paper.dataset.round) { location.reload(); return; }
      if (takes !== now.takes) {
        takes = now.takes;
        if (takes) say("");
        else if (!kept().queue.length) say("Shut", 0, true);
      }
    } catch { return; }
    if (takes && kept().queue.length) send();
  }

  fill(kept().draft);
  undo.hidden = !kept().last;
  go(firstOpen());
  addEventListener("keydown", pressed);
  form.addEventListener("submit", (event) => { event.preventDefault(); save(); });
  form.addEventListener("input", () => keep({ draft: typed() }));
  undo.addEventListener("click", takeBack);
  addEventListener("online", look);
  document.addEventListener("visibilitychange", look);
  look();
  setInterval(look, LOOK);
  send();
})();
