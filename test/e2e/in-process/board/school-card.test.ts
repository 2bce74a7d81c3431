import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inOneLine } from '../../../support/run/run-binary.ts';
import { runMain } from '../../../support/run/run-main.ts';
import { copyOfExample } from '../../../support/run/temporary-folder.ts';

const run = async (school: string, ...args: string[]) => await runMain(args, school);

const cardsIn = (school: string) => readdirSync(join(school, 'rapport')).filter((name) => name.startsWith('school'));

describe('report --format card', () => {
  it('writes the card of this round and of every earlier one, and says what to do with them', async () => {
    const school = copyOfExample();
    await run(school, 'school', 'edit', school, '--board', 'Stichting De Brug', '--board-number', '12345');
    await run(school, 'report', school, '--format', 'json');
    const result = JSON.parse(readFileSync(join(school, 'rapport/audit.json'), 'utf8'));
    mkdirSync(join(school, 'rondes'));
    const earlier = {
      ...result,
      date: '2025-11-01',
      round: { schoolYear: '2025-2026' },
      school: { name: 'Oude naam' },
    };
    writeFileSync(join(school, 'rondes/2025-2026.json'), JSON.stringify(earlier));
    const { code, stdout } = await run(school, 'report', school, '--format', 'card');
    expect(code).toBe(0);
    expect(inOneLine(stdout)).toContain('ouder-audit portfolio <map>');
    expect(cardsIn(school)).toEqual(['schoolkaart-2025-2026.json', 'schoolkaart-2026-2027.json']);
    const texts = cardsIn(school).map((name) => readFileSync(join(school, 'rapport', name), 'utf8'));
    const [before, now] = texts.map((text) => JSON.parse(text));
    const named = { name: 'De Voorbeeldschool', brin: '99ZZ', board: { name: 'Stichting De Brug', number: '12345' } };
    expect(before).toMatchObject({ made_on: '2025-11-01', round: '2025-2026', school: named });
    expect(now).toMatchObject({ made_on: result.date, round: '2026-2027', school: named });
    expect(now.actions.late + now.actions.due + now.actions.undated + now.actions.done).toBe(result.actions.length);
    for (const text of texts) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(3 * 1024);
  });

  it('holds no remark, no file name and no title of evidence', async () => {
    const school = copyOfExample();
    await run(school, 'report', school, '--format', 'json,card');
    const result = JSON.parse(readFileSync(join(school, 'rapport/audit.json'), 'utf8'));
    const card = readFileSync(join(school, 'rapport/schoolkaart-2026-2027.json'), 'utf8');
    const written = [
      ...result.evidence.flatMap((item: { file: string; id: string; title: string | null }) => [
        item.file,
        item.id,
        item.title,
      ]),
      ...result.criteria.flatMap(({ questions }: { questions: { remark: string | null }[] }) =>
        questions.map(({ remark }) => remark),
      ),
      ...result.actions.map(({ action }: { action: string }) => action),
    ].filter((text) => typeof text === 'string' && text.length > 3);
    expect(written.length).toBeGreaterThan(50);
    for (const text of written) expect(card).not.toContain(text);
  });

  it('makes the card of a saved result, and refuses one that is no good', async () => {
    const school = copyOfExample();
    await run(school, 'report', school, '--format', 'json');
    const path = join(school, 'rapport/audit.json');
    expect((await run(school, 'report', school, '--from', path, '--format', 'card')).code).toBe(0);
    expect(cardsIn(school)).toEqual(['schoolkaart-2026-2027.json']);
    const saved = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...saved, round: { schoolYear: '../../../x' } }));
    const { code, stderr } = await run(school, 'report', school, '--from', path, '--format', 'card');
    expect([code, inOneLine(stderr)]).toEqual([2, expect.stringContaining('is geen resultaat van ouder-audit')]);
  });

  it.each([
    [['--audience', 'bestuur'], 'De kaart (card) krijgt u zonder --audience.'],
    [['--audience', 'ouders', '--format', 'card,json'], 'De kaart (card)'],
    [['--kind', 'audit'], 'niet als card'],
  ])('is no report for somebody: %j', async (flags, words) => {
    const school = copyOfExample();
    const { code, stderr } = await run(school, 'report', school, '--format', 'card', ...flags);
    expect([code, inOneLine(stderr)]).toEqual([2, expect.stringContaining(words)]);
    expect(existsSync(join(school, 'rapport'))).toBe(false);
  });

  it('has a schema', async () => {
    const { code, stdout } = await run(copyOfExample(), 'schema', 'schoolkaart.json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout).required).toContain('made_on');
  });
});
