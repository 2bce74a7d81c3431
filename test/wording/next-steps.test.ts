import { describe, expect, it } from 'vitest';
import type { ResultFinding } from '../../src/assessment/result-finding.ts';
import type { Finding, FindingCode, FindingParams } from '../../src/findings/finding.ts';
import { nextSteps, unfinishedWords } from '../../src/wording/next-steps.ts';
import { evidence } from '../support/results/builders.ts';
import { emptyResult, perfectResult } from '../support/results/results.ts';

const finding = <Code extends FindingCode>(code: Code, params: FindingParams[Code]) =>
  ({ code, severity: 'error', subject: { kind: 'dossier' }, params }) as unknown as Finding;

describe('what is not finished', () => {
  it('is said a sentence each, and not at all where all is there', async () => {
    const [perfect, empty] = [await perfectResult(), await emptyResult()];
    expect(unfinishedWords(perfect)).toEqual([]);
    expect(unfinishedWords(empty)[0]).toBe('Er staan nog 4 vragen open.');
    const [criterion] = perfect.criteria;
    const [question] = criterion?.questions ?? [];
    if (criterion === undefined || question === undefined) throw new Error('no criterion');
    const requirements = [{ oneOf: ['visie'], state: 'missing' as const }];
    const one = { ...criterion, requirements, questions: [{ ...question, state: 'open' as const }] };
    expect(unfinishedWords({ ...perfect, criteria: [one] })).toEqual([
      'Er staat nog 1 vraag open.',
      'Er ontbreekt nog bewijs bij 1 criterium.',
    ]);
    expect(unfinishedWords({ ...perfect, criteria: [one, one] })[1]).toContain('bij 2 criteria');
  });

  it('counts supplements apart: the mark has no more criteria than it has', async () => {
    const result = await perfectResult();
    const [criterion] = result.criteria;
    if (criterion === undefined) throw new Error('no criterion');
    const one = { ...criterion, requirements: [{ oneOf: ['visie'], state: 'missing' as const }] };
    const beside = { ...one, id: 'A6', partOfMark: false };
    const lines = (criteria: (typeof one)[]) => {
      const both = { ...result, criteria };
      return [...unfinishedWords(both), nextSteps(both)[0]?.text];
    };
    expect(lines([one, one, beside])).toEqual([
      'Er ontbreekt nog bewijs bij 2 criteria en 1 aanvulling.',
      'Voeg het bewijs toe dat nog ontbreekt, bij 2 criteria en 1 aanvulling.',
    ]);
    expect(lines([beside])[0]).toBe('Er ontbreekt nog bewijs bij 1 aanvulling.');
  });
});

describe('the next steps', () => {
  it('begin with what is open, and are never none', async () => {
    const untouched = nextSteps(await emptyResult()).map(({ text }) => text);
    expect(untouched[0]).toBe('Beantwoord de 4 open vragen met het team.');
    expect(untouched.join(' ')).not.toMatch(/Bespreek|Herhaal/);
    expect(nextSteps(await perfectResult()).map(({ text }) => text)).toEqual([
      'Bespreek het rapport met het team en met ouders.',
      'Herhaal de zelfbeoordeling volgend schooljaar en vergelijk.',
    ]);
  });

  it('begin with personal data, wherever they are', async () => {
    const found = finding('personal-data-bsn', { places: [], count: 1 } as never);
    const findings = [{ ...found, fingerprint: 'x', location: { file: 'antwoorden.yaml', line: 1 } }];
    const first = { text: 'Haal eerst de gegevens van personen weg uit het dossier.', about: 'files' };
    const result = { ...(await emptyResult()), findings };
    expect(nextSteps(result, 'school')[0]).toEqual({ ...first, command: 'ouder-audit check school' });
    expect(nextSteps(result, 'school', null)[0]).toEqual({ ...first, command: null });
  });

  it('ask to add only evidence of which nothing is there', async () => {
    const result = await perfectResult();
    const [criterion] = result.criteria;
    if (criterion === undefined) throw new Error('no criterion');
    const requirement = { oneOf: ['visie'], state: 'missing' as const };
    const lacking = (invalidFiles: string[]) => ({
      ...finding('missing-evidence', { oneOf: ['Visie'], invalidFiles }),
      subject: { kind: 'criterion' as const, criterion: criterion.id },
      ...{ fingerprint: 'x', location: { file: 'bewijs.yaml', line: 1 } },
    });
    const texts = (invalidFiles: string[], requirements = [requirement]) =>
      nextSteps({
        ...result,
        criteria: [{ ...criterion, requirements }],
        findings: [lacking(invalidFiles) as ResultFinding],
      })
        .map(({ text }) => text)
        .join(' ');
    expect(texts([])).toContain('Voeg het bewijs toe dat nog ontbreekt, bij 1 criterium.');
    expect(texts(['visie.pdf'])).not.toContain('Voeg het bewijs toe');
    expect(texts(['visie.pdf'], [requirement, requirement])).toContain('Voeg het bewijs toe');
  });

  it('name files, missing evidence and plans, with the folder in every command', async () => {
    const result = await perfectResult();
    const file = evidence({ state: 'invalid' });
    const low = {
      ...finding('low-level-without-action', { questions: ['C1.1'] }),
      subject: { kind: 'criterion' as const, criterion: 'C1' },
      fingerprint: 'x',
      location: { file: 'antwoorden.yaml', line: 1 },
    } as ResultFinding;
    const requirement = { oneOf: ['visie'], state: 'missing' as const };
    const [criterion] = result.criteria;
    if (criterion === undefined) throw new Error('no criterion');
    const open = {
      ...criterion,
      requirements: [requirement],
      questions: criterion.questions.slice(0, 1).map((question) => ({ ...question, state: 'open' as const })),
    };
    expect(nextSteps({ ...result, criteria: [open] })[0]?.text).toBe('Beantwoord de open vraag met het team.');
    const toMend = { ...result, criteria: [{ ...open, questions: [] }], evidence: [file], findings: [low] };
    expect(nextSteps(toMend, 'school')).toEqual([
      { text: 'Herstel 1 bestand dat nu niet meetelt.', command: 'ouder-audit check school', about: 'files' },
      {
        text: 'Voeg het bewijs toe dat nog ontbreekt, bij 1 criterium.',
        command: 'ouder-audit evidence add <bestand> --dossier school',
        about: 'evidence',
      },
      {
        text: 'Spreek af wie wat doet bij 1 criterium met een laag niveau.',
        command: 'ouder-audit actions add school',
        about: 'agreements',
      },
    ]);
    const waived = { reason: 'Dit jaar niet.', by: 'mr', until: '2027-07-31' };
    expect(nextSteps({ ...toMend, findings: [{ ...low, waived }] }).map(({ about }) => about)).not.toContain(
      'agreements',
    );
    expect(nextSteps({ ...result, criteria: [], evidence: [file, { ...file, file: 'b' }] })[0]?.text).toBe(
      'Herstel 2 bestanden die nu niet meetellen.',
    );
  });
});
