import type { Edit } from '../base/edit.ts';
import { onlyGiven } from '../base/records.ts';
import type { CheckSettings, Dossier, SchoolFile } from '../dossier/dossier.ts';
import { criterionOfQuestion } from '../framework/framework-lookups.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import type { SCHOOL_PARTS } from './flags.ts';

type School = SchoolFile['school'];

export type SchoolPartName = (typeof SCHOOL_PARTS)[number];

/** What has to change in school.yaml; `check` holds the settings as they become. */
export type SchoolChanges = Partial<Pick<School, 'name' | 'city' | 'brin' | 'sector' | 'contact'>> & {
  /** What changes of the board; the rest of it stays. */
  board?: Partial<NonNullable<School['board']>>;
  check?: CheckSettings;
  without?: readonly SchoolPartName[];
};

const SETTING_OF: Partial<Record<SchoolPartName, keyof CheckSettings>> = {
  'fail-on': 'failOn',
  'require-met': 'requireMet',
  'min-score': 'minScore',
  'min-met': 'minMet',
  severity: 'findings',
};

const SCHOOL_ORDER = ['name', 'brin', 'city', 'sector', 'board', 'contact'];

const isGone = (value: unknown): boolean =>
  value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

/** The edits for each key of a part that differs; a key that is left empty goes. */
const editsOf = (part: 'school' | 'check', before: object, after: object, order: string[] = []): Edit[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key): Edit[] => {
    const [was, is] = [before, after].map((each) => (each as Record<string, unknown>)[key]);
    if (JSON.stringify(was) === JSON.stringify(is) || (isGone(was) && isGone(is))) return [];
    const path = [part, key];
    return [isGone(is) ? { kind: 'remove', path } : { kind: 'set', path, value: is, order }];
  });

const drop = <Value extends object>(value: Value, names: readonly string[]): Partial<Value> =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !names.includes(key))) as Partial<Value>;

/** The edits of school.yaml, a line for each part that differs. */
export const schoolEdits = ({ school, check = {} }: SchoolFile, changes: SchoolChanges): Edit[] => {
  const { check: settings = check, without = [], contact, board, ...details } = changes;
  const reached = drop({ ...school.contact, ...contact }, without);
  const after = {
    ...drop({ ...school, ...details, board: onlyGiven({ ...school.board, ...board }) }, without),
    contact: reached,
  };
  const bars = drop(
    settings,
    without.flatMap((name) => SETTING_OF[name] ?? []),
  );
  return [...editsOf('school', school, after, SCHOOL_ORDER), ...editsOf('check', check, bars)];
};

/** The keys that edits of school.yaml are about, each once. */
export const changedKeys = (edits: readonly Edit[]): string[] => [...new Set(edits.map(({ path }) => path[1] ?? ''))];

/** The answers to questions that the framework does not have (any more). */
export const answersWithoutQuestion = ({ answers }: Pick<Dossier, 'answers'>, mark: QualityMark): string[] =>
  Object.keys(answers.answers ?? {}).filter((id) => criterionOfQuestion(id, mark) === null);

/** The edit that says for which framework a file is. */
export const versionEdit = ({ id, version }: QualityMark): Edit => ({
  kind: 'set',
  path: ['qualityMark'],
  value: { id, version },
});
