import type { ResultCriterion } from '../../assessment/audit-result.ts';
import type {
  AuditProblem,
  AuditReview,
  OwnAdvice,
  OwnVerdict,
  ReviewedCriterion,
} from '../../assessment/audit-review.ts';
import type { ResultFinding } from '../../assessment/result-finding.ts';
import type { Move } from '../../assessment/trend.ts';
import type { UserError } from '../../base/user-error.ts';
import type { AuditVerdict, Decision, Method, Reply } from '../../dossier/audit-file.ts';
import type { JudgedEvidence } from '../../evidence/evidence.ts';
import type { SealChange } from '../../findings/frozen-change.ts';
import type { Level } from '../../framework/quality-mark.ts';
import type { PersonalDataKind } from '../../privacy/personal-data-match.ts';

/** Whoever asks an auditor, or the school that replies. The app gives facts; the desk finds the words. Null: they left. */
export type AuditDesk = {
  show: (notice: AuditNotice) => void;
  choose: <Key extends string>(menu: AuditMenu<Key>) => Promise<Key | null>;
  tick: <Key extends string>(menu: AuditMenu<Key>, ticked: readonly Key[]) => Promise<Key[] | null>;
  write: (request: AuditText) => Promise<string | null>;
};

export type AuditMenu<Key extends string> = {
  title: AuditMenuTitle;
  options: readonly { key: Key; label: AuditLabel }[];
  /** What stands ready to be chosen. */
  usual?: Key;
};

export type AuditMenuTitle =
  | { kind: 'main' | 'pick-criterion' | 'method' | 'group' | 'advice' | 'agree' | 'agree-advice' | 'seal-broken' }
  | { kind: 'independent'; statement: string }
  | { kind: 'criterion' | 'sources' | 'level' | 'verdict'; id: string; title: string }
  | { kind: 'personal-data'; kinds: PersonalDataKind[] }
  | { kind: 'reply'; finding: string };

/** What can be done with a criterion. */
export type CriterionStep =
  | 'sources'
  | 'source-new'
  | 'finding'
  | 'verdict'
  | 'strength'
  | 'recommendation'
  | 'upkeep'
  | 'condition'
  | 'next'
  | 'overview';

export type MainStep = 'criteria' | 'pick' | 'source-new' | 'independent' | 'agree' | 'advice' | 'finish';

export type AuditLabel =
  | { kind: 'step'; step: CriterionStep | MainStep; note: number | null }
  | { kind: 'yes' | 'no' | 'freeze-again' | 'go-on' | 'write-again' | 'keep' | 'other-group' }
  | { kind: 'criterion'; id: string; title: string; verdict: AuditVerdict | null }
  | { kind: 'method'; method: Method }
  | { kind: 'role'; role: string }
  | { kind: 'source'; id: string; method: Method; title: string; people: number | null; date: string | null }
  | { kind: 'level'; level: Level; text: string }
  | { kind: 'no-level' }
  | { kind: 'verdict'; verdict: AuditVerdict }
  | { kind: 'own-verdict'; own: OwnVerdict }
  | { kind: 'own-advice'; own: OwnAdvice }
  | { kind: 'advice'; decision: Decision; allowed: boolean }
  | { kind: 'reply'; reply: Reply['reply'] };

export type AuditText =
  | {
      kind:
        | 'finding'
        | 'reason'
        | 'strength'
        | 'recommendation'
        | 'upkeep'
        | 'condition'
        | 'notes'
        | 'group'
        | 'sample'
        | 'freeze-reason'
        | 'advice-reason'
        | 'agree-reason'
        | 'reply-reason';
      current: string | null;
      needed: boolean;
    }
  /** A number of people, from 1. */
  | { kind: 'people'; current: string | null; needed: boolean }
  /** YYYY-MM-DD. */
  | { kind: 'date' | 'due'; current: string; needed: true };

export type CriterionOnDesk = {
  criterion: ResultCriterion;
  move: Move | null;
  /** The round that the move is from. */
  since: string;
  evidence: JudgedEvidence[];
  findings: ResultFinding[];
  review: ReviewedCriterion;
  place: number;
  of: number;
};

export type AuditNotice =
  | { kind: 'welcome'; school: string; on: string; fresh: boolean; auditor: string }
  | { kind: 'seal-broken'; on: string; changes: SealChange[] }
  | { kind: 'criterion'; about: CriterionOnDesk; titles: Readonly<Record<string, string>> }
  /** With too few sources a verdict that decides something has to wait. */
  | { kind: 'sources-first'; problems: AuditProblem[] }
  | { kind: 'problems'; problems: AuditProblem[] }
  | { kind: 'state'; review: AuditReview }
  | { kind: 'difference'; id: string; title: string; own: OwnVerdict[] }
  | { kind: 'advice-difference'; advices: OwnAdvice[] }
  /** A day that has to have been, or that has to come, and is not. */
  | { kind: 'day-refused'; day: string; ahead: boolean }
  | { kind: 'reply-intro'; findings: number; replied: number }
  | { kind: 'saved' }
  | { kind: 'refused'; error: UserError };
