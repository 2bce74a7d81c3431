import { describe, expect, it } from 'vitest';
import {
  borrowedLevelsWords,
  contentWords,
  describeCriterion,
  describeDocument,
  describeQuestion,
  describeStandard,
  listDocuments,
  listFramework,
} from '../../src/framework/words/framework.ts';
import { aCriterion, aDocumentType, aMark, aQuestion } from '../support/results/builders.ts';

describe('the framework in words', () => {
  const mark = aMark({
    documents: {
      visie: aDocumentType({ topics: [{ topic: 'ouders', words: ['ouder'] }] }),
      gids: aDocumentType({
        validity: { kind: 'schoolYears', previous: 1 },
        basis: { kind: 'law', source: 'weg', note: 'Na te zoeken.' },
      }),
      dit: aDocumentType({
        validity: { kind: 'schoolYears', previous: 0 },
        basis: { kind: 'practice', source: 'ours' },
        consent: { by: 'mr', source: 'weg' },
      }),
      regeling: aDocumentType({ validity: { kind: 'unlimited' }, counts: false, inForce: { note: 'Nieuw.' } }),
      oud: aDocumentType({ inForce: { until: '2025-08-01', note: 'Vervallen.' } }),
    },
    criteria: [
      aCriterion('C1', {
        note: 'Let op.',
        evidence: { required: [{ oneOf: ['visie', 'weg'] }], insufficientAlone: ['gids'], basis: aMark().rule.basis },
      }),
    ],
  });

  it.each([
    ['visie', ['36 maanden', 'Gevraagd bij: C1.', 'gaat over: ouders.']],
    ['gids', ['dit schooljaar en 1 schooljaar ervoor', 'weg', 'Na te zoeken.']],
    ['dit', ['dit schooljaar.', 'De school heeft instemming nodig van de MR (weg).', 'de praktijk van scholen']],
    ['regeling', ['geen einddatum', 'Dit telt nooit mee als bewijs.', 'Nieuw.']],
    ['oud', ['Gevraagd tot 1 augustus 2025. Vervallen.']],
  ])('tells of the document type %s', (id, parts) => {
    for (const part of parts) expect(describeDocument(id, mark).join('\n')).toContain(part);
  });

  it.each([
    [0, 'Houdbaar: dit schooljaar.'],
    [1, 'Houdbaar: dit schooljaar. Een document uit de laatste maand van een schooljaar geldt voor het volgende.'],
    [3, 'uit de laatste 3 maanden van een schooljaar'],
  ])('tells which documents are made ahead: %s months', (aheadMonths, words) => {
    const ahead = { ...mark, evidence: { ...mark.evidence, aheadMonths } };
    expect(describeDocument('dit', ahead).join('\n')).toContain(words);
  });

  it('tells of criteria and standards', () => {
    const [criterion] = mark.criteria;
    const [standard] = mark.standards;
    if (criterion === undefined || standard === undefined) throw new Error('empty');
    expect(describeCriterion(criterion, mark).join('\n')).toContain('Nooit alleen genoeg: visie (gids)');
    expect(
      describeCriterion(
        aCriterion('C2', { links: [{ standard: 'S9', link: 'secondary', reason: 'Ook.' }] }),
        mark,
      ).join('\n'),
    ).toContain('S9 S9 (telt mee): ook.');
    expect(
      describeStandard(standard, {
        ...mark,
        criteria: [aCriterion('C2', { links: [{ standard: 'S1', link: 'secondary', reason: 'Ook.' }] })],
      }).join('\n'),
    ).toContain('C2 Criterium C2 (telt mee): ook.');
    const weighing = (primary: number) => ({
      ...mark,
      standardScore: { ...mark.standardScore, weights: { primary, secondary: 1 } },
    });
    expect(describeCriterion(criterion, weighing(2)).join('\n')).toContain('(telt dubbel)');
    expect(describeCriterion(criterion, weighing(3)).join('\n')).toContain('(telt zwaarder mee)');
    expect(describeCriterion(criterion, weighing(1)).join('\n')).toContain('(telt mee)');
    expect(describeDocument('kaas', mark)).toEqual([]);
    const [question] = criterion.questions;
    if (question === undefined) throw new Error('empty');
    expect(describeQuestion(question, criterion, mark).join('\n')).toContain('Volgende stap: stap C1.1 0');
    expect(listFramework({ ...mark, criteria: [aCriterion('A6', { partOfMark: false })] }).join('\n')).toContain(
      'A6  Criterium A6 (aanvulling)',
    );
    expect(listDocuments(mark).join('\n')).toContain('visie');
  });

  it('tells an editor which questions have no levels of their own', () => {
    const levels = { 0: 'a', 1: 'b', 2: 'c', 3: 'd' };
    const having = (...ids: string[]) =>
      borrowedLevelsWords({
        ...mark,
        criteria: [
          aCriterion('C1', {
            questions: ['C1.1', 'C1.2', 'C1.3'].map((id) => aQuestion(id, ids.includes(id) ? { levels } : {})),
          }),
        ],
      });
    expect(having('C1.1', 'C1.2', 'C1.3')).toBeNull();
    expect(having('C1.2')).toContain('C1.1 en C1.3.');
    expect(having()).toContain('alle vragen.');
  });

  it('tells an editor whether the content is that of its version', () => {
    expect(contentWords.original('1.3.0')).toBe('De inhoud is die van versie 1.3.0.');
    expect(contentWords.altered('1.3.0')).toContain('Verhoog "version"');
    expect(contentWords.unknown('9.0.0')).toContain('een eigen versie');
  });
});
