import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { AuditResult } from '../../../src/assessment/audit-result.ts';
import type { AuditFile } from '../../../src/dossier/audit-file-shape.ts';
import { makeReadySchool } from '../../support/dossiers/ready-school.ts';
import { inOneLine } from '../../support/run/run-binary.ts';
import { runBuilt } from '../../support/run/run-built.ts';
import { temporaryFolder } from '../../support/run/temporary-folder.ts';

/** A dossier that was frozen for an audit, in a folder with files for the commands that change it. */
const makeFrozen = async (): Promise<{ folder: string; school: string }> => {
  const folder = temporaryFolder();
  const school = join(folder, 'school');
  makeReadySchool(school);
  writeFileSync(join(folder, 'nieuw.txt'), 'Een nieuw verslag over het startgesprek.');
  writeFileSync(
    join(folder, 'antwoorden.json'),
    JSON.stringify({
      formatVersion: 1,
      qualityMark: { id: 'keurmerk-ouderbetrokkenheid', version: '1.3.0' },
      answers: { 'C1.1': { level: 1, remark: 'Bij nader inzien kreeg niemand het te lezen.' } },
    }),
  );
  writeFileSync(join(folder, 'oordelen.yaml'), 'independent: { on: 2026-11-23 }\n');
  const { code, stderr } = await runBuilt(['audit', 'school', '--verdicts', 'oordelen.yaml'], { cwd: folder });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return { folder, school };
};

const VERSION = (text: string) => text.replace('level: 3', 'level: 0');

describe('a dossier that is frozen for an audit', () => {
  it.each<[string, string[], string[], number]>([
    ['assess --answers', ['assess', 'school', '--answers', 'antwoorden.json', '--replace'], ['antwoorden.yaml'], 0],
    ['answers merge', ['answers', 'merge', '--dossier', 'school'], ['antwoorden.yaml'], 0],
    [
      'evidence add',
      [
        'evidence',
        'add',
        'nieuw.txt',
        '--dossier',
        'school',
        '--document',
        'mr-verslag',
        '--criteria',
        'C2',
        '--date',
        '2026-10-01',
        '--title',
        'Verslag',
      ],
      ['bewijs.yaml', 'bewijs/nieuw.txt'],
      0,
    ],
    [
      'evidence remove',
      ['evidence', 'remove', 'foto', 'school', '--delete-file', '--yes'],
      ['bewijs.yaml', 'bewijs/foto.txt'],
      0,
    ],
  ])('is changed by %s, which says so, and the audit names what changed', async (_name, args, changed) => {
    const { folder, school } = await makeFrozen();
    if (args[0] === 'answers') {
      const own = readFileSync(join(school, 'antwoorden.yaml'), 'utf8');
      writeFileSync(join(school, 'antwoorden (1).yaml'), VERSION(own));
    }
    const run = await runBuilt(args, { cwd: folder });
    expect({ code: run.code }).toEqual({ code: 0 });
    expect(inOneLine(run.stderr)).toContain('Dit dossier is op 23 november 2026 vastgelegd voor een audit.');
    const check = await runBuilt(['check', 'school', '--format', 'json'], { cwd: folder });
    expect(check.code).toBe(1);
    const { findings, audit } = JSON.parse(check.stdout) as AuditResult;
    const mismatches = findings.filter(({ code }) => code === 'seal-mismatch');
    expect(mismatches.map(({ params }) => ('file' in params ? params.file : null))).toEqual(changed);
    expect(audit?.problems).toContainEqual({ code: 'changed-since', files: changed.length });
    const report = await runBuilt(['report', 'school', '--kind', 'audit', '--format', 'md'], { cwd: folder });
    expect(report.code).toBe(0);
    const text = readFileSync(join(school, 'rapport/auditrapport.md'), 'utf8');
    for (const file of changed) expect(text).toContain(file.replace('bewijs/', 'bewijs/'));
    const sitting = await runBuilt(['audit', 'school', '--verdicts', 'oordelen.yaml'], { cwd: folder });
    expect(inOneLine(sitting.stdout)).toContain(`sinds het werd vastgelegd: ${changed.length} bestand`);
  });

  it('keeps what auditors wrote with the round that it was about', async () => {
    const { folder, school } = await makeFrozen();
    const run = await runBuilt(['round', 'close', 'school'], { cwd: folder });
    expect(run.code).toBe(0);
    expect(existsSync(join(school, 'audit.yaml'))).toBe(false);
    expect(readdirSync(join(school, 'rondes', '2026-2027'))).toEqual(['antwoorden.yaml', 'audit.yaml']);
    const closed = JSON.parse(readFileSync(join(school, 'rondes/2026-2027.json'), 'utf8')) as AuditResult;
    expect(closed.audit?.seal?.changes).toEqual([]);
    const check = await runBuilt(['check', 'school', '--format', 'json'], { cwd: folder });
    expect((JSON.parse(check.stdout) as AuditResult).findings.some(({ code }) => code === 'seal-mismatch')).toBe(false);
  });

  it('cannot be lowered or waived into silence', async () => {
    const { folder, school } = await makeFrozen();
    writeFileSync(join(school, 'bewijs', 'foto.txt'), 'Iets anders.');
    writeFileSync(
      join(school, 'uitzonderingen.yaml'),
      'formatVersion: 1\nwaivers:\n  - { code: seal-mismatch, subject: dossier, reason: Wij vinden dit zo goed., by: mr, until: 2027-07-31 }\n',
    );
    const check = await runBuilt(['check', 'school', '--details'], { cwd: folder });
    expect(check.code).toBe(1);
    expect(inOneLine(check.stdout)).toContain('Sindsdien is veranderd: bewijs/foto.txt.');
    expect(inOneLine(check.stdout)).toContain('alleen de auditor kan dit aanvaarden');
    const lowered = await runBuilt(['check', 'school', '--severity', 'seal-mismatch=off'], { cwd: folder });
    expect(lowered.code).toBe(2);
  });

  it('is frozen again by the auditor alone, with a reason that stays', async () => {
    const { folder, school } = await makeFrozen();
    writeFileSync(join(school, 'bewijs', 'foto.txt'), 'Een betere foto van de gang.');
    const run = await runBuilt(['audit', 'school', '--freeze-again', 'De foto was onscherp.'], { cwd: folder });
    expect(run.code).toBe(0);
    const { frozen } = parse(readFileSync(join(school, 'audit.yaml'), 'utf8')) as AuditFile;
    expect(frozen?.earlier).toMatchObject([
      { on: '2026-11-23', reason: 'De foto was onscherp.', files: ['bewijs/foto.txt'], self: frozen?.self },
    ]);
    expect(frozen?.earlier?.[0]?.hashes?.['bewijs/foto.txt']).not.toBe(frozen?.files['bewijs/foto.txt']);
    expect((await runBuilt(['check', 'school'], { cwd: folder })).code).toBe(0);
  });
});

