import type { RoleSpread } from '../answers/spread-by-role.ts';
import type { UserError } from '../base/user-error.ts';
import { type DescribeError, errorLines } from '../base/words/error-words.ts';
import type { DossierFileName } from '../dossier/dossier.ts';
import type { AddedEvidence } from '../evidence/register-evidence.ts';
import { describeFinding } from '../findings/describe-finding.ts';
import type { FindingCode } from '../findings/finding.ts';
import type { Criterion, Level } from '../framework/quality-mark.ts';
import { type AnswerState, type Answers, stateOfAnswer } from '../judging/score.ts';
import { type Line, quietLine, strongLine } from '../terminal/ask.ts';
import { addedWords, reasonWords } from '../wording/evidence.ts';
import { interviewWords as words } from './words/interview.ts';
import { type ListedState, sittingWords as said } from './words/sitting.ts';

/** The screens of a sitting, as lines. */

/** What one role said: a level, "do not know" or "does not apply", and its remark. */
export type ShownVoice = { role: string; state: AnswerState; level: Level | null; remark: string | null };

/** The answer of the team in one copy of the answers. */
export type ShownProposal = Omit<ShownVoice, 'role'> & { minority: string | null };

export type QuestionOnScreen = {
  id: string;
  text: string;
  roles: string[];
  explanation: string;
  example: string;
  levels: { level: Level; label: string; text: string; meaning: string }[];
  /** Place among the questions of this sitting, from 1. */
  place: number;
  of: number;
  /** How many questions are open, and how many minutes they take at the pace of this team. */
  left: { questions: number; minutes: number | null };
  /** Whether the question is on screen already, because the roles just voted on it. */
  justShown: boolean;
  /** The level that all gave, and on which the team has yet to agree. */
  unanimous: Level | null;
  canGoBack: boolean;
  /** The level of the previous round, as a reminder. */
  earlier: Level | null;
  current: { level: Level | null; unknown: boolean; notApplicable: boolean };
};

/**
 * @param open how many questions are open
 * @param as the role that fills in its own copy; null for the team
 * @param quick whether it is a quick look
 */
export const welcomeScreen = (school: string, open: number, of: number, as: string | null, quick: boolean): Line[] =>
  words.welcome(school, open, of, as, quick);

/** @param serves the standards that the criterion belongs to, in words */
export const criterionScreen = (
  { id, title, summary, partOfMark }: Pick<Criterion, 'id' | 'title' | 'summary' | 'partOfMark'>,
  place: number,
  of: number,
  serves: string[],
): Line[] => [
  '',
  strongLine(words.criterionHeading(id, title, place, of)),
  summary,
  quietLine(words.serves(serves)),
  ...(partOfMark ? [] : [words.supplement]),
];

/** What stays in sight while the team answers: the question, and how far the team is. */
export const aboutLines = ({ id, text, place, of, left }: QuestionOnScreen): Line[] => [
  strongLine(`${id} ${text}`),
  quietLine(words.progress(place, of, left)),
];

export const questionLines = ({ id, text, place, of, left, roles, explanation }: QuestionOnScreen): Line[] => [
  quietLine(words.questionHeading(id, place, of, left)),
  strongLine(text),
  quietLine(words.forRoles(roles)),
  explanation,
  '',
];

export const questionScreen = (question: QuestionOnScreen): Line[] => ['', ...questionLines(question)];

export const explanationLines = ({ explanation, example }: QuestionOnScreen): string[] => [
  words.explanation,
  explanation,
  words.example,
  example,
];

/** The explanation and the example, then the meaning of every level. */
export const explanationScreen = (question: QuestionOnScreen): Line[] => [
  '',
  ...explanationLines(question),
  ...question.levels.map(({ label, meaning }) => `${label}: ${meaning}`),
];

export const savedScreen = (): Line[] => [quietLine(words.saved)];

/**
 * Who voted what; those who wrote nothing are on one line, so that the votes stay in sight above the levels.
 * @param talk whether the votes differ so much that the team should talk first
 */
