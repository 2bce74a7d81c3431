import type { AuditVerdict, Decision, HearingLine, LogLine, Method } from '../dossier/audit-file-shape.ts';
import type { RepliedKind, RepliedText, Reply, ReplyEntry } from '../dossier/reply-file-shape.ts';
import type { FrozenChange } from '../findings/frozen-change.ts';
import type { Level } from '../framework/quality-mark.ts';
import type { Verdict } from '../judging/verdict.ts';

/** What auditors found and decided, judged by the rules of the framework: the part of the result behind an audit report. */

/** Something that a verdict rests on: a talk, an observation, a piece of evidence. */
export type ReviewSource = {
  id: string;
  method: Method;
  /** The title of the evidence, or the group of the talk. */
  title: string;
  people: number | null;
  date: string | null;
  /** Who held the talk, if there are two auditors. */
  auditor: string | null;
  /** Whether the evidence was erased after it was judged. */
  erased: boolean;
};

export type ReviewFinding = {
  id: string;
  auditor: string;
  text: string;
  /** Ids of the sources that it comes from; only those that count. */
  sources: string[];
};

/** What the school may reply to: a finding by its name, a verdict or a condition by its criterion, or the advice. */
export type RepliedId = { kind: RepliedKind; id: string };

/**
 * Where a text stands in the hearing of both sides: nobody put it before the school (`unasked`); the school replied to another text
 * (`lapsed`); it may still reply (`waiting`) or let the days pass (`silent`); it says that a fact is wrong and no auditor has answered
 * (`fact-open`); or both have said what they wanted to (`settled`).
 */
export type HearingState = 'unasked' | 'lapsed' | 'waiting' | 'silent' | 'fact-open' | 'settled';

export type HearingText = RepliedId & {
  about: RepliedText;
  state: HearingState;
  /** When an auditor put this very text before the school, as the log of the auditor says it. */
  asked: NonNullable<ReplyEntry['asked']> | null;
  /** The last day to reply; null while nobody asked. */
  until: string | null;
  /** The reply of the school to this very text. */
  reply: Reply | null;
  /** Whether a further reply only goes into the appendix: an auditor answered, or the days of the school are over. */
  closed: boolean;
  /** Whether an answer of an auditor stands there that the log does not explain. */
  byHand: boolean;
};

/** One auditor's own verdict. */
export type OwnVerdict = {
  auditor: string;
  verdict: AuditVerdict;
  /** The auditor's own levels, by question. */
  levels: Record<string, Level>;
  /** Their mean; in files of older versions one level for the whole criterion. */
  score: number | null;
  /** The verdict that follows from the levels; null while there are too few of them. */
  proposed: AuditVerdict | null;
  reason: string | null;
  /** Why the verdict is another than `proposed`. */
  deviation: string | null;
};

/** One auditor's own advice. */
export type OwnAdvice = {
  auditor: string;
  decision: Decision;
  on: string;
  reason: string | null;
  /** The last day of what the advice rests on: the freezing, and this auditor's talks and observations; null without any. */
  after: string | null;
};

/** The dossier now, beside the one that people signed for; `erased`: erasures explain every difference. */
export type SignedDossier = 'same' | 'changed' | 'erased' | 'unknown';

/** An agreement that holds once every auditor has confirmed it. */
export type Agreed<Outcome> = { outcome: Outcome; reason: string; unconfirmed: string[] };

export type ReviewedCriterion = {
  id: string;
  title: string;
  partOfMark: boolean;
  /** The self-assessment as it was frozen. */
  self: { verdict: Verdict; score: number | null };
  /** Null while there is no verdict, while two auditors differ, or while it has to be weighed again. */
  verdict: AuditVerdict | null;
  /** The mean of the auditor's levels; null without levels, and where two auditors have another one. */
  score: number | null;
  reason: string | null;
  differs: boolean;
  /** Each auditor's own, where there are two. */
  own: OwnVerdict[];
  agreed: boolean;
  /** What the auditors who differ agree on, as long as none of them changed a verdict since. */
  agreement: Agreed<AuditVerdict> | null;
  /** Auditors whose verdict rested on evidence that was erased: it has to be weighed again. */
  reweigh: { auditor: string; sources: string[] }[];
  sources: ReviewSource[];
  findings: ReviewFinding[];
  strengths: string[];
  recommendations: string[];
  upkeep: string[];
  condition: { text: string; due: string } | null;
};

export type ReviewHearingLine = Omit<HearingLine, 'auditor' | 'texts'> & { auditor: string; texts: RepliedId[] };

export type ReviewLogLine = Omit<LogLine, 'auditor' | 'why'> & { auditor: string; why: string | null };

