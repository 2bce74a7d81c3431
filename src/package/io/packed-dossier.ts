import { parseEarlier } from '../../assessment/io/earlier-results.ts';
import type { EarlierResult } from '../../assessment/trend-types.ts';
import type { Machine } from '../../base/io/machine.ts';
import { packageFiles } from '../../base/io/package-files.ts';
import { UserError } from '../../base/user-error.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { partOf } from '../../dossier/dossier-part.ts';
import { openDossier } from '../../dossier/io/open-dossier.ts';
import { noUndo } from '../../dossier/undo/last-change.ts';
import { loadFramework, loadOwnFramework } from '../../framework/io/criteria-yaml.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import { type BagSource, MOST_TEXT_BYTES } from '../bag.ts';

const DOSSIER = 'data/dossier/';

/** The framework and the dossier in a package; null where they cannot be read by the rules of this version. */
export type PackedDossier = {
  builtIn: QualityMark;
  mark: QualityMark | null;
  dossier: Dossier | null;
  earlier: EarlierResult[];
};

/** What `read` gives; null when the file is invalid. */
const orNull = async <Value>(read: () => Promise<Value>): Promise<Value | null> => {
  try {
    return await read();
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
};

const readRounds = async (source: BagSource): Promise<EarlierResult[]> => {
  const paths = source.entries.map(({ path }) => path).filter((path) => path.startsWith(DOSSIER));
  const rounds = paths.filter((path) => partOf(path.slice(DOSSIER.length)) === 'round').sort();
  const earlier: EarlierResult[] = [];
  for (const path of rounds) {
    const bytes = await source.read(path, MOST_TEXT_BYTES);
    if (bytes !== null) earlier.push(parseEarlier(bytes, path));
  }
  return earlier;
};

/** Reads the dossier and the framework of a package. @param places the folders where their texts were laid out */
export const readPackedDossier = async (
  places: { dossier: string; framework: string },
  source: BagSource,
  machine: Machine,
): Promise<PackedDossier> => {
  const builtIn = await loadFramework(packageFiles.criteria, packageFiles.precompiledFramework);
  const mark = await orNull(
    async () => await loadOwnFramework(places.framework, { folder: packageFiles.criteria, mark: builtIn }),
  );
  if (mark === null) return { builtIn, mark, dossier: null, earlier: [] };
  const options = { as: null, auditor: '', workingFolder: places.dossier, undo: noUndo };
  const store = openDossier(places.dossier, '.', machine, options);
  const read = await orNull(async () => ({
    dossier: await store.readWith(mark, new Map()),
    earlier: await readRounds(source),
  }));
  return { builtIn, mark, dossier: read?.dossier ?? null, earlier: read?.earlier ?? [] };
};
