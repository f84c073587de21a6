// Charts that are played through. The server draws them; here only what moves with the month is set, so nothing is
// drawn anew and nothing flickers. Several pictures of one scene show the same month.
const SECONDS = 6; // for a whole run
const STEPS = 6; // of a run for people who want no motion
const SHARED = 'emphasis-month';
const shared = (window.emphasisMonths ??= {});

const make = (tag, look, text) => {
  const made = document.createElement(tag);
  if (look) made.className = look;
  if (text !== undefined) made.textContent = text;
  return made;
};

const svg = (text) => {
  const holder = document.createElement('template');
  holder.innerHTML = text;
  return holder.content.firstElementChild;
};

const figure = (id) => {
  const made = make('figure');
  made.dataset.chart = id;
  made.innerHTML = `<p class="name"></p><h2></h2><p class="readouts"></p><div class="plot"></div>
    <details><summary></summary><table></table></details>`;
  return made;
};

const fillTable = (table, rows) => {
  const lines = rows.map((cells, row) => {
    const line = make('tr');
    line.append(...cells.map((text, column) => {
      const cell = make(row && column ? 'td' : 'th', '', text);
      if (cell.tagName === 'TH') cell.scope = row ? 'row' : 'col';
      return cell;
    }));
    return line;
  });
  table.replaceChildren(...lines);
};

const fill = (made, chart, data) => {
  const [name, title, readouts, plot, details] = made.children;
  name.textContent = chart.name;
  title.textContent = chart.title;
  plot.replaceChildren(svg(chart.svg));
  details.firstElementChild.textContent = data.words.table;
  fillTable(details.lastElementChild, chart.table);
  const values = chart.said.map((said, way) => {
    const line = make('span');
    const value = make('b');
    line.append(svg(data.marks[way]), `${said.name} `, value);
    readouts[`way${way}`] = value;
    return line;
  });
  readouts.replaceChildren(...values);
  const parts = {};
  for (const part of plot.querySelectorAll('[data-part]')) parts[part.dataset.part] = part;
  return (at) => {
    const month = Math.floor(at), beyond = at - month;
    for (const { targets, values: path, unit } of chart.moves) {
      const value = path[month] + (beyond ? (path[month + 1] - path[month]) * beyond : 0);
      for (const [part, attribute] of targets) {
        if (attribute === 'text') parts[part].textContent = Math.floor(value + 0.5);
        else parts[part].setAttribute(attribute, `${value}${unit}`);
      }
    }
    const whole = Math.round(at);
    chart.said.forEach((said, way) => { readouts[`way${way}`].textContent = said.values[whole]; });
  };
};

const player = (stage) => {
  const made = make('div', 'player');
  const button = make('button');
  const range = Object.assign(make('input'), { type: 'range', min: 0, step: 1 });
  const said = make('output');
  button.type = 'button';
  button.addEventListener('click', () => (stage.timer ? stop(stage) : play(stage)));
  range.addEventListener('input', () => { stop(stage); show(stage, Number(range.value)); });
  made.append(button, range, said);
  stage.controls = { button, range, said };
  return made;
};

const show = (stage, at) => {
  shared[stage.scene] = at;
  window.dispatchEvent(new CustomEvent(SHARED, { detail: stage.scene }));
};

const stop = (stage) => {
  if (!stage.timer) return;
  stage.timer.cancel();
  stage.timer = undefined;
  show(stage, Math.round(shared[stage.scene]));
};

// Moves on by months until the end: evenly, or in a few steps.
const play = (stage) => {
  const from = shared[stage.scene] >= stage.months ? 0 : shared[stage.scene];
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const begun = performance.now();
  const pace = stage.months / SECONDS / 1000;
  const tick = () => {
    const passed = (performance.now() - begun) * pace;
    const stride = stage.months / STEPS;
    const at = from + (still ? Math.round(Math.floor(passed / stride) * stride) : passed);
    if (at >= stage.months) { show(stage, stage.months); stop(stage); } else show(stage, at);
  };
  if (still) {
    const id = setInterval(tick, 200);
    stage.timer = { cancel: () => clearInterval(id) };
  } else {
    let id;
    const next = () => { id = requestAnimationFrame(next); tick(); };
    stage.timer = { cancel: () => cancelAnimationFrame(id) };
    id = requestAnimationFrame(next);
  }
  show(stage, from);
};

const draw = (stage) => {
  const at = Math.min(shared[stage.scene], stage.months);
  for (const set of stage.sets) set(at);
  if (!stage.controls) return;
  const { button, range, said } = stage.controls;
  const month = Math.round(at);
  const label = stage.words.month.replace('{month}', month).replace('{months}', stage.months);
  range.value = month;
  range.setAttribute('aria-valuetext', label);
  said.textContent = label;
  button.textContent = stage.timer ? stage.words.pause : stage.words.play;
  button.dataset.playing = Boolean(stage.timer);
};

export default function ({ data, parentElement }) {
  const root = parentElement.querySelector('.picture');
  const stage = (root.stage ??= { scene: data.scene });
  const before = stage.months;
  Object.assign(stage, { months: data.months, words: data.words });
  // A new horizon, or a picture that has just come: show the end. A dial that moved: stay at the month.
  if (shared[data.scene] === undefined || (before !== undefined && before !== data.months)) shared[data.scene] = data.months;
  parentElement.querySelector('style.colours').textContent = data.style;
  root.classList.toggle('lead', Boolean(data.player));
  const charts = root.querySelector('.charts');
  if (charts.childElementCount !== data.charts.length) charts.replaceChildren(...data.charts.map(({ id }) => figure(id)));
  stage.sets = data.charts.map((chart, place) => fill(charts.children[place], chart, data));
  if (data.player) {
    if (!stage.controls) charts.firstElementChild.querySelector('.plot').after(player(stage));
    stage.controls.range.max = data.months;
    stage.controls.range.setAttribute('aria-label', data.words.slider);
  }
  draw(stage);
  const follow = (event) => { if (event.detail === stage.scene) draw(stage); };
  window.removeEventListener(SHARED, stage.follow);
  window.addEventListener(SHARED, (stage.follow = follow));
  return () => {
    window.removeEventListener(SHARED, stage.follow);
    if (stage.timer) { stage.timer.cancel(); stage.timer = undefined; }
    if (data.player) delete shared[data.scene];
  };
}
