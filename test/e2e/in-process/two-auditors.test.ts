import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DONE, holdTalk, MAIN, WHO } from '../../support/dossiers/audit-talk.ts';
import {
  ADVICE,
  auditIn,
  findingOf,
  makeSchoolToAudit,
  runFolded,
  TALKS,
  VERDICTS,
  verdictLine,
} from '../../support/dossiers/audited-school.ts';

const PARTLY = VERDICTS.replace(
  verdictLine(1),
  verdictLine(1, 'partlyMet', 2).replace(findingOf(1), `Niet ${findingOf(1)}`),
);
const REFUSE = ADVICE.replace('grant', 'refuse').replace('Alles is gezien.', 'Te vroeg.');

const report = async (folder: string, audience = 'team'): Promise<string> => {
  await runFolded(['report', 'school', '--kind', 'audit', '--format', 'md', '--audience', audience], folder);
  const name = audience === 'team' ? 'auditrapport' : `auditrapport-${audience}`;
  return readFileSync(join(folder, `school/rapport/${name}.md`), 'utf8');
};

/** Both auditors have judged everything, and differ on C1. */
const makeDiffering = async () => {
  const { folder, school } = makeSchoolToAudit();
  writeFileSync(join(folder, 'o.yaml'), `${TALKS}${VERDICTS}`);
  writeFileSync(join(folder, 'b.yaml'), `${TALKS}${PARTLY}`);
  await runFolded(['audit', 'school', '--verdicts', 'o.yaml'], folder);
  return { folder, school };
};

