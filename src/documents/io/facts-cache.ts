import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestText } from '../../base/io/digests.ts';
import type { Machine } from '../../base/io/machine.ts';
import { writeFileSafely } from '../../base/io/write-file.ts';
import { UserError } from '../../base/user-error.ts';
import type { DocumentFacts } from '../document-facts.ts';

/**
 * What earlier runs learnt about documents, in the user's cache folder: facts without text, under a digest of the document, the
 * reader and every question. There is one file per dossier. Each run writes only what it used, so stale facts disappear.
 */
export type FactsCache = {
  get: (key: string) => DocumentFacts | null;
  put: (key: string, facts: DocumentFacts) => void;
  /** Writes what was used, if anything changed. Does not fail when the cache cannot be written: the user does not depend on it. */
  save: () => void;
};

/** The first line is the digest of the second. A file where that does not hold counts as empty. */
const readEntries = (path: string): Map<string, DocumentFacts> => {
  try {
    const [digest, body = ''] = readFileSync(path, 'utf8').split('\n');
    if (digest !== digestText(body)) return new Map();
    return new Map(Object.entries(JSON.parse(body) as Record<string, DocumentFacts>));
  } catch {
    return new Map();
  }
};

/** A cache key. Without the document itself, it reveals nothing. */
export const factsKey = (parts: readonly (string | readonly string[])[]): string => digestText(JSON.stringify(parts));

/** The file with the facts of a dossier. @param dossierFolder the path on this machine, from which the file name is derived */
export const factsFile = (cacheFolder: string, dossierFolder: string): string =>
  join(cacheFolder, `facts-${digestText(dossierFolder).slice(0, 32)}.json`);

export const openFactsCache = (cacheFolder: string, dossierFolder: string, machine: Machine): FactsCache => {
  const path = factsFile(cacheFolder, dossierFolder);
  const known = readEntries(path);
  const used = new Map<string, DocumentFacts>();
  return {
    get(key) {
      const facts = known.get(key) ?? null;
      if (facts !== null) used.set(key, facts);
      return facts;
    },
    put: (key, facts) => void used.set(key, facts),
    save() {
      const same = used.size === known.size && [...used.keys()].every((key) => known.has(key));
      if (same) return;
      const body = JSON.stringify(Object.fromEntries(used));
      try {
        writeFileSafely(path, `${digestText(body)}\n${body}\n`, machine);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
      }
    },
  };
};

/** For --no-cache, and when there is no cache folder: remembers nothing. */
export const noFactsCache: FactsCache = { get: () => null, put: () => undefined, save: () => undefined };
