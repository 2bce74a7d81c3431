import { type ChildProcess, type ForkOptions, fork } from 'node:child_process';
import { availableParallelism, platform } from 'node:os';
import type { ReadLimit } from '../../findings/document-terms.ts';
import type { ReadTrouble } from '../document-content.ts';
import { type DocumentFacts, failedFacts } from '../document-facts.ts';
import type { QuestionData } from '../document-questions.ts';
import { TOLD } from '../time-limit.ts';
import type { FromReader, ReadJob, TableReading, ToReader } from './reader-process.ts';

/** The CPU time that a document gets. The reader adds some for each finished page, and ends itself when time is up. */
const BASE_MS = 5_000;
/** A reader that works says so every few seconds, and one that stands still ends itself. This is for one that can do neither. */
const GIVE_UP_MS = 10 * 60_000;
/** The heap of V8 only; the watcher inside the process guards all of its memory. */
const HEAP_MEGABYTES = 384;

/** A reader that holds more than this between documents is replaced. */
const MAX_HELD_BYTES = 200_000_000;

/** A reader that was not needed for so long ends, so that a menu that stays open does not keep its memory. */
const IDLE_MS = 10_000;

export type ReaderPool = {
  /** Has a document read, and looked through with these questions. */
  read: (job: ReadJob, questions: QuestionData) => Promise<DocumentFacts>;
  /** The cells of a table, for who counts them. */
  readCells: (job: ReadJob) => Promise<TableReading>;
};

type Settings = {
  /** The path of bin/read-documents.js on this machine. */
  entry: string;
  /** The number of readers that work side by side. */
  size: number;
  /** Only what a process needs to start, nothing of the user. */
  env: Record<string, string>;
  baseMilliseconds?: number;
};

const stopped = (limit: ReadLimit): ReadTrouble => ({ kind: 'limit', limit });

/** How a reader that took too much memory ends: killed by its watcher, or aborted by V8. Windows has exit codes, no signals. */
const MEMORY_ENDS: readonly (string | number | null)[] =
  platform() === 'win32' ? [1, 134] : ['SIGKILL', 'SIGABRT', 'SIGTRAP', 134];

