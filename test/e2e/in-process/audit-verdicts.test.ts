import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DONE, holdTalk, MAIN, type Step } from '../../support/dossiers/audit-talk.ts';
import {
  ADVICE,
  auditIn,
  makeSchoolToAudit,
  reasonOf,
  runFolded,
  TALKS,
  VERDICTS,
  verdictLine,
} from '../../support/dossiers/audited-school.ts';

describe('audit --verdicts', () => {
  it('takes over talks, verdicts and the advice, and says what is left', async () => {
    const { folder, school } = makeSchoolToAudit();
    writeFileSync(join(folder, 'o.yaml'), TALKS);
    const first = await runFolded(['audit', 'school', '--verdicts', 'o.yaml'], folder);
    expect(first.code).toBe(0);
    expect(first.out).toContain('Er staat nu een oordeel over 0 criteria.');
    expect(first.out).toContain('Nog geen oordeel over: C1');
    writeFileSync(join(folder, 'o.yaml'), `${TALKS}${VERDICTS}${ADVICE}`);
    expect((await runFolded(['audit', 'school', '--verdicts', 'o.yaml', '--quiet'], folder)).out).toBe(
      'Er staat nu een oordeel over 10 criteria.',
    );
    expect(auditIn(school).advice?.decision).toBe('grant');
    writeFileSync(
      join(folder, 'een.yaml'),
      'verdicts: { C1: { verdict: undetermined, reason: Toch hebben wij dit in geen enkele klas gezien. } }\n',
    );
    // An advice that was given does not stay beside verdicts that forbid it.
    expect((await runFolded(['audit', 'school', '--verdicts', 'een.yaml', '--replace'], folder)).err).toContain(
      'kan niet: 1 niet vast te stellen',
    );
  });

  it('replaces what is there only when told to, and the log says what it was', async () => {
    const { folder, school } = makeSchoolToAudit();
    writeFileSync(join(folder, 'o.yaml'), `${TALKS}${VERDICTS}${ADVICE}`);
    const args = ['audit', 'school', '--verdicts', 'o.yaml'];
    await runFolded(args, folder);
    // The same again replaces nothing.
    expect((await runFolded(args, folder)).code).toBe(0);
    expect(auditIn(school).log).toHaveLength(11);
    const changed = `verdicts:\n${verdictLine(4, 'partlyMet', 2)}\n${verdictLine(5, 'met', 3, ', strength: Sterk.')}\n`;
    writeFileSync(
      join(folder, 'o.yaml'),
      `talks: { G1: { date: 2026-11-19, method: talk, group: leraar, people: 5 } }\n${changed}`,
    );
    const before = readFileSync(join(school, 'audit.yaml'), 'utf8');
    // The advice was to grant: it goes with the verdict that forbids it.
    const refused = await runFolded(args, folder);
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('Het advies "toekennen" kan niet') });
    const away = 'advice: { decision: refuse, on: 2026-11-23, reason: Nog niet. }\n';
    writeFileSync(
      join(folder, 'o.yaml'),
      `talks: { G1: { date: 2026-11-19, method: talk, group: leraar, people: 5 } }\n${changed}${away}`,
    );
    const asked = await runFolded(args, folder);
    expect(asked).toMatchObject({ code: 2, err: expect.stringContaining('--replace') });
    expect(asked.err).toContain('G1: een ander gesprek, of een andere observatie.');
    expect(asked.err).toContain('C4: het oordeel "voldaan" wordt "deels voldaan".');
    expect(asked.err).toContain('C5: het oordeel "voldaan" blijft, met andere woorden, niveaus of bronnen.');
    expect(asked.err).toContain('Het advies "toekennen" wordt "niet toekennen".');
    const no = await holdTalk(args, folder, [['Dit staat er al, en wordt vervangen:', 'Nee']]);
    expect(no).toMatchObject({ code: 130, out: expect.stringContaining('Er is niets vervangen en niets gewijzigd.') });
    expect(readFileSync(join(school, 'audit.yaml'), 'utf8')).toBe(before);
    const yes = await holdTalk(args, folder, [['Wilt u dat?', 'Ja']]);
    expect(yes.code).toBe(0);
    expect(auditIn(school).log?.slice(11)).toMatchObject([
      { at: '2026-11-23', criterion: 'C4', from: 'met', to: 'partlyMet', why: reasonOf(4), via: 'file' },
      { criterion: 'advice', from: 'grant', to: 'refuse', why: 'Nog niet.', via: 'file' },
    ]);
    expect(auditIn(school).log?.[0]?.clock).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect((await runFolded([...args, '--replace'], folder)).code).toBe(0);
  });

  it('changes nothing when the rules forbid a part, or when the file is wrong', async () => {
    const { folder, school } = makeSchoolToAudit();
    writeFileSync(join(folder, 'o.yaml'), `${TALKS}verdicts: { C5: { verdict: met, level: 1, sources: [G1] } }\n`);
    const refused = await runFolded(['audit', 'school', '--verdicts', 'o.yaml'], folder);
    expect({ code: refused.code, err: refused.err }).toEqual({
      code: 2,
      err: expect.stringContaining('Bij C5 is het oordeel "voldaan", met niveau 1,00.'),
    });
    expect(existsSync(join(school, 'audit.yaml'))).toBe(false);
    writeFileSync(join(folder, 'o.yaml'), 'verdicts: { C5: { oordeel: met } }\n');
    expect((await runFolded(['audit', 'school', '--verdicts', 'o.yaml'], folder)).err).toContain(
      '"oordeel" is hier onbekend',
    );
    writeFileSync(join(folder, 'o.yaml'), 'verdicts: [\n');
    expect((await runFolded(['audit', 'school', '--verdicts', 'o.yaml'], folder)).code).toBe(2);
    expect((await runFolded(['audit', 'school', '--verdicts', 'weg.yaml'], folder)).err).toContain('weg.yaml');
  });

  it('says where somebody may be known by what was written, and not by what', async () => {
    const { folder } = makeSchoolToAudit();
    writeFileSync(
      join(folder, 'o.yaml'),
      'verdicts: { C3: { findings: { C3-1: Bel met 06-12345678 of met 06-87654321. } } }\n',
    );
    const said = await runFolded(['audit', 'school', '--verdicts', 'o.yaml', '--quiet'], folder);
    expect(said.out).toContain(
      'Let op: bij C3 staat misschien een telefoonnummer dat niet van de school is. Een ander kan dit lezen.',
    );
    expect(said.out).not.toContain('12345678');
  });
});

