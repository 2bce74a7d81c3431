import type { Action } from './dossier.ts';
import type { Level } from './quality-mark.ts';
import type { Verdict } from './verdict.ts';

/** An earlier round, as far as reports compare with it. */
export type EarlierRound = {
  schoolYear: string;
  date: string;
  /** Whether it was judged by the same version of the same framework: else scores and verdicts cannot be compared. */
  comparable: boolean;
  framework: string;
  mark: { verdict: 'met' | 'notMet' | 'undetermined'; met: number; of: number };
  standards: { id: string; score: number | null }[];
  criteria: { id: string; verdict: Verdict; score: number | null }[];
};

/** Why a criterion moved. */
export type MoveReason =
  | { kind: 'answer'; question: string; from: Level | null; to: Level | null }
  /** Evidence that no longer counts, that counts now and did not, and that is gone. */
  | { kind: 'evidence-lapsed' | 'evidence-added' | 'evidence-removed'; title: string };

/** What became of a criterion since the last round that can be compared. */
export type Move = {
  criterion: string;
  title: string;
  from: { verdict: Verdict; score: number | null };
  to: { verdict: Verdict; score: number | null };
  direction: 'better' | 'worse' | 'same';
  reasons: MoveReason[];
};

/** This round beside earlier ones, the oldest first. */
export type Trend = {
  rounds: EarlierRound[];
  /** The school year that moves and promises are about; null when no earlier round can be compared. */
  since: string | null;
  moves: Move[];
  /** What the last round promised, and what became of it; null when nobody wrote that down any more. */
  promises: (Omit<Action, 'done'> & { done: boolean | null })[];
};
