import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/base/user-error.ts';
import { acquireLock } from '../../src/dossier/io/dossier-lock.ts';
import { thisMachine } from '../support/run/machine.ts';
import { temporaryFolder } from '../support/run/temporary-folder.ts';

const LOCK = '.ouder-audit/lock';

const lockedBy = (holder: object | string): string => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, '.ouder-audit'));
  writeFileSync(join(folder, LOCK), typeof holder === 'string' ? holder : JSON.stringify(holder));
  return folder;
};

const placeOf = (folder: string) => ({ folder, shown: folder, lockFile: LOCK });

const attempt = (folder: string): string => {
  try {
    acquireLock(placeOf(folder), thisMachine)();
    return 'taken';
  } catch (error) {
    return error instanceof UserError ? error.code : String(error);
  }
};

const here = hostname();

describe('the lock of a dossier', () => {
  it('keeps a second holder out until it is given back', () => {
    const folder = temporaryFolder();
    const release = acquireLock(placeOf(folder), thisMachine);
    expect(attempt(folder)).toBe('locked');
    release();
    expect(attempt(folder)).toBe('taken');
    expect(existsSync(join(folder, LOCK))).toBe(false);
  });

  it.each([
    ['a dead process on this machine', { pid: 999_999_999, host: here, started: null }, 'taken'],
    [
      'a process id that another process has now',
      { pid: process.ppid, host: here, started: 'long ago' },
      process.platform === 'linux' ? 'taken' : 'locked',
    ],
    ['a living process on this machine', { pid: process.ppid, host: here, started: null }, 'locked'],
    ['any process on another machine', { pid: 999_999_999, host: 'laptop-van-een-ander', started: null }, 'locked'],
    ['a file that makes no sense', 'half geschreven', 'taken'],
  ])('of %s', (_name, holder, outcome) => {
    expect(attempt(lockedBy(holder))).toBe(outcome);
  });

  it('of another computer tells since when it is there, and is taken over only when somebody says so', () => {
    const folder = lockedBy({ pid: 7, host: 'laptop-van-een-ander', started: null });
    const made = new Date(2026, 10, 23, 9, 5);
    utimesSync(join(folder, LOCK), made, made);
    const refused = { host: 'laptop-van-een-ander', sameHost: false, since: '2026-11-23 09:05' };
    expect(() => acquireLock(placeOf(folder), thisMachine)).toThrow(
      expect.objectContaining({ code: 'locked', params: expect.objectContaining(refused) }),
    );
    const release = acquireLock(placeOf(folder), thisMachine, true);
    expect(JSON.parse(readFileSync(join(folder, LOCK), 'utf8'))).toMatchObject({ host: here });
    release();
    expect(readdirSync(join(folder, '.ouder-audit'))).toEqual([]);
  });

  it('of before the computer was started is taken, as Windows does not tell which process has its id now', () => {
    const folder = lockedBy({ pid: process.ppid, host: here, started: null });
    const silent = { ...thisMachine, startOf: () => null, bootedAt: () => Date.parse('2026-11-23T08:00') };
    const made = (time: string) => utimesSync(join(folder, LOCK), new Date(time), new Date(time));
    made('2026-11-23T08:05');
    expect(() => acquireLock(placeOf(folder), silent)).toThrow('locked');
    made('2026-11-22T17:00');
    acquireLock(placeOf(folder), silent)();
    expect(existsSync(join(folder, LOCK))).toBe(false);
  });

  it('of a living process on this machine is never taken over', () => {
    const folder = lockedBy({ pid: process.ppid, host: here, started: null });
    expect(() => acquireLock(placeOf(folder), thisMachine, true)).toThrow('locked');
  });

  it('is not given back by one that no longer holds it', () => {
    const folder = temporaryFolder();
    const release = acquireLock(placeOf(folder), thisMachine);
    writeFileSync(join(folder, LOCK), JSON.stringify({ pid: process.ppid, host: here, started: null }));
    release();
    expect(existsSync(join(folder, LOCK))).toBe(true);
  });

  it('leaves no other file behind when it takes over', () => {
    const folder = lockedBy({ pid: 999_999_999, host: here, started: null });
    acquireLock(placeOf(folder), thisMachine)();
    expect(readdirSync(join(folder, '.ouder-audit'))).toEqual([]);
  });
});
