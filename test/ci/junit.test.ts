import { type SaxesAttributePlain, SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { CheckedDossier } from '../../src/assessment/checked-dossier.ts';
import type { ResultFinding } from '../../src/assessment/result-finding.ts';
import { toOneLine } from '../../src/base/plain-text.ts';
import { sortFindings, stripNonXml } from '../../src/ci/junit-cases.ts';
import { junitErrors, NO_JUNIT_ERRORS } from '../support/ci/judges.ts';
import { renderJunit } from '../support/ci/renderers.ts';
import {
  checked,
  comparedResult,
  coveredResult,
  crashedResult,
  everyInput,
  inTrouble,
  NASTY_NAMES,
  nastyResult,
  plainContext,
  WAIVER,
  waivedResult,
} from '../support/results/checked-dossiers.ts';
import { emptyResult, perfectResult } from '../support/results/results.ts';

const render = (dossiers: CheckedDossier[]) => renderJunit(dossiers, plainContext);

type Element = { name: string; attributes: Record<string, string>; children: Element[]; text: string };

const parse = (xml: string): Element => {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = {
      name,
      attributes: attributes as Record<string, SaxesAttributePlain & string>,
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return root.children[0] ?? root;
};

const suitesOf = (dossiers: CheckedDossier[]) => parse(render(dossiers)).children;

const casesOf = (suite: Element | undefined) => (suite?.children ?? []).filter(({ name }) => name === 'testcase');

/** What came of each case: its name and the kind of its ending. */
const endingsOf = (suite: Element | undefined) =>
  casesOf(suite).map(({ attributes, children }) => [attributes['name'], children[0]?.name ?? 'passed']);

const outputOf = (suite: Element | undefined) => suite?.children.find(({ name }) => name === 'system-out')?.text ?? '';

const textIn = (element: Element): string => element.text + element.children.map(textIn).join('\n');

describe('JUnit', () => {
  it('satisfies both common schemas, whatever was found', async () => {
    const inputs = await everyInput();
    expect(await junitErrors(inputs.map(([, dossiers]) => render(dossiers)))).toEqual(NO_JUNIT_ERRORS);
  });

  it('is held against judges that say no', async () => {
    const contents = '<testsuites><testsuite><testcase/></testsuite></testsuites>';
    for (const errors of Object.values(await junitErrors([contents]))) expect(errors).not.toEqual([]);
  });

  it('counts what stands in each suite', async () => {
    for (const [, dossiers] of await everyInput()) {
      for (const suite of suitesOf(dossiers)) {
        const endings = endingsOf(suite).map(([, ending]) => ending);
        const number = (kind: string) => String(endings.filter((ending) => ending === kind).length);
        expect(suite.attributes).toMatchObject({
          tests: String(endings.length),
          failures: number('failure'),
          errors: number('error'),
          skipped: number('skipped'),
        });
        expect(endings.length).toBeGreaterThan(0);
      }
    }
  });

  it('tells of each criterion at its standard whether it is met', async () => {
    const [perfect, dossier] = suitesOf([checked(await perfectResult())]);
    expect(perfect?.attributes['name']).toBe('De Proefschool: S1 Standaard een');
    expect(endingsOf(perfect)).toEqual([['C1 Criterium C1', 'passed']]);
    expect(casesOf(perfect)[0]?.attributes['classname']).toBe('ouder-audit.S1');
    expect(dossier?.attributes['name']).toBe('De Proefschool: dossier');
    expect(casesOf(perfect)[0]?.children).toEqual([]);
    expect(endingsOf(dossier)).toEqual([['Niets houdt deze controle tegen', 'passed']]);
    // What is missing at the criterion fails the run. Without such a reason, a verdict by itself fails nothing.
    expect(endingsOf(suitesOf([checked(await emptyResult())])[0])).toEqual([['C1 Criterium C1', 'failure']]);
    const lenient = { ...(await emptyResult()), run: { failOn: 'never' as const, failed: false, causes: [] } };
    expect(endingsOf(suitesOf([checked(lenient)])[0])).toEqual([['C1 Criterium C1', 'skipped']]);
    expect(endingsOf(suitesOf([checked(await comparedResult())])[0])).toEqual([
      ['C1 Criterium C1', 'failure'],
      ['C2 Criterium C2', 'error'],
      ['C3 Criterium C3', 'skipped'],
    ]);
  });

  it('leaves out a standard that is the first of no criterion', async () => {
    const { result } = checked(await perfectResult());
    const [standard] = result.standards;
    if (standard === undefined) throw new Error('no standard');
    const suites = suitesOf([checked({ ...result, standards: [{ ...standard, id: 'S2' }, standard] })]);
    expect(suites.map(({ attributes }) => attributes['name'])).toEqual([
      'De Proefschool: S1 Standaard een',
      'De Proefschool: dossier',
    ]);
  });

  it('says at a criterion that failed why, and what was found, where, and what to do', async () => {
    const [standard] = suitesOf([checked(await comparedResult(), 'scholen/a')]);
    const [failed, unknown] = casesOf(standard).map(({ children }) => children[0]);
    expect(failed?.attributes['type']).toBe('notMet');
    expect(failed?.attributes['message']).toMatch(/^niet voldaan\. Het gemiddelde is 1,00\./);
    expect(unknown?.text).toMatch(/^fout: leeg\.pdf: .+ \[empty-file\]\nscholen\/a\/bewijs\/leeg\.pdf\n.+\n→ .+$/m);
  });

  it('keeps the findings of a criterion that passed in the output of its suite', async () => {
    const [standard] = suitesOf([checked(await waivedResult())]);
    expect(endingsOf(standard)).toEqual([['C1 Criterium C1', 'passed']]);
    expect(outputOf(standard)).toContain('C1 Criterium C1\n\n');
    expect(outputOf(standard)).toContain(`Aanvaard tot en met 15 januari 2027 door schoolleiding: ${WAIVER.reason}`);
  });

  it('gives what made the run fail as cases of the dossier, and every threshold', async () => {
    const dossier = suitesOf([checked(await comparedResult())])[1];
    const endings = endingsOf(dossier);
    expect(endings.slice(0, 2)).toEqual([
      ['C1 ging van voldaan naar niet voldaan.', 'failure'],
      ['De score van S1 ging van 2,50 naar 1,00.', 'failure'],
    ]);
    expect(endings[2]?.[1]).toBe('failure');
    expect(endings[2]?.[0]).toMatch(/\[[a-z-]+\]$/);
    expect(endings.slice(3)).toEqual([
      ['Ten minste 3 criteria moeten voldaan zijn. Het zijn er: 0.', 'failure'],
      ['C1 moet voldaan zijn en is: niet voldaan.', 'skipped'],
      ['S1 moet ten minste 1 zijn en is: 1,00.', 'passed'],
    ]);
  });

  it('says where to look for what is no finding, and where its bar was set', async () => {
    const failures = casesOf(suitesOf([checked(await comparedResult(), 'a')])[1]).flatMap(({ children }) => children);
    expect(failures.slice(0, 2).map(({ text }) => text)).toEqual([
      'a/antwoorden.yaml, regel 9',
      'a/bewijs.yaml, regel 3',
    ]);
    expect(failures[3]).toMatchObject({
      attributes: {
        type: 'threshold',
        message: expect.stringContaining('Deze grens staat in a/school.yaml, regel 6.'),
      },
      text: 'a/antwoorden.yaml, regel 8',
    });
  });

  it('tells a check that crashed as an error, and a dossier in trouble too', async () => {
    const crashed = suitesOf([checked(await crashedResult())]).at(-1);
    expect(casesOf(crashed)[0]?.children[0]).toMatchObject({ name: 'error', attributes: { type: 'check-failed' } });
    expect(outputOf(crashed)).toContain('[check-failed]');
    const [trouble] = suitesOf([inTrouble()]);
    expect(trouble?.attributes).toMatchObject({ name: 'school b: dossier', timestamp: '1970-01-01T00:00:00' });
    expect(casesOf(trouble)[0]?.children[0]).toMatchObject({
      name: 'error',
      text: 'school.yaml ontbreekt.\n::error::<b>]]> {0} [x](1)',
    });
  });

  it('tells a finding at every criterion that it is about, and else at the dossier', async () => {
    const result = await comparedResult();
    const { byCriterion, others } = sortFindings(result);
    const isAbout = (id: string, { subject }: ResultFinding): boolean => {
      if (subject.kind === 'dossier') return false;
      if (subject.kind !== 'file') return subject.criterion === id;
      return result.evidence.some(({ file, criteria }) => file === subject.path && criteria.includes(id));
    };
    for (const { id } of result.criteria) {
      expect(byCriterion.get(id)).toEqual(result.findings.filter((finding) => isAbout(id, finding)));
    }
    expect(others).toEqual(result.findings.filter((each) => !result.criteria.some(({ id }) => isAbout(id, each))));
  });

  it('looks at each piece of evidence once, however many findings there are', async () => {
    const result = await nastyResult();
    let looks = 0;
    const evidence = result.evidence.map((item) =>
      Object.defineProperty({ ...item }, 'file', {
        get: () => {
          looks += 1;
          return item.file;
        },
      }),
    );
    render([checked({ ...result, evidence })]);
    expect(looks).toBe(evidence.length);
  });

  it('puts several dossiers in one file, each under a name of its own', async () => {
    const suites = suitesOf([checked(await perfectResult(), 'a'), inTrouble(), checked(await emptyResult(), 'b')]);
    expect(suites.map(({ attributes }) => attributes['name'])).toEqual([
      'De Proefschool (a): S1 Standaard een',
      'De Proefschool (a): dossier',
      'school b: dossier',
      'De Proefschool (b): S1 Standaard een',
      'De Proefschool (b): dossier',
    ]);
    expect(suites.map(({ attributes }) => attributes['id'])).toEqual(['0', '1', '2', '3', '4']);
    expect(suites[2]?.attributes['timestamp']).toBe('2026-11-23T00:00:00');
  });

  it('gives every name of a file back, but for control characters', async () => {
    const text = textIn(parse(render([checked(await nastyResult())])));
    for (const name of NASTY_NAMES) expect(text).toContain(`bewijs/${toOneLine(name)}`);
  });

  it('holds only characters that XML allows', () => {
    expect(stripNonXml('a\u0000\u0008\u000B\uD83Db\uDE00\uFFFE\uFFFF😀\t\n')).toBe('ab😀\t\n');
  });

  it('shows nobody’s address that stood in the name of a file', async () => {
    expect(render([checked(await coveredResult())])).not.toContain('pietersen');
  });
});
