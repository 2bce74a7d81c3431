import { expect, it } from 'vitest';
import { actionSays } from '../../src/actions/words/actions.ts';
import { interviewWords } from '../../src/interview/words/interview.ts';
import { pagesToPrint } from '../../src/report/write-reports.ts';
import { schoolEditAsks } from '../../src/school/words/school.ts';
import { waiverAsks, waiverSays } from '../../src/waivers/words/waivers.ts';
import { emptyResult } from '../support/results/results.ts';

it('what is asked and said while editing names numbers, days and the next command', () => {
  const waiver = {
    number: 2,
    code: 'empty-file',
    subject: 'leeg.pdf',
    title: 'Bestand is leeg',
    reason: 'Komt later.',
    by: 'mr',
    until: '2027-01-15',
  };
  expect(waiverAsks.reasonNeeded(4)).toContain('4 woorden');
  expect(waiverAsks.tooLong('2027-07-31')).toContain('31 juli 2027');
  expect(waiverAsks.until('2027-07-31')).toContain('31 juli 2027');
  const said = [waiverSays.choice, waiverSays.added, waiverSays.renewed, waiverSays.removed].map((say) =>
    say(waiver as never),
  );
  for (const line of said) expect(line).toContain('leeg.pdf');
  expect(waiverSays.listed(waiver as never).join(' ')).toContain('Komt later.');
  expect(waiverSays.reasonOf('leeg.pdf')).toBe('de reden bij leeg.pdf');
  const next = [
    waiverSays.check('de-brug'),
    waiverSays.seeAll('de-brug'),
    waiverSays.addOne('de-brug'),
    waiverSays.remove(2, 'de-brug'),
  ];
  for (const line of next) expect(line).toMatch(/ouder-audit .*de-brug/);
  expect(schoolEditAsks.dropAnswers(['C1.1', 'C1.2'])).toContain('C1.1 en C1.2');
  expect(actionSays.seeAll('de-brug')).toContain('ouder-audit actions list de-brug');
  expect(actionSays.evidence('C1', 'de-brug')).toContain('--dossier de-brug');
});

it('the line of votes shows what was given and whose turn it is', () => {
  expect(interviewWords.voteLine(['3'], ['Ouder', 'Leerling'])).toBe('3 _   nu: Leerling');
  expect(interviewWords.voteLine(['3', '1'], ['Ouder', 'Leerling'])).toBe('3 1');
});

it.each([
  ['self', 'team', 'rapport/rapport.pdf'],
  ['self', 'ouders', 'rapport/rapport-ouders.pdf'],
  ['audit', 'team', 'rapport/auditrapport.pdf'],
] as const)('the %s report for %s is printed to %s', async (kind, audience, path) => {
  const [page, ...others] = await pagesToPrint(await emptyResult(), { kind, audience }, {});
  expect(page?.path).toBe(path);
  expect(page?.html).toContain('<html');
  expect(others.map((other) => other.path)).toEqual(audience === 'ouders' ? ['rapport/poster-ouders.pdf'] : []);
});
