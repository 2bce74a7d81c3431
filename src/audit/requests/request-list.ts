import type { RequestFile, SchoolRequest } from '../../dossier/request-file-shape.ts';

/** What an auditor asked the school, and what is still open. */

export type ListedRequest = SchoolRequest & {
  id: string;
  /** Whether the day has passed without an answer. */
  late: boolean;
};

const numberOf = (id: string): number => Number(/\d+$/.exec(id)?.[0] ?? 0);

/** The requests in the order of their numbers. */
export const listRequests = (file: RequestFile | null, today: string): ListedRequest[] =>
  Object.entries(file?.requests ?? {})
    .map(([id, request]) => ({
      ...request,
      id,
      late: request.answer === undefined && request.due !== undefined && request.due < today,
    }))
    .sort((one, other) => numberOf(one.id) - numberOf(other.id));

export const openRequests = (requests: readonly ListedRequest[]): ListedRequest[] =>
  requests.filter(({ answer }) => answer === undefined);

/** V1, V2, …: one more than the highest, so that a number is not given to another question at once. */
export const nextRequestId = (requests: readonly ListedRequest[]): string =>
  `V${Math.max(0, ...requests.map(({ id }) => numberOf(id))) + 1}`;
