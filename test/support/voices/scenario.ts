import type { VoicesFile } from '../../../src/dossier/voices-file-shape.ts';
import { coverAgreement } from '../../../src/voices/small-groups/cover-agreement.ts';
import type { Told } from './attacker.ts';
import { between, type Chance, type Sheet, somePeople, tableOf } from './people.ts';

/** What schools do with a list over some rounds, well meant and not, and what was told by it. */

export type Import = { sheets: readonly Sheet[]; replace: boolean; closed: string; today: string };

/** The tool, or a part of it. Each gives what the dossier then has of the group; null for nothing, or when it was refused. */
export type School = {
  take: (lot: Import) => Promise<VoicesFile | null>;
  /** Takes the last import back. */
  undo: () => Promise<void>;
  /** Closes the round, and opens one of the next year. */
  close: () => Promise<void>;
};

type Known = { voices: VoicesFile; sheets: readonly Sheet[]; items: Record<string, readonly Sheet[]> };

const LARGE = 10;
const FIRST_YEAR = 2026;

/**
 * The people of each item that is kept: those of before where its table stayed as it was, else the new ones, with those of before where
 * they come beside.
 */
const peopleOf = (voices: VoicesFile, { sheets, replace }: Import, before: Known | null): Known['items'] =>
  Object.fromEntries(
    Object.entries(voices.items).map(([code, counts]) => {
      const isSame = (other: unknown) => JSON.stringify(other) === JSON.stringify(counts);
      const earlier = before?.items[code];
      if (earlier !== undefined && isSame(before?.voices.items[code])) return [code, earlier];
      const all = replace ? sheets : [...(earlier ?? []), ...sheets];
      if (isSame(coverAgreement(tableOf(all, code), LARGE))) return [code, all];
      throw new Error(`${code} has a table that nobody gave`);
    }),
  );

const toldOf = ({ voices: { group, items: counts }, sheets, items }: Known): Told[] => [
  { kind: 'sheets', group, sheets },
  ...Object.entries(counts).map(
    ([code, table]): Told => ({ kind: 'table', group, code, counts: table, sheets: items[code] ?? [] }),
  ),
];

/**
 * Plays rounds at a school: first the list, then late answers, sheets that were taken out, lists beside it, lists that were taken back
 * and come again, and days of closing that are wrong.
 * @param look after each import that was kept, with all that was ever told
 * @returns all that was ever told
 */
export const playRounds = async (
  school: School,
  {
    chance,
    codes,
    rounds,
    steps,
    look = async () => {},
  }: {
    chance: Chance;
    codes: readonly string[];
    rounds: number;
    steps: number;
    look?: (all: readonly Told[], now: VoicesFile) => Promise<void>;
  },
): Promise<Told[]> => {
  const all: Told[] = [];
  let known: Known | null = null;
  for (let round = 0; round < rounds; round += 1) {
    const year = FIRST_YEAR + round;
    const people = somePeople(chance, codes, between(chance, 24, 60), round * 1000);
    let [asked, isTaken] = [between(chance, 5, 20), false];
    const take = async (sheets: readonly Sheet[], replace: boolean, total: readonly Sheet[], closed: string) => {
      const lot = { sheets, replace, closed, today: `${year}-12-10` };
      const voices = await school.take(lot);
      if (voices === null) return;
      known = { voices, sheets: total, items: peopleOf(voices, lot, known) };
      isTaken = true;
      all.push(...toldOf(known));
      await look(all, voices);
    };
    const rightDay = `${year}-11-20`;
    const last = known as Known | null;
    // The list of last year, with a few more, as if it were of this one. With hardly a table left of it, nobody could tell.
    if (last !== null && Object.keys(last.voices.items).length * 2 > codes.length && chance() < 0.4) {
      const again = [...last.sheets, ...people.slice(0, between(chance, 1, 4))];
      await take(again, true, again, rightDay);
    }
    await take(people.slice(0, asked), true, people.slice(0, asked), rightDay);
    for (let step = 0; step < steps; step += 1) {
      const now: readonly Sheet[] = isTaken ? ((known as Known | null)?.sheets ?? []) : [];
      const more = people.slice(asked, asked + between(chance, 1, 8));
      const kind = between(chance, 0, 4);
      // A tablet or a few papers beside what there is.
      if (kind === 0) {
        await take(more, false, [...now, ...more], rightDay);
        asked += more.length;
      }
      // The same list, downloaded again when a few more had answered, perhaps with another day.
      if (kind === 1) {
        const again = [...now, ...more];
        await take(again, true, again, chance() < 0.5 ? rightDay : `${year - 1}-11-20`);
        asked += more.length;
      }
      // The same list, when a few sheets were taken out or exchanged.
      if (kind === 2) {
        const left = now.slice(between(chance, 1, 6));
        const exchanged = chance() < 0.3;
        await take(exchanged ? [...left, ...more] : left, true, exchanged ? [...left, ...more] : left, rightDay);
        if (exchanged) asked += more.length;
      }
      // Taken back, and a little later again, perhaps of another year.
      if (kind === 3 && isTaken) {
        await school.undo();
        [known, isTaken] = [null, false];
        const again = [...now, ...more];
        await take(again, chance() < 0.5, again, chance() < 0.5 ? rightDay : `${year - 1}-10-20`);
        asked += more.length;
      }
    }
    await school.close();
  }
  return all;
};
