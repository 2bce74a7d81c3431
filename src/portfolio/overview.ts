import { directionBetween } from '../assessment/trend.ts';
import type { Move } from '../assessment/trend-types.ts';
import { VOICE_GROUPS } from '../dossier/dossier-values.ts';
import { isSameFramework } from './framework-version.ts';
import { bySchoolName, groupBy, type MeasuredRound } from './measures.ts';
import { shownRound } from './shown-round.ts';

/** What many schools look like together, in one round. */

/** An average of fewer schools would say too much of one of them. */
const LEAST_SCHOOLS = 5;

type Criterion = MeasuredRound['criteria'][number];

type Counted<Key extends string> = Partial<Record<Key, number>>;

/** Schools that were judged by one version of one quality mark. Different versions are never put together. */
export type Together = {
  framework: string;
  version: string;
  schools: MeasuredRound[];
  /** In the order of the framework: how many schools have each verdict, and how many moved since their round before. */
  criteria: { id: string; verdicts: Counted<Criterion['verdict']>; better: number; worse: number }[];
  /** `average`: of the schools with a score; null where they are fewer than five. */
  standards: { id: string; scored: number; average: number | null }[];
  /** Schools that can help each other at a criterion, if that was asked. */
  pairs: { criterion: string; strong: string[]; weak: string[] }[];
};

type Moved = { criterion: string; direction: Move['direction']; from: Criterion; to: Criterion };

/** How a school moved since its round before; `other-version`: the two cannot be compared. */
export type SchoolMoves = { since: string; moves: Moved[] | 'other-version' };

export type SchoolsOverview = {
  round: string;
  together: Together[];
  /** Schools without a card of that round, with the last that they have. */
  absent: { school: string; round: string }[];
  /** How many schools have a card of a later round. */
  ahead: number;
  /** By school id; a school without an earlier round has none. */
  moves: ReadonlyMap<string, SchoolMoves>;
  /** The earlier rounds of each school by its id, oldest first. */
  earlier: ReadonlyMap<string, MeasuredRound[]>;
  /** By month, oldest first. */
  lapses: { month: string; number: number; schools: { school: string; number: number }[] }[];
  /** By group, of the schools that told both how many were asked and how many answered, and of those that told only the latter. */
  response: { group: string; schools: number; responses: number; invited: number | null }[];
};

const movesBetween = (before: MeasuredRound, now: MeasuredRound): SchoolMoves => {
  const since = before.round;
  if (!isSameFramework(before, now)) return { since, moves: 'other-version' };
  const was = new Map(before.criteria.map((criterion) => [criterion.id, criterion]));
  const moves = now.criteria.flatMap((to): Moved[] => {
    const from = was.get(to.id);
    return from === undefined ? [] : [{ criterion: to.id, direction: directionBetween(from, to), from, to }];
  });
  return { since, moves };
};

const idsOf = (lists: readonly (readonly { id: string }[])[]): string[] => [
  ...new Set(lists.flatMap((list) => list.map(({ id }) => id))),
];

/** The average of scores in two decimals, as hundredths, so that the order of adding does not matter. */
const averageOf = (scores: readonly number[]): number | null => {
  if (scores.length < LEAST_SCHOOLS) return null;
  const hundredths = scores.reduce((sum, score) => sum + Math.round(score * 100), 0);
  return Math.round(hundredths / scores.length) / 100;
};

/** A school is strong where a criterion is met, and weak where it is not; nothing in between. */
const pairsOf = (schools: readonly MeasuredRound[], criteria: readonly string[]): Together['pairs'] =>
  criteria.flatMap((criterion) => {
    const named = (verdict: Criterion['verdict']) =>
      schools
        .filter((school) => school.criteria.some((each) => each.id === criterion && each.verdict === verdict))
        .map(({ school }) => school);
    const [strong, weak] = [named('met'), named('notMet')];
    return strong.length === 0 || weak.length === 0 ? [] : [{ criterion, strong, weak }];
  });

/** How many schools moved which way, by criterion. */
const countMoves = (
  schools: readonly MeasuredRound[],
  moves: ReadonlyMap<string, SchoolMoves>,
  wanted: Move['direction'],
): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { schoolId } of schools) {
    const moved = moves.get(schoolId)?.moves ?? [];
    if (moved === 'other-version') continue;
    const own = moved.filter(({ direction }) => direction === wanted);
    for (const { criterion } of own) counts.set(criterion, (counts.get(criterion) ?? 0) + 1);
  }
  return counts;
};

