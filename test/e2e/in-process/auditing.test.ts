import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { AuditFile, ReplyFile, SignOffFile } from '../../../src/dossier/audit-file.ts';
import { makeReadySchool } from '../../support/dossiers/ready-school.ts';
import { inOneLine, runBinary } from '../../support/run/run-binary.ts';
import { runMain } from '../../support/run/run-main.ts';
import { copyOfExample, copyOfFramework, temporaryFolder } from '../../support/run/temporary-folder.ts';

/** Everything around an audit, inside this process: what the binary does, where coverage can see it. */

const makeSchool = (): { folder: string; school: string } => {
  const folder = temporaryFolder();
  makeReadySchool(join(folder, 'school'));
  return { folder, school: join(folder, 'school') };
};

const TALKS = `
independent: { on: 2026-11-23 }
talks:
  G1: { date: 2026-11-20, method: talk, group: leraar, people: 6 }
  G2: { date: 2026-11-20, method: talk, group: ouder, people: 4 }
  G3: { date: 2026-11-20, method: talk, group: leerling, people: 8 }
  O1: { date: 2026-11-20, method: observation, sample: Startgesprek }
`;

const VERDICTS = `verdicts:
${Array.from({ length: 10 }, (_, index) => `  C${index + 1}: { verdict: met, level: 3, sources: [G2, O1], findings: { C${index + 1}-1: Iedereen vertelt hetzelfde. } }`).join('\n')}
`;

const ADVICE = 'advice: { decision: grant, on: 2026-11-23, reason: Alles is gezien. }\n';

const auditIn = (school: string, name = 'audit.yaml'): AuditFile =>
  parse(readFileSync(join(school, name), 'utf8')) as AuditFile;

const run = async (args: string[], folder: string, lines: string[] | null = null) => {
  const { code, stdout, stderr } = await runMain(args, folder, { lines });
  return { code, out: inOneLine(stdout).trim(), err: inOneLine(stderr).trim() };
};

describe('audit --verdicts', () => {
  it('takes over talks, verdicts and the advice, and says what is left', async () => {
    const { folder, school } = makeSchool();
    writeFileSync(join(folder, 'o.yaml'), TALKS);
    const first = await run(['audit', 'school', '--verdicts', 'o.yaml'], folder);
    expect(first.code).toBe(0);
    expect(first.out).toContain('Er staat nu een oordeel over 0 criteria.');
    expect(first.out).toContain('Nog geen oordeel over: C1');
    writeFileSync(join(folder, 'o.yaml'), `${TALKS}${VERDICTS}${ADVICE}`);
    expect((await run(['audit', 'school', '--verdicts', 'o.yaml', '--quiet'], folder)).out).toBe(
      'Er staat nu een oordeel over 10 criteria.',
    );
    expect(auditIn(school).advice?.decision).toBe('grant');
    writeFileSync(join(folder, 'een.yaml'), 'verdicts: { C1: { verdict: undetermined, reason: Toch niet gezien. } }\n');
    // An advice that was given does not stay beside verdicts that forbid it.
    expect((await run(['audit', 'school', '--verdicts', 'een.yaml'], folder)).err).toContain(
      'kan niet: 1 niet vast te stellen',
    );
  });

  it('changes nothing when the rules forbid a part, or when the file is wrong', async () => {
    const { folder, school } = makeSchool();
    writeFileSync(join(folder, 'o.yaml'), `${TALKS}verdicts: { C5: { verdict: met, sources: [G1] } }\n`);
    const refused = await run(['audit', 'school', '--verdicts', 'o.yaml'], folder);
    expect({ code: refused.code, err: refused.err }).toEqual({
      code: 2,
      err: expect.stringContaining('C5 rust op één bron.'),
    });
    expect(existsSync(join(school, 'audit.yaml'))).toBe(false);
    writeFileSync(join(folder, 'o.yaml'), 'verdicts: { C5: { oordeel: met } }\n');
    expect((await run(['audit', 'school', '--verdicts', 'o.yaml'], folder)).err).toContain(
      '"oordeel" is hier onbekend',
    );
    writeFileSync(join(folder, 'o.yaml'), 'verdicts: [\n');
    expect((await run(['audit', 'school', '--verdicts', 'o.yaml'], folder)).code).toBe(2);
    expect((await run(['audit', 'school', '--verdicts', 'weg.yaml'], folder)).err).toContain('weg.yaml');
  });

  it('says where somebody may be known by what was written, and not by what', async () => {
    const { folder } = makeSchool();
    writeFileSync(
      join(folder, 'o.yaml'),
      'verdicts: { C3: { findings: { C3-1: Bel met 06-12345678 of met 06-87654321. } } }\n',
    );
    const said = await run(['audit', 'school', '--verdicts', 'o.yaml', '--quiet'], folder);
    expect(said.out).toContain(
      'Let op: bij C3 staat misschien een telefoonnummer dat niet van de school is. Een ander kan dit lezen.',
    );
    expect(said.out).not.toContain('12345678');
  });

  it('keeps a second auditor in a file of their own, until both agree', async () => {
    const { folder, school } = makeSchool();
    writeFileSync(join(folder, 'o.yaml'), `${TALKS}${VERDICTS}`);
    writeFileSync(
      join(folder, 'b.yaml'),
      `${TALKS}verdicts: { C1: { verdict: partlyMet, level: 2, reason: Niet overal gezien., sources: [G1, O1], findings: { C1-1: Een ouder wist het niet. } } }\n`,
    );
    await run(['audit', 'school', '--verdicts', 'o.yaml'], folder);
    const second = await run(['audit', 'school', '--as', 'Bo', '--verdicts', 'b.yaml'], folder);
    expect(second.code).toBe(0);
    expect(auditIn(school, 'audit.Bo.yaml').verdicts).toHaveProperty('C1');
    const first = await run(['audit', 'school', '--verdicts', 'o.yaml'], folder);
    expect(first.out).toContain('De auditoren verschillen nog over: C1.');
    // Independence, talks, criteria, then: decide together, and the advice.
    const lines = ['3', '1', '', 'Samen nog eens gevraagd.', '', '1', 'Alles is gezien.', ''];
    const agreed = await run(['audit', 'school', '--plain'], folder, lines);
    expect(agreed.out).toContain('C1 Gedeelde visie: de auditoren verschillen.');
    expect(auditIn(school).agreed?.['C1']).toMatchObject({ reason: 'Samen nog eens gevraagd.' });
  });
});

