import { levelLabel } from '../base/words/words.ts';
import type { Level } from '../framework/quality-mark.ts';
import { type KeyedOption, LEFT, type Prompt } from '../terminal/ask.ts';
import { aboutLines, explanationLines, type QuestionOnScreen, questionLines } from './screens.ts';
import { interviewWords as words } from './words/interview.ts';

/** The prompts for levels: each level by its digit, every other choice by a letter, or by a number above the levels. */

/** What a person chose for a question, or asked for instead. */
export type AnswerChoice =
  | { kind: 'level'; level: Level }
  | {
      kind:
        | 'unknown'
        | 'notApplicable'
        | 'later'
        | 'back'
        | 'vote-again'
        | 'next'
        | 'jump'
        | 'overview'
        | 'evidence'
        | 'more';
    };

/** What a role votes. */
export type Vote = { kind: 'level'; level: Level } | { kind: 'unknown' } | { kind: 'no-vote' };

/** What a team may do with a question instead of voting on it. */
type Instead = { kind: Exclude<AnswerChoice['kind'], 'level' | 'unknown' | 'vote-again'> };

/** What one role votes; the first voter may leave the question instead, a later one gives the one before another turn. */
export type VoteChoice = Vote | Instead | { kind: 'vote-before' } | { kind: 'in-line' };

/** What all roles vote, in the order in which they sit at the table, or what the team does instead. */
export type VotesChoice = { kind: 'votes'; votes: readonly Vote[] } | Instead | { kind: 'apart' } | { kind: 'hidden' };

export type Ballot = { question: QuestionOnScreen; role: string; place: number; of: number };

type Option<Value> = KeyedOption<Value | typeof LEFT>;

const levelOptions = <Value>(
  { levels }: QuestionOnScreen,
  choiceOf: (level: Level) => Value,
  noteOf: (level: Level) => string,
): Option<Value>[] =>
  levels.map(({ level, label, text }) => ({
    key: String(level),
    number: level,
    value: choiceOf(level),
    text: `${label === String(level) ? '' : `${label} `}${text}${noteOf(level)}`,
  }));

const LEAVE = { key: 's', number: 9, value: LEFT, text: words.stop } as const;

/** One step back: from the agreement to the votes on it, from a question to the one before. */
const backOption = ({
  justShown,
  canGoBack,
}: Pick<QuestionOnScreen, 'justShown' | 'canGoBack'>): Option<AnswerChoice>[] => {
  if (justShown) return [{ key: 't', number: 7, value: { kind: 'vote-again' }, text: words['vote-again'] }];
  return canGoBack ? [{ key: 't', number: 7, value: { kind: 'back' }, text: words.back }] : [];
};

/** The choices under a question: the levels, then the rest. Marks the current answer and the level of the previous round. */
const answerOptions = ({ current, earlier, ...question }: QuestionOnScreen): Option<AnswerChoice>[] => {
  const now = (isCurrent: boolean) => (isCurrent ? ` (${words.now})` : '');
  const noteOf = (level: Level) => now(current.level === level) || (earlier === level ? ` (${words.before})` : '');
  const notApplicable = `${words.notApplicable}${now(current.notApplicable)}`;
  return [
    ...levelOptions<AnswerChoice>({ current, earlier, ...question }, (level) => ({ kind: 'level', level }), noteOf),
    { key: 'w', number: 4, value: { kind: 'unknown' }, text: `${words.unknown}${now(current.unknown)}` },
    { key: 'n', number: 5, value: { kind: 'notApplicable' }, text: notApplicable },
    { key: 'l', number: 6, value: { kind: 'later' }, text: words.later },
    ...backOption(question),
    { key: 'm', number: 8, value: { kind: 'more' }, text: words.more },
    LEAVE,
  ];
};

