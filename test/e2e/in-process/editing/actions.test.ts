import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inOneLine } from '../../../support/run/run-binary.ts';
import { runMain } from '../../../support/run/run-main.ts';
import { copyOfExample } from '../../../support/run/temporary-folder.ts';

const textIn = (school: string) => readFileSync(join(school, 'antwoorden.yaml'), 'utf8');
const actionsIn = (school: string) => parse(textIn(school)).actions;

const run = async (school: string, ...args: string[]) => {
  const { code, stdout, stderr } = await runMain(['actions', ...args, school], school);
  return { code, said: inOneLine(stdout), warned: inOneLine(stderr) };
};

/** Answers questions by what they ask; a question that is not expected ends the talk. */
const talk = async (school: string, args: string[], answers: Record<string, string>) => {
  const left = Object.entries(answers);
  const { code, stdout } = await runMain(['actions', ...args, school, '--plain'], school, {
    columns: 400,
    answer: (said) => {
      const place = left.findIndex(([question]) => said.includes(question));
      return place === -1 ? null : (left.splice(place, 1)[0]?.[1] ?? null);
    },
  });
  return { code, said: inOneLine(stdout), left };
};

const changed = (before: string, after: string) =>
  after.split('\n').filter((line) => !before.split('\n').includes(line));

describe('actions list', () => {
  it('shows every action with its number, whether it is late, and whether it helped', async () => {
    const school = copyOfExample();
    writeFileSync(
      join(school, 'antwoorden.yaml'),
      textIn(school).replace('due: 2027-01-29', 'due: 2026-11-01, helps: Een vast uur, hinders: Het rooster.'),
    );
    const { code, said } = await run(school, 'list');
    expect(code).toBe(0);
    expect(said).toContain('1. C8 · Elke maand vertellen wat er met ideeën is gedaan');
    expect(said).toContain('Schoolleiding · voor 1 november 2026 · te laat');
    expect(said).toContain('Wat helpt: "Een vast uur". Wat in de weg staat: "Het rooster."');
    expect(said).toContain(
      'gedaan Heeft het geholpen? Deels. Te zien aan: "Van de acht gezinnen kwamen er daarna vijf.',
    );
    expect(said).toContain('Dat zeggen: leraar en ouder.');
    expect(said).toContain('1 afspraak is te laat. Kies een nieuwe datum met "ouder-audit actions move 1');
  });

  it('says how to make the first one, and is reached by its Dutch names', async () => {
    const school = copyOfExample();
    writeFileSync(join(school, 'antwoorden.yaml'), textIn(school).replace(/^actions:[\s\S]*$/m, 'actions: []\n'));
    const { stdout } = await runMain(['afspraken', 'lijst', school], school);
    expect(inOneLine(stdout)).toContain(
      'Er zijn nog geen afspraken. Wat nu? Maak een afspraak: ouder-audit actions add',
    );
  });
});

describe('actions add', () => {
  it('adds what the flags say at the end, and leaves all else as it is', async () => {
    const school = copyOfExample();
    const before = textIn(school);
    const flags = ['--criterion', 'c8', '--action', 'Bellen, elke week.', '--owner', 'ib', '--due', '2027-02-01'];
    const { code, said, warned } = await run(school, 'add', ...flags);
    expect([code, warned]).toEqual([0, '']);
    expect(said).toContain('Afgesproken: 4. C8 · Bellen, elke week. (Intern begeleider · voor 1 februari 2027');
    expect(said).toContain('Wat nu? Bekijk alle afspraken: ouder-audit actions list');
    expect(changed(before, textIn(school))).toEqual([
      '  - { criterion: C8, action: "Bellen, elke week.", owner: ib, due: 2027-02-01, done: false }',
    ]);
  });

  it('asks what the flags leave open, and asks about a day that has passed', async () => {
    const school = copyOfExample();
    const { code, left } = await talk(school, ['add', '--criterion', 'C2'], {
      'Wat spreekt u af?': 'Bel mevrouw Jansen.',
      'Wat wilt u doen?': '1',
      'Nu staat er': 'Bel een ouder.',
      'Wie doet dit?': '3',
      'Voor welke datum?': '1-1-2026',
      'is al voorbij. Klopt die datum?': '2',
      'Voor welke datum? ': '',
    });
    expect([code, left]).toEqual([0, []]);
    expect(actionsIn(school)[3]).toEqual({
      criterion: 'C2',
      action: 'Bel een ouder.',
      owner: 'ib',
      due: '2027-02-23',
      done: false,
    });
  });

  it('warns where its words may be of a person, and refuses a day that has passed when nobody can be asked', async () => {
    const school = copyOfExample();
    const flags = ['--criterion', 'C8', '--action', 'Bel mevrouw Jansen.'];
    expect(await run(school, 'add', ...flags, '--due', '2026-01-01')).toMatchObject({
      code: 2,
      warned: expect.stringContaining('1 januari 2026 is al voorbij. Er is niets gewijzigd. Geef een andere datum.'),
    });
    expect(actionsIn(school)).toHaveLength(3);
    const { code, warned } = await run(school, 'add', ...flags, '--due', '2026-01-01', '--yes');
    expect([code, warned]).toEqual([0, expect.stringContaining('Let op: bij C8 staat misschien een persoon')]);
    expect(actionsIn(school)[3].due).toBe('2026-01-01');
  });

  it('says which flags are missing, and which criterion there is', async () => {
    const school = copyOfExample();
    expect((await run(school, 'add')).warned).toContain('Geef: --criterion (zoals C8) Geef: --action');
    expect((await run(school, 'add', '--criterion', 'C80', '--action', 'x')).warned).toContain('Bedoelt u "C8"?');
  });
});

