import { describe, expect, it } from 'vitest';
import { buildResult, evidenceName } from '../../src/assessment/build-result.ts';
import { judgeCriterion } from '../../src/judging/verdict.ts';
import { aBareDossier, aCriterion, aDossier, aMark, aQuestion, evidence, TODAY } from '../support/results/builders.ts';

type Input = Parameters<typeof buildResult>[0];

const mark = aMark({
  criteria: [
    aCriterion('C1', { questions: [1, 2, 3, 4].map((number) => aQuestion(`C1.${number}`)), note: 'Let op.' }),
    aCriterion('A1', { partOfMark: false, questions: [aQuestion('A1.1')] }),
  ],
});

const dossier = aDossier({
  school: { check: { requireMet: ['C1'] } },
  answers: {
    answers: {
      'C1.1': {
        level: 2,
        remark: 'Ouders schreven mee.',
        votes: { ouder: 2 },
        minority: 'Eén anders.',
        answeredOn: '2026-11-02',
      },
      'C1.2': { notApplicable: 'Geen bovenbouw.' },
      'C1.3': { unknown: true },
    },
    actions: [{ criterion: 'C1', action: 'Visie herlezen' }],
  },
});

const files = [
  evidence(),
  evidence({ id: null, file: 'C1/scan.pdf', document: 'overig' }),
  evidence({ id: 'vreemd', file: 'vreemd.pdf', document: 'onbekend', criteria: [] }),
];

const build = (more: Partial<Input> = {}) => {
  const input = { mark, dossier, evidence: files, findings: [], allFindings: [], today: TODAY, ...more };
  return buildResult({
    tool: { name: 'ouder-audit', version: '1.2.3' },
    frameworkContent: 'original',
    criteria: input.mark.criteria.map((criterion) =>
      judgeCriterion(criterion, input.dossier.answers.answers ?? {}, input.evidence, input.mark),
    ),
    ...input,
  });
};

describe('the result', () => {
  it('says what was judged, when, with what and for whom', () => {
    expect(build()).toMatchObject({
      formatVersion: 1,
      tool: { name: 'ouder-audit', version: '1.2.3' },
      date: TODAY,
      qualityMark: { id: 'proefkeurmerk', version: '1.0.0', title: 'Proefkeurmerk', roles: { ouder: 'Ouder' } },
      school: { name: 'De Proefschool', sector: 'po' },
      round: { schoolYear: '2026-2027' },
      sessions: [{ date: '2026-11-02' }],
      mark: { verdict: 'undetermined', met: 0, of: 1 },
      actions: [{ criterion: 'C1', action: 'Visie herlezen' }],
      thresholds: [{ kind: 'requireMet', criterion: 'C1', verdict: 'unanswered', reached: false }],
    });
  });

  it('shows every question with its answer and the words of the framework for it', () => {
    const nothing = {
      level: null,
      anchor: null,
      advice: null,
      remark: null,
      justification: null,
      votes: null,
      minority: null,
      answeredOn: null,
      earlier: null,
    };
    const question = (id: string) => ({ id, text: `Vraag ${id}?`, roles: ['ouder'], ...nothing });
    expect(build().criteria[0]?.questions).toEqual([
      {
        ...question('C1.1'),
        state: 'level',
        level: 2,
        anchor: 'anker 2',
        advice: 'stap C1.1 2',
        remark: 'Ouders schreven mee.',
        votes: { ouder: 2 },
        minority: 'Eén anders.',
        answeredOn: '2026-11-02',
      },
      { ...question('C1.2'), state: 'notApplicable', justification: 'Geen bovenbouw.' },
      { ...question('C1.3'), state: 'unknown' },
      { ...question('C1.4'), state: 'open' },
    ]);
  });

  it('names the evidence of a criterion by its id, or by its path when nobody registered it', () => {
    expect(build().criteria.map(({ id, evidence: names }) => [id, names])).toEqual([
      ['C1', ['visie-2026', 'C1/scan.pdf']],
      ['A1', []],
    ]);
    expect(evidenceName({ id: 'gids-2026', file: 'gids.pdf' })).toBe('gids-2026');
    expect(evidenceName({ id: null, file: 'gids.pdf' })).toBe('gids.pdf');
  });

  it('has the titles of the document types that it speaks of, and no others', () => {
    expect(build().qualityMark.documents).toEqual({ visie: 'Visie', overig: 'Overig', onbekend: 'onbekend' });
  });

  it('has the note of a criterion, or null', () => {
    expect(build().criteria.map(({ note }) => note)).toEqual(['Let op.', null]);
  });

  it('is there for a dossier in which nothing was filled in', () => {
    const result = build({
      dossier: aBareDossier(),
      evidence: [],
    });
    expect(result).toMatchObject({ sessions: [], actions: [], thresholds: [], evidence: [], findings: [] });
    expect(result.criteria.map(({ verdict }) => verdict)).toEqual(['unanswered', 'unanswered']);
  });

  it('leaves out criteria that were not judged', () => {
    expect(build({ criteria: [] }).criteria).toEqual([]);
  });

  it('gives every standard its summary and its gaps', () => {
    const [standard] = build().standards;
    expect(standard).toMatchObject({ id: 'S1', summary: 'Gaat over een.', score: null, missing: 2 });
    expect(standard?.gaps.map(({ kind }) => kind).sort()).toEqual([
      'low-level',
      'missing-evidence',
      'unanswered',
      'unanswered',
      'unknown',
    ]);
  });
});
