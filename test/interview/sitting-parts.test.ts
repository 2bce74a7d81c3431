import { describe, expect, it } from 'vitest';
import { holdSitting } from '../support/dossiers/sitting.ts';
import { level, twoCriteria } from '../support/dossiers/two-criteria.ts';

/** The framework with the second question of C1 for a teacher, who is not at the table. */
const withTeacher = {
  ...twoCriteria,
  criteria: twoCriteria.criteria.map((criterion) => ({
    ...criterion,
    questions: criterion.questions.map((question) =>
      question.id === 'C1.2' ? { ...question, roles: ['leraar'] } : question,
    ),
  })),
};

describe('a sitting in parts', () => {
  it('asks first what those present can answer, and then says for whom the rest is', async () => {
    const asked = twoCriteria.criteria.flatMap(({ questions }) => questions.map(({ id }) => id));
    const held = await holdSitting(withTeacher, {
      menus: { start: ['present'] },
      answers: asked.slice(1).map(() => level(3)),
      texts: asked.map(() => ''),
    });
    expect(held.menus[0]).toEqual(['start', ['present', 'open', 'criterion', 'leave']]);
    expect(held.asked.slice(0, asked.length - 1)).toEqual(asked.filter((id) => id !== 'C1.2'));
    expect(held.said).toContain('De vragen die nog open zijn, zijn voor: leraar. Doe die als er zo iemand bij is.');
    expect(held.menus.at(-1)).toEqual(['start', ['leave', 'open', 'criterion']]);
  });

  it('is a quick look at a few questions: no verdict, and where it was low the rest of that criterion', async () => {
    const quick = {
      ...twoCriteria,
      criteria: twoCriteria.criteria.map((criterion) => ({
        ...criterion,
        questions: criterion.questions.map((question) => ({ ...question, quick: question.id.endsWith('.1') })),
      })),
    };
    const held = await holdSitting(
      quick,
      { answers: [level(0), level(3), level(2)], texts: ['', '', ''], confirm: [true] },
      undefined,
      { quick: true },
    );
    expect(held.asked.slice(0, 3)).toEqual(['C1.1', 'C2.1', 'C1.2']);
    expect(held.confirmed).toHaveLength(1);
    expect(held.confirmed[0]).toContain('Nu ook de andere vragen van C1?');
    expect(held.said).toContain('Verkenning (geen oordeel):');
    expect(held.said.join('\n')).not.toMatch(/voldaan|gemiddeld/i);
    expect(held.menus.map(([name]) => name)).not.toContain('propose-action');
  });

  it('offers no such start where everybody is here whom a question is for', async () => {
    const held = await holdSitting(twoCriteria, {});
    expect(held.menus[0]?.[1]).not.toContain('present');
    expect(held.said.join('\n')).not.toContain('Wat nog open is');
  });
});
