import { describe, expect, it } from 'vitest';
import { isReason, leastOf } from '../../src/audit/least-rules.ts';
import { describeAuditProblem } from '../../src/audit/words/audit-words.ts';
import type { AuditVerdictEntry } from '../../src/dossier/audit-file-shape.ts';
import { anAudit, auditedResult, auditMark, auditRules } from '../support/results/audits.ts';
import { completeAudit, deviationFor, reasonFor } from '../support/results/complete-audit.ts';

const whole = completeAudit(anAudit()).verdicts ?? {};

const problemsOf = async (verdicts: Record<string, AuditVerdictEntry>, advice = anAudit().advice) =>
  (
    await auditedResult({
      bare: true,
      audit: anAudit({ verdicts: { ...whole, ...verdicts }, ...(advice === undefined ? {} : { advice }) }),
    })
  ).audit.problems.map(describeAuditProblem);

const C1 = whole['C1'] ?? {};

describe('a verdict needs', () => {
  it.each<[string, AuditVerdictEntry, string[]]>([
    [
      'a level for two questions',
      { ...C1, levels: { 'C1.1': 3 } },
      [
        'Bij C1 heeft nog maar 1 vraag een niveau van de auditor zelf. Geef dat bij ten minste 2 vragen. Een daarvan is een vraag voor ouder of leerling.',
      ],
    ],
    [
      'levels of the auditor, not one for the whole criterion as in older files',
      { ...C1, levels: {}, level: 3 },
      [
        'Bij C1 heeft nog geen enkele vraag een niveau van de auditor zelf. Geef dat bij ten minste 2 vragen. Een daarvan is een vraag voor ouder of leerling.',
      ],
    ],
    [
      'a level for a question for parents or pupils',
      { ...C1, levels: { 'C1.2': 3, 'C1.4': 3 } },
      [
        "Bij C1 heeft nog geen vraag voor ouder of leerling een niveau van de auditor zelf. Geef dat bij ten minste één zo'n vraag.",
      ],
    ],
    [
      'questions that exist',
      { ...C1, levels: { ...C1.levels, 'C1.9': 3 } },
      ['Bij C1 staat een niveau voor vraag "C1.9". Die vraag hoort niet bij C1. Bedoelt u "C1.1"?'],
    ],
    [
      'a finding with a source',
      { ...C1, findings: { 'C1-1': 'Ouders kennen de visie.' } },
      ['Bij C1 staat nog geen bevinding met een bron. Schrijf op wat u vaststelde, en waaruit dat blijkt.'],
    ],
    [
      'a finding with a source that counts',
      { ...C1, findings: { 'C1-1': { text: 'Ouders kennen de visie.', sources: ['weg'] } } },
      [
        'C1 noemt bron "weg". Die staat niet bij de gesprekken en niet in bewijs.yaml.',
        'Bij C1 staat nog geen bevinding met een bron. Schrijf op wat u vaststelde, en waaruit dat blijkt.',
      ],
    ],
    [
      'a reason of eight words',
      { ...C1, reason: 'Het is zo.' },
      ['Bij C1 is de reden te kort om te volgen. Schrijf ten minste 8 woorden, en niet steeds dezelfde.'],
    ],
    [
      'a reason of its own, whatever number or name stands in it',
      { ...C1, reason: `${reasonFor('C2')} (C1, 3)` },
      ['Bij C2 staat een reden die ook bij C1 staat. Die telt één keer. Schrijf bij elk oordeel een eigen reden.'],
    ],
    [
      'no level below the bar when it is met',
      { ...C1, levels: { 'C1.1': 1, 'C1.2': 3, 'C1.3': 3, 'C1.4': 3 } },
      [
        'Bij C1 is het oordeel "voldaan", met niveau 2,50. Voldaan kan vanaf 2,50, en zonder niveau onder 2.0. Wijzig een niveau of het oordeel.',
      ],
    ],
  ])('%s', async (_name, entry, words) => {
    expect(await problemsOf({ C1: entry })).toEqual(words);
  });

  it('a reason when it has none, also where nothing could be told', async () => {
    const { reason: _reason, ...without } = C1;
    const missing = 'Bij C1 ontbreekt de reden van het oordeel. Schrijf in ten minste 8 woorden waarom.';
    expect(await problemsOf({ C1: without })).toEqual([missing]);
    const refuse = { decision: 'refuse' as const, on: '2026-11-23' };
    expect(await problemsOf({ C1: { verdict: 'undetermined' } }, refuse)).toEqual([missing]);
  });

  it('a reason of its own when it is another than follows from the levels', async () => {
    const refuse = { decision: 'refuse' as const, on: '2026-11-23' };
    const { deviation: _deviation, ...notMet } = { ...C1, verdict: 'notMet' as const };
    const missing =
      'Bij C1 is het oordeel "niet voldaan". Uit de niveaus en het gevraagde bewijs volgt "voldaan". Schrijf in ten minste 8 woorden waarom het anders is, of wijzig een van beide.';
    expect(await problemsOf({ C1: notMet }, refuse)).toEqual([missing]);
    expect(await problemsOf({ C1: { ...notMet, deviation: deviationFor('C1') } }, refuse)).toEqual([]);
    expect(await problemsOf({ C1: { ...notMet, deviation: reasonFor('C1') } }, refuse)).toEqual([
      'Bij C1 staat een reden die ook voor iets anders staat. Die telt één keer. Schrijf bij elk oordeel een eigen reden.',
    ]);
  });
});

