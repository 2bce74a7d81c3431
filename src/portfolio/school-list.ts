import { csvOf } from './csv.ts';
import type { DuoSchool } from './duo-addresses.ts';
import { bySchoolName, type Measure, type MeasuredRound } from './measures.ts';

/** A line of scholen.csv; the keys are the names of the columns, which are public. */
export type ListedSchool = Pick<Measure, 'school_id' | 'school' | 'brin' | 'sector' | 'board' | 'board_number'> & {
  last_round: string;
  duo_name: string | null;
  municipality: string | null;
  denomination: string | null;
  size: string | null;
};

const HEADS = [
  'school_id',
  'school',
  'brin',
  'sector',
  'board',
  'board_number',
  'last_round',
  'duo_name',
  'municipality',
  'denomination',
  'size',
] as const satisfies readonly (keyof ListedSchool)[];

/** What is known of the school at DUO; a BRIN without a branch is looked up as it is, one with it also without. */
const duoOf = (brin: string | null, duo: ReadonlyMap<string, DuoSchool>): DuoSchool | undefined =>
  brin === null ? undefined : (duo.get(brin) ?? duo.get(brin.slice(0, 4)));

/**
 * Every school once, by its last round, in the order of their names.
 * @param duo empty where no addresses were given
 */
export const listSchools = (rounds: readonly MeasuredRound[], duo: ReadonlyMap<string, DuoSchool>): ListedSchool[] => {
  const last = new Map<string, MeasuredRound>();
  for (const each of rounds) {
    const known = last.get(each.schoolId);
    if (known === undefined || each.round > known.round) last.set(each.schoolId, each);
  }
  return [...last.values()].sort(bySchoolName).map((each) => {
    const found = duoOf(each.brin, duo);
    return {
      school_id: each.schoolId,
      school: each.school,
      brin: each.brin,
      sector: each.sector,
      board: each.board,
      board_number: each.boardNumber ?? found?.board ?? null,
      last_round: each.round,
      duo_name: found?.name ?? null,
      municipality: found?.municipality ?? null,
      denomination: found?.denomination ?? null,
      size: found?.size ?? null,
    };
  });
};

export const schoolsCsv = (schools: readonly ListedSchool[]): string =>
  csvOf(
    HEADS,
    schools.map((school) => HEADS.map((name) => school[name])),
  );
