import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TOOL } from '../../../src/base/version.ts';
import { type Installed, packTool, runProgram } from '../../support/run/installed-tool.ts';
import { DAY, inOneLine } from '../../support/run/run-binary.ts';

/** Ends the process, loudly, as soon as anything asks for a connection or an address. */
const OFFLINE = `
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import dns from 'node:dns';
import dgram from 'node:dgram';
const refuse = () => { process.stderr.write('ASKED FOR THE NETWORK\\n'); process.exit(99); };
net.Socket.prototype.connect = refuse;
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) dns[name] = refuse;
dgram.createSocket = refuse;
globalThis.fetch = refuse;
syncBuiltinESMExports();
`;

let folder: string;
let tool: Installed;
let env: NodeJS.ProcessEnv;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ouder-audit-installed-'));
  tool = packTool(folder);
  mkdirSync(join(folder, 'leeg'));
  writeFileSync(join(folder, 'leeg', 'package.json'), '{ "private": true }');
  const installed = runProgram('npm', ['install', '--omit=dev', tool.tarball], join(folder, 'leeg'), tool.env);
  if (installed.code !== 0) throw new Error(installed.stderr);
  const offline = join(folder, 'offline.mjs');
  writeFileSync(offline, OFFLINE);
  env = { ...tool.env, NODE_OPTIONS: `--import=${pathToFileURL(offline)}`, XDG_CACHE_HOME: join(folder, 'cache') };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => {
  const binary = join('node_modules', 'ouder-audit', 'bin', 'ouder-audit.js');
  return runProgram(process.execPath, [binary, ...args, '--today', DAY], join(folder, 'leeg'), env);
};

describe('the package, installed in an empty folder, without a network', () => {
  it('brings no other package along, and says which programs of others are in it', () => {
    const installed = join(folder, 'leeg', 'node_modules');
    expect(readdirSync(installed).filter((name) => !name.startsWith('.'))).toEqual(['ouder-audit']);
    expect(readFileSync(join(installed, 'ouder-audit/dist/THIRD-PARTY-NOTICES.txt'), 'utf8')).toContain('exifreader');
    expect(run('--version').stdout.trim()).toBe(TOOL.version);
  });

  it('makes the demo', () => {
    const { code, stdout, stderr } = run('demo');
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(inOneLine(stdout)).toContain('4 van 10');
  });

  it('checks, and writes what CI systems read', () => {
    const { code, stdout, stderr } = run(
      'check',
      'voorbeeldschool',
      '--no-cache',
      '--report',
      'sarif=uit.sarif',
      '--report',
      'junit=uit.xml',
    );
    expect(inOneLine(stderr)).not.toContain('ASKED FOR THE NETWORK');
    expect(code).toBe(1);
    expect(inOneLine(stdout)).toContain('Niet geslaagd, door 5 fouten');
    expect(JSON.parse(readFileSync(join(folder, 'leeg', 'uit.sarif'), 'utf8')).runs).toHaveLength(1);
  });

  it('reports', () => {
    rmSync(join(folder, 'leeg', 'voorbeeldschool', 'rapport'), { recursive: true });
    expect(run('report', 'voorbeeldschool').code).toBe(0);
    for (const name of ['rapport.md', 'rapport.html', 'audit.json']) {
      expect(existsSync(join(folder, 'leeg', 'voorbeeldschool', 'rapport', name))).toBe(true);
    }
  });

  it('would be stopped if it asked for the network', () => {
    const asks = ['-e', "require('node:net').connect(80, '127.0.0.1')"];
    expect(runProgram(process.execPath, asks, folder, env)).toMatchObject({ code: 99 });
  });
});
