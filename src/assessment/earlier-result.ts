import type { Action } from '../dossier/dossier.ts';
import type { FindingCode } from '../findings/finding.ts';
import type { Level } from '../framework/quality-mark.ts';
import type { AnswerState, Verdict } from '../judging/verdict.ts';

/** A saved result, as far as a later one looks at it. */
export type EarlierResult = {
  date: string;
  qualityMark: { id: string; version: string };
  school: { name: string };
  round: { schoolYear: string };
  mark: { verdict: 'met' | 'notMet' | 'undetermined'; met: number; of: number };
  standards: { id: string; score: number | null }[];
  criteria: {
    id: string;
    verdict: Verdict;
    score: number | null;
    questions: { id: string; level: Level | null; state: AnswerState }[];
    /** Ids of the register, or paths of files that were not registered. */
    evidence: string[];
  }[];
  evidence: {
    id: string | null;
    file: string;
    title: string | null;
    state: 'valid' | 'invalid' | 'unexamined';
    reasons: FindingCode[];
    confidential?: boolean | undefined;
    /** Absent in a result that was saved before: then it counts. */
    counts?: boolean | undefined;
  }[];
  actions: Action[];
};
