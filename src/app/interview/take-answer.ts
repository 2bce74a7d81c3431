import type { Answer } from '../../domain/dossier.ts';
import { stripControls } from '../../domain/plain-text.ts';
import type { Level } from '../../domain/quality-mark.ts';
import { stateOfAnswer } from '../../domain/verdict.ts';
import { minorityOf } from '../../domain/votes.ts';
import { askInWords } from './ask-in-words.ts';
import type { AnswerChoice } from './interviewer.ts';
import { answersOf, type Going, type Sitting, saveAnswer } from './sitting.ts';

const cleanText = (text: string): string => stripControls(text).trim();

/** What people wrote with the answers that still differed, each on a line of its own: agreeing takes none of it away. */
const remarksIn = (answer: Answer | undefined): string | null => {
  const texts = [answer?.remark, ...(answer?.proposals ?? []).map(({ remark }) => remark)];
  const said = [...new Set(texts.filter((text) => text !== undefined))];
  return said.length === 0 ? null : said.join('\n');
};

/** What was written beside an answer stays when the answer changes: it is what people said. */
const keptBeside = (before: Answer | undefined): Pick<Answer, 'remark' | 'votes' | 'contributions' | 'minority'> => {
  const { votes, contributions, minority } = before ?? {};
  const remark = remarksIn(before);
  return {
    ...(remark === null ? {} : { remark }),
    ...(votes === undefined ? {} : { votes }),
    ...(contributions === undefined ? {} : { contributions }),
    ...(minority === undefined ? {} : { minority }),
  };
};

/** The answer with another text; the date stays last. */
const withText = (answer: Answer, key: 'remark' | 'minority', text: string): Answer => {
  const { [key]: _old, answeredOn, ...rest } = answer;
  const dated = answeredOn === undefined ? {} : { answeredOn };
  return text === '' ? { ...rest, ...dated } : { ...rest, [key]: text, ...dated };
};

const takeText = async (sitting: Sitting, id: string, kind: 'remark' | 'minority'): Promise<Going> => {
  const answer = answersOf(sitting)[id];
  if (answer === undefined) return 'on';
  const typed = await askInWords(sitting, { kind, current: answer[kind] ?? null });
  if (typed.kind === 'stop') return 'stop';
  const text = cleanText(typed.text);
  return text === (answer[kind] ?? '') ? 'on' : await saveAnswer(sitting, id, withText(answer, kind, text));
};

/** The level goes to disk before the remark is asked, so that a crash costs at most the remark. */
const takeLevel = async (sitting: Sitting, id: string, level: Level): Promise<Going> => {
  const before = answersOf(sitting)[id];
  const answer: Answer = { level, ...keptBeside(before), answeredOn: sitting.clock.today() };
  if ((await saveAnswer(sitting, id, answer)) === 'stop') return 'stop';
  if ((await takeText(sitting, id, 'remark')) === 'stop') return 'stop';
  return minorityOf(answer).length === 0 ? 'on' : await takeText(sitting, id, 'minority');
};

const takeNotApplicable = async (sitting: Sitting, id: string): Promise<Going> => {
  const before = answersOf(sitting)[id];
  const typed = await askInWords(sitting, { kind: 'justification', current: before?.notApplicable ?? null });
  if (typed.kind === 'stop') return 'stop';
  const notApplicable = cleanText(typed.text);
  return await saveAnswer(sitting, id, { notApplicable, ...keptBeside(before), answeredOn: sitting.clock.today() });
};

const takeUnknown = async (sitting: Sitting, id: string): Promise<Going> => {
  const beside = keptBeside(answersOf(sitting)[id]);
  return await saveAnswer(sitting, id, { unknown: true, ...beside, answeredOn: sitting.clock.today() });
};

/** An open question is marked for later, also for the next sitting; what is answered stays answered. */
const putAside = async (sitting: Sitting, id: string): Promise<Going> => {
  const before = answersOf(sitting)[id];
  if (stateOfAnswer(before) !== 'open' || before?.later === true) return 'on';
  return await saveAnswer(sitting, id, { later: true, ...before });
};

/** Takes an answer, with the texts that belong to it; each is on disk before the next is asked. */
export const takeAnswer = async (sitting: Sitting, id: string, choice: AnswerChoice): Promise<Going> => {
  if (choice.kind === 'level') return await takeLevel(sitting, id, choice.level);
  if (choice.kind === 'notApplicable') return await takeNotApplicable(sitting, id);
  if (choice.kind === 'unknown') return await takeUnknown(sitting, id);
  return choice.kind === 'later' ? await putAside(sitting, id) : 'on';
};
