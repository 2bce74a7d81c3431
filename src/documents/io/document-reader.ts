import { availableParallelism } from 'node:os';
import type { DocumentFacts } from '../document-facts.ts';
import type { QuestionData } from '../document-questions.ts';
import type { DocumentReader, DocumentToRead } from '../document-reader.ts';
import { extensionOf } from '../media-types.ts';
import { type FactsCache, factsKey } from './facts-cache.ts';
import type { ReaderPool } from './reader-pool.ts';

/** More readers gain little for one dossier, and each takes memory. */
const MOST_READERS = 4;
const MOST_SHARED = 8;
/** The environment variables that a process needs on Windows. Other systems need none. */
const PASSED_ON = ['SystemRoot', 'TEMP', 'TMP'];

type Settings = {
  cache: FactsCache;
  env: Record<string, string | undefined>;
  /** The path of the reader script on this machine. */
  entry: string;
  /** Changes whenever readers may see something different in the same document. */
  version: string;
  /** Readers that several dossiers share; without them, each reading starts and ends its own. */
  shared?: SharedReaders;
};

/** Reader processes for several dossiers, side by side: starting one for each dossier would cost more than reading. */
export type SharedReaders = { open: () => Promise<ReaderPool>; close: () => void };

/** Starts no process before the first document that has to be read. */
export const shareReaders = ({ env, entry }: Pick<Settings, 'env' | 'entry'>): SharedReaders => {
  let pool: Promise<ReaderPool> | null = null;
  let opened: ReaderPool | null = null;
  const open = async (): Promise<ReaderPool> => {
    const { openReaderPool } = await import('./reader-pool.ts');
    opened = openReaderPool({ entry, size: Math.min(MOST_SHARED, availableParallelism()), env: passedOn(env) });
    return opened;
  };
  return {
    open: async () => {
      pool ??= open();
      return await pool;
    },
    close: () => opened?.close(),
  };
};

export const passedOn = (env: Settings['env']): Record<string, string> =>
  Object.fromEntries(PASSED_ON.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));

/** Whether facts will be the same next time. Running out of time or memory may have been due to the machine. */
const isLasting = ({ reading }: DocumentFacts): boolean => {
  if (reading.state !== 'failed') return true;
  const { trouble } = reading;
  if (trouble.kind === 'limit') return trouble.limit !== 'time' && trouble.limit !== 'memory';
  return trouble.kind !== 'changed' && trouble.kind !== 'crashed';
};

/** Reading this much takes no longer than starting another reader. */
const LITTLE_BYTES = 100_000;

/** Largest first, because those decide how long everything takes. */
const bySize = (one: DocumentToRead, other: DocumentToRead): number => other.bytes - one.bytes;

/** Looks inside documents in reader processes, and keeps the facts in the cache. */
export const openDocumentReader = ({ cache, env, entry, version, shared }: Settings): DocumentReader => {
  const keyOf = ({ sha256, location, quotes }: DocumentToRead, asked: string): string =>
    factsKey([version, asked, sha256, extensionOf(location), quotes]);

  const openOwn = async (documents: readonly DocumentToRead[]): Promise<ReaderPool> => {
    const { openReaderPool } = await import('./reader-pool.ts');
    const isLittle = documents.reduce((sum, { bytes }) => sum + bytes, 0) <= LITTLE_BYTES;
    const size = isLittle ? 1 : Math.min(MOST_READERS, availableParallelism(), documents.length);
    return openReaderPool({ entry, size, env: passedOn(env) });
  };

  const readAll = async (
    documents: DocumentToRead[],
    questions: QuestionData,
    onDone: (document: DocumentToRead, facts: DocumentFacts) => void,
  ): Promise<void> => {
    // Loaded late: when the cache knows every document, no process is needed.
    const pool = shared === undefined ? await openOwn(documents) : await shared.open();
    try {
      await Promise.all(
        documents.sort(bySize).map(async (document) => onDone(document, await pool.read({ ...document }, questions))),
      );
    } finally {
      if (shared === undefined) pool.close();
    }
  };

  return {
    async read(documents, questions, onProgress) {
      const asked = factsKey([JSON.stringify(questions)]);
      const facts = new Map(documents.map((document) => [document, cache.get(keyOf(document, asked))]));
      const unknown = documents.filter((document) => facts.get(document) === null);
      let done = 0;
      if (unknown.length > 0) {
        onProgress(0, unknown.length);
        await readAll([...unknown], questions, (document, found) => {
          done += 1;
          facts.set(document, found);
          if (isLasting(found)) cache.put(keyOf(document, asked), found);
          onProgress(done, unknown.length);
        });
      }
      cache.save();
      return documents.flatMap((document) => facts.get(document) ?? []);
    },
  };
};
