import type { UserError } from '../base/user-error.ts';
import type { DossierFileName, SchoolFile } from '../dossier/dossier.ts';
import type { FileFacts } from '../evidence/evidence.ts';
import type { Finding } from '../findings/finding.ts';
import type { Level } from '../framework/quality-mark.ts';
import type { AnswerState } from '../judging/verdict.ts';
import type { Menu } from './menu.ts';

/** Whoever asks the team. The app gives facts; the interviewer finds the words and the keys. `stop`: the team left. */
export type Interviewer = {
  show: (notice: InterviewNotice) => void;
  /** One of several things to do. */
  choose: <Key extends string>(menu: Menu<Key>) => Promise<Key | 'stop'>;
  /** Any number of a list. */
  tick: <Key extends string>(menu: Menu<Key>, ticked: readonly Key[]) => Promise<Key[] | 'stop'>;
  askPresent: (roles: { id: string; title: string; present: boolean }[]) => Promise<string[] | 'stop'>;
  confirm: (question: InterviewConfirmation) => Promise<boolean | 'stop'>;
  askAnswer: (question: QuestionOnScreen) => Promise<AnswerChoice>;
  /** The level of one role, which the others do not see. */
  askVote: (ballot: Ballot) => Promise<VoteChoice>;
  askText: (request: TextRequest) => Promise<TextChoice>;
  /** The path of a file that the user points at; empty when they change their mind. */
  askFile: () => Promise<TextChoice>;
  askSchool: (proposed: Partial<SchoolDetails>) => Promise<SchoolDetails | 'stop'>;
  askEvidence: (question: EvidenceQuestion) => Promise<EvidenceDetails | 'stop'>;
};

/** What a person chose for a question, or asked for instead. */
export type AnswerChoice =
  | { kind: 'level'; level: Level }
  | { kind: 'unknown' }
  | { kind: 'notApplicable' }
  | { kind: 'later' }
  | { kind: 'back' }
  | { kind: 'next' }
  | { kind: 'jump' }
  | { kind: 'overview' }
  | { kind: 'evidence' }
  | { kind: 'more' }
  | { kind: 'stop' };

/** What one role votes; before the first vote the team may leave the question instead. */
export type VoteChoice =
  | { kind: 'level'; level: Level }
  | { kind: 'unknown' }
  | { kind: 'no-vote' }
  | { kind: 'later' }
  | { kind: 'back' }
  | { kind: 'stop' };

export type Ballot = { question: QuestionOnScreen; role: string; place: number; of: number };

/** A text that a person typed; `stop` when they left instead. */
export type TextChoice = { kind: 'text'; text: string } | { kind: 'stop' };

export type InterviewConfirmation =
  | { kind: 'go-on-without'; voices: string[] }
  | { kind: 'read-again'; path: string }
  | { kind: 'merge-copies'; files: string[] }
  | { kind: 'vote-again'; question: string }
  /** A sitting on another computer holds the dossier. */
  | { kind: 'take-over'; host: string; since: string | null }
  | { kind: 'register-file'; file: string };

/** A text that people think up themselves. */
export type OwnWords = {
  kind: 'remark' | 'justification' | 'minority' | 'action';
  current: string | null;
  /** What was typed just now and is to be written otherwise. */
  draft?: string;
};

export type TextRequest =
  | OwnWords
  | { kind: 'due' /** YYYY-MM-DD */; current: string }
  | { kind: 'elsewhere' /** A path. */; current: string };

export type SchoolDetails = Pick<SchoolFile['school'], 'name' | 'sector'> & { city: string | null; schoolYear: string };

/** What a person says about a file that becomes evidence. */
export type EvidenceDetails = { document: string; criteria: string[]; date: string | null; title: string | null };

export type EvidenceQuestion = {
  file: string;
  documents: { id: string; title: string; criteria: string[] }[];
  criteria: { id: string; title: string }[];
  /** What was given on the command line, or can be proposed. */
  known: Partial<EvidenceDetails>;
  /** Whether a title holds nobody's data. */
  mayBeTitle: (title: string) => boolean;
};

/** What one role said: a level, or that it does not know or that it does not apply, and its remark. */
export type Voice = { role: string; state: AnswerState; level: Level | null; remark: string | null };

/** What the team said in one version of the answers. */
export type ShownProposal = Omit<Voice, 'role'> & { minority: string | null };

export type InterviewNotice =
  | { kind: 'welcome'; school: string; open: number; of: number; as: string | null }
  | {
      kind: 'criterion';
      id: string;
      title: string;
      summary: string;
      place: number;
      of: number;
      serves: { title: string; primary: boolean }[];
      partOfMark: boolean;
    }
  | { kind: 'saved' }
  | { kind: 'explanation'; question: QuestionOnScreen }
  | { kind: 'votes'; voices: Voice[]; spread: number; talk: boolean }
  | { kind: 'proposals'; proposals: ShownProposal[] }
  | {
      kind: 'criterion-summary';
      id: string;
      title: string;
      answered: number;
      of: number;
      score: number | null;
      later: number;
      actions: number;
      /** The document types that a requirement takes, and whether one of them stands in the register. */
      evidence: { oneOf: string[]; listed: boolean }[];
    }
  | { kind: 'action-recorded'; action: string; owner: string | null; due: string | null }
  | { kind: 'evidence-linked'; criterion: string; count: number }
  | { kind: 'evidence-added'; id: string; file: string; findings: Finding[] }
  | { kind: 'refused'; error: UserError }
  | { kind: 'saved-elsewhere'; file: DossierFileName; path: string }
  | { kind: 'copies-unreadable'; files: string[]; folder: string }
  | { kind: 'copies-merged'; names: string[] /** What went from the dossier. */; to: string }
  | { kind: 'nothing-open' /** The dossier as the user named it. */; folder: string }
  | {
      kind: 'evidence-seen';
      facts: FileFacts;
      document: string | null /** Of the proposed type. */;
      title: string | null;
    };

export type QuestionOnScreen = {
  id: string;
  text: string;
  roles: string[];
  explanation: string;
  example: string;
  anchors: { level: Level; label: string; text: string; meaning: string }[];
  /** Place among the questions of this sitting, from 1. */
  place: number;
  of: number;
  /** How many questions are open, and how many minutes those take at the team's own pace. */
  left: { questions: number; minutes: number | null };
  /** Whether it stands on the screen already: the roles just voted on it. */
  justShown: boolean;
  canGoBack: boolean;
  /** The level of the round before; it no longer counts. */
  earlier: Level | null;
  current: { level: Level | null; unknown: boolean; notApplicable: boolean };
};
