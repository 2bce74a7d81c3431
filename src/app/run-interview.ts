import type { Answer, Dossier } from '../domain/dossier.ts';
import { stripControls } from '../domain/plain-text.ts';
import type { Level, QualityMark } from '../domain/quality-mark.ts';
import { baseRole } from '../domain/roles.ts';
import { UserError } from '../domain/user-error.ts';
import { stateOfAnswer } from '../domain/verdict.ts';
import {
  type EarlierLevels,
  type InterviewScope,
  nextDue,
  type PlannedQuestion,
  planQuestions,
  showQuestion,
} from './interview-plan.ts';
import type { AnswerChoice, Clock, DossierStore, Edit, Interviewer } from './ports.ts';

export type InterviewInput = {
  store: DossierStore;
  mark: QualityMark;
  interviewer: Interviewer;
  clock: Clock;
  scope: InterviewScope;
  /** What was answered in the round before. */
  earlier: EarlierLevels;
};

/** How a sitting ended; what was answered is on disk, except for the last thing when somebody else's change was in its way. */
export type InterviewEnd = 'finished' | 'stopped' | 'stopped-unsaved';

type Sitting = InterviewInput & {
  dossier: Dossier;
  plan: PlannedQuestion[];
  order: string[];
  /** Somebody else's change was in the way, and the team chose to stop. */
  unsaved: boolean;
};

type Step = { kind: 'go'; to: number } | { kind: 'stop' };

const answersOf = (sitting: Sitting) => sitting.dossier.answers.answers ?? {};

/** Writes edits and reads the dossier again; when someone else changed it, asks whether to go on with their version. */
const save = async (sitting: Sitting, edits: Edit[]): Promise<boolean> => {
  const { store, mark, interviewer } = sitting;
  for (;;) {
    try {
      await store.edit('antwoorden.yaml', edits);
      sitting.dossier = await store.read(mark);
      return true;
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'changed-elsewhere') throw error;
      const again = await interviewer.confirm({ kind: 'read-again', path: 'antwoorden.yaml' });
      if (again !== true) {
        sitting.unsaved = true;
        return false;
      }
      sitting.dossier = await store.read(mark);
    }
  }
};

const saveAnswer = async (sitting: Sitting, id: string, answer: Answer): Promise<boolean> =>
  await save(sitting, [{ kind: 'set', path: ['answers', id], value: answer, order: sitting.order }]);

const cleanText = (text: string): string => stripControls(text).trim();

/** What was written beside an answer stays when the answer changes: it is what people said. */
const keptBeside = (before: Answer | undefined): Omit<Answer, 'level' | 'notApplicable' | 'unknown' | 'answeredOn'> => {
  const { level: _level, notApplicable: _notApplicable, unknown: _unknown, answeredOn: _on, ...kept } = before ?? {};
  return kept;
};

const withRemark = (answer: Answer, remark: string): Answer => {
  const { remark: _old, answeredOn, ...rest } = answer;
  const dated = answeredOn === undefined ? {} : { answeredOn };
  return remark === '' ? { ...rest, ...dated } : { ...rest, remark, ...dated };
};

/** The level goes to disk before the remark is asked, so that a crash costs at most the remark. */
const takeLevel = async (sitting: Sitting, id: string, level: Level): Promise<boolean> => {
  const kept = keptBeside(answersOf(sitting)[id]);
  const answer: Answer = { level, ...kept, answeredOn: sitting.clock.today() };
  if (!(await saveAnswer(sitting, id, answer))) return false;
  const typed = await sitting.interviewer.askText({ kind: 'remark', current: kept.remark ?? null });
  if (typed.kind === 'stop') return false;
  const remark = cleanText(typed.text);
  return remark === (kept.remark ?? '') ? true : await saveAnswer(sitting, id, withRemark(answer, remark));
};

const takeNotApplicable = async (sitting: Sitting, id: string): Promise<boolean> => {
  const before = answersOf(sitting)[id];
  const typed = await sitting.interviewer.askText({ kind: 'justification', current: before?.notApplicable ?? null });
  if (typed.kind === 'stop') return false;
  const notApplicable = cleanText(typed.text);
  return await saveAnswer(sitting, id, { notApplicable, ...keptBeside(before), answeredOn: sitting.clock.today() });
};

const takeChoice = async (sitting: Sitting, id: string, choice: AnswerChoice): Promise<boolean> => {
  if (choice.kind === 'level') return await takeLevel(sitting, id, choice.level);
  if (choice.kind === 'notApplicable') return await takeNotApplicable(sitting, id);
  if (choice.kind === 'unknown') {
    return await saveAnswer(sitting, id, {
      unknown: true,
      ...keptBeside(answersOf(sitting)[id]),
      answeredOn: sitting.clock.today(),
    });
  }
  return true;
};

