// The plan stays in this browser: it is read from and written to local storage, and told to the page for the download.
const shelf = (token) => `emphasis-plan-${token}`;

const read = (token) => {
  try { return JSON.parse(localStorage.getItem(shelf(token))) ?? {}; } catch { return {}; }
};

const write = (token, plan) => {
  try { localStorage.setItem(shelf(token), JSON.stringify(plan)); } catch { /* private window: the page still has it */ }
};

const field = (label, type, value, keep) => {
  const box = document.createElement('label');
  const input = document.createElement('input');
  box.append(label, input);
  Object.assign(input, { type, value: value ?? '', maxLength: 80, autocomplete: 'off' });
  let kept = input.value;
  let pause;
  const tell = () => {
    clearTimeout(pause);
    if (input.value !== kept) keep(kept = input.value);
  };
  // While typing too: whoever goes from here straight to a download finds the plan in it.
  input.addEventListener('input', () => { clearTimeout(pause); pause = setTimeout(tell, 250); });
  input.addEventListener('change', tell);
  return box;
};

export default function ({ data, parentElement, setStateValue }) {
  const list = parentElement.querySelector('ol');
  if (list.dataset.token === data.token) return;
  list.dataset.token = data.token;
  const plan = read(data.token);
  const keep = (days, name) => (value) => {
    plan[days] = { ...plan[days], [name]: value };
    write(data.token, plan);
    setStateValue('plan', structuredClone(plan));
  };
  list.replaceChildren(...data.actions.map(({ days, heading, text }) => {
    const item = document.createElement('li');
    const title = document.createElement('strong');
    title.textContent = heading;
    const said = document.createElement('p');
    said.append(title, ` ${text}`);
    const fields = document.createElement('div');
    fields.append(
      field(data.owner, 'text', plan[days]?.owner, keep(days, 'owner')),
      field(data.date, 'date', plan[days]?.date, keep(days, 'date')),
    );
    item.append(said, fields);
    return item;
  }));
  if (Object.keys(plan).length) setStateValue('plan', structuredClone(plan));
}
