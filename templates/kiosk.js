/*
 * Asks one person after another, and keeps counts: how many chose which answer. What somebody answers is forgotten when they end. The
 * counts are kept on this device five people at a time, and the last five to nine people stay in memory until more come: so no two
 * things that this device ever kept, its file included, differ by one to four people. Nor do two files: after the first, the next waits
 * for five people more.
 */
const list = JSON.parse(document.getElementById('list').textContent);
const { words } = list;
const main = document.getElementById('main');
const footer = document.getElementById('footer');

/** People that are added at a time; a file holds at least as many. */
const FEW = 5;
/** In milliseconds: who walks away leaves nothing on the screen for the next. */
const PATIENCE = 120_000;
const CODE = /^\d{4,8}$/;

const key = `ouder-audit kiosk ${list.group} ${list.version}`;

const noCounts = () => Object.fromEntries(list.codes.map((code) => [code, {}]));
const today = () => {
  const now = new Date();
  const two = (number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** What this device keeps: the code of the staff, the first day, how many people, the counts, and whether it gave a file. */
let kept = null;
/** Counts of groups of five people, oldest first; only the last is not full. Never kept on the device. */
let pending = [];
let unsaved = false;
/** How many people took part since the last file, or since this page was opened. */
let since = 0;
/** Whether this page gave the last file: then nobody is missing from what it holds. */
let savedHere = false;

/** A window that may keep nothing goes on in memory. */
const remember = () => {
  try {
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    unsaved = true;
  }
};
const recall = () => {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
};
const forget = () => {
  try {
    localStorage.removeItem(key);
  } catch {
    unsaved = true;
  }
};

const addTo = (counts, more) => {
  for (const [code, answers] of Object.entries(more)) {
    for (const [answer, count] of Object.entries(answers)) counts[code][answer] = (counts[code][answer] ?? 0) + count;
  }
};

/** Adds one person to the last group of five; a full group is kept once the next is full too. */
const countPerson = (answers) => {
  const last = pending.at(-1);
  const group = last === undefined || last.sheets === FEW ? { sheets: 0, items: noCounts() } : last;
  if (group !== last) pending.push(group);
  group.sheets += 1;
  since += 1;
  addTo(group.items, Object.fromEntries(Object.entries(answers).map(([code, answer]) => [code, { [answer]: 1 }])));
  if (pending.length > 1 && group.sheets === FEW) {
    const full = pending.shift();
    kept.sheets += full.sheets;
    addTo(kept.items, full.items);
    remember();
  }
};

const sheetsInAll = () => kept.sheets + pending.reduce((sum, { sheets }) => sum + sheets, 0);

/* What is on the screen. */

const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) made.setAttribute(attribute, value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
};
const button = (text, act, look = null) => {
  const made = element('button', { type: 'button', class: look }, text);
  made.addEventListener('click', act);
  return made;
};
const dutch = (text) =>
  text === null || text === undefined ? null : element('span', { class: 'beside', lang: 'nl', dir: 'ltr' }, text);
const paragraph = (...children) => element('p', {}, ...children);
/** Says what is wrong, also to who cannot see it. */
const problemLine = () => element('p', { class: 'problem', role: 'alert' });

const NL = { language: 'nl', direction: 'ltr' };

/** Shows a screen in a language, and puts the focus where reading begins. */
const show = ({ language, direction }, focus, ...children) => {
  document.documentElement.lang = language;
  document.documentElement.dir = direction;
  main.replaceChildren(...children.filter((child) => child !== null));
  focus.setAttribute('tabindex', '-1');
  focus.focus();
  window.scrollTo(0, 0);
};

let timer = null;
const waitFor = (act) => {
  clearTimeout(timer);
  timer = act === null ? null : setTimeout(act, PATIENCE);
};

const heading = (text, ...more) => element('h1', {}, text, ...more);

/** The first screen: a language, or the beginning of the only one. */
const welcome = () => {
  waitFor(null);
  footer.hidden = false;
  if (list.languages.length === 1) return begin(list.languages[0]);
  const title = heading(list.title);
  const choices = list.languages.map((own) => {
    const made = button(own.name, () => begin(own));
    made.lang = own.language;
    made.dir = own.direction;
    return made;
  });
  show(NL, title, title, element('div', { class: 'languages' }, ...choices));
};

/** What the list is about, in the language that was chosen. */
const begin = (own) => {
  footer.hidden = false;
  const title = heading(own.title, dutch(own.beside?.title));
  const steps = [button(own.words.start, () => ask(own, 0, {}), 'main')];
  if (list.languages.length > 1) {
    steps.push(button(own.words.back, welcome));
    waitFor(welcome);
  }
  show(
    own,
    title,
    title,
    own.concept === null ? null : element('p', { class: 'concept' }, own.concept),
    paragraph(own.intro, dutch(own.beside?.intro)),
    element('div', { class: 'steps' }, ...steps),
  );
};

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

const choiceOf = ({ answer, sign, label, beside }, chosen) => {
  const input = element('input', { type: 'radio', name: 'answer', value: answer });
  input.checked = answer === chosen;
  return element(
    'label',
    { class: 'choice' },
    input,
    element('span', {}, element('span', { class: 'sign' }, sign), ` ${label}`, dutch(beside)),
  );
};

const pictureOf = ({ picture }) => {
  if (picture === null) return null;
  const made = element('span', { class: 'picture', role: 'img', 'aria-label': picture.alt });
  made.innerHTML = picture.svg;
  return made;
};

/** One sentence. The answers of this person are only here, and go on from screen to screen. */
const ask = (own, at, answers) => {
  waitFor(welcome);
  footer.hidden = true;
  const item = own.items[at];
  const isLast = at === own.items.length - 1;
  const sentence = element(
    'h1',
    { class: 'sentence' },
    element('span', { class: 'code', dir: 'ltr' }, `[${item.code}]`),
    ` ${item.text}`,
    dutch(item.beside),
  );
  const legend = element('legend', {}, sentence);
  const fieldset = element('fieldset', {}, legend, ...own.answers.map((each) => choiceOf(each, answers[item.code])));
  const problem = problemLine();
  const goOn = () => {
    const chosen = fieldset.querySelector('input:checked');
    if (chosen === null) {
      problem.textContent = own.words.choose;
      fieldset.querySelector('input').focus();
      return;
    }
    const now = { ...answers, [item.code]: chosen.value };
    if (isLast) end(own, now);
    else ask(own, at + 1, now);
  };
  show(
    own,
    sentence,
    element('p', { class: 'meta' }, fill(own.words.progress, { n: at + 1, total: own.items.length })),
    pictureOf(item),
    fieldset,
    problem,
    element(
      'div',
      { class: 'steps' },
      button(isLast ? own.words.finish : own.words.next, goOn, 'main'),
      button(own.words.back, () => (at === 0 ? begin(own) : ask(own, at - 1, answers))),
      button(own.words.stop, welcome),
    ),
  );
};

/** Counts this person, forgets the answers, and waits for the next. */
const end = (own, answers) => {
  countPerson(answers);
  waitFor(welcome);
  footer.hidden = false;
  const title = heading(own.thanks);
  show(own, title, title, element('div', { class: 'steps' }, button(own.words.start, welcome, 'main')));
};

/* For the staff, in Dutch. */

const codeField = (label) => {
  const input = element('input', {
    type: 'text',
    id: 'code',
    inputmode: 'numeric',
    autocomplete: 'off',
    maxlength: '8',
  });
  return { input, parts: [element('label', { for: 'code' }, label), input] };
};

const formOf = (label, act, action, ...more) => {
  const { input, parts } = codeField(label);
  const problem = problemLine();
  const form = element(
    'form',
    {},
    ...parts,
    problem,
    element('div', { class: 'steps' }, element('button', { type: 'submit', class: 'main' }, action), ...more),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    problem.textContent = act(input.value.trim()) ?? '';
  });
  return form;
};