const tallyCriteria = (
  schools: readonly MeasuredRound[],
  moves: ReadonlyMap<string, SchoolMoves>,
): Together['criteria'] => {
  const tallies = new Map<string, Counted<Criterion['verdict']>>();
  for (const { id, verdict } of schools.flatMap(({ criteria }) => criteria)) {
    const tally = tallies.get(id) ?? {};
    tally[verdict] = (tally[verdict] ?? 0) + 1;
    tallies.set(id, tally);
  }
  const [better, worse] = [countMoves(schools, moves, 'better'), countMoves(schools, moves, 'worse')];
  return [...tallies].map(([id, verdicts]) => ({
    id,
    verdicts,
    better: better.get(id) ?? 0,
    worse: worse.get(id) ?? 0,
  }));
};

const putTogether = (
  schools: MeasuredRound[],
  moves: ReadonlyMap<string, SchoolMoves>,
  wantsPairs: boolean,
): Together => {
  const [first] = schools;
  const criteria = tallyCriteria(schools, moves);
  const standards = idsOf(schools.map((each) => each.standards)).map((id) => {
    const scores = schools.flatMap((each) => each.standards.find((standard) => standard.id === id)?.score ?? []);
    return { id, scored: scores.length, average: averageOf(scores) };
  });
  return {
    framework: first?.framework ?? '',
    version: first?.version ?? '',
    schools,
    criteria,
    standards,
    pairs: wantsPairs
      ? pairsOf(
          schools,
          criteria.map(({ id }) => id),
        )
      : [],
  };
};

const lapsesOf = (schools: readonly MeasuredRound[]): SchoolsOverview['lapses'] => {
  const all = schools.flatMap(({ school, lapses }) => lapses.map((lapse) => ({ school, ...lapse })));
  return [...groupBy(all, ({ month }) => month)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([month, lapses]) => ({
      month,
      number: lapses.reduce((sum, { number }) => sum + number, 0),
      schools: lapses.map(({ school, number }) => ({ school, number })),
    }));
};

const GROUP_ORDER: readonly string[] = VOICE_GROUPS;

/** A total of those who were asked is told only where every school told it. */
const responseOf = (schools: readonly MeasuredRound[]): SchoolsOverview['response'] => {
  const all = schools.flatMap(({ response }) => response);
  return [...groupBy(all, ({ group }) => group)]
    .sort(([one], [other]) => GROUP_ORDER.indexOf(one) - GROUP_ORDER.indexOf(other))
    .map(([group, told]) => ({
      group,
      schools: told.length,
      responses: told.reduce((sum, { responses }) => sum + responses, 0),
      invited: told.some(({ invited }) => invited === null)
        ? null
        : told.reduce((sum, { invited }) => sum + (invited ?? 0), 0),
    }));
};

/**
 * What the schools look like together in one round (`shownRound`).
 * @param rounds of each school and round one, at least one in all; in any order
 */
export const compareSchools = (rounds: readonly MeasuredRound[], wantsPairs: boolean): SchoolsOverview => {
  const bySchool = groupBy([...rounds].sort(bySchoolName), ({ schoolId }) => schoolId);
  const round = shownRound(rounds, bySchool.size);
  const now: MeasuredRound[] = [];
  const absent: SchoolsOverview['absent'] = [];
  const earlier = new Map<string, MeasuredRound[]>();
  const moves = new Map<string, SchoolMoves>();
  for (const [schoolId, own] of bySchool) {
    const sorted = own.sort((one, other) => (one.round < other.round ? -1 : 1));
    const at = sorted.findIndex((each) => each.round === round);
    const [shown, last] = [sorted[at], sorted.at(-1)];
    if (shown === undefined) {
      if (last !== undefined) absent.push({ school: last.school, round: last.round });
      continue;
    }
    now.push(shown);
    const before = at > 0 ? sorted[at - 1] : undefined;
    earlier.set(schoolId, sorted.slice(0, at));
    if (before !== undefined) moves.set(schoolId, movesBetween(before, shown));
  }
  now.sort(bySchoolName);
  const versions = groupBy(now, ({ framework, version }) => `${framework} ${version}`);
  return {
    round,
    together: [...versions]
      .sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }))
      .map(([, schools]) => putTogether(schools, moves, wantsPairs)),
    absent: absent.sort((one, other) => one.school.localeCompare(other.school, 'nl')),
    ahead: [...bySchool.values()].filter((own) => own.some((each) => each.round > round)).length,
    moves,
    earlier,
    lapses: lapsesOf(now),
    response: responseOf(now),
  };
};
