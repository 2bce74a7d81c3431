import { VOICES_FLOOR } from '../dossier/dossier-values.ts';
import type { VoicesFile } from '../dossier/voices-file-shape.ts';

type Source = VoicesFile['sources'][number];
type Lot = Source & { hashes: string[] };

const fewest = (lots: readonly Lot[]): Lot[] =>
  lots.toSorted((one, other) => one.responses - other.responses || one.sha256.localeCompare(other.sha256, 'en'));

/**
 * The sources of one import, of which none tells of a few people: a file with fewer sheets goes together with the smallest other. Its hash
 * would say that this very sheet was among them.
 * @param digest the hash of a text
 */
export const mergeSources = (sources: readonly Source[], digest: (text: string) => string): Source[] => {
  let lots: Lot[] = fewest(sources.map((source) => ({ ...source, hashes: [source.sha256] })));
  for (;;) {
    const [one, other, ...rest] = lots;
    if (one === undefined || other === undefined || one.responses >= VOICES_FLOOR) break;
    const hashes = [...one.hashes, ...other.hashes].sort();
    // The kind of the bigger one.
    const merged = { ...other, responses: one.responses + other.responses, hashes, sha256: digest(hashes.join('')) };
    lots = fewest([merged, ...rest]);
  }
  const order = (lot: Lot): number => sources.findIndex(({ sha256 }) => lot.hashes.includes(sha256));
  return lots
    .toSorted((one, other) => order(one) - order(other))
    .map(({ kind, date, sha256, responses }) => ({ kind, date, sha256, responses }));
};
