import { type TextLine, textsIn } from '../base/plain-text.ts';
import { auditFileName } from '../dossier/audit-file-name.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { auditsOf } from '../dossier/frozen/audits.ts';
import type { Place } from '../findings/document-terms.ts';
import { type Subject, subjectKey } from '../findings/finding.ts';
import { criterionOfQuestion } from '../framework/framework-lookups.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import type { PersonalDataFind } from './document-facts.ts';
import type { DocumentQuestions } from './document-questions.ts';
import { examineWritten, type Written } from './examine-document.ts';

/** A text that somebody wrote in the dossier itself, with what it is about. */
export type WrittenText = Written & { subject: Subject };

const DOSSIER: Subject = { kind: 'dossier' };

type SubjectOf = (under: string, id: string) => Subject;

const inDossier: SubjectOf = () => DOSSIER;

const inAnswers =
  ({ answers }: Dossier, mark: QualityMark): SubjectOf =>
  (under, id) => {
    const action = under === 'actions' ? answers.actions?.[Number(id)] : undefined;
    if (action !== undefined) return { kind: 'criterion', criterion: action.criterion };
    const criterion = under === 'answers' ? criterionOfQuestion(id, mark) : null;
    return criterion === null ? DOSSIER : { kind: 'question', id, criterion };
  };

const ofCriterion = (criterion: string | null | undefined, mark: QualityMark): Subject =>
  criterion != null && mark.criteria.some(({ id }) => id === criterion) ? { kind: 'criterion', criterion } : DOSSIER;

const inAudit =
  (mark: QualityMark): SubjectOf =>
  (under, id) =>
    under === 'verdicts' || under === 'agreed' ? ofCriterion(id, mark) : DOSSIER;

const inRequests =
  ({ requests }: Dossier, mark: QualityMark): SubjectOf =>
  (under, id) =>
    under === 'requests' ? ofCriterion(requests?.requests[id]?.criterion, mark) : DOSSIER;

type TextOrKey = Omit<Written, 'place'>;

/** All texts and keys of a value, at any depth. */
const writtenIn = (value: unknown): TextOrKey[] => {
  if (typeof value === 'string') return [{ text: value, as: 'value' }];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(writtenIn);
  return Object.entries(value).flatMap(([text, inner]) => [{ text, as: 'key' as const }, ...writtenIn(inner)]);
};

/** Whether a value is a list or has keys: then each part of it has a line of its own. */
const hasParts = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Comments on lines that follow each other are one text. */
const joinLines = (comments: readonly TextLine[]): TextLine[] => {
  const joined: (TextLine & { last: number })[] = [];
  for (const { line, text } of comments) {
    const before = joined.at(-1);
    if (before?.last === line - 1) Object.assign(before, { last: line, text: `${before.text}\n${text}` });
    else joined.push({ line, text, last: line });
  }
  return joined;
};

/** The texts of one file, with the line of the key of the first two levels that they stand under. */
const inFile = (
  { lines, comments }: Dossier,
  [file, data, subjectOf]: readonly [file: string, data: object | null, SubjectOf],
): WrittenText[] => {
  const at = (key: string, subject: Subject, written: readonly TextOrKey[]): WrittenText[] => {
    const line = lines[file]?.[key];
    const place: Place = { file, ...(line === undefined ? {} : { line }) };
    return written.map((each) => ({ ...each, subject, place }));
  };
  const values = Object.entries(data ?? {}).flatMap(([under, value]) => {
    if (!hasParts(value)) return at(under, subjectOf(under, ''), writtenIn(value));
    return Object.entries(value).flatMap(([id, inner]) => {
      const key = Array.isArray(value) ? [] : [{ text: id, as: 'key' as const }];
      return at(`${under}/${id}`, subjectOf(under, id), [...key, ...writtenIn(inner)]);
    });
  });
  const behind = joinLines(comments[file] ?? []).map(
    ({ line, text }): WrittenText => ({ text, as: 'comment', subject: DOSSIER, place: { file, line } }),
  );
  return [...values, ...behind];
};

/** Names and titles of evidence, which are searched together with the evidence, and how the school itself is reached. */
const notSearched = ({ register, school }: Dossier): ReadonlySet<string> =>
  new Set([
    ...Object.values(register.evidence ?? {}).flatMap(({ file, title }) => [file, `bewijs/${file}`, title ?? '']),
    ...textsIn(school.school.contact),
  ]);

/** Every text that people wrote in the files of the dossier, with its subject and place. */
export const listWrittenTexts = (dossier: Dossier, mark: QualityMark): WrittenText[] => {
  const { school, answers, register, waivers, reply, requests, signOffs, leftOut } = dossier;
  const left = notSearched(dossier);
  const files: (readonly [string, object | null, SubjectOf])[] = [
    ['school.yaml', school, inDossier],
    ['antwoorden.yaml', answers, inAnswers(dossier, mark)],
    ['bewijs.yaml', register, inDossier],
    ['uitzonderingen.yaml', waivers, inDossier],
    ...auditsOf(dossier).map(({ auditor, audit }) => [auditFileName(auditor), audit, inAudit(mark)] as const),
    ['reactie.yaml', reply, inDossier],
    ['vragen-auditor.yaml', requests, inRequests(dossier, mark)],
    ['aftekening.yaml', signOffs, inDossier],
    ['weggelaten.yaml', leftOut, inDossier],
  ];
  return files.flatMap((file) => inFile(dossier, file)).filter(({ text }) => !left.has(text));
};

/** Finds personal data in texts. Each subject gets one find per kind, with its places. */
export const findInTexts = (
  texts: readonly WrittenText[],
  findPersonalData: DocumentQuestions['findPersonalData'],
): { subject: Subject; finds: PersonalDataFind[] }[] => {
  const bySubject = new Map<string, { subject: Subject; texts: WrittenText[] }>();
  for (const text of texts) {
    const key = subjectKey(text.subject);
    const known = bySubject.get(key) ?? { subject: text.subject, texts: [] };
    bySubject.set(key, known);
    known.texts.push(text);
  }
  return [...bySubject.values()].map(({ subject, texts: own }) => ({
    subject,
    finds: examineWritten(own, findPersonalData),
  }));
};
