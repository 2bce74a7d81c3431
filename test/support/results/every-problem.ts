import type { AuditProblem } from '../../../src/assessment/audit-review.ts';

/** A problem of every code; one that is new has to come in here. */

const at = { criterion: 'C1', auditor: '' };
const few = { ...at, count: 0, needed: 2 };
const texts = [{ kind: 'finding' as const, id: 'C1-1' }];
const criteria = ['C1'];

/** What the problem of a code holds; some codes share one shape. */
type HeldBy<Code, Problem = AuditProblem> = Problem extends { code: infer Codes }
  ? Code extends Codes
    ? Omit<Problem, 'code'>
    : never
  : never;

const PROBLEMS: { [Code in AuditProblem['code']]: HeldBy<Code> } = {
  'one-source': few,
  'one-kind': { ...at, method: 'talk', needed: 2 },
  'unknown-source': { ...at, source: 'x', nearest: null },
  'unknown-criterion': { ...at, nearest: null },
  'unknown-question': { ...at, question: 'C1.9', nearest: null },
  'questions-missing': { ...few, voices: ['ouder'] },
  'voice-missing': { ...at, voices: ['ouder'] },
  'finding-missing': few,
  'reason-thin': { ...at, words: 0, needed: 8 },
  'reason-twice': { ...at, other: 'C2' },
  'deviation-missing': { ...at, verdict: 'notMet', proposed: 'met', needed: 8 },
  'by-hand': { ...at, agreed: false },
  'people-missing': { source: 'G1' },
  'group-missing': { source: 'G1' },
  'sample-missing': { source: 'O1', method: 'observation' },
  'date-unlikely': { source: 'G1', date: '2020-01-01', first: '2025-01-01', today: '2026-11-23' },
  'file-missing': { ...at, source: 'x' },
  'not-linked': { ...at, source: 'x' },
  'finding-twice': { finding: 'C1-1', criteria },
  'auditor-open': { auditor: '', criteria },
  'agreed-by-nobody': at,
  'advice-not-agreed': {},
  'advice-future': { auditor: '', on: '2027-01-01' },
  'advice-early': { auditor: '', on: '2026-01-01', after: '2026-02-01' },
  'condition-early': { ...at, due: '2026-01-01', on: '2026-02-01' },
  'verdict-missing': { criteria },
  'not-agreed': { criteria },
  'not-confirmed': { criteria, auditors: [''] },
  'advice-not-confirmed': { auditors: [''] },
  reweigh: { ...at, sources: ['x'] },
  'auditor-unknown': { auditor: '' },
  'not-heard': { groups: ['ouder'] },
  'independence-missing': {},
  'not-frozen': {},
  'changed-since': { files: 1 },
  'framework-changed': { framework: 'x' },
  'seal-edited': { file: 'audit.yaml' },
  'advice-missing': { auditor: null },
  'advice-forbidden': { decision: 'grant', over: [{ verdict: 'notMet', count: 1, most: 0 }] },
  'condition-missing': { criteria },
  'condition-late': { ...at, due: '2029-01-01', last: '2027-01-01' },
  'condition-needless': at,
  'condition-forbidden': { criteria },
  'condition-apart': { criteria },
  'condition-nowhere': {},
  'not-presented': { texts },
  'reply-lapsed': { texts },
  'fact-open': { texts },
  'answer-by-hand': { texts },
  'reply-open': { texts, until: '2026-12-07' },
  'level-low': { ...at, score: 2, minMean: 2.5, minLevel: 2 },
};

// Safe: each code stands beside what its own problem holds.
export const everyProblem = Object.entries(PROBLEMS).map(([code, rest]) => ({ code, ...rest }) as AuditProblem);
