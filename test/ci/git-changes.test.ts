import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readChanges } from '../../src/ci/io/git-changes.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const git = (folder: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=ib', '-c', 'user.email=ib@voorbeeldschool.nl', ...args], { cwd: folder });

const aRepository = (): string => {
  const root = temporaryFolder();
  git(root, 'init', '-q', '-b', 'main');
  writeFileSync(join(root, 'een.txt'), 'een\n');
  writeFileSync(join(root, 'twee.txt'), 'twee\n');
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', 'begin');
  return root;
};

/** As git sees a file that was written again: it has to look inside to know whether anything changed. */
const touch = (path: string): void => utimesSync(path, 1_000_000_000, 1_000_000_000);

const changesIn = async (root: string, revision = 'HEAD', env: Record<string, string> = {}) =>
  await readChanges(root, revision, null, { ...process.env, ...env });

const whyNot = async (root: string, revision?: string, env?: Record<string, string>) =>
  await changesIn(root, revision, env).catch((error) => error.params.why);

describe('what changed since a revision', () => {
  it.each(['x', 'a=b', 'é.ü'])('is found without running a filter called %j of the repository', async (name) => {
    const root = aRepository();
    const marks = ['clean', 'process', 'fsmonitor'].map((each) => join(root, '.git', `ran-${each}`));
    const [clean = '', process = '', fsmonitor = ''] = marks;
    writeFileSync(join(root, '.git/info/attributes'), `*.txt filter=${name}\n`);
    const filter = `filter.${name}`;
    git(root, 'config', `${filter}.required`, 'true');
    git(root, 'config', `${filter}.clean`, `touch ${clean}; cat`);
    git(root, 'config', 'core.fsmonitor', `touch ${fsmonitor}; false`);
    for (const each of ['een.txt', 'twee.txt']) touch(join(root, each));
    writeFileSync(join(root, 'twee.txt'), 'anders\n');
    expect((await changesIn(root)).paths).toEqual(['twee.txt']);
    git(root, 'config', `${filter}.process`, `touch ${process}; false`);
    expect((await changesIn(root)).paths).toEqual(['twee.txt']);
    expect(marks.filter((mark) => existsSync(mark))).toEqual([]);
  });

  it('keeps the settings that a build server hands on', async () => {
    const root = aRepository();
    const unknown = { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1', HOME: join(root, 'nergens') };
    expect(await whyNot(root, 'HEAD', unknown)).toBe('not-trusted');
    const trusted = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: '*' };
    expect((await changesIn(root, 'HEAD', { ...unknown, ...trusted })).paths).toEqual([]);
  });

  it('says what is in the way: no git, no repository, an unknown name, a damaged repository', async () => {
    const root = aRepository();
    expect(await whyNot(root, 'HEAD', { PATH: root })).toBe('no-git');
    expect(await whyNot(temporaryFolder())).toBe('no-repository');
    expect(await whyNot(join(root, '.git'))).toBe('no-repository');
    expect(await whyNot(root, 'nergens')).toBe('unknown-revision');
    writeFileSync(join(root, '.git/index'), 'geen index');
    expect(await whyNot(root)).toBe('failed');
  });

  it('holds a framework of the same repository against the same revision', async () => {
    const root = aRepository();
    mkdirSync(join(root, 'kader'));
    expect((await readChanges(root, 'HEAD', join(root, 'kader'), process.env)).elsewhere).toBe(false);
    writeFileSync(join(root, 'kader', 'nieuw.yaml'), 'x');
    expect((await readChanges(root, 'HEAD', join(root, 'kader'), process.env)).elsewhere).toBe(true);
  });
});
