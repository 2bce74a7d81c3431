import { breakLines } from '../base/plain-text.ts';
import { type Ask, LEFT } from '../terminal/ask.ts';
import { answerOptions, choiceWords, isCurrent, voteOptions } from './interview-choices.ts';
import { askEvidence, askFile, askSchool, askText } from './interview-forms.ts';
import { optionText, titleText } from './interview-menus.ts';
import {
  confirmationWords,
  type Dress,
  explanationLines,
  meaningLines,
  noticeLines,
  questionLines,
} from './interview-screens.ts';
import type { AnswerChoice, Ballot, Interviewer, QuestionOnScreen, VoteChoice } from './interviewer.ts';
import type { Menu } from './menu.ts';
import { interviewWords as words } from './words/interview.ts';

/** Room for the cursor and the key in front of an option. */
const OPTION_MARGIN = 5;

/** An empty line and the heading. */
const LINES_ABOVE_TEXT = 2;

const stopped = { kind: 'stop' } as const;

/** The lines that the keys of a question show: all keys, the explanation, what the level under the cursor means. */
const panelsOf = <Value extends AnswerChoice | VoteChoice>(ask: Ask, question: QuestionOnScreen, keys: string[]) => {
  const broken = (lines: string[]) => lines.flatMap((line) => breakLines(line, ask.columns()));
  return [
    { key: '?', lines: () => broken(keys) },
    { key: 'u', lines: () => broken(explanationLines(question)) },
    { key: 'b', lines: (active: Value | undefined) => broken(meaningLines(question, active)) },
  ];
};

const SHORTCUTS: readonly [string, AnswerChoice['kind']][] = [
  ['v', 'next'],
  ['g', 'jump'],
  ['o', 'overview'],
];

/** The text of a question, for where it is no longer on the screen. */
const aboutOf = (ask: Ask, { id, text }: QuestionOnScreen, { strong }: Dress): string[] =>
  breakLines(`${id} ${text}`, ask.columns()).map((line) => strong(line));

/** Shows a question. @returns how many lines it takes from its text on */
const showQuestion = (ask: Ask, question: QuestionOnScreen, dress: Dress): number => {
  const lines = questionLines(question, dress);
  ask.print(lines);
  return lines.slice(LINES_ABOVE_TEXT).flatMap((line) => breakLines(line, ask.columns())).length;
};

type Asked = { ask: Ask; dress: Dress };

/** @param above the lines from the text of the question on that stand above the list */
const askAnswer = async (
  { ask, dress }: Asked,
  question: QuestionOnScreen,
  above: number,
  atTable: boolean,
): Promise<AnswerChoice> => {
  const options = answerOptions(question, ask.columns() - OPTION_MARGIN);
  const keys = [...SHORTCUTS, ...(atTable ? [['e', 'evidence'] as const] : [])];
  const chosen = await ask.keyed<AnswerChoice>({
    message: words.choose,
    about: aboutOf(ask, question, dress),
    above,
    options,
    start: options.findIndex(isCurrent(question)),
    chooseFirst: breakLines(words.chooseFirst, ask.columns()),
    panels: panelsOf(ask, question, words.allKeys(atTable)),
    shortcuts: keys.map(([key, kind]) => ({ key, value: { kind } as AnswerChoice })),
    keys: words.levelKeys,
    panelKeys: words.panelKeys,
    done: (choice) => `${words.choose} ${choiceWords(choice)}`,
    secret: false,
  });
  return chosen === LEFT ? stopped : chosen;
};

const askVote = async ({ ask, dress }: Asked, ballot: Ballot): Promise<VoteChoice> => {
  const { question, role, place, of } = ballot;
  const chosen = await ask.keyed<VoteChoice>({
    message: words.vote(role, place, of),
    about: aboutOf(ask, question, dress),
    above: Number.POSITIVE_INFINITY,
    options: voteOptions(ballot, ask.columns() - OPTION_MARGIN),
    start: -1,
    chooseFirst: breakLines(words.chooseFirst, ask.columns()),
    panels: panelsOf<VoteChoice>(ask, question, words.allVoteKeys(place === 1)),
    shortcuts: [],
    keys: words.voteKeys,
    panelKeys: words.panelKeys,
    done: () => words.voted(role),
    secret: true,
  });
  return chosen === LEFT ? stopped : chosen;
};

const choicesOf = <Key extends string>({ options }: Menu<Key>) =>
  options.map(({ key, label }) => ({ value: key, name: optionText(label) }));

/**
 * An interviewer that asks on a terminal. All its words are Dutch, also those of the prompts.
 * @param atTable whether the team sits here, or one role with its own copy
 */
export const openTerminalInterviewer = (ask: Ask, dress: Dress, folder: string, atTable: boolean): Interviewer => ({
  show: (notice) => ask.print(noticeLines(notice, dress)),
  async choose(menu) {
    const chosen = await ask.select({ message: titleText(menu.title), choices: choicesOf(menu) });
    return chosen === LEFT ? 'stop' : chosen;
  },
  async tick(menu, ticked) {
    const choices = choicesOf(menu).map((choice) => ({ ...choice, checked: ticked.includes(choice.value) }));
    const chosen = await ask.checkbox({ message: titleText(menu.title), choices, needed: null });
    return chosen === LEFT ? 'stop' : menu.options.map(({ key }) => key).filter((key) => chosen.includes(key));
  },
  async askPresent(roles) {
    const choices = roles.map(({ id, title, present }) => ({ value: id, name: title, checked: present }));
    const chosen = await ask.checkbox({ message: words.present, choices, needed: words.presentNeeded });
    return chosen === LEFT ? 'stop' : chosen;
  },
  async confirm(question) {
    const { message, yes, no, noFirst = false } = confirmationWords(question);
    const choices = [
      { name: yes, value: true },
      { name: no, value: false },
    ];
    const chosen = await ask.select({ message, choices: noFirst ? choices.reverse() : choices });
    return chosen === LEFT ? 'stop' : chosen;
  },
  async askAnswer(question) {
    const above = question.justShown ? Number.POSITIVE_INFINITY : showQuestion(ask, question, dress);
    return await askAnswer({ ask, dress }, question, above, atTable);
  },
  async askVote(ballot) {
    if (ballot.place === 1) showQuestion(ask, ballot.question, dress);
    return await askVote({ ask, dress }, ballot);
  },
  askText: async (request) => await askText(ask, request),
  askFile: async () => await askFile(ask, folder),
  askSchool: async (proposed) => await askSchool(ask, proposed),
  askEvidence: async (question) => await askEvidence(ask, question),
});
