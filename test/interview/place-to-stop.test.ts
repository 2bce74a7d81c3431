import { describe, expect, it } from 'vitest';
import { holdSitting } from '../support/dossiers/sitting.ts';
import { level, twoCriteria } from '../support/dossiers/two-criteria.ts';
import { aCriterion, aDossier, aMark } from '../support/results/builders.ts';

const MANY = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7'];
const manyCriteria = { ...aMark({ criteria: MANY.map((id) => aCriterion(id)) }), interview: twoCriteria.interview };

describe('a good place to stop', () => {
  it('is told of once, at the end of a criterion about halfway', async () => {
    const total = manyCriteria.criteria.flatMap(({ questions }) => questions).length;
    const held = await holdSitting(manyCriteria, {
      menus: { start: ['open'] },
      answers: Array.from({ length: total }, () => level(3)),
      texts: Array.from({ length: total }, () => ''),
    });
    const told = held.said.filter((line) => line.includes('ongeveer halverwege'));
    expect(told).toHaveLength(1);
    const offers = held.offered.filter((line) => line.startsWith('Hier stoppen.'));
    expect(offers).toHaveLength(1);
    expect(offers[0]).toMatch(/tweede zitting \(12 vragen, ongeveer \d+ minuten\)/);
    expect(held.end).toBe('finished');
  });

  it('is told of too when an hour is over', async () => {
    const slow = { ...manyCriteria };
    const total = slow.criteria.flatMap(({ questions }) => questions).length;
    const held = await holdSitting(
      slow,
      {
        menus: { start: ['open'] },
        answers: Array.from({ length: total }, () => level(3)),
        texts: Array(total).fill(''),
      },
      aDossier({ answers: { sessions: [] } }),
      { secondsEach: 15 * 60 },
    );
    expect(held.said.filter((line) => line.startsWith('U bent een uur bezig.'))).toHaveLength(1);
    expect(held.said.join('\n')).not.toContain('halverwege');
  });
});
