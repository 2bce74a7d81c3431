import { findNearest } from '../../base/nearest.ts';
import { toOneLine } from '../../base/plain-text.ts';
import { UserError } from '../../base/user-error.ts';
import type { RequestAnswers } from '../../dossier/request-file-shape.ts';
import { type KeptAnswer, keepAnswers, type RequestWork, requestsIn } from './keep-requests.ts';

/**
 * Takes over answers from a file: all of them, or none.
 * @throws UserError 'request-unknown', or 'request-differs' when an answer is to another text than was asked
 * @returns the answers that are new
 */
export const takeSchoolAnswers = async (work: RequestWork, { requests }: RequestAnswers): Promise<KeptAnswer[]> => {
  const known = new Map(requestsIn(work).map((request) => [request.id, request]));
  const unknown = Object.keys(requests).find((id) => !known.has(id));
  if (unknown !== undefined) {
    throw new UserError('request-unknown', { typed: unknown, nearest: findNearest(unknown, [...known.keys()]) });
  }
  const given = Object.entries(requests).flatMap(([id, { question, answer, answeredOn }]) =>
    answer === undefined ? [] : [{ id, question, answer, on: answeredOn }],
  );
  const differing = given.filter(
    ({ id, question }) => question !== undefined && toOneLine(question) !== toOneLine(known.get(id)?.question ?? ''),
  );
  if (differing.length > 0) throw new UserError('request-differs', { ids: differing.map(({ id }) => id) });
  const fresh = given.filter(({ id, answer }) => known.get(id)?.answer !== answer);
  await keepAnswers(work, fresh);
  return fresh;
};
