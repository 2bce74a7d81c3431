import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AT, DONE, holdTalk, MAIN, type Step, WHO } from '../../support/dossiers/audit-talk.ts';
import {
  auditIn,
  findingOf,
  makeSchoolToAudit,
  reasonOf,
  runFolded,
  TALKS,
  VERDICTS,
} from '../../support/dossiers/audited-school.ts';
import { copyOfFramework } from '../../support/run/temporary-folder.ts';

const REASON = 'Niet elke klas doet mee met wat ouders bedachten.';

describe('a sitting', () => {
  it('shows what the school said, takes every kind of note, and refuses what the rules forbid', async () => {
    const { folder, school } = makeSchoolToAudit();
    const said = await holdTalk(['audit', 'school', '--criterion', 'C2'], folder, [
      ...WHO,
      [AT, 'Gesprek, observatie'],
      ['Hoe weet u dit?', 'Observatie'],
      ['Op welke dag?', '2099-01-01'],
      ['Op welke dag?', '2026-11-20'],
      ['Hoe zijn deze mensen gekozen', 'Een les in groep 6'],
      ['Wat hoorde of zag u?', 'De leraar vroeg door.'],
      [AT, 'Gesprek, observatie'],
      ['Hoe weet u dit?', 'Gesprek'],
      ['Met wie sprak u?', 'Een andere groep'],
      ['Welke groep was het?', 'de regiegroep'],
      ['Met hoeveel mensen?', '4'],
      ['Op welke dag?'],
      ['Hoe zijn deze mensen gekozen'],
      ['Wat hoorde of zag u?', 'Zij kennen het plan.'],
      [AT, 'Bronnen kiezen'],
      ['Waarop rust uw oordeel', 'observatie O1|gesprek G1'],
      [AT, 'Niveaus geven'],
      ['C2.1 Welk plan', '3.0'],
      ['De school gaf bij C2.1: 3.0.', '2.0'],
      ['Welk niveau ziet u?', 'Geen niveau'],
      ['Welk niveau ziet u?', 'Terug'],
      [AT, 'Bevindingen'],
      ['Wat hebt u vastgesteld?', 'Ouders zagen hun idee terug.'],
      ['Uit welke bronnen blijkt dit?'],
      [AT, 'Bevindingen'],
      ['Bevindingen bij C2', 'Een nieuwe bevinding'],
      ['Wat hebt u vastgesteld?'],
      [AT, 'Sterk punt'],
      ['Wat is hier sterk?', 'Ouders denken mee.'],
      [AT, 'Aanbeveling'],
      ['Wat raadt u aan?', 'Ga hiermee door.'],
      [AT, 'Borging'],
      ['Wat moet de school blijven doen?', 'Elk jaar.'],
      [AT, 'Voorwaarde'],
      ['Wat moet er eerst gebeuren?', 'Maak het af.'],
      ['Wanneer moet dat klaar zijn?', '2026-11-23'],
      ['Wanneer moet dat klaar zijn?', '2027-06-01'],
      [AT, 'Oordeel geven'],
      ['voldaan (volgt uit uw niveaus)', 'deels voldaan'],
      ['Waarom dit oordeel?', 'Te kort.'],
      ['Schrijf ten minste 8 woorden', REASON],
      ['Waarom is uw oordeel anders', REASON],
      ['Deze reden staat ook bij C2.', 'Twee klassen doen nog niet mee met het plan van ouders.'],
      [AT, 'Terug naar het overzicht'],
      [MAIN, 'Verklaren'],
      ['Verklaart u dit?', 'Nee'],
      [MAIN, 'Een criterium kiezen'],
      ['Welk criterium?', 'C5'],
      [AT, 'Terug naar het overzicht'],
      [MAIN, 'Advies geven'],
      DONE,
    ]);
    expect(said.out).toContain('C2 Meedenken over beleid (2 van 11)');
    expect(said.out).toContain('Wat de school zelf vindt, ziet u als u genoeg niveaus gaf.');
    expect(said.out).not.toContain('Zelfbeoordeling');
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
      levels: { 'C2.1': 3, 'C2.2': 2 },
      findings: { 'C2-1': { text: 'Ouders zagen hun idee terug.', sources: ['O1', 'G1'] } },
      verdict: 'partlyMet',
      reason: REASON,
      deviation: 'Twee klassen doen nog niet mee met het plan van ouders.',
      strength: 'Ouders denken mee.',
      recommendation: 'Ga hiermee door.',
      upkeep: 'Elk jaar.',
      condition: { text: 'Maak het af.', due: '2027-06-01' },
    });
    expect(said.code).toBe(0);
  });

  it('offers no verdict but "could not tell" while its ground is missing, nor "met" below the bar', async () => {
    const { folder, school } = makeSchoolToAudit();
    writeFileSync(
      join(folder, 'o.yaml'),
      `${TALKS}verdicts: { C1: { sources: [G1, O1], levels: { C1.1: 3, C1.2: 1 }, findings: { C1-1: { text: Zo is het., sources: [G1] } } } }\n`,
    );
    await runFolded(['audit', 'school', '--verdicts', 'o.yaml'], folder);
    const said = await holdTalk(['audit', 'school', '--criterion', 'C1'], folder, [
      [AT, 'Oordeel geven'],
      ['1 = deels voldaan (volgt uit uw niveaus) 2 = niet voldaan 3 = niet vast te stellen', 'Terug'],
      [AT, 'Volgende criterium'],
      [AT, 'Oordeel geven'],
      ['Nu kan alleen "niet vast te stellen".', 'niet vast te stellen'],
      ['Waarom dit oordeel?', REASON],
      [AT, 'Terug naar het overzicht'],
      DONE,
    ]);
    expect(said.out).toContain('C2 rust op geen enkele bron.');
    expect(said.out).toContain('Bij C2 heeft nog geen enkele vraag een niveau van de auditor zelf.');
    const { C1, C2 } = auditIn(school).verdicts ?? {};
    expect(C1).not.toHaveProperty('verdict');
    expect(C2).toEqual({ verdict: 'undetermined', reason: REASON });
  });

  it('changes and removes what was written, empties a text, and goes back from every question', async () => {
    const { folder, school } = makeSchoolToAudit();
    writeFileSync(join(folder, 'o.yaml'), `${TALKS}${VERDICTS}`);
    await runFolded(['audit', 'school', '--verdicts', 'o.yaml'], folder);
    await holdTalk(['audit', 'school', '--criterion', 'C1'], folder, [
      [AT, 'Bevindingen'],
      ['Bevindingen bij C1', 'C1-1'],
      ['Wat wilt u doen?', 'De tekst'],
      [`Nu staat er: ${findingOf(1)}`, 'Ouders vertellen hetzelfde.'],
      [AT, 'Bevindingen'],
      ['Bevindingen bij C1', 'C1-1'],
      ['Wat wilt u doen?', 'De bronnen'],
      ['Uit welke bronnen', 'observatie O1'],
      [AT, 'Bevindingen'],
      ['Bevindingen bij C1', 'Een nieuwe'],
      ['Wat hebt u vastgesteld?', 'Dit haal ik weg.'],
      ['Uit welke bronnen'],
      [AT, 'Bevindingen'],
      ['Bevindingen bij C1', 'C1-2'],
      ['Wat wilt u doen?', 'Weghalen'],
      [AT, 'Sterk punt'],
      ['Wat is hier sterk?', 'Zij doen het samen.'],
      [AT, 'Sterk punt'],
      ['(- = weghalen)', '-'],
      [AT, 'Voorwaarde'],
      ['C1 is voldaan. Daar hoort geen voorwaarde bij.', 'Niveaus geven'],
      ['Welk niveau ziet u?', 'Terug'],
      [AT, 'Oordeel geven'],
      ['Wat is uw oordeel', 'Terug'],
      [AT, 'Oordeel geven'],
      ['Wat is uw oordeel', 'niet vast te stellen'],
      ['(- = terug)', '-'],
      [AT, 'Volgende'],
      [AT, 'Oordeel geven'],
      ['Wat is uw oordeel', 'deels voldaan'],
      ['Waarom dit oordeel?'],
      ['Waarom is uw oordeel anders', 'Ouders van nieuwe leerlingen kennen dit plan nog niet.'],
      [AT, 'Voorwaarde'],
      ['Wat moet er eerst', 'Maak een plan.'],
      ['Wanneer moet dat', '-'],
      [AT, 'Voorwaarde'],
      ['Wat moet er eerst', 'Maak een plan.'],
      ['Wanneer moet dat'],
      [AT, 'Voorwaarde'],
      ['Nu staat er: Maak een plan.', '-'],
      [AT, 'Gesprek, observatie'],
      ['Hoe weet u dit?', 'Gesprek'],
      ['Met wie sprak u?', 'Ouder'],
      ['Met hoeveel mensen?', '-'],
      [AT, 'Terug naar het overzicht'],
      [MAIN, 'Een criterium kiezen'],
      ['Welk criterium?', 'Terug'],
      [MAIN, 'Advies geven'],
      ['Wat is uw advies?', 'Terug'],
      DONE,
    ]);
    const { verdicts = {}, talks = {}, advice } = auditIn(school);
    const { C1, C2 } = verdicts;
    expect(C1?.findings).toEqual({ 'C1-1': { text: 'Ouders vertellen hetzelfde.', sources: ['O1'] } });
    expect(C1).toMatchObject({ verdict: 'met' });
    expect(C1).not.toHaveProperty('strength');
    expect(C2).toMatchObject({ verdict: 'partlyMet', reason: reasonOf(2) });
    expect(C2).not.toHaveProperty('condition');
    expect(Object.keys(talks)).toHaveLength(4);
    expect(advice).toBeUndefined();
  });

  it('changes and removes a talk, takes a verdict back, and says of a hand that changed one', async () => {
    const { folder, school } = makeSchoolToAudit();
    writeFileSync(join(folder, 'o.yaml'), `${TALKS}${VERDICTS}`);
    await runFolded(['audit', 'school', '--verdicts', 'o.yaml'], folder);
    await holdTalk(['audit', 'school', '--criterion', 'C1'], folder, [
      [AT, 'Oordeel geven'],
      ['Wat is uw oordeel', 'Mijn oordeel terugnemen'],
      ['Waarom neemt u uw oordeel terug?', 'Ik spreek eerst nog een ouder.'],
      [AT, 'Terug naar het overzicht'],
      [MAIN, 'Gesprek, observatie of document wijzigen'],
      ['Welke bron wilt u wijzigen?', 'gesprek G1'],
      ['Wat wilt u doen?', 'Wijzigen'],
      ['Met wie sprak u?', 'Een andere groep'],
      ['Welke groep was het?', 'de conciërge'],
      ['Met hoeveel mensen?', '2'],
      ['Op welke dag?', '2026-11-21'],
      ['Hoe zijn deze mensen'],
      ['Wat hoorde of zag u?', 'Zij weten het.'],
      [MAIN, 'Gesprek, observatie of document wijzigen'],
      ['Welke bron wilt u wijzigen?', 'gesprek G1'],
      ['Wat wilt u doen?', 'Wijzigen'],
      ['Met wie sprak u?', 'Een andere groep'],
      ['Nu staat er: de conciërge'],
      ['Met hoeveel mensen?'],
      ['Op welke dag?'],
      ['Hoe zijn deze mensen'],
      ['Nu staat er: Zij weten het.', '-'],
      [MAIN, 'Gesprek, observatie of document wijzigen'],
      ['Welke bron wilt u wijzigen?', 'gesprek G2'],
      ['Wat wilt u doen?', 'Weghalen'],
      ['Op G2 rust uw oordeel over C1', 'Nee'],
      [MAIN, 'Gesprek, observatie of document wijzigen'],
      ['Welke bron wilt u wijzigen?', 'gesprek G2'],
      ['Wat wilt u doen?', 'Weghalen'],
      ['G2 weghalen?', 'Ja'],
      DONE,
    ]);
    const { talks, verdicts, log = [] } = auditIn(school);
    expect(talks?.['G1']).toEqual({ date: '2026-11-21', method: 'talk', group: 'de conciërge', people: 2 });
    expect(talks).not.toHaveProperty('G2');
    expect(verdicts?.['C2']).toMatchObject({ sources: ['O1'], findings: { 'C2-1': { sources: [] } } });
    expect(verdicts?.['C1']).not.toHaveProperty('verdict');
    expect(log.at(-1)).toMatchObject({ criterion: 'C1', from: 'met', to: 'none', via: 'desk' });
    expect(log.at(-1)?.why).toBe('Ik spreek eerst nog een ouder.');
    const text = readFileSync(join(school, 'audit.yaml'), 'utf8');
    writeFileSync(join(school, 'audit.yaml'), text.replace('C3: { verdict: met', 'C3: { verdict: undetermined'));
    writeFileSync(join(folder, 'o.yaml'), 'independent: { on: 2026-11-23 }\n');
    expect((await runFolded(['audit', 'school', '--verdicts', 'o.yaml'], folder)).out).toContain(
      'Bij C3 is het oordeel met de hand gewijzigd: het logboek zegt iets anders.',
    );
    await runFolded(['report', 'school', '--kind', 'audit', '--format', 'md'], folder);
    const report = readFileSync(join(school, 'rapport/auditrapport.md'), 'utf8');
    expect(report).toContain('## Logboek: wie wijzigde wat');
    expect(report).toMatch(/aan tafel \| C1 \| voldaan \| niets \| Ik spreek eerst nog een ouder. \|/);
  });

  it('asks for other words where somebody can be known by them', async () => {
    const { folder, school } = makeSchoolToAudit();
    const name = 'Bel met 06-12345678.';
    const said = await holdTalk(['audit', 'school', '--criterion', 'C1'], folder, [
      ['Voor welke organisatie'],
      [AT, 'Sterk punt'],
      ['Wat is hier sterk?', name],
      ['Een ander kan dit lezen.', 'Anders opschrijven'],
      ['Wat is hier sterk?', 'Bel met de school.'],
      [AT, 'Aanbeveling'],
      ['Wat raadt u aan?', name],
      ['Een ander kan dit lezen.', 'Zo laten'],
    ]);
    expect(said.code).toBe(130);
    expect(auditIn(school).verdicts?.['C1']).toMatchObject({ strength: 'Bel met de school.', recommendation: name });
  });

  it('tells what changed since it was frozen, and lets the auditor take it over', async () => {
    const { folder, school } = makeSchoolToAudit();
    await holdTalk(['audit', 'school'], folder, [...WHO, DONE]);
    writeFileSync(join(school, 'bewijs', 'foto.txt'), 'anders');
    const goOn = await holdTalk(['audit', 'school'], folder, [[MAIN, 'Verder zonder'], DONE]);
    expect(goOn.out).toContain('bewijs/foto.txt: veranderd');
    expect(auditIn(school).frozen?.earlier).toBeUndefined();
    await holdTalk(['audit', 'school'], folder, [
      [MAIN, 'Opnieuw vastleggen'],
      ['Waarom legt u opnieuw vast?'],
      [MAIN, 'Opnieuw vastleggen'],
      ['Waarom legt u opnieuw vast?', 'De foto was onscherp.'],
      DONE,
    ]);
    expect(auditIn(school).frozen?.earlier?.[0]?.reason).toBe('De foto was onscherp.');
    expect((await holdTalk(['audit', 'school'], folder, [DONE])).out).not.toContain('veranderd');
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
    const level: Step = ['Welk niveau ziet u?', '1.0'];
    await holdTalk(['audit', 'school', '--criterion', 'C1'], folder, [
      ...WHO,
      [AT, 'Niveaus geven'],
      level,
      level,
      level,
      level,
    ]);
    const said = await holdTalk(['audit', 'school', '--criterion', 'C1'], folder, [[AT, 'Terug naar'], DONE]);
    expect(said.out).toContain('Zelfbeoordeling: niet voldaan, score 1,00.');
    expect(said.out).toContain(
      'Sinds ronde 2026-2027: Van voldaan (3,00) naar niet voldaan (1,00). C1.1 ging van niveau 3.0 naar 1.0.',
    );
    expect(said.out).toContain('Stemmen: ouder 0 en leraar 2.0');
    expect(said.out).toContain('Wie anders koos: Ouders zien het niet.');
    expect(said.out).toContain('De controle vond:');
  });

  it('lets the auditor hear what pupils answered, before a level is given', async () => {
    const { folder, school } = makeSchoolToAudit();
    cpSync('examples/voorbeeldschool/stemmen', join(school, 'stemmen'), { recursive: true });
    const said = await holdTalk(['audit', 'school', '--criterion', 'C2'], folder, [
      ...WHO,
      [AT, 'Terug naar het overzicht'],
      DONE,
    ]);
    expect(said.out).toMatch(/Op de vragenlijst antwoordden:.* Leerlingen, C2a: 20 van 32 /);
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