describe('two auditors', () => {
  it('see nothing of each other until both are done', async () => {
    const { folder, school } = await makeDiffering();
    const begun = await holdTalk(['audit', 'school', '--as', 'Bo'], folder, [...WHO, DONE]);
    expect(begun.out).toContain('U gaf een oordeel over 0 van 10 criteria.');
    expect(begun.out).toContain('Wat de andere auditor vindt, ziet u als u allebei');
    expect(begun.out).not.toContain('voldaan');
    const seen = await holdTalk(['audit', 'school', '--as', 'Bo', '--criterion', 'C1'], folder, [
      ['U gaf nog geen oordeel.', 'Terug naar het overzicht'],
      DONE,
    ]);
    expect(seen.out).not.toContain(findingOf(1));
    const blind = await report(folder);
    expect(blind).toContain('Tot dan staat hier niets van hun oordelen.');
    expect(blind).not.toContain(findingOf(1));
    const json = await runFolded(['check', 'school', '--format', 'json'], folder);
    expect(json.out).not.toContain(findingOf(1));
    expect((await runFolded(['audit', 'school', '--as', 'Bo', '--verdicts', 'b.yaml'], folder)).out).toContain(
      'De auditoren verschillen nog over: C1.',
    );
    expect(auditIn(school, 'audit.Bo.yaml').verdicts).toHaveProperty('C1');
    expect(await report(folder)).toContain(`Niet ${findingOf(1)}`);
  });

  it('who differ agree, both confirm, and the dissent stands in every report', async () => {
    const { folder, school } = await makeDiffering();
    await runFolded(['audit', 'school', '--as', 'Bo', '--verdicts', 'b.yaml'], folder);
    const agreed = await holdTalk(['audit', 'school'], folder, [
      [MAIN, 'Samen beslissen'],
      ['Welk oordeel wordt het?', 'Terug'],
      [MAIN, 'Samen beslissen'],
      ['Welk oordeel wordt het?', 'de eerste auditor'],
      ['Waarom wordt het dit oordeel?', 'Samen nog eens gevraagd.'],
      DONE,
    ]);
    expect(agreed.out).toContain('C1 Gedeelde visie: de auditoren verschillen.');
    expect(agreed.out).toContain('Nog niet bevestigd door auditor Bo: wat is afgesproken over C1.');
    expect(auditIn(school).log?.at(-1)).toMatchObject({ criterion: 'C1', to: 'met', via: 'agreement' });
    const bo = ['audit', 'school', '--as', 'Bo'];
    const confirmed = await holdTalk(bo, folder, [
      [MAIN, 'Bevestigen'],
      ['C1 Gedeelde visie: afgesproken is voldaan. Reden: Samen nog eens gevraagd.', 'Nee'],
      [MAIN, 'Bevestigen'],
      ['Bevestigt u dit?', 'Ja'],
      [MAIN, 'Advies geven'],
      ['Wat is uw advies?', 'niet toekennen'],
      ['Waarom dit advies?', 'Te vroeg.'],
      DONE,
    ]);
    expect(confirmed.out).toContain('De eerste auditor gaf nog geen advies.');
    await holdTalk(['audit', 'school'], folder, [
      [MAIN, 'Advies geven'],
      ['Wat is uw advies?', 'toekennen'],
      ['Waarom dit advies?', 'Alles is gezien.'],
      [MAIN, 'Samen beslissen'],
      ['Welk advies wordt het?', 'auditor Bo'],
      ['Waarom wordt het dit oordeel?', 'Samen besloten.'],
      DONE,
    ]);
    expect(auditIn(school).agreedAdvice).toMatchObject({ decision: 'refuse', reason: 'Samen besloten.' });
    await holdTalk(bo, folder, [[MAIN, 'Bevestigen'], ['Afgesproken advies: niet toekennen.', 'Ja'], DONE]);
    expect(await report(folder)).toContain('niet toekennen.**');
    for (const audience of ['team', 'bestuur', 'ouders']) {
      const page = await report(folder, audience);
      expect(page).toContain('de eerste auditor gaf voldaan en auditor Bo gaf deels voldaan. Samen: voldaan.');
      expect(page).toContain(
        'de eerste auditor gaf toekennen en auditor Bo gaf niet toekennen. Samen: niet toekennen.',
      );
    }
  });

  it('may hand in an advice with their verdicts, and decide together afterwards', async () => {
    const { folder, school } = makeSchoolToAudit();
    writeFileSync(join(folder, 'o.yaml'), `${TALKS}${VERDICTS}${ADVICE}`);
    await runFolded(['audit', 'school', '--verdicts', 'o.yaml'], folder);
    writeFileSync(join(folder, 'b.yaml'), `${TALKS}${VERDICTS}${REFUSE}`);
    const second = await runFolded(['audit', 'school', '--as', 'jan', '--verdicts', 'b.yaml'], folder);
    expect(second).toMatchObject({ code: 0, out: expect.stringContaining('verschillen nog over het advies.') });
    const agreed = await holdTalk(['audit', 'school'], folder, [
      [MAIN, 'Samen beslissen'],
      ['2 = auditor jan: niet toekennen.', 'auditor jan'],
      ['Waarom wordt het dit oordeel?', 'Samen besloten.'],
      [MAIN, 'Uw organisatie en rol'],
      ['Nu staat er: Bureau Buiten', 'Bureau Binnen'],
      ['Nu staat er: auditor'],
      DONE,
    ]);
    expect(agreed.out).toContain('De auditoren verschillen over het advies.');
    expect(auditIn(school).auditor).toEqual({ organisation: 'Bureau Binnen', role: 'auditor' });
    // An agreement in a file settles what both hold now, and whoever hands it in confirms it.
    writeFileSync(join(folder, 'b.yaml'), PARTLY);
    await runFolded(['audit', 'school', '--as', 'jan', '--verdicts', 'b.yaml', '--replace'], folder);
    writeFileSync(join(folder, 'a.yaml'), 'agreed: { C1: { verdict: met, level: 3, reason: Samen gezien. } }\n');
    const file = await runFolded(['audit', 'school', '--verdicts', 'a.yaml'], folder);
    expect(file.out).toContain('Nog niet bevestigd door auditor jan: wat is afgesproken over C1.');
    expect(Object.keys(auditIn(school).confirmed ?? {})).toEqual(['advice', 'C1']);
  });
});
