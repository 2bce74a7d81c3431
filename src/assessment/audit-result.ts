import type { Action, Answer, SchoolFile } from '../dossier/dossier.ts';
import type { JudgedEvidence } from '../evidence/evidence.ts';
import type { EvidenceMix } from '../evidence/judge-evidence.ts';
import type { FrameworkContent } from '../framework/known-versions.ts';
import type { Criterion, Level, QualityMark } from '../framework/quality-mark.ts';
import type { AnswerState } from '../judging/score.ts';
import type { Gap, JudgedStandard } from '../judging/standard-gaps.ts';
import type { JudgedRequirement, Verdict, VerdictReason } from '../judging/verdict.ts';
import type { JudgedVoices, VoicesTelling } from '../judging/voices.ts';
import type { AuditReview } from './audit-review.ts';
import type { Comparison } from './baseline.ts';
import type { ResultFinding } from './result-finding.ts';
import type { Trend } from './trend-types.ts';
import type { RunOutcome, Threshold } from './what-fails.ts';

/** A question with its answer, and the texts of the framework that a reader needs beside it. */
export type AnsweredQuestion = {
  id: string;
  text: string;
  roles: string[];
  state: AnswerState;
  level: Level | null;
  /** What the level means for this criterion. */
  anchor: string | null;
  /** The framework's advice for the next step from this level. */
  advice: string | null;
  remark: string | null;
  /** Why the question is not applicable. */
  justification: string | null;
  votes: Record<string, Level> | null;
  /** What each role gave besides a level, by role. */
  contributions?: NonNullable<Answer['contributions']>;
  minority: string | null;
  answeredOn: string | null;
  /** The level of the previous round: to be judged again, never a current answer. */
  earlier: Level | null;
};

export type ResultCriterion = {
  id: string;
  title: string;
  summary: string;
  /** For parents: what the school works towards, and how they can join in. */
  forParents?: NonNullable<Criterion['forParents']>;
  note: string | null;
  partOfMark: boolean;
  links: { standard: string; link: 'primary' | 'secondary'; reason: string }[];
  score: number | null;
  verdict: Verdict;
  reasons: VerdictReason[];
  requirements: JudgedRequirement[];
  questions: AnsweredQuestion[];
  /** Ids in the register, or paths of unregistered files. */
  evidence: string[];
  mix: EvidenceMix;
};

export type ResultStandard = JudgedStandard & { summary: string; gaps: Gap[]; mix: EvidenceMix };

/**
 * The one result, saved as audit.json. Renderers read nothing else, so a saved result can be rendered again. Field names are a public
 * contract.
 */
export type AuditResult = {
  formatVersion: 1;
  tool: { name: string; version: string };
  /** The day of judging, YYYY-MM-DD. */
  date: string;
  qualityMark: Pick<QualityMark, 'id' | 'version' | 'title' | 'method' | 'disclaimer' | 'sources' | 'scale'> & {
    /** Whether the framework holds what its version is known to hold. Absent in results saved by older versions. */
    content?: FrameworkContent;
    /** SHA-256 of what it holds, in hexadecimal; only where `content` is not 'original'. */
    sha256?: string;
    /** First day of a school year: month and day. */
    schoolYearStart: string;
    roles: Record<string, string>;
    /** How voices are told of, and what each answer is called; absent without voices. */
    voices?: VoicesTelling;
    /** Titles of document types by id, of the types that the result speaks of. */
    documents: Record<string, string>;
  };
  school: SchoolFile['school'];
  round: SchoolFile['round'];
  sessions: { date: string; present: string[] }[];
  mark: { verdict: 'met' | 'notMet' | 'undetermined'; met: number; of: number };
  standards: ResultStandard[];
  criteria: ResultCriterion[];
  evidence: JudgedEvidence[];
  findings: ResultFinding[];
  /** What groups answered, as far as it may be told; absent where no group was asked. */
  voices?: JudgedVoices[];
  actions: Action[];
  /** Questions and criteria in whose texts the guard found data of people, of which the school's settings tell nothing. */
  untold?: string[];
  thresholds: Threshold[];
  run: RunOutcome;
  /** What the auditors found and decided; absent without an audit. */
  audit?: AuditReview;
  /** Present if earlier rounds are known. */
  compare?: Trend;
  /** Present if the result was compared with a baseline. */
  baseline?: Comparison;
};

/** A result before the tool decides whether the run fails. */
export type JudgedResult = Omit<AuditResult, 'run' | 'baseline'>;

/** The questions that are still open: those that count for the mark, and those of supplements beside it. */
export const openQuestionIds = ({
  criteria,
}: Pick<AuditResult, 'criteria'>): { ofMark: string[]; beside: string[] } => {
  const openIn = (wanted: boolean) =>
    criteria
      .filter(({ partOfMark }) => partOfMark === wanted)
      .flatMap(({ questions }) => questions.flatMap(({ id, state }) => (state === 'open' ? [id] : [])));
  return { ofMark: openIn(true), beside: openIn(false) };
};

/** How many questions are still open, supplements included: a team answers those in the same sitting. */
export const openQuestionCount = (result: Pick<AuditResult, 'criteria'>): number => {
  const { ofMark, beside } = openQuestionIds(result);
  return ofMark.length + beside.length;
};
