import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Installed,
  packTool,
  repositoryWithExample,
  runGit,
  runProgram,
} from '../../support/run/installed-tool.ts';
import { inOneLine, projectRoot } from '../../support/run/run-binary.ts';
import { runBuilt } from '../../support/run/run-built.ts';
import { copyOfExample } from '../../support/run/temporary-folder.ts';

/** What docs/ci.md tells people to do, done. */

const BSN = '123456782';

const manual = readFileSync(join(projectRoot, 'docs/ci.md'), 'utf8');

/** The first block of code of this language that holds this text. */
const blockWith = (language: string, text: string): string => {
  const blocks = [...manual.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)];
  const [, , found] = blocks.find(([, given, block]) => given === language && block?.includes(text) === true) ?? [];
  if (found === undefined) throw new Error(`docs/ci.md holds no ${language} with ${text}`);
  return found;
};

describe('docs/ci.md', () => {
  it('names no flag that the tool, git or npm does not know', async () => {
    const helps = await Promise.all(
      ['check', 'report', 'init'].map(async (command) => (await runBuilt([command, '--help'])).stdout),
    );
    const others = ['--cached', '--quiet', '--verify', '--no-verify', '--absolute-git-dir', '--all', '--prefix'];
    const named = new Set(manual.match(/(?<![\w-])--[a-z][a-z-]+/g));
    expect([...named].filter((flag) => !helps.join().includes(flag) && !others.includes(flag))).toEqual([]);
  });

  it('shows settings and exceptions that the tool accepts', async () => {
    const folder = copyOfExample();
    const school = join(folder, 'school.yaml');
    const settings = blockWith('yaml', 'failOn: error');
    writeFileSync(
      school,
      readFileSync(school, 'utf8').replace(/^check:.*$/m, () => settings),
    );
    writeFileSync(join(folder, 'uitzonderingen.yaml'), blockWith('yaml', 'waivers:'));
    const { code, stdout, stderr } = await runBuilt(['check', folder, '--details']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(inOneLine(stdout)).toContain('31 december 2026');
    // Both exceptions of the manual accept something: the file itself, and what is missing without it.
    const asJson = await runBuilt(['check', folder, '--format', 'json']);
    const { findings } = JSON.parse(asJson.stdout) as { findings: { code: string; waived?: object }[] };
    const accepted = findings.filter(({ waived }) => waived !== undefined).map(({ code }) => code);
    expect(accepted.sort()).toEqual(['legally-expired', 'missing-evidence']);
  });

  it('links only to headings that are there', () => {
    const headings = [...manual.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}_ -]/gu, '')
        .replaceAll(' ', '-'),
    );
    const links = [...manual.matchAll(/\]\(#([^)]*)\)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !headings.includes(link))).toEqual([]);
  });
});

