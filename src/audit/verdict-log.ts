import type { AuditFile, LogLine } from '../dossier/audit-file-shape.ts';

/** Who changed what: a line for every change of a verdict, an advice or an agreement, only ever appended. */

/** Where the log has the advice, among the criteria. */
export const ADVICE = 'advice';

/** What the file says now about a criterion or the advice. */
type Said = { to: LogLine['to']; why: string | null };

type Subject = {
  criterion: string;
  /** Whether auditors agreed on it, or one of them said it. */
  agreed: boolean;
};

const NOTHING: Said = { to: 'none', why: null };

const saidAbout = (audit: AuditFile, { criterion, agreed }: Subject): Said => {
  if (criterion === ADVICE) {
    const advice = agreed ? audit.agreedAdvice : audit.advice;
    return advice === undefined ? NOTHING : { to: advice.decision, why: advice.reason ?? null };
  }
  const entry = agreed ? audit.agreed?.[criterion] : audit.verdicts?.[criterion];
  return entry?.verdict === undefined ? NOTHING : { to: entry.verdict, why: entry.reason ?? null };
};

const lastLine = ({ log = [] }: AuditFile, { criterion, agreed }: Subject): Said => {
  const line = log.findLast((each) => each.criterion === criterion && (each.via === 'agreement') === agreed);
  return line === undefined ? NOTHING : { to: line.to, why: line.why ?? null };
};

/** Whether the last line says what the file says. Of something that is gone, the reason is that of taking it back. */
const isExplained = (last: Said, now: Said): boolean =>
  last.to === now.to && (now.to === 'none' || last.why === now.why);

type By = Pick<LogLine, 'at' | 'clock' | 'via'> & {
  /** '' for the first auditor. */
  auditor: string;
  /** Why a verdict was taken back. */
  why?: string;
};

/** The lines that explain what a file is going to say about these subjects. */
export const linesFor = (after: AuditFile, subjects: readonly Subject[], by: By): LogLine[] =>
  subjects.flatMap((subject): LogLine[] => {
    const [last, now] = [lastLine(after, subject), saidAbout(after, subject)];
    if (isExplained(last, now)) return [];
    const why = now.why ?? by.why;
    return [
      {
        at: by.at,
        clock: by.clock,
        ...(by.auditor === '' ? {} : { auditor: by.auditor }),
        criterion: subject.criterion,
        from: last.to,
        to: now.to,
        ...(why === undefined ? {} : { why }),
        via: by.via,
      },
    ];
  });

/** What the last line about it does not explain: somebody changed it by hand, or took lines away. */
export const findByHand = (audit: AuditFile): Subject[] => {
  const { log = [], verdicts = {}, agreed = {} } = audit;
  const logged = (agreement: boolean) =>
    log.filter(({ via }) => (via === 'agreement') === agreement).map(({ criterion }) => criterion);
  const about = (ids: readonly string[], agreement: boolean): Subject[] =>
    [...new Set([...ids, ADVICE])].map((criterion) => ({ criterion, agreed: agreement }));
  return [
    ...about([...Object.keys(verdicts), ...logged(false)], false),
    ...about([...Object.keys(agreed), ...logged(true)], true),
  ].filter((subject) => !isExplained(lastLine(audit, subject), saidAbout(audit, subject)));
};
