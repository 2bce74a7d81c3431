import type { Criterion } from '../../framework/quality-mark.ts';
import { LEFT } from '../../terminal/ask.ts';
import { untilLeft } from '../../terminal/desk.ts';
import { askOrBack, orBack } from '../go-back.ts';
import { answerAtDesk, hearingSteps, presentAtDesk, usualHearingStep } from '../hearing/hear-school.ts';
import { criterionToAuditPrompt, independentPrompt, type MainStep, mainPrompt } from '../prompts.ts';
import { showOpenRequests } from '../requests/show-open-requests.ts';
import { auditWelcomeScreen, stateScreen } from '../screens.ts';
import { addSource, changeSource } from './add-source.ts';
import { agreeOnVerdicts } from './agree-on-verdicts.ts';
import { askWords } from './ask-words.ts';
import { auditCriterion } from './audit-criterion.ts';
import { type AuditSitting, ownAudit, record, reviewOf, setIn } from './audit-sitting.ts';
import { confirmAgreements, toConfirm } from './confirm-agreements.ts';
import { giveAdvice } from './give-advice.ts';
import { faceWhatChanged } from './take-back-erased.ts';

/** A sitting of an auditor: first what changed since the dossier was frozen, then the criteria, then the advice. */

export type AuditEnd = 'finished' | 'stopped';

const declareIndependence = async (sitting: AuditSitting): Promise<void> => {
  const { desk, rules, clock } = sitting;
  if (await desk.ask(independentPrompt(rules.independence))) {
    await record(sitting, [setIn(['independent'], { on: clock.today() })]);
  }
};

/** For whom and as what the auditor works. */
const sayWho = async (sitting: AuditSitting): Promise<void> => {
  const before = ownAudit(sitting).auditor;
  const organisation = await askWords(sitting, {
    kind: 'organisation',
    current: before?.organisation ?? null,
    needed: true,
  });
  const role = await askWords(sitting, { kind: 'role', current: before?.role ?? null, needed: true });
  await record(sitting, [setIn(['auditor'], { organisation, role })]);
};

const walk = async (sitting: AuditSitting, from: Criterion | undefined): Promise<void> => {
  const { criteria } = sitting.mark;
  const start = from === undefined ? 0 : criteria.indexOf(from);
  for (const criterion of criteria.slice(start)) {
    if ((await auditCriterion(sitting, criterion)) === 'overview') return;
  }
};

/** The first criterion on which this auditor has no verdict. */
const firstOpen = (sitting: AuditSitting): Criterion | undefined => {
  const { verdicts = {} } = ownAudit(sitting);
  return sitting.mark.criteria.find(({ id }) => verdicts[id]?.verdict === undefined);
};

/** Lets the auditor pick a criterion. */
const pick = async (sitting: AuditSitting): Promise<void> => {
  const { desk, mark } = sitting;
  const { verdicts = {} } = ownAudit(sitting);
  const prompt = criterionToAuditPrompt(mark.criteria, (id) => verdicts[id]?.verdict ?? null);
  await walk(sitting, await askOrBack(desk, prompt));
};

/** The steps that are possible now, in their usual order, each with how much there is of it. */
const stepsOf = (sitting: AuditSitting): { step: MainStep; note: number | null }[] => {
  const review = reviewOf(sitting);
  const { independent, talks = {}, verdicts = {} } = ownAudit(sitting);
  const open = review.criteria.filter(({ id, partOfMark }) => partOfMark && verdicts[id]?.verdict === undefined).length;
  const isApart = review.advices.length === review.auditors.length && review.advice === null;
  const apart = review.criteria.filter(({ agreed }) => !agreed).length + (isApart ? 1 : 0);
  const isFirst = sitting.auditor === '';
  const waiting = toConfirm(sitting).length;
  const steps: [MainStep, number | null, boolean][] = [
    ['independent', null, independent === undefined],
    ['source-new', Object.keys(talks).length, true],
    ['talks', null, Object.keys(talks).length > 0],
    ['criteria', open, open > 0],
    ['pick', null, true],
    ['agree', apart, isFirst && apart > 0 && !review.blind],
    ['confirm', waiting, waiting > 0],
    ['advice', null, true],
    ...hearingSteps(sitting),
    ['auditor', null, true],
    ['finish', null, true],
  ];
  return steps.filter(([, , shown]) => shown).map(([step, note]) => ({ step, note }));
};

/** Whether auditors differ on something that they agreed nothing about. */
const hasNothingAgreed = (sitting: AuditSitting): boolean => {
  const { criteria, advice, advices, agreedAdvice, auditors } = reviewOf(sitting);
  const apart = advice === null && advices.length === auditors.length && agreedAdvice === null;
  return apart || criteria.some(({ agreed, agreement }) => !agreed && agreement === null);
};

const usualStep = (sitting: AuditSitting, offered: readonly MainStep[]): MainStep => {
  const { talks = {} } = ownAudit(sitting);
  const isFirst = sitting.auditor === '';
  const wanted: MainStep[] = [
    'independent',
    ...(Object.keys(talks).length === 0 ? ['source-new' as const] : []),
    'criteria',
    'confirm',
    ...(isFirst && hasNothingAgreed(sitting) ? ['agree' as const] : []),
  ];
  const first = wanted.find((step) => offered.includes(step));
  if (first !== undefined) return first;
  if (ownAudit(sitting).advice === undefined) return 'advice';
  return usualHearingStep(sitting);
};

const take = async (sitting: AuditSitting, step: Exclude<MainStep, 'finish'>): Promise<void> => {
  switch (step) {
    case 'independent':
      return await declareIndependence(sitting);
    case 'source-new':
      await addSource(sitting);
      return;
    case 'talks':
      return await changeSource(sitting);
    case 'criteria':
      return await walk(sitting, firstOpen(sitting));
    case 'pick':
      return await pick(sitting);
    case 'agree':
      return await agreeOnVerdicts(sitting);
    case 'confirm':
      return await confirmAgreements(sitting);
    case 'auditor':
      return await sayWho(sitting);
    case 'advice':
      return await giveAdvice(sitting);
    case 'present':
      return await presentAtDesk(sitting);
    case 'answer':
      return await answerAtDesk(sitting);
  }
};

type Beginning = { fresh: boolean; from: Criterion | null };

const hold = async (sitting: AuditSitting, { fresh, from }: Beginning): Promise<'finished'> => {
  const { desk, dossier, auditor } = sitting;
  await sitting.begin();
  const on = ownAudit(sitting).frozen?.on ?? sitting.clock.today();
  desk.show(auditWelcomeScreen(dossier.school.school.name, on, fresh, auditor));
  if (ownAudit(sitting).auditor === undefined) await orBack(sayWho(sitting));
  showOpenRequests(sitting);
  await faceWhatChanged(sitting);
  if (from !== null) await walk(sitting, from);
  for (;;) {
    desk.show(stateScreen(reviewOf(sitting), auditor));
    const offered = stepsOf(sitting);
    const usual = usualStep(
      sitting,
      offered.map(({ step }) => step),
    );
    const step = await desk.ask(mainPrompt(offered, usual));
    if (step === 'finish') return 'finished';
    await orBack(take(sitting, step));
  }
};

/** Runs until the auditor is done for now or leaves; either way every answer is on disk. */
export const runAudit = async (sitting: AuditSitting, beginning: Beginning): Promise<AuditEnd> => {
  const end = await untilLeft(hold(sitting, beginning));
  return end === LEFT ? 'stopped' : end;
};
