// What is typed is read from and written to local storage, and never told to the server.
const shelf = (id) => `emphasis-action-${id}`;

const read = (id) => { try { return localStorage.getItem(shelf(id)) ?? ''; } catch { return ''; } };
const write = (id, text) => { try { localStorage.setItem(shelf(id), text); } catch { /* private window */ } };

export default function ({ data, parentElement }) {
  const field = parentElement.querySelector('textarea');
  if (field.dataset.id === data.id) return;
  field.dataset.id = data.id;
  parentElement.querySelector('span').textContent = data.asks;
  field.placeholder = data.example;
  field.value = read(data.id);
  field.addEventListener('input', () => write(data.id, field.value));
}