it('a change between the beginnings of two auditors is lost to neither', async () => {
  const { folder, school } = makeSchoolToAudit();
  writeFileSync(join(folder, 'o.yaml'), 'independent: { on: 2026-11-23 }\n');
  await runFolded(['audit', 'school', '--as', 'Bo', '--verdicts', 'o.yaml'], folder);
  writeFileSync(join(school, 'bewijs', 'foto.txt'), 'anders');
  await runFolded(['audit', 'school', '--verdicts', 'o.yaml'], folder);
  const check = await runFolded(['check', 'school'], folder);
  expect(check).toMatchObject({ code: 1, out: expect.stringContaining('Sindsdien is veranderd: bewijs/foto.txt.') });
  expect((await runFolded(['audit', 'school', '--as', 'Bo', '--freeze-again', 'Een betere foto.'], folder)).code).toBe(
    0,
  );
  expect((await runFolded(['check', 'school'], folder)).code).toBe(0);
});

describe('what is refused', () => {
  it('leaves nothing behind: no audit while somebody else works in the dossier, and none of a second auditor', async () => {
    const { folder, school } = makeSchoolToAudit();
    writeFileSync(join(folder, 'o.yaml'), TALKS);
    mkdirSync(join(school, '.ouder-audit'), { recursive: true });
    const lock = join(school, '.ouder-audit', 'lock');
    writeFileSync(lock, JSON.stringify({ pid: 1, host: 'elders', started: null }));
    const held = await runFolded(['audit', 'school', '--verdicts', 'o.yaml'], folder);
    expect({ code: held.code, made: existsSync(join(school, 'audit.yaml')) }).toEqual({ code: 2, made: false });
    rmSync(lock);
    await runFolded(['audit', 'school', '--verdicts', 'o.yaml'], folder);
    writeFileSync(join(folder, 'b.yaml'), 'verdicts: { C5: { verdict: met, sources: [niets] } }\n');
    const refused = await runFolded(['audit', 'school', '--as', 'jan', '--verdicts', 'b.yaml'], folder);
    expect(refused.err).toContain('Er is niets gewijzigd.');
    expect(existsSync(join(school, 'audit.jan.yaml'))).toBe(false);
    writeFileSync(join(folder, 'r.yaml'), 'formatVersion: 1\nreplies: { C1-9: { reply: agree } }\n');
    expect((await runFolded(['audit', 'school', '--replies', 'r.yaml'], folder)).code).toBe(2);
    expect(existsSync(join(school, 'reactie.yaml'))).toBe(false);
    writeFileSync(join(school, 'bewijs', 'foto.txt'), 'anders');
    writeFileSync(join(folder, 'b.yaml'), 'verdicts: { C5: { verdict: met, sources: [niets] } }\n');
    await runFolded(['audit', 'school', '--freeze-again', 'Een betere foto.', '--verdicts', 'b.yaml'], folder);
    expect(auditIn(school).frozen?.earlier).toBeUndefined();
  });

  it('is said: what cannot go together, a name with a point, and freezing again when nothing changed', async () => {
    const { folder } = makeSchoolToAudit();
    writeFileSync(join(folder, 'o.yaml'), TALKS);
    expect((await runFolded(['audit', 'school', '--freeze-again', 'Zo.'], folder)).err).toContain(
      'Er is nog geen audit',
    );
    await runFolded(['audit', 'school', '--verdicts', 'o.yaml'], folder);
    const both = await runFolded(['audit', 'school', '--reply', '--verdicts', 'o.yaml'], folder);
    expect(both).toMatchObject({ code: 2, err: expect.stringContaining('--reply en --verdicts kunnen niet samen.') });
    expect((await runFolded(['audit', 'school', '--replies', 'r.yaml', '--freeze-again', 'Zo.'], folder)).code).toBe(2);
    expect((await runFolded(['audit', 'school', '--as', 'jan.x'], folder)).err).toContain(
      'letters, cijfers en streepjes',
    );
    const again = await runFolded(['audit', 'school', '--freeze-again', 'Zo.'], folder);
    expect(again.out).toContain('Het dossier is niet opnieuw vastgelegd, en de reden is niet bewaard.');
  });
});

