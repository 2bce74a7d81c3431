import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  ADVICE,
  agreeWithAll,
  findingOf,
  makeSchoolToAudit,
  reasonOf,
  TALKS,
  VERDICTS,
} from '../../support/dossiers/audited-school.ts';
import { inOneLine } from '../../support/run/run-binary.ts';
import { runBuilt } from '../../support/run/run-built.ts';
import { copyOfExample } from '../../support/run/temporary-folder.ts';

/** Somebody hands in what would make an audit final without the work of one. */

/** Ten verdicts without a level, a finding or a reason, each on a talk of one person and a document. */
const RUBBER_STAMP = `independent: { on: 2026-11-23 }
talks:
  G1: { date: 2026-11-20, method: talk, group: ouder, people: 1, notes: "Drie van de vijf kenden de visie." }
  G2: { date: 2026-11-20, method: talk, group: leraar, people: 1 }
  G3: { date: 2026-11-20, method: talk, group: leerling, people: 1 }
  O1: { date: 2026-11-20, method: observation, sample: Een startgesprek in groep 6 }
verdicts:
${Array.from({ length: 10 }, (_, index) => `  C${index + 1}: { verdict: met, sources: [G1, O1] }`).join('\n')}
advice: { decision: grant, on: 2026-11-23, reason: Alles is op orde. }
`;

const reportOf = async (school: string): Promise<string> => {
  const { code } = await runBuilt(['report', school, '--kind', 'audit', '--format', 'md'], { cwd: school });
  expect(code).toBe(0);
  return readFileSync(join(school, 'rapport', 'auditrapport.md'), 'utf8');
};

describe('a rubber stamp', () => {
  it('ends as a draft, with what each verdict lacks', async () => {
    const school = copyOfExample();
    writeFileSync(join(school, '..', 'stempel.yaml'), RUBBER_STAMP);
    const run = await runBuilt(['audit', 'school', '--verdicts', 'stempel.yaml'], { cwd: join(school, '..') });
    expect(run.code).toBe(0);
    const report = await reportOf(school);
    expect(report).toContain('Dit is een concept.');
    for (const text of [inOneLine(run.stdout), report]) {
      for (let number = 1; number <= 10; number += 1) {
        expect(text).toContain(`Bij C${number} heeft nog geen enkele vraag een niveau van de auditor zelf.`);
        expect(text).toContain(`Bij C${number} staat nog geen bevinding met een bron.`);
        expect(text).toContain(`Bij C${number} ontbreekt de reden van het oordeel.`);
      }
    }
  });

  it('in a package is told to be a draft, with what it lacks, also to who verifies', async () => {
    const school = copyOfExample();
    const cwd = join(school, '..');
    writeFileSync(join(cwd, 'stempel.yaml'), RUBBER_STAMP);
    await runBuilt(['audit', 'school', '--verdicts', 'stempel.yaml'], { cwd });
    expect((await runBuilt(['pack', 'school', '--output', 'a.zip'], { cwd })).code).toBe(0);
    const said = inOneLine((await runBuilt(['verify', 'a.zip'], { cwd })).stdout);
    expect(said).toContain('De audit in dit pakket is een concept.');
    expect(said).toContain('Bij C1 heeft nog geen enkele vraag een niveau van de auditor zelf.');
  });

  it('that says the same of everything counts once', async () => {
    const school = copyOfExample();
    const stamped = RUBBER_STAMP.replaceAll(
      /C(\d+): \{ verdict: met, sources: \[G1, O1\] \}/g,
      'C$1: { verdict: met, levels: { C$1.1: 3, C$1.2: 3, C$1.3: 3, C$1.4: 3 }, sources: [G1, O1], findings: { C$1-1: { text: Het is in orde., sources: [G1] } }, reason: "Bij C$1 is alles wat wij zagen helemaal in orde.", deviation: "Wij zagen bij C$1 dat het echt wel voldoende is." }',
    );
    writeFileSync(join(school, '..', 'stempel.yaml'), stamped);
    const run = await runBuilt(['audit', 'school', '--verdicts', 'stempel.yaml'], { cwd: join(school, '..') });
    expect(run.code).toBe(0);
    const report = await reportOf(school);
    expect(report).toContain('Dit is een concept.');
    expect(report).toContain('Bij C2 staat een reden die ook bij C1 staat. Die telt één keer.');
    expect(report).toContain('- Op gesprek G1 rusten 10 criteria:');
  });
});