/** The choices of one voter. Shows no earlier answer, because that would steer the vote. The first voter may put the question off for all. */
const voteOptions = ({ question, place, of }: Ballot): Option<VoteChoice>[] => {
  const isFirst = place === 1;
  return [
    ...levelOptions<VoteChoice>(
      question,
      (level) => ({ kind: 'level', level }),
      () => '',
    ),
    { key: 'w', number: 4, value: { kind: 'unknown' }, text: words.unknown },
    { key: 'x', number: 5, value: { kind: 'no-vote' }, text: words.noVote },
    ...(of > 1 ? [{ key: 'r', number: 8, value: { kind: 'in-line' }, text: words['in-line'] } as const] : []),
    ...(isFirst ? [{ key: 'l', number: 6, value: { kind: 'later' }, text: words.later } as const] : []),
    ...(isFirst && question.canGoBack
      ? [{ key: 't', number: 7, value: { kind: 'back' }, text: words.back } as const]
      : []),
    ...(isFirst ? [] : [{ key: 't', number: 7, value: { kind: 'vote-before' }, text: words['vote-before'] } as const]),
    LEAVE,
  ];
};

/** Keys that leave a question without an answer: before the first vote the same as below the levels. */
const leavingKeys = (atTable: boolean) => [
  { key: 'v', value: { kind: 'next' } } as const,
  { key: 'g', value: { kind: 'jump' } } as const,
  { key: 'o', value: { kind: 'overview' } } as const,
  ...(atTable ? [{ key: 'e', value: { kind: 'evidence' } } as const] : []),
];

/** The same for a team that votes, which may also say that the question does not apply, or read the list of all this. */
const insteadOfVoting = [
  { key: 'n', value: { kind: 'notApplicable' } } as const,
  { key: 'm', value: { kind: 'more' } } as const,
  ...leavingKeys(true),
];

/** What may be under the cursor. */
type Shown = AnswerChoice | VoteChoice | VotesChoice | Vote | typeof LEFT;

/** The meaning of the level under the cursor; no lines for another choice, a hint when nothing is under it. */
const meaningLines = ({ levels }: QuestionOnScreen, active: Shown | undefined): string[] => {
  if (active === undefined) return [words.chooseFirst];
  const chosen = levels.find(({ level }) => active !== LEFT && active.kind === 'level' && active.level === level);
  return chosen === undefined ? [] : [words.meaning(chosen.label), chosen.meaning];
};

/** The part that both prompts share: the question, and the keys for help, the explanation and the meaning of a level. */
const listFor = (question: QuestionOnScreen, allKeys: string[]) => ({
  kind: 'keyed' as const,
  about: aboutLines(question),
  chooseFirst: words.chooseFirst,
  panels: [
    { key: '?', lines: () => allKeys },
    { key: 'u', lines: () => explanationLines(question) },
    {
      key: 'b',
      lines: (active: Shown | undefined) => meaningLines(question, active),
    },
  ],
  panelKeys: words.panelKeys,
});

/** A choice in a word, to show once it is made. */
const choiceWords = (choice: AnswerChoice | typeof LEFT): string => {
  if (choice === LEFT) return words.stop;
  return choice.kind === 'level' ? levelLabel(choice.level) : words[choice.kind];
};

const isCurrent = ({ current }: QuestionOnScreen, choice: AnswerChoice | typeof LEFT): boolean => {
  if (choice === LEFT) return false;
  if (choice.kind === 'level') return choice.level === current.level;
  return (choice.kind === 'unknown' && current.unknown) || (choice.kind === 'notApplicable' && current.notApplicable);
};

/** What Enter takes. After votes that differ that is nothing: an Enter too many never agrees for the team. */
const isUsual = (question: QuestionOnScreen, choice: AnswerChoice | typeof LEFT): boolean => {
  if (!question.justShown) return isCurrent(question, choice);
  return choice !== LEFT && choice.kind === 'level' && choice.level === question.unanimous;
};

