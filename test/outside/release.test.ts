import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { TOOL } from '../../src/base/version.ts';
import { runProgram } from '../support/run/installed-tool.ts';
import { demandRelease, released, releaseFolder } from '../support/run/release.ts';
import { inOneLine } from '../support/run/run-binary.ts';
import { temporaryFolder } from '../support/run/temporary-folder.ts';

/** What is given out for Linux, for the Mac and for npm, as somebody without Node gets it. For Windows: windows.test.ts. */

beforeAll(demandRelease);

/** A path of people: with a space and a diacritic. */
const schoolFolder = (): string => {
  const folder = join(temporaryFolder(), 'Keurmerk één');
  mkdirSync(folder);
  return folder;
};

/** The programs that every Linux has, and no Node. */
const withoutNode = (): NodeJS.ProcessEnv => {
  const programs = temporaryFolder();
  for (const name of ['sh', 'dirname', 'readlink', 'uname', 'env'])
    symlinkSync(execFileSync('which', [name], { encoding: 'utf8' }).trim(), join(programs, name));
  return { PATH: programs, HOME: temporaryFolder(), NO_COLOR: '1' };
};

const listing = (archive: string): string => execFileSync('unzip', ['-Z', archive], { encoding: 'utf8' });

const fromZip = (archive: string, name: string): Buffer =>
  execFileSync('unzip', ['-p', archive, `ouder-audit-${TOOL.version}/${name}`], { maxBuffer: 1e9 });

it('every file that is given out has its digest in SHA256SUMS', () => {
  const sums = readFileSync(join(releaseFolder, 'SHA256SUMS'), 'utf8');
  const named = [...sums.matchAll(/^[0-9a-f]{64} {2}(.+)$/gm)].map(([, name]) => name);
  expect([...named, 'SHA256SUMS'].sort()).toEqual(readdirSync(releaseFolder).sort());
  execFileSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: releaseFolder });
  const changelog = readFileSync(join(releaseFolder, '..', 'CHANGELOG.md'), 'utf8');
  expect(named.filter((name) => !changelog.includes(`\`${name}\``))).toEqual([]);
});

