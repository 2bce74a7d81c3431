import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import { stringify } from 'yaml';
import { median, type Row, root } from './measure.ts';

const HEAD = { formatVersion: 1, qualityMark: { id: 'keurmerk-ouderbetrokkenheid', version: '1.0.0' } };
const CRITERIA = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10', 'A6'];
const FILES = 400;
const BAR = '≤ 50 ms';

/** Makes a dossier with all 44 questions answered and 400 files registered. */
const makeSchool = (folder: string): void => {
  mkdirSync(join(folder, 'bewijs'), { recursive: true });
  const write = (file: string, data: object) => writeFileSync(join(folder, file), stringify({ ...HEAD, ...data }));
  const questions = CRITERIA.flatMap((criterion) => [1, 2, 3, 4].map((number) => `${criterion}.${number}`));
  const evidence = Array.from({ length: FILES }, (_, number) => {
    const file = `stuk-${number}.txt`;
    writeFileSync(join(folder, 'bewijs', file), `Verslag ${number} van een gesprek met ouders.`);
    const criteria = [CRITERIA[number % CRITERIA.length] ?? 'C1'];
    return [`stuk-${number}`, { file, document: 'overig', criteria, date: '2026-10-01' }] as const;
  });
  write('school.yaml', { school: { name: 'De Meting', sector: 'po' }, round: { schoolYear: '2026-2027' } });
  const remark = 'Wij vroegen het na bij ouders en het klopte.';
  write('antwoorden.yaml', { answers: Object.fromEntries(questions.map((id) => [id, { level: 2, remark }])) });
  writeFileSync(join(folder, 'bewijs.yaml'), stringify({ formatVersion: 1, evidence: Object.fromEntries(evidence) }));
};

/** A sitting in a pseudo-terminal: presses keys, and waits until the screen shows the effect. */
const openSitting = (folder: string) => {
  const args = [join(root, 'bin', 'ouder-audit.js'), 'assess', folder, '--review'];
  const terminal = spawn(process.execPath, args, { cols: 100, rows: 40, cwd: root });
  let screen = '';
  let look = (): void => undefined;
  terminal.onData((data) => {
    screen += data;
    look();
  });
  const see = async (text: string): Promise<void> =>
    await new Promise((resolve) => {
      look = () => {
        const at = screen.indexOf(text);
        if (at === -1) return;
        screen = screen.slice(at + text.length);
        look = () => undefined;
        resolve();
      };
      look();
    });
  const time = async (keys: string, text: string): Promise<number> => {
    screen = '';
    const start = performance.now();
    terminal.write(keys);
    await see(text);
    return performance.now() - start;
  };
  return { see, time, type: (keys: string) => terminal.write(keys), end: () => terminal.kill() };
};

/** Measures the time from a key to its effect on the screen: moving, choosing (which writes the answer), and going on. */
export const measureAnswering = async (work: string, runs: number): Promise<Row[]> => {
  const folder = join(work, 'antwoorden');
  makeSchool(folder);
  const { see, time, type, end } = openSitting(folder);
  await see('Enter: klaar');
  type(' \u001B[B\u001B[B\u001B[B \u001B[B \r');
  await see('alle toetsen');
  const times: Record<string, number[]> = {
    'a key in a list': [],
    'Enter on a level (saved)': [],
    'Enter on a remark': [],
  };
  const count = Math.min(runs * 2, CRITERIA.length * 4 - 1);
  for (let question = 1; question <= count; question += 1) {
    times['a key in a list']?.push(await time('\u001B[A', 'alle toetsen'));
    times['Enter on a level (saved)']?.push(await time('3\r', 'Waaraan ziet u dat?'));
    const last = question % 4 === 0;
    times['Enter on a remark']?.push(await time('\r', last ? 'En nu?' : 'alle toetsen'));
    if (!last) continue;
    await see('bevestigen');
    type('\r');
    await see('alle toetsen');
  }
  end();
  return Object.entries(times).map(([what, values]) => ({
    what,
    value: `${median([...values]).toFixed(1)} ms`,
    against: `most ${Math.max(...values).toFixed(1)} ms`,
    bar: BAR,
  }));
};
