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
import { makeSchoolToAudit, runFolded, TALKS } from '../../../support/dossiers/audited-school.ts';
import { projectRoot, runBinary } from '../../../support/run/run-binary.ts';
import { runMain } from '../../../support/run/run-main.ts';
import { temporaryFolder } from '../../../support/run/temporary-folder.ts';

describe('pack and verify', () => {
  const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

  it('gives the same bytes for the same dossier, wherever and whenever it is packed', async () => {
    const { folder, school } = makeSchoolToAudit();
    expect((await runFolded(['pack', 'school', '--output', 'een.zip'], folder)).code).toBe(0);
    const other = temporaryFolder();
    cpSync(school, join(other, 'elders'), { recursive: true });
    utimesSync(join(other, 'elders', 'school.yaml'), 1, 1);
    const env = { TZ: 'Pacific/Auckland', LC_ALL: 'C' };
    expect((await runBinary(['pack', 'elders', '--output', 'twee.zip'], { cwd: other, env })).code).toBe(0);
    expect(sha256(join(other, 'twee.zip'))).toBe(sha256(join(folder, 'een.zip')));
  });

  it('leaves out names, caches, what systems leave behind, and confidential files when asked', async () => {
    const { folder, school } = makeSchoolToAudit();
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
    await runFolded(['audit', 'school', '--verdicts', 'o.yaml'], folder);
    await runFolded(['sign', 'school', '--role', 'mr'], folder);
    const whole = await runFolded(['pack', 'school'], folder);
    expect(whole.out).toContain('Er zit 1 vertrouwelijk stuk in het pakket.');
    const packed = await runFolded(['pack', 'school', '--output', 'zonder.zip', '--without-confidential'], folder);
    expect(packed.out).toContain('Op school gebleven, want het is vertrouwelijk: foto en bewijs/kopie.txt.');
    const verified = await runFolded(['verify', 'zonder.zip', '--unpack', 'uit'], folder);
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
    const { folder, school } = makeSchoolToAudit();
    const bewijs = (name: string) => join(school, 'bewijs', name);
    renameSync(bewijs('foto.txt'), bewijs('.foto.txt'));
    mkdirSync(bewijs('C1'));
    symlinkSync('../visiedocument.txt', bewijs('C1/ook-visie.txt'));
    symlinkSync('/etc/hostname', bewijs('elders.txt'));
    symlinkSync('nergens', bewijs('nergens.txt'));
    const register = readFileSync(join(school, 'bewijs.yaml'), 'utf8').replace('file: foto.txt', 'file: .foto.txt');
    writeFileSync(join(school, 'bewijs.yaml'), register);
    await runFolded(['pack', 'school', '--output', 'a.zip'], folder);
    expect((await runFolded(['verify', 'a.zip', '--unpack', 'uit'], folder)).code).toBe(0);
    const packed = readdirSync(join(folder, 'uit/data/dossier/bewijs'));
    expect(packed).toContain('.foto.txt');
    expect(readFileSync(join(folder, 'uit/data/dossier/bewijs/C1/ook-visie.txt'), 'utf8')).toContain('Visie');
    expect(packed).not.toContain('elders.txt');
    expect(packed).not.toContain('nergens.txt');
  });

  it('refuses a key to sign with, and names that not every computer takes or can tell apart', async () => {
    const { folder, school } = makeSchoolToAudit();
    expect((await runFolded(['sign', '--new-key', 'school/aftekening/mijn-sleutel'], folder)).err).toContain(
      '"school/aftekening/mijn-sleutel" ligt in een dossier.',
    );
    expect(existsSync(join(school, 'aftekening'))).toBe(false);
    writeFileSync(join(school, 'bewijs/sleutel.txt'), '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA');
    expect(
      (await runFolded(['sign', 'school', '--role', 'mr', '--key', 'school/bewijs/sleutel.txt'], folder)).code,
    ).toBe(2);
    for (const [name, text] of [
      ['brief.txt', 'Een brief.'],
      ['BRIEF.txt', 'Nog een brief.'],
      ['Is dit goed?.txt', 'Een vraag.'],
    ] as const) {
      mkdirSync(join(school, 'bewijs/C1'), { recursive: true });
      writeFileSync(join(school, 'bewijs/C1', name), text);
    }
    const refused = await runFolded(['pack', 'school'], folder);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('Hierin staat een sleutel om mee te tekenen: bewijs/sleutel.txt');
    expect(refused.err).toContain('Niet elke computer kan deze naam aan: bewijs/C1/Is dit goed?.txt');
    expect(refused.err).toContain(
      'Op sommige computers is dit dezelfde naam: bewijs/C1/BRIEF.txt en bewijs/C1/brief.txt',
    );
    expect(readdirSync(folder)).not.toContain('de-regenboog-2026-2027.zip');
  });

  it('refuses personal data, and says in which files without what stands there', async () => {
    const { folder, school } = makeSchoolToAudit();
    writeFileSync(join(school, 'bewijs', 'foto.txt'), 'De leerling heeft BSN 111222333.');
    const refused = await runFolded(['pack', 'school'], folder);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('bewijs/foto.txt');
    expect(refused.err).not.toContain('111222333');
    expect(existsSync(join(folder, 'de-regenboog-2026-2027.zip'))).toBe(false);
  });

  it.each([
    ['the audit of an earlier round', 'rondes/2025-2026/audit.yaml'],
    ['an earlier round', 'rondes/2024-2025.json'],
    ['a framework of its own', 'kader/keurmerk.yaml'],
  ])('refuses personal data in what no check looks at: %s', async (_what, path) => {
    const { folder, school } = makeSchoolToAudit();
    mkdirSync(join(school, path, '..'), { recursive: true });
    const hidden = '# Van de leerling met BSN 111222333\n';
    if (path.endsWith('.json')) {
      const { out } = await runFolded(['check', 'school', '--format', 'json'], folder);
      writeFileSync(join(school, path), out.replace('"De Regenboog"', '"De Regenboog, leerling met BSN 111222333"'));
    } else if (path.startsWith('kader')) {
      cpSync(join(projectRoot, 'criteria'), join(school, 'kader'), { recursive: true });
      writeFileSync(join(school, path), readFileSync(join(school, path), 'utf8') + hidden);
    } else writeFileSync(join(school, path), `${hidden}formatVersion: 1\n`);
    const flags = path.startsWith('kader') ? ['--framework', 'school/kader'] : [];
    const refused = await runFolded(['pack', 'school', ...flags], folder);
    expect({ code: refused.code, err: refused.err }).toEqual({
      code: 1,
      err: expect.stringContaining(`${path}: hierin staat een BSN`),
    });
    expect(refused.err).not.toContain('111222333');
    expect(existsSync(join(folder, 'de-regenboog-2026-2027.zip'))).toBe(false);
  });

  it('comes after check --ready, which no setting and no exception can silence', async () => {
    const { folder, school } = makeSchoolToAudit();
    const answers = join(school, 'antwoorden.yaml');
    const own = join(school, 'school.yaml');
    writeFileSync(own, `${readFileSync(own, 'utf8')}check: { findings: { thin-remark: off } }\n`);
    const waiver = '{ code: thin-remark, subject: C1.1, reason: Wij vinden dit genoeg zo., by: mr, until: 2027-01-31 }';
    writeFileSync(join(school, 'uitzonderingen.yaml'), `formatVersion: 1\nwaivers:\n  - ${waiver}\n`);
    writeFileSync(
      answers,
      readFileSync(answers, 'utf8').replace(/(C1\.1:\n(?: .*\n)*?\s+)remark: .*/, '$1remark: Ja.'),
    );
    const ready = await runFolded(['check', '--ready', 'school', '--severity', 'thin-remark=off'], folder);
    expect(ready).toMatchObject({ code: 1, out: expect.stringContaining('langere toelichting bij 1 antwoord. C1.1') });
  });

  it('refuses personal data in what people wrote, and check --ready lists them', async () => {
    const { folder, school } = makeSchoolToAudit();
    writeFileSync(join(school, 'namen.txt'), 'Jan de Vries\n');
    const answers = join(school, 'antwoorden.yaml');
    writeFileSync(
      answers,
      readFileSync(answers, 'utf8').replace(
        /remark: .*/,
        'remark: Jan de Vries (BSN 111222333) schreef dit samen met ons op.',
      ),
    );
    const ready = await runFolded(['check', '--ready', 'school'], folder);
    expect(ready).toMatchObject({
      code: 1,
      out: expect.stringMatching(/persoonsgegevens weg, op 1 plek\. A6\.1: bij de antwoorden en afspraken/),
    });
    const refused = await runFolded(['pack', 'school'], folder);
    expect(refused).toMatchObject({
      code: 1,
      err: expect.stringContaining('Op 1 plek staan gegevens van personen: A6.1: Hier staat'),
    });
    expect(`${ready.out}${refused.err}`).not.toMatch(/111222333|Vries/);
    expect(existsSync(join(folder, 'de-regenboog-2026-2027.zip'))).toBe(false);
  });

  it('keeps its package out of the dossier, and writes over none', async () => {
    const { folder } = makeSchoolToAudit();
    expect((await runFolded(['pack', 'school', '--output', 'school/x.zip'], folder)).code).toBe(2);
    expect((await runFolded(['pack', 'school', '--output', 'school/bewijs/x.zip'], folder)).code).toBe(2);
    expect((await runFolded(['pack', 'school'], folder)).code).toBe(0);
    expect((await runFolded(['pack', 'school'], folder)).err).toContain('de-regenboog-2026-2027.zip');
    expect((await runFolded(['pack', 'school', '--force', '--quiet'], folder)).out).not.toContain(
      'Controleren kan met',
    );
    expect((await runFolded(['pack', '.'], join(folder, 'school'))).err).toContain('../de-regenboog-2026-2027.zip');
  });

  it('says what changed, was added and went missing, in words and as JSON, and unpacks nothing then', async () => {
    const { folder } = makeSchoolToAudit();
    await runFolded(['pack', 'school'], folder);
    await runFolded(['verify', 'de-regenboog-2026-2027.zip', '--unpack', 'uit'], folder);
    const at = (path: string) => join(folder, 'uit', 'data', 'dossier', path);
    writeFileSync(at('antwoorden.yaml'), 'anders');
    writeFileSync(at('nieuw.txt'), 'x');
    rmSync(at('bewijs/foto.txt'));
    renameSync(join(folder, 'uit/bag-info.txt'), join(folder, 'uit/los.txt'));
    const said = await runFolded(['verify', 'uit'], folder);
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
    expect((await runFolded(['verify', 'uit', '--unpack', 'weer'], folder)).code).toBe(1);
    expect((await runFolded(['verify', 'weg.zip'], folder)).code).toBe(2);
  });

  it('names the file of which one byte in the zip is another', async () => {
    const { folder } = makeSchoolToAudit();
    await runFolded(['pack', 'school', '--output', 'a.zip'], folder);
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
      const verified = await runFolded(['verify', 'b.zip'], folder);
      expect(verified).toMatchObject({ code: 1, out: expect.stringContaining(`Veranderd: ${path}`) });
    }
  });

  it('calls the package as its file is called, also where another one holds a folder of the same name', async () => {
    const { folder } = makeSchoolToAudit();
    await runFolded(['pack', 'school', '--output', 'de-regenboog-2026-2027-2.zip'], folder);
    expect((await runFolded(['verify', 'de-regenboog-2026-2027-2.zip', '--unpack', 'uit'], folder)).out).toContain(
      'Het pakket de-regenboog-2026-2027-2.zip klopt',
    );
    expect((await runFolded(['verify', 'uit'], folder)).out).toContain('Het pakket uit klopt');
  });

  it('asks for another file where there is no package', async () => {
    const { folder } = makeSchoolToAudit();
    writeFileSync(join(folder, 'brief.zip'), 'geen zip');
    const said = await runFolded(['verify', 'brief.zip'], folder);
    expect(said).toMatchObject({ code: 2, out: expect.stringContaining('Kijk of u het goede bestand') });
    expect(said.out).not.toContain('Pak dit pakket niet uit');
  });

  it('unpacks only a package, into a folder that is not there yet', async () => {
    const { folder } = makeSchoolToAudit();
    await runFolded(['pack', 'school', '--output', 'a.zip'], folder);
    expect((await runFolded(['verify', 'a.zip', '--unpack', 'school'], folder)).err).toContain('school');
    expect((await runFolded(['verify', 'a.zip', '--unpack', 'uit'], folder)).out).toContain(
      'ouder-audit audit uit/data/dossier',
    );
    expect((await runFolded(['verify', 'uit', '--unpack', 'weer'], folder)).err).toContain('Dit is al een map.');
    expect((await runFolded(['verify', 'a.zip', '--unpack', 'bestaat-niet/uit'], folder)).code).toBe(0);
    writeFileSync(join(folder, 'vol'), 'x');
    expect((await runFolded(['verify', 'a.zip', '--unpack', 'vol/uit'], folder)).code).toBe(2);
  });

  it('names forty files and counts the rest', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'bag', 'data'), { recursive: true });
    writeFileSync(join(folder, 'bag/bagit.txt'), 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    writeFileSync(join(folder, 'bag/manifest-md5.txt'), '');
    for (let index = 0; index < 50; index += 1) writeFileSync(join(folder, `bag/data/${index}.txt`), '');
    expect((await runFolded(['verify', 'bag'], folder)).out).toContain('en nog 10;');
  });
});

