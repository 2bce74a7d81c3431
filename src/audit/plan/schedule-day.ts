import type { QualityMark } from '../../framework/quality-mark.ts';
import type { Moment, VisitRules, VisitStep } from '../../framework/visit-rules.ts';

/** The day of the visit: what happens from when to when, by the rules of the framework. */

export type Slot = {
  /** As 08:30. */
  from: string;
  to: string;
  minutes: number;
  kind: Moment | 'talk' | 'notes';
  /** The role that is spoken to; null for anything but a talk. */
  group: string | null;
};

/** What a framework that does not say plans for a talk. */
const USUAL_TALK = { minutes: 30, short: 20 };

/** What a framework without a plan gets: a talk with each role, and no sample. */
const usualRules = ({ roles, audit }: Pick<QualityMark, 'roles' | 'audit'>): VisitRules => ({
  start: '09:00',
  steps: [
    { kind: 'welcome', minutes: 10 },
    { kind: 'documents', minutes: 45, short: 20 },
    ...Object.keys(roles).map((group): VisitStep => ({ kind: 'talk', group, ...USUAL_TALK })),
    { kind: 'lunch', minutes: 30, short: 0 },
    { kind: 'observation', minutes: 40, short: 20 },
    { kind: 'writing', minutes: 40, short: 20 },
    { kind: 'closing', minutes: 15, short: 10 },
  ],
  notes: { minutes: 10, short: 5 },
  points: 3,
  spread: 2,
  sample: [],
  basis: audit?.basis ?? { kind: 'project', source: '' },
});

/** The steps with a talk for every group that the auditor has to hear, before the work of the day is written out. */
const withNeeded = (steps: readonly VisitStep[], needed: readonly string[]): VisitStep[] => {
  const planned = new Set(steps.flatMap((step) => (step.kind === 'talk' ? [step.group] : [])));
  const missing = needed.filter((group) => !planned.has(group));
  const end = steps.findIndex(({ kind }) => kind === 'writing' || kind === 'closing');
  const at = end === -1 ? steps.length : end;
  const added = missing.map((group): VisitStep => ({ kind: 'talk', group, ...USUAL_TALK }));
  return [...steps.slice(0, at), ...added, ...steps.slice(at)];
};

/** The rules for the visit: those of the framework, with a talk for each group that has to be heard. */
export const visitRulesOf = (mark: Pick<QualityMark, 'roles' | 'audit'>): VisitRules => {
  const rules = mark.audit?.plan ?? usualRules(mark);
  return { ...rules, steps: withNeeded(rules.steps, mark.audit?.groups ?? []) };
};

const DAY = 24 * 60;

const minutesIn = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const timeOf = (minutes: number): string => {
  const ofDay = minutes % DAY;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
};

type Length = { minutes: number; short?: number | undefined };

/** @param start when the day begins, as 08:30 @param short whether it is a short day */
export const scheduleDay = (rules: VisitRules, { start, short }: { start: string; short: boolean }): Slot[] => {
  const lengthOf = ({ minutes, short: brief = minutes }: Length): number => (short ? brief : minutes);
  const parts = rules.steps.flatMap((step) => {
    const group = step.kind === 'talk' ? step.group : null;
    const part = { kind: step.kind as Slot['kind'], group, minutes: lengthOf(step) };
    const isSeen = step.kind === 'talk' || step.kind === 'observation';
    if (part.minutes === 0) return [];
    return isSeen ? [part, { kind: 'notes' as const, group: null, minutes: lengthOf(rules.notes) }] : [part];
  });
  let now = minutesIn(start);
  return parts
    .filter(({ minutes }) => minutes > 0)
    .map((part) => {
      const from = now;
      now += part.minutes;
      return { ...part, from: timeOf(from), to: timeOf(now) };
    });
};
