import { describe, expect, it } from 'vitest';
import { findFrameworkProblems } from '../../src/framework/framework-references.ts';
import type { Criterion, DocumentType, QualityMark } from '../../src/framework/quality-mark.ts';
import { aCriterion, aDocumentType, aMark, aQuestion } from '../support/results/builders.ts';

const FILE = 'C01-een.yaml';

const problemsOf = (more: Partial<QualityMark> = {}, complete = true) => {
  const mark = aMark(more);
  const { standards, documents, criteria } = mark;
  const files = criteria.map((criterion, index) => ({
    file: `C0${index + 1}-${index === 0 ? 'een' : 'twee'}.yaml`,
    criterion,
  }));
  return findFrameworkProblems({ head: mark, standards, documents, criteria: files, complete });
};

const base = aMark();
const strange = { kind: 'project' as const, source: 'our' };
const ours = { kind: 'project' as const, source: 'ours' };
const bySector = (vo: NonNullable<DocumentType['sectors']>['vo']): DocumentType => {
  const { basis: _everywhere, ...type } = aDocumentType();
  return { ...type, sectors: { po: { basis: ours }, vo, so: { basis: ours } } };
};
const criterion = (more: Partial<Criterion>) => ({ criteria: [aCriterion('C1', more)] });
const evidenceOf = (more: Partial<Criterion['evidence']>) =>
  criterion({ evidence: { ...aCriterion('C1').evidence, ...more } });
const linkTo = (standard: string) => ({ standard, link: 'primary' as const, reason: 'Hoort erbij.' });

