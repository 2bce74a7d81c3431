import { resolve } from 'node:path';
import { isDate } from '../base/dates.ts';
import { cleanPath, isFolder, listFolder } from '../base/io/complete-path.ts';
import { stripControls, toOneLine } from '../base/plain-text.ts';
import { isSchoolYear, SECTORS } from '../dossier/dossier-values.ts';
import { type Ask, LEFT } from '../terminal/ask.ts';
import { sectorWords } from '../wording/result.ts';
import type { EvidenceQuestion, Interviewer, SchoolDetails, TextChoice } from './interviewer.ts';
import { interviewWords as words } from './words/interview.ts';

/** Several questions in a row that belong together. */

const clean = (text: string): string => stripControls(text).trim();

const filled = (complaint: string) => (text: string) => (clean(text) === '' ? complaint : true);

/** What somebody types who does not know the date that is proposed. */
const UNKNOWN_DATE = '-';

type Asked = { known: EvidenceQuestion['known']; ask: Ask };

const askDate = async ({ known, ask }: Asked) =>
  await ask.input({
    message: words.evidenceDate(known.date ?? null),
    ...(known.date === null || known.date === undefined ? {} : { default: known.date }),
    validate: (text) => (text === '' || text === UNKNOWN_DATE || isDate(text) ? true : words.evidenceDateNeeded),
  });

const askDocument = async ({ known, ask }: Asked, { file, documents }: EvidenceQuestion) =>
  await ask.select({
    message: words.evidenceDocument(toOneLine(file)),
    choices: documents.map(({ id, title, criteria: asked }) => ({
      value: id,
      name: asked.length === 0 ? title : `${title} (${asked.join(', ')})`,
    })),
    default: known.document,
  });

const askTitle = async (ask: Ask, { mayBeTitle }: EvidenceQuestion) =>
  await ask.input({
    message: words.evidenceTitle,
    validate: (text) => mayBeTitle(text) || words.evidenceTitleRefused,
  });

/** Asks what a file is; the criteria that ask for that kind of document are ticked beforehand. */
export const askEvidence = async (ask: Ask, question: EvidenceQuestion): ReturnType<Interviewer['askEvidence']> => {
  const { known, criteria, documents } = question;
  const document = await askDocument({ known, ask }, question);
  if (document === LEFT) return 'stop';
  const asking = known.criteria ?? documents.find(({ id }) => id === document)?.criteria ?? [];
  const chosen = await ask.checkbox({
    message: words.evidenceCriteria,
    choices: criteria.map(({ id, title }) => ({ value: id, name: `${id} ${title}`, checked: asking.includes(id) })),
    needed: null,
  });
  if (chosen === LEFT) return 'stop';
  const date = await askDate({ known, ask });
  if (date === LEFT) return 'stop';
  const title = known.title ?? (await askTitle(ask, question));
  if (title === LEFT) return 'stop';
  const named = clean(title);
  const isDated = date !== '' && date !== UNKNOWN_DATE;
  return { document, criteria: chosen, date: isDated ? date : null, title: named === '' ? null : named };
};

/** Asks what a new dossier needs to know of the school. */
export const askSchool = async (ask: Ask, proposed: Partial<SchoolDetails>): ReturnType<Interviewer['askSchool']> => {
  const needed = filled(words.schoolNameNeeded);
  const name = proposed.name ?? (await ask.input({ message: words.schoolName, validate: needed }));
  if (name === LEFT) return 'stop';
  const city = await ask.input({ message: words.city });
  if (city === LEFT) return 'stop';
  const sector = await ask.select({
    message: words.sector,
    choices: SECTORS.map((value) => ({ value, name: sectorWords[value] })),
  });
  if (sector === LEFT) return 'stop';
  const schoolYear = await ask.input({
    message: words.schoolYear,
    default: proposed.schoolYear,
    validate: (text) => (isSchoolYear(text) ? true : words.schoolYearNeeded),
  });
  if (schoolYear === LEFT) return 'stop';
  return { name: clean(name), city: clean(city) === '' ? null : clean(city), sector, schoolYear };
};

type TextRequest = Parameters<Interviewer['askText']>[0];

const textConfig = (request: TextRequest): Parameters<Ask['input']>[0] => {
  const { kind, current } = request;
  const draft = 'draft' in request ? request.draft : undefined;
  const preset =
    draft === undefined
      ? { ...(current === null ? {} : { default: toOneLine(current) }) }
      : { default: toOneLine(draft), editable: true };
  switch (kind) {
    case 'remark':
      return { message: current === null ? words.remark : words.remarkAgain, ...preset };
    case 'minority':
      return { message: current === null ? words.minority : words.minorityAgain, ...preset };
    case 'justification':
      return { message: words.justification, ...preset, validate: filled(words.justificationNeeded) };
    case 'due':
      return { message: words.due, ...preset, validate: (text) => isDate(text) || words.dueNeeded };
    case 'elsewhere':
      return { message: words.elsewhere, ...preset, editable: true };
    default:
      return { message: words[kind], ...preset };
  }
};

/** Asks for a text; what stood there before stays when nothing is typed. */
export const askText = async (ask: Ask, request: TextRequest): Promise<TextChoice> => {
  const { current } = request;
  const text = await ask.input(textConfig(request));
  if (text === LEFT) return { kind: 'stop' };
  // A remark of several lines is shown on one; unchanged, it keeps its lines.
  return { kind: 'text', text: current !== null && text === toOneLine(current) ? current : text };
};

const UP = '..';

/** One of what stands in a folder; null to choose none of it. */
const askEntry = async (ask: Ask, folder: string): Promise<string | null | typeof LEFT> => {
  const entries = listFolder(folder) ?? [];
  const choices = [
    ...entries.map(({ name, isFolder: below }) => ({ value: name as string | null, name: below ? `${name}/` : name })),
    { value: UP, name: '../' },
    { value: null, name: words.fileNone },
  ];
  return await ask.select({ message: words.fileInFolder(folder), choices });
};

/**
 * Asks for a file by its path; of a folder it shows what stands in it.
 * @param from where a relative path starts
 */
export const askFile = async (ask: Ask, from: string): Promise<TextChoice> => {
  const typed = await ask.path({ message: words.file });
  if (typed === LEFT) return { kind: 'stop' };
  let path = cleanPath(typed);
  while (path !== '' && isFolder(resolve(from, path))) {
    const folder = resolve(from, path);
    const chosen = await askEntry(ask, folder);
    if (chosen === LEFT) return { kind: 'stop' };
    path = chosen === null ? '' : resolve(folder, chosen);
  }
  return { kind: 'text', text: path };
};
