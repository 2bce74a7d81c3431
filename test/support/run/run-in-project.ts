import { readFileSync, writeFileSync } from 'node:fs';
import { DAY, projectRoot, type Run } from './run-binary.ts';
import { runMain } from './run-main.ts';

/** One command, in the folder of this project where no other is given. */
export const runInProject = async (args: string[], { cwd = projectRoot, today = DAY } = {}): Promise<Run> =>
  await runMain(args, cwd, { today });

/** Changes a file. @throws when there is nothing to replace, so that no test passes on an unchanged file */
export const replaceIn = (path: string, from: string | RegExp, to: string): void => {
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`nothing to replace in ${path}: ${from}`);
  writeFileSync(path, changed);
};

/** What `check` finds. @throws when it could not look */
export const resultOfCheck = async (folder: string, ...flags: string[]) => {
  const done = await runInProject(['check', folder, '--format', 'json', ...flags]);
  if (done.code === 2) throw new Error(done.stderr);
  return JSON.parse(done.stdout);
};
