import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { VoicesFile } from '../../../../src/dossier/voices-file-shape.ts';
import { ANSWER_SIGNS } from '../../../../src/framework/survey.ts';
import { CODES, paperCsv } from '../../../support/dossiers/survey-exports.ts';
import { runMain } from '../../../support/run/run-main.ts';
import { placeSmallExample, temporaryFolder } from '../../../support/run/temporary-folder.ts';
import { leaksIn, type Told } from '../../../support/voices/attacker.ts';
import { chanceOf, type Sheet, tableOf } from '../../../support/voices/people.ts';
import { saidIn, sha256Of, smallTotals, strangeNumbers, textsBelow } from '../../../support/voices/published.ts';
import { type Import, playRounds, type School } from '../../../support/voices/scenario.ts';

type Group = 'ouder' | 'leraar';

const kioskOf = (group: Group, sheets: readonly Sheet[], closed: string): string =>
  JSON.stringify({
    ouderAuditKiosk: 1,
    group,
    from: closed,
    closed,
    sheets: sheets.length,
    items: Object.fromEntries(CODES.map((code) => [code, tableOf(sheets, code)])),
  });

const paperOf = (sheets: readonly Sheet[]): string =>
  paperCsv(
    sheets.map(({ answers }) => {
      const given = Object.entries(answers).map(([code, answer]) => [code, ANSWER_SIGNS[answer]]);
      return { ...Object.fromEntries(given), rest: '' };
    }),
  );

/** A school with its dossier, where everything that leaves the dossier is kept beside it. */
const openDossier = (group: Group) => {
  const folder = temporaryFolder();
  const school = join(folder, 'school');
  const kept = join(folder, 'gegeven');
  placeSmallExample(school);
  rmSync(join(school, 'stemmen'), { recursive: true });
  mkdirSync(kept);
  const small: string[] = [];
  let [number, day] = [0, ''];
  const run = async (...args: string[]) => await runMain(args, folder, { today: day });
  const file = `school/stemmen/${group}.yaml`;
  /** A few sheets on paper, the others on a tablet. */
  const write = ({ sheets, closed }: Import): string[] => {
    number += 1;
    const few = number % 3 === 0 ? Math.min(3, sheets.length) : 0;
    const files: [string, string][] = [
      [`${number}.json`, kioskOf(group, sheets.slice(few), closed)],
      ...(few === 0 ? [] : [[`${number}.csv`, paperOf(sheets.slice(0, few))] as [string, string]]),
    ];
    for (const [name, text] of files) writeFileSync(join(folder, name), text);
    if (few > 0) small.push(sha256Of(files[1]?.[1] ?? ''));
    return files.map(([name]) => name);
  };
  const dossier: School = {
    take: async (lot) => {
      day = lot.today;
      const about = ['--group', group, '--closed', lot.closed, '--invited', '300', '--dossier', 'school', '--yes'];
      const { code } = await run('survey', 'import', ...write(lot), ...about, ...(lot.replace ? ['--replace'] : []));
      return code === 0 ? (parse(readFileSync(join(folder, file), 'utf8')) as VoicesFile) : null;
    },
    undo: async () => {
      expect((await run('undo', 'school', '--yes')).code).toBe(0);
      expect(existsSync(join(folder, file))).toBe(false);
    },
    close: async () => {
      const answers = readFileSync(join(school, 'antwoorden.yaml'));
      expect((await run('round', 'close', 'school', '--incomplete')).code).toBe(0);
      // The team answers as it did, so that this round can close too.
      writeFileSync(join(school, 'antwoorden.yaml'), answers);
    },
  };
  /** Gives everything away that can be given, and keeps it. */
  const publish = async () => {
    const at = join(kept, String(number));
    mkdirSync(at);
    await run('report', 'school', '--format', 'md,html,json,docx,ics,card');
    for (const audience of ['bestuur', 'ouders'])
      await run('report', 'school', '--audience', audience, '--format', 'md,html,docx');
    await run('pack', 'school', '--output', join(at, 'pakket.zip'));
    await run('portfolio', 'school', '--output', join(at, 'portefeuille'));
    for (const [name, args] of Object.entries({ show: ['survey', 'show'], check: ['check'] }))
      writeFileSync(join(at, `${name}.txt`), (await run(...args, 'school')).stdout);
    expect(existsSync(join(at, 'pakket.zip')) && existsSync(join(at, 'portefeuille'))).toBe(true);
    return new Map([...textsBelow(school), ...textsBelow(kept)]);
  };
  return { dossier, publish, small };
};

describe('an attacker who has every byte that was ever kept or given away', () => {
  it.each<[Group, number]>([
    ['ouder', 3],
    ['leraar', 11],
  ])('finds nothing of one to four people: %s, %i', async (group, seed) => {
    const { dossier, publish, small } = openDossier(group);
    let said = 0;
    const look = async (all: readonly Told[]) => {
      const texts = await publish();
      said = saidIn(texts);
      expect(strangeNumbers(texts, all)).toEqual([]);
      expect(smallTotals(texts)).toEqual([]);
      for (const hash of small) expect([...texts].filter(([, text]) => text.includes(hash))).toEqual([]);
    };
    const all = await playRounds(dossier, { chance: chanceOf(seed), codes: CODES, rounds: 2, steps: 4, look });
    expect(leaksIn(all)).toEqual([]);
    expect(said).toBeGreaterThan(200);
  });

  it('cannot tell all from all but one, nor nobody from four, of a small group', async () => {
    const given = async (odd: '0' | '3', few: number) => {
      const { dossier, publish } = openDossier('leraar');
      const sheets = Array.from({ length: 8 }, (_, id): Sheet => {
        const usual = Object.fromEntries(CODES.map((code) => [code, id % 2 === 0 ? '2' : '3'] as const));
        return {
          id,
          answers: { ...usual, C3a: id === 0 ? odd : '3', C4a: id < few ? '1' : 'unknown' },
        };
      });
      await dossier.take({ sheets, replace: false, closed: '2026-11-20', today: '2026-11-21' });
      const texts = await publish();
      // A hash tells nothing of what was hashed, and what was made of it differs by it.
      const own = [...texts].filter(([path]) => /stemmen|rapport|show|check|index\.html|\.csv$/.test(path));
      return own.map(([path, text]) => [
        path.replace(/^.*?\/(school|gegeven)\//, ''),
        text.replace(/[0-9a-f]{64}|ouder-audit-test-\w+/g, 'x'),
      ]);
    };
    const one = await given('3', 4);
    expect(await given('0', 4)).toEqual(one);
    expect(await given('3', 0)).toEqual(one);
    expect(await given('3', 5)).not.toEqual(one);
    expect(one.length).toBeGreaterThan(15);
  });
});