it('a change between the beginnings of two auditors is lost to neither', async () => {
  const { folder, school } = makeSchool();
  writeFileSync(join(folder, 'o.yaml'), 'independent: { on: 2026-11-23 }\n');
  await run(['audit', 'school', '--as', 'Bo', '--verdicts', 'o.yaml'], folder);
  writeFileSync(join(school, 'bewijs', 'foto.txt'), 'anders');
  await run(['audit', 'school', '--verdicts', 'o.yaml'], folder);
  const check = await run(['check', 'school'], folder);
  expect(check).toMatchObject({ code: 1, out: expect.stringContaining('Sindsdien is veranderd: bewijs/foto.txt.') });
  expect((await run(['audit', 'school', '--as', 'Bo', '--freeze-again', 'Een betere foto.'], folder)).code).toBe(0);
  expect((await run(['check', 'school'], folder)).code).toBe(0);
});

describe('what is frozen', () => {
  const OWN = 'independent: { on: 2026-11-23 }\n';
  const begin = async (files: Record<string, string> = {}) => {
    const { folder, school } = makeSchool();
    cpSync(copyOfFramework(), join(school, 'kader'), { recursive: true });
    const settings = readFileSync(join(school, 'school.yaml'), 'utf8');
    writeFileSync(join(school, 'school.yaml'), `${settings}framework: kader\n`);
    const head = readFileSync(join(school, 'kader/keurmerk.yaml'), 'utf8');
    writeFileSync(join(school, 'kader/keurmerk.yaml'), head.replace(/maxMegabytes: \S+/, 'maxMegabytes: 0.01'));
    for (const [name, content] of Object.entries(files)) writeFileSync(join(school, name), content);
    writeFileSync(join(folder, 'o.yaml'), OWN);
    await run(['audit', 'school', '--verdicts', 'o.yaml'], folder);
    return { folder, school };
  };

  it('holds the framework: a rule or an anchor that is changed later is told', async () => {
    const { folder, school } = await begin();
    const rules = join(school, 'kader/keurmerk.yaml');
    writeFileSync(rules, readFileSync(rules, 'utf8').replace('minimum: 2', 'minimum: 1'));
    const check = await run(['check', 'school'], folder);
    expect(check).toMatchObject({ code: 1, out: expect.stringContaining('oordeelt nu anders dan toen.') });
    const again = await run(['audit', 'school', '--verdicts', 'o.yaml'], folder);
    expect(again.out).toContain('Het kader keurmerk-ouderbetrokkenheid 1.0.0 is anders dan toen');
    await run(['report', 'school', '--kind', 'audit', '--format', 'md'], folder);
    const report = readFileSync(join(school, 'rapport/auditrapport.md'), 'utf8');
    expect(report).toContain(`SHA-256 ${auditIn(school).frozen?.framework?.sha256}`);
    expect((await run(['check', 'school', '--framework', copyOfFramework()], folder)).out).toContain(
      'oordeelt nu anders',
    );
  });

  it('holds files that are too large to read, for check and for verify', async () => {
    const film = Buffer.alloc(20_000, 'x');
    const { folder, school } = await begin({ 'bewijs/film.txt': film.toString() });
    expect(auditIn(school).frozen?.files['bewijs/film.txt']).toBe(createHash('sha256').update(film).digest('hex'));
    await run(['pack', 'school', '--output', 'a.zip'], folder);
    expect((await run(['verify', 'a.zip'], folder)).out).not.toContain('Anders dan toen');
    film[10_000] = 1;
    writeFileSync(join(school, 'bewijs/film.txt'), film);
    expect((await run(['check', 'school'], folder)).out).toContain('Sindsdien is veranderd: bewijs/film.txt.');
  });

  it('is told when somebody writes in it by hand, also by verify', async () => {
    const { folder, school } = await begin();
    const text = readFileSync(join(school, 'audit.yaml'), 'utf8').replace('verdict: met', 'verdict: notMet');
    writeFileSync(join(school, 'audit.yaml'), text);
    const check = await run(['check', 'school'], folder);
    expect(check.out).toContain('In audit.yaml is met de hand gewijzigd wat toen is vastgelegd.');
    await run(['pack', 'school', '--output', 'a.zip'], folder);
    expect((await run(['verify', 'a.zip'], folder)).out).toContain('audit.yaml: met de hand gewijzigd');
  });

  it('is written in small lines when it is frozen again', async () => {
    const { folder, school } = await begin();
    const before = readFileSync(join(school, 'audit.yaml'), 'utf8').split('\n');
    writeFileSync(join(school, 'bewijs', 'foto.txt'), 'anders');
    await run(['audit', 'school', '--freeze-again', 'De foto was onscherp.'], folder);
    const after = readFileSync(join(school, 'audit.yaml'), 'utf8').split('\n');
    expect(Math.max(...after.map((line) => line.length))).toBeLessThan(160);
    const upto = after.findIndex((line) => line.includes('earlier:'));
    expect(after.slice(0, upto).filter((line) => !before.includes(line))).toHaveLength(2);
  });
});

