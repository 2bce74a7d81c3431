import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sarifErrors } from '../../support/ci/judges.ts';
import { projectRoot } from '../../support/run/run-binary.ts';
import { runBuilt } from '../../support/run/run-built.ts';
import { placeSmallExample, temporaryFolder } from '../../support/run/temporary-folder.ts';

/** Paths in formats for programs start at the root of the repository, wherever the command was given. */

/** A repository by its looks: git is never run. */
const repositoryWith = (...schools: string[]): string => {
  const root = temporaryFolder();
  mkdirSync(join(root, '.git'));
  for (const school of schools) placeSmallExample(join(root, school));
  return root;
};

const check = async (cwd: string, ...args: string[]) => await runBuilt(['check', ...args], { cwd });

type Log = {
  runs: {
    originalUriBaseIds: Record<string, { description: { text: string } }>;
    results: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[];
  }[];
};

const urisIn = ({ runs }: Log): string[] =>
  runs.flatMap(({ results }) =>
    results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri ?? ''),
  );

describe('a path for a program', () => {
  it.each([
    ['scholen', ['de-brug']],
    ['scholen/de-brug', []],
    ['.', ['scholen/de-brug']],
  ])('starts at the root of the repository when the check runs in %s', async (folder, args) => {
    const cwd = join(repositoryWith('scholen/de-brug'), folder);
    const log: Log = JSON.parse((await check(cwd, ...args, '--format', 'sarif')).stdout);
    expect(urisIn(log).filter((uri) => !uri.startsWith('scholen/de-brug/'))).toEqual([]);
    expect(urisIn(log).length).toBeGreaterThan(1);
    expect(log.runs[0]?.originalUriBaseIds['%SRCROOT%']?.description.text).toBe('De hoofdmap van de repository');
    const github = (await check(cwd, ...args, '--format', 'github')).stdout.match(/^::error file=[^,]+/gm);
    expect(github?.every((each) => each.startsWith('::error file=scholen/de-brug/'))).toBe(true);
  });

  it('starts where the check runs when there is no repository, and the log says so', async () => {
    const root = repositoryWith('scholen/de-brug');
    rmSync(join(root, '.git'), { recursive: true });
    const log: Log = JSON.parse((await check(join(root, 'scholen'), 'de-brug', '--format', 'sarif')).stdout);
    expect(urisIn(log).filter((uri) => !uri.startsWith('de-brug/'))).toEqual([]);
    const said = log.runs[0]?.originalUriBaseIds['%SRCROOT%']?.description.text;
    expect(said).toBe('De map waarin de controle liep. Er is geen repository van git gevonden.');
  });

  it('starts at the dossier when it lies elsewhere, and the log says so', async () => {
    const root = repositoryWith('de-brug');
    rmSync(join(root, '.git'), { recursive: true });
    const { stdout } = await check(temporaryFolder(), join(root, 'de-brug'), '--format', 'sarif');
    expect(urisIn(JSON.parse(stdout)).filter((uri) => uri.startsWith('.') || uri.startsWith('/'))).toEqual([]);
    expect(stdout).toContain('De map van het dossier. Er is geen repository van git gevonden.');
  });

  it.each<[string, string[], (root: string) => void]>([
    ['scholen/basis.json', ['--baseline', 'basis.json'], () => {}],
    [
      'scholen/de-brug/bewijs.yaml',
      [],
      (root) => {
        rmSync(join(root, 'scholen/de-brug/bewijs.yaml'));
        mkdirSync(join(root, 'scholen/de-brug/bewijs.yaml'));
      },
    ],
    [
      'kader/keurmerk.yaml',
      ['--framework', '../kader'],
      (root) => {
        const kader = join(root, 'kader');
        cpSync(join(projectRoot, 'criteria'), kader, { recursive: true });
        const path = join(kader, 'keurmerk.yaml');
        writeFileSync(path, readFileSync(path, 'utf8').replace(/^version:/m, 'versie:'));
      },
    ],
    [
      'kader/keurmerk.yaml',
      ['--framework', '../kader'],
      (root) => {
        cpSync(join(projectRoot, 'criteria'), join(root, 'kader'), { recursive: true });
        renameSync(join(root, 'kader/keurmerk.yaml'), join(root, 'kader/anders.yaml'));
      },
    ],
    ['scholen/de-brug/school.yaml', ['--baseline', '/nergens/basis.json'], () => {}],
  ])('leads to the file that stops the check: %s', async (place, args, spoil) => {
    const root = repositoryWith('scholen/de-brug');
    spoil(root);
    const { code, stdout } = await check(join(root, 'scholen'), 'de-brug', ...args, '--format', 'github');
    expect(code).toBe(2);
    const files = [...stdout.matchAll(/^::error file=([^,]+),/gm)].map(([, file]) => file);
    expect(new Set(files)).toEqual(new Set([place]));
  });
});

describe('a SARIF file', () => {
  it('holds at most 20 dossiers; the others come in files with a number, and the tool says which', async () => {
    const names = Array.from({ length: 23 }, (_, number) => `school-${String(number).padStart(2, '0')}`);
    const root = temporaryFolder();
    for (const name of names) {
      mkdirSync(join(root, name));
      cpSync(join(projectRoot, 'examples/voorbeeldschool/school.yaml'), join(root, name, 'school.yaml'));
      writeFileSync(join(root, name, 'antwoorden.yaml'), 'kapot: {');
    }
    const { code, stderr } = await check(root, '.', '--recursive', '--report', 'sarif=uit/a.sarif');
    expect(code).toBe(2);
    expect(stderr).toContain('Geschreven: uit/a.sarif\nGeschreven: uit/a-2.sarif\n');
    expect(existsSync(join(root, 'uit/a-3.sarif'))).toBe(false);
    const logs = ['a', 'a-2'].map((name) => JSON.parse(readFileSync(join(root, `uit/${name}.sarif`), 'utf8')) as Log);
    expect(logs.map(({ runs }) => runs.length)).toEqual([20, 3]);
    expect(logs.map(sarifErrors)).toEqual([null, null]);
    const twice = await check(root, '.', '--recursive', '--report', 'sarif=a.sarif', '--report', 'json=a-2.sarif');
    expect(twice.code).toBe(2);
    expect(twice.stderr).toContain('a-2.sarif');
    const onScreen = await check(root, '.', '--recursive', '--format', 'sarif');
    expect(JSON.parse(onScreen.stdout).runs).toHaveLength(23);
    expect(onScreen.stderr).toContain('Kies liever --report sarif=<bestand>.');
  });
});
