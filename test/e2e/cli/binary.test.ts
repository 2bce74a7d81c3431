import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { binary, projectRoot } from '../../support/run/run-binary.ts';
import { copyOfExample } from '../../support/run/temporary-folder.ts';

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
