import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/findings/finding.ts';
import { locateFinding } from '../../src/findings/finding-location.ts';
import { aDossier } from '../support/results/builders.ts';

const dossier = {
  ...aDossier(),
  lines: {
    'antwoorden.yaml': { sessions: 3, answers: 7, 'answers/C1.1': 8, actions: 30, qualityMark: 2 },
    'bewijs.yaml': { evidence: 3, 'evidence/visie': 4 },
    'uitzonderingen.yaml': { waivers: 2, 'waivers/0': 3, 'waivers/1': 5 },
  },
};

const visie = { kind: 'file', path: 'C1/visie.txt', id: 'visie' } as const;
const about = (code: Finding['code'], subject: Finding['subject'], params: object = {}): Finding =>
  ({ code, severity: 'error', subject, params }) as Finding;

describe('where a finding is mended', () => {
  it.each<[string, Finding, { file: string; line: number | null }]>([
    ['the file', about('wrong-type', visie), { file: 'bewijs/C1/visie.txt', line: null }],
    [
      'the line in the file',
      about('personal-data-bsn', visie, { count: 2, places: [{ line: 12 }, { line: 40 }] }),
      { file: 'bewijs/C1/visie.txt', line: 12 },
    ],
    [
      'the file, when the place is a page',
      about('personal-data-bsn', visie, { count: 1, places: [{ page: 12 }] }),
      { file: 'bewijs/C1/visie.txt', line: null },
    ],
    [
      'the file, when the line is one of a file packed inside',
      about('personal-data-bsn', visie, {
        count: 1,
        places: [{ line: 12, inside: [{ number: 1, kind: 'txt', as: 'attachment' }] }],
      }),
      { file: 'bewijs/C1/visie.txt', line: null },
    ],
    [
      'the entry whose title it is, whatever file that is about',
      about(
        'personal-data-bsn',
        { kind: 'file', path: 'een •••.pdf' },
        { count: 2, places: [{ part: 'title', entry: 'visie' }, { line: 2 }] },
      ),
      { file: 'bewijs.yaml', line: 4 },
    ],
    [
      'the register, for a title of nobody knows which entry',
      about('personal-data-bsn', visie, { count: 1, places: [{ part: 'title' }] }),
      { file: 'bewijs.yaml', line: 3 },
    ],
    ['the entry in the register', about('undated', visie), { file: 'bewijs.yaml', line: 4 }],
    [
      'the register, for an entry that has no line',
      about('missing-file', { ...visie, id: 'weg' }),
      { file: 'bewijs.yaml', line: 3 },
    ],
    [
      'the file itself, when nobody registered it',
      about('undated', { kind: 'file', path: 'los.pdf' }),
      { file: 'bewijs/los.pdf', line: null },
    ],
    [
      'the answer',
      about('thin-remark', { kind: 'question', id: 'C1.1', criterion: 'C1' }),
      { file: 'antwoorden.yaml', line: 8 },
    ],
    [
      'the answers, for a question without one',
      about('unanswered-question', { kind: 'question', id: 'C1.2', criterion: 'C1' }),
      { file: 'antwoorden.yaml', line: 7 },
    ],
    [
      'the agreements',
      about('low-level-without-action', { kind: 'criterion', criterion: 'C1' }),
      { file: 'antwoorden.yaml', line: 30 },
    ],
    [
      'the register, for what a criterion lacks',
      about('missing-evidence', { kind: 'criterion', criterion: 'C1' }),
      { file: 'bewijs.yaml', line: 3 },
    ],
    ['the sittings', about('no-parent-present', { kind: 'dossier' }), { file: 'antwoorden.yaml', line: 3 }],
    [
      'the file with another version',
      about('framework-version-differs', { kind: 'dossier' }, { file: 'antwoorden.yaml' }),
      { file: 'antwoorden.yaml', line: 2 },
    ],
    [
      'the waiver',
      about('waiver-expired', { kind: 'dossier' }, { code: 'undated', subject: 'deel-2.pdf', number: 2 }),
      { file: 'uitzonderingen.yaml', line: 5 },
    ],
    [
      'the waivers, for one that has no line',
      about('waiver-unused', { kind: 'dossier' }, { code: 'undated', subject: 'deel-3.pdf', number: 3 }),
      { file: 'uitzonderingen.yaml', line: 2 },
    ],
    [
      'school.yaml, for the rest',
      about('check-failed', { kind: 'dossier' }, { check: 'age' }),
      { file: 'school.yaml', line: 1 },
    ],
  ])('is %s', (_name, finding, location) => {
    expect(locateFinding(finding, dossier)).toEqual(location);
  });

  it('is the first line of a file whose keys have no lines', () => {
    const bare = { ...dossier, lines: {} };
    expect(locateFinding(about('undated', visie), bare)).toEqual({ file: 'bewijs.yaml', line: 1 });
  });
});
