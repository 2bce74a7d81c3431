import { describe, expect, it } from 'vitest';
import { settleErasures } from '../../src/audit/settle-erasures.ts';
import { linesFor } from '../../src/audit/verdict-log.ts';
import { describeAuditProblem } from '../../src/audit/words/audit-words.ts';
import type { AuditFile } from '../../src/dossier/audit-file-shape.ts';
import { goodVerdicts, problemsWith, verdictsOf } from '../support/results/audit-problems.ts';
import { anAudit, auditedResult, frozen, talks, withHash } from '../support/results/audits.ts';
import { completeAudit } from '../support/results/complete-audit.ts';

describe('a source counts only when it is complete', () => {
  const withTalk = (G1: NonNullable<AuditFile['talks']>[string]) => ({ talks: { ...talks, G1 } });
  const talk = { date: '2026-11-20', method: 'talk', group: 'ouder', people: 4 } as const;

  it.each<[string, Partial<AuditFile>, string[]]>([
    [
      'an observation of which only the day is known',
      {
        ...withTalk(talk),
        ...verdictsOf({ verdict: 'met', sources: ['G1', 'O2'] }),
        talks: { ...talks, O2: { date: '2026-11-20', method: 'observation' } },
      },
      [
        'Bij observatie O2 staat niet wat er is bekeken. Het telt nog niet mee.',
        'C1 rust op één bron. Er zijn er ten minste 2 nodig.',
      ],
    ],
    [
      'a talk without a group',
      {
        talks: { ...talks, G4: { date: '2026-11-20', method: 'talk', people: 3 } },
        ...verdictsOf({ verdict: 'met', sources: ['G4', 'visie'] }),
      },
      [
        'Bij gesprek G4 staat niet met welke groep het was. Het telt nog niet mee.',
        'C1 rust op één bron. Er zijn er ten minste 2 nodig.',
        'Bij C1 staat nog geen bevinding met een bron. Schrijf op wat u vaststelde, en waaruit dat blijkt.',
      ],
    ],
    [
      'a talk of a day to come',
      withTalk({ ...talk, date: '2099-01-01' }),
      [
        'Bij G1 staat 1 januari 2099. Die dag moet nog komen, dus het telt niet mee.',
        'C1 rust op één bron. Er zijn er ten minste 2 nodig.',
        'Bij C1 staat nog geen bevinding met een bron. Schrijf op wat u vaststelde, en waaruit dat blijkt.',
      ],
    ],
    [
      'a talk of long before the audit',
      withTalk({ ...talk, date: '2025-11-15' }),
      [
        'Bij G1 staat 15 november 2025. Wat vóór 16 november 2025 was, telt niet mee.',
        'C1 rust op één bron. Er zijn er ten minste 2 nodig.',
        'Bij C1 staat nog geen bevinding met een bron. Schrijf op wat u vaststelde, en waaruit dat blijkt.',
      ],
    ],
    [
      'evidence for another criterion',
      { verdicts: { ...goodVerdicts, C2: { ...goodVerdicts['C2'], verdict: 'partlyMet', sources: ['G2', 'visie'] } } },
      [
        'C2 noemt bron "visie". Dat stuk hoort in bewijs.yaml niet bij C2, dus het telt niet mee.',
        'C2 rust op één bron. Er zijn er ten minste 2 nodig.',
      ],
    ],
  ])('not %s', async (_name, audit, words) => {
    expect((await problemsWith(audit)).map(describeAuditProblem)).toEqual(words);
  });

  it('not evidence of which the file is gone', async () => {
    const { audit } = await auditedResult({ files: [] });
    expect(audit.problems.map(describeAuditProblem)).toEqual([
      'C1 noemt bron "visie". Het bestand daarvan is er niet of is leeg, dus het telt niet mee.',
      'Het dossier is veranderd sinds het werd vastgelegd: 1 bestand. Leg het opnieuw vast met --freeze-again en een reden.',
      'C1 rust op één bron. Er zijn er ten minste 2 nodig.',
    ]);
  });

  it('not evidence that was erased: the verdict that rests on it is weighed again', async () => {
    const stone = {
      id: 'visie',
      sha256: 'f'.repeat(64),
      date: '2026-11-20',
      reason: 'Een ouder vroeg erom.',
      by: 'mr',
    };
    const erased = await auditedResult({ files: [], evidence: {}, erased: [stone] });
    expect(erased.audit.problems.map(describeAuditProblem)[0]).toBe(
      'C1 moet opnieuw worden gewogen: bron visie is gewist. Geef het oordeel opnieuw, op wat er nog is.',
    );
    expect(erased.audit.criteria[0]).toMatchObject({ self: { verdict: 'met' }, verdict: null, own: [] });
    expect(erased.audit.counts.met).toBe(0);
    // A tombstone for what nobody froze is no source.
    const other = await auditedResult({ files: [], evidence: {}, erased: [{ ...stone, sha256: 'e'.repeat(64) }] });
    expect(other.audit.problems.map(({ code }) => code)).toContain('unknown-source');
  });

  it('and once it is taken back, the verdict waits in every report', async () => {
    const stone = { id: 'visie', sha256: 'f'.repeat(64), date: '2026-11-20', reason: 'Een ouder vroeg.', by: 'mr' };
    const file = { formatVersion: 1 as const, qualityMark: { id: 'x', version: '1.0.0' }, ...completeAudit(anAudit()) };
    expect(settleErasures(file, [stone], ['visie']).taken).toEqual([]);
    const { audit, taken } = settleErasures(file, [stone], []);
    expect(taken).toEqual([{ criterion: 'C1', why: 'Een ouder vroeg.' }]);
    expect(audit.verdicts?.['C1']).toMatchObject({ sources: ['G1'], findings: { 'C1-1': { sources: ['G1'] } } });
    expect(audit.verdicts?.['C1']).not.toHaveProperty('verdict');
    const by = { at: '2026-11-20', clock: '2026-11-20', auditor: '', via: 'erasure' as const, why: 'Een ouder vroeg.' };
    const log = [...(audit.log ?? []), ...linesFor(audit, [{ criterion: 'C1', agreed: false }], by)];
    const { audit: review } = await auditedResult({ bare: true, audit: { ...audit, log } });
    expect(review.criteria[0]?.reweigh).toEqual([{ auditor: '', sources: [] }]);
    expect(review.problems.map(describeAuditProblem)).toContain(
      'C1 moet opnieuw worden gewogen: een bron is gewist. Geef het oordeel opnieuw, op wat er nog is.',
    );
  });
});