/** What stands in the way of a final audit report. */
export type AuditProblem =
  | { code: 'one-source'; criterion: string; count: number; needed: number }
  | { code: 'one-kind'; criterion: string; method: Method; needed: number }
  | { code: 'unknown-source'; criterion: string; source: string; nearest: string | null }
  | { code: 'unknown-criterion'; criterion: string; nearest: string | null }
  | { code: 'unknown-question'; criterion: string; question: string; nearest: string | null }
  | { code: 'questions-missing'; criterion: string; auditor: string; count: number; needed: number; voices: string[] }
  | { code: 'voice-missing'; criterion: string; auditor: string; voices: string[] }
  | { code: 'finding-missing'; criterion: string; auditor: string; count: number; needed: number }
  | { code: 'reason-thin'; criterion: string; auditor: string; words: number; needed: number }
  | { code: 'reason-twice'; criterion: string; auditor: string; other: string }
  | {
      code: 'deviation-missing';
      criterion: string;
      auditor: string;
      verdict: AuditVerdict;
      proposed: AuditVerdict;
      needed: number;
    }
  | { code: 'by-hand'; criterion: string | null; auditor: string; agreed: boolean }
  | { code: 'people-missing' | 'group-missing'; source: string }
  | { code: 'sample-missing'; source: string; method: Method }
  | { code: 'date-unlikely'; source: string; date: string; first: string; today: string }
  | { code: 'file-missing' | 'not-linked'; criterion: string; source: string }
  | { code: 'finding-twice'; finding: string; criteria: string[] }
  | { code: 'auditor-open'; auditor: string; criteria: string[] }
  | { code: 'agreed-by-nobody'; criterion: string }
  | { code: 'advice-not-agreed' }
  | { code: 'advice-future'; auditor: string; on: string }
  | { code: 'advice-early'; auditor: string; on: string; after: string }
  | { code: 'condition-early'; criterion: string; due: string; on: string }
  | { code: 'verdict-missing'; criteria: string[] }
  | { code: 'not-agreed'; criteria: string[] }
  | { code: 'not-confirmed'; criteria: string[]; auditors: string[] }
  | { code: 'advice-not-confirmed'; auditors: string[] }
  | { code: 'reweigh'; criterion: string; auditor: string; sources: string[] }
  | { code: 'auditor-unknown'; auditor: string }
  | { code: 'not-heard'; groups: string[] }
  | { code: 'independence-missing' }
  | { code: 'not-frozen' }
  | { code: 'changed-since'; files: number }
  | { code: 'framework-changed'; framework: string }
  | { code: 'seal-edited'; file: string }
  | { code: 'advice-missing'; auditor: string | null }
  | { code: 'advice-forbidden'; decision: Decision; over: { verdict: AuditVerdict; count: number; most: number }[] }
  | { code: 'condition-missing'; criteria: string[] }
  | { code: 'condition-late'; criterion: string; due: string; last: string }
  | { code: 'condition-needless'; criterion: string }
  | { code: 'condition-forbidden' | 'condition-apart'; criteria: string[] }
  | { code: 'condition-nowhere' }
  | { code: 'not-presented' | 'reply-lapsed' | 'fact-open' | 'answer-by-hand'; texts: RepliedId[] }
  | { code: 'reply-open'; texts: RepliedId[]; until: string }
  | { code: 'level-low'; criterion: string; auditor: string; score: number; minMean: number; minLevel: Level };

export type AuditReview = {
  auditors: string[];
  /** For whom and as what each auditor works, in the same order; null where that is not known. */
  auditorsAre: ({ organisation: string; role: string } | null)[];
  /** Whether verdicts are left out because not every auditor is done: until then, neither sees what the other says. */
  blind: boolean;
  /** Criteria of the mark that an auditor has yet to judge, where there are two. */
  open: { auditor: string; criteria: string[] }[];
  /** The seal of the package that the dossier was unpacked from. */
  received: string | null;
  /** SHA-256 of all that this report is about, as a sign-off names it. */
  current: string;
  independent: string[];
  /** Who signed for the result before this one, as the dossier says it; absent when nobody did. */
  signOffs?: {
    role: string;
    on: string;
    /** The public key as ssh-keygen prints it; null for a sign-off without a signature, or of an older version. */
    key: string | null;
    /** SHA-256 of the result that they signed. */
    result: string;
    /** Whether the dossier is still the one that the result was about. */
    dossier: SignedDossier;
  }[];
  seal: {
    on: string;
    dossier: string;
    changes: FrozenChange[];
    earlier: { on: string; dossier: string; reason: string; files: string[] }[];
  } | null;
  /** The framework that the audit judges by: as it was frozen, else as it is. */
  framework: { id: string; version: string; sha256: string } | null;
  criteria: ReviewedCriterion[];
  /** Talks and observations, by date. */
  visits: {
    id: string;
    auditor: string;
    date: string;
    method: Method;
    group: string | null;
    people: number | null;
    sample: string | null;
    notes: string | null;
  }[];
  /** By group, and by auditor if there are two. */
  heard: { group: string; auditor: string | null; people: number; talks: number }[];
  notHeard: string[];
  counts: Record<AuditVerdict, number> & { of: number };
  advices: OwnAdvice[];
  /** Null while there is no advice, or while two auditors differ. */
  advice: { decision: Decision; on: string; reason: string | null } | null;
  /** What auditors who differ agree to advise, as long as none of them changed an advice since. */
  agreedAdvice: Agreed<Decision> | null;
  conditions: { criterion: string; text: string; due: string }[];
  /** The last school year in which the mark is valid; null unless the advice is to grant it and the report is final. */
  validThrough: string | null;
  /** What the school said; `earlier` holds its replies to texts that changed or went, `log` what auditors asked and answered when. */
  hearing: { texts: HearingText[]; earlier: (RepliedId & ReplyEntry)[]; log: ReviewHearingLine[] };
  problems: AuditProblem[];
  /** Who changed what, in the order of the files of the auditors. */
  log: ReviewLogLine[];
  erased: { id: string; sha256: string; date: string; reason: string; by: string }[];
  rules: {
    independence: string;
    method: string[];
    validityNote: string;
    minimum: number;
    methods: number;
    groups: string[];
    /** The days that the school has to reply; null where the framework asks for no reply. */
    replyDays: number | null;
    /** How the school can object, by paragraph. */
    appeal: string[];
  };
};
