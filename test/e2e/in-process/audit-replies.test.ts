import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ReplyFile } from '../../../src/dossier/audit-file-shape.ts';
import { DONE, holdTalk, WHO } from '../../support/dossiers/audit-talk.ts';
import { makeSchoolToAudit, runFolded, TALKS, VERDICTS } from '../../support/dossiers/audited-school.ts';
import { copyOfExample } from '../../support/run/temporary-folder.ts';

describe('the reply of the school', () => {
  it('answers each finding, in a file of its own', async () => {
    const { folder, school } = makeSchoolToAudit();
    expect((await runFolded(['audit', 'school', '--reply', '--plain'], folder, [])).err).toContain(
      'Er is nog geen audit',
    );
    writeFileSync(join(folder, 'o.yaml'), `${TALKS}${VERDICTS}`);
    await runFolded(['audit', 'school', '--verdicts', 'o.yaml'], folder);
    const first = await holdTalk(['audit', 'school', '--reply'], folder, [
      ['C1-1:', 'eens'],
      ['Wat wilt u erbij zeggen?'],
      ['C2-1:', 'niet eens'],
      ['Wat wilt u erbij zeggen?', 'Dat is anders gegaan.'],
      ['C3-1:', 'een feit'],
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
  await holdTalk(['audit', 'school'], folder, [...WHO, DONE]);
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