describe('the advice', () => {
  it('says which one the rules do not allow now, and keeps none that they forbid', async () => {
    const { folder, school } = makeSchoolToAudit();
    const partly = VERDICTS.replace(verdictLine(4), verdictLine(4, 'partlyMet', 2));
    writeFileSync(join(folder, 'o.yaml'), `${TALKS}${partly}`);
    await runFolded(['audit', 'school', '--verdicts', 'o.yaml'], folder);
    const reason: Step = ['Waarom dit advies?', 'Bijna goed.'];
    const said = await holdTalk(['audit', 'school'], folder, [
      [MAIN, 'Advies geven'],
      ['Wat is uw advies?', 'toekennen (kan nu niet'],
      reason,
      [MAIN, 'Advies geven'],
      ['Wat is uw advies?', 'toekennen onder'],
      reason,
      [MAIN, 'Advies geven'],
      ['Wat is uw advies?', 'niet toekennen'],
      ['Waarom dit advies?', 'Nog niet.'],
      DONE,
    ]);
    expect(said.out).toContain('1 = toekennen (kan nu niet volgens de regels)');
    expect(said.out).toContain('kan niet: 1 deels voldaan (geen enkele mag)');
    expect(said.out).toContain('Een voorwaarde met een datum ontbreekt bij: C4.');
    expect(said.code).toBe(0);
    expect(auditIn(school).advice).toMatchObject({ decision: 'refuse', reason: 'Nog niet.' });
    const second = await runFolded(['audit', 'school', '--plain', '--as', 'Bo'], folder, []);
    expect(second.out).toContain('Audit van De Regenboog, auditor Bo');
    expect(second.out).toContain('Verder gaan kan met: ouder-audit audit school --as Bo');
  });
});