describe('a finding that was rewritten after the school agreed with it', () => {
  const REWRITTEN = 'Niemand vertelt hetzelfde.';

  /** The school agreed with everything, and then the auditor writes another finding in its place. */
  const makeRewritten = async () => {
    const { folder, school } = makeSchoolToAudit();
    const given = `${TALKS}${VERDICTS}${ADVICE}`;
    const run = async (...args: string[]) => await runBuilt(args, { cwd: folder });
    const takeOver = async (text: string, ...more: string[]) => {
      writeFileSync(join(folder, 'oordelen.yaml'), text);
      return await run('audit', 'school', '--verdicts', 'oordelen.yaml', ...more);
    };
    await takeOver(given);
    writeFileSync(join(folder, 'reacties.yaml'), agreeWithAll());
    expect((await run('audit', 'school', '--present')).code).toBe(0);
    expect((await run('audit', 'school', '--replies', 'reacties.yaml')).code).toBe(0);
    expect(await reportOf(school)).not.toContain('concept');
    const other = given.replace(`C5-1: { text: ${findingOf(5)}`, `C5-1: { text: ${REWRITTEN}`);
    return { school, folder, run, rewrite: async (text = other) => await takeOver(text, '--replace') };
  };

  it('is named, makes the report a draft again, and never stands beside the old reply', async () => {
    const { school, run, rewrite } = await makeRewritten();
    expect(inOneLine((await rewrite()).stdout)).toContain(
      'De tekst is veranderd nadat de school reageerde: bevinding C5-1.',
    );
    const report = await reportOf(school);
    expect(report).toContain('Dit is een concept.');
    expect(report).toMatch(new RegExp(`- C5-1: ${REWRITTEN} \\(uit G2\\)\n`));
    expect(report).toContain(`- Bevinding C5-1, over "${findingOf(5)} (uit G2)": eens (23 november 2026).`);
    // The old reply once more is refused: it does not say which text it is to.
    const again = await run('audit', 'school', '--replies', 'reacties.yaml');
    expect(again.code).toBe(2);
    expect(inOneLine(again.stderr)).toContain('hoort dit bij een andere tekst dan er nu staat: bevinding C5-1.');
  });

  it.each<[string, (given: string) => string, string]>([
    [
      'the sources of a finding',
      (given) => given.replace(`${findingOf(5)}, sources: [G2]`, `${findingOf(5)}, sources: [G1]`),
      'bevinding C5-1; het oordeel over C5',
    ],
    ['a level', (given) => given.replace('C5.1: 3', 'C5.1: 2'), 'het oordeel over C5'],
    [
      'a deviation',
      (given) => given.replace(reasonOf(5), `${reasonOf(5)}", deviation: "Wij zagen op school zelf dat het zo gaat.`),
      'het oordeel over C5',
    ],
    [
      'how many parents there were',
      (given) => given.replace('group: ouder, people: 4', 'group: ouder, people: 40'),
      'het oordeel over C1, C2, C3, C4, C5, C6, C7, C8, C9 en C10',
    ],
  ])('is also found when only %s changed', async (_what, change, texts) => {
    const { school, rewrite } = await makeRewritten();
    await rewrite(change(`${TALKS}${VERDICTS}${ADVICE}`));
    expect(await reportOf(school)).toContain(`De tekst is veranderd nadat de school reageerde: ${texts}.`);
  });

  it('cannot be made final by presenting it on a day before it was written', async () => {
    const { school, folder, rewrite } = await makeRewritten();
    await rewrite();
    const run = await runBuilt(['audit', 'school', '--present'], { cwd: folder, today: '2026-11-01' });
    expect(run.code).toBe(0);
    const report = await reportOf(school);
    expect(report).toContain('Dit is een concept.');
    expect(report).not.toContain('Geen reactie binnen de gegeven dagen');
  });

  it('is also found when it was rewritten by hand', async () => {
    const { school } = await makeRewritten();
    const file = join(school, 'audit.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(findingOf(5), REWRITTEN));
    const report = await reportOf(school);
    expect(report).toContain('De tekst is veranderd nadat de school reageerde: bevinding C5-1.');
    expect(report).toContain('Dit is een concept.');
  });
});