describe('an advice', () => {
  it.each<[string, Partial<AuditFile>, string[]]>([
    [
      'from before the dossier was frozen',
      { advice: { decision: 'refuse', on: '2020-01-01' } },
      [
        'Het advies van de eerste auditor is van 1 januari 2020. Het kan niet ouder zijn dan waar het op rust: 20 november 2026. Geef het advies opnieuw.',
      ],
    ],
    [
      'from a day to come',
      { advice: { decision: 'refuse', on: '2026-11-24' } },
      ['Het advies van de eerste auditor is van 24 november 2026. Die dag moet nog komen.'],
    ],
    [
      'with a condition that was due before it',
      {
        verdicts: {
          ...goodVerdicts,
          C2: { ...goodVerdicts['C2'], verdict: 'partlyMet', condition: { text: 'x', due: '2020-01-01' } },
        },
      },
      ['De voorwaarde bij C2 is klaar op 1 januari 2020. Dat moet na het advies van 23 november 2026 zijn.'],
    ],
  ])('%s is refused', async (_name, audit, words) => {
    expect((await problemsWith(audit)).map(describeAuditProblem)).toEqual(words);
  });

  it('has to be given again when the dossier was frozen again, but for an erasure', async () => {
    const time = { on: '2026-11-16', dossier: frozen.dossier, reason: 'Zo.', files: [] };
    const again = (erasure: boolean) =>
      anAudit({
        frozen: withHash({
          ...frozen,
          on: '2026-11-23',
          earlier: [{ ...time, ...(erasure ? { erasure: true as const } : {}) }],
        }),
        advice: { decision: 'conditional', on: '2026-11-22' },
      });
    expect((await auditedResult({ audit: again(true) })).audit.problems).toEqual([]);
    expect((await auditedResult({ audit: again(false) })).audit.problems).toMatchObject([{ code: 'advice-early' }]);
  });
});