const startReader = ({ entry, env }: Settings): ChildProcess => {
  const options: ForkOptions & { windowsHide: boolean } = {
    // Output is dropped: a library that prints a line of a document must not reach the user's screen.
    // Through the last pipe, a reader tells that it works, or ended because time was up.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc', 'pipe'],
    execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`],
    env,
    windowsHide: true,
  };
  const child = fork(entry, [], options);
  // Each document handles errors itself; without a listener here, Node would throw.
  child.on('error', () => undefined);
  // A reader keeps nobody waiting: the document that it reads does, by its timer. It ends itself when this process has ended.
  child.unref();
  child.channel?.unref();
  (child.stdio[4] as { unref?: () => void } | null)?.unref?.();
  return child;
};

/** Ignores errors: when the reader just died, its 'close' event tells. */
const send = (child: ChildProcess, message: ToReader): void => {
  child.send(message, () => {});
};

/** What a reader is asked for, and how its answer and its trouble look. */
type Asking<Answer> = {
  message: ToReader;
  /** What documents are looked through with, where that is asked for. */
  questions?: QuestionData;
  answer: (message: FromReader) => Answer | null;
  failed: (trouble: ReadTrouble) => Answer;
};

/** Asks an idle reader something. Resolves when the reader answers, dies or takes too long; never rejects. */
const askReader = async <Answer>(child: ChildProcess, { message, answer, failed }: Asking<Answer>): Promise<Answer> =>
  await new Promise((resolve) => {
    let timeIsUp = false;
    // Do not wait for a process that does not even react to being killed.
    const giveUp = () => {
      child.kill('SIGKILL');
      finish(failed(stopped('time')));
    };
    let timer = setTimeout(giveUp, GIVE_UP_MS);
    const finish = (given: Answer) => {
      clearTimeout(timer);
      child.stdio[4]?.off('data', onTold);
      child.off('message', onMessage);
      child.off('close', onClose);
      child.off('error', onError);
      resolve(given);
    };
    const onTold = (told: Buffer) => {
      timeIsUp ||= told.includes(TOLD.up);
      clearTimeout(timer);
      timer = setTimeout(giveUp, GIVE_UP_MS);
    };
    const onMessage = (given: FromReader) => {
      // Memory that a reader still holds would count against the next document.
      if (given.heldBytes > MAX_HELD_BYTES) child.kill('SIGKILL');
      finish(answer(given) ?? failed({ kind: 'crashed' }));
    };
    // 'close' comes after all messages and output of the reader.
    const onClose = (code: number | null, signal: string | null) => {
      if (timeIsUp) finish(failed(stopped('time')));
      else finish(failed(MEMORY_ENDS.includes(signal ?? code) ? stopped('memory') : { kind: 'crashed' }));
    };
    child.stdio[4]?.on('data', onTold);
    child.on('message', onMessage);
    // A process that could not start never closes.
    const onError = () => finish(failed({ kind: 'crashed' }));
    child.on('close', onClose);
    child.on('error', onError);
    send(child, message);
  });

const isAlive = (child: ChildProcess): boolean =>
  !child.killed && child.connected && child.exitCode === null && child.signalCode === null;

/**
 * Readers in separate processes, reused from one document to the next and replaced when they die. A document that takes too much
 * time or memory takes down its reader, and nothing else. Nobody closes them: see `IDLE_MS`.
 */
export const openReaderPool = (settings: Settings): ReaderPool => {
  const free: { child: ChildProcess; ending: NodeJS.Timeout }[] = [];
  const all = new Set<ChildProcess>();
  const { baseMilliseconds = BASE_MS } = settings;
  const waiting: ((child: ChildProcess) => void)[] = [];
  /** What each reader was asked last; each dossier has questions of its own. */
  const asked = new WeakMap<ChildProcess, QuestionData>();

  const start = (): ChildProcess => {
    const child = startReader(settings);
    all.add(child);
    child.on('exit', () => all.delete(child));
    return child;
  };

  const take = async (): Promise<ChildProcess> => {
    for (let idle = free.pop(); idle !== undefined; idle = free.pop()) {
      clearTimeout(idle.ending);
      if (isAlive(idle.child)) return idle.child;
      all.delete(idle.child);
    }
    if (all.size < settings.size) return start();
    return await new Promise((resolve) => waiting.push(resolve));
  };

  const giveBack = (child: ChildProcess): void => {
    const usable = isAlive(child);
    if (!usable) all.delete(child);
    const next = waiting.shift();
    if (next !== undefined) next(usable ? child : start());
    else if (usable) free.push({ child, ending: setTimeout(() => child.kill('SIGKILL'), IDLE_MS).unref() });
  };

  const withReader = async <Answer>(asking: Asking<Answer>): Promise<Answer> => {
    const child = await take();
    const { questions } = asking;
    if (questions !== undefined && asked.get(child) !== questions) {
      send(child, { kind: 'questions', questions });
      asked.set(child, questions);
    }
    const given = await askReader(child, asking);
    giveBack(child);
    return given;
  };

  return {
    read: async (job, questions) =>
      await withReader({
        questions,
        message: { kind: 'read', job, baseMilliseconds },
        answer: (given) => (given.kind === 'facts' ? given.facts : null),
        failed: failedFacts,
      }),
    readCells: async (job) =>
      await withReader<TableReading>({
        message: { kind: 'cells', job, baseMilliseconds },
        answer: (given) => (given.kind === 'cells' ? given.table : null),
        failed: (trouble) => ({ trouble }),
      }),
  };
};

/** The environment variables that a process needs on Windows. Other systems need none. */
const PASSED_ON = ['SystemRoot', 'TEMP', 'TMP'];

const passedOn = (env: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(PASSED_ON.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));

/** More take memory and gain nothing. */
const MOST_PROCESSES = 8;

const pools = new Map<string, ReaderPool>();

/**
 * The readers of this program: all commands and dossiers of one process have them in common, because starting one takes longer than
 * reading a document. @param entry the path of bin/read-documents.js on this machine
 */
export const readersAt = (entry: string, env: Record<string, string | undefined>): ReaderPool => {
  const size = Math.min(MOST_PROCESSES, availableParallelism());
  const pool = pools.get(entry) ?? openReaderPool({ entry, size, env: passedOn(env) });
  pools.set(entry, pool);
  return pool;
};
