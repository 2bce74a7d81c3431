import { fork } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readContent } from '../../src/documents/read-content.ts';

/** Reads the text of each PDF in a folder as `check` does, the largest first, in as many processes as there are cores, and asks nothing about it. */

const readOne = async (path: string): Promise<void> => {
  // A file that is damaged takes its time too.
  await readContent(new Uint8Array(readFileSync(path)), 'pdf', () => undefined).catch(() => null);
  process.send?.('done');
};

const readAll = (folder: string): void => {
  const sizes = readdirSync(folder).map((name) => ({
    path: join(folder, name),
    bytes: statSync(join(folder, name)).size,
  }));
  const waiting = sizes.sort((one, other) => other.bytes - one.bytes).map(({ path }) => path);
  for (let reader = 0; reader < availableParallelism(); reader += 1) {
    const child = fork(fileURLToPath(import.meta.url), []);
    const next = () => {
      const path = waiting.shift();
      if (path === undefined) child.disconnect();
      else child.send(path);
    };
    child.on('message', next);
    next();
  }
};

if (process.send === undefined) readAll(process.argv[2] ?? '.');
else process.on('message', (path) => void readOne(String(path)));
