import { openPersonalDataSearch } from '../src/privacy/search-personal-data.ts';
import { peopleWords } from '../src/privacy/words.ts';

/*
 * Keeps what is typed on this computer, counts it, warns of personal data, and saves it as a file; on a phone it shows one question at a
 * time. Without this script the form can be printed.
 */
const form = document.getElementById('form');
const told = document.getElementById('told');
const counter = document.getElementById('counter');
const { id, version, role, title } = form.dataset;
const key = `ouder-audit ${id} ${version} ${role} ${title}`;
const fieldsets = [...form.querySelectorAll('fieldset')];

const bar = document.getElementById('bar');
const [back, next] = ['back', 'next'].map((name) => document.getElementById(name));

/** Finds personal data by the rules of the evidence folder; the names of the school are not in a form. */
const guard = JSON.parse(document.getElementById('guard').textContent);
const { inText } = openPersonalDataSearch(guard.rules, { ibans: [], ...guard.contact }, []);

const remarkOf = (fieldset) => fieldset.querySelector('textarea');
const choiceOf = (fieldset) => fieldset.querySelector('input:checked')?.value ?? '';

const typedIn = (fieldset) => ({ choice: choiceOf(fieldset), remark: remarkOf(fieldset).value });

const show = (fieldset, { choice = '', remark = '' }) => {
  for (const input of fieldset.querySelectorAll('input')) input.checked = input.value === choice;
  remarkOf(fieldset).value = remark;
};

const count = () => {
  const done = fieldsets.filter((fieldset) => choiceOf(fieldset) !== '').length;
  counter.textContent = done === 0 ? 'Nog niets ingevuld.' : `${done} van ${fieldsets.length} vragen beantwoord.`;
  bar.value = done;
};

/** Warns where a remark may say who somebody is. */
const warn = (fieldset) => {
  const kinds = [...new Set(inText(remarkOf(fieldset).value).map(({ kind }) => kind))];
  const line = fieldset.querySelector('[role="status"]');
  const place = `vraag ${fieldset.dataset.question}`;
  line.textContent = kinds.length === 0 ? '' : `${peopleWords.at({ place, kinds })} ${peopleWords.rather}`;
  line.hidden = kinds.length === 0;
};

/** The steps of a small screen: each question, then the end. What is not on is marked; the style hides it there and nowhere else. */
const steps = [...fieldsets, form.querySelector('.actions')];
let step = 0;
const goTo = (to, focus = true) => {
  step = to;
  for (const [index, part] of steps.entries()) part.classList.toggle('off', index !== step);
  for (const section of form.querySelectorAll('.criterion')) {
    section.classList.toggle('off', section.querySelector('fieldset:not(.off)') === null);
  }
  for (const part of document.querySelectorAll('header p')) part.classList.toggle('off', step > 0);
  back.hidden = step === 0;
  next.hidden = step === steps.length - 1;
  if (focus) steps[step].focus();
};

/** What is kept: only questions that somebody touched, also those of other forms of this school, and in other windows. */
const parseKept = (text) => {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
};

/** Private windows and strict settings keep nothing: the form then still saves a file. */
const withKept = (use) => {
  try {
    use(parseKept(localStorage.getItem(key)));
  } catch {
    told.textContent = 'Deze browser onthoudt niets. Sla op voor u dit venster sluit.';
  }
};

const keep = (fieldset) =>
  withKept((kept) => {
    const all = { ...kept, [fieldset.dataset.question]: typedIn(fieldset) };
    localStorage.setItem(key, JSON.stringify(all));
  });

/**
 * Which copy this is: an id by chance, for these questions on this computer, and how often it was saved. The school knows a newer
 * version of one copy by it, and never who filled it in.
 */
const copyKey = `${key} ${fieldsets.map(({ dataset }) => dataset.question).join(' ')}`;
const ID_BYTES = 4;
const newCopy = () => {
  const bytes = [...crypto.getRandomValues(new Uint8Array(ID_BYTES))];
  return { id: bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(''), version: 0 };
};
let copy = newCopy();

const keepCopy = (now) => {
  copy = now;
  withKept(() => localStorage.setItem(copyKey, JSON.stringify(copy)));
};

/** The copy of this computer, also if another window saved it or began another; else the one of this window. */
const openCopy = () => {
  withKept(() => {
    const kept = parseKept(localStorage.getItem(copyKey));
    if (kept.id !== undefined) copy = kept;
    else keepCopy(copy);
  });
  return copy;
};

/** Only the questions of this form: another form of the school keeps its own. */
const forget = () =>
  withKept((kept) => {
    for (const { dataset } of fieldsets) delete kept[dataset.question];
    localStorage.setItem(key, JSON.stringify(kept));
  });

