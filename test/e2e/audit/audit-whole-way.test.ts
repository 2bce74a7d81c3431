import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { AuditFile } from '../../../src/dossier/audit-file-shape.ts';
import type { ReplyFile } from '../../../src/dossier/reply-file-shape.ts';
import { CRITERIA, makeReadySchool } from '../../support/dossiers/ready-school.ts';
import { inOneLine } from '../../support/run/run-binary.ts';
import { runBuilt } from '../../support/run/run-built.ts';
import { temporaryFolder } from '../../support/run/temporary-folder.ts';
import { KEY, runInTerminal, type TerminalRun } from '../../support/run/terminal.ts';

const ENTER = '\r';

/** Types an answer once its question is on the screen and the line is open. */
const answer = async (terminal: TerminalRun, question: string, line = ''): Promise<string> => {
  const before = await terminal.see(question);
  const asked = await terminal.see('> ');
  terminal.type(`${line}${ENTER}`);
  return before + asked;
};

const talkWith = async (terminal: TerminalRun, group: number, people: number): Promise<void> => {
  await answer(terminal, 'Wat wilt u doen?', '1');
  await answer(terminal, 'Hoe weet u dit?', '1');
  await answer(terminal, 'Met wie sprak u?', String(group));
  await answer(terminal, 'Met hoeveel mensen?', String(people));
  await answer(terminal, 'Op welke dag?');
  await answer(terminal, 'Hoe zijn deze mensen gekozen', 'Wie er die dag was.');
  await answer(terminal, 'Wat hoorde of zag u?', 'Zij kennen de afspraken.');
  await terminal.see('Bewaard.');
};

const ABOUT = ['visie', 'plannen', 'welkom', 'thuis', 'gesprek', 'veiligheid', 'dossier', 'kritiek', 'tafel', 'regels'];

/** Sources, levels, a finding and a verdict, by what Enter proposes. */
const judge = async (terminal: TerminalRun, id: string): Promise<void> => {
  await terminal.see(`${id} `);
  await answer(terminal, 'wat wilt u doen?');
  await answer(terminal, 'Waarop rust uw oordeel', '2,4');
  await answer(terminal, 'wat wilt u doen?');
  for (const _question of [1, 2, 3, 4]) await answer(terminal, 'Geen niveau', '4');
  await answer(terminal, 'wat wilt u doen?');
  await answer(terminal, 'Wat hebt u vastgesteld?', `Bij ${id} vertelt iedereen hetzelfde.`);
  await answer(terminal, 'Uit welke bronnen');
  await answer(terminal, 'wat wilt u doen?');
  await answer(terminal, 'Wat is uw oordeel');
  const about = ABOUT[Number(id.slice(1)) - 1];
  await answer(terminal, 'Waarom dit oordeel?', `Over ${about} vertelden ouders, leraren en leerlingen hetzelfde.`);
  await answer(terminal, 'wat wilt u doen?');
};

const auditIn = (dossier: string, name = 'audit.yaml'): AuditFile =>
  parse(readFileSync(join(dossier, name), 'utf8')) as AuditFile;

const ok = async (args: string[], cwd: string): Promise<string> => {
  const { code, stdout, stderr } = await runBuilt(args, { cwd });
  expect({ args, code, stderr }).toEqual({ args, code: 0, stderr: '' });
  return inOneLine(stdout);
};

