import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { addDays } from '../../../src/base/dates.ts';
import type { ReplyFile } from '../../../src/dossier/reply-file-shape.ts';
import { DONE, holdTalk, MAIN, WHO } from '../../support/dossiers/audit-talk.ts';
import {
  ADVICE,
  agreeWithAll,
  auditIn,
  findingOf,
  lastDayIn,
  makeSchoolToAudit,
  runFolded,
  TALKS,
  VERDICTS,
} from '../../support/dossiers/audited-school.ts';
import { inOneLine } from '../../support/run/run-binary.ts';
import { runMain } from '../../support/run/run-main.ts';
import { copyOfExample } from '../../support/run/temporary-folder.ts';

const audit = (folder: string, ...args: string[]) => runFolded(['audit', 'school', ...args], folder);

/** A school with an audit that lacks nothing but the hearing of the school. */
const makeAudited = async () => {
  const { folder, school } = makeSchoolToAudit();
  writeFileSync(join(folder, 'o.yaml'), `${TALKS}${VERDICTS}${ADVICE}`);
  expect((await audit(folder, '--verdicts', 'o.yaml')).code).toBe(0);
  return { folder, school };
};

const repliesIn = (school: string): ReplyFile => parse(readFileSync(join(school, 'reactie.yaml'), 'utf8')) as ReplyFile;

const handIn = (folder: string, file: object): void =>
  writeFileSync(join(folder, 'r.yaml'), stringify({ formatVersion: 1, ...file }));

const report = async (folder: string): Promise<string> => {
  await runFolded(['report', 'school', '--kind', 'audit', '--format', 'md'], folder);
  return readFileSync(join(folder, 'school/rapport/auditrapport.md'), 'utf8');
};

describe('the reply of the school', () => {
  it('at a terminal is to each text, one by one, and is kept at once', async () => {
    const { folder, school } = makeSchoolToAudit();
    expect((await runFolded(['audit', 'school', '--reply', '--plain'], folder, [])).err).toContain(
      'Er is nog geen audit',
    );
    writeFileSync(join(folder, 'o.yaml'), `${TALKS}${VERDICTS}${ADVICE}`);
    await audit(folder, '--verdicts', 'o.yaml');
    const first = await holdTalk(['audit', 'school', '--reply'], folder, [
      [`Bevinding C1-1: ${findingOf(1)}`, 'eens'],
      ['Wat wilt u erbij zeggen?'],
      ['Het oordeel over C1: voldaan (niveau 3,00). Over visie', 'niet eens'],
      ['Wat wilt u erbij zeggen?', 'Dat is anders gegaan.'],
      ['Bevinding C2-1:', 'een feit'],
    ]);
    expect(first.code).toBe(130);
    expect(first.out).toContain('U kunt op 21 teksten van de auditor reageren. U reageerde op 0.');
    expect(repliesIn(school)).toMatchObject({
      replies: { 'C1-1': { about: { text: findingOf(1), sources: ['G2'] }, reply: 'agree' } },
      verdicts: {
        C1: {
          about: { outcome: 'met', levels: { 'C1.1': 3 }, sources: [{ id: 'G2', people: 4 }, { id: 'O1' }] },
          reply: 'disagree',
          reason: 'Dat is anders gegaan.',
        },
      },
    });
    const rest = Array.from({ length: 19 }, () => ['1', '']).flat();
    expect((await runFolded(['audit', 'school', '--reply', '--plain'], folder, rest)).code).toBe(0);
    expect(await report(folder)).not.toContain('concept');
    // All have a reply: then all come by once more, with what was said.
    const again = await runFolded(['audit', 'school', '--reply', '--plain'], folder, ['', '', '', '']);
    expect(again.out).toContain('U reageerde op 21.');
    expect(repliesIn(school).earlier).toBeUndefined();
  });

  it('from a file is taken over whole, or not at all', async () => {
    const { folder, school } = await makeAudited();
    handIn(folder, { replies: { 'C1-1': { reply: 'agree' } } });
    expect((await audit(folder, '--replies', 'r.yaml')).err).toContain('de auditor legde die nog niet voor');
    await audit(folder, '--present');
    const before = repliesIn(school);
    const tries: [object, string][] = [
      [{ replies: { 'C1-9': { reply: 'agree' } } }, 'De auditor schreef geen bevinding "C1-9" op. Bedoelt u'],
      [{ verdicts: { A6: { reply: 'agree' } } }, 'Er is geen oordeel over "A6".'],
      [{ conditions: { C1: { reply: 'agree' } } }, 'Er is geen voorwaarde bij "C1".'],
      [{ replies: { 'C1-1': { reply: 'disagree' } } }, 'een reden'],
      [{ replies: { 'C1-1': { about: { text: 'Iets anders.' }, reply: 'agree' } } }, 'andere tekst'],
      [{ replies: { 'C1-1': { reason: 'Het was mei.' } } }, 'replies.C1-1'],
      [{ replies: { 'C1-1': { reply: 'agree', on: '2035-01-01' } } }, 'vóór het voorleggen was: bevinding C1-1.'],
      [{ replies: { 'C1-1': { reply: 'agree', on: '2026-11-22' } } }, 'vóór het voorleggen was: bevinding C1-1.'],
    ];
    for (const [file, complaint] of tries) {
      handIn(folder, file);
      expect(await audit(folder, '--replies', 'r.yaml')).toMatchObject({
        code: 2,
        err: expect.stringContaining(complaint),
      });
    }
    expect(repliesIn(school)).toEqual(before);
    handIn(folder, { replies: { 'C1-1': { reply: 'correct', reason: 'Het was mei.' } }, advice: { reply: 'agree' } });
    expect((await audit(folder, '--replies', 'r.yaml')).out).toContain('Bewaard: 2 reacties.');
    expect((await audit(folder, '--replies', 'r.yaml')).out).toContain('Er was niets nieuws te bewaren.');
  });
});

