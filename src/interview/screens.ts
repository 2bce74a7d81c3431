import type { UserError } from '../base/user-error.ts';
import { type DescribeError, errorLines } from '../base/words/error-words.ts';
import type { DossierFileName } from '../dossier/dossier.ts';
import { describeFinding } from '../findings/describe-finding.ts';
import type { Finding } from '../findings/finding.ts';
import type { Criterion, Level } from '../framework/quality-mark.ts';
import type { AnswerState } from '../judging/verdict.ts';
import { type Line, quiet, strong } from '../terminal/ask.ts';
import { closingWords, interviewWords as words } from './words/interview.ts';
import { sittingWords as said } from './words/sitting.ts';

/** What a sitting shows, as lines. */

/** What one role said: a level, or that it does not know or that it does not apply, and its remark. */
export type Voice = { role: string; state: AnswerState; level: Level | null; remark: string | null };

/** What the team said in one version of the answers. */
export type ShownProposal = Omit<Voice, 'role'> & { minority: string | null };

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

/** @param as the role that fills in a copy of its own; null for the team */
export const welcomeScreen = (school: string, open: number, of: number, as: string | null): Line[] =>
  words.welcome(school, open, of, as);

/** @param serves titles of the standards that it belongs to */
export const criterionScreen = (
  { id, title, summary, partOfMark }: Pick<Criterion, 'id' | 'title' | 'summary' | 'partOfMark'>,
  place: number,
  of: number,
  serves: string[],
): Line[] => [
  '',
  strong(words.criterionHeading(id, title, place, of)),
  summary,
  quiet(words.serves(serves)),
  ...(partOfMark ? [] : [words.supplement]),
];

/** The question itself, from its text on. */
export const questionLines = ({ text, roles, explanation }: QuestionOnScreen): Line[] => [
  strong(text),
  quiet(words.forRoles(roles)),
  explanation,
  '',
];

export const questionScreen = (question: QuestionOnScreen): Line[] => [
  '',
  quiet(words.questionHeading(question.id, question.place, question.of, question.left)),
  ...questionLines(question),
];

export const explanationLines = ({ explanation, example }: QuestionOnScreen): string[] => [
  words.explanation,
  explanation,
  words.example,
  example,
];

/** The explanation, with what every level means. */
export const explanationScreen = (question: QuestionOnScreen): Line[] => [
  '',
  ...explanationLines(question),
  ...question.anchors.map(({ label, meaning }) => `${label}: ${meaning}`),
];

export const savedScreen = (): Line[] => [quiet(words.saved)];

/** Who gave what. @param talk whether it lies so far apart that they had better talk about it */
export const votesScreen = (voices: Voice[], spread: number, talk: boolean): Line[] => [
  '',
  said.votes,
  ...voices.map(said.voice),
  ...[said.spread(spread, voices)].filter((line) => line !== ''),
  ...(talk ? [strong(said.talk)] : []),
];

export const proposalsScreen = (proposals: ShownProposal[]): Line[] => [
  '',
  said.proposals,
  ...proposals.map(said.proposal),
];

/** What was said about a criterion; of its evidence the document types that a requirement takes, and whether one is listed. */
export type CriterionSummary = {
  id: string;
  title: string;
  answered: number;
  of: number;
  score: number | null;
  later: number;
  actions: number;
  evidence: { oneOf: string[]; listed: boolean }[];
};

export const summaryScreen = (summary: CriterionSummary): Line[] => [
  '',
  strong(said.summary(summary, summary.answered, summary.of, summary.score)),
  ...summary.evidence.map(({ oneOf, listed }) => said.evidence(oneOf, listed)),
  ...(summary.later > 0 ? [said.later(summary.later)] : []),
  ...(summary.actions > 0 ? [said.actions(summary.actions)] : []),
];

export const actionScreen = (action: string, owner: string | null, due: string | null): Line[] => [
  said.actionRecorded(action, owner, due),
];

export const linkedScreen = (criterion: string, count: number): Line[] => [said.evidenceLinked(criterion, count)];

/** A file that became evidence, with what the checks say of it. */
export const addedScreen = ({ id, file, findings }: { id: string; file: string; findings: Finding[] }): Line[] => [
  closingWords.evidenceAdded(id, file),
  ...findings.flatMap((finding) => {
    const { title, message, advice } = describeFinding(finding);
    return [`${title}: ${message}`, quiet(`→ ${advice}`)];
  }),
];

/** What stopped something while the sitting goes on. */
export const refusedScreen = (error: UserError, describeError: DescribeError): Line[] => {
  const lines = errorLines(describeError(error), '');
  // What can be done about a place that cannot be written stands in the menu that follows.
  return ['', ...(error.code === 'file-unwritable' ? lines.slice(0, -1) : lines)];
};

export const savedElsewhereScreen = (file: DossierFileName, path: string): Line[] => [
  '',
  said.savedElsewhere(path, file === 'bewijs.yaml'),
];

/** @param folder the dossier as the user named it */
export const nothingOpenScreen = (folder: string): Line[] => [words.nothingOpen(folder)];