describe('a framework', () => {
  it('that fits together has no problems', () => {
    expect(problemsOf()).toEqual([]);
    expect(problemsOf({ criteria: [aCriterion('C1'), aCriterion('C2')] })).toEqual([]);
  });

  it.each<[string, string, Partial<QualityMark>, string, (string | number)[], string, string | null]>([
    [
      'the rule',
      'our',
      { rule: { ...base.rule, basis: strange } },
      'keurmerk.yaml',
      ['rule', 'basis', 'source'],
      'source',
      'ours',
    ],
    [
      'the standard score',
      'our',
      { standardScore: { ...base.standardScore, basis: strange } },
      'keurmerk.yaml',
      ['standardScore', 'basis', 'source'],
      'source',
      'ours',
    ],
    [
      'the voice of parents',
      'ouders',
      { answers: { ...base.answers, voices: { parent: 'ouders', pupil: 'leerling' } } },
      'keurmerk.yaml',
      ['answers', 'voices', 'parent'],
      'role',
      'ouder',
    ],
    [
      'the voice of pupils',
      'kind',
      { answers: { ...base.answers, voices: { parent: 'ouder', pupil: 'kind' } } },
      'keurmerk.yaml',
      ['answers', 'voices', 'pupil'],
      'role',
      null,
    ],
    [
      'the document type for the rest',
      'overige',
      { evidence: { ...base.evidence, fallbackDocument: 'overige' } },
      'keurmerk.yaml',
      ['evidence', 'fallbackDocument'],
      'document',
      'overig',
    ],
    [
      'the source of a standard',
      'wett',
      { standards: [{ id: 'S1', title: 'Een', summary: 'Een.', source: 'wett' }] },
      'standaarden.yaml',
      ['standards', 0, 'source'],
      'source',
      'wet',
    ],
    [
      'the basis of a document type',
      'our',
      { documents: { ...base.documents, extra: aDocumentType({ basis: strange }) } },
      'documenten.yaml',
      ['documents', 'extra', 'basis', 'source'],
      'source',
      'ours',
    ],
    [
      'the consent for a document type',
      'wms',
      { documents: { ...base.documents, extra: aDocumentType({ consent: { by: 'mr', source: 'wms' } }) } },
      'documenten.yaml',
      ['documents', 'extra', 'consent', 'source'],
      'source',
      'wet',
    ],
    [
      'the basis of a document type in one sector',
      'our',
      { documents: { ...base.documents, extra: bySector({ basis: strange }) } },
      'documenten.yaml',
      ['documents', 'extra', 'sectors', 'vo', 'basis', 'source'],
      'source',
      'ours',
    ],
    [
      'the consent for a document type in one sector',
      'wms',
      { documents: { ...base.documents, extra: bySector({ basis: ours, consent: { by: 'mr', source: 'wms' } }) } },
      'documenten.yaml',
      ['documents', 'extra', 'sectors', 'vo', 'consent', 'source'],
      'source',
      'wet',
    ],
    [
      'the term for which a document type may be kept',
      'our',
      {
        documents: { ...base.documents, extra: aDocumentType({ retention: { kind: 'whileInForce', basis: strange } }) },
      },
      'documenten.yaml',
      ['documents', 'extra', 'retention', 'basis', 'source'],
      'source',
      'ours',
    ],
    [
      'the successor of a document type',
      'gidz',
      { documents: { ...base.documents, extra: aDocumentType({ inForce: { replacedBy: 'gidz', note: 'Weg.' } }) } },
      'documenten.yaml',
      ['documents', 'extra', 'inForce', 'replacedBy'],
      'document',
      'gids',
    ],
    [
      'a type that is also good',
      'viesie',
      { documents: { ...base.documents, extra: aDocumentType({ alsoGood: ['visie', 'viesie'] }) } },
      'documenten.yaml',
      ['documents', 'extra', 'alsoGood', 1],
      'document',
      'visie',
    ],
    ['the source of a criterion', 'wef', criterion({ source: 'wef' }), FILE, ['source'], 'source', 'wet'],
    [
      'the basis of its evidence',
      'our',
      evidenceOf({ basis: strange }),
      FILE,
      ['evidence', 'basis', 'source'],
      'source',
      'ours',
    ],
    [
      'a link to a standard',
      'S2',
      criterion({ links: [linkTo('S1'), linkTo('S2')] }),
      FILE,
      ['links', 1, 'standard'],
      'standard',
      'S1',
    ],
    [
      'a required document type',
      'verslagg',
      evidenceOf({ required: [{ oneOf: ['visie'] }, { oneOf: ['gids', 'verslagg'] }] }),
      FILE,
      ['evidence', 'required', 1, 'oneOf', 1],
      'document',
      'verslag',
    ],
    [
      'a supporting document type',
      'visies',
      evidenceOf({ supporting: ['visies'] }),
      FILE,
      ['evidence', 'supporting', 0],
      'document',
      'visie',
    ],
    [
      'a type that is not enough alone',
      'jaarrekening',
      evidenceOf({ insufficientAlone: ['visie', 'jaarrekening'] }),
      FILE,
      ['evidence', 'insufficientAlone', 1],
      'document',
      null,
    ],
    [
      'a role of a question',
      'leeraar',
      criterion({ questions: [aQuestion('C1.1'), aQuestion('C1.2', { roles: ['ouder', 'leeraar'] })] }),
      FILE,
      ['questions', 1, 'roles', 1],
      'role',
      'leraar',
    ],
  ])(
    'with an unknown name says where, and what is nearest: %s',
    (_name, given, more, file, path, expected, nearest) => {
      const kind = 'unknown-reference';
      expect(problemsOf(more)).toEqual([{ file, path, onKey: false, kind, expected, given, nearest }]);
    },
  );

  it.each<[string, Partial<QualityMark>, string, (string | number)[], string]>([
    [
      'a source',
      { sources: [...base.sources, { id: 'wet', title: 'Nog een wet' }] },
      'keurmerk.yaml',
      ['sources', 2, 'id'],
      'wet',
    ],
    [
      'a standard',
      { standards: [...base.standards, ...base.standards] },
      'standaarden.yaml',
      ['standards', 1, 'id'],
      'S1',
    ],
    [
      'a link',
      criterion({ links: [linkTo('S1'), { ...linkTo('S1'), link: 'secondary' }] }),
      FILE,
      ['links', 1, 'standard'],
      'S1',
    ],
    [
      'a criterion',
      { criteria: [aCriterion('C1'), aCriterion('C1', { questions: [aQuestion('C2.1')] })] },
      'C02-twee.yaml',
      ['id'],
      'C1',
    ],
    [
      'a question in one criterion',
      criterion({ questions: [aQuestion('C1.1'), aQuestion('C1.1')] }),
      FILE,
      ['questions', 1, 'id'],
      'C1.1',
    ],
    [
      'a question in another criterion',
      { criteria: [aCriterion('C1'), aCriterion('C2', { questions: [aQuestion('C1.3')] })] },
      'C02-twee.yaml',
      ['questions', 0, 'id'],
      'C1.3',
    ],
  ])('with an id twice points at the second: %s', (_name, more, file, path, id) => {
    expect(problemsOf(more)).toEqual([{ file, path, onKey: false, kind: 'duplicate-id', expected: id }]);
  });

  it('says which levels its scale lacks', () => {
    const scale = base.scale.map((step) =>
      step.level === 1 || step.level === 3 ? { ...step, level: 2 as const } : step,
    );
    expect(problemsOf({ scale })).toEqual(
      ['1', '3'].map((expected) => ({
        file: 'keurmerk.yaml',
        path: ['scale'],
        onKey: true,
        kind: 'level-missing',
        expected,
      })),
    );
  });

  it('says which standards no criterion reaches, once all its criteria are sound', () => {
    const standards = [{ id: 'S0', title: 'Nul', summary: 'Nul.', source: 'ours' }, ...base.standards];
    expect(problemsOf({ standards })).toEqual([
      {
        file: 'standaarden.yaml',
        path: ['standards', 0, 'id'],
        onKey: false,
        kind: 'standard-unreached',
        expected: 'S0',
      },
    ]);
    expect(problemsOf({ standards }, false)).toEqual([]);
  });

  it('lists all its problems, not the first alone', () => {
    const kinds = problemsOf({
      scale: base.scale.slice(1),
      sources: base.sources.slice(0, 1),
      criteria: [aCriterion('C1', { links: [linkTo('S9')] })],
    }).map(({ kind }) => kind);
    expect(kinds).toEqual([
      'level-missing',
      'unknown-reference',
      'unknown-reference',
      'unknown-reference',
      'standard-unreached',
    ]);
  });

  it.each<[string, 'head' | 'standards' | 'documents', string[]]>([
    ['keurmerk.yaml', 'head', ['standard', 'document']],
    ['standaarden.yaml', 'standards', ['source', 'role', 'document']],
    ['documenten.yaml', 'documents', ['source', 'role', 'standard']],
  ])('does not judge the names that a file defines when it is broken itself: %s', (_name, key, expected) => {
    const strangeCriterion = aCriterion('C1', {
      source: 'vreemd',
      links: [linkTo('vreemd')],
      evidence: { ...aCriterion('C1').evidence, required: [{ oneOf: ['vreemd'] }] },
      questions: [aQuestion('C1.1', { roles: ['vreemd'] })],
    });
    const { standards, documents } = base;
    const files = { head: base, standards, documents, criteria: [{ file: FILE, criterion: strangeCriterion }] };
    const found = findFrameworkProblems({ ...files, [key]: null, complete: false });
    expect(new Set(found.map((problem) => problem.expected))).toEqual(new Set(expected));
    expect(found.every(({ kind, file }) => kind === 'unknown-reference' && file === FILE)).toBe(true);
  });
});
