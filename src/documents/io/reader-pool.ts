import { type ChildProcess, type ForkOptions, fork } from 'node:child_process';
import { platform } from 'node:os';
import type { ReadLimit } from '../../findings/document-terms.ts';
import type { ReadTrouble } from '../document-content.ts';
import type { DocumentFacts } from '../document-facts.ts';
import type { QuestionData } from '../document-questions.ts';
import type { FromReader, ReadJob, ToReader } from './reader-process.ts';

/** CPU time that a document gets; the reader adds some for each page that is done, and ends itself when it is over. */
const BASE_MS = 5_000;
/** A reader ends itself long before, however busy the machine; this is for one that cannot. */
const GIVE_UP_MS = 10 * 60_000;
/** The heap of V8 alone; the watcher in the process counts all of its memory. */
const HEAP_MEGABYTES = 384;

/** A reader that keeps more than this between documents is replaced. */
const MAX_HELD_BYTES = 200_000_000;

export type ReaderPool = {
  read: (job: ReadJob) => Promise<DocumentFacts>;
  close: () => void;
};

type Settings = {
  /** bin/read-documents.js on this machine. */
  entry: string;
  questions: QuestionData;
  /** How many readers work side by side. */
  size: number;
  /** Only what a process needs to start; nothing of the user's. */
  env: Record<string, string>;
  baseMilliseconds?: number;
};

const failed = (trouble: ReadTrouble): DocumentFacts => ({
  mediaType: null,
  pages: null,
  reading: { state: 'failed', trouble },
});

const stopped = (limit: ReadLimit) => failed({ kind: 'limit', limit });

/** How a reader ends that took too much memory: killed by its watcher, or broken off by V8. Windows knows no signals. */
const MEMORY_ENDS: readonly (string | number | null)[] =
  platform() === 'win32' ? [1, 134] : ['SIGKILL', 'SIGABRT', 'SIGTRAP', 134];

const startReader = ({ entry, questions, env }: Settings): ChildProcess => {
  const options: ForkOptions & { windowsHide: boolean } = {
    // Its output goes nowhere: a library that prints a line of a document must not reach the user's screen.
    // The last one is where a reader says that time was the reason for its end.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc', 'pipe'],
    execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`],
    env,
    windowsHide: true,
  };
  const child = fork(entry, [], options);
  // Each document hears of it for itself.
  child.on('error', () => undefined);
  send(child, { kind: 'questions', questions });
  return child;
};

/** A message to a reader that just died is answered by its 'close'. */
const send = (child: ChildProcess, message: ToReader): void => {
  child.send(message, () => {});
};

/** Has one document read by a reader that is free; resolves when it answers, dies or takes too long. */
const readWith = async (child: ChildProcess, job: ReadJob, baseMilliseconds: number): Promise<DocumentFacts> =>
  await new Promise((resolve) => {
    let timeIsUp = false;
    // A process that does not even hear of its end is not waited for.
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      finish(stopped('time'));
    }, GIVE_UP_MS);
    const finish = (facts: DocumentFacts) => {
      clearTimeout(timer);
      child.stdio[4]?.off('data', onTime);
      child.off('message', onMessage);
      child.off('close', onClose);
      child.off('error', onError);
      resolve(facts);
    };
    const onTime = () => {
      timeIsUp = true;
    };
    const onMessage = ({ facts, heldBytes }: FromReader) => {
      // Memory that a reader holds on to would count against the next document.
      if (heldBytes > MAX_HELD_BYTES) child.kill('SIGKILL');
      finish(facts);
    };
    // After everything that it said was heard.
    const onClose = (code: number | null, signal: string | null) => {
      if (timeIsUp) finish(stopped('time'));
      else finish(MEMORY_ENDS.includes(signal ?? code) ? stopped('memory') : failed({ kind: 'crashed' }));
    };
    child.stdio[4]?.on('data', onTime);
    child.on('message', onMessage);
    // A process that could not even start never ends.
    const onError = () => finish(failed({ kind: 'crashed' }));
    child.on('close', onClose);
    child.on('error', onError);
    send(child, { kind: 'read', job, baseMilliseconds });
  });

const isAlive = (child: ChildProcess): boolean =>
  !child.killed && child.connected && child.exitCode === null && child.signalCode === null;

/**
 * Readers in processes of their own, reused from one document to the next and replaced when one dies. A document that costs
 * too much time or memory takes its reader with it, and nothing else.
 */
export const openReaderPool = (settings: Settings): ReaderPool => {
  const free: ChildProcess[] = [];
  const all = new Set<ChildProcess>();
  const waiting: ((child: ChildProcess) => void)[] = [];

  const start = (): ChildProcess => {
    const child = startReader(settings);
    all.add(child);
    child.on('exit', () => all.delete(child));
    return child;
  };

  const take = async (): Promise<ChildProcess> => {
    for (let idle = free.pop(); idle !== undefined; idle = free.pop()) {
      if (isAlive(idle)) return idle;
      all.delete(idle);
    }
    if (all.size < settings.size) return start();
    return await new Promise((resolve) => waiting.push(resolve));
  };

  const giveBack = (child: ChildProcess): void => {
    const usable = isAlive(child);
    if (!usable) all.delete(child);
    const next = waiting.shift();
    if (next !== undefined) next(usable ? child : start());
    else if (usable) free.push(child);
  };

  return {
    async read(job) {
      const child = await take();
      const facts = await readWith(child, job, settings.baseMilliseconds ?? BASE_MS);
      giveBack(child);
      return facts;
    },
    close() {
      for (const child of all) child.kill('SIGKILL');
    },
  };
};
