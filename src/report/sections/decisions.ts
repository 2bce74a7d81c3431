import type { AuditResult } from '../../assessment/audit-result.ts';
import { criteriaWith } from '../../assessment/result-finding.ts';
import { listWords } from '../../base/words/words.ts';
import { stateOfAction } from '../../dossier/action-state.ts';
import { decisionWords } from '../words/audiences.ts';
import { expiredFiles } from './signals.ts';

/** What waits for a decision of the board. */

/** Criteria by id and title, each once, in framework order; an id that is no criterion stays as it is. */
const namesOf = (ids: readonly string[], { criteria }: AuditResult): string => {
  const known = criteria.filter(({ id }) => ids.includes(id)).map(({ id, title }) => `${id} ${title}`);
  const others = ids.filter((id) => criteria.every((criterion) => criterion.id !== id));
  return listWords([...known, ...new Set(others)], 'en');
};

const openQuestions = (result: AuditResult) => {
  const open = result.criteria
    .filter(({ partOfMark }) => partOfMark)
    .flatMap(({ id, questions }) => questions.filter(({ state }) => state === 'open').map(() => id));
  return open.length === 0 ? [] : [decisionWords.openQuestions(open.length, namesOf(open, result))];
};

const expired = (result: AuditResult) => {
  const files = expiredFiles(result);
  const documents = [...new Set(files.map(({ documentTitle }) => documentTitle))];
  const ids = files.flatMap(({ criteria }) => criteria);
  return documents.length === 0 ? [] : [decisionWords.expired(documents, namesOf(ids, result))];
};

const about = (
  ids: readonly string[],
  result: AuditResult,
  say: (where: string) => { what: string; decide: string },
) => (ids.length === 0 ? [] : [say(namesOf(ids, result))]);

/**
 * Ordered by how they hold a school back: what is not judged, what the law requires, what is missing, what nobody has taken on.
 */
export const decisionsOf = (result: AuditResult) => {
  const open = result.actions.filter(({ done }) => done !== true);
  const late = open
    .filter((action) => stateOfAction(action, result.date) === 'overdue')
    .map(({ criterion }) => criterion);
  const loose = open
    .filter(({ owner, due }) => owner === undefined || due === undefined)
    .map(({ criterion }) => criterion);
  return [
    ...openQuestions(result),
    ...expired(result),
    ...about(criteriaWith(result, 'missing-evidence'), result, decisionWords.missing),
    ...about(criteriaWith(result, 'low-level-without-action'), result, decisionWords.withoutAction),
    ...about(late, result, (where) => decisionWords.late(late.length, where)),
    ...about(loose, result, (where) => decisionWords.loose(loose.length, where)),
  ];
};
