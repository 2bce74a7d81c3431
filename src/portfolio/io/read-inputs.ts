import { statSync } from 'node:fs';
import { parseJson, readJson } from '../../assessment/io/result-json.ts';
import type { Progress } from '../../base/progress.ts';
import { type Card, cardSchema } from '../../dossier/card-shape.ts';
import { openBag } from '../../package/io/open-bag.ts';
import { RESULT_PATH } from '../../package/render-reports.ts';
import { verifyBag } from '../../package/verify/verify-bag.ts';
import { cardOf } from '../../report/card.ts';
import { understandResult } from '../../report/saved-result.ts';
import type { PortfolioProblem } from '../problems.ts';

/** What an input tells: cards, and what was the matter. */
export type InputContents = { cards: Card[]; problems: PortfolioProblem[] };

type Place = { path: string; shown: string };

const MOST_BYTES = 32 * 1024 * 1024;

const trouble = (
  place: string,
  kind: 'not-recognised' | 'card-invalid' | 'result-invalid' | 'package-changed' | 'too-large',
) => ({
  cards: [],
  problems: [{ place, kind }],
});

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A card, or a result that was saved as JSON. */
const understandJson = (value: unknown, place: string): InputContents => {
  if (!isRecord(value) || !('formatVersion' in value)) return trouble(place, 'not-recognised');
  if (value['kind'] === 'schoolkaart') {
    const card = cardSchema.safeParse(value);
    return card.success ? { cards: [card.data], problems: [] } : trouble(place, 'card-invalid');
  }
  if (!('criteria' in value)) return trouble(place, 'not-recognised');
  const result = understandResult(value);
  return result === null ? trouble(place, 'result-invalid') : { cards: [cardOf(result)], problems: [] };
};

/** What a card, or a saved result, tells of a school. @throws UserError 'file-unreadable' */
export const readJsonInput = ({ path, shown }: Place): InputContents => {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > MOST_BYTES) return trouble(shown, 'too-large');
  return understandJson(readJson(path, shown), shown);
};

const ROUND = /^data\/dossier\/rondes\/[^/]+\.json$/;

const NO_PACKAGE: ReadonlySet<string> = new Set(['not-a-bag', 'no-declaration']);

/**
 * What a sealed package tells of a school, if it is whole and unchanged: this round, and those before it.
 * @throws UserError 'file-unreadable'
 */
export const readPackageInput = async ({ path, shown }: Place, onProgress: Progress): Promise<InputContents> => {
  const source = await openBag(path, shown);
  try {
    const verdict = await verifyBag(source, onProgress);
    if (verdict.problems.some(({ code }) => NO_PACKAGE.has(code))) return trouble(shown, 'not-recognised');
    if (!verdict.valid) return trouble(shown, 'package-changed');
    const rounds = source.entries.map((entry) => entry.path).filter((each) => ROUND.test(each));
    const told: InputContents = { cards: [], problems: [] };
    for (const each of [RESULT_PATH, ...rounds.sort()]) {
      const bytes = await source.read(each, MOST_BYTES);
      const value = bytes === null ? null : parseJson(new TextDecoder().decode(bytes));
      const { cards, problems } = understandJson(value, `${shown}: ${each}`);
      told.problems.push(...problems);
      // The school is called as in this round.
      told.cards.push(...cards.map((card) => ({ ...card, school: told.cards[0]?.school ?? card.school })));
    }
    return told;
  } finally {
    await source.close();
  }
};