describe('the auditor', () => {
  it('puts everything before the school, which answers in the file that it gets', async () => {
    const { folder, school } = await makeAudited();
    const presented = await audit(folder, '--present');
    expect(presented.out).toContain('Voorgelegd aan de school: bevindingen C1-1, C2-1');
    expect(presented.out).toContain(`De school kan reageren tot en met ${lastDayIn(school).words}.`);
    expect((await audit(folder, '--present')).out).toContain('Er is niets nieuws om voor te leggen.');
    expect(await report(folder)).toContain(
      `De school kan tot en met ${lastDayIn(school).words} nog reageren op: bevindingen`,
    );
    const { replies = {}, advice } = repliesIn(school);
    const [name = '', entry] = Object.entries(replies)[0] ?? [];
    handIn(folder, { replies: { [name]: { ...entry, reply: 'agree' } }, advice: { ...advice, reply: 'agree' } });
    expect((await audit(folder, '--replies', 'r.yaml')).out).toContain('Bewaard: 2 reacties.');
    expect(repliesIn(school).replies?.[name]).toMatchObject({ asked: { on: '2026-11-23' }, reply: 'agree' });
  });

  it('presents again what changed before the school replied, and a reply to the first text does not pass for one to the second', async () => {
    const { folder } = await makeAudited();
    await audit(folder, '--present');
    writeFileSync(join(folder, 'o.yaml'), VERDICTS.replace(findingOf(1), `Niet ${findingOf(1)}`));
    await audit(folder, '--verdicts', 'o.yaml', '--replace');
    handIn(folder, { replies: { 'C1-1': { reply: 'agree' } } });
    expect((await audit(folder, '--replies', 'r.yaml')).err).toContain('hoort dit bij een andere tekst');
    await audit(folder, '--present');
    expect((await audit(folder, '--replies', 'r.yaml')).err).toContain('hoort dit bij een andere tekst');
  });

  it('is not kept waiting by a school that replies when its days are over, nor by a second reply', async () => {
    const { folder, school } = await makeAudited();
    await audit(folder, '--present');
    const today = addDays(lastDayIn(school).day, 1);
    handIn(folder, { replies: { 'C5-1': { reply: 'correct', reason: 'Het was in mei.' } } });
    const run = await runMain(['audit', 'school', '--replies', 'r.yaml'], folder, { today });
    expect(inOneLine(run.stdout)).toContain('Te laat om nog mee te tellen: bevinding C5-1.');
    await runMain(['report', 'school', '--kind', 'audit', '--format', 'md'], folder, { today });
    const text = readFileSync(join(school, 'rapport/auditrapport.md'), 'utf8');
    expect(text).not.toContain('concept');
    expect(text).toContain('een feit klopt niet');
  });

  it('is not kept waiting by a school that says nothing', async () => {
    const { folder, school } = await makeAudited();
    await audit(folder, '--present');
    const { day, words } = lastDayIn(school);
    const later = async (today: string) => {
      await runMain(['report', 'school', '--kind', 'audit', '--format', 'md'], folder, { today });
      return readFileSync(join(folder, 'school/rapport/auditrapport.md'), 'utf8');
    };
    expect(await later(day)).toContain('concept');
    const final = await later(addDays(day, 1));
    expect(final).not.toContain('concept');
    expect(final).toContain(`Zij kon reageren tot en met ${words}.`);
    expect(final).toContain('Geen reactie binnen de gegeven dagen: bevindingen C1-1, C2-1');
  });

  it('does not lose a finished report when a document of the school runs out', async () => {
    const { folder, school } = await makeAudited();
    await audit(folder, '--present');
    writeFileSync(join(folder, 'r.yaml'), agreeWithAll());
    await audit(folder, '--replies', 'r.yaml');
    await runMain(['report', 'school', '--kind', 'audit', '--format', 'md'], folder, { today: '2028-10-13' });
    const text = readFileSync(join(school, 'rapport/auditrapport.md'), 'utf8');
    expect(text).not.toContain('concept');
    expect(text).toContain('**Advies van 23 november 2026: toekennen.**');
  });

  it('answers where the school says that a fact is wrong, before the report is final', async () => {
    const { folder, school } = await makeAudited();
    const all = Array.from({ length: 21 }, () => ['1', '']).flat();
    await audit(folder, '--present');
    await runFolded(['audit', 'school', '--reply', '--plain'], folder, all);
    handIn(folder, { replies: { 'C5-1': { reply: 'correct', reason: 'Het was in mei.' } } });
    await audit(folder, '--replies', 'r.yaml');
    expect(await report(folder)).toContain('De school zegt dat een feit niet klopt: bevinding C5-1.');
    handIn(folder, {
      replies: { 'C6-1': { answer: { text: 'Dank.' } } },
      verdicts: { C99: { answer: { text: 'Ja.' } } },
    });
    expect((await audit(folder, '--answers', 'r.yaml')).err).toContain('Er is geen oordeel over "C99".');
    handIn(folder, { replies: { 'C5-1': { reply: 'correct', reason: 'Iets anders.', answer: { text: 'Dank.' } } } });
    expect((await audit(folder, '--answers', 'r.yaml')).err).toContain('hoort dit bij een andere tekst');
    const said = await holdTalk(['audit', 'school'], folder, [
      [MAIN, 'Antwoorden op wat de school zegt (1)'],
      ['Op welke reactie antwoordt u?', 'Bevinding C5-1'],
      ['Wat antwoordt u?', 'Dat klopt, het was mei.'],
      DONE,
    ]);
    expect(said.out).toContain('De school zegt: een feit klopt niet (23 november 2026). Het was in mei.');
    const final = await report(folder);
    expect(final).not.toContain('concept');
    expect(final).toContain('Het was in mei. Antwoord van de auditor (23 november 2026): Dat klopt, het was mei.');
    // What the school says after an answer stands in the appendix, and holds up nothing.
    handIn(folder, { replies: { 'C5-1': { reply: 'correct', reason: 'Of juni.' } } });
    expect((await audit(folder, '--replies', 'r.yaml')).out).toContain('Te laat om nog mee te tellen: bevinding C5-1.');
    expect((await audit(folder, '--replies', 'r.yaml')).out).toContain('Er was niets nieuws te bewaren.');
    expect(repliesIn(school).replies?.['C5-1']).toMatchObject({ reason: 'Het was in mei.' });
    expect(repliesIn(school).earlier).toMatchObject([{ kind: 'finding', id: 'C5-1', reason: 'Of juni.' }]);
    const after = await report(folder);
    expect(after).not.toContain('concept');
    expect(after).toContain('Het was in mei. Antwoord van de auditor');
    expect(after).toContain(`- Bevinding C5-1, over "${findingOf(5)} (uit G2)": een feit klopt niet`);
    handIn(folder, { replies: { 'C9-9': { answer: { text: 'x' } } } });
    expect((await audit(folder, '--answers', 'r.yaml')).err).toContain('geen bevinding "C9-9"');
  });

  it('presents at the desk what the school has not seen, and again what changed after a reply', async () => {
    const { folder, school } = await makeAudited();
    const steps = [
      [MAIN, 'Voorleggen aan de school (21)'],
      ['Legt u dit nu voor aan de school?', 'Nee'],
      [MAIN, ''],
      ['De school heeft dan 14 dagen om te reageren.', 'Ja'],
      DONE,
    ] as const;
    await holdTalk(['audit', 'school'], folder, steps);
    handIn(folder, { replies: { 'C1-1': { reply: 'agree' } } });
    await audit(folder, '--replies', 'r.yaml');
    const rewritten = VERDICTS.replace(findingOf(1), `Niet ${findingOf(1)}`);
    writeFileSync(join(folder, 'o.yaml'), rewritten);
    const changed = await audit(folder, '--verdicts', 'o.yaml', '--replace');
    expect(changed.out).toContain('De tekst is veranderd nadat de school reageerde: bevinding C1-1.');
    // The file that the school filled in then repeats a reply that lapsed: nothing is taken over in silence.
    const { replies = {} } = repliesIn(school);
    handIn(folder, { replies: { 'C1-1': replies['C1-1'] } });
    expect((await audit(folder, '--replies', 'r.yaml')).out).toContain(
      'Er was niets nieuws te bewaren. Deze tekst is veranderd na de reactie in uw bestand: bevinding C1-1.',
    );
    handIn(folder, { replies: { 'C1-1': { reply: 'agree' } } });
    // The same file once more would make the old reply pass for one to the new text.
    expect((await audit(folder, '--replies', 'r.yaml')).err).toContain('hoort dit bij een andere tekst');
    expect((await audit(folder, '--present')).out).toContain('Voorgelegd aan de school: bevinding C1-1.');
    expect(repliesIn(school)).toMatchObject({
      replies: { 'C1-1': { about: { text: `Niet ${findingOf(1)}` }, asked: { on: '2026-11-23' } } },
      earlier: [{ kind: 'finding', id: 'C1-1', about: { text: findingOf(1), sources: ['G2'] }, reply: 'agree' }],
    });
    expect((await audit(folder, '--replies', 'r.yaml')).err).toContain('hoort dit bij een andere tekst');
  });

  it('cannot give the school fewer days with an earlier day, nor by writing one into a file', async () => {
    const { folder, school } = await makeAudited();
    const before = await runMain(['audit', 'school', '--present'], folder, { today: '2026-11-01' });
    expect(before.code).toBe(0);
    expect(auditIn(school).hearing).toMatchObject([{ at: '2026-11-01', did: 'asked' }]);
    const draft = await report(folder);
    expect(draft).toContain('concept');
    expect(draft).not.toContain('Geen reactie binnen de gegeven dagen');
    const { advice } = repliesIn(school);
    const asked = { on: '2020-01-01' };
    writeFileSync(
      join(school, 'audit.yaml'),
      readFileSync(join(school, 'audit.yaml'), 'utf8').replace(/\nhearing:[\s\S]*$/, '\n'),
    );
    writeFileSync(join(school, 'reactie.yaml'), stringify({ formatVersion: 1, advice: { ...advice, asked } }));
    expect(await report(folder)).toContain('Nog niet voorgelegd aan de school');
  });

  it('gives the school no new days by presenting again what is gone from its file', async () => {
    const { folder, school } = await makeAudited();
    await audit(folder, '--present');
    const { hearing } = auditIn(school);
    rmSync(join(school, 'reactie.yaml'));
    expect((await audit(folder, '--present')).out).toContain('Er is niets nieuws om voor te leggen.');
    expect(Object.keys(repliesIn(school).replies ?? {})).toHaveLength(10);
    expect(auditIn(school).hearing).toEqual(hearing);
  });

  it('answers again without losing the first answer, and an answer written by hand counts for nothing', async () => {
    const { folder, school } = await makeAudited();
    await audit(folder, '--present');
    handIn(folder, { replies: { 'C5-1': { reply: 'correct', reason: 'Het was in mei.' } } });
    await audit(folder, '--replies', 'r.yaml');
    const answer = async (text: string) => {
      handIn(folder, { replies: { 'C5-1': { answer: { text } } } });
      return await audit(folder, '--answers', 'r.yaml');
    };
    await answer('Nee.');
    await answer('Toch wel.');
    expect((await answer('Toch wel.')).out).toContain('Er was niets nieuws te bewaren.');
    expect(repliesIn(school).earlier).toMatchObject([{ id: 'C5-1', answer: { text: 'Nee.' } }]);
    const file = join(school, 'reactie.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Toch wel.', 'De school heeft gelijk.'));
    const problem = 'Een antwoord van de auditor is met de hand gewijzigd: bevinding C5-1.';
    expect(await report(folder)).toContain(problem);
    await answer('De school heeft gelijk.');
    expect(await report(folder)).not.toContain(problem);
  });

  it('can present nothing while another auditor is not done', async () => {
    const { folder } = await makeAudited();
    await holdTalk(['audit', 'school', '--as', 'Bo'], folder, [...WHO, DONE]);
    const run = await audit(folder, '--present');
    expect(run).toMatchObject({ code: 2, err: expect.stringContaining('nog niet allebei klaar') });
    const asked = await holdTalk(['audit', 'school', '--reply'], folder, []);
    expect(asked.out).toContain('Er is nog niets om op te reageren.');
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
