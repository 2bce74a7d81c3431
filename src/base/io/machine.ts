import { readFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { errorCode } from './file-trouble.ts';

/** The machine and this process, as locks and temporary files need to know them. */
export type Machine = {
  pid: number;
  host: string;
  isAlive: (pid: number) => boolean;
  /** When a process started, comparable only on this machine; null where the system does not tell. */
  startOf: (pid: number) => string | null;
  /** When the system was started, in milliseconds since 1970. */
  bootedAt: () => number;
};

type Process = { pid: number; kill: (pid: number, signal: 0) => unknown };

/** Field 22 of /proc/<pid>/stat (man 5 proc): clock ticks since boot. The second field may hold spaces. */
const readStartTime = (pid: number): string | null => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
};

/** Signal 0 only asks whether the process exists; EPERM means that it does and belongs to another user. */
export const machineOf = (host: Process): Machine => ({
  pid: host.pid,
  host: hostname(),
  isAlive: (pid) => {
    try {
      host.kill(pid, 0);
      return true;
    } catch (error) {
      return errorCode(error) === 'EPERM';
    }
  },
  startOf: readStartTime,
  bootedAt: () => Date.now() - uptime() * 1000,
});