describe('what is refused', () => {
  it('leaves nothing behind: no audit while somebody else works in the dossier, and none of a second auditor', async () => {
    const { folder, school } = makeSchool();
    writeFileSync(join(folder, 'o.yaml'), TALKS);
    mkdirSync(join(school, '.ouder-audit'), { recursive: true });
    const lock = join(school, '.ouder-audit', 'lock');
    writeFileSync(lock, JSON.stringify({ pid: 1, host: 'elders', started: null }));
    const held = await run(['audit', 'school', '--verdicts', 'o.yaml'], folder);
    expect({ code: held.code, made: existsSync(join(school, 'audit.yaml')) }).toEqual({ code: 2, made: false });
    rmSync(lock);
    await run(['audit', 'school', '--verdicts', 'o.yaml'], folder);
    writeFileSync(join(folder, 'b.yaml'), 'verdicts: { C5: { verdict: met, sources: [] } }\n');
    const refused = await run(['audit', 'school', '--as', 'jan', '--verdicts', 'b.yaml'], folder);
    expect(refused.err).toContain('Er is niets gewijzigd.');
    expect(existsSync(join(school, 'audit.jan.yaml'))).toBe(false);
    writeFileSync(join(folder, 'r.yaml'), 'formatVersion: 1\nreplies: { C1-9: { reply: agree } }\n');
    expect((await run(['audit', 'school', '--replies', 'r.yaml'], folder)).code).toBe(2);
    expect(existsSync(join(school, 'reactie.yaml'))).toBe(false);
    writeFileSync(join(school, 'bewijs', 'foto.txt'), 'anders');
    writeFileSync(join(folder, 'b.yaml'), 'verdicts: { C5: { verdict: met, sources: [] } }\n');
    await run(['audit', 'school', '--freeze-again', 'Een betere foto.', '--verdicts', 'b.yaml'], folder);
    expect(auditIn(school).frozen?.earlier).toBeUndefined();
  });

  it('is said: what cannot go together, a name with a point, and freezing again when nothing changed', async () => {
    const { folder } = makeSchool();
    writeFileSync(join(folder, 'o.yaml'), TALKS);
    expect((await run(['audit', 'school', '--freeze-again', 'Zo.'], folder)).err).toContain('Er is nog geen audit');
    await run(['audit', 'school', '--verdicts', 'o.yaml'], folder);
    const both = await run(['audit', 'school', '--reply', '--verdicts', 'o.yaml'], folder);
    expect(both).toMatchObject({ code: 2, err: expect.stringContaining('--reply en --verdicts kunnen niet samen.') });
    expect((await run(['audit', 'school', '--replies', 'r.yaml', '--freeze-again', 'Zo.'], folder)).code).toBe(2);
    expect((await run(['audit', 'school', '--as', 'jan.x'], folder)).err).toContain('letters, cijfers en streepjes');
    const again = await run(['audit', 'school', '--freeze-again', 'Zo.'], folder);
    expect(again.out).toContain('Het dossier is niet opnieuw vastgelegd, en de reden is niet bewaard.');
  });
});

describe('evidence that a verdict rests on', () => {
  it('may have to be erased: the report stays final, and says so', async () => {
    const { folder, school } = makeSchool();
    const verdicts = VERDICTS.replace('sources: [G2, O1]', 'sources: [G2, visiedocument]');
    writeFileSync(join(folder, 'o.yaml'), `${TALKS}${verdicts}${ADVICE}`);
    await run(['audit', 'school', '--verdicts', 'o.yaml'], folder);
    const erase = ['evidence', 'remove', 'visiedocument', 'school', '--erase', '--reason', 'Een ouder vroeg erom.'];
    await run([...erase, '--by', 'schoolleiding'], folder);
    await run(['report', 'school', '--kind', 'audit', '--format', 'md'], folder);
    const report = () => readFileSync(join(school, 'rapport/auditrapport.md'), 'utf8');
    expect(report()).not.toContain('concept');
    expect(report()).toContain('| C1 Gedeelde visie | ● voldaan (3,00) | ● voldaan (niveau 3.0) | Zoals de school. |');
    expect(report()).toContain('- document visiedocument (gewist)');
    expect(report()).toContain('Gewist op 23 november 2026 door schoolleiding: visiedocument');
    expect((await run(['check', 'school'], folder)).out).toContain('visiedocument.txt');
    await run(['audit', 'school', '--freeze-again', 'Er is iets gewist.'], folder);
    expect((await run(['check', 'school', '--only', 'seal-mismatch'], folder)).out).not.toContain('Sindsdien');
    await run(['report', 'school', '--kind', 'audit', '--format', 'md'], folder);
    expect(report()).not.toContain('concept');
  });
});

describe('two auditors who advise', () => {
  const PARTLY = VERDICTS.replace('C4: { verdict: met, level: 3,', 'C4: { verdict: met, level: 3, strength: Sterk.,');

  it('otherwise are both heard, and decide together', async () => {
    const { folder, school } = makeSchool();
    writeFileSync(join(folder, 'o.yaml'), `${TALKS}${PARTLY}${ADVICE}`);
    await run(['audit', 'school', '--verdicts', 'o.yaml'], folder);
    // What the first auditor gave does not keep the second from beginning.
    writeFileSync(join(folder, 'b.yaml'), 'independent: { on: 2026-11-23 }\n');
    expect((await run(['audit', 'school', '--as', 'jan', '--verdicts', 'b.yaml'], folder)).code).toBe(0);
    const refuse = ADVICE.replace('grant', 'refuse');
    writeFileSync(join(folder, 'b.yaml'), `${TALKS}${VERDICTS}${refuse}`);
    const second = await run(['audit', 'school', '--as', 'jan', '--verdicts', 'b.yaml'], folder);
    expect(second).toMatchObject({ code: 0, out: expect.stringContaining('verschillen nog over het advies.') });
    // The first is asked which it becomes: that of auditor jan.
    const agreed = await run(['audit', 'school', '--plain'], folder, ['', '2', 'Samen besloten.', '']);
    expect(agreed.out).toContain('De auditoren verschillen over het advies.');
    expect(agreed.out).toContain('2 = auditor jan: niet toekennen.');
    expect(auditIn(school).agreedAdvice).toMatchObject({ decision: 'refuse', reason: 'Samen besloten.' });
    await run(['report', 'school', '--kind', 'audit', '--format', 'md'], folder);
    expect(readFileSync(join(school, 'rapport/auditrapport.md'), 'utf8')).toContain('niet toekennen.**');
  });
});

