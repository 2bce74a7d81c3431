import { describe, expect, it } from 'vitest';
import { findUnknownReferences } from '../../src/dossier/cross-references.ts';
import { aBareDossier, aCriterion, aDossier, aMark, anEntry } from '../support/results/builders.ts';

const mark = aMark({ criteria: [aCriterion('C1'), aCriterion('C2')] });

const sessionOf = (...present: string[]) => [{ date: '2026-11-02', present }];

describe('names in a dossier', () => {
  it('that the framework has are fine', () => {
    const dossier = aDossier({
      school: { check: { requireMet: ['C1', 'C2'], minScore: { S1: 2 } } },
      answers: {
        sessions: sessionOf('ouder', 'leraar-2', 'ouder-mr'),
        answers: { 'C1.1': { level: 2, votes: { ouder: 2, 'leraar-1': 3 } }, 'C2.4': { unknown: true } },
        actions: [{ criterion: 'C2', action: 'Praten' }],
      },
    });
    expect(findUnknownReferences(dossier, mark)).toEqual([]);
  });

  it('are none in an empty dossier', () => {
    expect(findUnknownReferences(aBareDossier(), mark)).toEqual([]);
  });

  it.each<[string, Parameters<typeof aDossier>[0], unknown]>([
    [
      'a question',
      { answers: { answers: { 'C1.1': { level: 1 }, 'C1.9': { level: 2 } } } },
      { file: 'antwoorden.yaml', path: ['answers', 'C1.9'], what: 'question', given: 'C1.9', nearest: 'C1.1' },
    ],
    [
      'a question that is like nothing',
      { answers: { answers: { iets: { level: 2 } } } },
      { file: 'antwoorden.yaml', path: ['answers', 'iets'], what: 'question', given: 'iets', nearest: null },
    ],
    [
      'the criterion of a quote',
      {
        register: {
          evidence: {
            visie: anEntry({
              quotes: [{ text: 'Zo' }, { text: 'En zo', criterion: 'C44' }, { text: 'Of zo', criterion: 'C2' }],
            }),
          },
        },
      },
      {
        file: 'bewijs.yaml',
        path: ['evidence', 'visie', 'quotes', 1, 'criterion'],
        what: 'criterion',
        given: 'C44',
        nearest: 'C1',
      },
    ],
    [
      'a code with a severity of its own',
      { school: { check: { findings: { undated: 'off', undate: 'off' } } } },
      {
        file: 'school.yaml',
        path: ['check', 'findings', 'undate'],
        what: 'finding',
        given: 'undate',
        nearest: 'undated',
      },
    ],
    [
      'the code of a waiver',
      {
        waivers: {
          waivers: [{ code: 'outdate', subject: 'x', reason: 'Dit is een zin.', by: 'ouder', until: '2027-01-01' }],
        },
      },
      {
        file: 'uitzonderingen.yaml',
        path: ['waivers', 0, 'code'],
        what: 'finding',
        given: 'outdate',
        nearest: 'outdated',
      },
    ],
    [
      'who accepted it',
      {
        waivers: {
          waivers: [{ code: 'outdated', subject: 'x', reason: 'Dit is een zin.', by: 'jan', until: '2027-01-01' }],
        },
      },
      expect.objectContaining({ file: 'uitzonderingen.yaml', path: ['waivers', 0, 'by'], what: 'role', given: 'jan' }),
    ],
    [
      'who accepted it, behind a role',
      {
        waivers: {
          waivers: [
            {
              code: 'outdated',
              subject: 'x',
              reason: 'Dit is een zin.',
              by: 'ouder-Jan de Vries',
              until: '2027-01-01',
            },
          ],
        },
      },
      expect.objectContaining({ what: 'role', given: 'ouder-Jan de Vries' }),
    ],
    [
      'a role that voted',
      { answers: { answers: { 'C1.1': { level: 2, votes: { ouder: 2, leeraar: 1 } } } } },
      {
        file: 'antwoorden.yaml',
        path: ['answers', 'C1.1', 'votes', 'leeraar'],
        what: 'role',
        given: 'leeraar',
        nearest: 'leraar',
        choices: expect.arrayContaining(['ouder', 'leraar']),
      },
    ],
    [
      'a role that the team weighed',
      {
        answers: {
          answers: {
            'C1.1': { votes: { ouder: 1 }, proposals: [{ level: 3 }, { level: 2, weighed: ['ouder', 'leeraar'] }] },
          },
        },
      },
      {
        file: 'antwoorden.yaml',
        path: ['answers', 'C1.1', 'proposals', 1, 'weighed', 1],
        what: 'role',
        given: 'leeraar',
        nearest: 'leraar',
        choices: expect.arrayContaining(['ouder', 'leraar']),
      },
    ],
    [
      'a role that was present',
      { answers: { sessions: [...sessionOf('ouder'), ...sessionOf('ouder', 'oder')] } },
      {
        file: 'antwoorden.yaml',
        path: ['sessions', 1, 'present', 1],
        what: 'role',
        given: 'oder',
        nearest: 'ouder',
        choices: expect.arrayContaining(['ouder', 'leraar']),
      },
    ],
    [
      'the criterion of an action',
      {
        answers: {
          actions: [
            { criterion: 'C1', action: 'Praten' },
            { criterion: 'C3', action: 'Praten' },
          ],
        },
      },
      { file: 'antwoorden.yaml', path: ['actions', 1, 'criterion'], what: 'criterion', given: 'C3', nearest: 'C1' },
    ],
    [
      'a criterion that has to be met',
      { school: { check: { requireMet: ['C2', 'D2'] } } },
      { file: 'school.yaml', path: ['check', 'requireMet', 1], what: 'criterion', given: 'D2', nearest: 'C2' },
    ],
    [
      'a standard with a minimum',
      { school: { check: { minScore: { S1: 1, S7: 2 } } } },
      { file: 'school.yaml', path: ['check', 'minScore', 'S7'], what: 'standard', given: 'S7', nearest: 'S1' },
    ],
  ])('that the framework does not have are found: %s', (_name, more, reference) => {
    expect(findUnknownReferences(aDossier(more), mark)).toEqual([reference]);
  });

  it.each([
    ['another version', { id: 'proefkeurmerk', version: '0.9.0' }],
    ['another framework', { id: 'ander', version: '1.0.0' }],
  ])('of questions may be gone when the answers were written for %s, other names may not', (_name, qualityMark) => {
    const dossier = aDossier({
      answers: { qualityMark, sessions: sessionOf('oma'), answers: { 'C9.1': { level: 2 } } },
    });
    expect(findUnknownReferences(dossier, mark).map(({ what }) => what)).toEqual(['role']);
  });

  it('are all listed, not the first alone', () => {
    const dossier = aDossier({
      school: { check: { requireMet: ['X1'], minScore: { Y1: 1 } } },
      answers: { sessions: sessionOf('oma', 'opa'), answers: { 'X1.1': { level: 1 } } },
    });
    expect(findUnknownReferences(dossier, mark).map(({ what }) => what)).toEqual([
      'question',
      'role',
      'role',
      'criterion',
      'standard',
    ]);
  });
});
