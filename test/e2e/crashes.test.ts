import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { binary, DAY, runBinary } from '../support/run-binary.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const HEAD = 'formatVersion: 1\nqualityMark: { id: keurmerk-ouderbetrokkenheid, version: 1.0.0 }\n';

const KILLS = 40;
/** Kills fall ever later, in steps of so much of a whole run, until the answers were written; from there on they stay around that moment. */
const STEP = 0.1;

const killAfter = async (args: string[], cwd: string, milliseconds: number): Promise<void> =>
  await new Promise((resolve) => {
    const child = spawn(process.execPath, [binary, ...args, '--today', DAY], { cwd, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    child.on('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });

describe('a process that is killed at any moment', () => {
  it('leaves every file whole: the answers of before, or the answers of after', async () => {
    const cwd = temporaryFolder();
    await runBinary(['init', 'school', '--name', 'De Proef', '--sector', 'po'], { cwd });
    const path = join(cwd, 'school', 'antwoorden.yaml');
    const seen = new Set<string>();
    const began = performance.now();
    await runBinary(['check', 'school', '--quiet', '--fail-on', 'never'], { cwd });
    const step = (performance.now() - began) * STEP;
    let moment = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const before = parse(readFileSync(path, 'utf8')).answers;
      writeFileSync(
        join(cwd, 'in.yaml'),
        `${HEAD}answers:\n  C1.1: { level: ${kill % 4}, remark: keer ${kill} }\n  C9.4: { level: ${kill % 3} }\n`,
      );
      await killAfter(['assess', 'school', '--answers', 'in.yaml', '--quiet'], cwd, moment);
      const { answers } = parse(readFileSync(path, 'utf8'));
      const after = { ...before, 'C1.1': { level: kill % 4, remark: `keer ${kill}` }, 'C9.4': { level: kill % 3 } };
      const written = JSON.stringify(answers) === JSON.stringify(after);
      expect(answers).toEqual(written ? after : before);
      seen.add(written ? 'written' : 'untouched');
      // Steps back are shorter than steps on, so that no two kills fall at the same moment.
      moment = Math.max(0, moment + (written ? -0.7 * step : step));
    }
    expect(seen).toEqual(new Set(['written', 'untouched']));
    expect((await runBinary(['check', 'school', '--fail-on', 'never'], { cwd })).code).toBe(0);
    expect(readdirSync(join(cwd, 'school')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    const last = await runBinary(['assess', 'school', '--answers', 'in.yaml'], { cwd });
    expect(last.code).toBe(0);
    expect(readdirSync(join(cwd, 'school', '.ouder-audit')).filter((name) => name !== 'antwoorden.yaml.bak')).toEqual(
      [],
    );
  });
});