describe('a sitting', () => {
  it('shows what the school said, takes every kind of note, and refuses what the rules forbid', async () => {
    const { folder, school } = makeSchool();
    const said = await run(['audit', 'school', '--plain', '--criterion', 'C2'], folder, [
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
    const { folder, school } = makeSchool();
    writeFileSync(join(folder, 'o.yaml'), `${TALKS}verdicts: { C1: { sources: [G1, O1] } }\n`);
    await run(['audit', 'school', '--verdicts', 'o.yaml'], folder);
    // Level 0 and met: not kept. Then, for the next criterion, only "could not tell" is offered.
    const lines = ['4', '1', '1', '9', '4', '1', 'Niet gezien.', '10', '6'];
    const said = await run(['audit', 'school', '--plain', '--criterion', 'C1'], folder, lines);
    expect(said.out).toContain('Bij C1 is het oordeel "voldaan", met niveau 0.');
    expect(said.out).toContain('C2 rust op geen enkele bron.');
    expect(said.out).toContain('Kies eerst bronnen. Nu kan alleen "niet vast te stellen".');
    const { C1, C2 } = auditIn(school).verdicts ?? {};
    expect(C1).toEqual({ sources: ['G1', 'O1'] });
    expect(C2).toEqual({ verdict: 'undetermined', reason: 'Niet gezien.' });
  });

  it('asks for other words where somebody can be known by them', async () => {
    const { folder, school } = makeSchool();
    const name = 'Bel met 06-12345678.';
    const said = await run(['audit', 'school', '--plain', '--criterion', 'C1'], folder, [
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
    const { folder, school } = makeSchool();
    await run(['audit', 'school', '--plain'], folder, ['6']);
    writeFileSync(join(school, 'bewijs', 'foto.txt'), 'anders');
    const goOn = await run(['audit', 'school', '--plain'], folder, ['1', '6']);
    expect(goOn.out).toContain('bewijs/foto.txt: veranderd');
    expect(auditIn(school).frozen?.earlier).toBeUndefined();
    await run(['audit', 'school', '--plain'], folder, ['2', '', 'De foto was onscherp.', '6']);
    expect(auditIn(school).frozen?.earlier?.[0]?.reason).toBe('De foto was onscherp.');
    expect((await run(['audit', 'school', '--plain'], folder, ['6'])).out).not.toContain('veranderd');
    expect((await run(['audit', 'school', '--freeze-again', 'Niets veranderd.'], folder)).code).toBe(0);
    expect(auditIn(school).frozen?.earlier).toHaveLength(1);
  });

  it('tells what moved since the last round, what the votes were, and what the checks found', async () => {
    const { folder, school } = makeSchool();
    await run(['round', 'close', 'school'], folder);
    const answers = readFileSync(join(school, 'antwoorden.yaml'), 'utf8').replace(
      /answers: .*/,
      'answers: { C1.1: { level: 1, votes: { ouder: 0, leraar: 2 }, minority: Ouders zien het niet. }, C1.2: { level: 1 }, C1.3: { level: 1 }, C1.4: { level: 1 } }',
    );
    writeFileSync(join(school, 'antwoorden.yaml'), answers);
    const said = await run(['audit', 'school', '--plain', '--criterion', 'C1'], folder, ['10', '6']);
    expect(said.out).toContain(
      'Sinds ronde 2026-2027: Van voldaan (3,00) naar niet voldaan (1,00). C1.1 ging van niveau 3.0 naar 1.0.',
    );
    expect(said.out).toContain('Stemmen: ouder 0 en leraar 2.0');
    expect(said.out).toContain('Minderheid: Ouders zien het niet.');
    expect(said.out).toContain('De controle vond:');
  });

  it('cannot be held without a screen, without a dossier, or by a framework without rules for it', async () => {
    const { folder, school } = makeSchool();
    expect((await run(['audit', 'school'], folder)).err).toContain('--verdicts oordelen.yaml');
    expect((await run(['audit', 'weg', '--plain'], folder)).code).toBe(2);
    const framework = copyOfFramework();
    const head = readFileSync(join(framework, 'keurmerk.yaml'), 'utf8');
    writeFileSync(join(framework, 'keurmerk.yaml'), head.replace(/\naudit:\n[\s\S]*?\n\nevidence:/, '\n\nevidence:'));
    const bare = await run(['audit', 'school', '--plain', '--framework', framework], folder, []);
    expect(bare).toMatchObject({ code: 2, err: expect.stringContaining('geen regels voor een audit') });
    expect(existsSync(join(school, 'audit.yaml'))).toBe(false);
    expect((await run(['report', 'school', '--kind', 'audit'], folder)).err).toContain('Er is nog geen audit');
  });
});

describe('the reply of the school', () => {
  it('answers each finding, in a file of its own', async () => {
    const { folder, school } = makeSchool();
    expect((await run(['audit', 'school', '--reply', '--plain'], folder, [])).err).toContain('Er is nog geen audit');
    writeFileSync(join(folder, 'o.yaml'), `${TALKS}${VERDICTS}`);
    await run(['audit', 'school', '--verdicts', 'o.yaml'], folder);
    const first = await run(['audit', 'school', '--reply', '--plain'], folder, [
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
    expect((await run(['audit', 'school', '--reply', '--plain'], folder, rest)).code).toBe(0);
    // All have a reply: then all come by once more, with what was said.
    const again = await run(['audit', 'school', '--reply', '--plain'], folder, ['', '', '', '']);
    expect(again.out).toContain('U reageerde op 10.');
    writeFileSync(join(folder, 'r.yaml'), 'formatVersion: 1\nreplies: { C1-9: { reply: agree } }\n');
    expect((await run(['audit', 'school', '--replies', 'r.yaml'], folder)).err).toContain('"C1-9"');
    writeFileSync(join(folder, 'r.yaml'), 'formatVersion: 1\nreplies: { C1-1: { reply: disagree } }\n');
    expect((await run(['audit', 'school', '--replies', 'r.yaml'], folder)).err).toContain('een reden');
    writeFileSync(
      join(folder, 'r.yaml'),
      'formatVersion: 1\nreplies: { C1-1: { reply: correct, reason: Het was mei. } }\n',
    );
    expect((await run(['audit', 'school', '--replies', 'r.yaml'], folder)).out).toContain('Bewaard: 1 reactie.');
  });
});

describe('pack and verify', () => {
  const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

  it('gives the same bytes for the same dossier, wherever and whenever it is packed', async () => {
    const { folder, school } = makeSchool();
    expect((await run(['pack', 'school', '--output', 'een.zip'], folder)).code).toBe(0);
    const other = temporaryFolder();
    cpSync(school, join(other, 'elders'), { recursive: true });
    utimesSync(join(other, 'elders', 'school.yaml'), 1, 1);
    const env = { TZ: 'Pacific/Auckland', LC_ALL: 'C' };
    expect((await runBinary(['pack', 'elders', '--output', 'twee.zip'], { cwd: other, env })).code).toBe(0);
    expect(sha256(join(other, 'twee.zip'))).toBe(sha256(join(folder, 'een.zip')));
  });

  it('leaves out names, caches, what systems leave behind, and confidential files when asked', async () => {
    const { folder, school } = makeSchool();
    writeFileSync(join(school, 'namen.txt'), 'Jan Jansen\n');
    writeFileSync(join(school, 'bewijs', 'Thumbs.db'), 'x');
    writeFileSync(join(school, 'bewijs', '.DS_Store'), 'x');
    mkdirSync(join(school, '.ouder-audit'), { recursive: true });
    writeFileSync(join(school, '.ouder-audit', 'bewijs.yaml.bak'), 'x');
    const register = readFileSync(join(school, 'bewijs.yaml'), 'utf8');
    const told =
      'confidential: true\n    title: Portret van een gezin\n    quotes: [{ text: Dit is de foto van hun voordeur }]';
    writeFileSync(join(school, 'bewijs.yaml'), register.replace('document: foto', `document: foto\n    ${told}`));
    writeFileSync(
      join(school, 'bewijs/foto.txt'),
      `${readFileSync(join(school, 'bewijs/foto.txt'), 'utf8')}\nDit is de foto van hun voordeur.`,
    );
    cpSync(join(school, 'bewijs/foto.txt'), join(school, 'bewijs/kopie.txt'));
    writeFileSync(join(folder, 'o.yaml'), TALKS);
    await run(['audit', 'school', '--verdicts', 'o.yaml'], folder);
    await run(['sign', 'school', '--role', 'mr'], folder);
    const whole = await run(['pack', 'school'], folder);
    expect(whole.out).toContain('Er zit 1 vertrouwelijk stuk in het pakket.');
    const packed = await run(['pack', 'school', '--output', 'zonder.zip', '--without-confidential'], folder);
    expect(packed.out).toContain('Op school gebleven, want vertrouwelijk: foto en bewijs/kopie.txt.');
    const verified = await run(['verify', 'zonder.zip', '--unpack', 'uit'], folder);
    expect(verified).toMatchObject({ code: 0, out: expect.stringContaining('Op school gebleven') });
    expect(verified.out).toContain('een deel van het dossier is op school gebleven');
    expect(verified.out).not.toContain('Anders dan toen');
    const paths = execFileSync('find', ['.', '-type', 'f'], { cwd: join(folder, 'uit'), encoding: 'utf8' });
    expect(paths).not.toMatch(/namen\.txt|Thumbs|DS_Store|\.bak|foto\.txt|kopie\.txt/);
    for (const path of paths.trim().split('\n')) {
      expect(readFileSync(join(folder, 'uit', path), 'utf8')).not.toMatch(/Portret van een gezin|van hun voordeur/);
    }
    expect(paths).toContain('./data/rapport/auditrapport.md');
    expect(paths).toContain('./data/kader/C01-gedeelde-visie.yaml');
  });

  it('holds every file that is evidence, whatever its name, and none that a link leads to elsewhere', async () => {
    const { folder, school } = makeSchool();
    const bewijs = (name: string) => join(school, 'bewijs', name);
    renameSync(bewijs('foto.txt'), bewijs('.foto.txt'));
    symlinkSync('visiedocument.txt', bewijs('ook-visie.txt'));
    symlinkSync('/etc/hostname', bewijs('elders.txt'));
    symlinkSync('nergens', bewijs('nergens.txt'));
    const register = readFileSync(join(school, 'bewijs.yaml'), 'utf8').replace('file: foto.txt', 'file: .foto.txt');
    writeFileSync(join(school, 'bewijs.yaml'), register);
    await run(['pack', 'school', '--output', 'a.zip'], folder);
    expect((await run(['verify', 'a.zip', '--unpack', 'uit'], folder)).code).toBe(0);
    const packed = readdirSync(join(folder, 'uit/data/dossier/bewijs'));
    expect(packed).toContain('.foto.txt');
    expect(readFileSync(join(folder, 'uit/data/dossier/bewijs/ook-visie.txt'), 'utf8')).toContain('Visie');
    expect(packed).not.toContain('elders.txt');
    expect(packed).not.toContain('nergens.txt');
  });

  it('refuses a key to sign with, and names that not every computer takes or can tell apart', async () => {
    const { folder, school } = makeSchool();
    expect((await run(['sign', '--new-key', 'school/aftekening/mijn-sleutel'], folder)).err).toContain(
      '"school/aftekening/mijn-sleutel" ligt in een dossier.',
    );
    expect(existsSync(join(school, 'aftekening'))).toBe(false);
    writeFileSync(join(school, 'bewijs/sleutel.txt'), '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA');
    expect((await run(['sign', 'school', '--role', 'mr', '--key', 'school/bewijs/sleutel.txt'], folder)).code).toBe(2);
    writeFileSync(join(school, 'bewijs/FOTO.txt'), 'Een andere foto.');
    writeFileSync(join(school, 'bewijs/Is dit goed?.txt'), 'Een vraag.');
    const refused = await run(['pack', 'school'], folder);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('Hierin staat een sleutel om mee te tekenen: bewijs/sleutel.txt');
    expect(refused.err).toContain('Niet elke computer kan deze naam aan: bewijs/Is dit goed?.txt');
    expect(refused.err).toContain('Op sommige computers is dit dezelfde naam: bewijs/FOTO.txt en bewijs/foto.txt');
    expect(readdirSync(folder)).not.toContain('de-regenboog-2026-2027.zip');
  });

  it('refuses personal data, and says in which files without what stands there', async () => {
    const { folder, school } = makeSchool();
    writeFileSync(join(school, 'bewijs', 'foto.txt'), 'De leerling heeft BSN 111222333.');
    const refused = await run(['pack', 'school'], folder);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('bewijs/foto.txt');
    expect(refused.err).not.toContain('111222333');
    expect(existsSync(join(folder, 'de-regenboog-2026-2027.zip'))).toBe(false);
  });

  it('comes after check --ready, which no setting and no exception can silence', async () => {
    const { folder, school } = makeSchool();
    const answers = join(school, 'antwoorden.yaml');
    const own = join(school, 'school.yaml');
    writeFileSync(own, `${readFileSync(own, 'utf8')}check: { findings: { thin-remark: off } }\n`);
    const waiver = '{ code: thin-remark, subject: C1.1, reason: Wij vinden dit genoeg zo., by: mr, until: 2027-01-31 }';
    writeFileSync(join(school, 'uitzonderingen.yaml'), `formatVersion: 1\nwaivers:\n  - ${waiver}\n`);
    writeFileSync(
      answers,
      readFileSync(answers, 'utf8').replace(/(C1\.1:\n(?: .*\n)*?\s+)remark: .*/, '$1remark: Ja.'),
    );
    const ready = await run(['check', '--ready', 'school', '--severity', 'thin-remark=off'], folder);
    expect(ready).toMatchObject({ code: 1, out: expect.stringContaining('langere toelichting bij 1 antwoord. C1.1') });
  });

  it('refuses personal data in what people wrote, and check --ready lists them', async () => {
    const { folder, school } = makeSchool();
    writeFileSync(join(school, 'namen.txt'), 'Jan de Vries\n');
    const answers = join(school, 'antwoorden.yaml');
    writeFileSync(
      answers,
      readFileSync(answers, 'utf8').replace(
        /remark: .*/,
        'remark: Jan de Vries (BSN 111222333) schreef dit samen met ons op.',
      ),
    );
    const ready = await run(['check', '--ready', 'school'], folder);
    expect(ready).toMatchObject({
      code: 1,
      out: expect.stringMatching(/persoonsgegevens weg \(1 plek\)\. A6\.1: regel \d+ van antwoorden\.yaml/),
    });
    const refused = await run(['pack', 'school'], folder);
    expect(refused).toMatchObject({
      code: 1,
      err: expect.stringContaining('Op 1 plek staan gegevens van personen: A6.1: Hier staat'),
    });
    expect(`${ready.out}${refused.err}`).not.toMatch(/111222333|Vries/);
    expect(existsSync(join(folder, 'de-regenboog-2026-2027.zip'))).toBe(false);
  });

  it('keeps its package out of the dossier, and writes over none', async () => {
    const { folder } = makeSchool();
    expect((await run(['pack', 'school', '--output', 'school/x.zip'], folder)).code).toBe(2);
    expect((await run(['pack', 'school', '--output', 'school/bewijs/x.zip'], folder)).code).toBe(2);
    expect((await run(['pack', 'school'], folder)).code).toBe(0);
    expect((await run(['pack', 'school'], folder)).err).toContain('de-regenboog-2026-2027.zip');
    expect((await run(['pack', 'school', '--force', '--quiet'], folder)).out).not.toContain('Controleren kan met');
    expect((await run(['pack', '.'], join(folder, 'school'))).err).toContain('../de-regenboog-2026-2027.zip');
  });

  it('says what changed, was added and went missing, in words and as JSON, and unpacks nothing then', async () => {
    const { folder } = makeSchool();
    await run(['pack', 'school'], folder);
    await run(['verify', 'de-regenboog-2026-2027.zip', '--unpack', 'uit'], folder);
    const at = (path: string) => join(folder, 'uit', 'data', 'dossier', path);
    writeFileSync(at('antwoorden.yaml'), 'anders');
    writeFileSync(at('nieuw.txt'), 'x');
    rmSync(at('bewijs/foto.txt'));
    renameSync(join(folder, 'uit/bag-info.txt'), join(folder, 'uit/los.txt'));
    const said = await run(['verify', 'uit'], folder);
    expect(said.code).toBe(1);
    expect(said.out).toMatch(
      /Veranderd: data\/dossier\/antwoorden\.yaml Erbij gekomen: data\/dossier\/nieuw\.txt Ontbreekt: .*bewijs\/foto\.txt/,
    );
    expect(said.out).toContain('Niet verzegeld, dus niet te controleren: los.txt');
    const json = await runMain(['verify', 'uit', '--format', 'json'], folder);
    expect(JSON.parse(json.stdout)).toMatchObject({
      valid: false,
      problems: expect.arrayContaining([{ code: 'changed', path: 'data/dossier/antwoorden.yaml' }]),
    });
    expect((await run(['verify', 'uit', '--unpack', 'weer'], folder)).code).toBe(1);
    expect((await run(['verify', 'weg.zip'], folder)).code).toBe(2);
  });

  it('names the file of which one byte in the zip is another', async () => {
    const { folder } = makeSchool();
    await run(['pack', 'school', '--output', 'a.zip'], folder);
    const zip = readFileSync(join(folder, 'a.zip'));
    for (const [text, path] of [
      ['level: 3', 'data/dossier/antwoorden.yaml'],
      ['Dit is: Visie', 'data/dossier/bewijs/visiedocument.txt'],
      ['# Keurmerk', 'data/rapport/rapport.md'],
    ] as const) {
      const changed = Buffer.from(zip);
      const at = changed.indexOf(text);
      changed[at + 2] = (changed[at + 2] ?? 0) ^ 1;
      writeFileSync(join(folder, 'b.zip'), changed);
      const verified = await run(['verify', 'b.zip'], folder);
      expect(verified).toMatchObject({ code: 1, out: expect.stringContaining(`Veranderd: ${path}`) });
    }
  });

  it('asks for another file where there is no package', async () => {
    const { folder } = makeSchool();
    writeFileSync(join(folder, 'brief.zip'), 'geen zip');
    const said = await run(['verify', 'brief.zip'], folder);
    expect(said).toMatchObject({ code: 1, out: expect.stringContaining('Kijk of u het goede bestand') });
    expect(said.out).not.toContain('Pak dit pakket niet uit');
  });

  it('unpacks only a package, into a folder that is not there yet', async () => {
    const { folder } = makeSchool();
    await run(['pack', 'school', '--output', 'a.zip'], folder);
    expect((await run(['verify', 'a.zip', '--unpack', 'school'], folder)).err).toContain('school');
    expect((await run(['verify', 'a.zip', '--unpack', 'uit'], folder)).out).toContain(
      'ouder-audit audit uit/data/dossier',
    );
    expect((await run(['verify', 'uit', '--unpack', 'weer'], folder)).err).toContain('Dit is al een map.');
    expect((await run(['verify', 'a.zip', '--unpack', 'bestaat-niet/uit'], folder)).code).toBe(0);
    writeFileSync(join(folder, 'vol'), 'x');
    expect((await run(['verify', 'a.zip', '--unpack', 'vol/uit'], folder)).code).toBe(2);
  });

  it('names forty files and counts the rest', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'bag', 'data'), { recursive: true });
    writeFileSync(join(folder, 'bag/bagit.txt'), 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    writeFileSync(join(folder, 'bag/manifest-md5.txt'), '');
    for (let index = 0; index < 50; index += 1) writeFileSync(join(folder, `bag/data/${index}.txt`), '');
    expect((await run(['verify', 'bag'], folder)).out).toContain('en nog 10;');
  });
});

describe('a package of a dossier that is other than it was', () => {
  it('is told by verify, whoever of the auditors froze it; it can be unpacked and looked at', async () => {
    const { folder, school } = makeSchool();
    writeFileSync(join(folder, 'o.yaml'), TALKS);
    await run(['audit', 'school', '--as', 'tweede', '--verdicts', 'o.yaml'], folder);
    await run(['pack', 'school', '--output', 'a.zip'], folder);
    expect(await run(['verify', 'a.zip'], folder)).toMatchObject({
      code: 0,
      out: expect.stringContaining('Niets is veranderd'),
    });
    const answers = join(school, 'antwoorden.yaml');
    writeFileSync(answers, readFileSync(answers, 'utf8').replace('level: 3', 'level: 2'));
    await run(['pack', 'school', '--output', 'b.zip'], folder);
    const said = await run(['verify', 'b.zip', '--unpack', 'uit'], folder);
    expect(said).toMatchObject({
      code: 1,
      out: expect.stringMatching(/is heel: .* Maar het dossier is veranderd .* antwoorden\.yaml: veranderd/),
    });
    expect(said.out).not.toContain('Niets is veranderd');
    expect(said.out).toContain('Uitgepakt in: uit');
    const { stdout } = await runMain(['verify', 'b.zip', '--format', 'json'], folder);
    expect(JSON.parse(stdout)).toMatchObject({
      valid: false,
      sinceAudit: { changes: [{ file: 'antwoorden.yaml', what: 'changed' }] },
    });
  });

  it('is told by verify when somebody signed for what it was', async () => {
    const { folder, school } = makeSchool();
    await run(['sign', 'school', '--role', 'mr'], folder);
    writeFileSync(join(school, 'bewijs', 'foto.txt'), 'anders');
    await run(['pack', 'school', '--output', 'a.zip'], folder);
    const said = await run(['verify', 'a.zip'], folder);
    expect(said).toMatchObject({ code: 1, out: expect.stringContaining('het dossier is daarna veranderd') });
    expect(said.out).not.toContain('Niets is veranderd');
  });
});

describe('sign', () => {
  it('lapses when the dossier changes, and tells who signs again', async () => {
    const { folder, school } = makeSchool();
    await run(['sign', 'school', '--role', 'mr'], folder);
    await run(['sign', 'school', '--role', 'schoolleiding'], folder);
    writeFileSync(join(school, 'bewijs', 'foto.txt'), 'anders');
    const again = await run(['sign', 'school', '--role', 'auditor-2'], folder);
    expect(again.out).toContain('Deze rollen tekenen opnieuw: mr en schoolleiding.');
  });

  /** Puts a signature beside the sign-off that lies in the dossier. */
  const addSignature = (school: string, kind: string, signature: string, publicKey: string) => {
    const path = join(school, 'aftekening.yaml');
    const file = parse(readFileSync(path, 'utf8')) as SignOffFile;
    const named = { kind, file: 'aftekening/mr.sig', publicKey: 'aftekening/mr.pub' };
    writeFileSync(
      path,
      JSON.stringify({ ...file, signOffs: file.signOffs.map((each) => ({ ...each, signature: named })) }),
    );
    writeFileSync(join(school, 'aftekening', 'mr.sig'), signature);
    writeFileSync(join(school, 'aftekening', 'mr.pub'), publicKey);
  };

  it('is found out when the result or a signature changes in a package', async () => {
    const { folder, school } = makeSchool();
    await run(['sign', 'school', '--role', 'mr', '--quiet'], folder);
    addSignature(school, 'ssh', '-----BEGIN SSH SIGNATURE-----\n', 'geen sleutel');
    await run(['pack', 'school', '--output', 'a.zip'], folder);
    const broken = await run(['verify', 'a.zip'], folder);
    expect(broken).toMatchObject({ code: 1, out: expect.stringContaining('de handtekening klopt niet') });
    rmSync(join(school, 'aftekening', 'mr.pub'));
    await run(['pack', 'school', '--output', 'b.zip'], folder);
    expect((await run(['verify', 'b.zip'], folder)).out).toContain('de handtekening klopt niet');
    writeFileSync(join(school, 'aftekening', 'resultaat.json'), '{}');
    await run(['pack', 'school', '--output', 'c.zip'], folder);
    expect((await run(['verify', 'c.zip'], folder)).out).toContain('wat getekend is, is veranderd');
    rmSync(join(school, 'aftekening', 'resultaat.json'));
    await run(['pack', 'school', '--output', 'd.zip'], folder);
    expect((await run(['verify', 'd.zip'], folder)).out).toContain('wat getekend is, ontbreekt');
  });

  it.each([
    ['ed25519', `${'A'.repeat(86)}==\n`, '-----BEGIN PUBLIC KEY-----\n'],
    ['minisign', 'untrusted comment: x\n', 'untrusted comment: x\n'],
  ])('says of an old signature of %s that nobody checked it', async (kind, signature, publicKey) => {
    const { folder, school } = makeSchool();
    await run(['sign', 'school', '--role', 'mr', '--quiet'], folder);
    addSignature(school, kind, signature, publicKey);
    await run(['pack', 'school', '--output', 'a.zip'], folder);
    rmSync(join(school, 'aftekening', 'mr.sig'));
    await run(['pack', 'school', '--output', 'b.zip'], folder);
    for (const zip of ['a.zip', 'b.zip']) {
      const { code, out } = await run(['verify', zip], folder);
      expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('de handtekening is niet nagekeken') });
      expect(out).not.toMatch(/handtekening klopt/);
      const { stdout } = await runMain(['verify', zip, '--format', 'json'], folder);
      expect(JSON.parse(stdout)).toMatchObject({ signOffs: [{ signature: { kind, state: 'unchecked' } }] });
    }
  });

  it('takes no key, no signature and no role that do not fit', async () => {
    const { folder, school } = makeSchool();
    const sign = async (...args: string[]) => await run(['sign', 'school', '--role', 'mr', ...args], folder);
    writeFileSync(join(folder, 'x'), 'geen sleutel');
    writeFileSync(join(folder, 'pem'), '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n');
    writeFileSync(join(folder, 'minisign'), `untrusted comment: x\nRWRTY0Iy${'A'.repeat(204)}\n`);
    for (const key of ['x', 'pem', 'minisign']) {
      const { code, err } = await sign('--key', key);
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('staat geen SSH-sleutel.') });
      expect(err).toContain('ssh-keygen -t ed25519 -f mijn-sleutel');
    }
    expect((await sign('--key', 'weg')).code).toBe(2);
    expect((await sign('--signature', 'x')).err).toContain('--public-key');
    const other = await sign('--signature', 'x', '--public-key', 'x');
    expect(other).toMatchObject({ code: 2, err: expect.stringContaining('geen handtekening van SSH') });
    expect(other.err).toContain('ssh-keygen -t ed25519 -f mijn-sleutel');
    writeFileSync(join(folder, 'ssh'), '-----BEGIN SSH SIGNATURE-----\n');
    expect((await sign('--signature', 'ssh', '--public-key', 'x')).err).toContain('past niet');
    expect(existsSync(join(school, 'aftekening.yaml'))).toBe(false);
    expect((await run(['sign', 'school', '--role', 'buurman'], folder)).code).toBe(2);
    expect((await run(['sign', 'school'], folder)).code).toBe(2);
  });

  it('makes no key over a file that is there', async () => {
    const { folder } = makeSchool();
    writeFileSync(join(folder, 'sleutel.pub'), 'van iemand');
    expect((await run(['sign', '--new-key', 'sleutel'], folder)).code).toBe(2);
    expect(existsSync(join(folder, 'sleutel'))).toBe(false);
    expect(readFileSync(join(folder, 'sleutel.pub'), 'utf8')).toBe('van iemand');
  });
});

