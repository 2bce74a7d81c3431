import type { AnswerChoice, InterviewConfirmation, InterviewNotice, QuestionOnScreen } from '../app/ports.ts';
import { breakLines, toOneLine } from '../domain/plain-text.ts';
import { describeSeen } from '../messages/nl-evidence.ts';
import { interviewWords as words } from '../messages/nl-interview.ts';
import { levelLabel } from '../messages/nl-words.ts';
import type { LevelOption } from './level-prompt.ts';

/** What the interview shows, as lines: the interviewer only has to print them and to ask. */

export type Dress = { strong: (text: string) => string; quiet: (text: string) => string };

/** The choices under a question: the levels by their digit, the rest by a letter. */
export const answerOptions = (question: QuestionOnScreen, width: number): LevelOption<AnswerChoice>[] => {
  const { level, unknown, notApplicable } = question.current;
  const mark = (text: string, current: boolean, earlier = false) =>
    current ? `${text} (${words.now})` : earlier ? `${text} (${words.before})` : text;
  const levels = question.anchors.map((anchor) => ({
    key: String(anchor.level),
    value: { kind: 'level', level: anchor.level } as const,
    lines: breakLines(
      mark(
        `${anchor.label === '0' ? '' : `${anchor.label} `}${anchor.text}`,
        level === anchor.level,
        question.earlier === anchor.level,
      ),
      width,
    ),
  }));
  const other = (
    key: string,
    kind: Exclude<AnswerChoice['kind'], 'level'>,
    text: string,
  ): LevelOption<AnswerChoice> => ({
    key,
    value: { kind } as AnswerChoice,
    lines: [text],
  });
  return [
    ...levels,
    other('w', 'unknown', mark(words.unknown, unknown)),
    other('n', 'notApplicable', mark(words.notApplicable, notApplicable)),
    other('l', 'later', words.later),
    ...(question.canGoBack ? [other('t', 'back', words.back)] : []),
    other('s', 'stop', words.stop),
  ];
};

/** A choice in a word, for when it is made. */
export const choiceWords = (choice: AnswerChoice): string => {
  if (choice.kind === 'level') return levelLabel(choice.level);
  return words[choice.kind];
};

/** Whether an option is what the team answered before. */
export const isCurrent =
  ({ current }: QuestionOnScreen) =>
  (option: LevelOption<AnswerChoice>): boolean => {
    const choice = option.value;
    if (choice.kind === 'level') return choice.level === current.level;
    return (choice.kind === 'unknown' && current.unknown) || (choice.kind === 'notApplicable' && current.notApplicable);
  };

export const noticeLines = (notice: InterviewNotice, { strong, quiet }: Dress): string[] => {
  switch (notice.kind) {
    case 'welcome':
      return words.welcome(notice.school, notice.open, notice.of);
    case 'criterion':
      return [
        '',
        strong(words.criterionHeading(notice.id, notice.title, notice.place, notice.of)),
        notice.summary,
        quiet(words.serves(notice.serves.map(({ title }) => title))),
        ...(notice.partOfMark ? [] : [words.supplement]),
      ];
    case 'saved':
      return [quiet(words.saved)];
    case 'nothing-open':
      return [words.nothingOpen(notice.folder)];
    case 'evidence-seen':
      return ['', strong(toOneLine(notice.facts.path)), quiet(describeSeen(notice.facts, notice.title))];
  }
};

export const questionLines = (question: QuestionOnScreen, { strong, quiet }: Dress): string[] => [
  '',
  quiet(words.questionHeading(question.id, question.place, question.of)),
  strong(question.text),
  quiet(words.forRoles(question.roles)),
  question.explanation,
  '',
];

export const confirmationWords = (question: InterviewConfirmation) => {
  switch (question.kind) {
    case 'go-on-without':
      return { message: words.goOnWithout(question.voices), yes: words.goOn, no: words.chooseAgain };
    case 'read-again':
      return { message: words.readAgain(question.path), yes: words.readAgainYes, no: words.readAgainNo };
    case 'register-file':
      return { message: words.registerFile(toOneLine(question.file)), yes: words.registerYes, no: words.registerNo };
  }
};
