import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inOneLine } from '../../../support/run/run-binary.ts';
import { runMain } from '../../../support/run/run-main.ts';
import { copyOfExample } from '../../../support/run/temporary-folder.ts';

const textIn = (school: string, file = 'school.yaml') => readFileSync(join(school, file), 'utf8');
const fileIn = (school: string) => parse(textIn(school));

const edit = async (school: string, ...flags: string[]) => {
  const { code, stdout, stderr } = await runMain(['school', 'edit', school, ...flags], school);
  return { code, said: inOneLine(stdout), warned: inOneLine(stderr) };
};

describe('school edit', () => {
  it('changes details and what the school is reached by, and leaves every comment and line where it is', async () => {
    const school = copyOfExample();
    const before = textIn(school).split('\n');
    const flags = ['--name', 'De Nieuwe', '--domain', 'ib@denieuwe.nl,bestuur.nl', '--phones', '030-7654321'];
    const { code, said } = await edit(school, ...flags);
    expect([code, said]).toEqual([0, expect.stringContaining('Gewijzigd in school.yaml: de naam en mail, telefoon')]);
    expect(fileIn(school).school).toEqual({
      name: 'De Nieuwe',
      brin: '99ZZ',
      city: 'Utrecht',
      sector: 'po',
      contact: { domain: ['denieuwe.nl', 'bestuur.nl'], phones: ['030-7654321'] },
    });
    const after = textIn(school).split('\n');
    expect(after.filter((line) => !before.includes(line))).toHaveLength(1);
    expect(after).toHaveLength(before.length);
  });

  it('sets the bars of a check, each beside the others, and takes away what is told to go', async () => {
    const school = copyOfExample();
    await edit(school, '--min-met', '7', '--min-score', 'S1=2.5', '--severity', 'undated=error');
    expect(fileIn(school).check).toEqual({
      failOn: 'error',
      requireMet: ['C1', 'C7'],
      minScore: { S3: 2, S1: 2.5 },
      minMet: 7,
      findings: { undated: 'error' },
    });
    await edit(school, '--without', 'min-met,severity,require-met,city,phones');
    expect(fileIn(school).check).toEqual({ failOn: 'error', minScore: { S3: 2, S1: 2.5 } });
    expect(fileIn(school).school).not.toHaveProperty('city');
    expect(fileIn(school).school.contact).toEqual({ domain: 'voorbeeldschool.nl' });
    expect(textIn(school)).toContain('# check: wanneer `ouder-audit check` een fout geeft.');
    expect((await edit(school, '--without', 'city')).said).toContain('Er was niets te wijzigen.');
  });

  it.each([
    [['--require-met', 'C99'], '--require-met'],
    [['--min-met', '11'], '--min-met'],
    [['--severity', 'personal-data-bsn=off'], 'personal-data-bsn=error'],
    [['--domain', 'geen domein'], '--domain'],
    [['--phones', 'bel maar'], '--phones'],
  ])('refuses %j, and changes nothing', async (flags, words) => {
    const school = copyOfExample();
    const before = textIn(school);
    const { code, warned } = await edit(school, ...flags);
    expect([code, warned]).toEqual([2, expect.stringContaining(words)]);
    expect(textIn(school)).toBe(before);
  });

  it('keeps the list of names, and never shows a name of it', async () => {
    const school = copyOfExample();
    writeFileSync(join(school, 'namen.txt'), Buffer.from('\uFEFFSem de Boer\r\n\r\nFenna Ooms\r\n', 'utf16le'));
    const { said } = await edit(school, '--add-names', 'Zoë Zand,sem de boer');
    expect(said).toContain('1 naam erbij. Er staan nu 3 namen op de lijst, in namen.txt.');
    expect(said).not.toContain('Zoë');
    expect(textIn(school, 'namen.txt')).toBe('Sem de Boer\nFenna Ooms\nZoë Zand\n');
    expect((await edit(school, '--remove-names', 'FENNA OOMS')).said).toContain('1 naam weg. Er staan nu 2 namen');
    expect(textIn(school, 'namen.txt')).toBe('Sem de Boer\nZoë Zand\n');
  });

  it('makes the list of names, which the check then uses', async () => {
    const school = copyOfExample();
    expect(existsSync(join(school, 'namen.txt'))).toBe(false);
    await edit(school, '--add-names', 'Fenna Zandbergen');
    const { warned } = await edit(school, '--city', 'Fenna Zandbergen');
    expect(warned).toContain('bij school.yaml staat misschien een naam uit namen.txt');
  });

  it('asks what to change until somebody is ready', async () => {
    const school = copyOfExample();
    const parts = ['1', '4', '5', '6', '7', '8'];
    const answers: [string, string][] = [
      ['Hoe heet de school?', 'De Brug'],
      ['Wat is het BRIN-nummer', '99zz01'],
      ['Hoe heet het bestuur', 'Stichting De Brug'],
      ['Welk nummer heeft het bestuur', '-'],
      ['achter het apenstaartje?', 'debrug.nl'],
      ['Welke telefoonnummers', '-'],
      ['Welke rekeningnummers', ''],
      ['Wanneer is de controle niet goed?', '2'],
      ['Welke criteria moeten', '1,8'],
      ['Hoeveel criteria moeten', '6'],
      ['Bij welke standaarden', '2'],
      ['laagste score voor S2', '2,5'],
      ['Wat wilt u met de namenlijst?', '1'],
      ['Welke naam mag nergens', 'Sem de Boer'],
      ['Welke naam mag nergens', ''],
    ];
    const { code, stdout } = await runMain(['school', 'wijzig', school, '--plain'], school, {
      columns: 400,
      answer: (said) => {
        if (said.includes('Wat wilt u wijzigen?')) return parts.shift() ?? null;
        return said.includes(answers[0]?.[0] ?? 'niets') ? (answers.shift()?.[1] ?? null) : null;
      },
    });
    expect([code, answers, parts]).toEqual([0, [], []]);
    expect(inOneLine(stdout)).toContain('Gewijzigd in school.yaml: de naam.');
    expect(fileIn(school)).toMatchObject({
      school: {
        name: 'De Brug',
        brin: '99ZZ01',
        board: { name: 'Stichting De Brug' },
        contact: { domain: 'debrug.nl' },
      },
      check: { failOn: 'warning', requireMet: ['C1', 'C8'], minMet: 6, minScore: { S2: 2.5 } },
    });
    expect(fileIn(school).school.contact).not.toHaveProperty('phones');
    expect(textIn(school, 'namen.txt')).toBe('Sem de Boer\n');
  });

  it('says whose school it is, changes only what is said of that, and takes it away', async () => {
    const school = copyOfExample();
    expect((await edit(school, '--board-number', '01234')).warned).toContain('is er nog geen naam');
    await edit(school, '--board', 'Stichting De Brug', '--board-number', '01234');
    expect(fileIn(school).school.board).toEqual({ name: 'Stichting De Brug', number: '01234' });
    const { said } = await edit(school, '--board', 'Stichting Water');
    expect(said).toContain('Gewijzigd in school.yaml: het bestuur.');
    expect(fileIn(school).school.board).toEqual({ name: 'Stichting Water', number: '01234' });
    expect((await edit(school, '--board-number', '1234')).warned).toContain('vijf cijfers');
    await edit(school, '--without', 'board');
    expect(fileIn(school).school).not.toHaveProperty('board');
    expect(fileIn(school).school.name).toBe('De Voorbeeldschool');
  });

  it('says what to say where nobody can be asked', async () => {
    expect((await edit(copyOfExample())).warned).toContain('Zeg wat er anders moet.');
  });

  it('takes the version of the framework in use, and asks before answers to questions that are gone go', async () => {
    const school = copyOfExample();
    for (const file of ['school.yaml', 'antwoorden.yaml'])
      writeFileSync(join(school, file), textIn(school, file).replace('version: 1.3.0', 'version: 1.0.0'));
    writeFileSync(
      join(school, 'antwoorden.yaml'),
      textIn(school, 'antwoorden.yaml').replace('  C1.1:', '  C1.9: { level: 1 }\n  C1.1:'),
    );
    expect((await edit(school, '--new-version')).warned).toContain('vragen die er niet meer zijn: C1.9.');
    const { code, said } = await edit(school, '--new-version', '--yes');
    expect([code, said]).toEqual([0, expect.stringContaining('Weg, want de vraag bestaat niet meer: C1.9.')]);
    const { version } = fileIn(school).qualityMark;
    expect(version).not.toBe('1.0.0');
    const answers = parse(textIn(school, 'antwoorden.yaml'));
    expect(answers.qualityMark.version).toBe(version);
    expect(answers.answers).not.toHaveProperty(['C1.9']);
    expect(answers.answers).toHaveProperty(['C1.1']);
  });
});
