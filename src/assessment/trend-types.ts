import type { Action } from '../dossier/dossier.ts';
import type { VoiceGroup } from '../dossier/dossier-values.ts';
import type { FindingCode } from '../findings/finding.ts';
import type { Level } from '../framework/quality-mark.ts';
import type { AnswerState } from '../judging/score.ts';
import type { Verdict } from '../judging/verdict.ts';

/** The part of an earlier round that reports compare with. */
export type EarlierRound = {
  schoolYear: string;
  date: string;
  /** Whether the framework has the same version; otherwise scores and verdicts cannot be compared. */
  comparable: boolean;
  /** Whether it was the same quality mark, in whatever version. */
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
      /** Tells apart the kinds of answers without a level. */
      fromState: AnswerState;
      toState: AnswerState;
    }
  /** Evidence that stopped counting, started counting, disappeared, or counted and could not be examined this time. */
  | {
      kind: 'evidence-lapsed' | 'evidence-added' | 'evidence-removed' | 'evidence-unexamined';
      title: string;
      confidential?: true;
    };

/** How a criterion changed since the last comparable round. */
export type Move = {
  criterion: string;
  title: string;
  from: { verdict: Verdict; score: number | null };
  to: { verdict: Verdict; score: number | null };
  /** `nowKnown`: it was unknown before; `notComparable`: either verdict says nothing about how good it is. */
  direction: 'better' | 'worse' | 'same' | 'nowKnown' | 'notComparable';
  reasons: MoveReason[];
};

/** A criterion that is not fully answered again yet, with the changes in its evidence. */
export type Waiting = { criterion: string; title: string; reasons: MoveReason[] };

/** This round compared with earlier ones. `rounds`: the oldest first. */
export type Trend = {
  rounds: EarlierRound[];
  /** The school year that moves are counted from; null when no earlier round is comparable. */
  since: string | null;
  moves: Move[];
  /** Absent in results saved by older versions. */
  waiting?: Waiting[];
  /** What could be told of voices in the last comparable round; absent when nothing could. */
  voices?: { schoolYear: string; groups: EarlierVoices[] };
  /** The open actions of the last round, and whether they are done; null when the dossier no longer has them. */
  promises: (Omit<Action, 'done'> & { done: boolean | null })[];
};

/** The voices of a group in an earlier round, as far as they were told of. */
export type EarlierVoices = {
  group: VoiceGroup;
  closed: string;
  items: Record<
    string,
    {
      state: string;
      criterion: string;
      answers?: number | undefined;
      /** That all gave, or all but one. */
      level?: 0 | 1 | 2 | 3 | undefined;
      share?: number | undefined;
      counts?: Record<string, number> | undefined;
    }
  >;
};

/** The part of a saved result that a later one is compared with. */
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
    /** Ids in the register, or paths of unregistered files. */
    evidence: string[];
  }[];
  evidence: {
    id: string | null;
    file: string;
    title: string | null;
    state: 'valid' | 'invalid' | 'unexamined';
    reasons: FindingCode[];
    confidential?: boolean | undefined;
    /** Absent in results saved by older versions: then it counts. */
    counts?: boolean | undefined;
  }[];
  /** What could be told of voices then. */
  voices?: EarlierVoices[] | undefined;
  actions: Action[];
};
