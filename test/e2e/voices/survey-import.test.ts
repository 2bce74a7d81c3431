import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { VoicesFile } from '../../../src/dossier/voices-file-shape.ts';
import { CODES, formsCsv, paperCsv, people, STATEMENTS } from '../../support/dossiers/survey-exports.ts';
import { runMain } from '../../support/run/run-main.ts';
import { temporaryFolder } from '../../support/run/temporary-folder.ts';

/** A folder with a dossier in `school`, and what runs the tool there. */
const makeSchool = async () => {
  const folder = temporaryFolder();
  const run = async (...args: string[]) => {
    const { code, stdout, stderr } = await runMain(args, folder, { env: { XDG_CACHE_HOME: join(folder, 'cache') } });
    return { code, said: `${stdout}\n${stderr}`.replace(/\s+/g, ' ') };
  };
  await run('init', 'school', '--name', 'De Proef', '--sector', 'po');
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const about = ['--dossier', 'school', '--closed', '2026-11-20', '--invited', '180'];
  const take = async (files: string[], ...more: string[]) =>
    await run('survey', 'import', ...files, '--group', 'ouder', ...about, ...more);
  const voices = () => parse(readFileSync(join(folder, 'school/stemmen/ouder.yaml'), 'utf8')) as VoicesFile;
  return { folder, run, put, take, voices, has: () => readdirSync(join(folder, 'school')).includes('stemmen') };
};

/** A dossier that holds the counts of six parents on Forms and three on paper. */
const makeAskedSchool = async () => {
  const school = await makeSchool();
  school.put('ouders.csv', SIX);
  school.put('papier.csv', paperCsv(people(3, '2')));
  const first = await school.take(['ouders.csv', 'papier.csv'], '--yes');
  return { ...school, first };
};

const SIX = formsCsv(people(6, '3 Altijd', { C3a: '1 Soms', C3b: '- Weet ik niet' }));

/** Every byte below a folder, as text in the encodings that a leak could have. */
const bytesBelow = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const bytes = readFileSync(join(entry.parentPath, entry.name));
      return `${bytes.toString('utf8')}${bytes.toString('utf16le')}${bytes.toString('base64')}`;
    })
    .join('\n');