describe('the whole way of an audit', () => {
  it('goes from a dossier that is ready to a sealed report with the reply of the school', async () => {
    const folder = temporaryFolder();
    makeReadySchool(join(folder, 'school'));
    expect(await ok(['check', 'school', '--ready'], folder)).toContain('Alles is er.');
    expect(await ok(['pack', 'school'], folder)).toContain('Verzegeld in: de-regenboog-2026-2027.zip');

    // The auditor, somewhere else.
    const desk = join(folder, 'auditor');
    const received = await ok(['verify', 'de-regenboog-2026-2027.zip', '--unpack', 'auditor'], folder);
    expect(received).toContain('klopt');
    const dossier = join(desk, 'data', 'dossier');
    const terminal = runInTerminal(['audit', dossier, '--plain'], folder);
    await terminal.see('Audit van De Regenboog');
    await answer(terminal, 'Voor welke organisatie', 'Bureau Buiten');
    await answer(terminal, 'In welke rol?', 'auditor');
    await answer(terminal, 'Wat wilt u doen?');
    await answer(terminal, 'Verklaart u dit?', '1');
    await talkWith(terminal, 2, 6);
    await talkWith(terminal, 4, 5);
    await talkWith(terminal, 5, 8);
    await answer(terminal, 'Wat wilt u doen?');
    for (const id of CRITERIA.filter((each) => each !== 'A6')) await judge(terminal, id);
    await answer(terminal, 'A6 Samen met de buurt: wat wilt u doen?', '11');
    expect(await terminal.see('Wat wilt u doen?')).toContain('U gaf een oordeel over 10 van 10 criteria.');
    await terminal.see('> ');
    terminal.type(ENTER);
    await answer(terminal, 'Wat is uw advies?', '1');
    await answer(terminal, 'Waarom dit advies?', 'Alles is gezien en gehoord.');
    expect(await terminal.see('Wat wilt u doen?')).toContain('Nog niet voorgelegd aan de school: bevindingen C1-1');
    await terminal.see('> ');
    terminal.type(ENTER);
    await answer(terminal, 'Legt u dit nu voor aan de school?', '1');
    await terminal.see('Voorgelegd.');
    await answer(terminal, 'Wat wilt u doen?');
    const { code } = await terminal.end();
    expect(code).toBe(0);
    const { verdicts = {}, frozen, advice } = auditIn(dossier);
    expect(Object.keys(verdicts)).toHaveLength(10);
    expect(verdicts['C1']).toMatchObject({
      verdict: 'met',
      levels: { 'C1.1': 3, 'C1.4': 3 },
      sources: ['G2', expect.any(String)],
    });
    expect(frozen?.self['C1']).toEqual({ verdict: 'met', score: 3 });
    expect(advice).toMatchObject({ decision: 'grant' });

    const report = await ok(['report', dossier, '--kind', 'audit'], folder);
    expect(report).toContain('auditrapport.html');
    // The school answers in the file that it was given.
    const asked = parse(readFileSync(join(dossier, 'reactie.yaml'), 'utf8')) as Required<ReplyFile>;
    const agreeAll = (entries: ReplyFile['replies']) =>
      Object.fromEntries(
        Object.entries(entries ?? {}).map(([id, entry]) => [id, { ...entry, reply: 'agree' as const }]),
      );
    const replies = {
      formatVersion: 1,
      replies: {
        ...agreeAll(asked.replies),
        'C5-1': { ...asked.replies?.['C5-1'], reply: 'disagree', reason: 'Niet iedereen was er.' },
      },
      verdicts: agreeAll(asked.verdicts),
      advice: { ...asked.advice, reply: 'agree' },
    };
    writeFileSync(join(folder, 'reacties.yaml'), JSON.stringify(replies));
    expect(await ok(['audit', dossier, '--replies', 'reacties.yaml'], folder)).toContain('Bewaard: 21 reacties.');
    await ok(['sign', dossier, '--role', 'schoolleiding'], folder);
    await ok(['sign', dossier, '--role', 'mr'], folder);
    await ok(['pack', dossier, '--output', 'eind.zip'], folder);
    const verified = await ok(['verify', 'eind.zip', '--unpack', 'eind'], folder);
    expect(verified).toContain('Getekend als schoolleiding op 23 november 2026: zonder digitale handtekening.');
    expect(verified).toContain('Getekend als mr op 23 november 2026: zonder digitale handtekening.');
    const final = readFileSync(join(folder, 'eind/data/rapport/auditrapport.md'), 'utf8');
    expect(final).toContain('toekennen');
    expect(final).toContain('Reactie van de school: niet eens (23 november 2026). Niet iedereen was er.');
    expect(final).not.toContain('concept');
    expect(final).toContain('- Auditor: Bureau Buiten, auditor.');
    const seal = /Zegel: ([0-9a-f]{4}(?: [0-9a-f]{4}){15})/.exec(received)?.[1];
    expect(final).toContain(`Zegel van het pakket dat de school stuurde: ${seal}`);

    // Whoever changes one byte later, is found out.
    for (const path of [
      'data/dossier/antwoorden.yaml',
      'data/dossier/bewijs/visiedocument.txt',
      'data/dossier/audit.yaml',
      'data/dossier/reactie.yaml',
      'data/rapport/auditrapport.html',
      'data/rapport/audit.json',
      'data/kader/keurmerk.yaml',
      'data/dossier/aftekening.yaml',
      'data/dossier/aftekening/resultaat.json',
      'manifest-sha256.txt',
      'bag-info.txt',
    ]) {
      const file = join(folder, 'eind', path);
      const bytes = readFileSync(file);
      const changed = Buffer.from(bytes);
      changed[10] = (changed[10] ?? 0) ^ 1;
      writeFileSync(file, changed);
      const run = await runBuilt(['verify', 'eind'], { cwd: folder });
      expect({ path, code: run.code }).toEqual({ path, code: 1 });
      expect(run.stdout).toContain(path);
      writeFileSync(file, bytes);
    }
    await ok(['verify', 'eind'], folder);
    expect(existsSync(join(folder, 'eind/data/dossier/rapport'))).toBe(false);
  });
});

describe('an auditor with a list on the screen', () => {
  it('stops at any moment, and goes on with everything that was given', async () => {
    const folder = temporaryFolder();
    makeReadySchool(join(folder, 'school'));
    const first = runInTerminal(['audit', 'school', '--criterion', 'C5'], folder);
    await first.see('Voor welke organisatie');
    first.type(KEY.enter);
    await first.see('C5 Praten als partners (5 van 11)');
    await first.see('Enter: bevestigen');
    first.type(KEY.enter);
    await first.see('Waarop rust uw oordeel');
    await first.see('Enter: klaar');
    first.type(KEY.space + KEY.enter);
    await first.see('Bewaard.');
    await first.see('Oordeel geven');
    await first.see('Enter: bevestigen');
    first.type(KEY.down + KEY.down + KEY.enter);
    const shown = inOneLine(await first.see('Wat is uw oordeel'));
    expect(shown).toContain('C5 rust op één bron. Er zijn er ten minste 2 nodig.');
    await first.see('Enter: bevestigen');
    first.type(KEY.ctrlC);
    const { code, screen } = await first.end();
    expect(code).toBe(130);
    expect(screen).toContain('Gestopt. Alles is bewaard.');
    expect(screen).toContain('ouder-audit audit school');
    expect(auditIn(join(folder, 'school')).verdicts).toEqual({ C5: { sources: [expect.any(String)] } });
    expect(existsSync(join(folder, 'school/.ouder-audit/lock'))).toBe(false);

    const again = runInTerminal(['audit', 'school', '--plain', '--criterion', 'C5'], folder);
    await answer(again, 'Voor welke organisatie');
    expect(await answer(again, 'C5 Praten als partners: wat wilt u doen?')).toContain('1 = Bronnen kiezen (1)');
    again.kill();
    await again.end();
  });
});
