import { expect, it } from 'vitest';
import { holdSitting } from '../support/dossiers/sitting.ts';
import { ALL_OF_C1, level, twoCriteria } from '../support/dossiers/two-criteria.ts';
import { aDossier, aSurvey } from '../support/results/builders.ts';
import { counts, someVoices } from '../support/results/voices.ts';

const texts = { ouder: 'Iemand helpt mij.', leerling: 'Iemand helpt.', leraar: 'Ik help.' };
const mark = { ...twoCriteria, survey: aSurvey({ items: [{ code: 'C1a', criterion: 'C1', texts }] }) };
const questions = mark.criteria[0]?.questions ?? [];

/** What is said when the team closes C1 after giving every question this level. */
const saidAt = async (given: 0 | 3): Promise<string> => {
  const voices = [someVoices({ items: { C1a: counts(40, 20, 5, 5) } })];
  const dossier = aDossier({ answers: { sessions: [] }, voices });
  const script = { answers: questions.map(() => level(given)), texts: questions.map(() => '') };
  const held = await holdSitting(mark, script, dossier, { scope: ALL_OF_C1 });
  return held.said.join('\n');
};

it('a team that closes a criterion hears that parents certainly see it otherwise', async () => {
  expect(await saidAt(3)).toContain('Ouders zien dit anders: "Iemand helpt mij." 14% (10 van 70) altijd of meestal');
});

it('and hears nothing where parents see the same', async () => {
  expect(await saidAt(0)).not.toContain('zien dit anders');
});
