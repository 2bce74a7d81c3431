import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync, writeSync } from 'node:fs';
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

export type ToReader =
  | { kind: 'questions'; questions: QuestionData }
  | { kind: 'read'; job: ReadJob /** CPU time that it gets before a page is done. */; baseMilliseconds: number };
export type FromReader = {
  kind: 'facts';
  facts: DocumentFacts /** Memory that the process holds now. */;
  heldBytes: number;
};

type Memory = { memoryUsage: { rss: () => number } };
type Process = Pick<NodeJS.Process, 'on' | 'exit'> & Memory & { send?: (message: FromReader) => unknown };
type WatchedProcess = Pick<NodeJS.Process, 'pid' | 'kill' | 'cpuUsage'> & Memory;

const MAX_RSS_BYTES = 500_000_000;
const WATCH_EVERY_MS = 25;
/** CPU time for each page that is done, and the most that a document gets: on a busy machine the clock says nothing about the work. */
const PER_PAGE_MS = 30;
const MOST_CPU_MS = 20_000;
/** A document of which the reader used less CPU time than this, for so long by the clock, stands still. */
const LEAST_CPU_MS = 1_000;
const STANDS_STILL_MS = 60_000;
/** Where a reader that ends itself tells its parent that time was the reason: Windows knows no signals. */
const TIME_IS_UP = 4;

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
  /** The document that is being read, which the watcher sees too: its number, 0 when there is none; its base; the pages done. */
  const work = new BigInt64Array(new SharedArrayBuffer(3 * BigInt64Array.BYTES_PER_ELEMENT));
  new Worker(entry, { workerData: work, stdout: true, stderr: true }).unref();
  let questions: DocumentQuestions | null = null;
  let number = 0n;

  const read = async (job: ReadJob, asked: DocumentQuestions): Promise<DocumentFacts> => {
    let pages = 0n;
    const onPage = () => {
      pages += 1n;
      work[2] = pages;
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
      number += 1n;
      work.set([number, BigInt(message.baseMilliseconds), 0n]);
      const facts = await read(message.job, questions);
      work[0] = 0n;
      host.send?.({ kind: 'facts', facts, heldBytes: host.memoryUsage.rss() });
    }
  });
  host.on('disconnect', () => host.exit());
};

/** Runs in a thread of the reader process, beside a reader that may never give way: ends the process when it takes too much. */
export const watch = (host: WatchedProcess, work: BigInt64Array): void => {
  const usedMs = () => {
    const { user, system } = host.cpuUsage();
    return (user + system) / 1000;
  };
  let seen = { number: 0n, from: 0, moved: 0, movedAt: 0 };

  /** Whether the document of now has had its time. */
  const isTimeUp = (): boolean => {
    const [number = 0n, base = 0n, pages = 0n] = work;
    if (number === 0n) return false;
    const [used, now] = [usedMs(), Date.now()];
    if (number !== seen.number) seen = { number, from: used, moved: used, movedAt: now };
    if (used - seen.moved > LEAST_CPU_MS) seen = { ...seen, moved: used, movedAt: now };
    const allowed = Math.min(MOST_CPU_MS, Number(base) + Number(pages) * PER_PAGE_MS);
    return used - seen.from > allowed || now - seen.movedAt > STANDS_STILL_MS;
  };

  setInterval(() => {
    if (isTimeUp()) writeSync(TIME_IS_UP, '!');
    else if (host.memoryUsage.rss() <= MAX_RSS_BYTES) return;
    host.kill(host.pid, 'SIGKILL');
  }, WATCH_EVERY_MS);
};
