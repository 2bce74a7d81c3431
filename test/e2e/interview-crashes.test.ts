import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Answer } from '../../src/domain/dossier.ts';
import { answersIn, makeSchool, questionsFrom } from '../support/interview.ts';
import { runBinary } from '../support/run-binary.ts';
import { KEY, runInTerminal, type TerminalRun } from '../support/terminal.ts';

const KILLS = 300;
/** Sittings that run beside each other, each in a dossier of its own. */
const SIDE_BY_SIDE = 5;
/** Kills are spread over this many times what it takes until the first answer is saved. */
const STRETCH = 2;
const MOST_MS = 300_000;

type Given = Pick<Answer, 'level' | 'remark'>;

/** What the screen called saved, and the one answer that was on its way when the process died. */
type Progress = { confirmed: Map<string, Given>; underWay: { id: string; given: Given } | null };

/** Answers question after question; each is confirmed once the screen says that it is saved. */
const script = async (terminal: TerminalRun, round: number, seated: boolean, progress: Progress): Promise<void> => {
  await terminal.see('Wie zitten er nu aan tafel?');
  await terminal.see('Enter: klaar');
  if (!seated) terminal.type(KEY.space + (KEY.down + KEY.down + KEY.down + KEY.space) + KEY.down + KEY.space);
  terminal.type(KEY.enter);
  for (const [index, id] of questionsFrom('C1.1').entries()) {
    await terminal.see(`Vraag ${id} (`);
    await terminal.see('?: alle toetsen');
    const given = { level: ((round + index) % 2 === 0 ? 2 : 3) as 2 | 3, remark: `Ronde ${round}, vraag ${id}.` };
    progress.underWay = { id, given };
    terminal.type(`${given.level}${KEY.enter}`);
    await terminal.see('Waaraan ziet u dat?');
    terminal.type(given.remark + KEY.enter);
    await terminal.see('Bewaard.');
    progress.confirmed.set(id, given);
    progress.underWay = null;
    if (!id.endsWith('.4')) continue;
    await terminal.see('En nu?');
    await terminal.see('Enter: bevestigen');
    terminal.type(KEY.enter);
  }
};

/** Moments that lie all over a sitting, as a part of it; the same in every run of this test. */
const moment = (kill: number): number => ((kill * 7919) % KILLS) / KILLS;

/** How long it takes here, beside everything else that runs, until the first answer is saved. */
const measure = async (folder: string, progress: Progress): Promise<number> => {
  const began = performance.now();
  const terminal = runInTerminal(['assess', 'school', '--review'], folder);
  const sitting = script(terminal, 0, false, progress).catch(() => undefined);
  while (progress.confirmed.size === 0) await pause(10);
  const longest = (performance.now() - began) * STRETCH;
  terminal.kill();
  await terminal.end();
  terminal.giveUp();
  await sitting;
  progress.underWay = null;
  return longest;
};

/** Kills sittings in one dossier, one after another, and looks after each whether all that was confirmed is there. */
const killInOneDossier = async (kills: number[]): Promise<{ answered: number; folder: string }> => {
  const folder = await makeSchool();
  const progress: Progress = { confirmed: new Map(), underWay: null };
  const longest = await measure(folder, progress);
  for (const [index, kill] of kills.entries()) {
    const round = index + 1;
    const terminal = runInTerminal(['assess', 'school', '--review'], folder);
    const seated = (answersIn(folder).sessions ?? []).length > 0;
    const sitting = script(terminal, round, seated, progress).catch(() => undefined);
    await pause(moment(kill) * longest);
    terminal.kill();
    await terminal.end();
    terminal.giveUp();
    await sitting;
    const { answers = {} } = answersIn(folder);
    const { confirmed, underWay } = progress;
    for (const [id, given] of confirmed) {
      // Of the answer under way the level is on disk before the remark: each is what it was, or what it became.
      const mayBe = underWay?.id === id ? [given, underWay.given] : [given];
      expect(
        mayBe.map(({ level }) => level),
        `${id} after kill ${round}`,
      ).toContain(answers[id]?.level);
      expect(
        mayBe.map(({ remark }) => remark),
        `${id} after kill ${round}`,
      ).toContain(answers[id]?.remark);
    }
    if (underWay !== null) {
      const { level, remark } = answers[underWay.id] ?? {};
      confirmed.set(underWay.id, { level, remark });
      if (level === undefined) confirmed.delete(underWay.id);
      progress.underWay = null;
    }
  }
  return { answered: progress.confirmed.size, folder };
};

it(
  'loses nothing that was confirmed, at 300 kills spread over whole sittings, and cleans up after itself',
  async () => {
    const kills = Array.from({ length: KILLS }, (_, kill) => kill);
    const dossiers = await Promise.all(
      Array.from({ length: SIDE_BY_SIDE }, async (_, own) =>
        killInOneDossier(kills.filter((kill) => kill % SIDE_BY_SIDE === own)),
      ),
    );
    for (const { answered, folder } of dossiers) {
      expect(answered).toBeGreaterThan(3);
      const next = await runBinary(['check', 'school', '--fail-on', 'never'], { cwd: folder });
      expect(next.code).toBe(0);
      const school = join(folder, 'school');
      expect(readdirSync(school).filter((name) => name.endsWith('.tmp'))).toEqual([]);
      expect(readdirSync(join(school, '.ouder-audit')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
      const backup = readFileSync(join(school, '.ouder-audit', 'antwoorden.yaml.bak'), 'utf8');
      expect(parse(backup)).toMatchObject({ formatVersion: 1 });
    }
  },
  MOST_MS,
);
