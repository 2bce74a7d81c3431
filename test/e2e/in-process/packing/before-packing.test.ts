import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { numberOfChoice } from '../../../support/dossiers/audit-talk.ts';
import { makeSchoolToAudit, runFolded } from '../../../support/dossiers/audited-school.ts';
import { inOneLine } from '../../../support/run/run-binary.ts';
import { runMain } from '../../../support/run/run-main.ts';

const ZIP = 'de-regenboog-2026-2027.zip';

/** A school with one question open, a document gone that a criterion asks for, and a confidential one. */
const unfinished = () => {
  const { folder, school } = makeSchoolToAudit();
  const edit = (name: string, from: RegExp, to: string) =>
    writeFileSync(join(school, name), readFileSync(join(school, name), 'utf8').replace(from, to));
  edit('antwoorden.yaml', /^ {2}C1\.1:\n(?: {4}.*\n)*/m, '');
  edit('bewijs.yaml', /document: foto/, 'document: foto\n    confidential: true');
  rmSync(join(school, 'bewijs', 'visiedocument.txt'));
  return folder;
};

/** Packs on numbered lines. @param chosen the words of the choices; null leaves */
const packWith = async (folder: string, ...chosen: (string | null)[]) => {
  const asked: string[] = [];
  const { code, stdout } = await runMain(['pack', 'school', '--plain'], folder, {
    columns: 400,
    answer: (said) => {
      const choice = chosen[asked.length];
      asked.push(inOneLine(said));
      return choice === undefined || choice === null ? null : numberOfChoice(said, choice);
    },
  });
  return { code, asked, out: inOneLine(stdout).trim() };
};

describe('a package of a dossier that is not finished', () => {
  it('is made after a question, which says what is open and what lacks', async () => {
    const folder = unfinished();
    const packed = await packWith(folder, 'Ja, alles gaat mee', 'Ja, nu al een pakket maken');
    expect(packed.code).toBe(0);
    expect(packed.asked).toEqual([
      expect.stringContaining('1 vertrouwelijk stuk in de lijst. Gaat dat mee in het pakket?'),
      expect.stringMatching(
        /Er staat nog 1 vraag open\..*Er ontbreekt nog bewijs bij 1 criterium\..*nu al verzegelen\?/,
      ),
    ]);
    expect(packed.out).toContain('Dit pakket is nog niet af.');
    expect(packed.out).not.toContain('naar de auditor');
  });

  it.each([
    ['at what is not finished', ['Ja, alles gaat mee', 'Nee, eerst verder']],
    ['at what is confidential', ['Terug']],
    ['by leaving', [null]],
  ] as const)('is not made by whoever says no %s', async (_when, chosen) => {
    const folder = unfinished();
    const packed = await packWith(folder, ...chosen);
    expect(packed).toMatchObject({ code: 130, out: expect.stringContaining('Er is geen pakket gemaakt.') });
    expect(existsSync(join(folder, ZIP))).toBe(false);
  });

  it('leaves confidential documents at school by an answer as by a flag, which asks nothing', async () => {
    const folder = unfinished();
    const { out } = await packWith(folder, 'Nee, vertrouwelijke', 'Ja, nu al een pakket maken');
    expect(out).toContain('Op school gebleven, want het is vertrouwelijk: foto.');
    const { stdout } = await runMain(
      ['pack', 'school', '--plain', '--without-confidential', '--output', 'b.zip'],
      folder,
      { columns: 400, answer: (said) => numberOfChoice(said, 'Ja, nu al een pakket maken') },
    );
    expect(stdout).not.toContain('Gaat dat mee');
  });

  it('is made where nobody can be asked, and says the same', async () => {
    const packed = await runFolded(['pack', 'school'], unfinished());
    expect(packed.code).toBe(0);
    expect(packed.out).toContain('Er staat nog 1 vraag open. Er ontbreekt nog bewijs bij 1 criterium.');
    expect(packed.out).toContain('Dit pakket is nog niet af.');
  });
});

describe('a package of a dossier that is finished', () => {
  it('asks nothing, and says what to send: package and seal apart', async () => {
    const { folder } = makeSchoolToAudit();
    const packed = await packWith(folder);
    expect(packed).toMatchObject({ code: 0, asked: [] });
    expect(packed.out).toContain(`Stuur dit bestand naar de auditor: ${ZIP} Stuur het zegel apart`);
    expect(packed.out).toContain('Het zegel staat ook in: de-regenboog-2026-2027-zegel.txt');
    expect(packed.out).not.toMatch(/nog niet af|Ouder is/);
    const quiet = await runFolded(['pack', 'school', '--output', 'b.zip', '--quiet'], folder);
    expect(quiet.out).not.toContain('Stuur');
  });

  it('names older packages of the same school and year, and no others', async () => {
    const { folder } = makeSchoolToAudit();
    await runFolded(['pack', 'school'], folder);
    const own = join(folder, 'school', 'school.yaml');
    const other = readFileSync(own, 'utf8').replace('De Regenboog', 'De Regenbóog');
    writeFileSync(own, other);
    await runFolded(['pack', 'school', '--output', 'de-regenboog-2026-2027-andere.zip'], folder);
    writeFileSync(join(folder, 'de-regenboog-2026-2027-brief.zip'), 'geen zip');
    writeFileSync(own, other.replace('De Regenbóog', 'De Regenboog'));
    const packed = await runFolded(['pack', 'school', '--output', 'de-regenboog-2026-2027-2.zip'], folder);
    expect(packed.out).toContain(`Dit pakket is nu het nieuwste van deze school. Ouder is: ${ZIP}.`);
  });
});
