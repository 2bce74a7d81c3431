import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DONE, holdTalk, MAIN } from '../../support/dossiers/audit-talk.ts';
import {
  ADVICE,
  auditIn,
  makeSchoolToAudit,
  runFolded,
  TALKS,
  VERDICTS,
} from '../../support/dossiers/audited-school.ts';
import { copyOfFramework } from '../../support/run/temporary-folder.ts';

describe('what is frozen', () => {
  const OWN = 'independent: { on: 2026-11-23 }\n';
  const begin = async (files: Record<string, string> = {}) => {
    const { folder, school } = makeSchoolToAudit();
    cpSync(copyOfFramework(), join(school, 'kader'), { recursive: true });
    const settings = readFileSync(join(school, 'school.yaml'), 'utf8');
    writeFileSync(join(school, 'school.yaml'), `${settings}framework: kader\n`);
    const head = readFileSync(join(school, 'kader/keurmerk.yaml'), 'utf8');
    writeFileSync(join(school, 'kader/keurmerk.yaml'), head.replace(/maxMegabytes: \S+/, 'maxMegabytes: 0.01'));
    for (const [name, content] of Object.entries(files)) writeFileSync(join(school, name), content);
    writeFileSync(join(folder, 'o.yaml'), OWN);
    await runFolded(['audit', 'school', '--verdicts', 'o.yaml'], folder);
    return { folder, school };
  };

  it('holds the framework: a rule or an anchor that is changed later is told', async () => {
    const { folder, school } = await begin();
    const rules = join(school, 'kader/keurmerk.yaml');
    writeFileSync(rules, readFileSync(rules, 'utf8').replace('minimum: 2', 'minimum: 1'));
    const check = await runFolded(['check', 'school'], folder);
    expect(check).toMatchObject({ code: 1, out: expect.stringContaining('oordeelt nu anders dan toen.') });
    const again = await runFolded(['audit', 'school', '--verdicts', 'o.yaml'], folder);
    expect(again.out).toContain('Het keurmerk keurmerk-ouderbetrokkenheid 1.3.0 is anders dan toen');
    await runFolded(['report', 'school', '--kind', 'audit', '--format', 'md'], folder);
    const report = readFileSync(join(school, 'rapport/auditrapport.md'), 'utf8');
    expect(report).toContain(`SHA-256 ${auditIn(school).frozen?.framework?.sha256}`);
    expect((await runFolded(['check', 'school', '--framework', copyOfFramework()], folder)).out).toContain(
      'oordeelt nu anders',
    );
  });

  it('holds files that are too large to read, for check and for verify', async () => {
    const film = Buffer.alloc(20_000, 'x');
    const { folder, school } = await begin({ 'bewijs/film.txt': film.toString() });
    const sha256 = createHash('sha256').update(film).digest('hex');
    expect(auditIn(school).frozen?.files[`bewijs/?${sha256.slice(0, 16)}`]).toBe(sha256);
    await runFolded(['pack', 'school', '--output', 'a.zip'], folder);
    expect((await runFolded(['verify', 'a.zip'], folder)).out).not.toContain('Anders dan toen');
    film[10_000] = 1;
    writeFileSync(join(school, 'bewijs/film.txt'), film);
    expect((await runFolded(['check', 'school'], folder)).out).toContain(
      'Sindsdien is veranderd: een bestand zonder naam in de lijst.',
    );
  });

  it('is told when somebody writes in it by hand, also by verify', async () => {
    const { folder, school } = await begin();
    const text = readFileSync(join(school, 'audit.yaml'), 'utf8').replace('verdict: met', 'verdict: notMet');
    writeFileSync(join(school, 'audit.yaml'), text);
    const check = await runFolded(['check', 'school'], folder);
    expect(check.out).toContain('In audit.yaml is met de hand gewijzigd wat toen is vastgelegd.');
    await runFolded(['pack', 'school', '--output', 'a.zip'], folder);
    expect((await runFolded(['verify', 'a.zip'], folder)).out).toContain('audit.yaml: met de hand gewijzigd');
  });

  it('is written in small lines when it is frozen again', async () => {
    const { folder, school } = await begin();
    const before = readFileSync(join(school, 'audit.yaml'), 'utf8').split('\n');
    writeFileSync(join(school, 'bewijs', 'foto.txt'), 'anders');
    await runFolded(['audit', 'school', '--freeze-again', 'De foto was onscherp.'], folder);
    const after = readFileSync(join(school, 'audit.yaml'), 'utf8').split('\n');
    expect(Math.max(...after.map((line) => line.length))).toBeLessThan(160);
    const upto = after.findIndex((line) => line.includes('earlier:'));
    expect(after.slice(0, upto).filter((line) => !before.includes(line))).toHaveLength(2);
  });
});

