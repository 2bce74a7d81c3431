import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { AuditResult } from '../../assessment/audit-result.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { MOST_TEXT_BYTES } from '../bag.ts';
import { matchesDossier } from '../matches-dossier.ts';
import { namedIn } from '../pack-dossier.ts';
import { parseManifest, parseTags, type Tag, tagValue } from '../tag-files.ts';
import { openBagZip } from './bag-zip.ts';
import { openPackSources } from './pack-sources.ts';

/** Packages that lie somewhere, known by what they hold: a copy of a dossier gives packages of the same name. */

/** Opens a package and looks into it; null for what is none. */
const lookInto = async <Seen>(
  zip: string,
  look: (text: (path: string) => Promise<string>, source: Awaited<ReturnType<typeof openBagZip>>) => Promise<Seen>,
): Promise<Seen | null> => {
  const source = await openBagZip(zip);
  try {
    if (source.problems.length > 0) return null;
    return await look(
      async (path) => new TextDecoder().decode((await source.read(path, MOST_TEXT_BYTES)) ?? undefined),
      source,
    );
  } finally {
    await source.close();
  }
};

/** Whether a package holds what is in a dossier now. @param folder of the dossier, an absolute path */
export const holdsDossierNow = async (
  zip: string,
  folder: string,
  dossier: Pick<Dossier, 'register' | 'signOffs'>,
): Promise<boolean> =>
  (await lookInto(zip, async (text, { entries }) => {
    const { lines } = parseManifest(await text('manifest-sha256.txt'));
    const sources = openPackSources(folder, folder, namedIn(dossier));
    return matchesDossier({ entries, lines }, sources.dossier(), sources.digestOf);
  })) === true;

const isOf = (info: readonly Tag[], { school, round }: Pick<AuditResult, 'school' | 'round'>): boolean =>
  tagValue(info, 'Source-Organization') === school.name &&
  tagValue(info, 'External-Description')?.endsWith(`, ${round.schoolYear}`) === true;

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder).sort();
  } catch {
    // One may write into a folder and not read it. The package is made by now.
    return [];
  }
};

/**
 * The names of packages beside a package that was just made, of the same school and round.
 * @param name as packages of this dossier begin
 */
export const findOlder = async (
  made: string,
  name: string,
  result: Pick<AuditResult, 'school' | 'round'>,
): Promise<string[]> => {
  const folder = dirname(made);
  const older: string[] = [];
  for (const each of namesIn(folder)) {
    if (each === basename(made) || !each.startsWith(name) || !/\.zip$/i.test(each)) continue;
    const isSame = await lookInto(join(folder, each), async (text) =>
      isOf(parseTags(await text('bag-info.txt')), result),
    );
    if (isSame === true) older.push(each);
  }
  return older;
};
