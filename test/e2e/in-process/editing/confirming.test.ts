import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inOneLine } from '../../../support/run/run-binary.ts';
import { runMain } from '../../../support/run/run-main.ts';
import { copyOfExample, temporaryFolder } from '../../../support/run/temporary-folder.ts';

const textIn = (school: string, file: string) => readFileSync(join(school, file), 'utf8');

const run = async (school: string, ...args: string[]) => {
  const { code, stdout, stderr } = await runMain(args, school);
  return { code, said: inOneLine(stdout), warned: inOneLine(stderr) };
};

/** Answers the one question of a command. */
const asked = async (school: string, args: string[], line: string) => {
  let question = '';
  const { code, stdout } = await runMain([...args, '--plain'], school, {
    columns: 400,
    answer: (said) => {
      question = inOneLine(said);
      return line;
    },
  });
  return { code, said: inOneLine(stdout), question };
};

const ERASE = ['--erase', '--reason', 'Een ouder vroeg erom.', '--by', 'ib'];

describe('evidence remove', () => {
  it.each([
    ['--delete-file', ['--delete-file'], 'Tot de volgende wijziging kan het terug met "ouder-audit undo".'],
    ['--erase', ERASE, 'Dit gaat voorgoed weg: bewijs/welkomstprocedure.odt.'],
  ])('with %s says what will happen, and does it only when that is meant', async (_name, flags, words) => {
    const school = copyOfExample();
    const register = textIn(school, 'bewijs.yaml');
    const file = join(school, 'bewijs', 'welkomstprocedure.odt');
    const refused = await run(school, 'evidence', 'remove', 'welkom', ...flags);
    expect(refused).toMatchObject({ code: 2, warned: expect.stringContaining(words) });
    expect(refused.warned).toContain(
      'Er is niets gewijzigd. Wilt u dat? Geef de opdracht dan nog eens met --yes erbij.',
    );
    const kept = await asked(school, ['evidence', 'remove', 'welkom', ...flags], '');
    expect(kept).toMatchObject({ code: 130, question: expect.stringContaining(words) });
    expect(kept.said).toContain('Er is niets gewijzigd.');
    expect([textIn(school, 'bewijs.yaml'), existsSync(file)]).toEqual([register, true]);
    expect((await asked(school, ['evidence', 'remove', 'welkom', ...flags], '2')).code).toBe(0);
    expect(existsSync(file)).toBe(false);
  });

  it('without either, asks whether the file goes too; where nobody can be asked, it stays, and that is told', async () => {
    const { code, said } = await run(copyOfExample(), 'evidence', 'remove', 'welkom');
    expect([code, said]).toEqual([0, expect.stringContaining('Toch niet? ouder-audit undo')]);
    expect(said).toContain('staat er nog, maar telt nergens mee. Hebt u het niet meer nodig? Gooi het weg');
    for (const [line, isThere] of [
      ['', true],
      ['2', false],
    ] as const) {
      const school = copyOfExample();
      const removed = await asked(school, ['evidence', 'remove', 'welkom'], line);
      expect(removed).toMatchObject({
        code: 0,
        question: expect.stringContaining('Moet het bestand bewijs/welkomstprocedure.odt zelf ook weg?'),
      });
      expect(existsSync(join(school, 'bewijs', 'welkomstprocedure.odt'))).toBe(isThere);
    }
  });
});

describe('assess --answers', () => {
  const fileWith = (answers: string): string => {
    const path = join(temporaryFolder(), 'nieuw.yaml');
    writeFileSync(
      path,
      `formatVersion: 1\nqualityMark: { id: keurmerk-ouderbetrokkenheid, version: 1.3.0 }\nanswers:\n${answers}`,
    );
    return path;
  };
  const OTHER = '  C1.1: { level: 0, remark: Heel iets anders nu. }\n  C1.2: { unknown: true }\n';

  it('shows what would change before it does, and replaces only when that is meant', async () => {
    const school = copyOfExample();
    const before = textIn(school, 'antwoorden.yaml');
    const path = fileWith(OTHER);
    const { code, warned } = await run(school, 'assess', '--answers', path);
    expect(code).toBe(2);
    expect(warned).toContain('bij 2 vragen iets anders dan in het dossier. Er is niets gewijzigd.');
    expect(warned).toContain('C1.1: 3.0 wordt 0, en de toelichting wordt een andere C1.2:');
    expect(warned).toContain('met --replace erbij.');
    const kept = await asked(school, ['assess', '--answers', path], '');
    expect(kept).toMatchObject({ code: 130, question: expect.stringContaining('C1.1: 3.0 wordt 0') });
    expect(textIn(school, 'antwoorden.yaml')).toBe(before);
    const taken = await asked(school, ['assess', '--answers', path], '2');
    expect(taken.said).toContain('Bij 2 vragen stond al een ander antwoord. Dat is vervangen.');
    expect(taken.said).toContain('Bij 1 vraag is ook een toelichting vervangen.');
    expect(taken.said).not.toContain('zijn gebleven');
    expect(parse(textIn(school, 'antwoorden.yaml')).answers['C1.1']).toMatchObject({ level: 0 });
  });

  it('asks nothing where a file only adds', async () => {
    const school = copyOfExample();
    const emptied = textIn(school, 'antwoorden.yaml').replace(/^ {2}C1\.1:.*\n/m, '');
    writeFileSync(join(school, 'antwoorden.yaml'), emptied);
    const { code, said } = await run(school, 'assess', '--answers', fileWith('  C1.1: { level: 2 }\n'));
    expect([code, said]).toEqual([0, expect.stringContaining('Overgenomen: 1 antwoord')]);
    expect(said).toContain('Toch niet? ouder-audit undo');
  });

  it('says of votes whether they stay', async () => {
    const school = copyOfExample();
    const voted = textIn(school, 'antwoorden.yaml').replace('C1.1: { level: 3,', 'C1.1: { level: 3, votes: { ib: 3 },');
    writeFileSync(join(school, 'antwoorden.yaml'), voted);
    expect((await run(school, 'assess', '--answers', fileWith('  C1.1: { level: 1 }\n'), '--replace')).said).toContain(
      'Stemmen zijn gebleven.',
    );
    const other = fileWith('  C1.1: { level: 2, votes: { ib: 0 } }\n');
    expect((await run(school, 'assess', '--answers', other, '--replace')).said).toContain(
      'Ook stemmen zijn vervangen.',
    );
  });
});

