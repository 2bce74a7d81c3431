import { expect, it } from 'vitest';
import { anchorOfSchool, frameworkTitle, titleIn, versionIn, withTitle } from '../../src/portfolio/sections/titles.ts';
import { groupWords, monthWords, pageWords } from '../../src/portfolio/words/page.ts';
import { portfolioSays } from '../../src/portfolio/words/says.ts';

const titles = {
  id: 'keurmerk',
  version: '1.0.0',
  title: 'Het keurmerk',
  criteria: new Map([['C1', 'Gedeelde visie']]),
  standards: new Map<string, string>(),
  target: 3,
};

it('calls criteria by the titles of their own version only', () => {
  const own = { framework: 'keurmerk', version: '1.0.0' };
  expect(titleIn('criteria', 'C1', own, titles)).toBe('Gedeelde visie');
  expect(titleIn('criteria', 'C1', { ...own, version: '2.0.0' }, titles)).toBe('');
  expect(titleIn('standards', 'S1', own, titles)).toBe('');
  expect([withTitle('C1', 'Gedeelde visie'), withTitle('C1', '')]).toEqual(['C1 Gedeelde visie', 'C1']);
  expect([frameworkTitle(own, titles), frameworkTitle({ ...own, framework: 'x' }, titles)]).toEqual([
    'Het keurmerk',
    'x',
  ]);
});

it('says which version has another content than its number tells', () => {
  const altered = { framework: 'keurmerk', version: '1.0.0+abcdef012345' };
  expect(versionIn({ ...altered, version: '1.0.0' })).toBe('1.0.0');
  expect(versionIn(altered)).toBe('1.0.0 met andere inhoud (abcdef01)');
});

it('gives every school a place of its own, whatever its name', () => {
  const names = ['10AA', '10AA01', 'naam:a b', 'naam:a-b', 'naam:<a"b>', 'naam:é', 'naam:😀'];
  const anchors = names.map(anchorOfSchool);
  expect(new Set(anchors).size).toBe(names.length);
  for (const anchor of anchors) expect(anchor).toMatch(/^school-[A-Za-z0-9-]+$/);
});

it('says months, groups and numbers as people do', () => {
  expect([monthWords('2027-02'), groupWords('leerling'), groupWords('anders')]).toEqual([
    'februari 2027',
    'leerlingen',
    'anders',
  ]);
  expect(pageWords.lateIntro(0, 0)).toContain('Geen enkele afspraak');
  expect(pageWords.agreements({ late: 1, due: 0, undated: 0 })).toBe('1 afspraak staat open. Daarvan is er 1 te laat.');
  expect(pageWords.agreements({ late: 0, due: 2, undated: 0 })).toBe(
    '2 afspraken staan open. Daarvan is er geen te laat.',
  );
  expect(pageWords.agreements({ late: 3, due: 0, undated: 0 })).toContain('Daarvan zijn er 3 te laat.');
  expect(pageWords.absentMany(3)).toContain('3 scholen');
  expect(pageWords.moreProblems(4)).toContain('nog 4');
  expect(portfolioSays.problems(1)).toContain('1 plek');
  expect(portfolioSays.notSearched.link('de-brug')).toContain('is een snelkoppeling. Daarin is niet gezocht.');
  expect(portfolioSays.notSearched['too-deep']('a/b')).toContain('ligt te diep. Daarin is niet gezocht.');
});