describe('survey import', () => {
  it('keeps counts of Forms and paper together, and says what it understood', async () => {
    const { first, voices } = await makeAskedSchool();
    expect(first.code).toBe(0);
    expect(first.said).toContain('ouders.csv: Microsoft Forms, 6 ingevulde lijsten');
    expect(first.said).toContain('papier.csv: overgetypt papier, 3 ingevulde lijsten');
    expect(first.said).toContain('Te weinig antwoorden, dus niets bewaard: C3b');
    const kept = voices();
    expect(kept).toMatchObject({ group: 'ouder', closed: '2026-11-20', invited: 180, responses: 9 });
    expect(kept.sources.map(({ kind, responses }) => [kind, responses])).toEqual([
      // Three sheets alone would have a hash that tells of a few people.
      ['microsoft-forms', 9],
    ]);
    expect(kept.items['C3a']).toEqual({ '0': 0, '1': 6, '2': 3, '3': 0, unknown: 0, notApplicable: 0 });
    expect(kept.items).not.toHaveProperty('C3b');
    expect(Object.keys(kept.items)).toHaveLength(CODES.length - 1);
  });

  it('refuses the same file again, also under another name or with other bytes', async () => {
    const { put, take } = await makeSchool();
    put('ouders.csv', SIX);
    expect((await take(['ouders.csv'], '--yes')).code).toBe(0);
    put('kopie.csv', SIX);
    const again = await take(['kopie.csv'], '--yes');
    expect(again).toMatchObject({ code: 2, said: expect.stringContaining('"kopie.csv" is al opgehaald') });
    put('kopie.csv', `${SIX}\n`);
    const bytes = await take(['kopie.csv'], '--yes');
    expect(bytes).toMatchObject({ code: 2, said: expect.stringContaining('lijkt op een lijst die al is opgehaald') });
    expect(bytes.said).toContain('--replace');
  });

  it('refuses a list that was downloaded again with more answers, unless it comes in place', async () => {
    const { put, take, voices } = await makeSchool();
    const first = people(10, '2', { C3a: '1' });
    put('ouders.csv', paperCsv(first));
    expect((await take(['ouders.csv'], '--yes')).code).toBe(0);
    put('nieuw.csv', paperCsv([...first, ...people(6, '3')]));
    const beside = await take(['nieuw.csv'], '--yes');
    expect(beside).toMatchObject({ code: 2, said: expect.stringContaining('twee keer meetellen') });
    expect((await take(['nieuw.csv'], '--yes', '--replace')).code).toBe(0);
    expect(voices().responses).toBe(16);
  });

  it('refuses one list in two files that are named together', async () => {
    const { put, take, has } = await makeSchool();
    put('a.csv', SIX);
    put('b.csv', `${SIX}\n`);
    const { code, said } = await take(['a.csv', 'b.csv'], '--yes');
    expect([code, said]).toEqual([2, expect.stringContaining('"b.csv" en "a.csv" lijken op dezelfde lijst')]);
    expect(has()).toBe(false);
  });

  it('refuses a file that was taken for another group', async () => {
    const { put, take, run } = await makeSchool();
    put('ouders.csv', paperCsv(people(6, '3')));
    expect((await take(['ouders.csv'], '--yes')).code).toBe(0);
    const about = ['--group', 'leraar', '--closed', '2026-11-20', '--invited', '20', '--dossier', 'school'];
    const { code, said } = await run('survey', 'import', 'ouders.csv', ...about, '--yes', '--replace');
    expect([code, said]).toEqual([2, expect.stringContaining('al opgehaald als antwoord van ouders')]);
  });

  it('refuses fewer than five new sheets, adds five, and shows what may be told', async () => {
    const { put, take, voices, run } = await makeAskedSchool();
    put('meer.csv', paperCsv(people(4, '0')));
    expect(await take(['meer.csv'], '--yes')).toMatchObject({ code: 2, said: expect.stringContaining('4 lijsten') });
    put('meer.csv', paperCsv(people(5, '0', { C4a: '-' })));
    expect((await take(['meer.csv'], '--yes')).code).toBe(0);
    expect(voices()).toMatchObject({ responses: 14, items: { C3a: { '0': 5, '1': 6, '2': 3 } } });
    const { code, said } = await run('survey', 'show', 'school');
    expect(code).toBe(0);
    expect(said).toContain('Ouders: Minder dan de helft deed mee');
    expect(said).toContain('3 van 14 altijd of meestal');
  });

  it('is gone for good with undo, and what was told is not told again with few more', async () => {
    const { run, put, take, folder } = await makeAskedSchool();
    const { code, said } = await run('undo', 'school');
    expect(code).toBe(0);
    expect(said).toContain('Aantallen van eerder komen niet terug');
    expect(readdirSync(join(folder, 'school/stemmen'))).toEqual([]);
    expect((await run('undo', 'school')).code).toBe(2);
    put('laat.csv', paperCsv(people(11, '3')));
    expect(await take(['laat.csv'], '--yes')).toMatchObject({ code: 2, said: expect.stringContaining('2 lijsten') });
  });

  it('guards what was told when the file that remembers it is gone, and stops when that is damaged', async () => {
    const { put, take, folder, voices } = await makeAskedSchool();
    const remembered = join(folder, 'school/.ouder-audit/stemmen.json');
    put('later.csv', paperCsv(people(10, '3')));
    writeFileSync(remembered, '{');
    const damaged = await take(['later.csv'], '--yes', '--replace');
    expect(damaged).toMatchObject({ code: 2, said: expect.stringContaining('stemmen.json" is beschadigd') });
    rmSync(remembered);
    expect(await take(['later.csv'], '--yes', '--replace')).toMatchObject({
      code: 2,
      said: expect.stringContaining('1 lijst'),
    });
    expect(voices().responses).toBe(9);
  });

  it('puts another outcome in place of it, when asked, and keeps comments', async () => {
    const { put, take, voices, folder } = await makeAskedSchool();
    const path = join(folder, 'school/stemmen/ouder.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('invited:', '# Ook tweede ouders.\ninvited:'));
    put('alles.csv', formsCsv(people(30, '2 Meestal')));
    const { code, said } = await take(['alles.csv'], '--yes', '--replace');
    expect([code, said]).toEqual([0, expect.stringContaining('Die gaan weg en komen niet terug')]);
    expect(voices()).toMatchObject({ responses: 30, items: { C3b: { '2': 30 } } });
    expect(voices().sources).toHaveLength(1);
    expect(readFileSync(path, 'utf8')).toContain('# Ook tweede ouders.');
    expect(existsSync(join(folder, 'school/.ouder-audit/stemmen/ouder.yaml.bak'))).toBe(false);
  });
});

describe('survey import refuses', () => {
  it.each([
    [
      'a survey that is still open',
      'a.csv',
      () => paperCsv(people(6, '3')),
      ['--closed', '2026-12-24'],
      'sluit pas op',
    ],
    [
      'a day that cannot be',
      'a.csv',
      () => paperCsv(people(6, '3')),
      ['--closed', '1926-11-20'],
      'Een dag van voor 2000',
    ],
    [
      'a tablet that was still open on that day',
      'n.json',
      () => kiosk('ouder', 6),
      ['--closed', '2026-11-18'],
      'Noem bij --closed de laatste dag: --closed 2026-11-19',
    ],
    ['fewer than five sheets', 'b.csv', () => paperCsv(people(4, '3')), [], 'Onder de 5 bewaart'],
    ['more sheets than people', 'c.csv', () => paperCsv(people(9, '3')), ['--invited', '8'], '8 mensen uitgenodigd'],
    [
      'a code that it does not know',
      'd.csv',
      () => paperCsv(people(6, '3')).replace('C3a', 'C11a'),
      [],
      'kolom G heeft een code die de vragenlijst niet kent: C11a',
    ],
    [
      'a code that is missing',
      'e.csv',
      () => paperCsv(people(6, '3')).replace('"C3a"', '"vraag"'),
      [],
      'er is geen kolom voor C3a',
    ],
    [
      'answers without their sign',
      'f.csv',
      () => formsCsv(people(6, 'Altijd')),
      [],
      'beginnen niet met 3, 2, 1, 0, - of x',
    ],
    ['a file of another kind', 'g.pdf', () => 'x', [], 'xlsx of csv'],
    ['a zip', 'h.zip', () => 'x', [], 'Pak het zip-bestand eerst uit'],
    ['what only calls itself a workbook', 'i.xlsx', () => 'niet waar', [], 'beschadigd'],
    ['a tablet of another group', 'j.json', () => kiosk('leraar', 6), [], 'andere groep dan ouders'],
    [
      'a tablet whose file was changed',
      'k.json',
      () => '{"ouderAuditKiosk":1,"rows":[]}',
      [],
      'geen bestand van de tablet',
    ],
    ['an import that nobody confirms', 'l.csv', () => paperCsv(people(6, '3')), ['no-yes'], 'met --yes erbij'],
  ])('%s', async (_what, name, text, more, told) => {
    const { put, take, has } = await makeSchool();
    put(name, text());
    const yes = more.includes('no-yes') ? [] : ['--yes'];
    const { code, said } = await take([name], ...yes, ...more.filter((flag) => flag !== 'no-yes'));
    expect(said).toContain(told);
    expect(code).toBe(2);
    expect(has()).toBe(false);
  });

  it.skipIf(process.platform === 'win32')('a pipe, which nobody writes to, and a folder', async () => {
    const { folder, take, has } = await makeSchool();
    for (const name of ['pijp.csv', 'pijp.json', 'pijp.xlsx']) {
      execFileSync('mkfifo', [join(folder, name)]);
      const { code, said } = await take([name], '--yes');
      expect([code, said]).toEqual([
        2,
        expect.stringContaining(`"${name}" is niet te lezen: het is geen gewoon bestand`),
      ]);
    }
    mkdirSync(join(folder, 'map.csv'));
    expect(await take(['map.csv'], '--yes')).toMatchObject({
      code: 2,
      said: expect.stringContaining('het is een map'),
    });
    expect(has()).toBe(false);
  });

  it('what it was not told enough of', async () => {
    const { put, run } = await makeSchool();
    put('m.csv', paperCsv(people(6, '3')));
    const { code, said } = await run('survey', 'import', 'm.csv', '--dossier', 'school');
    expect([code, said]).toEqual([2, expect.stringContaining('--invited')]);
  });

  it('a voices file that tells of too few, with its line', async () => {
    const { run, folder } = await makeSchool();
    mkdirSync(join(folder, 'school/stemmen'), { recursive: true });
    const path = join(folder, 'school/stemmen/ouder.yaml');
    writeFileSync(
      path,
      'formatVersion: 1\ngroup: ouder\nclosed: 2026-11-20\ninvited: 180\nresponses: 4\nsources: []\nitems: {}\n',
    );
    const { code, said } = await run('check', 'school');
    expect([code, said]).toEqual([2, expect.stringContaining('stemmen/ouder.yaml, regel 5')]);
  });
});

const kiosk = (group: string, sheets: number): string =>
  JSON.stringify({
    ouderAuditKiosk: 1,
    group,
    from: '2026-11-01',
    closed: '2026-11-19',
    sheets,
    items: Object.fromEntries(
      CODES.map((code) => [code, { '0': 0, '1': 0, '2': 2, '3': sheets - 2, unknown: 0, notApplicable: 0 }]),
    ),
  });

describe('what a person said', () => {
  it('is in no byte of dossier, backups, undo, cache or temporary files; the mail column is told', async () => {
    const { put, take, run, folder } = await makeSchool();
    const temporary = temporaryFolder();
    const planted = (at: number) => `geheim${at}kwartel`;
    put(
      'ouders.csv',
      formsCsv(people(12, '3 Altijd kwartelsein'), {
        mail: (at) => `${planted(at)}@gezin.nl`,
        name: planted,
        remark: (at) => `Mijn kind ${planted(at)}`,
      }),
    );
    process.env['TMPDIR'] = temporary;
    const first = await take(['ouders.csv'], '--yes');
    expect(first.code).toBe(0);
    expect(first.said).toContain('in kolom D staan mailadressen van 12 mensen');
    expect(first.said).not.toContain('kwartel');
    put('meer.csv', paperCsv(people(7, '2')));
    expect((await take(['meer.csv'], '--yes')).code).toBe(0);
    await run('check', 'school');
    await run('report', 'school', '--format', 'md,html,json,docx');
    for (const place of [join(folder, 'school'), join(folder, 'cache'), temporary]) {
      mkdirSync(place, { recursive: true });
      expect(bytesBelow(place)).not.toContain('kwartel');
    }
    delete process.env['TMPDIR'];
  });
});

describe('sentences that the school changed', () => {
  it('are not taken from what somebody answered, when there is no row of heads', async () => {
    const { put, take, folder } = await makeSchool();
    const all = formsCsv(people(6, '3 Altijd'), { remark: () => 'kwartel als ik de school binnenkom helpt iemand' });
    put('kaal.csv', all.slice(all.indexOf('\n', all.lastIndexOf('[')) + 1));
    const { code, said } = await take(['kaal.csv'], '--yes', '--map', 'koppeling.yaml');
    expect([code, said]).toEqual([2, expect.stringContaining('geen koppen maar antwoorden, in de kolommen')]);
    expect(said).not.toContain('kwartel');
    expect(existsSync(join(folder, 'koppeling.yaml'))).toBe(false);
  });

  it('are matched by a list of heads that a person confirms', async () => {
    const { put, take, voices, folder } = await makeSchool();
    const own = formsCsv(people(6, '3 Altijd')).replaceAll(/\[C\d+[ab]\]\u00A0|\[A6[ab]\]\u00A0/g, '');
    put('eigen.csv', own);
    const proposed = await take(['eigen.csv'], '--yes', '--map', 'koppeling.yaml');
    expect(proposed).toMatchObject({ code: 2, said: expect.stringContaining('Niemand heeft het nog nagekeken') });
    const path = join(folder, 'koppeling.yaml');
    const mapping = readFileSync(path, 'utf8');
    expect(mapping).toContain((STATEMENTS['C3a'] ?? '').toLowerCase());
    writeFileSync(path, mapping.replace('confirmed: false', 'confirmed: true'));
    expect((await take(['eigen.csv'], '--yes', '--map', 'koppeling.yaml')).code).toBe(0);
    expect(voices().items['C3a']).toMatchObject({ '3': 6 });
  });
});