describe('what was erased', () => {
  it('is told by the package, and by the audit that was begun before', async () => {
    const { folder, school } = makeSchool();
    writeFileSync(join(folder, 'o.yaml'), TALKS);
    await run(['audit', 'school', '--verdicts', 'o.yaml'], folder);
    const erase = ['evidence', 'remove', 'foto', 'school', '--erase', '--reason', 'Een ouder vroeg erom.'];
    const erased = await run([...erase, '--by', 'schoolleiding'], folder);
    expect(erased.err).toContain('Wat u nu wijzigt, meldt de audit.');
    expect(erased.out).toContain('Gewist: foto.');
    expect(erased.out).toContain('Weg: bewijs/foto.txt');
    await run([...erase, '--by', 'mr', '--quiet'], folder);
    await run(['pack', 'school', '--output', 'weer.zip'], folder);
    const verified = await run(['verify', 'weer.zip', '--quiet'], folder);
    expect(verified.code).toBe(0);
    expect(verified.out).toContain('Gewist op 23 november 2026 door schoolleiding: foto.');
    expect(verified.out).toContain(
      'Anders dan toen het voor de audit werd vastgelegd (23 november 2026): bewijs/foto.txt: gewist',
    );
    const answers = readFileSync(join(school, 'antwoorden.yaml'));
    expect((await run(['round', 'close', 'school'], folder)).code).toBe(0);
    writeFileSync(join(school, 'antwoorden.yaml'), answers);
    expect(existsSync(join(school, 'rondes/2026-2027/audit.yaml'))).toBe(true);
    writeFileSync(join(school, 'audit.yaml'), readFileSync(join(school, 'rondes/2026-2027/audit.yaml')));
    // An audit of a closed round never disappears under another.
    expect((await run(['round', 'close', 'school', '--incomplete'], folder)).code).toBe(0);
    expect(existsSync(join(school, 'rondes/2027-2028/audit.yaml'))).toBe(true);
  });
});

