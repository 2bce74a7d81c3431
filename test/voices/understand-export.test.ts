import { describe, expect, it } from 'vitest';
import { readTable, rowsOf } from '../../src/documents/table-rows.ts';
import { startWorkAlone } from '../../src/documents/work.ts';
import { understandExport } from '../../src/voices/understand-export.ts';
import { counts } from '../support/results/voices.ts';

const CODES = ['C3a', 'C3b'];

const understand = async (text: string, known = {}) =>
  understandExport(rowsOf((await readTable(Buffer.from(text), 'csv', startWorkAlone())).cells), CODES, known);

const both = { C3a: counts(0, 0, 1, 1), C3b: counts(1, 0, 0, 0, 1) };

/** The shapes of survey-exports: two people who answer 3 and 2 to C3a, and 0 and "weet ik niet" to C3b. */
describe('the export of', () => {
  it('Microsoft Forms, older, in Dutch, with a cut head and no-break spaces', async () => {
    const found = await understand(
      'ID;Begintijd;Tijd van voltooien;E-mail;Naam;Tijd van laatste wijziging;[C3a]\u00A0Als ik de school binnenloop, helpt iem...;[C3b] Iets\n' +
        '1;9/26/26 11:02:03;9/26/26 11:04:00;anonymous;;;3 Altijd;0 Nooit\n' +
        '2;9/26/26 11:05:00;9/26/26 11:06:00;anonymous;;;2 Meestal;- Weet ik niet\n',
    );
    expect(found).toMatchObject({ kind: 'microsoft-forms', items: both, sheets: 2, personal: [], problems: [] });
  });

  it('Microsoft Forms, newer, in German, with the parent text before the statement', async () => {
    const found = await understand(
      'Id;Startzeit;Fertigstellungszeit;E-Mail;Name;Hoe vaak?.[C3b] Iets;Hoe vaak?.[C3a] Als ik binnenloop\n' +
        '1;27.04.2026 11:34;27.04.2026 11:35;anonymous;Anonymous;0 Nooit;3 Altijd\n' +
        '2;27.04.2026 11:34;27.04.2026 11:35;anonymous;;- Weet ik niet;2 Meestal\n',
    );
    expect(found).toMatchObject({ kind: 'microsoft-forms', items: both, personal: [], problems: [] });
  });

  it('a quiz of Microsoft Forms, whose points and feedback repeat each head', async () => {
    const found = await understand(
      'ID,Start time,Completion time,Email,Name,Total points,[C3a] Iets,Points - [C3a] Iets,Feedback - [C3a] Iets,[C3b] Wat,Points - [C3b] Wat,Name2\n' +
        '1,a,b,anonymous,,0,3 Altijd,0,,0 Nooit,0,\n2,a,b,anonymous,,0,2 Meestal,0,goed,- Weet ik niet,0,\n',
    );
    expect(found).toMatchObject({ items: both, sheets: 2, problems: [] });
  });

  it('a form that says it is anonymous, and holds mail addresses and names', async () => {
    const found = await understand(
      'ID,Start time,Email,Name,[C3a] Iets,[C3b] Wat\n1,a,els@school.nl,Els,3 Altijd,0 Nooit\n2,b,anonymous,,2,-\n',
    );
    expect(found.personal).toEqual([
      { what: 'mail', column: 'C', people: 1 },
      { what: 'name', column: 'D', people: 1 },
    ]);
    expect(JSON.stringify(found)).not.toContain('els');
  });

  it('Google Forms, whose grid puts brackets around each row', async () => {
    const found = await understand(
      '"Tijdstempel","E-mailadres","Hoe vaak? [[C3a] Als ik binnenloop]","Hoe vaak? [[C3b] Iets]","Waarom?"\n' +
        '"2024/12/03 8:48:17 p.m. CET","","3 Altijd","0 Nooit","Mijn kind heet Tom"\n' +
        '"2024/12/03 8:49:17 p.m. CET","","2 Meestal","- Weet ik niet",""\n',
    );
    expect(found).toMatchObject({ kind: 'google-forms', items: both, dropped: 3, problems: [] });
    expect(JSON.stringify(found)).not.toContain('Tom');
  });

  it('LimeSurvey, with a byte order mark, unquoted empties, a masked formula and sheets that were never sent in', async () => {
    const found = await understand(
      '\uFEFF"id";"submitdate";"lastpage";"startlanguage";"seed";"ipaddr";"C3[C3a]";"C3[C3b]"\r\n' +
        '"1";"1980-01-01 00:00:00";"1";"nl";"9";"10.0.0.1";"3";"0"\r\n' +
        `"2";"1980-01-01 00:00:00";"1";"tr";"9";"10.0.0.2";"'=2 Meestal";"-"\r\n` +
        '"3";;"1";"nl";"9";"10.0.0.3";"1";\r\n' +
        '"4";"1980-01-01 00:00:00";"1";"nl";"9";"10.0.0.4";"";\r\n\r\n',
    );
    expect(found.problems).toEqual([{ kind: 'no-sign', code: 'C3a', column: 'G', cells: 1 }]);
    expect(found).toMatchObject({ kind: 'limesurvey', sheets: 2, left: { unfinished: 1, nobody: 0 } });
    expect(found.personal).toEqual([{ what: 'ip', column: 'F', people: 4 }]);
  });

  it('LimeSurvey with its codes joined by a line, and with heads of fifteen characters', async () => {
    const rows = '"1";"x";"3";"0"\n"2";"x";"2";"-"\n';
    expect(await understand(`"id";"submitdate";"C3_C3a";"C3_C3b"\n${rows}`)).toMatchObject({ items: both });
    expect(await understand(`"id";"submitdate";"[C3a] Als ik de .. ";"[C3b] Iets"\n${rows}`)).toMatchObject({
      items: both,
    });
  });

  it('Qualtrics, with three rows of heads, an order of statements, previews and what was not finished', async () => {
    const found = await understand(
      'StartDate,Status,IPAddress,Finished,RecordedDate,ResponseId,RecipientEmail,LocationLatitude,UserLanguage,Q2_1,Q2_2,Q2_DO_1\n' +
        '"Anfangsdatum","Status","IP-Adresse","Beendet","Aufgez.","ID","E-Mail","Breite","Sprache","Hoe vaak?\n - [C3a] Iets","Hoe vaak? - [C3b] Wat","Display Order - [C3a] Iets"\n' +
        '"{""ImportId"":""startDate""}","{""ImportId"":""status""}","","","","","","","","{""ImportId"":""QID2_1""}","{""ImportId"":""QID2_2""}",""\n' +
        'd,IP Address,1.2.3.4,True,d,R_1,,52.1,NL,3 Altijd,0 Nooit,1\n' +
        'd,IP Address,1.2.3.5,True,d,R_2,,52.1,NL,2 Meestal,- Weet ik niet,1\n' +
        'd,Survey Preview,1.2.3.6,True,d,R_3,,52.1,NL,1 Soms,1 Soms,1\n' +
        'd,Survey Test,1.2.3.6,True,d,R_5,,52.1,NL,1 Soms,1 Soms,1\n' +
        'd,8,1.2.3.6,True,d,R_6,,52.1,NL,1 Soms,1 Soms,1\n' +
        'd,IP Address,1.2.3.7,False,d,R_4,,52.1,NL,1 Soms,,1\n',
    );
    expect(found).toMatchObject({ kind: 'qualtrics', items: both, sheets: 2, problems: [] });
    expect(found.left).toEqual({ unfinished: 1, nobody: 3 });
    expect(found.personal.map(({ what }) => what)).toEqual(['ip', 'place']);
  });

  it('a table without heads, of which no text goes further', async () => {
    const found = await understand('1,Mijn kind heet Tom,3 Altijd,0 Nooit\n2,,2 Meestal,- Weet ik niet\n');
    expect(found.problems[0]).toEqual({ kind: 'no-heads', columns: ['A', 'C', 'D'] });
    expect(found.uncoded).toEqual([]);
    expect(JSON.stringify(found)).not.toMatch(/tom/i);
  });

  it('heads that are numbered and have no code', async () => {
    const found = await understand('tijd,1. Als ik de school binnenkom,2. De school vraagt,naam\nx,3,0,\n');
    expect(found.problems[0]).toEqual({ kind: 'no-codes' });
    expect(found.uncoded).toHaveLength(3);
  });

  it('Qualtrics in two rows, which numbers the answers in its own way', async () => {
    const found = await understand(
      'ResponseId,RecordedDate,Q2_1,Q2_2\nID,Datum,Vraag - [C3a] Iets,Vraag - [C3b] Wat\nR_1,d,1,2\nR_2,d,2,3\n',
    );
    expect(found.problems).toEqual([
      { kind: 'own-numbers', code: 'C3a', column: 'C' },
      { kind: 'own-numbers', code: 'C3b', column: 'D' },
    ]);
  });

  it('XLSForm and Kobo, by the names of the questions', async () => {
    const found = await understand('start,groep/C3a,groep/C3b,_id,_uuid,_submission_time\nx,3,0,1,u,t\nx,2,w,2,u,t\n');
    expect(found).toMatchObject({ kind: 'xlsform', items: both, problems: [] });
  });

  it('paper that was typed in', async () => {
    const found = await understand('formulier;taal;C3b;C3a\n1;nl;0;3\n2;tr;-;2\n3;nl;;\n');
    expect(found).toMatchObject({ kind: 'paper', items: both, sheets: 2, problems: [] });
  });

  it('a form in two languages, whose statements stand in it twice', async () => {
    const head = 'Tijdstempel,[C3a] Als ik,[C3b] Iets,[C3a] Okula2,[C3b] Bir sey2\n';
    expect(await understand(`${head}t,3 Altijd,0 Nooit,,\nt,,,2 Genellikle,- Bilmiyorum\n`)).toMatchObject({
      items: both,
      problems: [],
    });
    const twice = await understand(`${head}t,3 Altijd,0 Nooit,2 Genellikle,\n`);
    expect(twice.problems).toEqual([{ kind: 'answered-twice', code: 'C3a', columns: ['B', 'D'], people: 1 }]);
  });
});

