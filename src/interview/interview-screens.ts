import { mergeWords } from '../answers/words/merge.ts';
import { toOneLine } from '../base/plain-text.ts';
import { type DescribeError, errorLines } from '../base/words/error-words.ts';
import { describeSeen } from '../evidence/words/evidence.ts';
import { describeFinding } from '../findings/describe-finding.ts';
import type {
  AnswerChoice,
  InterviewConfirmation,
  InterviewNotice,
  QuestionOnScreen,
  VoteChoice,
} from './interviewer.ts';
import { closingWords, interviewWords as words } from './words/interview.ts';
import { sittingWords as said } from './words/sitting.ts';

/** What the interview shows, as lines: the interviewer only has to print them and to ask. */

export type Dress = {
  strong: (text: string) => string;
  quiet: (text: string) => string;
  /** The words of an error of any feature: only the cli knows them all. */
  describeError: DescribeError;
};

type Shown<Kind extends InterviewNotice['kind']> = Extract<InterviewNotice, { kind: Kind }>;

const criterionLines = (notice: Shown<'criterion'>, { strong, quiet }: Dress): string[] => [
  '',
  strong(words.criterionHeading(notice.id, notice.title, notice.place, notice.of)),
  notice.summary,
  quiet(words.serves(notice.serves.map(({ title }) => title))),
  ...(notice.partOfMark ? [] : [words.supplement]),
];

const summaryLines = (notice: Shown<'criterion-summary'>, { strong }: Dress): string[] => [
  '',
  strong(said.summary(notice, notice.answered, notice.of, notice.score)),
  ...notice.evidence.map(({ oneOf, listed }) => said.evidence(oneOf, listed)),
  ...(notice.later > 0 ? [said.later(notice.later)] : []),
  ...(notice.actions > 0 ? [said.actions(notice.actions)] : []),
];

const voteLines = ({ voices, spread, talk }: Shown<'votes'>, { strong }: Dress): string[] => [
  '',
  said.votes,
  ...voices.map(said.voice),
  ...[said.spread(spread, voices)].filter((line) => line !== ''),
  ...(talk ? [strong(said.talk)] : []),
];

const addedLines = ({ id, file, findings }: Shown<'evidence-added'>, { quiet }: Dress): string[] => [
  closingWords.evidenceAdded(id, file),
  ...findings.flatMap((finding) => {
    const { title, message, advice } = describeFinding(finding);
    return [`${title}: ${message}`, quiet(`→ ${advice}`)];
  }),
];

const refusedLines = ({ error }: Shown<'refused'>, { describeError }: Dress): string[] => {
  const lines = errorLines(describeError(error), '');
  // What can be done about a place that cannot be written stands in the menu that follows.
  return ['', ...(error.code === 'file-unwritable' ? lines.slice(0, -1) : lines)];
};

/** What an option means, for a level; nothing for another choice, and words where none is under the cursor. */
export const meaningLines = (question: QuestionOnScreen, active: AnswerChoice | VoteChoice | undefined): string[] => {
  if (active === undefined) return [words.chooseFirst];
  if (active.kind !== 'level') return [];
  const anchor = question.anchors.find(({ level }) => level === active.level);
  return anchor === undefined ? [] : [words.meaning(anchor.label), anchor.meaning];
};

export const explanationLines = (question: QuestionOnScreen): string[] => [
  words.explanation,
  question.explanation,
  words.example,
  question.example,
];

const everyMeaning = (question: QuestionOnScreen): string[] => [
  '',
  ...explanationLines(question),
  ...question.anchors.map(({ label, meaning }) => `${label}: ${meaning}`),
];

type Screens = { [Kind in InterviewNotice['kind']]: (notice: Shown<Kind>, dress: Dress) => string[] };

const SCREENS: Screens = {
  welcome: ({ school, open, of, as }) => words.welcome(school, open, of, as),
  criterion: criterionLines,
  saved: (_notice, { quiet }) => [quiet(words.saved)],
  explanation: ({ question }) => everyMeaning(question),
  votes: voteLines,
  proposals: ({ proposals }) => ['', said.proposals, ...proposals.map(said.proposal)],
  'criterion-summary': summaryLines,
  'action-recorded': ({ action, owner, due }) => [said.actionRecorded(action, owner, due)],
  'evidence-linked': ({ criterion, count }) => [said.evidenceLinked(criterion, count)],
  'evidence-added': addedLines,
  refused: refusedLines,
  'saved-elsewhere': ({ file, path }) => ['', said.savedElsewhere(path, file === 'bewijs.yaml')],
  'copies-unreadable': ({ files, folder }) => [mergeWords.unreadable(files, folder)],
  'copies-merged': ({ names, to }) => [mergeWords.done, ...(names.length === 0 ? [] : [mergeWords.aside(names, to)])],
  'nothing-open': ({ folder }) => [words.nothingOpen(folder)],
  'evidence-seen': ({ facts, title }, { strong, quiet }) => [
    '',
    strong(toOneLine(facts.path)),
    quiet(describeSeen(facts, title)),
  ],
};

export const noticeLines = (notice: InterviewNotice, dress: Dress): string[] =>
  // Safe: the screen of its own kind.
  (SCREENS[notice.kind] as (notice: InterviewNotice, dress: Dress) => string[])(notice, dress);

export const questionLines = (question: QuestionOnScreen, { strong, quiet }: Dress): string[] => [
  '',
  quiet(words.questionHeading(question.id, question.place, question.of, question.left)),
  strong(question.text),
  quiet(words.forRoles(question.roles)),
  question.explanation,
  '',
];

type ConfirmationWords = {
  message: string;
  yes: string;
  no: string;
  /** Where Enter, or a script that expects another question, had better do no harm. */
  noFirst?: boolean;
};

export const confirmationWords = (question: InterviewConfirmation): ConfirmationWords => {
  switch (question.kind) {
    case 'go-on-without':
      return { message: words.goOnWithout(question.voices), yes: words.goOn, no: words.chooseAgain };
    case 'read-again':
      return { message: words.readAgain(question.path), yes: words.readAgainYes, no: words.readAgainNo };
    case 'take-over': {
      const message = words.takeOver(question.host, question.since);
      return { message, yes: words.takeOverYes, no: words.takeOverNo, noFirst: true };
    }
    case 'merge-copies':
      return { message: words.mergeCopies(question.files), yes: words.mergeYes, no: words.mergeNo };
    case 'vote-again':
      return { message: words.voteAgain(question.question), yes: words.voteAgainYes, no: words.voteAgainNo };
    case 'register-file':
      return { message: words.registerFile(toOneLine(question.file)), yes: words.registerYes, no: words.registerNo };
  }
};
