import { dayTyped } from '../../base/dates.ts';
import { stripControls, toOneLine } from '../../base/plain-text.ts';
import { dateComplaint } from '../../base/words/dates.ts';
import { type Choice, confirmPrompt, type Line, type Prompt, quietLine, strongLine } from '../../terminal/ask.ts';
import { BACK, DASH } from '../go-back.ts';
import {
  requestLabels as labels,
  requestSays as said,
  requestSteps as steps,
  requestTexts as texts,
  requestTitles as titles,
} from '../words/requests.ts';
import type { ProposedRequest } from './propose-requests.ts';
import type { ListedRequest } from './request-list.ts';

/** What is asked and shown about the questions of an auditor to the school. */

const back: Choice<typeof BACK> = { name: labels.back, value: BACK };

export type RequestStep = 'proposal' | 'own' | 'change' | 'finish';

/** @param proposals how many questions the plan proposes @param requests how many there are */
export const requestStepPrompt = (proposals: number, requests: number): Prompt<RequestStep> => {
  const choices: (Choice<RequestStep> & { shown: boolean })[] = [
    { name: steps.proposal(proposals), value: 'proposal', shown: proposals > 0 },
    { name: steps.own(), value: 'own', shown: true },
    { name: steps.change(requests), value: 'change', shown: requests > 0 },
    { name: steps.finish(), value: 'finish', shown: true },
  ];
  return {
    kind: 'select',
    name: 'requests',
    message: titles.main,
    choices: choices.filter(({ shown }) => shown).map(({ name, value }) => ({ name, value })),
  };
};

export const proposalPrompt = (proposals: readonly ProposedRequest[]): Prompt<ProposedRequest | typeof BACK> => ({
  kind: 'select',
  name: 'proposal',
  message: titles.proposal,
  choices: [
    ...proposals.map((each) => ({ name: labels.proposed(each.criterion, toOneLine(each.question)), value: each })),
    back,
  ],
});

/** The criterion that a question is about; null for the dossier as a whole. */
export const aboutPrompt = (
  criteria: readonly { id: string; title: string }[],
): Prompt<string | null | typeof BACK> => ({
  kind: 'select',
  name: 'about',
  message: titles.criterion,
  choices: [
    { name: labels.whole, value: null },
    ...criteria.map((criterion) => ({ name: labels.criterion(criterion), value: criterion.id })),
    back,
  ],
});

export const requestPrompt = (requests: readonly ListedRequest[]): Prompt<ListedRequest | typeof BACK> => ({
  kind: 'select',
  name: 'request',
  message: titles.pick,
  choices: [...requests.map((each) => ({ name: toOneLine(labels.listed(each)), value: each })), back],
});

/** A question that is answered stays as it was: the answer is to that text. */
export const changeRequestPrompt = ({
  id,
  question,
  answer,
}: ListedRequest): Prompt<'text' | 'due' | 'remove' | typeof BACK> => ({
  kind: 'select',
  name: 'change-request',
  message: titles.one(id, toOneLine(question)),
  choices: [
    ...(answer === undefined
      ? [
          { name: labels.text, value: 'text' as const },
          { name: labels.due, value: 'due' as const },
        ]
      : []),
    { name: labels.remove, value: 'remove' },
    back,
  ],
});

export const removePrompt = (id: string): Prompt<boolean> =>
  confirmPrompt({ name: 'sure', message: titles.sure(id), yes: labels.yes, no: labels.no });

const typedText = (typed: string): string => stripControls(typed).trim();

/** A text to edit; a dash or nothing goes back. */
export const questionPrompt = (current: string | null): Prompt<string | typeof BACK> => ({
  kind: 'input',
  name: 'question',
  message: texts.question,
  preset: current === null ? undefined : toOneLine(current),
  editable: current !== null,
  answer: (typed) => {
    const text = typedText(typed);
    if (text === '' || text === DASH) return BACK;
    return current !== null && text === toOneLine(current) ? current : text;
  },
});

/** The last day for an answer; null for none. */
export const dueDayPrompt = (proposed: string, today: string): Prompt<string | null> => ({
  kind: 'input',
  name: 'due',
  message: texts.due,
  preset: proposed,
  validate: (typed) => {
    if (typed.trim() === DASH) return true;
    const day = dayTyped(typed);
    if (day === null) return dateComplaint(typed, texts.dateNeeded);
    return day > today || texts.dayGone;
  },
  answer: (typed) => (typed.trim() === DASH ? null : dayTyped(typed)),
});

/** The answer of the school; null to leave it as it is. */
export const schoolAnswerPrompt = ({ id, question, answer }: ListedRequest): Prompt<string | null> => ({
  kind: 'input',
  name: 'answer',
  message: answer === undefined ? texts.answer(id, toOneLine(question)) : texts.answerAgain(id, toOneLine(question)),
  preset: answer === undefined ? undefined : toOneLine(answer),
  editable: answer !== undefined,
  answer: (typed) => {
    const text = typedText(typed);
    return text === '' || text === DASH || (answer !== undefined && text === toOneLine(answer)) ? null : text;
  },
});

/** Every question with its state and answer. */
export const requestLines = (requests: readonly ListedRequest[]): string[] => [
  said.count(requests),
  ...requests.flatMap((request) => [
    said.line({ ...request, question: toOneLine(request.question) }),
    ...(request.answer === undefined ? [] : [said.answer(toOneLine(request.answer))]),
  ]),
];

export const requestsScreen = (requests: readonly ListedRequest[]): Line[] => {
  const [first = '', ...rest] = requestLines(requests);
  return ['', strongLine(first), ...rest];
};

export const toAnswerScreen = (open: number, all: number): Line[] => ['', said.toAnswer(open, all)];

export const requestSavedScreen = (removed = false): Line[] => [quietLine(removed ? said.removed : said.saved)];

/** What is still open, for an auditor who begins; nothing when all is answered. */
export const openRequestsScreen = (open: readonly ListedRequest[]): Line[] =>
  open.length === 0 ? [] : [said.atDesk(open)];
