import type { AuditReview } from '../../../src/assessment/audit-review.ts';
import { answeredText, askedText } from '../../../src/audit/hearing/hearing-log.ts';
import { entriesIn } from '../../../src/audit/hearing/review-hearing.ts';
import { ADVICE, linesFor } from '../../../src/audit/verdict-log.ts';
import type { AuditFile, AuditVerdictEntry } from '../../../src/dossier/audit-file-shape.ts';
import type { RepliedKind, RepliedText, ReplyFile } from '../../../src/dossier/reply-file-shape.ts';
import type { Level } from '../../../src/framework/quality-mark.ts';

import { sha256Of } from './builders.ts';

/** Adds what every verdict needs at least, so that a test has to write only what it is about. */

type Part = Partial<AuditFile>;

/** Levels from which each verdict follows, where the evidence is there. */
const LEVELS: Record<NonNullable<AuditVerdictEntry['verdict']>, Level | null> = {
  met: 3,
  partlyMet: 2,
  notMet: 1,
  undetermined: null,
};

/** Words that make a reason of one criterion unlike that of another. */
const ABOUT: Record<string, string> = { C1: 'de visie', C2: 'het beleid', C3: 'de ontvangst', A6: 'de buurt' };

export const reasonFor = (id: string): string =>
  `Wij hoorden over ${ABOUT[id] ?? id} in elk gesprek hetzelfde verhaal.`;

export const deviationFor = (id: string): string =>
  `Het stuk over ${ABOUT[id] ?? id} kregen wij op school zelf te zien.`;

const bound = (id: string, { findings = {}, sources = [] }: AuditVerdictEntry): AuditVerdictEntry['findings'] => {
  const [source] = sources;
  const texts = Object.keys(findings).length === 0 ? { [`${id}-1`]: 'Ouders vertelden ervan.' } : findings;
  return Object.fromEntries(
    Object.entries(texts).map(([name, finding]) => [
      name,
      typeof finding === 'string' && source !== undefined ? { text: finding, sources: [source] } : finding,
    ]),
  );
};

const completeEntry = (id: string, entry: AuditVerdictEntry): AuditVerdictEntry => {
  const { verdict } = entry;
  if (verdict === undefined) return entry;
  const level = LEVELS[verdict];
  return {
    ...(level === null ? {} : { levels: { [`${id}.1`]: level, [`${id}.2`]: level }, deviation: deviationFor(id) }),
    reason: reasonFor(id),
    ...entry,
    ...(level === null ? {} : { findings: bound(id, entry) }),
  };
};

/** A log that explains everything that the file says. */
export const withLog = (audit: Part): Part => {
  const { verdicts = {}, agreed = {}, advice, agreedAdvice } = audit;
  const file = { formatVersion: 1 as const, qualityMark: { id: 'proefkeurmerk', version: '1.0.0' }, ...audit };
  const about = (ids: readonly string[], agreement: boolean) =>
    ids.map((criterion) => ({ criterion, agreed: agreement }));
  const by = { at: '2026-11-20', clock: '2026-11-20', auditor: '' };
  const own = [...Object.keys(verdicts), ...(advice === undefined ? [] : [ADVICE])];
  const together = [...Object.keys(agreed), ...(agreedAdvice === undefined ? [] : [ADVICE])];
  const log = [
    ...linesFor(file, about(own, false), { ...by, via: 'desk' }),
    ...linesFor(file, about(together, true), { ...by, via: 'agreement' }),
  ];
  return log.length === 0 ? audit : { log, ...audit };
};

/** A text of an audit as the school gets it. */
export const aboutIn = ({ hearing }: Pick<AuditReview, 'hearing'>, kind: RepliedKind, id: string): RepliedText => {
  const text = hearing.texts.find((each) => each.kind === kind && each.id === id);
  if (text === undefined) throw new Error(`no ${kind} ${id}`);
  return text.about;
};

/** A log that explains everything that was asked and answered. */
export const withHearing = (audit: Part, file: ReplyFile | null): Part => {
  const hearing = entriesIn(file).flatMap(({ entry, ...of }): NonNullable<AuditFile['hearing']> => {
    const { about, asked, answer } = entry;
    if (about === undefined) return [];
    const day = (on: string, clock = on) => ({ at: on, clock });
    return [
      ...(asked === undefined
        ? []
        : [{ ...day(asked.on, asked.clock), did: 'asked' as const, texts: [askedText(of, about, sha256Of)] }]),
      ...(answer === undefined
        ? []
        : [
            {
              ...day(answer.on ?? '2026-11-22'),
              did: 'answered' as const,
              texts: [answeredText(of, about, entry, sha256Of)],
            },
          ]),
    ];
  });
  return hearing.length === 0 ? audit : { hearing, ...audit };
};

export const completeAudit = (audit: Part): Part =>
  withLog(
    audit.verdicts === undefined
      ? audit
      : {
          ...audit,
          verdicts: Object.fromEntries(
            Object.entries(audit.verdicts).map(([id, entry]) => [id, completeEntry(id, entry)]),
          ),
        },
  );