export const votesScreen = (voices: ShownVoice[], spread: number, talk: boolean): Line[] => [
  '',
  said.votes(voices.filter(({ remark }) => remark === null)),
  ...voices.filter(({ remark }) => remark !== null).map(said.voice),
  ...[said.spread(spread, voices)].filter((line) => line !== ''),
  ...(talk ? [strongLine(said.talk)] : []),
];

/** What people answered in copies of their own, by the title of their role. */
export const copiesScreen = (spreads: readonly (RoleSpread & { title: string })[]): Line[] => [
  '',
  said.copies,
  ...spreads.flatMap(({ title, ...spread }) => [said.copiesOf(title, spread), ...spread.remarks.map(said.remark)]),
];

export const proposalsScreen = (proposals: ShownProposal[]): Line[] => [
  '',
  said.proposals,
  ...proposals.map(said.proposal),
];

/**
 * How a criterion stands; `evidence` has one item per requirement: the documents that meet it, and what those in the list do.
 * `reasons`: why they do not count.
 */
export type CriterionSummary = {
  id: string;
  title: string;
  answered: number;
  of: number;
  score: number | null;
  later: number;
  actions: number;
  evidence: { oneOf: string[]; state: ListedState; reasons: FindingCode[] }[];
};

export const summaryScreen = (summary: CriterionSummary): Line[] => [
  '',
  strongLine(said.summary(summary, summary.answered, summary.of, summary.score)),
  ...summary.evidence.map(({ oneOf, state, reasons }) => said.evidence(oneOf, state, reasonWords(reasons))),
  ...(summary.later > 0 ? [said.later(summary.later)] : []),
  ...(summary.actions > 0 ? [said.actions(summary.actions)] : []),
];

export const actionScreen = (action: string, owner: string | null, due: string | null): Line[] => [
  said.actionRecorded(action, owner, due),
];

export const linkedScreen = (criterion: string, count: number): Line[] => [said.evidenceLinked(criterion, count)];

/** A file that was just registered, with what the checks found in it. @param folder the dossier as the user named it */
export const addedScreen = ({ findings, ...added }: AddedEvidence, folder: string): Line[] => [
  ...addedWords(added, folder),
  ...findings.flatMap((finding) => {
    const { title, message, advice } = describeFinding(finding, folder);
    return [`${title}: ${message}`, quietLine(`→ ${advice}`)];
  }),
];

/** An error that does not end the sitting. */
export const refusedScreen = (error: UserError, describeError: DescribeError): Line[] => {
  const lines = errorLines(describeError(error), '');
  // Drop the advice for a file that cannot be written: the menu that follows offers the ways out.
  return ['', ...(error.code === 'file-unwritable' ? lines.slice(0, -1) : lines)];
};

export const savedElsewhereScreen = (file: DossierFileName, path: string): Line[] => [
  '',
  said.savedElsewhere(path, file === 'bewijs.yaml'),
];

/** @param folder the dossier as the user named it */
export const nothingOpenScreen = (folder: string): Line[] => [words.nothingOpen(folder)];

export const noneForRoleScreen = (): Line[] => [words.noneForRole];

/** @param roles the titles of those whom the open questions are for */
export const missingScreen = (roles: readonly string[]): Line[] => ['', said.forTheMissing(roles)];

/** A good place to end this sitting. */
export const stopScreen = (why: 'halfway' | 'hourOver'): Line[] => [strongLine(said[why])];

/** What a quick look gave: the answer to each of its questions, and no verdict. */
export const lookedScreen = (criteria: readonly Criterion[], answers: Answers): Line[] =>
  criteria.length === 0
    ? []
    : [
        '',
        strongLine(said.looked),
        ...criteria.flatMap((criterion) =>
          criterion.questions.map(({ id }) => {
            const answer = answers[id];
            return said.lookedAt(criterion, { state: stateOfAnswer(answer), level: answer?.level ?? null });
          }),
        ),
      ];
