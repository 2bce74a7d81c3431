import { answersIn, type Counts, LEVEL_KEYS } from '../../dossier/voices-file-shape.ts';
import { agreedLevel } from '../../judging/nearly-all.ts';
import { noCounts } from '../count-answers.ts';

/**
 * A small group that agrees, all or all but one, is kept as if all did: the file looks the same for both, so that nobody can tell what
 * the one said, nor that there was none.
 */

const withLevel = (counts: Counts, levels: Partial<Counts>): Counts => ({
  ...noCounts(),
  unknown: counts.unknown,
  notApplicable: counts.notApplicable,
  ...levels,
});

/** The table that is kept of an item. @param below so many answers are small */
export const coverAgreement = (counts: Counts, below: number): Counts => {
  const level = agreedLevel(counts, below);
  return level === null ? counts : withLevel(counts, { [LEVEL_KEYS[level]]: answersIn(counts) });
};

/** Every table that a kept one may stand for. */
export const tablesBehind = (kept: Counts, below: number): Counts[] => {
  const level = agreedLevel(kept, below);
  if (level === null) return [kept];
  const key = LEVEL_KEYS[level];
  const answers = answersIn(kept);
  const others = LEVEL_KEYS.filter((each) => each !== key);
  return [
    withLevel(kept, { [key]: answers }),
    ...others.map((other) => withLevel(kept, { [key]: answers - 1, [other]: 1 })),
  ];
};
