import { writeSync } from 'node:fs';
import { followTime, TOLD } from '../time-limit.ts';

type WatchedProcess = Pick<NodeJS.Process, 'pid' | 'kill' | 'cpuUsage'> & { memoryUsage: { rss: () => number } };

const MAX_RSS_BYTES = 500_000_000;
const WATCH_EVERY_MS = 25;
/** The file descriptor on which a reader tells its parent how it is, because Windows has no signals to tell by. */
const TO_PARENT = 4;
/** A reader that moves all the time tells so no more often than this. */
const TELL_EVERY_MS = 1_000;

/** Ends the process when it takes too much. Runs in a thread of its own, because the reader may never yield, and loads nothing else. */
export const watch = (host: WatchedProcess, work: BigInt64Array): void => {
  const timeLeft = followTime();
  let toldAt = 0;
  const stop = () => host.kill(host.pid, 'SIGKILL');
  setInterval(() => {
    const [number = 0n, base = 0n, pages = 0n] = work;
    const { user, system } = host.cpuUsage();
    const nowMs = Date.now();
    const left = timeLeft(
      { number, baseMs: Number(base), pages: Number(pages) },
      { usedMs: (user + system) / 1000, nowMs },
    );
    if (left === 'up') writeSync(TO_PARENT, TOLD.up);
    else if (left === 'moved' && nowMs - toldAt > TELL_EVERY_MS) {
      toldAt = nowMs;
      writeSync(TO_PARENT, TOLD.moved);
    }
    if (left === 'up' || host.memoryUsage.rss() > MAX_RSS_BYTES) stop();
  }, WATCH_EVERY_MS);
};
