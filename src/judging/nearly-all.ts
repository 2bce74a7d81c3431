import { answersIn, type Counts, LEVEL_KEYS } from '../dossier/voices-file-shape.ts';

/** The level that a small group agrees on, all or all but one; null where it does not. @param below so many answers are small */
export const agreedLevel = (counts: Counts, below: number): 0 | 1 | 2 | 3 | null => {
  const answers = answersIn(counts);
  const most = Math.max(...LEVEL_KEYS.map((key) => counts[key]));
  if (answers >= below || most < answers - 1) return null;
  return LEVEL_KEYS.findIndex((key) => counts[key] === most) as 0 | 1 | 2 | 3;
};
