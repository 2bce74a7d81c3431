import { describe, expect, it } from 'vitest';
import type { AuditResult } from '../../src/assessment/audit-result.ts';
import { judgeReadiness, type ReadinessGap } from '../../src/assessment/readiness.ts';
import { describeReadinessGap, readyLines } from '../../src/assessment/words/readiness.ts';
import type { FindingCode } from '../../src/findings/finding.ts';
import { emptyResult, perfectResult } from '../support/results/results.ts';

const GROUPS = ['leraar', 'ouder', 'leerling'];

type Finding = AuditResult['findings'][number];

const finding = (code: string, subject: Finding['subject'], severity: Finding['severity'] = 'note'): Finding =>
  ({ code, subject, severity, params: {} }) as unknown as Finding;

const alone = (document: string) => [document];

const kinds = (gaps: readonly ReadinessGap[]) => gaps.map(({ kind }) => kind);

describe('a school is ready', () => {
  it('when nothing is missing', async () => {
    const perfect = await perfectResult();
    const heard = {
      ...perfect,
      sessions: [{ date: '2026-11-02', present: ['leraar-2', 'ouder', 'leerling'] }],
      findings: [],
    };
    expect(judgeReadiness(heard, GROUPS, alone)).toEqual([]);
    expect(readyLines(heard, 'school').join()).toContain('De school kan het keurmerk aanvragen.');
    expect(readyLines(heard, 'school').join()).toContain('ouder-audit pack school');
  });

  it('to be judged, which is not to meet the mark: what is not met yet is named', async () => {
    const { mark, criteria } = await perfectResult();
    const [first, ...others] = criteria;
    if (first === undefined) throw new Error('no criteria');
    const result = {
      mark: { ...mark, verdict: 'notMet' as const, met: mark.of - 1 },
      criteria: [{ ...first, verdict: 'partlyMet' as const }, ...others],
    };
    const said = readyLines(result, 'school').join('\n');
    expect(said).toContain(`De school voldoet nu aan ${mark.of - 1} van ${mark.of}`);
    expect(said).toContain(`Nog niet: ${first.id}.\nDe auditor beslist`);
    expect(said).toContain('ouder-audit pack school');
    expect(said).not.toContain('aanvragen');
  });

  it('by voices that were heard elsewhere than at the table', async () => {
    const perfect = await perfectResult();
    const [first, ...others] = perfect.criteria;
    const [question, ...questions] = first?.questions ?? [];
    if (first === undefined || question === undefined) throw new Error('no criteria');
    const told = { ...question, votes: { 'ouder-2': 3 as const }, contributions: { leerling: { remark: 'Ja.' } } };
    const result = {
      ...perfect,
      findings: [],
      sessions: [],
      criteria: [{ ...first, questions: [told, ...questions] }, ...others],
    };
    expect(judgeReadiness(result, GROUPS, alone)).toEqual([{ kind: 'not-heard', roles: ['leraar'] }]);
  });

  it('not yet, with what is missing in the order of the work', async () => {
    const empty = await emptyResult();
    const result: AuditResult = {
      ...empty,
      sessions: [],
      findings: [
        finding('low-level-without-action', { kind: 'criterion', criterion: 'C1' }),
        finding('thin-remark', { kind: 'question', id: 'C1.1', criterion: 'C1' }),
        finding('thin-remark', { kind: 'question', id: 'A6.1', criterion: 'A6' }),
        finding('personal-data-bsn', { kind: 'file', path: 'lijst.txt' }, 'error'),
        finding('personal-data-iban', { kind: 'file', path: 'lijst.txt' }, 'error'),
        finding('personal-data-phone', { kind: 'file', path: 'brief.txt' }, 'warning'),
        finding('personal-data-phone', { kind: 'file', path: 'streng.txt' }, 'error'),
        finding('photo-location', { kind: 'file', path: 'foto.jpg' }, 'error'),
        {
          ...finding('personal-data-bsn', { kind: 'question', id: 'C1.1', criterion: 'C1' }, 'error'),
          location: { file: 'antwoorden.yaml', line: 12 },
        },
      ],
    };
    const gaps = judgeReadiness(result, GROUPS, alone);
    expect(kinds(gaps)).toEqual([
      'personal-data',
      'open-questions',
      'not-heard',
      'evidence',
      'thin-remarks',
      'no-action',
    ]);
    expect(gaps[0]).toEqual({
      kind: 'personal-data',
      files: ['lijst.txt', 'streng.txt', 'foto.jpg'],
      written: [{ about: 'C1.1', file: 'antwoorden.yaml', line: 12 }],
    });
    expect(gaps[4]).toEqual({ kind: 'thin-remarks', questions: ['C1.1'] });
    expect(gaps[5]).toEqual({ kind: 'no-action', criteria: ['C1'] });
    expect(kinds(judgeReadiness(result, [], alone))).not.toContain('not-heard');
  });
});

