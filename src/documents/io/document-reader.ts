import { sideBySide } from '../../base/io/side-by-side.ts';
import type { DocumentFacts } from '../document-facts.ts';
import type { QuestionData } from '../document-questions.ts';
import type { DocumentReader, DocumentToRead } from '../document-reader.ts';
import { extensionOf } from '../media-types.ts';
import { type FactsCache, factsKey } from './facts-cache.ts';

/** More readers gain little for one dossier, and each takes memory. */
const MOST_READERS = 4;

type Settings = {
  cache: FactsCache;
  env: Record<string, string | undefined>;
  /** The path of the reader script on this machine. */
  entry: string;
  /** Changes whenever readers may see something different in the same document. */
  version: string;
};

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

/** How many readers these documents are worth. */
const readersFor = (documents: readonly DocumentToRead[]): number =>
  documents.reduce((sum, { bytes }) => sum + bytes, 0) <= LITTLE_BYTES ? 1 : MOST_READERS;

/** Looks inside documents in reader processes, and keeps the facts in the cache. */
export const openDocumentReader = ({ cache, env, entry, version }: Settings): DocumentReader => {
  const keyOf = ({ sha256, location, quotes }: DocumentToRead, asked: string): string =>
    factsKey([version, asked, sha256, extensionOf(location), quotes]);

  const readAll = async (
    documents: DocumentToRead[],
    questions: QuestionData,
    onDone: (document: DocumentToRead, facts: DocumentFacts) => void,
  ): Promise<void> => {
    // Loaded late: when the cache knows every document, no process is needed.
    const { readersAt } = await import('./reader-pool.ts');
    const readers = readersAt(entry, env);
    await sideBySide(documents.sort(bySize), readersFor(documents), async (document) =>
      onDone(document, await readers.read({ ...document }, questions)),
    );
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
