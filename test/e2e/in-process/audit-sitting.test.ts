import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ReplyFile } from '../../../src/dossier/audit-file-shape.ts';
import { auditIn, makeSchoolToAudit, runFolded, TALKS, VERDICTS } from '../../support/dossiers/audited-school.ts';
import { copyOfExample, copyOfFramework } from '../../support/run/temporary-folder.ts';

describe('a sitting', () => {
  it('shows what the school said, takes every kind of note, and refuses what the rules forbid', async () => {
    const { folder, school } = makeSchoolToAudit();
    const said = await runFolded(['audit', 'school', '--plain', '--criterion', 'C2'], folder, [
      '2',
      '2',
      '2099-01-01', // a day to come: asked again
      '2026-11-20',
      'Een les in groep 6',
      'De leraar vroeg door.', // an observation
      '2',
      '1',
      '6',
      'de regiegroep',
      '4',
      '',
      '',
      'Zij kennen het plan.', // a talk with a group of its own
      '1',
      '1,2', // sources
      '3',
      'Ouders zagen hun idee terug.', // a finding
      '3',
      '', // none
      '5',
      'Ouders denken mee.',
      '6',
      'Ga hiermee door.',
      '7',
      'Elk jaar.',
      '8',
      'Maak het af.',
      '2026-11-23', // today is too early
      '2027-06-01',
      '4',
      '2',
      '2',
      'Niet elke klas doet mee.', // verdict
      '10', // overview
      '1',
      '2', // independent: not now
      '4',
      '5',
      '10', // pick C5, and back
      '5', // advice: not yet
      '6', // done
    ]);
    expect(said.out).toContain('C2 Meedenken over beleid (2 van 11)');
    expect(said.out).toContain('Zelfbeoordeling: voldaan, score 3,00.');
    expect(said.out).toContain('Bewijs:');
    expect(said.out).toContain('1 januari 2099 kan hier niet: die dag moet nog komen. Kies een andere dag.');
    expect(said.out).toContain('23 november 2026 kan hier niet: die dag is al geweest, of is vandaag.');
    expect(said.out).toMatch(/ bewijs\/[a-z-]+\.txt \(/);
    expect(said.out).toContain('Dit kan nog niet:');
    const { verdicts = {}, talks = {} } = auditIn(school);
    expect(Object.keys(talks)).toEqual(['O1', 'G1']);
    expect(talks['G1']).toMatchObject({ group: 'de regiegroep', people: 4, notes: 'Zij kennen het plan.' });
    expect(verdicts['C2']).toMatchObject({
      sources: ['O1', 'G1'],
      findings: { 'C2-1': 'Ouders zagen hun idee terug.' },
      strength: 'Ouders denken mee.',
      recommendation: 'Ga hiermee door.',
      upkeep: 'Elk jaar.',
      condition: { text: 'Maak het af.', due: '2027-06-01' },
    });
    expect(said.code).toBe(0);
  });

  it('asks no verdict for which there are too few sources, nor keeps one on too low a level', async () => {
    const { folder, school } = makeSchoolToAudit();
    writeFileSync(join(folder, 'o.yaml'), `${TALKS}verdicts: { C1: { sources: [G1, O1] } }\n`);
    await runFolded(['audit', 'school', '--verdicts', 'o.yaml'], folder);
    // Level 0 and met: not kept. Then, for the next criterion, only "could not tell" is offered.
    const lines = ['4', '1', '1', '9', '4', '1', 'Niet gezien.', '10', '6'];
    const said = await runFolded(['audit', 'school', '--plain', '--criterion', 'C1'], folder, lines);
    expect(said.out).toContain('Bij C1 is het oordeel "voldaan", met niveau 0.');
    expect(said.out).toContain('C2 rust op geen enkele bron.');
    expect(said.out).toContain('Kies eerst bronnen. Nu kan alleen "niet vast te stellen".');
    const { C1, C2 } = auditIn(school).verdicts ?? {};
    expect(C1).toEqual({ sources: ['G1', 'O1'] });
    expect(C2).toEqual({ verdict: 'undetermined', reason: 'Niet gezien.' });
  });

  it('asks for other words where somebody can be known by them', async () => {
    const { folder, school } = makeSchoolToAudit();
    const name = 'Bel met 06-12345678.';
    const said = await runFolded(['audit', 'school', '--plain', '--criterion', 'C1'], folder, [
      '3',
      name,
      '1',
      'Bel met de school.',
      '3',
      name,
      '2',
    ]);
    expect(said.code).toBe(130);
    expect(said.out).toContain('Een ander kan dit lezen.');
    expect(Object.values(auditIn(school).verdicts?.['C1']?.findings ?? {})).toEqual(['Bel met de school.', name]);
  });

  it('tells what changed since it was frozen, and lets the auditor take it over', async () => {
    const { folder, school } = makeSchoolToAudit();
    await runFolded(['audit', 'school', '--plain'], folder, ['6']);
    writeFileSync(join(school, 'bewijs', 'foto.txt'), 'anders');
    const goOn = await runFolded(['audit', 'school', '--plain'], folder, ['1', '6']);
    expect(goOn.out).toContain('bewijs/foto.txt: veranderd');
    expect(auditIn(school).frozen?.earlier).toBeUndefined();
    await runFolded(['audit', 'school', '--plain'], folder, ['2', '', 'De foto was onscherp.', '6']);
    expect(auditIn(school).frozen?.earlier?.[0]?.reason).toBe('De foto was onscherp.');
    expect((await runFolded(['audit', 'school', '--plain'], folder, ['6'])).out).not.toContain('veranderd');
    expect((await runFolded(['audit', 'school', '--freeze-again', 'Niets veranderd.'], folder)).code).toBe(0);
    expect(auditIn(school).frozen?.earlier).toHaveLength(1);
  });

  it('tells what moved since the last round, what the votes were, and what the checks found', async () => {
    const { folder, school } = makeSchoolToAudit();
    await runFolded(['round', 'close', 'school'], folder);
    const answers = readFileSync(join(school, 'antwoorden.yaml'), 'utf8').replace(
      /answers: .*/,
      'answers: { C1.1: { level: 1, votes: { ouder: 0, leraar: 2 }, minority: Ouders zien het niet. }, C1.2: { level: 1 }, C1.3: { level: 1 }, C1.4: { level: 1 } }',
    );
    writeFileSync(join(school, 'antwoorden.yaml'), answers);
    const said = await runFolded(['audit', 'school', '--plain', '--criterion', 'C1'], folder, ['10', '6']);
    expect(said.out).toContain(
      'Sinds ronde 2026-2027: Van voldaan (3,00) naar niet voldaan (1,00). C1.1 ging van niveau 3.0 naar 1.0.',
    );
    expect(said.out).toContain('Stemmen: ouder 0 en leraar 2.0');
    expect(said.out).toContain('Minderheid: Ouders zien het niet.');
    expect(said.out).toContain('De controle vond:');
  });

  it('cannot be held without a screen, without a dossier, or by a framework without rules for it', async () => {
    const { folder, school } = makeSchoolToAudit();
    expect((await runFolded(['audit', 'school'], folder)).err).toContain('--verdicts oordelen.yaml');
    expect((await runFolded(['audit', 'weg', '--plain'], folder)).code).toBe(2);
    const framework = copyOfFramework();
    const head = readFileSync(join(framework, 'keurmerk.yaml'), 'utf8');
    writeFileSync(join(framework, 'keurmerk.yaml'), head.replace(/\naudit:\n[\s\S]*?\n\nevidence:/, '\n\nevidence:'));
    const bare = await runFolded(['audit', 'school', '--plain', '--framework', framework], folder, []);
    expect(bare).toMatchObject({ code: 2, err: expect.stringContaining('geen regels voor een audit') });
    expect(existsSync(join(school, 'audit.yaml'))).toBe(false);
    expect((await runFolded(['report', 'school', '--kind', 'audit'], folder)).err).toContain('Er is nog geen audit');
  });
});

describe('the reply of the school', () => {
  it('answers each finding, in a file of its own', async () => {
    const { folder, school } = makeSchoolToAudit();
    expect((await runFolded(['audit', 'school', '--reply', '--plain'], folder, [])).err).toContain(
      'Er is nog geen audit',
    );
    writeFileSync(join(folder, 'o.yaml'), `${TALKS}${VERDICTS}`);
    await runFolded(['audit', 'school', '--verdicts', 'o.yaml'], folder);
    const first = await runFolded(['audit', 'school', '--reply', '--plain'], folder, [
      '1',
      '',
      '2',
      '',
      'Dat is anders gegaan.',
      '3',
    ]);
    expect(first.code).toBe(130);
    expect(first.out).toContain('De auditor schreef 10 bevindingen op. U reageerde op 0.');
    const { replies } = parse(readFileSync(join(school, 'reactie.yaml'), 'utf8')) as ReplyFile;
    expect(replies).toMatchObject({
      'C1-1': { reply: 'agree' },
      'C2-1': { reply: 'disagree', reason: 'Dat is anders gegaan.' },
    });
    const rest = Array.from({ length: 8 }, () => ['1', '']).flat();
    expect((await runFolded(['audit', 'school', '--reply', '--plain'], folder, rest)).code).toBe(0);
    // All have a reply: then all come by once more, with what was said.
    const again = await runFolded(['audit', 'school', '--reply', '--plain'], folder, ['', '', '', '']);
    expect(again.out).toContain('U reageerde op 10.');
    writeFileSync(join(folder, 'r.yaml'), 'formatVersion: 1\nreplies: { C1-9: { reply: agree } }\n');
    expect((await runFolded(['audit', 'school', '--replies', 'r.yaml'], folder)).err).toContain('"C1-9"');
    writeFileSync(join(folder, 'r.yaml'), 'formatVersion: 1\nreplies: { C1-1: { reply: disagree } }\n');
    expect((await runFolded(['audit', 'school', '--replies', 'r.yaml'], folder)).err).toContain('een reden');
    writeFileSync(
      join(folder, 'r.yaml'),
      'formatVersion: 1\nreplies: { C1-1: { reply: correct, reason: Het was mei. } }\n',
    );
    expect((await runFolded(['audit', 'school', '--replies', 'r.yaml'], folder)).out).toContain('Bewaard: 1 reactie.');
  });
});

it('the example school can be audited, reported on for each audience, and refuses formats that others do not get', async () => {
  const school = copyOfExample();
  const folder = join(school, '..');
  await runFolded(['audit', 'school', '--plain'], folder, ['6']);
  for (const audience of ['team', 'bestuur', 'ouders']) {
    expect((await runFolded(['report', 'school', '--kind', 'audit', '--audience', audience], folder)).code).toBe(0);
  }
  expect(existsSync(join(school, 'rapport', 'auditrapport-ouders.html'))).toBe(true);
  expect(existsSync(join(school, 'rapport', 'auditrapport.docx'))).toBe(true);
  expect(
    (await runFolded(['report', 'school', '--kind', 'audit', '--audience', 'bestuur', '--format', 'json'], folder))
      .code,
  ).toBe(2);
  expect((await runFolded(['report', 'school', '--kind', 'audit', '--format', 'ics'], folder)).code).toBe(2);
});
