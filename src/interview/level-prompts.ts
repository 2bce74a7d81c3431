import { levelLabel } from '../base/words/words.ts';
import type { Level } from '../framework/quality-mark.ts';
import { type KeyedOption, LEFT, type Prompt } from '../terminal/ask.ts';
import { explanationLines, type QuestionOnScreen, questionLines } from './screens.ts';
import { interviewWords as words } from './words/interview.ts';

/** The prompts for levels: each level by its digit, every other choice by a letter, or by a number above the levels. */

/** What a person chose for a question, or asked for instead. */
export type AnswerChoice =
  | { kind: 'level'; level: Level }
  | {
      kind: 'unknown' | 'notApplicable' | 'later' | 'back' | 'next' | 'jump' | 'overview' | 'evidence' | 'more';
    };

/** What one role votes; the first voter may put the question off or go back instead. */
export type VoteChoice = { kind: 'level'; level: Level } | { kind: 'unknown' | 'no-vote' | 'later' | 'back' };

export type Ballot = { question: QuestionOnScreen; role: string; place: number; of: number };

type Option<Value> = KeyedOption<Value | typeof LEFT>;

const levelOptions = <Value>(
  { anchors }: QuestionOnScreen,
  choiceOf: (level: Level) => Value,
  noteOf: (level: Level) => string,
): Option<Value>[] =>
  anchors.map(({ level, label, text }) => ({
    key: String(level),
    number: level,
    value: choiceOf(level),
    text: `${label === String(level) ? '' : `${label} `}${text}${noteOf(level)}`,
  }));

const LEAVE = { key: 's', number: 9, value: LEFT, text: words.stop } as const;

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
    ...(question.canGoBack ? [{ key: 't', number: 7, value: { kind: 'back' }, text: words.back } as const] : []),
    { key: 'm', number: 8, value: { kind: 'more' }, text: words.more },
    LEAVE,
  ];
};

/** The choices of one voter. Shows no earlier answer, because that would steer the vote. The first voter may put the question off for all. */
const voteOptions = ({ question, place }: Ballot): Option<VoteChoice>[] => {
  const isFirst = place === 1;
  return [
    ...levelOptions<VoteChoice>(
      question,
      (level) => ({ kind: 'level', level }),
      () => '',
    ),
    { key: 'w', number: 4, value: { kind: 'unknown' }, text: words.unknown },
    { key: 'g', number: 5, value: { kind: 'no-vote' }, text: words.noVote },
    ...(isFirst ? [{ key: 'l', number: 6, value: { kind: 'later' }, text: words.later } as const] : []),
    ...(isFirst && question.canGoBack
      ? [{ key: 't', number: 7, value: { kind: 'back' }, text: words.back } as const]
      : []),
    LEAVE,
  ];
};

/** The meaning of the level under the cursor; no lines for another choice, a hint when nothing is under it. */
const meaningLines = (
  { anchors }: QuestionOnScreen,
  active: AnswerChoice | VoteChoice | typeof LEFT | undefined,
): string[] => {
  if (active === undefined) return [words.chooseFirst];
  const anchor = anchors.find(({ level }) => active !== LEFT && active.kind === 'level' && active.level === level);
  return anchor === undefined ? [] : [words.meaning(anchor.label), anchor.meaning];
};

/** The part that both prompts share: the question, and the keys for help, the explanation and the meaning of a level. */
const listFor = (question: QuestionOnScreen, allKeys: string[]) => ({
  kind: 'keyed' as const,
  about: `${question.id} ${question.text}`,
  chooseFirst: words.chooseFirst,
  panels: [
    { key: '?', lines: () => allKeys },
    { key: 'u', lines: () => explanationLines(question) },
    {
      key: 'b',
      lines: (active: AnswerChoice | VoteChoice | typeof LEFT | undefined) => meaningLines(question, active),
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

/** The level of the team, or what it does instead. @param atTable true for the team, false for one role with its own copy */
export const answerPrompt = (question: QuestionOnScreen, atTable: boolean): Prompt<AnswerChoice> => {
  const options = answerOptions(question);
  return {
    ...listFor(question, words.allKeys(atTable)),
    name: 'answer',
    message: words.choose,
    above: question.justShown ? null : questionLines(question),
    options,
    start: options.find(({ value }) => isCurrent(question, value)) ?? null,
    shortcuts: [
      { key: 'v', value: { kind: 'next' } },
      { key: 'g', value: { kind: 'jump' } },
      { key: 'o', value: { kind: 'overview' } },
      ...(atTable ? [{ key: 'e', value: { kind: 'evidence' } } as const] : []),
    ],
    keys: words.levelKeys,
    done: (choice) => `${words.choose} ${choiceWords(choice)}`,
    secret: false,
  };
};

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
    shortcuts: [],
    keys: words.voteKeys,
    done: () => words.voted(role),
    secret: true,
  };
};
