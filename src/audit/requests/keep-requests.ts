import type { Clock } from '../../base/clock.ts';
import type { Edit } from '../../base/edit.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { DossierStore } from '../../dossier/dossier-store.ts';
import type { SchoolRequest } from '../../dossier/request-file-shape.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import { type ListedRequest, listRequests, nextRequestId } from './request-list.ts';

/** Reads and writes the questions of an auditor to the school, with or without somebody at a terminal. */

export type RequestWork = {
  store: DossierStore;
  mark: QualityMark;
  dossier: Dossier;
  clock: Clock;
  /** Creates the file, unless it exists. */
  begin: () => Promise<void>;
};

export const requestsIn = ({ dossier, clock }: Pick<RequestWork, 'dossier' | 'clock'>): ListedRequest[] =>
  listRequests(dossier.requests, clock.today());

const write = async (work: RequestWork, edits: Edit[]): Promise<void> => {
  await work.begin();
  await work.store.edit('vragen-auditor.yaml', edits);
  work.dossier = await work.store.read(work.mark);
};

export const writeRequest = async (work: RequestWork, id: string, value: SchoolRequest): Promise<void> =>
  await write(work, [{ kind: 'set', path: ['requests', id], value, layout: 'block' }]);

export const removeRequest = async (work: RequestWork, id: string): Promise<void> =>
  await write(work, [{ kind: 'remove', path: ['requests', id] }]);

/** Writes a new question. @returns its id */
export const addRequest = async (
  work: RequestWork,
  { criterion, question, due }: { criterion: string | null; question: string; due: string | null },
): Promise<string> => {
  const id = nextRequestId(requestsIn(work));
  const askedOn = work.clock.today();
  await writeRequest(work, id, { criterion, question, askedOn, ...(due === null ? {} : { due }) });
  return id;
};

/** An answer of the school; without a day it was given today. */
export type KeptAnswer = { id: string; answer: string; on?: string | undefined };

export const keepAnswers = async (work: RequestWork, answers: readonly KeptAnswer[]): Promise<void> => {
  const edits = answers.flatMap(({ id, answer, on = work.clock.today() }): Edit[] => [
    { kind: 'set', path: ['requests', id, 'answer'], value: answer },
    { kind: 'set', path: ['requests', id, 'answeredOn'], value: on },
  ]);
  if (edits.length > 0) await write(work, edits);
};
