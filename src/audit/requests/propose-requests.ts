import type { Point } from '../plan/points-to-verify.ts';
import { requestFor } from '../words/requests.ts';
import type { ListedRequest } from './request-list.ts';

/** Something that an auditor may ask because of a point of the plan. */
export type ProposedRequest = { criterion: string; question: string };

/** What the points of the plan give cause to ask, without what was asked already. */
export const proposeRequests = (points: readonly Point[], asked: readonly ListedRequest[]): ProposedRequest[] => {
  const known = new Set(asked.map(({ question }) => question));
  return points
    .flatMap((point) => {
      const question = requestFor(point);
      return question === null ? [] : [{ criterion: point.criterion, question }];
    })
    .filter(({ question }) => !known.has(question));
};
