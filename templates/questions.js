/* Keeps what is typed on this computer, counts it, and saves it as a file. Without this script the form can be printed. */
const form = document.getElementById('form');
const told = document.getElementById('told');
const counter = document.getElementById('counter');
const { id, version, role, title } = form.dataset;
const key = `ouder-audit ${id} ${version} ${role} ${title}`;
const fieldsets = [...form.querySelectorAll('fieldset')];

const remarkOf = (fieldset) => fieldset.querySelector('textarea');
const choiceOf = (fieldset) => fieldset.querySelector('input:checked')?.value ?? '';

const typedIn = (fieldset) => ({ choice: choiceOf(fieldset), remark: remarkOf(fieldset).value });

const show = (fieldset, { choice = '', remark = '' }) => {
  for (const input of fieldset.querySelectorAll('input')) input.checked = input.value === choice;
  remarkOf(fieldset).value = remark;
};

const count = () => {
  const done = fieldsets.filter((fieldset) => choiceOf(fieldset) !== '').length;
  counter.textContent = `${done} van ${fieldsets.length} vragen beantwoord.`;
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
    if (touched.length > 0) told.textContent = 'Wat u eerder op deze computer invulde, staat er weer.';
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
    const line = fieldset.querySelector('.problem');
    line.textContent = problem;
    line.hidden = problem === '';
    if (problem !== '') first ??= fieldset;
  }
  if (first !== null) remarkOf(first).focus();
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
  const file = {
    formatVersion: 1,
    qualityMark: { id, version },
    ...(role === '' ? {} : { as: role }),
    ...(role === '' || given.length === 0 ? {} : { sessions: [{ date: today(), present: [role] }] }),
    answers: Object.fromEntries(given.map(([question, answer]) => [question, answerOf(answer)])),
  };
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: 'application/json' }));
  link.download = role === '' ? 'antwoorden.json' : `antwoorden.${role}.json`;
  link.click();
  told.textContent = `Opgeslagen als ${link.download}. Geef dat bestand aan de school.`;
};

const clear = () => {
  if (!window.confirm('Alles wissen wat hier is ingevuld?')) return;
  for (const fieldset of fieldsets) show(fieldset, {});
  forget();
  count();
  told.textContent = 'Alles is gewist.';
};

restore();
count();
form.addEventListener('input', ({ target }) => {
  keep(target.closest('fieldset'));
  count();
});
window.addEventListener('storage', follow);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  save();
});
document.getElementById('clear').addEventListener('click', clear);
