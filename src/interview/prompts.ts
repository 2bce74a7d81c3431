import { countWords, toOneLine } from '../base/plain-text.ts';
import { answerWords } from '../base/words/words.ts';
import type { Level } from '../framework/quality-mark.ts';
import type { AnswerState } from '../judging/score.ts';
import { backChoice, type Choice, confirmPrompt, LEFT, type Prompt } from '../terminal/ask.ts';
import { type OwnWordsPrompt, textPrompt } from '../wording/ask-in-words.ts';
import { interviewWords as words } from './words/interview.ts';
import { menuWords, optionWords } from './words/sitting.ts';

/** Questions that are open, and how many minutes they take. */
export type StillOpen = { questions: number; minutes: number | null };

/** The prompts of a sitting, except those for levels: menus, yes or no, and texts. */

type CriterionName = { id: string; title: string };

const leave: Choice<typeof LEFT> = { name: optionWords.stop, value: LEFT, key: 's' };

/** Where a sitting can begin. */
export type StartKind = 'present' | 'open' | 'agree' | 'otherwise' | 'low' | 'later' | 'all';

/** @param open whose questions are open; where only of those who are not here, the first choice is to stop */
export const startPrompt = (
  starts: readonly { start: StartKind; count: number }[],
  open: 'none' | 'of-others' | 'some',
): Prompt<StartKind | 'criterion'> => {
  const choices = [
    ...starts.map(({ start, count }) => ({ name: optionWords.start(start, count), value: start })),
    { name: optionWords['pick-criterion'], value: 'criterion' } as const,
  ];
  return {
    kind: 'select',
    name: 'start',
    message: menuWords.start(open),
    choices: open === 'of-others' ? [leave, ...choices] : [...choices, leave],
  };
};

/** Answers with the id of a criterion. Leaving goes back to where the team came from. */
export const pickCriterionPrompt = (
  criteria: readonly (CriterionName & { answered: number; of: number })[],
): Prompt<string> => ({
  kind: 'select',
  name: 'pick-criterion',
  message: menuWords.pickCriterion,
  leaving: 'back',
  choices: [
    ...criteria.map((criterion) => ({ name: optionWords.criterion(criterion), value: criterion.id })),
    backChoice,
  ],
});

/** A question in a list with its answer; `beside`: remark, minority, and the lowest and highest vote. */
export type ListedQuestion = {
  id: string;
  text: string;
  answer: { state: AnswerState; level: Level | null; later: boolean; toAgree: boolean };
  beside: {
    remark: string | null;
    minority: string | null;
    votes: { lowest: Level; highest: Level } | null;
  } | null;
};

const questionChoice = ({ id, text, answer, beside }: ListedQuestion): Choice<string> => {
  const { state, later, toAgree } = answer;
  const waiting = toAgree ? optionWords.toAgree : later && state === 'open' ? optionWords.later : null;
  return { name: optionWords.question(id, text, waiting ?? answerWords(answer), beside), value: id };
};

/** Answers with the id of a question. Leaving goes back to where the team came from. */
export const pickQuestionPrompt = (criterion: CriterionName, questions: readonly ListedQuestion[]): Prompt<string> => ({
  kind: 'select',
  name: 'pick-question',
  message: menuWords.pickQuestion(criterion),
  leaving: 'back',
  choices: [...questions.map(questionChoice), backChoice],
});

/** Answers with the id of the question to change, or null when the team changes none. */
export const overviewPrompt = (
  criterion: CriterionName,
  questions: readonly ListedQuestion[],
): Prompt<string | null> => ({
  kind: 'select',
  name: 'overview',
  message: menuWords.overview(criterion),
  choices: [{ name: optionWords.ready, value: null, key: 'v' }, ...questions.map(questionChoice)],
});

/** What to do instead of answering. @param atTable true for the team, false for one role with its own copy */
export const morePrompt = (
  atTable: boolean,
): Prompt<'explain' | 'overview' | 'next' | 'jump' | 'evidence' | 'more'> => ({
  kind: 'select',
  name: 'more',
  message: menuWords.more,
  choices: [
    { name: optionWords.explain, value: 'explain', key: 'u' },
    { name: optionWords.overview, value: 'overview', key: 'o' },
    { name: optionWords.next, value: 'next', key: 'v' },
    { name: optionWords.jump, value: 'jump', key: 'g' },
    ...(atTable ? [{ name: optionWords.evidence, value: 'evidence', key: 'e' } as const] : []),
    { name: optionWords['back-to-question'], value: 'more', key: 't' },
  ],
});

/**
 * @param next the criterion of the next question, if any
 * @param atTable true for the team, false for one role
 * @param rest what is left for a second sitting, where this is a good place to stop; null elsewhere
 */
export const criterionEndPrompt = (
  next: CriterionName | null,
  atTable: boolean,
  rest: StillOpen | null,
): Prompt<'go-on' | 'overview' | 'evidence' | 'action'> => ({
  kind: 'select',
  name: 'criterion-end',
  message: menuWords.criterionEnd,
  choices: [
    { name: optionWords.goOn(next), value: 'go-on', key: 'v' },
    { name: optionWords.overview, value: 'overview', key: 'o' },
    ...(atTable
      ? ([
          { name: optionWords.evidence, value: 'evidence', key: 'e' },
          { name: optionWords.action, value: 'action', key: 'a' },
        ] as const)
      : []),
    rest === null ? leave : { name: optionWords.secondSitting(rest), value: LEFT, key: 's' },
  ],
});