const showCriterion = (sitting: Sitting, index: number, shown: string | null): string | null => {
  const criterion = sitting.plan[index]?.criterion;
  if (criterion === undefined || criterion.id === shown) return shown;
  const { mark, interviewer } = sitting;
  const serves = criterion.links.map(({ standard, link }) => ({
    title: `${standard} ${mark.standards.find(({ id }) => id === standard)?.title ?? ''}`.trim(),
    primary: link === 'primary',
  }));
  const { id, title, summary, partOfMark } = criterion;
  const place = mark.criteria.indexOf(criterion) + 1;
  interviewer.show({ kind: 'criterion', id, title, summary, place, of: mark.criteria.length, serves, partOfMark });
  return id;
};

const askOne = async (sitting: Sitting, index: number): Promise<Step> => {
  const { interviewer, plan, mark, scope, earlier } = sitting;
  const question = showQuestion(plan, index, answersOf(sitting), mark, earlier);
  if (question === null) return { kind: 'stop' };
  const choice = await interviewer.askAnswer(question);
  if (choice.kind === 'stop') return { kind: 'stop' };
  if (choice.kind === 'back') return { kind: 'go', to: index - 1 };
  if (!(await takeChoice(sitting, question.id, choice))) return { kind: 'stop' };
  if (choice.kind !== 'later') interviewer.show({ kind: 'saved' });
  return { kind: 'go', to: nextDue(plan, index + 1, answersOf(sitting), scope) };
};

const askAll = async (sitting: Sitting): Promise<InterviewEnd> => {
  const { plan, scope } = sitting;
  let shown: string | null = null;
  let index = nextDue(plan, 0, answersOf(sitting), scope);
  while (index < plan.length) {
    shown = showCriterion(sitting, index, shown);
    const step = await askOne(sitting, index);
    if (step.kind === 'stop') return 'stopped';
    index = step.to;
  }
  return 'finished';
};

/** Asks until the voices that matter are there, or until the team says to go on without them. */
const askWhoIsPresent = async (sitting: Sitting): Promise<string[] | null> => {
  const { interviewer, mark, dossier, clock } = sitting;
  const today = dossier.answers.sessions?.findLast(({ date }) => date === clock.today());
  let present = today?.present ?? [];
  for (;;) {
    const roles = Object.entries(mark.roles).map(([id, { title }]) => ({ id, title, present: present.includes(id) }));
    const chosen = await interviewer.askPresent(roles);
    if (chosen === 'stop') return null;
    present = chosen;
    const known = Object.keys(mark.roles);
    const { parent, pupil } = mark.answers.voices;
    const absent = [parent, pupil].filter((voice) => !chosen.some((role) => baseRole(role, known) === voice));
    if (absent.length === 0) return chosen;
    const voices = absent.map((voice) => mark.roles[voice]?.title ?? voice);
    const goOn = await interviewer.confirm({ kind: 'go-on-without', voices });
    if (goOn === 'stop') return null;
    if (goOn) return chosen;
  }
};

const recordSitting = async (sitting: Sitting, present: string[]): Promise<boolean> => {
  const date = sitting.clock.today();
  const sessions = sitting.dossier.answers.sessions ?? [];
  const last = sessions.at(-1);
  if (last?.date === date && JSON.stringify(last.present) === JSON.stringify(present)) return true;
  return await save(sitting, [{ kind: 'append', path: ['sessions'], value: { date, present } }]);
};

const openSitting = async (input: InterviewInput): Promise<Sitting> => {
  const { store, mark, scope } = input;
  const order = planQuestions(mark, { criterion: null, answeredToo: true }).map(({ question }) => question.id);
  return { ...input, dossier: await store.read(mark), plan: planQuestions(mark, scope), order, unsaved: false };
};

const hold = async (sitting: Sitting): Promise<InterviewEnd> => {
  const { store, interviewer, dossier, order, plan, scope } = sitting;
  if (nextDue(plan, 0, answersOf(sitting), scope) >= plan.length) {
    interviewer.show({ kind: 'nothing-open', folder: store.folder });
    return 'finished';
  }
  const open = order.filter((id) => stateOfAnswer(answersOf(sitting)[id]) === 'open').length;
  interviewer.show({ kind: 'welcome', school: dossier.school.school.name, open, of: order.length });
  const present = await askWhoIsPresent(sitting);
  if (present === null || !(await recordSitting(sitting, present))) return 'stopped';
  return await askAll(sitting);
};

/** A sitting from "who is here" to the last question, with everything on disk before the next question comes. */
export const runInterview = async (input: InterviewInput): Promise<InterviewEnd> => {
  const release = await input.store.lock();
  try {
    const sitting = await openSitting(input);
    const end = await hold(sitting);
    return end === 'stopped' && sitting.unsaved ? 'stopped-unsaved' : end;
  } finally {
    await release();
  }
};
