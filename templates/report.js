// Adds to a page that is whole without it: filters, all parts open or closed at once, and links to copy.
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const byId = (id) => document.getElementById(id);

for (const tool of all('[data-script]')) tool.hidden = false;

for (const button of all('[data-unfold]')) {
  button.addEventListener('click', () => {
    for (const part of all('details')) part.open = button.dataset.unfold === 'open';
  });
}

const itemsOf = (list) => all('[data-kind],.places>li', list);

const show = (tool, list) => {
  const kind = tool.querySelector('[data-filter-kind]')?.value ?? '';
  const text = (tool.querySelector('[data-filter-text]')?.value ?? '').trim().toLowerCase();
  const items = itemsOf(list);
  for (const item of items) {
    const { title = '' } = item.closest('.kind')?.dataset ?? {};
    const words = `${title} ${item.textContent}`.toLowerCase();
    item.hidden = (kind !== '' && item.dataset.kind !== kind) || !words.includes(text);
  }
  for (const group of all('[data-filter-group]', list)) group.hidden = itemsOf(group).every(({ hidden }) => hidden);
  if (text !== '') for (const part of all('[data-filter-open]', list)) part.open = true;
  const count = tool.querySelector('[data-filter-count]');
  const numbers = [items.filter(({ hidden }) => !hidden).length, items.length];
  count.textContent = kind === '' && text === '' ? '' : count.dataset.words.replaceAll('#', () => numbers.shift());
};

for (const tool of all('[data-filter]')) {
  const list = document.querySelector(`[data-filtered="${tool.dataset.filter}"]`);
  tool.addEventListener('input', () => show(tool, list));
}

// What a link leads to may be filtered away or closed: then it is made to show.
const reveal = () => {
  let id = location.hash.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {}
  const place = byId(id);
  if (place === null || place.checkVisibility?.({ contentVisibilityAuto: true })) return;
  for (const tool of all('[data-filter]')) {
    for (const field of all('select,input', tool)) field.value = '';
    tool.dispatchEvent(new Event('input'));
  }
  for (let part = place.closest('details'); part; part = part.parentElement.closest('details')) part.open = true;
  place.scrollIntoView();
};
addEventListener('hashchange', reveal);
reveal();

const words = byId('melding').dataset;

for (const heading of all('[data-copy]')) {
  const button = document.createElement('button');
  const place = heading.closest('[id]:not([data-copy])');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = '#';
  button.setAttribute('aria-label', `${words.copyWords} ${heading.textContent}`);
  button.addEventListener('click', async () => {
    location.hash = place.id;
    let said = words.copied;
    try {
      await navigator.clipboard.writeText(location.href);
    } catch {
      said = words.inBar;
    }
    byId('melding').textContent = said;
    button.textContent = '✓';
    setTimeout(() => {
      button.textContent = '#';
    }, 2000);
  });
  heading.after(button);
}
