import type { EarlierResult } from '../../assessment/trend-types.ts';
import type { VoiceGroup } from '../../dossier/dossier-values.ts';
import { type Counts, LEVEL_KEYS } from '../../dossier/voices-file-shape.ts';
import { type CountsByCode, noCounts } from '../count-answers.ts';
import { isSameList } from './same-list.ts';

/** What a result told of an item when all gave one level, or all but one. */
export type Masked = { answers: number; level: 0 | 1 | 2 | 3 };

/** What a result told of a group, by the code of an item. */
export type Published = { closed: string; items: Record<string, Counts | Masked> };

type EarlierItem = NonNullable<EarlierResult['voices']>[number]['items'][string];

const toldOf = ({ counts, answers, level }: EarlierItem): Counts | Masked | null => {
  if (counts !== undefined) return { ...noCounts(), ...counts };
  return answers === undefined || level === undefined ? null : { answers, level };
};

/** The tables of a group that results of earlier rounds tell of. */
export const publishedIn = (rounds: readonly EarlierResult[], group: VoiceGroup): Published[] =>
  rounds.flatMap(({ voices = [] }) =>
    voices
      .filter((each) => each.group === group)
      .map(({ closed, items }) => ({
        closed,
        items: Object.fromEntries(
          Object.entries(items).flatMap(([code, item]) => {
            const told = toldOf(item);
            return told === null ? [] : [[code, told]];
          }),
        ),
      })),
  );

const countsOf = (told: Counts | Masked): Counts =>
  'level' in told ? { ...noCounts(), [LEVEL_KEYS[told.level]]: told.answers } : told;

/**
 * The days on which lists closed that look as the one that is imported: whatever day that is said to have closed.
 * @param known what the dossier has, and what results of earlier rounds tell of @param below as for `isSameList`
 */
export const daysOfSameList = (known: readonly Published[], brought: CountsByCode, below: number): string[] =>
  known
    .filter(({ items }) => {
      const tables = Object.entries(items).map(([code, told]): [string, Counts] => [code, countsOf(told)]);
      // Without a table nobody can tell.
      return tables.length === 0 || isSameList(Object.fromEntries(tables), brought, below);
    })
    .map(({ closed }) => closed);
