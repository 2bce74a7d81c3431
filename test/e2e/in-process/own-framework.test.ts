import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inOneLine } from '../../support/run/run-binary.ts';
import { replaceIn, resultOfCheck, runInProject } from '../../support/run/run-in-project.ts';
import { copyOfExample, copyOfFramework } from '../../support/run/temporary-folder.ts';

const FEW_WORDS = `
  bsn: { labels: [zzz] }
  persons: { address: [zzz], kin: [zzz], kinOf: [zzz] }
`;

describe('the framework is data', () => {
  it('changes the result without a line of code: a weight, a name, a question, the rule', async () => {
    const framework = copyOfFramework();
    const folder = copyOfExample();
    const before = await resultOfCheck(folder);
    replaceIn(join(framework, 'keurmerk.yaml'), /primary: 2/, 'primary: 5');
    replaceIn(join(framework, 'keurmerk.yaml'), /minMean: 2\.5/, 'minMean: 2.7');
    replaceIn(join(framework, 'standaarden.yaml'), 'title: Leren ondersteunen', 'title: Samen leren');
    const c4 = join(framework, 'C04-een-lijn-thuis-en-op-school.yaml');
    writeFileSync(
      c4,
      `${readFileSync(c4, 'utf8').trimEnd()}\n  - id: C4.5\n    roles: [ouder]\n    text: Een nieuwe vraag?\n    explanation: Uitleg.\n    example: Voorbeeld.\n    advice: { 0: a, 1: b, 2: c, 3: d }\n`,
    );
    const after = await resultOfCheck(folder, '--framework', framework);
    const standard = (result: { standards: { id: string }[] }, id: string) =>
      result.standards.find((each) => each.id === id);
    const criterion = (result: { criteria: { id: string }[] }, id: string) =>
      result.criteria.find((each) => each.id === id);
    expect(standard(after, 'S2')).not.toMatchObject({
      score: (standard(before, 'S2') as unknown as { score: number }).score,
    });
    expect(standard(after, 'S3')).toMatchObject({ title: 'Samen leren', score: null, missing: 1 });
    expect(criterion(before, 'C7')).toMatchObject({ verdict: 'met' });
    expect(criterion(after, 'C7')).toMatchObject({ verdict: 'partlyMet' });
    expect(criterion(after, 'C4')).toMatchObject({ verdict: 'unanswered' });
    expect(after.findings).toContainEqual(
      expect.objectContaining({
        code: 'unanswered-question',
        subject: { kind: 'question', id: 'C4.5', criterion: 'C4' },
      }),
    );
  });

  const personFinding = expect.objectContaining({ code: 'personal-data-person' });
  const withLetter = (): string => {
    const folder = copyOfExample();
    mkdirSync(join(folder, 'bewijs/C1'), { recursive: true });
    writeFileSync(join(folder, 'bewijs/C1/brief.txt'), 'Wij spraken met mevrouw Jansen over haar dochter.');
    return folder;
  };

  it.each([
    ['leaves them out', (text: string) => text.slice(0, text.indexOf('\n  persons:'))],
    ['has one word in each list', (text: string) => text.slice(0, text.indexOf('\n  bsn:')).concat(FEW_WORDS)],
  ])('never loses the built-in words for personal data: a framework that %s', async (_name, change) => {
    const framework = copyOfFramework();
    const rules = join(framework, 'persoonsgegevens.yaml');
    writeFileSync(rules, change(readFileSync(rules, 'utf8')));
    const { findings } = await resultOfCheck(withLetter(), '--framework', framework);
    expect(findings).toContainEqual(personFinding);
  });

  it('finds persons and dates without files of its own for them', async () => {
    const framework = copyOfFramework();
    for (const file of ['persoonsgegevens.yaml', 'datums.yaml']) rmSync(join(framework, file));
    const folder = withLetter();
    const before = await resultOfCheck(folder);
    const after = await resultOfCheck(folder, '--framework', framework);
    expect(after.findings).toContainEqual(personFinding);
    expect(after.evidence).toEqual(before.evidence);
  });

  it('adds words of its own to those for personal data', async () => {
    const framework = copyOfFramework();
    const rules = join(framework, 'persoonsgegevens.yaml');
    writeFileSync(rules, 'formatVersion: 1\npersonalData: { persons: { address: [hopman] } }\n');
    const folder = withLetter();
    writeFileSync(join(folder, 'bewijs/C1/brief.txt'), 'Wij spraken met hopman Jansen over het kamp.');
    expect((await resultOfCheck(folder)).findings).not.toContainEqual(personFinding);
    expect((await resultOfCheck(folder, '--framework', framework)).findings).toContainEqual(personFinding);
  });

  it('is taken from school.yaml when that names one', async () => {
    const framework = copyOfFramework();
    const folder = copyOfExample();
    replaceIn(join(framework, 'keurmerk.yaml'), 'title: Keurmerk ouderbetrokkenheid', 'title: Ons eigen keurmerk');
    writeFileSync(
      join(folder, 'school.yaml'),
      `${readFileSync(join(folder, 'school.yaml'), 'utf8')}framework: ${framework}\n`,
    );
    expect((await resultOfCheck(folder)).qualityMark.title).toBe('Ons eigen keurmerk');
  });

  it.each([
    ['list', ['criteria', 'list'], ['S6  Samen met de omgeving', 'A6  Samen met de buurt (aanvulling)']],
    ['the document types', ['criteria', 'list', '--documents'], ['visiedocument', 'Lijst van helpende ouders']],
    [
      'a criterion',
      ['criteria', 'show', 'C8'],
      ['Klachtenregeling (klachtenregeling)', 'Nooit alleen genoeg', 'telt dubbel'],
    ],
    ['a question', ['criteria', 'show', 'C10.3'], ['Volgende stap:', 'Voorbeeld van een antwoord:']],
    ['a standard', ['criteria', 'show', 's6'], ['A6 Samen met de buurt']],
    ['a document type', ['criteria', 'show', 'schoolgids'], ['artikel 16', 'instemming nodig van de ouders in de MR']],
  ])('shows %s in plain words', async (_name, args, words) => {
    const done = await runInProject(args);
    expect(done.code).toBe(0);
    for (const word of words) expect(inOneLine(done.stdout)).toContain(inOneLine(word));
    expect(done.stdout).not.toMatch(/undefined|\[object/);
  });

  it('says everything that is wrong in a framework at once, with file and line', async () => {
    const framework = copyOfFramework();
    replaceIn(join(framework, 'C01-gedeelde-visie.yaml'), 'title: Gedeelde visie', 'titel: Gedeelde visie');
    replaceIn(join(framework, 'C02-meedenken-over-beleid.yaml'), 'standard: S5', 'standard: S7');
    replaceIn(join(framework, 'C03-erbij-horen.yaml'), 'welkomstprocedure', 'welkomstprocedur');
    replaceIn(join(framework, 'keurmerk.yaml'), /minMean: 2\.5/, 'minMean: veel');
    replaceIn(join(framework, 'keurmerk.yaml'), 'schoolYearStart: "08-01"', 'schoolYearStart: "99-99"');
    const done = await runInProject(['criteria', 'validate', framework]);
    expect(done.code).toBe(2);
    const said = inOneLine(done.stderr);
    expect(said).toMatch(
      /C01-gedeelde-visie\.yaml, regel \d+, kolom 1 \(titel\): "titel" is hier onbekend\. Bedoelt u "title"\?/,
    );
    expect(said).toMatch(/C01-gedeelde-visie\.yaml.*"title" ontbreekt/);
    expect(said).toMatch(/keurmerk\.yaml, regel \d+, .*Hier hoort een getal/);
    expect(said).toMatch(/keurmerk\.yaml, regel \d+, .*Hier hoort een maand en dag zoals 08-01/);
    expect(said).toMatch(/C02-meedenken-over-beleid\.yaml, regel \d+, .*is geen bekende standaard/);
    expect(said).toMatch(/C03-erbij-horen\.yaml, regel \d+, .*Bedoelt u "welkomstprocedure"\?/);
  });

  it.each([
    'school',
    'antwoorden',
    'bewijs',
    'uitzonderingen',
    'audit',
    'keurmerk',
    'standaarden',
    'documenten',
    'criterium',
  ])('gives a JSON Schema for %s', async (name) => {
    const done = await runInProject(['schema', name]);
    expect(done.code).toBe(0);
    expect(JSON.parse(done.stdout)).toMatchObject({ type: 'object', additionalProperties: false });
  });
});
