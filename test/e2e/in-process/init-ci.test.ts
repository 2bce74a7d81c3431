import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CI_PLATFORMS, type CiPlatform } from '../../../src/base/ci-platforms.ts';
import { WORKFLOW_FILES } from '../../../src/ci/workflow-file.ts';
import { dossierOf, toolOf } from '../../support/ci/workflows.ts';
import { inOneLine } from '../../support/run/run-binary.ts';
import { runMain } from '../../support/run/run-main.ts';
import { copyOfExample, temporaryFolder } from '../../support/run/temporary-folder.ts';

const SCHOOL = ['--name', 'De Brug', '--sector', 'po'];

const repository = (): string => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, '.git'));
  return folder;
};

const read = (folder: string, platform: CiPlatform) => readFileSync(join(folder, WORKFLOW_FILES[platform]), 'utf8');

describe('init --ci', () => {
  it.each(CI_PLATFORMS)('%s: makes the dossier, and the workflow at the root of the repository', async (platform) => {
    const root = repository();
    const { code, stdout, stderr } = await runMain(['init', 'scholen/de brug', ...SCHOOL, '--ci', platform], root);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(inOneLine(stdout)).toContain(`De workflow staat in "${WORKFLOW_FILES[platform]}".`);
    expect(inOneLine(stdout)).toContain('git push');
    expect(stdout).toContain('docs/ci.md');
    expect(inOneLine(stdout)).toMatch(/hier neer: ouder-audit-[\d.]+\.tgz\. Waar u het vindt/);
    expect(toolOf(platform, parse(read(root, platform)))).toMatch(/^\.\/ouder-audit-[\d.]+\.tgz$/);
    expect(inOneLine(stdout)).not.toContain('git init');
    expect(existsSync(join(root, 'scholen/de brug/school.yaml'))).toBe(true);
    expect(dossierOf(platform, parse(read(root, platform)))).toBe('./scholen/de brug');
  });

  it('writes only the workflow for a dossier that is there, from within it too', async () => {
    const root = repository();
    await runMain(['init', 'school', ...SCHOOL], root);
    const before = readFileSync(join(root, 'school/school.yaml'), 'utf8');
    const { code, stdout } = await runMain(['init', '--ci', 'github'], join(root, 'school'));
    expect(code).toBe(0);
    expect(stdout).toContain('"../.github/workflows/ouder-audit.yml"');
    expect(inOneLine(stdout)).not.toContain('evidence add');
    expect(readFileSync(join(root, 'school/school.yaml'), 'utf8')).toBe(before);
    expect(dossierOf('github', parse(read(root, 'github')))).toBe('./school');
  });

  it('takes the dossier itself for the root where there is no git, and says so', async () => {
    const folder = copyOfExample();
    const { code, stdout } = await runMain(['init', folder, '--ci', 'gitlab'], temporaryFolder());
    expect(code).toBe(0);
    expect(inOneLine(stdout)).toContain('git init');
    expect(dossierOf('gitlab', parse(read(folder, 'gitlab')))).toBe('.');
  });

  it.each(CI_PLATFORMS)('%s: makes the dossier and the workflow in it where there is no git', async (platform) => {
    const folder = temporaryFolder();
    const { code, stdout, stderr } = await runMain(['init', 'de-brug', ...SCHOOL, '--ci', platform], folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`"de-brug/${WORKFLOW_FILES[platform]}"`);
    expect(inOneLine(stdout)).toContain('deze opdracht in de map "de-brug": git init');
    expect(existsSync(join(folder, 'de-brug/school.yaml'))).toBe(true);
    expect(dossierOf(platform, parse(read(join(folder, 'de-brug'), platform)))).toBe('.');
  });

  it('finds the repository of a worktree, where .git is a file, and of a dossier behind a link', async () => {
    const root = temporaryFolder();
    writeFileSync(join(root, '.git'), 'gitdir: ergens\n');
    await runMain(['init', 'school', ...SCHOOL], root);
    const elsewhere = temporaryFolder();
    symlinkSync(join(root, 'school'), join(elsewhere, 'link'));
    const { code } = await runMain(['init', 'link', '--ci', 'azure'], elsewhere);
    expect(code).toBe(0);
    expect(dossierOf('azure', parse(read(root, 'azure')))).toBe('./school');
  });

  it.each(CI_PLATFORMS)('%s: never writes over a file, and makes nothing then', async (platform) => {
    const root = repository();
    const path = join(root, WORKFLOW_FILES[platform]);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, 'van de school zelf\n');
    const { code, stdout, stderr } = await runMain(['init', 'school', ...SCHOOL, '--ci', platform], root);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(inOneLine(stderr)).toContain('bestaat al');
    if (platform === 'gitlab') expect(stderr).toContain('include:');
    expect(readFileSync(path, 'utf8')).toBe('van de school zelf\n');
    expect(existsSync(join(root, 'school'))).toBe(false);
  });

  it('does not write through a link that leads nowhere', async () => {
    const root = repository();
    symlinkSync(join(root, 'nergens.yml'), join(root, '.gitlab-ci.yml'));
    const { code } = await runMain(['init', 'school', ...SCHOOL, '--ci', 'gitlab'], root);
    expect(code).toBe(2);
    expect(existsSync(join(root, 'nergens.yml'))).toBe(false);
  });

  it('does not write through a folder that is a link out of the repository', async () => {
    const [root, elsewhere] = [repository(), temporaryFolder()];
    symlinkSync(elsewhere, join(root, '.github'));
    const { code, stderr } = await runMain(['init', 'school', ...SCHOOL, '--ci', 'github'], root);
    expect(code).toBe(2);
    expect(inOneLine(stderr)).toContain('De map ".github" is een snelkoppeling naar een plek buiten de repository.');
    expect(readdirSync(elsewhere)).toEqual([]);
    expect(existsSync(join(root, 'school'))).toBe(false);
    rmSync(join(root, '.github'));
    mkdirSync(join(root, 'gewoon'));
    symlinkSync(join(root, 'gewoon'), join(root, '.github'));
    expect((await runMain(['init', 'school', ...SCHOOL, '--ci', 'github'], root)).code).toBe(0);
  });

  it('says so when something else stands where a folder has to come', async () => {
    const root = repository();
    writeFileSync(join(root, '.github'), '');
    const { code, stderr } = await runMain(['init', 'school', ...SCHOOL, '--ci', 'github'], root);
    expect(code).toBe(2);
    expect(inOneLine(stderr)).toContain('is niet te bewaren');
  });

  it('refuses a folder whose name the platform would fill in', async () => {
    const root = repository();
    const { code, stderr } = await runMain(['init', '\u0024{{ x }}', ...SCHOOL, '--ci', 'github'], root);
    expect(code).toBe(2);
    expect(inOneLine(stderr)).toContain('zonder dollarteken');
    expect(existsSync(join(root, '.github'))).toBe(false);
  });

  it('knows three platforms', async () => {
    const { code, stderr } = await runMain(['init', 'school', '--ci', 'jenkins'], temporaryFolder());
    expect(code).toBe(2);
    expect(stderr).toBe('"jenkins" kan niet achter --ci.\nKies uit: github, gitlab of azure.\n');
  });
});