describe('evidence that a verdict rests on', () => {
  it('may have to be erased: then the verdict is weighed again, and the log says why', async () => {
    const { folder, school } = makeSchoolToAudit();
    const verdicts = VERDICTS.replace('sources: [G2, O1]', 'sources: [G2, visiedocument]');
    writeFileSync(join(folder, 'o.yaml'), `${TALKS}${verdicts}${ADVICE}`);
    await runFolded(['audit', 'school', '--verdicts', 'o.yaml'], folder);
    await runFolded(['sign', 'school', '--role', 'auditor'], folder);
    const signed = readFileSync(join(school, 'aftekening/resultaat.json'), 'utf8');
    const erase = [
      'evidence',
      'remove',
      'visiedocument',
      'school',
      '--erase',
      '--yes',
      '--reason',
      'Een ouder vroeg erom.',
    ];
    await runFolded([...erase, '--by', 'schoolleiding'], folder);
    const report = async (audience: string) => {
      await runFolded(['report', 'school', '--kind', 'audit', '--format', 'md', '--audience', audience], folder);
      const name = audience === 'team' ? 'auditrapport' : `auditrapport-${audience}`;
      return readFileSync(join(school, `rapport/${name}.md`), 'utf8');
    };
    for (const audience of ['team', 'bestuur', 'ouders']) {
      expect(await report(audience)).toContain('**Opnieuw te wegen, omdat een bron is gewist: C1 Gedeelde visie.**');
    }
    expect(await report('team')).toContain('- document visiedocument (gewist)');
    expect(await report('team')).toContain('Gewist op 23 november 2026 door schoolleiding: visiedocument');
    // What was signed before stays what it was on its day.
    expect(readFileSync(join(school, 'aftekening/resultaat.json'), 'utf8')).toBe(signed);
    expect((await runFolded(['check', 'school'], folder)).out).toContain('visiedocument.txt');
    const opened = await holdTalk(['audit', 'school'], folder, [
      [MAIN, 'Opnieuw vastleggen'],
      ['Waarom legt u', 'Er is iets gewist.'],
      DONE,
    ]);
    expect(opened.out).toContain('Een bron is gewist. Weeg opnieuw: C1. Uw oordeel daarover is teruggenomen.');
    expect(auditIn(school).log?.at(-1)).toMatchObject({
      criterion: 'C1',
      from: 'met',
      to: 'none',
      why: 'Een ouder vroeg erom.',
      via: 'erasure',
    });
    expect(auditIn(school).verdicts?.['C1']).toMatchObject({ sources: ['G2'] });
    expect(await report('team')).toContain('**Opnieuw te wegen');
    const again = VERDICTS.split('\n')
      .filter((line) => !/^ {2}C(?!1:)/.test(line))
      .join('\n');
    writeFileSync(join(folder, 'o.yaml'), again);
    expect((await runFolded(['audit', 'school', '--verdicts', 'o.yaml', '--replace'], folder)).code).toBe(0);
    expect(await report('team')).not.toContain('Opnieuw te wegen');
    expect((await runFolded(['check', 'school', '--only', 'seal-mismatch'], folder)).out).not.toContain('Sindsdien');
  });
});

