import { answersIn, type Counts, LEVEL_KEYS, peopleIn, type VoicesFile } from '../dossier/voices-file-shape.ts';
import type { VoiceRules } from '../framework/voice-rules.ts';
import { agreedLevel, isFewMore } from '../judging/voices.ts';
import { addCounts, type CountsByCode, noCounts } from './count-answers.ts';
import { coverAgreement } from './small-groups/cover-agreement.ts';
import type { Published } from './small-groups/earlier-tables.ts';

/**
 * What of an import may be kept. Two tables side by side tell of the people between them, so a table that lies a few people from one
 * that was ever kept or published is never written.
 */

/**
 * How many people a table ever told of, of one item: all, and those with a level; and the hashes of the files that gave it, where those
 * are known.
 */
export type Total = { people: number; answers: number; from: string[] };

/** Every total of a group that was ever kept: numbers of people, never what they said. */
export type Totals = { sheets: number[]; items: Record<string, Total[]> };

export const noTotals = (): Totals => ({ sheets: [], items: {} });

/** What an import brings: counts of all its files together. */
export type Brought = Pick<VoicesFile, 'group' | 'closed' | 'invited'> & {
  sources: VoicesFile['sources'];
  items: CountsByCode;
};

export type Settling = {
  brought: Brought;
  /** What the dossier has of the group. */
  before: VoicesFile | null;
  /** Whether it goes in place of what the dossier has, or comes beside it. */
  replace: boolean;
  /** Whether what the dossier has may hold the same people; a list of another year has others. */
  samePeople: boolean;
  /** What was ever kept of the group, of lists that may hold the same people. */
  totals: Totals;
  /** What was published of the group in earlier rounds. */
  published: readonly Published[];
  rules: Pick<VoiceRules, 'minAnswers' | 'minNew' | 'nearlyAll'>;
};

export type SettledImport =
  | { kind: 'few'; sheets: number; least: number }
  | { kind: 'few-new'; sheets: number; least: number }
  | { kind: 'more-than-invited'; sheets: number; invited: number }
  | {
      kind: 'kept';
      voices: VoicesFile;
      /** What was known of totals, and what this import adds to that. */
      totals: Totals;
      /** Items with too few answers. */
      few: string[];
      /** Items that stay as they were, or stay away, because they lie a few people from an earlier table. */
      near: string[];
      /** Items that stay as they were, because nobody can add to "nearly all". */
      agreed: string[];
    };

const totalOf = (counts: Counts, from: string[] = []): Total => ({
  people: peopleIn(counts),
  answers: answersIn(counts),
  from,
});

const hashesOf = (sources: VoicesFile['sources']): string[] => sources.map(({ sha256 }) => sha256).sort();

const isAlike = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const isSameTable = (one: Counts, other: Counts): boolean =>
  (Object.keys(one) as (keyof Counts)[]).every((answer) => one[answer] === other[answer]);