it('the verdict that follows from the levels comes from the rule for the school, evidence included', async () => {
  const { audit } = await auditedResult();
  expect(audit.criteria.map(({ own }) => own.map(({ proposed, score }) => [proposed, score]))).toEqual([
    [['met', 3]],
    [['partlyMet', 2]],
    [],
  ]);
  const levels = { 'C2.1': 3, 'C2.2': 3 } as const;
  const high = await auditedResult({
    audit: anAudit({ verdicts: { ...whole, C2: { ...whole['C2'], levels } } }),
  });
  // The evidence that C2 asks for is not there.
  expect(high.audit.criteria[1]?.own).toMatchObject([{ proposed: 'partlyMet', score: 3 }]);
});

it('eight words of which half are the same word are no reason', () => {
  expect(isReason('ja ja ja ja ja ja ja nee', 8)).toBe(false);
  expect(isReason('ouders en leraren zeiden het zelf tegen ons', 8)).toBe(true);
});

describe('a framework', () => {
  it('that says nothing asks for the usual', () => {
    const { questionsOf, voicesOf, ...rest } = leastOf(auditMark());
    const [criterion] = auditMark().criteria;
    if (criterion === undefined) throw new Error('no criterion');
    expect(rest).toEqual({ findings: 1, reasonWords: 8 });
    expect([questionsOf(criterion), voicesOf(criterion)]).toEqual([2, ['ouder', 'leerling']]);
    const [question] = criterion.questions;
    const short = { ...criterion, questions: question === undefined ? [] : [{ ...question, roles: ['leraar'] }] };
    expect([questionsOf(short), voicesOf(short)]).toEqual([1, []]);
  });

  it('may ask for less, and for more', async () => {
    const less = { ...auditRules, minQuestions: 0, minFindings: 0, minReasonWords: 0, voices: [] };
    const bare = anAudit({ verdicts: { C1: { verdict: 'met', sources: ['G1', 'visie'] }, C2: whole['C2'] ?? {} } });
    const easy = await auditedResult({ bare: true, audit: bare, mark: auditMark({ audit: less }) });
    expect(easy.audit.problems).toEqual([]);
    const more = auditMark({ audit: { ...auditRules, minFindings: 2 } });
    const { audit } = await auditedResult({ mark: more });
    expect(audit.problems.map(describeAuditProblem)[0]).toBe(
      'Bij C1 staat maar 1 bevinding met een bron. Er zijn er ten minste 2 nodig.',
    );
  });
});