describe('the words of readiness', () => {
  const titles = { roles: { ouder: 'Ouder' }, documents: { visie: 'Visie' }, findings: [] };

  it.each<[ReadinessGap, string, string]>([
    [{ kind: 'personal-data', files: ['a.txt'], written: [] }, '1 plek', 'check school'],
    [
      { kind: 'open-questions', questions: ['C1.1', 'C1.2'], beside: ['A6.1'] },
      '2 open vragen',
      'assess school --open',
    ],
    [{ kind: 'not-heard', roles: ['ouder', 'oma'] }, 'ouder en oma', 'assess school'],
    [
      { kind: 'evidence', criteria: [{ id: 'C1', oneOf: ['visie', 'verslag'], state: 'unexamined', present: [] }] },
      'bij 1 criterium',
      '--dossier school',
    ],
    [{ kind: 'thin-remarks', questions: ['C1.1'] }, '1 antwoord', '--review'],
    [{ kind: 'no-action', criteria: ['C4'] }, '1 criterium', '--criterion C4'],
    [{ kind: 'no-action', criteria: [] }, '0 criteria', '--criterion C1'],
  ])('say what to do: %s', (gap, what, command) => {
    const step = describeReadinessGap(gap, titles, 'school');
    expect(step.what).toContain(what);
    expect(step.command).toContain(command);
  });

  it('say why the check counts more open questions', () => {
    const gap = (beside: string[]) => ({ kind: 'open-questions' as const, questions: ['C1.1'], beside });
    const where = (beside: string[]) => describeReadinessGap(gap(beside), titles, '.').where.join(' ');
    expect(where(['A6.1'])).toContain('nog 1 vraag open. Die telt niet mee voor het keurmerk.');
    expect(where(['A6.1', 'A6.2'])).toContain('nog 2 vragen open. Die tellen niet mee voor het keurmerk.');
    expect(where([])).toBe('C1.1');
  });

  it('keep a long list short, and name what could not be looked at', () => {
    const many = Array.from({ length: 30 }, (_, index) => `C1.${index}`);
    expect(
      describeReadinessGap({ kind: 'open-questions', questions: many, beside: [] }, titles, '.').where.join(),
    ).toContain('en nog 18');
    const written = [
      { about: 'C1.1', file: 'antwoorden.yaml', line: 12 },
      { about: 'C2', file: 'audit.bo.yaml', line: null },
    ];
    expect(describeReadinessGap({ kind: 'personal-data', files: ['a.txt'], written }, titles, '.').where).toEqual([
      'a.txt',
      'C1.1: bij de antwoorden en afspraken',
      'C2: audit.bo.yaml',
    ]);
  });

  it('say of a document that is there why it does not count, and what to do about it', () => {
    const old = finding('outdated', { kind: 'file', path: 'visie.pdf', id: 'visie' }, 'warning');
    const findings = [
      { ...old, params: { document: 'Visie', date: null, validUntil: '2025-01-01', lapsed: false, replacedBy: null } },
    ] as unknown as Finding[];
    const step = (present: { file: string; reasons: FindingCode[] }[], state: 'missing' | 'unexamined' = 'missing') =>
      describeReadinessGap(
        { kind: 'evidence', criteria: [{ id: 'C1', oneOf: ['visie', 'verslag'], state, present }] },
        { ...titles, findings },
        'school',
      );
    expect(step([])).toMatchObject({
      where: ['C1: visie of verslag'],
      command: expect.stringContaining('evidence add'),
    });
    expect(step([{ file: 'visie.pdf', reasons: ['outdated'] }])).toEqual({
      what: 'Zorg voor bewijs dat meetelt, bij 1 criterium.',
      where: [
        'C1: visie of verslag',
        '  visie.pdf is er, maar telt niet mee: document is te oud.',
        expect.stringMatching(/^ {2}→ Bekijk het document opnieuw met ouders .*--dossier school$/),
      ],
      command: null,
    });
    expect(step([{ file: 'scan.pdf', reasons: ['no-text'] }], 'unexamined').where[1]).toContain(
      'maar telt nog niet mee',
    );
    expect(step([{ file: 'visie.pdf', reasons: [] }]).where[1]).toContain('telt pas mee naast een ander bewijsstuk');
  });

  it('name every piece of evidence of the right kind, also one that is accepted in place of it', async () => {
    const empty = await emptyResult();
    const [criterion] = empty.criteria;
    if (criterion === undefined) throw new Error('no criteria');
    const [asked] = criterion.requirements[0]?.oneOf ?? [];
    const present = { file: 'plan.pdf', document: 'plan', criteria: [criterion.id], reasons: ['outdated'] };
    const result = { ...empty, evidence: [present] } as unknown as AuditResult;
    const gaps = judgeReadiness(result, [], (document) => (document === asked ? [document, 'plan'] : [document]));
    expect(gaps.find(({ kind }) => kind === 'evidence')).toMatchObject({
      criteria: [{ id: criterion.id, present: [{ file: 'plan.pdf', reasons: ['outdated'] }] }],
    });
  });
});
