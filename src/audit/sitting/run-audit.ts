import type { Criterion } from '../../framework/quality-mark.ts';
import { addSource } from './add-source.ts';
import { agreeOnVerdicts } from './agree-on-verdicts.ts';
import type { AuditLabel, MainStep } from './audit-desk.ts';
import {
  type AuditSitting,
  askWords,
  changesSince,
  freezeNow,
  ownAudit,
  record,
  reviewOf,
  sealNow,
  setFrozen,
  setIn,
} from './audit-sitting.ts';
import type { Going } from './criterion-entry.ts';
import { freezeAgain } from './freeze-dossier.ts';
import { giveAdvice } from './give-advice.ts';
import { judgeCriterion } from './review-at-desk.ts';

/** A sitting of an auditor: what was frozen first, then criterion by criterion, then the advice. */

export type AuditEnd = 'finished' | 'stopped';

/** What changed since it was frozen: the auditor takes it over with a reason, or goes on with the seal broken, or leaves. */
const faceChanges = async (sitting: AuditSitting): Promise<Going> => {
  const { desk, digest } = sitting;
  const { frozen } = ownAudit(sitting);
  const changes = changesSince(sitting);
  if (frozen === undefined || changes.length === 0) return 'on';
  desk.show({ kind: 'seal-broken', on: frozen.on, changes });
  const chosen = await desk.choose({
    title: { kind: 'seal-broken' },
    options: [
      { key: 'go-on', label: { kind: 'go-on' } },
      { key: 'again', label: { kind: 'freeze-again' } },
    ],
  });
  if (chosen === null) return 'left';
  if (chosen === 'go-on') return 'on';
  const reason = await askWords(sitting, { kind: 'freeze-reason', current: null, needed: true });
  if (reason === null) return 'left';
  sitting.sealed = await sealNow(sitting);
  await record(sitting, [setFrozen(freezeAgain(frozen, changes, reason, freezeNow(sitting), digest))]);
  desk.show({ kind: 'saved' });
  return 'on';
};

const declareIndependence = async (sitting: AuditSitting): Promise<Going> => {
  const { desk, rules, clock } = sitting;
  const chosen = await desk.choose({
    title: { kind: 'independent', statement: rules.independence },
    options: [
      { key: 'yes', label: { kind: 'yes' } },
      { key: 'no', label: { kind: 'no' } },
    ],
  });
  if (chosen === null) return 'left';
  if (chosen === 'yes') await record(sitting, [setIn(['independent'], { on: clock.today() })]);
  return 'on';
};

const walk = async (sitting: AuditSitting, from: Criterion | undefined): Promise<Going> => {
  const { criteria } = sitting.mark;
  const start = from === undefined ? 0 : criteria.indexOf(from);
  for (const criterion of criteria.slice(start)) {
    const then = await judgeCriterion(sitting, criterion);
    if (then === 'left') return 'left';
    if (then === 'overview') return 'on';
  }
  return 'on';
};

/** The first criterion on which this auditor has no verdict. */
const firstOpen = (sitting: AuditSitting): Criterion | undefined => {
  const { verdicts = {} } = ownAudit(sitting);
  return sitting.mark.criteria.find(({ id }) => verdicts[id]?.verdict === undefined);
};

const pick = async (sitting: AuditSitting): Promise<Going> => {
  const { criteria } = sitting.mark;
  const { verdicts = {} } = ownAudit(sitting);
  const chosen = await sitting.desk.choose({
    title: { kind: 'pick-criterion' },
    options: criteria.map(({ id, title }) => ({
      key: id,
      label: { kind: 'criterion' as const, id, title, verdict: verdicts[id]?.verdict ?? null },
    })),
  });
  return chosen === null
    ? 'on'
    : await walk(
        sitting,
        criteria.find(({ id }) => id === chosen),
      );
};

/** What there is to do now, in the order in which it is usually done. */
const stepsOf = (sitting: AuditSitting): { key: MainStep; label: AuditLabel }[] => {
  const review = reviewOf(sitting);
  const { independent, talks = {}, verdicts = {} } = ownAudit(sitting);
  const open = review.criteria.filter(({ id, partOfMark }) => partOfMark && verdicts[id]?.verdict === undefined).length;
  const adviceApart = review.advices.length > 0 && review.advice === null ? 1 : 0;
  const apart = review.criteria.filter(({ agreed }) => !agreed).length + adviceApart;
  const isFirst = sitting.auditor === '';
  const steps: [MainStep, number | null, boolean][] = [
    ['independent', null, independent === undefined],
    ['source-new', Object.keys(talks).length, true],
    ['criteria', open, open > 0],
    ['pick', null, true],
    ['agree', apart, isFirst && apart > 0],
    ['advice', null, isFirst],
    ['finish', null, true],
  ];
  return steps
    .filter(([, , shown]) => shown)
    .map(([step, note]) => ({ key: step, label: { kind: 'step', step, note } }));
};

const usualStep = (sitting: AuditSitting, offered: readonly MainStep[]): MainStep => {
  const { talks = {} } = ownAudit(sitting);
  const wanted: MainStep[] = [
    'independent',
    ...(Object.keys(talks).length === 0 ? ['source-new' as const] : []),
    'criteria',
    'agree',
  ];
  const first = wanted.find((step) => offered.includes(step));
  if (first !== undefined) return first;
  return reviewOf(sitting).advices.length === 0 && offered.includes('advice') ? 'advice' : 'finish';
};

const take = async (sitting: AuditSitting, step: Exclude<MainStep, 'finish'>): Promise<Going> => {
  switch (step) {
    case 'independent':
      return await declareIndependence(sitting);
    case 'source-new':
      await addSource(sitting);
      return 'on';
    case 'criteria':
      return await walk(sitting, firstOpen(sitting));
    case 'pick':
      return await pick(sitting);
    case 'agree':
      return await agreeOnVerdicts(sitting);
    case 'advice':
      return await giveAdvice(sitting);
  }
};

/** Asks until the auditor is done for now; everything that was given is on disk. */
export const runAudit = async (
  sitting: AuditSitting,
  { fresh, from }: { fresh: boolean; from: Criterion | null },
): Promise<AuditEnd> => {
  const { desk, dossier, auditor } = sitting;
  await sitting.begin();
  const on = ownAudit(sitting).frozen?.on ?? sitting.clock.today();
  desk.show({ kind: 'welcome', school: dossier.school.school.name, on, fresh, auditor });
  if ((await faceChanges(sitting)) === 'left') return 'stopped';
  if (from !== null && (await walk(sitting, from)) === 'left') return 'stopped';
  for (;;) {
    desk.show({ kind: 'state', review: reviewOf(sitting) });
    const options = stepsOf(sitting);
    const usual = usualStep(
      sitting,
      options.map(({ key }) => key),
    );
    const chosen = await desk.choose({ title: { kind: 'main' }, options, usual });
    if (chosen === null) return 'stopped';
    if (chosen === 'finish') return 'finished';
    if ((await take(sitting, chosen)) === 'left') return 'stopped';
  }
};