describe('the pre-commit hook of docs/ci.md', () => {
  let shared: string;
  let tool: Installed;

  beforeAll(() => {
    shared = mkdtempSync(join(tmpdir(), 'ouder-audit-ci-'));
    tool = packTool(shared);
    runProgram('npm', ['install', '--global', tool.tarball], shared, tool.env);
  });
  afterAll(() => rmSync(shared, { recursive: true, force: true }));

  const git = (root: string, ...args: string[]) => runGit(tool, root, ...args);

  const placeHook = (root: string) =>
    writeFileSync(join(root, '.git/hooks/pre-commit'), blockWith('sh', '#!/bin/sh'), { mode: 0o755 });

  /** A repository with the example in it, and the hook at work from then on. */
  const repositoryWithHook = (): string => {
    const root = repositoryWithExample(tool, 'de-brug');
    git(root, 'add', '.');
    expect(git(root, 'commit', '--quiet', '-m', 'Het dossier').code).toBe(0);
    placeHook(root);
    return root;
  };

  const commit = (root: string, path: string, text: string) => {
    writeFileSync(join(root, path), text);
    git(root, 'add', path);
    const run = git(root, 'commit', '--quiet', '-m', 'Wijziging');
    return { ...run, head: git(root, 'log', '-1', '--format=%s').stdout.trim() };
  };

  it('lets good commits through: of a file elsewhere, and of evidence', () => {
    const root = repositoryWithHook();
    expect(commit(root, 'lees-mij.txt', 'Over deze map.\n')).toMatchObject({ code: 0, head: 'Wijziging' });
    const evidence = 'Verslag van de ouderavond op 3 november 2026. Ouders en school spraken over huiswerk.\n';
    expect(commit(root, 'de-brug/bewijs/ouderavond.txt', evidence)).toMatchObject({ code: 0, head: 'Wijziging' });
  });

  it('lets an answer through that is honestly lower than before, and says what went down', () => {
    const root = repositoryWithHook();
    const path = 'de-brug/antwoorden.yaml';
    const answers = readFileSync(join(root, path), 'utf8').replaceAll('level: 3', 'level: 2');
    const { code, head, stdout, stderr } = commit(root, path, answers);
    expect({ code, head }).toEqual({ code: 0, head: 'Wijziging' });
    expect(stdout + stderr).toContain('ging van');
    expect(stderr).toContain('Er is geen nieuwe fout. De commit gaat door.');
    expect(existsSync(join(root, '.git/ouder-audit'))).toBe(false);
  }, 300_000);

  it('stops a commit with a BSN in it, and says where without saying which', () => {
    const root = repositoryWithHook();
    const { code, head, stdout, stderr } = commit(root, 'de-brug/bewijs/lijst.txt', `BSN van de leerling: ${BSN}\n`);
    expect({ code, head }).toEqual({ code: 1, head: 'Het dossier' });
    expect(stdout + stderr).toContain('lijst.txt');
    expect(inOneLine(stderr)).toContain('De commit gaat niet door.');
    expect(stdout + stderr).not.toContain(BSN);
  });

  it('stops a BSN that was chosen and cleaned up in the folder only, also where the school never fails a check', () => {
    const root = repositoryWithHook();
    const school = join(root, 'de-brug/school.yaml');
    writeFileSync(school, readFileSync(school, 'utf8').replace(/^check:.*$/m, 'check:\n  failOn: never'));
    git(root, 'commit', '--quiet', '--no-verify', '--all', '-m', 'Instelling');
    writeFileSync(join(root, 'de-brug/bewijs/lijst.txt'), `BSN van de leerling: ${BSN}\n`);
    git(root, 'add', '.');
    writeFileSync(join(root, 'de-brug/bewijs/lijst.txt'), 'Zonder nummer.\n');
    expect(git(root, 'show', 'HEAD:de-brug/school.yaml').stdout).toContain('failOn: never');
    const { code, stdout, stderr } = git(root, 'commit', '--quiet', '-m', 'Wijziging');
    expect(code).toBe(1);
    expect(stdout + stderr).toMatch(/lijst\.txt[\s\S]*BSN/);
    expect(stdout + stderr).not.toContain(BSN);
  });

  it('looks at everything when there is no earlier commit', () => {
    const root = repositoryWithExample(tool, 'de-brug');
    placeHook(root);
    git(root, 'add', '.');
    const { code, stdout, stderr } = git(root, 'commit', '--quiet', '-m', 'Het dossier');
    expect(code).toBe(1);
    expect(stdout + stderr).toContain('gesprekkencyclus-2026-2027.docx');
  });

  it('stops a commit of the dossier where the tool is not installed', () => {
    const root = repositoryWithHook();
    writeFileSync(join(root, 'de-brug/bewijs/ouderavond.txt'), 'Verslag.\n');
    git(root, 'add', '.');
    const elsewhere = { ...tool, env: { ...tool.env, PATH: '/usr/bin:/bin' } };
    const { code, stderr } = runGit(elsewhere, root, 'commit', '--quiet', '-m', 'Wijziging');
    expect(code).toBe(1);
    expect(inOneLine(stderr)).toContain('ouder-audit is niet gevonden');
  });
});
