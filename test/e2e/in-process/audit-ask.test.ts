import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { RequestFile } from '../../../src/dossier/request-file-shape.ts';
import { DONE, holdTalk, MAIN, type Step, WHO } from '../../support/dossiers/audit-talk.ts';
import { makeSchoolToAudit, runFolded } from '../../support/dossiers/audited-school.ts';
import { copyOfExample } from '../../support/run/temporary-folder.ts';

const textIn = (school: string): string => readFileSync(join(school, 'vragen-auditor.yaml'), 'utf8');

const requestsIn = (school: string) => (parse(textIn(school)) as RequestFile).requests;

const ask = async (folder: string, ...more: string[]) => await runFolded(['audit', 'ask', 'school', ...more], folder);

describe('audit ask, without a terminal', () => {
  it('adds a question, lists what is open, and takes over the answers of the school', async () => {
    const { folder, school } = makeSchoolToAudit();
    expect((await ask(folder)).out).toBe('Er zijn nog geen vragen aan de school.');
    const added = await ask(folder, '--question', 'Ligt er een verslag?', '--criterion', 'c3', '--due', '2026-12-01');
    expect(added).toMatchObject({ code: 0, err: '' });
    expect(added.out).toContain('Bewaard als V1.');
    expect(added.out).toContain('ouder-audit audit ask school --answers vragen-auditor.yaml');
    await ask(folder, '--question', 'Wie zit er in de MR?', '--quiet');
    expect(textIn(school)).toMatch(/^# yaml-language-server: .*vragen-auditor\.schema\.json\n# Wat de auditor/);
    expect(requestsIn(school)).toEqual({
      V1: { criterion: 'C3', question: 'Ligt er een verslag?', askedOn: '2026-11-23', due: '2026-12-01' },
      V2: { criterion: null, question: 'Wie zit er in de MR?', askedOn: '2026-11-23' },
    });
    // The school fills in the file that it got.
    const filled = textIn(school).replace('askedOn: 2026-11-23\n', 'askedOn: 2026-11-23\n    answer: Ja, van mei.\n');
    writeFileSync(join(folder, 'terug.yaml'), filled);
    const taken = await ask(folder, '--answers', 'terug.yaml');
    expect(taken.out).toContain('Bewaard: 1 antwoord.');
    expect(taken.out).toContain('Vragen aan de school: 1 open, 1 beantwoord.');
    expect(requestsIn(school)['V1']).toMatchObject({ answer: 'Ja, van mei.', answeredOn: '2026-11-23' });
    expect((await ask(folder, '--answers', 'terug.yaml', '--quiet')).out).toBe('Er was niets nieuws te bewaren.');
    expect((await ask(folder)).out).toContain('V2 (algemeen) Wie zit er in de MR? – open');
    expect((await runFolded(['audit', 'plan', 'school'], folder)).out).toContain('nog 1 vraag van u open');
    expect(readFileSync(join(school, 'rapport', 'bezoekplan.html'), 'utf8')).toContain('Wie zit er in de MR?');
  });

  it('takes over nothing when an answer is to no question, or to another text', async () => {
    const { folder, school } = makeSchoolToAudit();
    await ask(folder, '--question', 'Ligt er een verslag?');
    const before = textIn(school);
    const refused = async (text: string) => {
      writeFileSync(join(folder, 'a.yaml'), text);
      return await ask(folder, '--answers', 'a.yaml');
    };
    expect(await refused('requests: { V2: { answer: Ja. } }')).toMatchObject({
      code: 2,
      err: expect.stringContaining('stelde geen vraag "V2"'),
    });
    expect((await refused('requests: { V1: { question: Iets anders?, answer: Ja. } }')).err).toContain(
      'Bij V1 staat in uw bestand een andere vraag',
    );
    expect((await refused('requests: { V1: { antwoord: Ja. } }')).err).toContain('"antwoord" is hier onbekend');
    expect((await refused('requests: [')).code).toBe(2);
    expect(textIn(school)).toBe(before);
    expect((await refused('requests: { V1: { answer: Ja., answeredOn: 2026-11-21 } }')).code).toBe(0);
    expect(requestsIn(school)['V1']?.answeredOn).toBe('2026-11-21');
  });

  it('warns where somebody may be known, also in the plan and in check, and never repeats it', async () => {
    const { folder, school } = makeSchoolToAudit();
    const said = await ask(folder, '--question', 'Mogen wij mevrouw Pietersen bellen?', '--criterion', 'C3');
    expect(said.err).toContain('Let op: bij V1 staat misschien een persoon');
    expect(said.err).not.toContain('Pietersen');
    writeFileSync(join(folder, 'a.yaml'), 'requests: { V1: { answer: Bel 06-12345678. } }');
    expect((await ask(folder, '--answers', 'a.yaml', '--quiet')).err).toContain('bij V1 staat misschien een telefoon');
    expect((await runFolded(['check', 'school', '--format', 'json'], folder)).out).toContain('vragen-auditor.yaml');
    await ask(folder, '--question', 'Mogen wij mevrouw Pietersen bellen?', '--quiet');
    await runFolded(['audit', 'plan', 'school'], folder);
    const plan = readFileSync(join(school, 'rapport', 'bezoekplan.html'), 'utf8');
    expect(plan).not.toContain('Pietersen');
    expect(plan).toContain('er staat misschien iets over een persoon in');
  });

  it('says what flags need each other, and what cannot be asked here', async () => {
    const { folder, school } = makeSchoolToAudit();
    expect((await ask(folder, '--answer')).err).toContain('vragen op het scherm');
    expect((await ask(folder, '--criterion', 'C3')).err).toContain('"--question" is nodig');
    expect((await ask(folder, '--question', 'x', '--answer')).err).toContain(
      '--question en --answer kunnen niet samen',
    );
    expect((await ask(folder, '--question', 'x', '--criterion', 'C99')).code).toBe(2);
    expect((await runFolded(['audit', 'ask', 'weg'], folder)).code).toBe(2);
    expect((await runFolded(['audit', 'ask', 'weg', '--question', 'x'], folder)).err).toContain('geen dossier');
    expect(existsSync(join(school, 'vragen-auditor.yaml'))).toBe(false);
  });
});

const QUESTION: Step = ['Wat wilt u vragen?', 'Ligt er een verslag van de ouderavond?'];

describe('audit ask, at a desk', () => {
  it('proposes what the plan has to verify, and lets a question be changed and removed', async () => {
    const school = copyOfExample();
    const asked = await holdTalk(['audit', 'ask', school], school, [
      [MAIN, 'Een vraag uit het bezoekplan'],
      ['Welke vraag wilt u stellen?', 'C4: Welk voorbeeld'],
      ['Wat wilt u vragen?', ''],
      ['Wanneer wilt u uiterlijk antwoord?', ''],
      [MAIN, 'Zelf een vraag stellen'],
      ['Waar gaat de vraag over?', 'Het hele dossier'],
      ['Wat wilt u vragen?', 'Mogen wij mevrouw Pietersen bellen?'],
      ['Een ander kan dit lezen', 'Anders opschrijven'],
      QUESTION,
      ['Wanneer wilt u uiterlijk antwoord?', '-'],
      DONE,
    ]);
    expect(asked.code).toBe(0);
    expect(asked.out).toContain('Geef vragen-auditor.yaml aan de school.');
    expect(requestsIn(school)).toEqual({
      V1: {
        criterion: 'C4',
        question: 'Welk voorbeeld uit de praktijk kunt u laten zien bij C4?',
        askedOn: '2026-11-23',
        due: '2026-12-07',
      },
      V2: { criterion: null, question: 'Ligt er een verslag van de ouderavond?', askedOn: '2026-11-23' },
    });
    const CHANGE: Step = [MAIN, 'Een vraag bekijken'];
    const changed = await holdTalk(['audit', 'ask', school], school, [
      CHANGE,
      ['Welke vraag?', 'V2'],
      ['Wat wilt u doen?', 'De vraag wijzigen'],
      ['Wat wilt u vragen?', 'Ligt er een verslag van mei?'],
      CHANGE,
      ['Welke vraag?', 'V2'],
      ['Wat wilt u doen?', 'De datum wijzigen'],
      ['Wanneer wilt u', '2026-11-01'],
      ['Die dag is al geweest', '2026-12-03'],
      CHANGE,
      ['Welke vraag?', 'V1'],
      ['Wat wilt u doen?', 'Weghalen'],
      CHANGE,
      ['Welke vraag?', 'Terug'],
      [MAIN, 'Zelf een vraag stellen'],
      ['Waar gaat de vraag over?', 'C1'],
      ['Wat wilt u vragen?', '-'],
      DONE,
    ]);
    expect(changed.out).not.toContain('Geef vragen-auditor.yaml');
    expect(requestsIn(school)).toEqual({
      V2: { criterion: null, question: 'Ligt er een verslag van mei?', askedOn: '2026-11-23', due: '2026-12-03' },
    });
  });

  it('lets the school answer, skip and change, and then keeps the question as it was', async () => {
    const { folder, school } = makeSchoolToAudit();
    expect((await holdTalk(['audit', 'ask', 'school', '--answer'], folder, [])).out).toContain('stelde geen vragen');
    await ask(folder, '--question', 'Ligt er een verslag?');
    await ask(folder, '--question', 'Wie zit er in de MR?');
    const first = await holdTalk(['audit', 'ask', 'school', '--answer'], folder, [
      ['V1 Ligt er een verslag?', 'Vraag het mevrouw Pietersen.'],
      ['Een ander kan dit lezen', 'Anders opschrijven'],
      ['V1 Ligt er een verslag?', 'Ja, van mei.'],
      ['V2 Wie zit er in de MR?', ''],
    ]);
    expect(first.code).toBe(0);
    expect(first.out).toContain('De auditor stelde 2 vragen. Er zijn er nog 2 open.');
    expect(requestsIn(school)['V2']).not.toHaveProperty('answer');
    await holdTalk(['audit', 'ask', 'school', '--answer'], folder, [['V2 Wie zit er in de MR?', 'Vier ouders.']]);
    const again = await holdTalk(['audit', 'ask', 'school', '--answer'], folder, [
      ['V1 Ligt er een verslag?', ''],
      ['V2 Wie zit er in de MR?', 'Zes ouders.'],
    ]);
    expect(again.out).toContain('U kunt uw antwoorden nog wijzigen.');
    expect(Object.values(requestsIn(school)).map(({ answer }) => answer)).toEqual(['Ja, van mei.', 'Zes ouders.']);
    const removed = await holdTalk(['audit', 'ask', 'school'], folder, [
      [MAIN, 'Een vraag bekijken'],
      ['Welke vraag?', 'V1'],
      ['Wat wilt u doen?', 'Weghalen'],
      ['Het antwoord gaat ook weg', 'Nee'],
      [MAIN, 'Een vraag bekijken'],
      ['Welke vraag?', 'V2'],
      ['Wat wilt u doen?', 'Weghalen'],
      ['Het antwoord gaat ook weg', 'Ja'],
    ]);
    // Nothing is left to type: the input ends, and everything is on disk.
    expect(removed).toMatchObject({ code: 130, out: expect.stringContaining('Gestopt. Alles is bewaard.') });
    expect(removed.out).toContain('Antwoord: Ja, van mei.');
    expect(Object.keys(requestsIn(school))).toEqual(['V1']);
  });

  it('is told to the auditor who begins, as long as something is open', async () => {
    const { folder } = makeSchoolToAudit();
    await ask(folder, '--question', 'Ligt er een verslag?', '--due', '2026-11-20');
    const desk = await holdTalk(['audit', 'school'], folder, [...WHO, DONE]);
    expect(desk.out).toContain('Nog open bij de school: V1. Te laat: V1.');
    writeFileSync(join(folder, 'a.yaml'), 'requests: { V1: { answer: Ja. } }');
    await ask(folder, '--answers', 'a.yaml');
    expect((await holdTalk(['audit', 'school'], folder, [DONE])).out).not.toContain('Nog open bij de school');
  });
});