/** The level of the team, or what it does instead. @param atTable true for the team, false for one role with its own copy */
export const answerPrompt = (question: QuestionOnScreen, atTable: boolean): Prompt<AnswerChoice> => {
  const options = answerOptions(question);
  return {
    ...listFor(question, words.allKeys(atTable)),
    name: 'answer',
    message: words.choose,
    above: question.justShown ? null : questionLines(question),
    options,
    start: options.find(({ value }) => isUsual(question, value)) ?? null,
    shortcuts: leavingKeys(atTable),
    keys: words.levelKeys,
    // The list and the question may have scrolled off by now: what was answered stays above what is asked next.
    done: (choice) => `${question.id} ${question.text} ${choiceWords(choice)}`,
    secret: false,
  };
};

/** Whether a choice is a vote, and not something that a team does instead. */
export const isVote = (each: VotesChoice | VoteChoice | typeof LEFT): each is Vote =>
  each !== LEFT && ['level', 'unknown', 'no-vote'].includes(each.kind);

/** What a team chose instead of a vote, to show once it is made. */
const insteadWords = (choice: Exclude<VotesChoice | VoteChoice, Vote | { kind: 'votes' }> | typeof LEFT): string =>
  choice === LEFT ? words.stop : words[choice.kind];

/** The vote of one role, hidden from the others. */
export const votePrompt = (ballot: Ballot): Prompt<VoteChoice> => {
  const { question, role, place, of } = ballot;
  return {
    ...listFor(question, words.allVoteKeys(place === 1)),
    name: 'vote',
    message: words.vote(role, place, of),
    above: null,
    options: voteOptions(ballot),
    start: null,
    shortcuts: place === 1 ? insteadOfVoting : [],
    keys: words.voteKeys,
    done: (choice) => (isVote(choice) ? words.voted(role) : insteadWords(choice)),
    secret: true,
  };
};

/** A vote as it stands in the line: a digit or a letter, or a dot when nobody may see it. */
const signOf = (vote: VotesChoice | Vote | typeof LEFT, hidden: boolean): string => {
  if (hidden) return '•';
  if (vote === LEFT) return '';
  if (vote.kind === 'level') return String(vote.level);
  return vote.kind === 'unknown' ? 'w' : 'x';
};

/**
 * The votes of all roles in one line: a digit or a letter for each.
 * @param roles their titles, in the order of the line
 * @param hidden whether nobody may see what is typed
 */
export const votesPrompt = (
  question: QuestionOnScreen,
  roles: readonly string[],
  hidden: boolean,
): Prompt<VotesChoice> => {
  const levels = levelOptions<VotesChoice | Vote>(
    question,
    (level) => ({ kind: 'level', level }),
    () => '',
  );
  const options: Option<VotesChoice | Vote>[] = [
    ...levels.map((level) => ({ ...level, inSeries: true })),
    { key: 'w', number: 4, value: { kind: 'unknown' }, text: words.unknown, inSeries: true },
    { key: 'x', number: 5, value: { kind: 'no-vote' }, text: words.noVote, inSeries: true },
    { key: 'l', number: 6, value: { kind: 'later' }, text: words.later },
    ...(question.canGoBack ? [{ key: 't', number: 7, value: { kind: 'back' }, text: words.back } as const] : []),
    { key: 'a', number: 8, value: { kind: 'apart' }, text: words.apart },
    LEAVE,
  ];
  const prompt: Prompt<VotesChoice | Vote> = {
    ...listFor(question, words.allVotesKeys),
    name: 'votes',
    message: words.votesOf(roles),
    above: null,
    options,
    start: null,
    shortcuts: [...(hidden ? [] : [{ key: 'h', value: { kind: 'hidden' } } as const]), ...insteadOfVoting],
    keys: words.votesKeys,
    done: (choice) =>
      isVote(choice) || (choice !== LEFT && choice.kind === 'votes') ? words.allVoted : insteadWords(choice),
    secret: hidden,
    series: {
      of: roles.length,
      line: (given) =>
        words.voteLine(
          given.map((each) => signOf(each, hidden)),
          roles,
        ),
      answer: (given) => ({ kind: 'votes', votes: given.filter(isVote) }),
      needed: words.votesNeeded(roles.length),
    },
  };
  // Safe: a single vote is only a part of the series, and never its answer.
  return prompt as Prompt<VotesChoice>;
};