const unique = <Value>(values: readonly Value[]): Value[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

/** The totals of both. */
export const addTotals = (one: Totals, other: Totals): Totals => ({
  sheets: unique([...one.sheets, ...other.sheets]),
  items: Object.fromEntries(
    Object.keys({ ...one.items, ...other.items }).map((code) => [
      code,
      unique([...(one.items[code] ?? []), ...(other.items[code] ?? [])]),
    ]),
  ),
});

/** What is known of totals: those that were remembered, and those of what the dossier has, whoever lost the first. */
const knownTotals = ({ totals, before, samePeople }: Settling): Totals => {
  if (before === null || !samePeople) return totals;
  const items = Object.entries(before.items).flatMap(([code, counts]): [string, Total[]][] => {
    const { people, answers } = totalOf(counts);
    const isKnown = totals.items[code]?.some((each) => each.people === people && each.answers === answers) ?? false;
    return isKnown ? [] : [[code, [totalOf(counts)]]];
  });
  return addTotals(totals, { sheets: [before.responses], items: Object.fromEntries(items) });
};

/**
 * Whether a table lies a few people from one that was told of before. An equal number tells as much: one answer of one person may be
 * another. Only the same table, or the table of the same files, tells nothing new.
 */
const isNear = (code: string, counts: Counts, settling: Settling): boolean => {
  const { published, before, replace, rules } = settling;
  const { people: least } = rules.minNew;
  const now = before?.items[code];
  const covered = (table: Counts) => coverAgreement(table, rules.nearlyAll.below);
  if (now !== undefined && isSameTable(covered(now), covered(counts))) return false;
  const { people, answers, from } = totalOf(counts, hashesOf(settledSources(settling)));
  const isNearTotal = (total: Total): boolean => {
    const isOfNow = now !== undefined && answersIn(now) === total.answers && peopleIn(now) === total.people;
    if (!isOfNow && total.people === people && total.answers === answers && isAlike(total.from, from)) return false;
    const more = people - total.people;
    // Beside what is there the levels stay as they were when nobody new gave one.
    if (isOfNow && !replace && total.answers === answers && more >= least) return false;
    return Math.abs(more) < least || Math.abs(answers - total.answers) < least;
  };
  if ((knownTotals(settling).items[code] ?? []).some(isNearTotal)) return true;
  return published.some((earlier) => {
    const table = earlier.items[code];
    return table !== undefined && isNearPublished(table, counts, least);
  });
};

const isNearPublished = (earlier: Published['items'][string], counts: Counts, least: number): boolean => {
  if (!('level' in earlier)) return isFewMore(earlier, counts, least);
  const apart = Math.abs(answersIn(counts) - earlier.answers);
  const isSame = apart === 0 && counts[LEVEL_KEYS[earlier.level]] >= earlier.answers - 1;
  return apart < least && !isSame;
};

const settledSources = ({ brought, before, replace }: Settling): VoicesFile['sources'] => [
  ...(replace ? [] : (before?.sources ?? [])),
  ...brought.sources,
];

const sheetsIn = (sources: VoicesFile['sources']): number => sources.reduce((sum, { responses }) => sum + responses, 0);

const refuse = (settling: Settling, sheets: number, total: number): SettledImport | null => {
  const { brought, before, replace, rules } = settling;
  const { people: least } = rules.minNew;
  const floor = rules.minAnswers.school;
  if (total < floor) return { kind: 'few', sheets, least: floor };
  if (before !== null && !replace && sheets < least) return { kind: 'few-new', sheets, least };
  const near = knownTotals(settling).sheets.find((each) => each !== total && Math.abs(each - total) < least);
  if (near !== undefined) return { kind: 'few-new', sheets: Math.abs(total - near), least };
  return total > brought.invited ? { kind: 'more-than-invited', sheets: total, invited: brought.invited } : null;
};

type WhyNot = 'few' | 'near' | 'agreed';

/** The table that is kept of an item: the new one, else the earlier one where this import comes beside it, else none. */
const settleItem = (code: string, settling: Settling): { counts: Counts | null; why: WhyNot | null } => {
  const { brought, before, replace, rules } = settling;
  const { below } = rules.nearlyAll;
  const earlier = replace ? undefined : before?.items[code];
  const more = brought.items[code] ?? noCounts();
  if (earlier !== undefined && agreedLevel(earlier, below) !== null && peopleIn(more) > 0)
    return { counts: coverAgreement(earlier, below), why: answersIn(more) < rules.minNew.people ? 'near' : 'agreed' };
  const counts = addCounts(earlier ?? noCounts(), more);
  if (answersIn(counts) < rules.minAnswers.school) return { counts: null, why: 'few' };
  if (isNear(code, counts, settling))
    return { counts: earlier === undefined ? null : coverAgreement(earlier, below), why: 'near' };
  return { counts: coverAgreement(counts, below), why: null };
};

/** Settles what an import leaves in the dossier, or why it leaves nothing. */
export const settleImport = (settling: Settling): SettledImport => {
  const { brought } = settling;
  const sources = settledSources(settling);
  const total = sheetsIn(sources);
  const refused = refuse(settling, sheetsIn(brought.sources), total);
  if (refused !== null) return refused;
  const settled = Object.keys(brought.items).map((code) => ({ code, ...settleItem(code, settling) }));
  const items: CountsByCode = {};
  const own: Totals = { sheets: [total], items: {} };
  for (const { code, counts, why } of settled) {
    if (counts === null) continue;
    items[code] = counts;
    // One that stays as it was, was given by other files.
    if (why === null) own.items[code] = [totalOf(counts, hashesOf(sources))];
  }
  const { group, closed, invited } = brought;
  const codesWhy = (why: WhyNot) => settled.filter((item) => item.why === why).map(({ code }) => code);
  return {
    kind: 'kept',
    voices: { formatVersion: 1, group, closed, invited, responses: total, sources, items },
    totals: addTotals(knownTotals(settling), own),
    few: codesWhy('few'),
    near: codesWhy('near'),
    agreed: codesWhy('agreed'),
  };
};