it('a file that nobody registered can be erased by its path, and is remembered by its hash alone', async () => {
  const { folder, school } = makeSchool();
  mkdirSync(join(school, 'bewijs/C1'));
  writeFileSync(join(school, 'bewijs/C1/brief-jan-jansen.txt'), 'Een brief.');
  const why = ['--erase', '--reason', 'Een ouder vroeg erom.', '--by', 'mr'];
  const erased = await run(['evidence', 'remove', 'bewijs/C1/brief-jan-jansen.txt', 'school', ...why], folder);
  expect(erased).toMatchObject({ code: 0, out: expect.stringMatching(/Gewist: file-[0-9a-f]{12}\./) });
  expect(existsSync(join(school, 'bewijs/C1/brief-jan-jansen.txt'))).toBe(false);
  const register = readFileSync(join(school, 'bewijs.yaml'), 'utf8');
  expect(register).toContain('id: file-');
  expect(register).not.toContain('jansen');
  writeFileSync(join(school, 'bewijs/los.txt'), 'Iets anders.');
  expect((await run(['evidence', 'remove', 'school/bewijs/los.txt', 'school', ...why], folder)).code).toBe(0);
  expect((await run(['evidence', 'remove', 'los.txt', 'school', ...why], folder)).code).toBe(2);
});

