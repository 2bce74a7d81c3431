import type { RoleSpread, Spreads } from '../answers/spread-by-role.ts';
import type { Clock, Stopwatch } from '../base/clock.ts';
import type { Progress } from '../base/progress.ts';
import type { DescribeError } from '../base/words/error-words.ts';
import type { DocumentReader } from '../documents/document-reader.ts';
import type { Dossier, DossierFileName } from '../dossier/dossier.ts';
import type { DossierStore } from '../dossier/dossier-store.ts';
import type { EvidenceFolder } from '../evidence/evidence-folder.ts';
import type { Criterion, Level, QualityMark, Question } from '../framework/quality-mark.ts';
import { roleTitle, roleTitles } from '../framework/roles.ts';
import type { Answers } from '../judging/score.ts';
import type { Desk } from '../terminal/desk.ts';
import type { StartKind } from './prompts.ts';

/** The questions of a sitting: those of one criterion or of all, and which of them it asks by itself. */
export type Scope = { criterion: string | null; start: StartKind };

export type PlannedQuestion = { criterion: Criterion; question: Question };

/** Other versions of the answers that lie in the dossier. */
export type OtherCopies = {
  /** Names of the copies with something new in them. An unreadable copy is named, not thrown: the team can go on without it. */
  find: () => Promise<{ fresh: string[]; unreadable: string[] }>;
  /** @returns the copies that were moved out of the dossier, and the folder where they are now */
  merge: (files: readonly string[]) => Promise<{ names: string[]; to: string }>;
  /** What people answered in copies of their own; nothing for a role, which sees only its own. */
  spreads: () => Promise<Spreads>;
};

export type InterviewInput = {
  store: DossierStore;
  mark: QualityMark;
  desk: Desk;
  clock: Clock;
  stopwatch: Stopwatch;
  /** Null: the team chooses where to start. */
  scope: Scope | null;
  /** The levels of the previous round, by question. */
  earlier: ReadonlyMap<string, Level>;
  /** The role that fills in a copy of its own; null for the team at the table. */
  as: string | null;
  /** Whether each role votes before the team agrees on a level. */
  vote: boolean;
  /** Whether only the ten questions of a quick look are asked; no verdict follows. */
  quick: boolean;
  /** What adding evidence needs. */
  evidence: { folder: EvidenceFolder; reader: DocumentReader; onProgress: Progress };
  copies: OtherCopies;
  /** Describes an error of any feature; passed in, because only the command line knows them all. */
  describeError: DescribeError;
};

/** A file that could not be written to its usual place, and the path where it is now. */
export type KeptElsewhere = { file: DossierFileName; path: string };

/** How a sitting ended. Every answer is on disk; `stopped-unsaved`: except the last one. */
export type InterviewEnd = 'finished' | 'stopped' | 'stopped-unsaved' | KeptElsewhere;

export type Sitting = InterviewInput & {
  dossier: Dossier;
  spreads: Spreads;
  scope: Scope;
  /** What is asked: all, or only the questions of the role that fills in a copy of its own. */
  criteria: readonly Criterion[];
  plan: PlannedQuestion[];
  /** Ids of all questions, in the order that they get in the file. */
  order: string[];
  present: string[];
  /** When the sitting began, in seconds of the stopwatch, and how many questions were open then. */
  beganAt: number;
  openAtStart: number;
  /** Whether the team was told of a good place to stop; once is enough. */
  stopOffered: boolean;
  /** Seconds that each answer of this sitting took. */
  pace: number[];
  /** The question that the team works on, and since when; null once it is answered. */
  begun: { id: string; at: number } | null;
  /** The questions that were asked, by id, the last one last: 'back' goes where the team was, and not to one that was passed over. */
  trail: string[];
  /** Where to go back to after the team changes an answer from an overview. */
  returnTo: ReturnPlace | null;
  /** Who had a turn to vote, as '<question> <role>', also those who chose to give no vote. */
  turns: Set<string>;
  /** How the roles vote: all in one line, in one line that nobody sees, or one after another. */
  voting: 'in-line' | 'hidden' | 'apart';
  /** The question that the team wants to vote on anew. */
  voteAgain: string | null;
  /** The question that the team voted on, or looked at, last. */
  votedOn: string | null;
  /** How the sitting ends if the team leaves while its last answer cannot be written to its usual place. */
  lost: 'stopped-unsaved' | KeptElsewhere | null;
};

/** A question by its place in the plan, or the end of a criterion with the place of the question after it. */
export type ReturnPlace = { kind: 'question'; index: number } | { kind: 'end'; criterion: Criterion; to: number };

export const answersOf = ({ dossier }: Pick<Sitting, 'dossier'>): Answers => dossier.answers.answers ?? {};

/** What people of each role answered to a question in copies of their own. */
export const spreadsOf = ({ spreads }: Pick<Sitting, 'spreads'>, id: string): readonly RoleSpread[] =>
  spreads.get(id) ?? [];

/** The title of a role, such as 'Ouder 2'. */
export const titleOfRole = ({ mark }: Pick<Sitting, 'mark'>, role: string): string =>
  roleTitle(role, roleTitles(mark.roles));