describe('a package of a dossier that is other than it was', () => {
  it('is told by verify, whoever of the auditors froze it; it can be unpacked and looked at', async () => {
    const { folder, school } = makeSchoolToAudit();
    writeFileSync(join(folder, 'o.yaml'), TALKS);
    await runFolded(['audit', 'school', '--as', 'tweede', '--verdicts', 'o.yaml'], folder);
    await runFolded(['pack', 'school', '--output', 'a.zip'], folder);
    expect(await runFolded(['verify', 'a.zip'], folder)).toMatchObject({
      code: 0,
      out: expect.stringContaining('Niets is veranderd'),
    });
    const answers = join(school, 'antwoorden.yaml');
    writeFileSync(answers, readFileSync(answers, 'utf8').replace('level: 3', 'level: 2'));
    await runFolded(['pack', 'school', '--output', 'b.zip'], folder);
    const said = await runFolded(['verify', 'b.zip', '--unpack', 'uit'], folder);
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
    const { folder, school } = makeSchoolToAudit();
    await runFolded(['sign', 'school', '--role', 'mr'], folder);
    writeFileSync(join(school, 'bewijs', 'foto.txt'), 'anders');
    await runFolded(['pack', 'school', '--output', 'a.zip'], folder);
    const said = await runFolded(['verify', 'a.zip'], folder);
    expect(said).toMatchObject({ code: 1, out: expect.stringContaining('het dossier is daarna veranderd') });
    expect(said.out).not.toContain('Niets is veranderd');
  });
});