it('closing a round names what changed since the audit', async () => {
  const { folder, school } = makeSchool();
  writeFileSync(join(folder, 'o.yaml'), TALKS);
  await run(['audit', 'school', '--verdicts', 'o.yaml'], folder);
  writeFileSync(join(school, 'bewijs', 'foto.txt'), 'anders');
  const closed = await run(['round', 'close', 'school'], folder);
  expect(closed.out).toContain('Het dossier is anders dan op 23 november 2026: bewijs/foto.txt: veranderd');
});

describe('the advice', () => {
  it('says which one the rules do not allow now, and keeps none that they forbid', async () => {
    const { folder, school } = makeSchool();
    const partly = VERDICTS.replace(
      'C4: { verdict: met, level: 3,',
      'C4: { verdict: partlyMet, reason: Nog niet overal.,',
    );
    writeFileSync(join(folder, 'o.yaml'), `${TALKS}${partly}`);
    await run(['audit', 'school', '--verdicts', 'o.yaml'], folder);
    const said = await run(['audit', 'school', '--plain'], folder, [
      '3',
      '1',
      'Bijna goed.',
      '3',
      '2',
      'Bijna goed.',
      '3',
      '3',
      'Nog niet.',
      '',
    ]);
    expect(said.out).toContain('1 = toekennen (kan nu niet volgens de regels)');
    expect(said.out).toContain('kan niet: 1 deels voldaan (geen enkele mag)');
    expect(said.out).toContain('Een voorwaarde met een datum ontbreekt bij: C4.');
    expect(said.code).toBe(0);
    expect(auditIn(school).advice).toMatchObject({ decision: 'refuse', reason: 'Nog niet.' });
    const second = await run(['audit', 'school', '--plain', '--as', 'Bo'], folder, []);
    expect(second.out).toContain('Audit van De Regenboog, auditor Bo');
    expect(second.out).toContain('Verder gaan kan met: ouder-audit audit school --as Bo');
  });
});

it('the example school can be audited, reported on for each audience, and refuses formats that others do not get', async () => {
  const school = copyOfExample();
  const folder = join(school, '..');
  await run(['audit', 'school', '--plain'], folder, ['6']);
  for (const audience of ['team', 'bestuur', 'ouders']) {
    expect((await run(['report', 'school', '--kind', 'audit', '--audience', audience], folder)).code).toBe(0);
  }
  expect(existsSync(join(school, 'rapport', 'auditrapport-ouders.html'))).toBe(true);
  expect(existsSync(join(school, 'rapport', 'auditrapport.docx'))).toBe(true);
  expect(
    (await run(['report', 'school', '--kind', 'audit', '--audience', 'bestuur', '--format', 'json'], folder)).code,
  ).toBe(2);
  expect((await run(['report', 'school', '--kind', 'audit', '--format', 'ics'], folder)).code).toBe(2);
});
