import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inOneLine } from '../../../support/run/run-binary.ts';
import { runMain } from '../../../support/run/run-main.ts';
import { copyOfExample } from '../../../support/run/temporary-folder.ts';

const FILE = 'uitzonderingen.yaml';

const textIn = (school: string) => readFileSync(join(school, FILE), 'utf8');
const waiversIn = (school: string) => parse(textIn(school)).waivers;

const run = async (school: string, ...args: string[]) => {
  const { code, stdout, stderr } = await runMain(['waivers', ...args, school], school);
  return { code, said: inOneLine(stdout), warned: inOneLine(stderr) };
};

const FLAGS = {
  '--code': 'missing-evidence',
  '--subject': 'C10',
  '--reason': 'De nieuwe schoolgids komt in december.',
  '--by': 'schoolleiding',
  '--until': '2026-12-31',
};

const add = async (school: string, more: Partial<typeof FLAGS> = {}) =>
  await run(school, 'add', ...Object.entries({ ...FLAGS, ...more }).flat());

/** The example school without its own waivers. */
const schoolWithout = (): string => {
  const school = copyOfExample();
  if (existsSync(join(school, FILE))) writeFileSync(join(school, FILE), 'formatVersion: 1\nwaivers: []\n');
  return school;
};

describe('waivers add', () => {
  it('makes the list, and the check knows it', async () => {
    const school = schoolWithout();
    const { code, said, warned } = await add(school);
    expect([code, warned]).toEqual([0, '']);
    expect(said).toContain(
      'Aanvaard: 1. C10: gevraagd bewijs ontbreekt of is niet genoeg [missing-evidence] (geldt tot en met 31',
    );
    expect(waiversIn(school)).toEqual([
      { code: 'missing-evidence', subject: 'C10', reason: FLAGS['--reason'], by: 'schoolleiding', until: '2026-12-31' },
    ]);
    const { stdout } = await runMain(['check', school, '--details'], school);
    expect(inOneLine(stdout)).toContain('Aanvaard tot en met 31 december 2026 door schoolleiding');
  });

  it('gives an older one for the same finding its new day, and leaves comments where they are', async () => {
    const school = schoolWithout();
    const old = `# eigen woorden\nformatVersion: 1\nwaivers:\n  - code: missing-evidence # hier\n    subject: C10\n    reason: Dit duurt nog even lang.\n    by: ib\n    until: 2026-10-01\n`;
    writeFileSync(join(school, FILE), old);
    expect((await add(school)).said).toContain('Opnieuw aanvaard: 1. C10');
    expect(textIn(school)).toContain('# eigen woorden');
    expect(textIn(school)).toContain('missing-evidence # hier');
    expect(waiversIn(school)).toMatchObject([{ by: 'schoolleiding', until: '2026-12-31' }]);
  });

  it.each<[string, Partial<typeof FLAGS>, string]>([
    ['a code that nobody knows', { '--code': 'missing-evidenc' }, 'Bedoelt u "missing-evidence"?'],
    ['personal data', { '--code': 'personal-data-bsn' }, 'is niet te aanvaarden: gegevens van personen moeten uit'],
    ['what it does not find', { '--subject': 'C1' }, 'Bij "C1" is er nu geen bevinding missing-evidence.'],
    ['a reason of two words', { '--reason': 'komt nog' }, 'met ten minste 4 woorden'],
    ['a name for a role', { '--by': 'Jansen' }, 'Jansen'],
    ['a day that has passed', { '--until': '2026-01-01' }, '1 januari 2026 is al voorbij'],
    [
      'a day after the school year',
      { '--until': '2027-08-01' },
      'ten hoogste tot het einde van het schooljaar: 31 juli 2027',
    ],
  ])('refuses %s, and changes nothing', async (_name, more, words) => {
    const school = schoolWithout();
    const { code, warned } = await add(school, more);
    expect([code, warned]).toEqual([2, expect.stringContaining(words)]);
    if (existsSync(join(school, FILE))) expect(waiversIn(school)).toEqual([]);
  });

  it('warns where the reason may be of a person', async () => {
    const school = schoolWithout();
    const { code, warned } = await add(school, { '--reason': 'De moeder van Fenna leest hem nog.' });
    expect([code, warned]).toEqual([0, expect.stringContaining('bij de reden bij C10 staat misschien een persoon')]);
  });

  it('asks which finding, why, who decided and until when', async () => {
    const school = schoolWithout();
    let offered = '';
    const { code } = await runMain(['uitzonderingen', 'toevoegen', school, '--plain'], school, {
      columns: 400,
      answer: (said) => {
        if (said.includes('Welke bevinding aanvaardt u')) {
          offered = said;
          return /(\d+) = C10: gevraagd bewijs/.exec(said)?.[1] ?? null;
        }
        if (said.includes('Waarom kan dit nu niet anders?')) return 'De gids komt in december.';
        if (said.includes('Wie besloot dit?')) return '1';
        return said.includes('Tot en met welke dag?') ? '31-12-2026' : null;
      },
    });
    expect(code).toBe(0);
    expect(offered).not.toContain('personal-data');
    expect(waiversIn(school)).toMatchObject([{ code: 'missing-evidence', subject: 'C10', until: '2026-12-31' }]);
  });
});

describe('waivers list and remove', () => {
  it('show what holds, and take one out of the list', async () => {
    const school = schoolWithout();
    expect((await run(school, 'list')).said).toContain('Er zijn geen uitzonderingen. Wat nu?');
    await add(school);
    expect((await run(school, 'lijst')).said).toContain('1. C10: gevraagd bewijs');
    expect((await run(school, 'remove')).warned).toContain('Geef: het nummer van de uitzondering');
    expect((await run(school, 'remove', '7')).warned).toContain('Uitzondering 7 bestaat niet.');
    expect((await run(school, 'verwijder', '1')).said).toContain('Weggehaald: 1. C10');
    expect(waiversIn(school)).toEqual([]);
  });
});
