import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/base/user-error.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import type { AnswerChoice } from '../../src/interview/level-prompts.ts';
import { holdSitting } from '../support/dossiers/sitting.ts';
import { ALL_OF_C1, dossierWith, level, OPEN, twoCriteria } from '../support/dossiers/two-criteria.ts';
import { anEntry } from '../support/results/builders.ts';

describe('evidence', () => {
  const register = (criteria: string[]): Dossier => ({
    ...dossierWith({}),
    register: {
      formatVersion: 1,
      evidence: { visie: { ...anEntry(), criteria }, verslag: { ...anEntry(), criteria: ['C2'], title: 'Verslag' } },
    },
  });
  const ask: AnswerChoice = { kind: 'evidence' };

  it('of the register is ticked for a criterion', async () => {
    const held = await holdSitting(
      twoCriteria,
      { answers: [ask], menus: { evidence: ['list', 'ready'] }, ticks: [['verslag']] },
      register(['C1']),
      { scope: OPEN },
    );
    expect(held.dossier.register.evidence?.['visie']?.criteria).toEqual([]);
    expect(held.dossier.register.evidence?.['verslag']?.criteria).toEqual(['C2', 'C1']);
    expect(held.said).toContain('Bij C1 hoort nu 1 stuk.');
    const same = await holdSitting(twoCriteria, { answers: [ask], menus: { evidence: ['list'] } }, register(['C1']), {
      scope: OPEN,
    });
    expect(same.dossier.register.evidence?.['visie']?.criteria).toEqual(['C1']);
  });

  it('is added from a file, unless the team has none after all', async () => {
    const none = await holdSitting(
      twoCriteria,
      { answers: [ask], menus: { evidence: ['file', 'ready'] }, files: [''] },
      undefined,
      { scope: OPEN },
    );
    expect(none.menus.filter(([kind]) => kind === 'evidence')).toEqual([
      ['evidence', ['file', 'ready']],
      ['evidence', ['file', 'ready']],
    ]);
    const left = await holdSitting(twoCriteria, { answers: [ask], menus: { evidence: ['file'] } }, undefined, {
      scope: OPEN,
    });
    expect(left.end).toBe('stopped');
  });

  it('that is refused is told, and the sitting goes on', async () => {
    const refuse = () => {
      throw new UserError('file-unreadable', { path: 'weg.pdf', reason: 'missing' });
    };
    const folder = { gather: refuse } as never;
    const held = await holdSitting(
      twoCriteria,
      { answers: [ask], menus: { evidence: ['file', 'ready'] }, files: ['weg.pdf'] },
      undefined,
      {
        scope: OPEN,
        evidence: { folder, reader: {} as never, onProgress: {} as never },
      },
    );
    expect(held.said.join(' ')).toContain('"weg.pdf" is niet te lezen');
    expect(held.asked).toEqual(['C1.1', 'C1.1']);
    const broken = {
      gather: () => {
        throw new Error('boom');
      },
    } as never;
    await expect(
      holdSitting(twoCriteria, { answers: [ask], menus: { evidence: ['file'] }, files: ['x'] }, undefined, {
        scope: OPEN,
        evidence: { folder: broken, reader: {} as never, onProgress: {} as never },
      }),
    ).rejects.toThrow('boom');
  });

  it('can be arranged at the end of a criterion', async () => {
    const done = { answers: [level(3), level(3), level(3), level(3)], texts: ['', '', '', ''] };
    const held = await holdSitting(
      twoCriteria,
      { ...done, menus: { 'criterion-end': ['evidence', 'go-on'], evidence: ['ready'] } },
      register(['C1']),
      { scope: ALL_OF_C1 },
    );
    expect(held.end).toBe('finished');
    expect(held.said).toContain('Bewijs: visie staat in de lijst.');
  });
});
