import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot, runBinary } from '../support/run-binary.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const git = (folder: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=ib', '-c', 'user.email=ib@voorbeeldschool.nl', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });

/** A repository with the example school in a folder of its own, as committed on main. */
const aRepository = (): { root: string; school: string } => {
  const root = temporaryFolder();
  const school = join(root, 'de school');
  cpSync(join(projectRoot, 'examples', 'voorbeeldschool'), school, { recursive: true });
  git(root, 'init', '-q', '-b', 'main');
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', 'begin');
  return { root, school };
};

type Result = {
  scope?: { files: string[]; criteria: string[] };
  mark: { verdict: string };
  criteria: { id: string; verdict: string }[];
  findings: { code: string; subject: { path?: string } }[];
  run: { failed: boolean };
};

const since = async (root: string, revision: string, ...more: string[]) => {
  const run = await runBinary(['check', 'de school', '--changed-since', revision, '--format', 'json', ...more], {
    cwd: root,
  });
  return { ...run, result: (run.stdout === '' ? null : JSON.parse(run.stdout)) as Result };
};

/** A number that passes the eleven-test, made here so that it stands in no file of the project. */
const BSN = ['1112', '22333'].join('');

describe('check --changed-since', () => {
  it('looks at nothing when nothing changed: the five errors of the example do not count', async () => {
    const { root } = aRepository();
    const { code, result } = await since(root, 'main');
    expect(code).toBe(0);
    expect(result.scope).toEqual({ since: 'main', files: [], criteria: [] });
    expect(result.mark.verdict).toBe('undetermined');
  });

  it('looks at a file that git does not know yet', async () => {
    const { root, school } = aRepository();
    writeFileSync(join(school, 'bewijs', 'brief é.txt'), `Het burgerservicenummer is ${BSN}.\n`);
    const { code, result, stdout } = await since(root, 'HEAD');
    expect(code).toBe(1);
    expect(result.scope?.files).toEqual(['brief é.txt']);
    expect(result.findings.map((finding) => finding.code)).toContain('personal-data-bsn');
    expect(stdout).not.toContain(BSN);
  });

  it('looks at what a branch changed, and judges the criteria that depend on it with all their evidence', async () => {
    const { root, school } = aRepository();
    git(root, 'checkout', '-qb', 'werk');
    writeFileSync(join(school, 'bewijs', 'visie-ouderbetrokkenheid.pdf'), 'geen pdf');
    git(root, 'commit', '-qam', 'stuk');
    // What others do on main meanwhile is not a change of this branch.
    git(root, 'checkout', '-q', 'main');
    writeFileSync(join(school, 'bewijs', 'anders.txt'), 'iets anders');
    git(root, 'add', '-A');
    git(root, 'commit', '-qm', 'anders');
    git(root, 'checkout', '-q', 'werk');
    const { result } = await since(root, 'main');
    expect(result.scope?.files.some((file) => file.startsWith('visie'))).toBe(true);
    expect(result.scope?.files).not.toContain('anders.txt');
    expect(result.criteria.map(({ id }) => id)).toEqual(result.scope?.criteria);
    expect(new Set(result.findings.flatMap(({ subject }) => subject.path ?? []))).toEqual(
      new Set(result.scope?.files.filter((file) => result.findings.some(({ subject }) => subject.path === file))),
    );
  });

  it('gives an affected criterion the verdict that a whole check gives', async () => {
    const { root, school } = aRepository();
    const register = join(school, 'bewijs.yaml');
    writeFileSync(register, readFileSync(register, 'utf8').replace('criteria: [C1', 'criteria: [C10, C1'));
    const whole = JSON.parse((await runBinary(['check', school, '--format', 'json'])).stdout) as Result;
    const { result } = await since(root, 'main', '--no-cache');
    expect(result.scope?.criteria).toContain('C10');
    for (const { id, verdict } of result.criteria) {
      expect(verdict).toBe(whole.criteria.find((criterion) => criterion.id === id)?.verdict);
    }
  });

  it('looks at everything after a change that is about everything, and says so', async () => {
    const { root, school } = aRepository();
    writeFileSync(join(school, 'namen.txt'), 'Jansen\n');
    const { code, result, stderr } = await since(root, 'main');
    expect(code).toBe(1);
    expect(result.scope).toBeUndefined();
    expect(stderr).toContain('Daarom is alles gecontroleerd.');
  });

  it('looks at everything when the framework of the school changed', async () => {
    const { root, school } = aRepository();
    cpSync(join(projectRoot, 'criteria'), join(root, 'keurmerk'), { recursive: true });
    const settings = join(school, 'school.yaml');
    writeFileSync(settings, `${readFileSync(settings, 'utf8')}framework: ../keurmerk\n`);
    git(root, 'add', '-A');
    git(root, 'commit', '-qm', 'eigen keurmerk');
    expect((await since(root, 'HEAD')).result.scope).toBeDefined();
    const file = join(root, 'keurmerk', 'keurmerk.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('minMean: 2.5', 'minMean: 2.6'));
    expect((await since(root, 'HEAD')).result.scope).toBeUndefined();
  });

  it('calls nothing solved that nobody looked at, beside a baseline', async () => {
    const { root, school } = aRepository();
    const { stdout } = await runBinary(['check', school, '--format', 'json']);
    writeFileSync(join(root, 'eerder.json'), stdout);
    const answers = join(school, 'antwoorden.yaml');
    writeFileSync(answers, `${readFileSync(answers, 'utf8')}# later verder\n`);
    const args = ['check', 'de school', '--changed-since', 'HEAD', '--baseline', 'eerder.json'];
    const run = await runBinary(args, { cwd: root });
    expect(run.stdout).toContain('er is niets veranderd');
    expect(run.stdout).not.toContain('Opgelost');
    expect(run.stdout).toContain('Controleer ook het hele dossier.');
    expect(run.code).toBe(0);
  });

  it('looks at the criterion of a file that was moved away, and never tells an address in a name that is gone', async () => {
    const { root, school } = aRepository();
    const from = join(school, 'bewijs', 'A6');
    mkdirSync(from, { recursive: true });
    for (const name of ['x.txt', 'brief j.pietersen@ouders.example.txt']) writeFileSync(join(from, name), 'Iets.');
    git(root, 'add', '-A');
    git(root, 'commit', '-qm', 'los');
    mkdirSync(join(school, 'bewijs', 'C4'), { recursive: true });
    git(root, 'mv', 'de school/bewijs/A6/x.txt', 'de school/bewijs/C4/x.txt');
    git(root, 'rm', '-q', 'de school/bewijs/A6/brief j.pietersen@ouders.example.txt');
    const { result, stdout } = await since(root, 'HEAD');
    expect(result.scope?.criteria).toEqual(['C4', 'A6']);
    expect(stdout).not.toContain('pietersen');
  });

  it('works from a hook, where git says where it is itself', async () => {
    const { root, school } = aRepository();
    writeFileSync(join(school, 'bewijs', 'nieuw.txt'), 'nieuw');
    const env = { GIT_DIR: '.git', GIT_INDEX_FILE: '.git/index', GIT_PREFIX: '' };
    const args = ['check', 'de school', '--changed-since', 'HEAD', '--format', 'json'];
    const { stdout } = await runBinary(args, { cwd: root, env });
    expect((JSON.parse(stdout) as Result).scope?.files).toEqual(['nieuw.txt']);
  });

  it.each(['nergens', '--output=x', 'main..HEAD', ''])('refuses %j as a version', async (revision) => {
    const { root } = aRepository();
    const { code, stdout } = await runBinary(['check', 'de school', `--changed-since=${revision}`], { cwd: root });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('says what to do without git', async () => {
    const { root } = aRepository();
    const empty = join(root, 'leeg');
    mkdirSync(empty);
    const { code, stderr } = await runBinary(['check', 'de school', '--changed-since', 'main'], {
      cwd: root,
      env: { PATH: empty },
    });
    expect(code).toBe(2);
    expect(stderr).toContain('git is niet gevonden');
  });

  it('does not run what a repository says that should be run', async () => {
    const { root, school } = aRepository();
    const trap = join(root, 'gelopen');
    git(root, 'config', 'core.fsmonitor', `touch ${trap}; false`);
    git(root, 'config', 'diff.external', `touch ${trap}; false`);
    rmSync(join(school, 'bewijs', 'mr-verslag-2026-09-29.pdf'));
    const { result } = await since(root, 'HEAD');
    expect(result.scope?.files).toEqual(['mr-verslag-2026-09-29.pdf']);
    expect(() => readFileSync(trap)).toThrow();
  });
});
