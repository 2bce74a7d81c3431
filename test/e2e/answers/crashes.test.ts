import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { temporaryPath } from '../../../src/base/io/write-file.ts';
import { thisMachine } from '../../support/run/machine.ts';
import { binary, DAY, runBinary } from '../../support/run/run-binary.ts';
import { copyOfExample, temporaryFolder } from '../../support/run/temporary-folder.ts';

const HEAD = 'formatVersion: 1\nqualityMark: { id: keurmerk-ouderbetrokkenheid, version: 1.3.0 }\n';

const KILLS = 24;
/** The first step, in milliseconds, by which kills fall later and later until the answers were written. */
const FIRST_STEP = 20;

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
    let [moment, step] = [0, FIRST_STEP];
    // However slow the machine, kills go on until they fell on both sides of the moment of writing.
    for (let kill = 0; kill < KILLS || seen.size < 2; kill += 1) {
      const before = parse(readFileSync(path, 'utf8')).answers;
      writeFileSync(
        join(cwd, 'in.yaml'),
        `${HEAD}answers:\n  C1.1: { level: ${kill % 4}, remark: keer ${kill} }\n  C9.4: { level: ${kill % 3} }\n`,
      );
      await killAfter(['assess', 'school', '--answers', 'in.yaml', '--replace', '--quiet'], cwd, moment);
      const { answers } = parse(readFileSync(path, 'utf8'));
      const after = { ...before, 'C1.1': { level: kill % 4, remark: `keer ${kill}` }, 'C9.4': { level: kill % 3 } };
      const written = JSON.stringify(answers) === JSON.stringify(after);
      expect(answers).toEqual(written ? after : before);
      seen.add(written ? 'written' : 'untouched');
      // Steps grow on the way there, and shrink on the way back: kills come to lie around that moment.
      step = written ? Math.max(1, step / 2) : step * 1.2;
      moment = Math.max(0, moment + (written ? -step : step));
    }
    expect(seen).toEqual(new Set(['written', 'untouched']));
    expect((await runBinary(['check', 'school', '--fail-on', 'never'], { cwd })).code).toBe(0);
    expect(readdirSync(join(cwd, 'school')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    const last = await runBinary(['assess', 'school', '--answers', 'in.yaml', '--replace'], { cwd });
    expect(last.code).toBe(0);
    const kept = readdirSync(join(cwd, 'school', '.ouder-audit')).sort();
    expect(kept).toEqual(['antwoorden.yaml.bak', 'antwoorden.yaml.last', 'undo']);
    expect(readdirSync(join(cwd, 'school', '.ouder-audit', 'undo')).filter((name) => name.endsWith('.tmp'))).toEqual(
      [],
    );
  });

  it('leaves nothing behind of a lock that it was making, after the next start', async () => {
    const school = copyOfExample();
    const folder = join(school, '.ouder-audit');
    mkdirSync(folder, { recursive: true });
    const dead = { ...thisMachine, pid: 999_999_999 };
    for (const name of ['lock', 'lock.aside']) writeFileSync(temporaryPath(join(folder, name), dead), '{}');
    expect((await runBinary(['check', school, '--fail-on', 'never'])).code).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
  });
});