describe('round close and reopen', () => {
  it('closes with open questions only when that is meant', async () => {
    const school = copyOfExample();
    const before = textIn(school, 'school.yaml');
    expect((await run(school, 'round', 'close')).code).toBe(2);
    const kept = await asked(school, ['round', 'close'], '');
    expect(kept).toMatchObject({ code: 130, question: expect.stringContaining('Er is nog 1 open vraag.') });
    expect(kept.said).toContain('De ronde is niet afgesloten.');
    expect(textIn(school, 'school.yaml')).toBe(before);
    expect((await asked(school, ['round', 'close'], '2')).code).toBe(0);
    expect(textIn(school, 'school.yaml')).toContain('2027-2028');
  });

  it('opens the last round again, with the answers of then byte for byte and the agreements of now', async () => {
    const school = copyOfExample();
    const before = ['school.yaml', 'antwoorden.yaml'].map((file) => textIn(school, file));
    await run(school, 'round', 'close', '--incomplete');
    const { code, said } = await run(school, 'round', 'reopen');
    expect([code, said]).toEqual([0, expect.stringContaining('De ronde 2026-2027 is weer open')]);
    expect(['school.yaml', 'antwoorden.yaml'].map((file) => textIn(school, file))).toEqual(before);
    expect(existsSync(join(school, 'rondes'))).toBe(false);
    await run(school, 'round', 'close', '--incomplete');
    await run(school, 'actions', 'done', '1', '--helped', 'onbekend');
    await run(school, 'ronde', 'heropen');
    const { answers, actions } = parse(textIn(school, 'antwoorden.yaml'));
    expect(answers['C1.1']).toMatchObject({ level: 3 });
    expect(actions[0]).toMatchObject({ done: true, effect: { helped: 'unclear' } });
  });

  it('brings back copies of the answers, and asks before answers of the next round go', async () => {
    const school = copyOfExample();
    const copy = textIn(school, 'antwoorden.yaml')
      .replace('formatVersion: 1', 'formatVersion: 1\nas: ouder')
      .replace(/^actions:[\s\S]*$/m, '');
    writeFileSync(join(school, 'antwoorden.ouder.yaml'), copy);
    await run(school, 'round', 'close', '--incomplete');
    expect(existsSync(join(school, 'antwoorden.ouder.yaml'))).toBe(false);
    const fresh = textIn(school, 'antwoorden.yaml').replace('answers: {}', 'answers:\n  C1.1: { level: 1 }');
    writeFileSync(join(school, 'antwoorden.yaml'), fresh);
    const refused = await run(school, 'round', 'reopen');
    expect(refused).toMatchObject({ code: 2, warned: expect.stringContaining('is al 1 vraag beantwoord.') });
    expect((await asked(school, ['round', 'reopen'], '')).code).toBe(130);
    expect(textIn(school, 'antwoorden.yaml')).toBe(fresh);
    expect((await run(school, 'round', 'reopen', '--yes')).code).toBe(0);
    expect(textIn(school, 'antwoorden.ouder.yaml')).toBe(copy);
    expect((await run(school, 'undo', '--yes')).code).toBe(0);
    expect(textIn(school, 'antwoorden.yaml')).toBe(fresh);
  });

  it('goes on after a crash before the school year', async () => {
    const school = copyOfExample();
    const before = textIn(school, 'antwoorden.yaml');
    await run(school, 'round', 'close', '--incomplete');
    const closed = textIn(school, 'school.yaml');
    const kept = textIn(school, 'rondes/2026-2027/antwoorden.yaml');
    await run(school, 'round', 'reopen');
    // As if the school year was not written yet, and the kept answers were still there.
    writeFileSync(join(school, 'school.yaml'), closed);
    await run(school, 'evidence', 'edit', 'welkom', '--title', 'Welkom!');
    mkdirSync(join(school, 'rondes/2026-2027'), { recursive: true });
    writeFileSync(join(school, 'rondes/2026-2027/antwoorden.yaml'), kept);
    expect((await run(school, 'round', 'reopen', '--yes')).code).toBe(0);
    expect(textIn(school, 'antwoorden.yaml')).toBe(before);
    expect(textIn(school, 'school.yaml')).toContain('2026-2027');
  });

  it('says why a round cannot open again', async () => {
    const school = copyOfExample();
    expect((await run(school, 'round', 'reopen')).warned).toContain('De ronde 2025-2026 is niet met deze versie');
    await run(school, 'round', 'close', '--incomplete');
    writeFileSync(join(school, 'vragen-auditor.yaml'), 'formatVersion: 1\nrequests: {}\n');
    expect((await run(school, 'round', 'reopen')).warned).toContain('In de ronde 2027-2028 is al een audit begonnen.');
  });
});
