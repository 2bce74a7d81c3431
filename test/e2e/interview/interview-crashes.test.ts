import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Answer } from '../../../src/dossier/dossier.ts';
import { answersIn, makeSchool, questionsFrom } from '../../support/dossiers/interview.ts';
import { runBinary } from '../../support/run/run-binary.ts';
import { KEY, runInTerminal, type TerminalRun } from '../../support/run/terminal.ts';

/** 300 in CI (vitest.outside.config.ts), which takes minutes; enough everywhere else to fall in every part of a sitting. */
const KILLS = Number(process.env['KILLS'] ?? 36);
/** Sittings that run beside each other, each in a dossier of its own. */
const SIDE_BY_SIDE = 5;
/** One kill in so many falls while the program starts; the others fall after a screen of the sitting. */
const STARTING = 4;
/** The screens after which a kill may fall: six answers, and the end of a criterion. */
const SCREENS = 25;
/** A kill falls up to so long after its screen: longer than it takes to write an answer. */
const AFTER_SCREEN_MS = 60;

type Given = Pick<Answer, 'level' | 'remark'>;

/** What the screen called saved, and the one answer that was on its way when the process died. */
type Progress = {
  confirmed: Map<string, Given>;
  underWay: { id: string; given: Given } | null;
  /** How many screens this sitting has shown, and whether its script is over. */
  screens: number;
  over: boolean;
  /** How long it took here, the last time, until the first screen. */
  startMs: number;
};

/** Answers question after question; each is confirmed once the screen says that it is saved. */
const script = async (terminal: TerminalRun, round: number, seated: boolean, progress: Progress): Promise<void> => {
  const began = performance.now();
  const see = async (text: string) => {
    await terminal.see(text);
    progress.screens += 1;
  };
  await see('Wie zitten er nu aan tafel?');
  progress.startMs = performance.now() - began;
  await see('Enter: klaar');
  if (!seated) terminal.type(KEY.space + (KEY.down + KEY.down + KEY.down + KEY.space) + KEY.down + KEY.space);
  terminal.type(KEY.enter);
  for (const [index, id] of questionsFrom('C1.1').entries()) {
    await see(`Vraag ${id} (`);
    await see('?: alle toetsen');
    const given = { level: ((round + index) % 2 === 0 ? 2 : 3) as 2 | 3, remark: `Ronde ${round}, vraag ${id}.` };
    progress.underWay = { id, given };
    terminal.type(`${given.level}${KEY.enter}`);
    await see('Waaraan ziet u dat?');
    terminal.type(given.remark + KEY.enter);
    await see('Bewaard.');
    progress.confirmed.set(id, given);
    progress.underWay = null;
    if (!id.endsWith('.4')) continue;
    await see('En nu?');
    await see('Enter: bevestigen');
    terminal.type(KEY.enter);
  }
};

/** Numbers from 0 to 1 that lie everywhere in between; the same in every run of this test. */
const spread = (kill: number): number => ((kill * 7919) % KILLS) / KILLS;

/** Waits for the moment of a kill: somewhere in the start, or shortly after a screen. A slow machine waits longer and sees the same. */
const momentOf = async (kill: number, progress: Progress): Promise<void> => {
  if (kill % STARTING === 0) return await pause(spread(kill) * progress.startMs);
  const screen = 1 + Math.floor(spread(kill) * SCREENS);
  while (progress.screens < screen && !progress.over) await pause(2);
  await pause(spread(kill * 31) * AFTER_SCREEN_MS);
};

/** Holds a sitting until its moment has come, and kills it. @throws what went wrong in the script before that */
const killSitting = async (folder: string, round: number, kill: number, progress: Progress): Promise<void> => {
  const seated = (answersIn(folder).sessions ?? []).length > 0;
  progress.screens = 0;
  progress.over = false;
  const terminal = runInTerminal(['assess', 'school', '--review'], folder);
  let killed = false;
  const sitting = script(terminal, round, seated, progress)
    .catch((error: unknown) => {
      if (!killed) throw error;
    })
    .finally(() => {
      progress.over = true;
    });
  await Promise.race([momentOf(kill, progress), sitting]);
  killed = true;
  terminal.kill();
  await terminal.end();
  terminal.giveUp();
  await sitting;
};

/** Kills sittings in one dossier, one after another, and looks after each whether all that was confirmed is there. */
const killInOneDossier = async (kills: number[]): Promise<{ answered: number; folder: string }> => {
  const folder = await makeSchool();
  const progress: Progress = { confirmed: new Map(), underWay: null, screens: 0, over: false, startMs: 0 };
  for (const [index, kill] of kills.entries()) {
    const round = index + 1;
    await killSitting(folder, round, kill, progress);
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

it(`loses nothing that was confirmed, at ${KILLS} kills spread over whole sittings, and cleans up after itself`, async () => {
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
});
