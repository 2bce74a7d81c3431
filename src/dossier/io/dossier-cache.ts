import type { QualityMark } from '../../framework/quality-mark.ts';
import type { Dossier } from '../dossier.ts';
import type { DossierBytes } from './dossier-bytes.ts';
import { readNames } from './names-file.ts';
import type { SealedCache } from './sealed-cache.ts';

/** The dossier as it was understood last time: parsing YAML cold is most of what a short run takes. */
export type DossierCache = {
  get: (bytes: DossierBytes, mark: QualityMark) => Dossier | null;
  put: (bytes: DossierBytes, mark: QualityMark, dossier: Dossier) => void;
};

/** Everything in a dossier but its evidence, as it stands on disk. */
export const originOf = ({ files, audits, names }: DossierBytes): (string | Uint8Array)[] => [
  ...[...files].flat(),
  ...[...audits].flat(),
  names === null ? 'no names' : 'names',
  names ?? '',
];

/** @param version changes with whatever decides how files are understood */
export const openDossierCache = (sealed: SealedCache, version: string): DossierCache => {
  const origin = (bytes: DossierBytes, mark: QualityMark) => [version, JSON.stringify(mark), ...originOf(bytes)];
  return {
    get(bytes, mark) {
      const text = sealed.get(origin(bytes, mark));
      if (text === null) return null;
      // The school's own list of names is read anew: it is kept nowhere, not even encrypted.
      return { ...(JSON.parse(text) as Dossier), names: readNames(bytes.names) };
    },
    put: (bytes, mark, dossier) => sealed.put(origin(bytes, mark), JSON.stringify({ ...dossier, names: [] })),
  };
};
