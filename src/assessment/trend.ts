import type { Action } from '../dossier/dossier.ts';
import type { Level } from '../framework/quality-mark.ts';
import type { AnswerState, Verdict } from '../judging/verdict.ts';

/** An earlier round, as far as reports compare with it. */
export type EarlierRound = {
  schoolYear: string;
  date: string;
  /** Whether it was judged by the same version of the same framework: else scores and verdicts cannot be compared. */
  comparable: boolean;
  /** Whether it was the same quality mark, if in another version. */
  sameMark?: boolean;
  framework: string;
  mark: { verdict: 'met' | 'notMet' | 'undetermined'; met: number; of: number };
  standards: { id: string; score: number | null }[];
  criteria: { id: string; verdict: Verdict; score: number | null }[];
};

/** Why a criterion moved. */
export type MoveReason =
  | {
      kind: 'answer';
      question: string;
      from: Level | null;
      to: Level | null;
      /** What an answer without a level was, and is: they are not the same. */
      fromState: AnswerState;
      toState: AnswerState;
    }
  /** Evidence that no longer counts, that counts now and did not, that is gone, and that counted but could not be looked at now. */
  | {
      kind: 'evidence-lapsed' | 'evidence-added' | 'evidence-removed' | 'evidence-unexamined';
      title: string;
      confidential?: true;
    };

/** What became of a criterion since the last round that can be compared. */
export type Move = {
  criterion: string;
  title: string;
  from: { verdict: Verdict; score: number | null };
  to: { verdict: Verdict; score: number | null };
  /** `nowKnown`: nobody knew before; `notComparable`: one of both says nothing about how good it is. */
  direction: 'better' | 'worse' | 'same' | 'nowKnown' | 'notComparable';
  reasons: MoveReason[];
};

/** A criterion that is not fully answered again yet, with what happened to its evidence since. */
export type Waiting = { criterion: string; title: string; reasons: MoveReason[] };

/** This round beside earlier ones, the oldest first. */
export type Trend = {
  rounds: EarlierRound[];
  /** The school year that moves and promises are about; null when no earlier round can be compared. */
  since: string | null;
  moves: Move[];
  /** Absent in a result that was saved before it was known. */
  waiting?: Waiting[];
  /** What the last round promised, and what became of it; null when nobody wrote that down any more. */
  promises: (Omit<Action, 'done'> & { done: boolean | null })[];
};
