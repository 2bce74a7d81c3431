import type { EvidenceQuestion, Interviewer, SchoolDetails } from '../app/ports.ts';
import { isDate } from '../domain/dates.ts';
import { isSchoolYear, SECTORS } from '../domain/dossier-values.ts';
import { stripControls, toOneLine } from '../domain/plain-text.ts';
import { interviewWords as words } from '../messages/nl-interview.ts';
import { sectorWords } from '../messages/nl-report.ts';
import { type Ask, LEFT } from './inquirer-prompts.ts';

/** Several questions in a row that belong together. */

const clean = (text: string): string => stripControls(text).trim();

const filled = (complaint: string) => (text: string) => (clean(text) === '' ? complaint : true);

type Asked = { known: EvidenceQuestion['known']; ask: Ask };

const askDate = async ({ known, ask }: Asked) =>
  await ask.input({
    message: words.evidenceDate(known.date ?? null),
    ...(known.date === null || known.date === undefined ? {} : { default: known.date }),
    validate: (text) => (text === '' || isDate(text) ? true : words.evidenceDateNeeded),
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
  return { document, criteria: chosen, date: date === '' ? null : date, title: named === '' ? null : named };
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

/** Asks for a text; what stood there before stays when nothing is typed. */
export const askText = async (
  ask: Ask,
  { kind, current }: Parameters<Interviewer['askText']>[0],
): ReturnType<Interviewer['askText']> => {
  const isRemark = kind === 'remark';
  const remark = current === null ? words.remark : words.remarkAgain;
  const text = await ask.input({
    message: isRemark ? remark : words.justification,
    ...(current === null ? {} : { default: toOneLine(current) }),
    ...(isRemark ? {} : { validate: filled(words.justificationNeeded) }),
  });
  if (text === LEFT) return { kind: 'stop' };
  // A remark of several lines is shown on one; unchanged, it keeps its lines.
  return { kind: 'text', text: current !== null && text === toOneLine(current) ? current : text };
};