describe('what cannot be counted', () => {
  it('is told by its column: a code that the list does not have, one that is missing, an answer without its sign', async () => {
    const found = await understand('Timestamp,[C3a] Iets,[C11a] Wat\nt,Altijd,3\nt,Nooit,3\n');
    expect(found.problems).toEqual([
      { kind: 'unknown-code', code: 'C11a', column: 'C' },
      { kind: 'missing-codes', codes: ['C3b'] },
      { kind: 'no-sign', code: 'C3a', column: 'B', cells: 2 },
    ]);
  });

  it('is told of a table without any code, and of a table with nothing in it', async () => {
    expect((await understand('Timestamp,Helpt iemand u?\nt,3\n')).problems[0]).toEqual({ kind: 'no-codes' });
    expect((await understand('')).problems[0]).toEqual({ kind: 'no-codes' });
  });

  it('is read by heads that a person confirmed', async () => {
    const known = { 'helpt iemand u?': 'C3a', 'weet u het?': 'C3b' };
    const found = await understand('Timestamp,Helpt\u00A0iemand  u?,Weet u het?\nt,3,0\nt,2,-\n', known);
    expect(found).toMatchObject({ items: both, problems: [] });
  });

  it('is looked for on the sheet that has the codes', () => {
    const row = (sheet: number, at: number, ...cells: string[]) => ({
      sheet,
      row: at,
      cells: cells.map((text, column): [number, string] => [column, text]),
    });
    const rows = [row(1, 0, 'Uitleg'), row(2, 0, 'Onze lijst'), row(2, 1, '[C3a] x', '[C3b] y'), row(2, 2, '3', '0')];
    expect(understandExport(rows, CODES)).toMatchObject({ sheets: 1, items: { C3a: counts(0, 0, 0, 1) } });
  });
});
