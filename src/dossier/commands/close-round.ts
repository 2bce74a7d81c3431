import type { AuditResult } from '../../assessment/audit-result.ts';
import type { EarlierResult } from '../../assessment/earlier-result.ts';
import { UserError } from '../../base/user-error.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import type { Dossier } from '../dossier.ts';
import type { DossierStore, Output } from '../ports.ts';

/** The school year after this one: '2026-2027' gives '2027-2028'. */
export const nextSchoolYear = (schoolYear: string): string => {
  const begin = Number(schoolYear.slice(0, 4)) + 1;
  return `${begin}-${begin + 1}`;
};

type Closing = {
  store: DossierStore;
  output: Output;
  mark: QualityMark;
  dossier: Dossier;
  /** The judgement that is frozen, and how it is written. */
  result: AuditResult;
  text: string;
  /** The rounds that were closed before. */
  rounds: readonly EarlierResult[];
  /** Close also when questions are open. */
  incomplete: boolean;
};

/** The path of the frozen result, the school year that begins, and the copies of this round that went beside that result. */
type Closed = { frozen: string; schoolYear: string; copies: string[] };

const openQuestions = ({ criteria }: AuditResult): number =>
  criteria.flatMap(({ questions }) => questions).filter(({ state }) => state === 'open').length;

const levelsOf = (criteria: EarlierResult['criteria']): string =>
  JSON.stringify(criteria.map(({ id, questions }) => [id, questions.map(({ level }) => level)]));

/**
 * Freezes the result of this round and opens the next: the answers stay in the frozen result, as what was said then, and
 * every question is open again; agreements stay, so that the team can tick them off. Frozen results are never written over:
 * after a crash half-way the same command goes on.
 * Copies of the answers were of this round too, and nobody may take them for answers of the next.
 * @throws UserError 'round-empty' when nothing was answered, 'round-open' when questions are open, 'round-closed' when another result
 *   of this year is frozen
 */
export const closeRound = async (closing: Closing): Promise<Closed> => {
  const { store, output, mark, dossier, result, text, rounds, incomplete } = closing;
  const { schoolYear } = dossier.school.round;
  const path = `rondes/${schoolYear}.json`;
  const known = rounds.find(({ round }) => round.schoolYear === schoolYear);
  const answered = Object.keys(dossier.answers.answers ?? {}).length > 0;
  if (known !== undefined && answered && levelsOf(known.criteria) !== levelsOf(result.criteria)) {
    throw new UserError('round-closed', { path });
  }
  const open = openQuestions(result);
  // Also with --incomplete: the same command once more would close a round in which nobody said anything yet.
  if (known === undefined && !answered) throw new UserError('round-empty', { schoolYear, folder: store.folder });
  if (known === undefined && open > 0 && !incomplete) throw new UserError('round-open', { open });
  const frozen = known === undefined ? await output.write(path, text) : path;
  const next = nextSchoolYear(schoolYear);
  // An audit is about this round: what was frozen for it does not change with the next.
  const copies = await store.archiveRound(schoolYear);
  const qualityMark = { id: mark.id, version: mark.version };
  await store.edit('antwoorden.yaml', [
    { kind: 'set', path: ['qualityMark'], value: qualityMark },
    { kind: 'set', path: ['sessions'], value: [] },
    { kind: 'set', path: ['answers'], value: {} },
  ]);
  // Last: once the year is the next one, this round is closed.
  await store.edit('school.yaml', [
    { kind: 'set', path: ['round', 'schoolYear'], value: next },
    { kind: 'set', path: ['qualityMark'], value: qualityMark },
  ]);
  return { frozen, schoolYear: next, copies };
};
