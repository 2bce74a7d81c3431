import type { Level } from '../framework/quality-mark.ts';
import type { AnswerState } from '../judging/verdict.ts';
import type { PersonalDataKind } from '../privacy/personal-data-match.ts';

/** A list to choose from, as facts: the interviewer has the words. */
export type Menu<Key extends string> = {
  title: MenuTitle;
  options: readonly { key: Key; label: MenuLabel }[];
};

type CriterionName = { id: string; title: string };

export type MenuTitle =
  | { kind: 'start'; nothingOpen: boolean }
  | { kind: 'pick-criterion' }
  | { kind: 'pick-question'; criterion: CriterionName }
  | { kind: 'more' }
  | { kind: 'criterion-end' }
  | { kind: 'overview'; criterion: CriterionName }
  | { kind: 'propose-action'; action: string }
  | { kind: 'owner' }
  | { kind: 'evidence'; criterion: CriterionName }
  | { kind: 'tick-evidence'; criterion: CriterionName }
  | { kind: 'not-saved' }
  /** What stands in a text that somebody typed. */
  | { kind: 'personal-data'; kinds: PersonalDataKind[] };

/** Where a sitting can begin. */
export type StartKind = 'open' | 'agree' | 'low' | 'later' | 'all';

/** The answer to a question in a list. */
export type ShownAnswer = { state: AnswerState; level: Level | null; later: boolean; toAgree: boolean };

/** What stands beside an answer, where all of it is looked over: what was written, and the lowest and the highest vote. */
export type Beside = {
  remark: string | null;
  minority: string | null;
  votes: { lowest: Level; highest: Level } | null;
};

export type MenuLabel =
  | { kind: 'start'; start: StartKind; count: number }
  | { kind: 'criterion'; id: string; title: string; answered: number; of: number }
  | { kind: 'question'; id: string; text: string; answer: ShownAnswer; beside: Beside | null }
  | { kind: 'go-on'; next: CriterionName | null }
  | { kind: 'role'; title: string }
  | { kind: 'file'; id: string; title: string | null; document: string }
  | { kind: 'from-list'; count: number }
  | {
      kind:
        | 'pick-criterion'
        | 'explain'
        | 'next'
        | 'jump'
        | 'overview'
        | 'evidence'
        | 'action'
        | 'back-to-question'
        | 'stop'
        | 'as-proposed'
        | 'own-words'
        | 'not-now'
        | 'nobody'
        | 'add-file'
        | 'ready'
        | 'retry'
        | 'write-again'
        | 'keep'
        | 'elsewhere';
    };
