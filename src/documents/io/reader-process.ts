import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { ReadTrouble } from '../document-content.ts';
import type { DocumentFacts } from '../document-facts.ts';
import { openQuestions, type QuestionData } from '../document-questions.ts';
import type { DocumentQuestions } from '../examine-document.ts';
import { extensionOf, isSupported } from '../media-types.ts';
import { lookInside } from './look-inside.ts';

/**
 * The process in which documents are read. A thread would not do: the memory of what is read lies outside V8's heap, where no
 * limit of a thread reaches (docs/decisions/008-reader-processes.md).
 */

/** One document to read: the path on this machine, and what it was when it was hashed. */
export type ReadJob = { location: string; bytes: number; sha256: string; quotes: readonly string[] };

export type ToReader = { kind: 'questions'; questions: QuestionData } | { kind: 'read'; job: ReadJob };
export type FromReader =
  | { kind: 'page' }
  | { kind: 'facts'; facts: DocumentFacts /** Memory that the process holds now. */; heldBytes: number };

type Memory = { memoryUsage: { rss: () => number } };
type Process = Pick<NodeJS.Process, 'on' | 'exit'> & Memory & { send?: (message: FromReader) => unknown };
type WatchedProcess = Pick<NodeJS.Process, 'pid' | 'kill'> & Memory;

const MAX_RSS_BYTES = 500_000_000;
const WATCH_EVERY_MS = 25;
/** Longer than the parent ever waits: then the parent is gone, and nobody else would stop us. */
const MAX_BUSY_MS = 90_000;
/** A page message for every page of a quick document would cost more than the page. */
const PAGES_PER_MESSAGE = 5;

const failed = (trouble: ReadTrouble): DocumentFacts => ({
  mediaType: null,
  pages: null,
  reading: { state: 'failed', trouble },
});

/** Enough to tell the kind of a file that nobody reads further. */
const HEAD_BYTES = 65_536;

/** Reads a file, whole when its kind is read at all; null when it is no longer the file that was hashed. */
const readUnchanged = ({ location, bytes, sha256 }: ReadJob): Uint8Array | null => {
  const handle = openSync(location, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = fstatSync(handle);
    if (!stat.isFile() || stat.size !== bytes) return null;
    const whole = isSupported(extensionOf(location));
    const length = whole ? bytes : Math.min(bytes, HEAD_BYTES);
    // Memory of its own: what is shared with other buffers cannot be handed to a parser.
    const content = new Uint8Array(length);
    for (let at = 0; at < length; ) {
      const read = readSync(handle, content, at, length - at, null);
      if (read === 0) return null;
      at += read;
    }
    const same = !whole || createHash('sha256').update(content).digest('hex') === sha256;
    return same ? content : null;
  } finally {
    closeSync(handle);
  }
};

const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Answers the messages of the parent, one document after the other, until the parent goes. */
export const serve = (host: Process, entry: URL): void => {
  /** Since when a document is being read, in milliseconds of the clock; 0 when none is. The watcher sees it too. */
  const busySince = new BigInt64Array(new SharedArrayBuffer(8));
  new Worker(entry, { workerData: busySince, stdout: true, stderr: true }).unref();
  let questions: DocumentQuestions | null = null;

  const read = async (job: ReadJob, asked: DocumentQuestions): Promise<DocumentFacts> => {
    let pages = 0;
    const onPage = () => {
      pages += 1;
      if (pages % PAGES_PER_MESSAGE === 0) host.send?.({ kind: 'page' });
    };
    try {
      const bytes = readUnchanged(job);
      if (bytes === null) return failed({ kind: 'changed' });
      return await lookInside({ bytes, extension: extensionOf(job.location), quotes: job.quotes }, asked, onPage);
    } catch {
      return failed({ kind: 'changed' });
    }
  };

  host.on('message', async (message: ToReader) => {
    if (message.kind === 'questions') {
      questions = openQuestions(message.questions, sha256Of);
    } else if (questions !== null) {
      busySince[0] = BigInt(Date.now());
      const facts = await read(message.job, questions);
      busySince[0] = 0n;
      host.send?.({ kind: 'facts', facts, heldBytes: host.memoryUsage.rss() });
    }
  });
  host.on('disconnect', () => host.exit());
};

/** Runs in a thread of the reader process, beside a reader that may never give way: ends the process when it takes too much. */
export const watch = (host: WatchedProcess, busySince: BigInt64Array): void => {
  setInterval(() => {
    const since = Number(busySince[0] ?? 0n);
    const orphaned = since > 0 && Date.now() - since > MAX_BUSY_MS;
    if (host.memoryUsage.rss() > MAX_RSS_BYTES || orphaned) host.kill(host.pid, 'SIGKILL');
  }, WATCH_EVERY_MS);
};