export const proposeActionPrompt = (action: string): Prompt<'as-proposed' | 'own-words' | 'not-now'> => ({
  kind: 'select',
  name: 'propose-action',
  message: menuWords.proposeAction(action),
  choices: [
    { name: optionWords['as-proposed'], value: 'as-proposed', key: 'j' },
    { name: optionWords['own-words'], value: 'own-words', key: 'e' },
    { name: optionWords['not-now'], value: 'not-now', key: 'n' },
  ],
});

/** What helps with an agreement, or stands in its way. */
export const helpsPrompt: OwnWordsPrompt = (current, draft) => textPrompt('helps', menuWords.helps, current, draft);

export const hindersPrompt: OwnWordsPrompt = (current, draft) =>
  textPrompt('hinders', menuWords.hinders, current, draft);

/** @param listed how much evidence is registered */
export const evidencePrompt = (criterion: CriterionName, listed: number): Prompt<'list' | 'file' | 'ready'> => ({
  kind: 'select',
  name: 'evidence',
  message: menuWords.evidence(criterion),
  choices: [
    ...(listed === 0 ? [] : [{ name: optionWords.fromList(listed), value: 'list', key: 'k' } as const]),
    { name: optionWords['add-file'], value: 'file', key: 'b' },
    { name: optionWords.ready, value: 'ready', key: 'v' },
  ],
});

export const tickEvidencePrompt = (
  criterion: CriterionName,
  files: readonly { id: string; title: string | null; document: string; ticked: boolean }[],
): Prompt<string[]> => ({
  kind: 'checkbox',
  name: 'tick-evidence',
  message: menuWords.tickEvidence(criterion),
  choices: files.map(({ id, title, document, ticked }) => ({
    name: optionWords.file(id, title, document),
    value: id,
    checked: ticked,
  })),
  needed: null,
  answer: (chosen) => chosen,
});

export const notSavedPrompt = (): Prompt<'retry' | 'elsewhere'> => ({
  kind: 'select',
  name: 'not-saved',
  message: menuWords.notSaved,
  choices: [
    { name: optionWords.retry, value: 'retry', key: 'o' },
    { name: optionWords.elsewhere, value: 'elsewhere', key: 'a' },
    leave,
  ],
});

export const presentPrompt = (roles: readonly { id: string; title: string; present: boolean }[]): Prompt<string[]> => ({
  kind: 'checkbox',
  name: 'present',
  message: roles.some(({ present }) => present) ? words.presentAgain : words.present,
  choices: roles.map(({ id, title, present }) => ({ name: title, value: id, checked: present })),
  needed: words.presentNeeded,
  answer: (chosen) => chosen,
});

export const goOnWithoutPrompt = (voices: string[]): Prompt<boolean> =>
  confirmPrompt({
    name: 'go-on-without',
    message: words.goOnWithout(voices),
    yes: words.goOn,
    no: words.chooseAgain,
  });

export const mergeCopiesPrompt = (files: string[]): Prompt<boolean> =>
  confirmPrompt({ name: 'merge-copies', message: words.mergeCopies(files), yes: words.mergeYes, no: words.mergeNo });

/** Whether the team goes on with all questions of a criterion that was low in a quick look. */
export const wholeCriterionPrompt = (criterion: CriterionName): Prompt<boolean> =>
  confirmPrompt({
    name: 'whole-criterion',
    message: menuWords.wholeCriterion(criterion),
    yes: menuWords.wholeYes,
    no: menuWords.wholeNo,
  });

export const voteAgainPrompt = (question: string): Prompt<boolean> =>
  confirmPrompt({
    name: 'vote-again',
    message: words.voteAgain(question),
    yes: words.voteAgainYes,
    no: words.voteAgainNo,
  });

/** Somebody else changed a file: read it again, or leave. */
export const readAgainPrompt = (path: string): Prompt<true> => ({
  kind: 'select',
  name: 'read-again',
  message: words.readAgain(path),
  choices: [
    { name: words.readAgainYes, value: true, key: 'j' },
    { name: words.readAgainNo, value: LEFT, key: 'n' },
  ],
});

/** A sitting on another computer holds the dossier. The first choice is to leave, so that a stray Enter does no harm. */
export const takeOverPrompt = (host: string, since: string | null): Prompt<true> => ({
  kind: 'select',
  name: 'take-over',
  message: words.takeOver(host, since),
  choices: [
    { name: words.takeOverNo, value: LEFT, key: 's' },
    { name: words.takeOverYes, value: true, key: 'd' },
  ],
});

export const remarkPrompt: OwnWordsPrompt = (current, draft) =>
  textPrompt('remark', current === null ? words.remark : words.remarkAgain, current, draft);

export const minorityPrompt: OwnWordsPrompt = (current, draft) =>
  textPrompt('minority', current === null ? words.minority : words.minorityAgain, current, draft);

/** '' goes back to the question, where there was no reason yet. @param minWords the number of words with which somebody else can follow it */
export const justificationPrompt =
  (minWords: number): OwnWordsPrompt =>
  (current, draft) => ({
    ...textPrompt('justification', current === null ? words.justification : words.justificationAgain, current, draft),
    validate: (text) =>
      (text === '' && current === null) || countWords(text) >= minWords || words.justificationNeeded(minWords),
  });

/** The path of another place for a file that cannot be written. @param proposed a path */
export const elsewherePrompt = (proposed: string): Prompt<string> => ({
  kind: 'input',
  name: 'elsewhere',
  message: words.elsewhere,
  preset: toOneLine(proposed),
  editable: true,
  answer: (text) => (text === toOneLine(proposed) ? proposed : text),
});