/** Before the first person: a code by which only the staff can end it. */
const setUp = () => {
  const title = heading(list.title);
  const choose = (code) => {
    if (!CODE.test(code)) return words.codeShape;
    kept = { code, from: today(), sheets: 0, items: noCounts() };
    remember();
    welcome();
    return null;
  };
  show(NL, title, title, ...words.setUp.map((line) => paragraph(line)), formOf(words.newCode, choose, words.begin));
};

const staff = () => {
  waitFor(welcome);
  footer.hidden = true;
  const title = heading(words.staff);
  const open = (code) => {
    if (code !== kept.code) return words.wrongCode;
    close();
    return null;
  };
  show(NL, title, title, formOf(words.code, open, words.end, button(words.goOn, welcome)));
};

/** The file: counts and nothing else. */
const contentOf = () => {
  const items = noCounts();
  addTo(items, kept.items);
  for (const group of pending) addTo(items, group.items);
  const answers = ['0', '1', '2', '3', 'unknown', 'notApplicable'];
  const counted = Object.entries(items).map(([code, counts]) => [
    code,
    Object.fromEntries(answers.map((answer) => [answer, counts[answer] ?? 0])),
  ]);
  return {
    ouderAuditKiosk: 1,
    group: list.group,
    from: kept.from,
    closed: today(),
    sheets: sheetsInAll(),
    items: Object.fromEntries(counted),
  };
};

const download = (content) => {
  const blob = new Blob([`${JSON.stringify(content, null, 1)}\n`], { type: 'application/json' });
  const link = element('a', {
    href: URL.createObjectURL(blob),
    download: `tablet-${list.group}-${content.closed}.json`,
  });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), PATIENCE);
};

/** What keeps the staff from saving a file; null where nothing does. Once more the same file is no other file. */
const whyNoFile = (sheets) => {
  if (sheets < FEW) return words.fewSheets;
  const isSame = savedHere && since === 0;
  return kept.saved && !isSame && since < FEW ? words.tooSoon : null;
};

/** Nobody answers any more: the staff saves the file, and clears the device when it is there. */
const close = () => {
  waitFor(null);
  const title = heading(words.closing);
  const sheets = sheetsInAll();
  const refused = whyNoFile(sheets);
  const told = paragraph(fill(refused ?? words.sheets, { n: sheets }));
  const clear = () => {
    forget();
    kept = null;
    pending = [];
    since = 0;
    savedHere = false;
    done();
  };
  const after = element('p', { role: 'status' });
  const save = () => {
    kept.saved = true;
    since = 0;
    savedHere = true;
    remember();
    download(contentOf());
    after.textContent = words.saved;
    wipe.hidden = false;
  };
  const wipe = button(words.clear, clear);
  wipe.hidden = refused === null;
  show(
    NL,
    title,
    title,
    told,
    after,
    element(
      'div',
      { class: 'steps' },
      refused === null ? button(words.save, save, 'main') : null,
      wipe,
      button(words.goOn, welcome),
    ),
  );
};

const done = () => {
  const title = heading(words.cleared);
  show(NL, title, title, element('div', { class: 'steps' }, button(words.again, setUp, 'main')));
};

document.getElementById('staff').addEventListener('click', staff);
window.addEventListener('beforeunload', (event) => {
  if (kept !== null && (pending.length > 0 || unsaved)) event.preventDefault();
});

kept = recall();
if (kept === null) setUp();
else welcome();