/** Puts back what was typed; an answer that came with the form stays where nobody typed another. */
const restore = () =>
  withKept((kept) => {
    const touched = fieldsets.filter(({ dataset }) => kept[dataset.question] !== undefined);
    for (const fieldset of touched) show(fieldset, kept[fieldset.dataset.question]);
    if (touched.length > 0) {
      told.textContent =
        'Wat hier eerder op deze computer werd ingevuld, staat er weer. Bent u iemand anders? Kies dan eerst "Wis wat hier is ingevuld".';
    }
  });

/** Another window with this form keeps something else: then it stands here too. */
const follow = ({ key: changed, oldValue, newValue }) => {
  if (changed !== key) return;
  const [before, now] = [parseKept(oldValue), parseKept(newValue)];
  for (const fieldset of fieldsets) {
    const { question } = fieldset.dataset;
    if (JSON.stringify(before[question]) !== JSON.stringify(now[question])) show(fieldset, now[question] ?? {});
  }
  count();
};

const problemOf = (fieldset) => {
  const choice = choiceOf(fieldset);
  const remark = remarkOf(fieldset).value.trim();
  if (choice === 'n' && remark === '') return 'Schrijf op waarom deze vraag niet van toepassing is.';
  if (choice === '' && remark !== '') return 'Kies hierbij ook een antwoord.';
  return '';
};

/** Shows what has to be mended, and goes to the first of it. */
const check = () => {
  let first = null;
  for (const fieldset of fieldsets) {
    const problem = problemOf(fieldset);
    const line = document.getElementById(`fout-${fieldset.dataset.question.replaceAll('.', '-')}`);
    line.textContent = problem;
    line.hidden = problem === '';
    if (problem !== '') first ??= fieldset;
  }
  if (first !== null) {
    goTo(steps.indexOf(first), false);
    remarkOf(first).focus();
  }
  return first === null;
};

const today = () => {
  const now = new Date();
  const two = (number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

const answerOf = ({ choice, remark }) => {
  const text = remark.trim();
  const beside = text === '' ? {} : { remark: text };
  if (choice === 'n') return { notApplicable: text, answeredOn: today() };
  if (choice === 'w') return { unknown: true, ...beside, answeredOn: today() };
  if (choice === 'l') return { later: true, ...beside };
  return { level: Number(choice), ...beside, answeredOn: today() };
};

const save = () => {
  if (!check()) {
    told.textContent = 'Nog niet opgeslagen. Kijk bij de vraag waar een opmerking staat.';
    return;
  }
  const given = fieldsets
    .map((fieldset) => [fieldset.dataset.question, typedIn(fieldset)])
    .filter(([, { choice }]) => choice !== '');
  if (role !== '') keepCopy({ id: openCopy().id, version: openCopy().version + 1 });
  const file = {
    formatVersion: 1,
    qualityMark: { id, version },
    ...(role === '' ? {} : { as: role, copy }),
    ...(role === '' || given.length === 0 ? {} : { sessions: [{ date: today(), present: [role] }] }),
    answers: Object.fromEntries(given.map(([question, answer]) => [question, answerOf(answer)])),
  };
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: 'application/json' }));
  link.download = role === '' ? 'antwoorden.json' : `antwoorden.${role}-${copy.id}.json`;
  link.click();
  told.textContent = `Opgeslagen als ${link.download}. Geef dat bestand aan de school. Is dit niet uw eigen telefoon of computer? Kies nu "Wis wat hier is ingevuld".`;
};

const clear = () => {
  if (!window.confirm('Wissen wat hier is ingevuld?')) return;
  for (const fieldset of fieldsets) show(fieldset, {});
  forget();
  keepCopy(newCopy());
  count();
  for (const fieldset of fieldsets) warn(fieldset);
  goTo(0);
  told.textContent = 'Alles is gewist.';
};

restore();
if (role !== '') openCopy();
count();
for (const fieldset of fieldsets) warn(fieldset);
document.body.classList.add('scripted');
const unanswered = fieldsets.findIndex((fieldset) => choiceOf(fieldset) === '');
goTo(unanswered === -1 ? 0 : unanswered, false);
back.addEventListener('click', () => goTo(step - 1));
next.addEventListener('click', () => goTo(step + 1));
form.addEventListener('input', ({ target }) => {
  const fieldset = target.closest('fieldset');
  keep(fieldset);
  warn(fieldset);
  count();
});
window.addEventListener('storage', follow);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  save();
});
document.getElementById('clear').addEventListener('click', clear);