describe('what was erased', () => {
  it('is told by the package, and by the audit that was begun before', async () => {
    const { folder, school } = makeSchoolToAudit();
    writeFileSync(join(folder, 'o.yaml'), TALKS);
    await runFolded(['audit', 'school', '--verdicts', 'o.yaml'], folder);
    const erase = ['evidence', 'remove', 'foto', 'school', '--erase', '--yes', '--reason', 'Een ouder vroeg erom.'];
    const erased = await runFolded([...erase, '--by', 'schoolleiding'], folder);
    expect(erased.err).toContain('Wat u nu wijzigt, meldt de audit.');
    expect(erased.out).toContain('Gewist: foto.');
    expect(erased.out).toContain('Weg: bewijs/foto.txt');
    await runFolded([...erase, '--by', 'mr', '--quiet'], folder);
    await runFolded(['pack', 'school', '--output', 'weer.zip'], folder);
    const verified = await runFolded(['verify', 'weer.zip', '--quiet'], folder);
    expect(verified.code).toBe(0);
    expect(verified.out).toContain('Gewist op 23 november 2026 door schoolleiding: foto.');
    expect(verified.out).toContain(
      'Anders dan toen het voor de audit werd vastgelegd (23 november 2026): bewijs/foto.txt: gewist',
    );
    const answers = readFileSync(join(school, 'antwoorden.yaml'));
    expect((await runFolded(['round', 'close', 'school'], folder)).code).toBe(0);
    writeFileSync(join(school, 'antwoorden.yaml'), answers);
    expect(existsSync(join(school, 'rondes/2026-2027/audit.yaml'))).toBe(true);
    writeFileSync(join(school, 'audit.yaml'), readFileSync(join(school, 'rondes/2026-2027/audit.yaml')));
    // An audit of a closed round never disappears under another.
    expect((await runFolded(['round', 'close', 'school', '--incomplete'], folder)).code).toBe(0);
    expect(existsSync(join(school, 'rondes/2027-2028/audit.yaml'))).toBe(true);
  });
});

it('a file that nobody registered can be erased by its path, and is remembered by its hash alone', async () => {
  const { folder, school } = makeSchoolToAudit();
  mkdirSync(join(school, 'bewijs/C1'));
  writeFileSync(join(school, 'bewijs/C1/brief-jan-jansen.txt'), 'Een brief.');
  const why = ['--erase', '--yes', '--reason', 'Een ouder vroeg erom.', '--by', 'mr'];
  const erased = await runFolded(['evidence', 'remove', 'bewijs/C1/brief-jan-jansen.txt', 'school', ...why], folder);
  expect(erased).toMatchObject({ code: 0, out: expect.stringMatching(/Gewist: file-[0-9a-f]{12}\./) });
  expect(existsSync(join(school, 'bewijs/C1/brief-jan-jansen.txt'))).toBe(false);
  const register = readFileSync(join(school, 'bewijs.yaml'), 'utf8');
  expect(register).toContain('id: file-');
  expect(register).not.toContain('jansen');
  writeFileSync(join(school, 'bewijs/los.txt'), 'Iets anders.');
  expect((await runFolded(['evidence', 'remove', 'school/bewijs/los.txt', 'school', ...why], folder)).code).toBe(0);
  expect((await runFolded(['evidence', 'remove', 'los.txt', 'school', ...why], folder)).code).toBe(2);
});

it('closing a round names what changed since the audit', async () => {
  const { folder, school } = makeSchoolToAudit();
  writeFileSync(join(folder, 'o.yaml'), TALKS);
  await runFolded(['audit', 'school', '--verdicts', 'o.yaml'], folder);
  writeFileSync(join(school, 'bewijs', 'foto.txt'), 'anders');
  const closed = await runFolded(['round', 'close', 'school'], folder);
  expect(closed.out).toContain('Het dossier is anders dan op 23 november 2026: bewijs/foto.txt: veranderd');
});
