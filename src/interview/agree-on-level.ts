import { justificationIn, replaceAnswer } from '../answers/agree-answer.ts';
import { stripControls } from '../base/plain-text.ts';
import type { Answer } from '../dossier/dossier.ts';
import type { Level } from '../framework/quality-mark.ts';
import { stateOfAnswer } from '../judging/score.ts';
import { askInWords } from '../wording/ask-in-words.ts';
import type { AnswerChoice } from './level-prompts.ts';
import { justificationPrompt, minorityPrompt, remarkPrompt } from './prompts.ts';
import { type Saved, saveAnswer } from './save-answer.ts';
import { answersOf, type Sitting, spreadsOf } from './sitting.ts';
import { asksForMinority } from './when-to-ask-minority.ts';

const cleanText = (text: string): string => stripControls(text).trim();

/** The answer with a new text. Keeps the date last, as people read it in the file. */
const withText = (answer: Answer, key: 'remark' | 'minority', text: string): Answer => {
  const { [key]: _old, answeredOn, ...rest } = answer;
  const dated = answeredOn === undefined ? {} : { answeredOn };
  return text === '' ? { ...rest, ...dated } : { ...rest, [key]: text, ...dated };
};

/** @param before the answer before this one was taken */
const takeText = async (
  sitting: Sitting,
  id: string,
  kind: 'remark' | 'minority',
  before: Answer | undefined,
): Promise<Saved> => {
  const answer = answersOf(sitting)[id];
  if (answer === undefined) return 'saved';
  const prompt = kind === 'remark' ? remarkPrompt : minorityPrompt;
  const text = cleanText(await askInWords(sitting, prompt, answer[kind] ?? null));
  return text === (answer[kind] ?? '') ? 'saved' : await saveAnswer(sitting, id, withText(answer, kind, text), before);
};

/** What became of an answer. */
type Taken = Saved | 'nothing';

/** Saves the level before asking for the remark, so that a crash costs at most the remark. */
const takeLevel = async (sitting: Sitting, id: string, level: Level): Promise<Saved> => {
  const before = answersOf(sitting)[id];
  const answer = replaceAnswer(before, { level, answeredOn: sitting.clock.today() });
  const saved = await saveAnswer(sitting, id, answer, before);
  const told = saved === 'saved' ? await takeText(sitting, id, 'remark', before) : saved;
  if (told === 'differs') return told;
  const asks = asksForMinority(answer, spreadsOf(sitting, id), sitting.mark);
  return asks ? await takeText(sitting, id, 'minority', before) : 'saved';
};

const takeNotApplicable = async (sitting: Sitting, id: string): Promise<Taken> => {
  const before = answersOf(sitting)[id];
  const current = before === undefined ? null : justificationIn(before);
  const reason = cleanText(
    await askInWords(sitting, justificationPrompt(sitting.mark.rule.minJustificationWords ?? 1), current),
  );
  if (reason === '') return 'nothing';
  const answer = replaceAnswer(before, { notApplicable: reason, answeredOn: sitting.clock.today() });
  return await saveAnswer(sitting, id, answer, before);
};

const takeUnknown = async (sitting: Sitting, id: string): Promise<Saved> => {
  const before = answersOf(sitting)[id];
  const answer = replaceAnswer(before, { unknown: true, answeredOn: sitting.clock.today() });
  return await saveAnswer(sitting, id, answer, before);
};

/** Marks an open question for later, also for the next sitting; an answered question stays answered. */
const leaveForLater = async (sitting: Sitting, id: string): Promise<Saved> => {
  const before = answersOf(sitting)[id];
  if (stateOfAnswer(before) !== 'open' || before?.later === true) return 'saved';
  return await saveAnswer(sitting, id, { later: true, ...before }, before);
};

/**
 * Takes an answer and the texts that belong to it; each is on disk before the next one is asked.
 * @returns 'differs' when somebody else gave another answer meanwhile, 'nothing' when the team went back to the question
 */
export const takeAnswer = async (sitting: Sitting, id: string, choice: AnswerChoice): Promise<Taken> => {
  if (choice.kind === 'level') return await takeLevel(sitting, id, choice.level);
  if (choice.kind === 'notApplicable') return await takeNotApplicable(sitting, id);
  if (choice.kind === 'unknown') return await takeUnknown(sitting, id);
  return choice.kind === 'later' ? await leaveForLater(sitting, id) : 'saved';
};