describe('actions done', () => {
  it('asks whether it helped, by what one sees that, and who says so', async () => {
    const school = copyOfExample();
    const before = textIn(school);
    const { code, said, left } = await talk(school, ['done'], {
      'Welke afspraak?': '2',
      'Heeft het geholpen?': '1',
      'Waaraan ziet u dat?': 'Acht van de tien ouders vonden alles.',
      'Wie zegt dat?': '3,4',
    });
    expect([code, left]).toEqual([0, []]);
    expect(said).toContain(
      'Heeft het geholpen? Ja. Te zien aan: "Acht van de tien ouders vonden alles." Dat zeggen: intern',
    );
    expect(actionsIn(school)[1]).toMatchObject({
      done: true,
      effect: {
        helped: 'fully',
        seenIn: 'Acht van de tien ouders vonden alles.',
        saidBy: ['ib', 'ouder'],
        on: '2026-11-23',
      },
    });
    expect(changed(before, textIn(school))).toHaveLength(1);
  });

  it('takes it from flags, and needs no more where nobody can say yet', async () => {
    const school = copyOfExample();
    expect((await run(school, 'done', '1', '--helped', 'ja')).warned).toContain('Geef: --seen');
    expect((await run(school, 'done', '1', '--helped', 'onbekend')).code).toBe(0);
    expect(actionsIn(school)[0]).toMatchObject({ done: true, effect: { helped: 'unclear', on: '2026-11-23' } });
    const flags = ['--helped', 'nee', '--seen', 'Niemand las het.', '--said-by', 'ouder-2,mr'];
    expect((await run(school, 'gedaan', '1', ...flags)).code).toBe(0);
    expect(actionsIn(school)[0].effect).toMatchObject({ helped: 'not', saidBy: ['ouder-2', 'mr'] });
    expect((await run(school, 'done', '9', '--helped', 'ja')).warned).toContain('Afspraak 9 bestaat niet.');
    expect((await run(school, 'done', '1', ...flags.slice(0, 4), '--said-by', 'Jansen')).code).toBe(2);
  });

  it('stands in the report, and stays when the round closes', async () => {
    const school = copyOfExample();
    await run(school, 'done', '1', '--helped', 'deels', '--seen', 'Meer ouders reageerden.', '--said-by', 'ouder');
    await runMain(['report', school, '--format', 'md,html'], school);
    for (const file of ['rapport.md', 'rapport.html']) {
      const report = inOneLine(readFileSync(join(school, 'rapport', file), 'utf8'));
      expect(report.replaceAll('&quot;', '"')).toContain('Te zien aan: "Meer ouders reageerden." Dat zegt: ouder.');
    }
    const agreed = actionsIn(school);
    await runMain(['round', 'close', school, '--incomplete'], school);
    expect(actionsIn(school)).toEqual(agreed);
  });
});

describe('actions move', () => {
  it('gives another day or owner, in the same line', async () => {
    const school = copyOfExample();
    const before = textIn(school);
    const { code, said } = await run(school, 'move', '1', '--due', '2027-03-01', '--owner', 'leraar');
    expect([code, said]).toEqual([0, expect.stringContaining('Verzet: 1. C8')]);
    expect(changed(before, textIn(school))).toEqual([
      '  - { criterion: C8, action: Elke maand vertellen wat er met ideeën is gedaan, owner: leraar, due: 2027-03-01, done: false }',
    ]);
    expect((await run(school, 'verzet', '1', '--due', '2027-03-01')).said).toContain('Er is niets gewijzigd.');
  });

  it('asks for the day, with the old one at hand', async () => {
    const school = copyOfExample();
    const { code } = await talk(school, ['move', '2'], { 'Voor welke datum?': '1 mei 2027', 'Wie doet dit?': '' });
    expect(code).toBe(0);
    expect(actionsIn(school)[1]).toMatchObject({ due: '2027-05-01', owner: 'ib' });
    expect((await run(school, 'move', '2')).warned).toContain('Geef: --due');
  });
});
