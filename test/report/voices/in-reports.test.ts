import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AuditResult } from '../../../src/assessment/audit-result.ts';
import { answersIn, type Counts, type VoicesFile } from '../../../src/dossier/voices-file-shape.ts';
import { judgeAllVoices } from '../../../src/judging/voices.ts';
import { renderMarkdownPage } from '../../../src/page/render-markdown.ts';
import { pageFor } from '../../../src/report/sections/index.ts';
import { aMark, aSurvey } from '../../support/results/builders.ts';
import { perfectResult } from '../../support/results/results.ts';
import { counts, someVoices } from '../../support/results/voices.ts';

/** A perfect school with voices of parents and teachers. */
const resultWith = async (voices: VoicesFile[]): Promise<AuditResult> => {
  const result = await perfectResult();
  const [criterion] = result.criteria;
  if (criterion === undefined) throw new Error('no criterion');
  const texts = { ouder: 'Iemand helpt mij.', leerling: 'Iemand helpt.', leraar: 'Ik help.' };
  const items = ['a', 'b'].map((letter) => ({ code: `${criterion.id}${letter}`, criterion: criterion.id, texts }));
  const scores = new Map(result.criteria.map(({ id, score }) => [id, score]));
  const told = judgeAllVoices(voices, aMark({ survey: aSurvey({ items }) }), scores);
  if (told === null) return result;
  return { ...result, voices: told.judged, qualityMark: { ...result.qualityMark, voices: told.telling } };
};

const codesOf = async () => {
  const [criterion] = (await perfectResult()).criteria;
  return [`${criterion?.id}a`, `${criterion?.id}b`] as const;
};

const pagesOf = (result: AuditResult) =>
  Object.fromEntries(
    (['team', 'bestuur', 'ouders'] as const).map((audience) => [
      audience,
      renderMarkdownPage(pageFor(result, audience)),
    ]),
  );

describe('voices in the reports', () => {
  it('stand beside the criterion, in the team report, with the difference in words', async () => {
    const [one, other] = await codesOf();
    const result = await resultWith([
      someVoices({ items: { [one]: counts(40, 20, 5, 5), [other]: counts(3, 12, 30, 25) } }),
    ]);
    const { team, bestuur, ouders } = pagesOf(result);
    expect(team).toContain('Ouders: 14% (10 van 70) altijd of meestal');
    expect(team).toContain('zij zien dit minder dan het team');
    expect(team).toContain('hetzelfde beeld');
    expect(bestuur).toContain('Ouders zien dit anders');
    expect(bestuur).not.toContain('hetzelfde beeld');
    expect(ouders).toContain('14% (10 van 70)');
    expect(ouders).not.toContain('dan het team');
  });

  it('tell parents nothing of a group of fewer than ten', async () => {
    const [one] = await codesOf();
    const small = someVoices({ group: 'leraar', invited: 14, responses: 8, items: { [one]: counts(1, 2, 2, 3) } });
    const { team, ouders } = pagesOf(
      await resultWith([someVoices({ items: { [one]: counts(3, 12, 30, 25) } }), small]),
    );
    expect(team).toContain('Leraren: 5 van 8');
    expect(ouders).not.toMatch(/Leraren:|van 8|van 14/);
    expect(ouders).toContain('te weinig antwoorden: leerlingen en leraren');
  });

  it('say nothing where nobody was asked', async () => {
    for (const page of Object.values(pagesOf(await resultWith([]))))
      expect(page).not.toContain('leerlingen en leraren zeggen');
  });
});

/** Every number of people that a text says something of: 'N van M' with an answer behind it. */
const bases = (page: string): number[] =>
  [...page.matchAll(/\d+ van (\d+)\)? (?=altijd|nooit|soms|meestal)/g)].map(([, all]) => Number(all));

describe('an attacker who has every report', () => {
  const cell = fc.nat({ max: 5 });
  const table = fc
    .tuple(cell, cell, cell, cell, cell, cell)
    .map((all): Counts => counts(...all))
    .filter((each) => answersIn(each) >= 5);

  it('finds no table about fewer people than the floors, and no small group that agrees', async () => {
    const [one, other] = await codesOf();
    await fc.assert(
      fc.asyncProperty(fc.option(table), fc.option(table), async (first, second) => {
        const items = { ...(first === null ? {} : { [one]: first }), ...(second === null ? {} : { [other]: second }) };
        const result = await resultWith([someVoices({ items, responses: 40, invited: 60 })]);
        const { team, bestuur, ouders } = pagesOf(result);
        for (const people of bases(`${team}${bestuur}`)) expect(people).toBeGreaterThanOrEqual(5);
        for (const people of bases(ouders ?? '')) expect(people).toBeGreaterThanOrEqual(10);
        for (const item of Object.values(result.voices?.[0]?.items ?? {})) {
          if (item.state === 'few') expect(Object.keys(item).sort()).toEqual(['criterion', 'state', 'text']);
          if (item.state !== 'shown') expect(item).not.toHaveProperty('counts');
          else if (item.answers < 10)
            expect(Math.max(item.counts[0], item.counts[1], item.counts[2], item.counts[3])).toBeLessThan(
              item.answers - 1,
            );
        }
      }),
      { numRuns: 60 },
    );
  });
});
