import { answersIn, type Counts, LEVEL_KEYS, peopleIn, type VoicesFile } from '../../dossier/voices-file-shape.ts';
import type { VoiceRules } from '../../framework/voice-rules.ts';
import { coverAgreement } from './cover-agreement.ts';
import type { Published } from './earlier-tables.ts';
import { type Total, type Totals, totalOf } from './totals.ts';

/**
 * Two tables side by side tell of the people between them, so a table that lies a few people from one that was ever kept or published
 * is never written.
 */

/** What was told of a group before. */
export type ToldBefore = {
  /** What the dossier has of the group. */
  before: VoicesFile | null;
  /** Whether a new table goes in place of what the dossier has, or comes beside it. */
  replace: boolean;
  /** What was ever kept of the group, of lists that may hold the same people. */
  totals: Totals;
  /** What was published of the group in earlier rounds. */
  published: readonly Published[];
  rules: Pick<VoiceRules, 'minNew' | 'nearlyAll'>;
};

const isAlike = (one: readonly string[], other: readonly string[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const isSameTable = (one: Counts, other: Counts): boolean =>
  (Object.keys(one) as (keyof Counts)[]).every((answer) => one[answer] === other[answer]);

/** Whether one table holds the other and 1 to `least - 1` people more: what lies between them tells what those few said. */
export const isFewMore = (one: Counts, other: Counts, least: number): boolean => {
  const more = (Object.keys(one) as (keyof Counts)[]).map((answer) => one[answer] - other[answer]);
  const apart = Math.abs(peopleIn(one) - peopleIn(other));
  const isOneInOther = more.every((each) => each >= 0) || more.every((each) => each <= 0);
  return isOneInOther && apart > 0 && apart < least;
};

const isNearPublished = (earlier: Published['items'][string], counts: Counts, least: number): boolean => {
  if (!('level' in earlier)) return isFewMore(earlier, counts, least);
  const apart = Math.abs(answersIn(counts) - earlier.answers);
  const isSame = apart === 0 && counts[LEVEL_KEYS[earlier.level]] >= earlier.answers - 1;
  return apart < least && !isSame;
};

/**
 * Whether a table lies a few people from one that was told of before. An equal number tells as much: one answer of one person may be
 * another. Only the same table, or the table of the same files, tells nothing new.
 * @param from hashes of the files that give it, sorted
 */
export const isNear = (
  code: string,
  counts: Counts,
  from: string[],
  { before, replace, totals, published, rules }: ToldBefore,
): boolean => {
  const { people: least } = rules.minNew;
  const now = before?.items[code];
  const covered = (table: Counts) => coverAgreement(table, rules.nearlyAll.below);
  if (now !== undefined && isSameTable(covered(now), covered(counts))) return false;
  const { people, answers } = totalOf(counts);
  const isNearTotal = (total: Total): boolean => {
    const isOfNow = now !== undefined && answersIn(now) === total.answers && peopleIn(now) === total.people;
    if (!isOfNow && total.people === people && total.answers === answers && isAlike(total.from, from)) return false;
    const more = people - total.people;
    // Beside what is there the levels stay as they were when nobody new gave one.
    if (isOfNow && !replace && total.answers === answers && more >= least) return false;
    return Math.abs(more) < least || Math.abs(answers - total.answers) < least;
  };
  if ((totals.items[code] ?? []).some(isNearTotal)) return true;
  return published.some((earlier) => {
    const table = earlier.items[code];
    return table !== undefined && isNearPublished(table, counts, least);
  });
};

/** A number of sheets that was ever kept, and lies a few people from this one; null without one. */
export const findNearSheets = (
  sheets: number,
  { totals, rules }: Pick<ToldBefore, 'totals' | 'rules'>,
): number | null =>
  totals.sheets.find((each) => each !== sheets && Math.abs(each - sheets) < rules.minNew.people) ?? null;
