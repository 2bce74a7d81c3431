import { breakLines } from '../base/plain-text.ts';
import { levelLabel } from '../base/words/words.ts';
import type { KeyedOption } from '../terminal/ask.ts';
import type { AnswerChoice, Ballot, QuestionOnScreen, VoteChoice } from './interviewer.ts';
import { interviewWords as words } from './words/interview.ts';

/** What can be answered under a question: the levels by their digit, the rest by a letter, or by a number above the levels. */

const NUMBERS = { unknown: 4, notApplicable: 5, later: 6, back: 7, more: 8, stop: 9 } as const;

const levelOptions = <Value>(
  { anchors, current, earlier }: QuestionOnScreen,
  width: number,
  showCurrent: boolean,
  choiceOf: (level: 0 | 1 | 2 | 3) => Value,
): KeyedOption<Value>[] =>
  anchors.map(({ level, label, text }) => {
    const now = showCurrent && current.level === level ? ` (${words.now})` : '';
    const before = now === '' && showCurrent && earlier === level ? ` (${words.before})` : '';
    const name = label === String(level) ? '' : `${label} `;
    return {
      key: String(level),
      number: level,
      value: choiceOf(level),
      lines: breakLines(`${name}${text}${now}${before}`, width),
    };
  });

/** The choices under a question: the levels, and what else one can do. */
export const answerOptions = (question: QuestionOnScreen, width: number): KeyedOption<AnswerChoice>[] => {
  const { unknown, notApplicable } = question.current;
  const mark = (text: string, current: boolean) => (current ? `${text} (${words.now})` : text);
  const other = (key: string, kind: keyof typeof NUMBERS, text: string): KeyedOption<AnswerChoice> => ({
    key,
    number: NUMBERS[kind],
    value: { kind },
    lines: breakLines(text, width),
  });
  return [
    ...levelOptions(question, width, true, (level): AnswerChoice => ({ kind: 'level', level })),
    other('w', 'unknown', mark(words.unknown, unknown)),
    other('n', 'notApplicable', mark(words.notApplicable, notApplicable)),
    other('l', 'later', words.later),
    ...(question.canGoBack ? [other('t', 'back', words.back)] : []),
    other('m', 'more', words.more),
    other('s', 'stop', words.stop),
  ];
};

/** The choices of one role; what is there already is not shown: it would steer. The first to vote may put the question off for all. */
export const voteOptions = ({ question, place }: Ballot, width: number): KeyedOption<VoteChoice>[] => {
  const isFirst = place === 1;
  return [
    ...levelOptions(question, width, false, (level): VoteChoice => ({ kind: 'level', level })),
    { key: 'w', number: NUMBERS.unknown, value: { kind: 'unknown' }, lines: [words.unknown] },
    { key: 'g', number: NUMBERS.notApplicable, value: { kind: 'no-vote' }, lines: [words.noVote] },
    ...(isFirst ? [{ key: 'l', number: NUMBERS.later, value: { kind: 'later' } as const, lines: [words.later] }] : []),
    ...(isFirst && question.canGoBack
      ? [{ key: 't', number: NUMBERS.back, value: { kind: 'back' } as const, lines: [words.back] }]
      : []),
    { key: 's', number: NUMBERS.stop, value: { kind: 'stop' }, lines: [words.stop] },
  ];
};

/** A choice in a word, for when it is made. */
export const choiceWords = (choice: AnswerChoice): string =>
  choice.kind === 'level' ? levelLabel(choice.level) : words[choice.kind];

/** Whether an option is what the team answered before. */
export const isCurrent =
  ({ current }: QuestionOnScreen) =>
  (option: KeyedOption<AnswerChoice>): boolean => {
    const choice = option.value;
    if (choice.kind === 'level') return choice.level === current.level;
    return (choice.kind === 'unknown' && current.unknown) || (choice.kind === 'notApplicable' && current.notApplicable);
  };