describe('the archive for Linux, on a computer without Node', () => {
  it('brings somebody from nothing to the report of the example school', () => {
    const folder = schoolFolder();
    execFileSync('tar', ['-xJf', released('ouder-audit-{version}-linux-x64.tar.xz'), '-C', folder]);
    const program = join(folder, `ouder-audit-${TOOL.version}`, 'ouder-audit');
    const { code, stdout, stderr } = runProgram(program, ['demo'], folder, withoutNode());
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(inOneLine(stdout)).toContain('4 van 10');
    expect(statSync(join(folder, 'voorbeeldschool/rapport/rapport.html')).size).toBeGreaterThan(10_000);
    symlinkSync(program, join(folder, 'snelkoppeling'));
    const linked = runProgram(join(folder, 'snelkoppeling'), ['--version'], folder, withoutNode());
    expect(linked.stdout.trim()).toBe(TOOL.version);
  });

  it('names Node among what it holds of others, with its licence, in both lists', () => {
    const notices = readFileSync(released('THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const told of ['Node.js 22', 'exifreader@', 'The externally maintained libraries used by Node.js'])
      expect(notices).toContain(told);
    const { components } = JSON.parse(readFileSync(released('sbom.cdx.json'), 'utf8'));
    expect(components.map(({ name }: { name: string }) => name)).toEqual(expect.arrayContaining(['Node.js', 'yaml']));
  });

  it('opens in the folder of documents, in a window that stays', () => {
    const folder = schoolFolder();
    execFileSync('tar', ['-xJf', released('ouder-audit-{version}-linux-x64.tar.xz'), '-C', folder]);
    const env = withoutNode();
    const documents = join(env['HOME'] ?? '', 'Documents');
    mkdirSync(documents);
    const start = join(folder, `ouder-audit-${TOOL.version}`, 'start-ouder-audit');
    const typed = { input: 'ouder-audit --version\npwd\n', encoding: 'utf8', stdio: 'pipe' } as const;
    const said = execFileSync(start, { cwd: folder, env, ...typed });
    expect(said.trim().split('\n').slice(-2)).toEqual([TOOL.version, documents]);
  });
});

describe('the package for Debian', () => {
  it('puts the command on the path, and needs nothing that a Debian without Node lacks', () => {
    const folder = schoolFolder();
    const archive = released('ouder-audit_{version}_amd64.deb');
    execFileSync('dpkg-deb', ['-x', archive, folder]);
    expect(execFileSync('dpkg-deb', ['-f', archive, 'Depends'], { encoding: 'utf8' })).not.toContain('node');
    const ran = runProgram(join(folder, 'usr/bin/ouder-audit'), ['--version'], folder, withoutNode());
    expect(ran).toEqual({ code: 0, stdout: `${TOOL.version}\n`, stderr: '' });
    expect(existsSync(join(folder, 'usr/share/applications/ouder-audit.desktop'))).toBe(true);
    expect(readFileSync(join(folder, 'usr/share/doc/ouder-audit/copyright'), 'utf8')).toContain('exifreader');
  });
});

describe('the zip for the Mac', () => {
  const archive = () => released('ouder-audit-{version}-macos-niet-beproefd.zip');

  it('says in its name and in its first page that nobody tried it', () => {
    expect(fromZip(archive(), 'LEES MIJ.txt').toString('utf8')).toContain('niet beproefd');
  });

  it('holds a Node for both kinds of processor, and what starts it may run', () => {
    const programs = [...listing(archive()).matchAll(/^-rwxr-xr-x .*?ouder-audit-[\d.]+\/(.*)$/gm)].map(
      ([, name]) => name,
    );
    expect(programs).toEqual(
      expect.arrayContaining(['Start Ouder-audit.command', 'node/arm64/node', 'node/x86_64/node', 'ouder-audit']),
    );
  });
});

describe('the zip for Windows', () => {
  it('holds a node.exe with its signature, and no packages of npm', () => {
    const archive = released('ouder-audit-{version}-windows-x64.zip');
    const program = fromZip(archive, 'node/node.exe');
    // The table of certificates of a 64-bit program (PE32+): its place and its size.
    const optional = program.readUInt32LE(0x3c) + 24;
    expect(program.readUInt16LE(optional)).toBe(0x20b);
    expect(program.readUInt32LE(optional + 112 + 4 * 8 + 4)).toBeGreaterThan(1000);
    expect(program.includes('OpenJS Foundation')).toBe(true);
    expect(listing(archive)).not.toContain('node_modules');
  });
});

it('the tarball installs without a network and with an empty cache on the Node that goes along', () => {
  const folder = schoolFolder();
  execFileSync('tar', ['-xJf', released('ouder-audit-{version}-linux-x64.tar.xz'), '-C', folder]);
  const env = {
    ...process.env,
    NO_COLOR: '1',
    PATH: [join(folder, `ouder-audit-${TOOL.version}`, 'node/bin'), process.env['PATH']].join(':'),
    npm_config_cache: join(folder, 'lege-cache'),
    npm_config_offline: 'true',
    npm_config_update_notifier: 'false',
    npm_config_prefix: join(folder, 'prefix'),
  };
  const installed = runProgram('npm', ['install', '-g', released('ouder-audit-{version}.tgz')], folder, env);
  expect(installed).toMatchObject({ code: 0 });
  const program = join(folder, 'prefix/bin/ouder-audit');
  expect(runProgram('node', ['--version'], folder, env).stdout).toMatch(/^v22\./);
  expect(runProgram(program, ['--version'], folder, env).stdout.trim()).toBe(TOOL.version);
  expect(runProgram(program, ['demo'], folder, env)).toMatchObject({ code: 0, stderr: '' });
});