describe('evidence that has to be erased', () => {
  it('leaves that it was there, and no copy of it, and a package that is made again says so', async () => {
    const { folder, school } = await makeFrozen();
    writeFileSync(join(school, 'bewijs', 'kopie.txt'), readFileSync(join(school, 'bewijs', 'foto.txt')));
    const run = await runBuilt(
      [
        'evidence',
        'remove',
        'foto',
        'school',
        '--erase',
        '--yes',
        '--reason',
        'Een ouder vroeg erom.',
        '--by',
        'schoolleiding',
      ],
      { cwd: folder },
    );
    expect(run.code).toBe(0);
    expect(inOneLine(run.stdout)).toContain('Weg: bewijs/kopie.txt');
    expect(readdirSync(join(school, 'bewijs'))).not.toContain('foto.txt');
    expect(existsSync(join(school, '.ouder-audit', 'bewijs.yaml.bak'))).toBe(false);
    expect(readFileSync(join(school, 'bewijs.yaml'), 'utf8')).not.toContain('foto.txt');
    await runBuilt(['pack', 'school', '--output', 'weer.zip'], { cwd: folder });
    const { code, stdout } = await runBuilt(['verify', 'weer.zip'], { cwd: folder });
    expect(code).toBe(0);
    const said = inOneLine(stdout);
    expect(said).toContain('Gewist op 23 november 2026 door schoolleiding: foto. Reden: Een ouder vroeg erom.');
    expect(said).toContain('bewijs/foto.txt: gewist');
    // After a crash half-way, the same command finishes the work.
    const again = await runBuilt(
      ['evidence', 'remove', 'foto', 'school', '--erase', '--yes', '--reason', 'Een ouder vroeg erom.', '--by', 'mr'],
      { cwd: folder },
    );
    expect(again.code).toBe(0);
  });

  it('asks who decided and why, and which evidence it is', async () => {
    const { folder } = await makeFrozen();
    const bare = await runBuilt(['evidence', 'remove', 'foto', 'school', '--erase'], { cwd: folder });
    expect(bare.code).toBe(2);
    expect(inOneLine(bare.stderr)).toContain('Bij wissen hoort een reden');
    const unknown = [
      'evidence',
      'remove',
      'fotoo',
      'school',
      '--erase',
      '--yes',
      '--reason',
      'Zo is het.',
      '--by',
      'mr',
    ];
    const run = await runBuilt(unknown, { cwd: folder });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('"foto"');
    const nobody = await runBuilt([...unknown.slice(0, -1), 'buurman'], { cwd: folder });
    expect(nobody.code).toBe(2);
    rmSync(join(folder, 'school', 'bewijs', 'foto.txt'));
    const gone = ['evidence', 'remove', 'foto', 'school', '--erase', '--yes', '--reason', 'Zo is het.', '--by', 'mr'];
    expect((await runBuilt(gone, { cwd: folder })).code).toBe(2);
  });
});
