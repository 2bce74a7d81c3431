import { textsIn } from '../base/plain-text.ts';
import { auditFileName } from '../dossier/audit-file-name.ts';
import type { Dossier, DossierFileName } from '../dossier/dossier.ts';
import { auditsOf } from '../dossier/frozen/audits.ts';
import type { Place } from '../findings/document-terms.ts';
import { type Subject, subjectKey } from '../findings/finding.ts';
import { criterionOfQuestion } from '../framework/framework-lookups.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import type { PersonalDataFind } from './document-facts.ts';
import type { DocumentQuestions } from './document-questions.ts';
import { examineWritten } from './examine-document.ts';

/** A text that somebody wrote in the dossier itself: an answer, an agreement, a quote, a reason, a note of an auditor. */
export type WrittenText = { text: string; subject: Subject; place: Place };

const DOSSIER: Subject = { kind: 'dossier' };

type Entry = { key: string; value: unknown; subject?: Subject };

const entriesOf = (under: string, record: object = {}, subjectOf: (id: string) => Subject = () => DOSSIER): Entry[] =>
  Object.entries(record).map(([id, value]) => ({ key: `${under}/${id}`, value, subject: subjectOf(id) }));

const inAnswers = ({ answers }: Dossier, mark: QualityMark): Entry[] => [
  ...entriesOf('answers', answers.answers, (id) => {
    const criterion = criterionOfQuestion(id, mark);
    return criterion === null ? DOSSIER : { kind: 'question', id, criterion };
  }),
  ...(answers.actions ?? []).map((action, index): Entry => {
    const { criterion, action: what, owner } = action;
    return { key: `actions/${index}`, value: [what, owner], subject: { kind: 'criterion', criterion } };
  }),
];

/** The names and titles of evidence are left out: they are searched together with the evidence. */
const inRegister = ({ register }: Dossier): Entry[] => [
  ...Object.entries(register.evidence ?? {}).map(([id, { quotes }]) => ({ key: `evidence/${id}`, value: quotes })),
  ...(register.erased ?? []).map(({ reason }, index) => ({ key: `erased/${index}`, value: reason })),
];

const inAudit = ({ audit }: ReturnType<typeof auditsOf>[number], mark: QualityMark): Entry[] => {
  const known = new Set(mark.criteria.map(({ id }) => id));
  const ofCriterion = (id: string): Subject => (known.has(id) ? { kind: 'criterion', criterion: id } : DOSSIER);
  return [
    ...entriesOf('talks', audit.talks),
    ...entriesOf('verdicts', audit.verdicts, ofCriterion),
    ...entriesOf('agreed', audit.agreed, ofCriterion),
    { key: 'advice', value: audit.advice },
    { key: 'agreedAdvice', value: audit.agreedAdvice },
    { key: 'frozen', value: (audit.frozen?.earlier ?? []).map(({ reason }) => reason) },
  ];
};

const inRequests = ({ requests }: Dossier, mark: QualityMark): Entry[] => {
  const known = new Set(mark.criteria.map(({ id }) => id));
  return Object.entries(requests?.requests ?? {}).map(([id, { criterion, question, answer }]) => ({
    key: `requests/${id}`,
    value: [question, answer],
    subject: criterion != null && known.has(criterion) ? { kind: 'criterion', criterion } : DOSSIER,
  }));
};

/** Every text that people wrote in the files of the dossier, with its subject and place. */
export const listWrittenTexts = (dossier: Dossier, mark: QualityMark): WrittenText[] => {
  const { lines, waivers, reply } = dossier;
  const at = (file: string, name: DossierFileName, entries: readonly Entry[]): WrittenText[] =>
    entries.flatMap(({ key, value, subject = DOSSIER }) => {
      const line = file === name ? lines[name]?.[key] : undefined;
      const place: Place = { file, ...(line === undefined ? {} : { line }) };
      return textsIn(value).map((text) => ({ text, subject, place }));
    });
  const accepted = (waivers?.waivers ?? []).map(({ reason }, index) => ({ key: `waivers/${index}`, value: reason }));
  return [
    ...at('antwoorden.yaml', 'antwoorden.yaml', inAnswers(dossier, mark)),
    ...at('bewijs.yaml', 'bewijs.yaml', inRegister(dossier)),
    ...at('uitzonderingen.yaml', 'uitzonderingen.yaml', accepted),
    ...auditsOf(dossier).flatMap((each) => at(auditFileName(each.auditor), 'audit.yaml', inAudit(each, mark))),
    ...at('reactie.yaml', 'reactie.yaml', entriesOf('replies', reply?.replies)),
    ...at('vragen-auditor.yaml', 'vragen-auditor.yaml', inRequests(dossier, mark)),
  ];
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
