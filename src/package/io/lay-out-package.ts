import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import type { Host } from '../../base/command.ts';
import { removeFolder } from '../../base/io/files-on-windows.ts';
import { machineOf } from '../../base/io/machine.ts';
import { packageFiles } from '../../base/io/package-files.ts';
import { cacheFolder } from '../../base/io/user-folders.ts';
import { BUILD_DIGEST } from '../../base/version.ts';
import type { DocumentReader, DocumentToRead } from '../../documents/document-reader.ts';
import { openDocumentReader } from '../../documents/io/document-reader.ts';
import { openFactsCache } from '../../documents/io/facts-cache.ts';
import { partOf } from '../../dossier/dossier-part.ts';
import { type BagSource, MOST_TEXT_BYTES } from '../bag.ts';

/** Where the texts of a package lie while it is judged: the dossier without its evidence, and the framework. */
export type LaidOut = {
  dossier: string;
  framework: string;
  /** The folder for anything else that has to lie on a disk for a while. */
  spare: string;
  remove: () => void;
};

const DOSSIER = 'data/dossier/';
const FRAMEWORK = 'data/kader/';

const isText = (path: string): boolean => {
  if (path.startsWith(FRAMEWORK)) return true;
  const part = path.startsWith(DOSSIER) ? partOf(path.slice(DOSSIER.length)) : null;
  return part !== null && part !== 'evidence';
};

/** Writes the texts of a package, whose names were judged before, into a folder that only this user can read. */
export const layOutPackage = async (source: BagSource): Promise<LaidOut> => {
  const root = mkdtempSync(join(tmpdir(), 'ouder-audit-'));
  for (const { path } of source.entries) {
    const bytes = isText(path) ? await source.read(path, MOST_TEXT_BYTES) : null;
    if (bytes === null) continue;
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes, { mode: 0o600 });
  }
  return {
    dossier: join(root, DOSSIER),
    framework: join(root, FRAMEWORK),
    spare: join(root, 'los'),
    remove: () => removeFolder(root),
  };
};

/** Where a document of a package lies: where it is, or written to the spare folder when the zip compresses it. */
const placeDocument = async (
  document: DocumentToRead,
  source: BagSource,
  { path, file }: { path: string; file: string },
): Promise<DocumentToRead> => {
  const place = source.placeOf(path);
  if (place !== null) return { ...document, within: place };
  const bytes = await source.read(path, document.bytes);
  if (bytes === null) return document;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes, { mode: 0o600 });
  return { ...document, within: { file, start: 0 } };
};

/** A reader for the evidence of a package, by its path below bewijs/. Nothing that a zip holds as it is gets copied. */
const readerInPackage = (reader: DocumentReader, source: BagSource, spare: string): DocumentReader => ({
  async read(documents, questions, onProgress) {
    const placed: DocumentToRead[] = [];
    for (const [index, document] of documents.entries()) {
      const file = join(spare, `${index}${extname(document.location)}`);
      placed.push(await placeDocument(document, source, { path: `${DOSSIER}bewijs/${document.location}`, file }));
    }
    return await reader.read(placed, questions, onProgress);
  },
});

/** Opens a reader for the evidence of a package. What it learns is kept like that of a dossier, under the path of the package. */
export const openPackageReader = (host: Host, path: string, source: BagSource, spare: string): DocumentReader => {
  const cache = openFactsCache(cacheFolder(host.env), path, machineOf(host));
  const reader = openDocumentReader({ cache, env: host.env, entry: packageFiles.readerEntry, version: BUILD_DIGEST });
  return readerInPackage(reader, source, spare);
};
