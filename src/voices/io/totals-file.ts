import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Machine } from '../../base/io/machine.ts';
import { readNamedFile } from '../../base/io/read-file.ts';
import { writeFileSafely } from '../../base/io/write-file.ts';
import { UserError } from '../../base/user-error.ts';
import type { VoiceGroup } from '../../dossier/dossier-values.ts';
import { HIDDEN_FOLDER } from '../../dossier/io/backup.ts';
import { type AskedList, maySharePeople } from '../small-groups/may-share-people.ts';
import { addTotals, noTotals, type Totals } from '../small-groups/totals.ts';

/**
 * How many people were ever told of, by the school year in which a list closed: numbers of people, never what they said. It outlives a
 * removal, because a report may still hold what was removed.
 */

const sheets = z.array(z.number());

/** Of older versions, which kept one round. */
const oldSchema = z.object({
  formatVersion: z.literal(1),
  schoolYear: z.string(),
  groups: z.record(
    z.string(),
    z.object({ sheets, items: z.record(z.string(), z.array(z.tuple([z.number(), z.number()]))) }),
  ),
});

const total = z.object({ people: z.number(), answers: z.number(), from: z.array(z.string()) });

/** `imported`: the last day on which something was kept; absent in files of older versions. */
const kept = z.object({
  sheets,
  imported: z.optional(z.iso.date()),
  items: z.record(z.string(), z.array(total)),
});

const totalsSchema = z.object({
  formatVersion: z.literal(2),
  years: z.record(z.string(), z.record(z.string(), kept)),
});

type Years = z.infer<typeof totalsSchema>['years'];

const NAME = `${HIDDEN_FOLDER}/stemmen.json`;

const fromOld = ({ schoolYear, groups }: z.infer<typeof oldSchema>): Years => ({
  [schoolYear]: Object.fromEntries(
    Object.entries(groups).map(([group, kept]) => [
      group,
      {
        sheets: kept.sheets,
        items: Object.fromEntries(
          Object.entries(kept.items).map(([code, totals]) => [
            code,
            totals.map(([people, answers]) => ({ people, answers, from: [] })),
          ]),
        ),
      },
    ]),
  ),
});

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const readYears = (folder: string): Years => {
  const path = join(folder, NAME);
  if (!existsSync(path)) return {};
  const content = parsed(readNamedFile(path, NAME).toString('utf8'));
  const now = totalsSchema.safeParse(content);
  if (now.success) return now.data.years;
  const old = oldSchema.safeParse(content);
  if (old.success) return fromOld(old.data);
  throw new UserError('survey-totals', { file: NAME });
};

/**
 * The totals of a group, of lists that may hold the same people as one that is imported.
 * @throws UserError 'survey-totals' when nobody can tell what was kept before, 'file-unreadable'
 */
export const readTotals = (folder: string, group: VoiceGroup, asked: AskedList): Totals =>
  Object.entries(readYears(folder)).reduce((all, [schoolYear, groups]) => {
    const own = groups[group];
    if (own === undefined) return all;
    const from = Object.values(own.items).flatMap((totals) => totals.flatMap((each) => each.from));
    const { sheets, imported = null, items } = own;
    return maySharePeople(asked, { schoolYear, imported, hashes: from }) ? addTotals(all, { sheets, items }) : all;
  }, noTotals());

/**
 * Remembers the totals of a group, beside those of other groups and years.
 * @param imported today, as YYYY-MM-DD @throws UserError 'survey-totals', 'file-unwritable'
 */
export const writeTotals = (
  folder: string,
  schoolYear: string,
  { group, totals, imported }: { group: VoiceGroup; totals: Totals; imported: string },
  machine: Machine,
): void => {
  const years = readYears(folder);
  const own = { ...totals, imported };
  const file = { formatVersion: 2, years: { ...years, [schoolYear]: { ...years[schoolYear], [group]: own } } };
  writeFileSafely(join(folder, NAME), `${JSON.stringify(file)}\n`, machine);
};
