import type { AuditResult } from '../../../assessment/audit-result.ts';
import type { EarlierResult } from '../../../assessment/trend-types.ts';
import { laterSchoolYear } from '../../../base/dates.ts';
import type { Output } from '../../../base/output.ts';
import { UserError } from '../../../base/user-error.ts';
import type { QualityMark } from '../../../framework/quality-mark.ts';
import type { Dossier } from '../../dossier.ts';
import type { ArchivedCopies, DossierStore } from '../../dossier-store.ts';

type Closing = {
  store: DossierStore;
  output: Output;
  mark: QualityMark;
  dossier: Dossier;
  /** The result to freeze, and its JSON. */
  result: AuditResult;
  text: string;
  /** The results of earlier rounds. */
  rounds: readonly EarlierResult[];
  /** Whether the round may close with open questions. */
  incomplete: boolean;
  /** Keeps the file that is about to be written, so that it can be taken back. */
  keep: (path: string, text: string) => void;
  /** Decides whether the copies of people are deleted; asked once nothing stands in the way of closing. */
  deletesCopies: () => Promise<boolean>;
};

/** The path of the frozen result, the school year that begins, and what became of copies of the answers. */
type Closed = { frozen: string; schoolYear: string; copies: ArchivedCopies };

export const countOpenQuestions = ({ criteria }: AuditResult): number =>
  criteria.flatMap(({ questions }) => questions).filter(({ state }) => state === 'open').length;

const levelsOf = (criteria: EarlierResult['criteria']): string =>
  JSON.stringify(criteria.map(({ id, questions }) => [id, questions.map(({ level }) => level)]));

/**
 * Freezes the result of this round and opens the next. The answers stay in the frozen result and every question opens again; actions
 * stay, so that the team can tick them off. Copies of the answers move away or are deleted, so that nobody takes them for answers of the
 * next round.
 * Never overwrites a frozen result: after a crash, the same command continues.
 * @throws UserError 'round-empty' when nothing was answered, 'round-open' when questions are open, 'round-closed' when another result
 *   of this year is frozen
 */
export const closeRound = async (closing: Closing): Promise<Closed> => {
  const { store, output, mark, dossier, result, text, rounds, incomplete, keep } = closing;
  const { schoolYear } = dossier.school.round;
  const path = `rondes/${schoolYear}.json`;
  const known = rounds.find(({ round }) => round.schoolYear === schoolYear);
  const answered = Object.keys(dossier.answers.answers ?? {}).length > 0;
  if (known !== undefined && answered && levelsOf(known.criteria) !== levelsOf(result.criteria)) {
    throw new UserError('round-closed', { path });
  }
  const open = countOpenQuestions(result);
  // Not even with --incomplete: repeating the command would close a round in which nobody has answered yet.
  if (known === undefined && !answered) throw new UserError('round-empty', { schoolYear, folder: store.folder });
  if (known === undefined && open > 0 && !incomplete) throw new UserError('round-open', { open });
  const deletesCopies = await closing.deletesCopies();
  if (known === undefined) keep(path, text);
  const frozen = known === undefined ? await output.write(path, text) : path;
  const next = laterSchoolYear(schoolYear, 1);
  if (answered) await store.keepAnswers(schoolYear);
  // An audit belongs to this round: the next round must not change what was frozen for it.
  const copies = await store.archiveRound(schoolYear, deletesCopies ? Object.keys(mark.roles) : []);
  const qualityMark = { id: mark.id, version: mark.version };
  await store.edit('antwoorden.yaml', [
    { kind: 'set', path: ['qualityMark'], value: qualityMark },
    { kind: 'set', path: ['sessions'], value: [] },
    { kind: 'set', path: ['answers'], value: {} },
  ]);
  // Last, because the new school year marks this round as closed.
  await store.edit('school.yaml', [
    { kind: 'set', path: ['round', 'schoolYear'], value: next },
    { kind: 'set', path: ['qualityMark'], value: qualityMark },
  ]);
  return { frozen, schoolYear: next, copies };
};
