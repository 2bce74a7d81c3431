import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { digestBytes, digestText } from '../../base/io/digests.ts';
import type { ReadTrouble } from '../document-content.ts';
import { type DocumentFacts, failedFacts } from '../document-facts.ts';
import type { DocumentQuestions } from '../document-questions.ts';
import { openQuestions, type QuestionData } from '../document-questions.ts';
import type { DocumentToRead } from '../document-reader.ts';
import { extensionOf, isSupported, mayBeRead } from '../media-types.ts';
import { KIND_BYTES, sniffKind } from '../sniff-kind.ts';
import { readTable, rowsOf, type TableRow } from '../table-rows.ts';
import { startWorkAlone } from '../work.ts';
import { lookInside, readTroubleOf } from './look-inside.ts';

/**
 * The process in which documents are read. A thread would not do: documents take memory outside V8's heap, where the limits of a
 * thread do not reach (docs/decisions/008-reader-processes.md).
 */

/** One document to read: its path on this machine, and its size and digest when it was hashed. */
export type ReadJob = DocumentToRead;

export type ToReader =
  | { kind: 'questions'; questions: QuestionData }
  | {
      kind: 'read';
      job: ReadJob;
      /** The CPU time that it gets before its first page is done. */
      baseMilliseconds: number;
    }
  /** Asks for the cells of a table, for who counts them; they reach no disk. */
  | { kind: 'cells'; job: ReadJob; baseMilliseconds: number };

/** The cells of a table: per row the columns and texts of its filled cells. */
export type TableReading = { rows: TableRow[] } | { trouble: ReadTrouble };

export type FromReader = ({ kind: 'facts'; facts: DocumentFacts } | { kind: 'cells'; table: TableReading }) & {
  /** The memory that the process holds now. */
  heldBytes: number;
};

type Memory = { memoryUsage: { rss: () => number } };
type Process = Pick<NodeJS.Process, 'on' | 'exit'> & Memory & { send?: (message: FromReader) => unknown };

/** Fills `content` from this place on with the bytes of a document that starts at `start` in its file; false when there are fewer. */
const readInto = (handle: number, content: Uint8Array, from: number, start: number): boolean => {
  for (let at = from; at < content.length; ) {
    const read = readSync(handle, content, at, content.length - at, start + at);
    if (read === 0) return false;
    at += read;
  }
  return true;
};

/** The bytes of a file, or only its head when no reader knows its kind; null when it is no longer the file that was hashed. */
const readUnchanged = async ({ location, bytes, sha256, within }: ReadJob): Promise<Uint8Array | null> => {
  const start = within?.start ?? 0;
  const handle = openSync(within?.file ?? location, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = fstatSync(handle);
    if (!stat.isFile() || (within === undefined && stat.size !== bytes)) return null;
    const head = new Uint8Array(Math.min(bytes, KIND_BYTES));
    if (!readInto(handle, head, 0, start)) return null;
    const isRead = isSupported(extensionOf(location)) || mayBeRead((await sniffKind(head)).mediaType);
    if (!isRead) return head;
    // Not a Buffer from Node's pool: parsers cannot take over memory that is shared with other buffers.
    const content = new Uint8Array(bytes);
    content.set(head);
    return readInto(handle, content, head.length, start) && digestBytes(content) === sha256 ? content : null;
  } finally {
    closeSync(handle);
  }
};

/** Reads one document after the other for the parent, until the parent disconnects. */
export const serve = (host: Process, entry: URL): void => {
  /** The current document, shared with the watcher: its number (0 for none), its base time, the pages done. */
  const work = new BigInt64Array(new SharedArrayBuffer(3 * BigInt64Array.BYTES_PER_ELEMENT));
  new Worker(entry, { workerData: work, stdout: true, stderr: true }).unref();
  let questions: DocumentQuestions | null = null;
  let number = 0n;

  /** Tells the watcher of every page of this document that is done. */
  const countPages = () => {
    let pages = 0n;
    return () => {
      pages += 1n;
      work[2] = pages;
    };
  };

  const read = async (job: ReadJob, asked: DocumentQuestions): Promise<DocumentFacts> => {
    try {
      const bytes = await readUnchanged(job);
      if (bytes === null) return failedFacts({ kind: 'changed' });
      return await lookInside({ bytes, extension: extensionOf(job.location), quotes: job.quotes }, asked, countPages());
    } catch {
      return failedFacts({ kind: 'changed' });
    }
  };

  const readCells = async (job: ReadJob): Promise<TableReading> => {
    try {
      const bytes = await readUnchanged(job);
      if (bytes === null) return { trouble: { kind: 'changed' } };
      return { rows: rowsOf((await readTable(bytes, extensionOf(job.location), startWorkAlone(countPages()))).cells) };
    } catch (error) {
      return { trouble: readTroubleOf(error) };
    }
  };

  host.on('message', async (message: ToReader) => {
    if (message.kind === 'cells') {
      number += 1n;
      work.set([number, BigInt(message.baseMilliseconds), 0n]);
      const table = await readCells(message.job);
      work[0] = 0n;
      host.send?.({ kind: 'cells', table, heldBytes: host.memoryUsage.rss() });
    } else if (message.kind === 'questions') {
      questions = openQuestions(message.questions, digestText);
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
