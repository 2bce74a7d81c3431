import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { binary, projectRoot } from '../../support/run/run-binary.ts';
import { copyOfExample, temporaryFolder } from '../../support/run/temporary-folder.ts';

/** What a built file loads at once, itself included: its size in bytes. */
const loadedAtOnce = (path: string, seen = new Set<string>()): number => {
  if (seen.has(path)) return 0;
  seen.add(path);
  const code = readFileSync(path, 'utf8');
  const beside = [...code.matchAll(/(?:from|import)"(\.[^"]+\.js)"/g)].map(([, name = '']) =>
    join(dirname(path), name),
  );
  return beside.reduce((sum, each) => sum + loadedAtOnce(each, seen), Buffer.byteLength(code));
};

/** What only a process of its own can show; what commands do is tested in test/e2e/in-process. */

describe('the tool on the command line', () => {
  it('says its version and its help in Dutch, on stdout', async () => {
    const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
    expect(execFileSync(process.execPath, [binary, '--version'], { encoding: 'utf8' })).toBe(`${version}\n`);
    for (const args of [['--help'], [], ['check', '--help'], ['evidence', 'add', '--help']]) {
      const help = execFileSync(process.execPath, [binary, ...args], { encoding: 'utf8' });
      expect(help).toContain('Gebruik: ouder-audit');
      expect(help).not.toMatch(/Usage|Options|Commands|Arguments|display help|default|command|\[options\]/);
    }
  });

  it.each(['v12.22.12', 'v18.20.8', 'v20.18.3', 'v21.7.3', 'v22.2.0'])(
    'says in one sentence that Node %s is too old',
    (version) => {
      const preload = join(temporaryFolder(), 'older.cjs');
      writeFileSync(preload, `Object.defineProperty(process, 'version', { value: '${version}' });\n`);
      const run = spawnSync(process.execPath, ['--require', preload, binary, '--version'], { encoding: 'utf8' });
      expect(run).toMatchObject({ status: 2, stdout: '' });
      const { engines } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
      expect(run.stderr).toContain(version);
      expect(engines.node).toBe('>=20.19 <21 || >=22.3');
      expect(run.stderr).toContain('versie 20.19, 22.3 of nieuwer');
      expect(run.stderr.trimEnd()).not.toMatch(/\n|Error|at /);
    },
  );

  it('loads commander and flags before it knows the command, and no schemas, YAML or searches', () => {
    // Commander is 60 kB of it; zod alone would be another 100, yaml 115.
    expect(loadedAtOnce(join(projectRoot, 'dist/cli-program.js'))).toBeLessThan(120_000);
  });

  it('is written so that an old Node can read as far as that sentence', () => {
    const code = readFileSync(binary, 'utf8');
    // Fails on what Node 12 cannot parse, and rewrites what it would not understand.
    const forOld = transformSync(code, { target: 'node12.20', format: 'esm' }).code;
    expect(forOld).toBe(transformSync(code, { target: 'esnext', format: 'esm' }).code);
    expect(code).not.toMatch(/^import /m);
  });

  it('gives the same bytes in any locale, time zone and on the day of SOURCE_DATE_EPOCH', async () => {
    const folder = copyOfExample();
    const run = (env: Record<string, string>) => {
      try {
        return execFileSync(process.execPath, [binary, 'check', folder, '--format', 'json'], {
          encoding: 'utf8',
          env: { ...process.env, ...env },
        });
      } catch (error) {
        return (error as { stdout: string }).stdout;
      }
    };
    const one = run({ SOURCE_DATE_EPOCH: '1795435200', TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'C' });
    const two = run({ SOURCE_DATE_EPOCH: '1795435200', TZ: 'America/Los_Angeles', LANG: 'nl_NL.UTF-8' });
    expect(JSON.parse(one).date).toBe('2026-11-23');
    expect(two).toBe(one);
  });

  it.runIf(process.platform !== 'win32')('does not mind a reader that stops reading', () => {
    const command = `"${process.execPath}" "${binary}" check "${copyOfExample()}" --format json 2>&1 | head -c 10; echo " \${PIPESTATUS[0]}"`;
    expect(execFileSync('bash', ['-c', command], { encoding: 'utf8' })).toBe('{\n  "forma 1\n');
  });

  it.runIf(process.platform === 'linux')('says that the disk behind > is full, with exit code 2', () => {
    const command = `"${process.execPath}" "${binary}" check "${copyOfExample()}" --format json 2>&1 >/dev/full; echo $?`;
    const out = execFileSync('bash', ['-c', command], { encoding: 'utf8' });
    expect(out).toContain('De uitvoer is niet helemaal geschreven: de schijf is vol.');
    expect(out).toMatch(/\n2\n$/);
  });
});
