import { isSame } from '../../base/records.ts';

/**
 * What a saved result says, in short statements that can be held against what follows from the dossier. The result comes from outside:
 * it may have any shape.
 */

/** What a statement is about: 'mark', or a kind with the id of a criterion behind it, such as 'criterion C3'. */
export type Statements = Map<string, string>;

/** A statement in a result, and what follows from the dossier instead; '' where one of them says nothing. */
export type Difference = { about: string; said: string; follows: string };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const at = (value: unknown, ...keys: string[]): unknown =>
  keys.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const textAt = (value: unknown, ...keys: string[]): string => textOf(at(value, ...keys));

const auditStatements = (audit: unknown): [string, string][] => [
  ['final', listOf(at(audit, 'problems')).length === 0 ? 'final' : 'draft'],
  ['advice', textAt(audit, 'advice', 'decision')],
  ['valid-through', textAt(audit, 'validThrough')],
  ...listOf(at(audit, 'criteria')).map((each): [string, string] => [
    `verdict ${textAt(each, 'id')}`,
    textAt(each, 'verdict'),
  ]),
  ...listOf(at(audit, 'conditions')).map((each): [string, string] => [
    `condition ${textAt(each, 'criterion')}`,
    textAt(each, 'due'),
  ]),
];

/** The statements of a result. */
export const statementsOf = (result: unknown): Statements => {
  const audit = at(result, 'audit');
  return new Map([
    ['school', textAt(result, 'school', 'name')],
    ['school-year', textAt(result, 'round', 'schoolYear')],
    ['date', textAt(result, 'date')],
    ['framework', `${textAt(result, 'qualityMark', 'id')} ${textAt(result, 'qualityMark', 'version')}`.trim()],
    ['mark', textAt(result, 'mark', 'verdict')],
    ['met', textAt(result, 'mark', 'met')],
    ...listOf(at(result, 'criteria')).map((each): [string, string] => [
      `criterion ${textAt(each, 'id')}`,
      textAt(each, 'verdict'),
    ]),
    ...(audit === undefined ? [] : auditStatements(audit)),
  ]);
};

/** Statements that follow from the files alone, under any rules. */
const PLAIN = ['school', 'school-year', 'framework', 'advice'];

export const plainOnly = (about: string): boolean => PLAIN.includes(about);

/**
 * Statements that stay true when part of the evidence stayed at school: what people said and decided, and not what follows from
 * evidence.
 */
export const decidedOnly = (about: string): boolean =>
  plainOnly(about) || about.startsWith('verdict ') || about.startsWith('condition ');

/** Where what was said differs from what follows, in the order of what was said. */
export const compareStatements = (
  said: Statements,
  follows: Statements,
  counts: (about: string) => boolean = () => true,
): Difference[] =>
  [...new Set([...said.keys(), ...follows.keys()])].filter(counts).flatMap((about) => {
    const [one, other] = [said.get(about) ?? '', follows.get(about) ?? ''];
    return one === other ? [] : [{ about, said: one, follows: other }];
  });

/** Parts that judging adds for the run at hand, and that depend on where it happens. */
const OF_THE_RUN = ['run', 'findings', 'baseline', 'compare', 'thresholds'];

/**
 * The parts of a result, by their names in it, that differ; a criterion or piece of evidence by its id.
 * @param everything also the parts that depend on where the dossier was judged
 */
export const differingParts = (said: unknown, follows: unknown, everything: boolean): string[] => {
  const keys = new Set([said, follows].flatMap((each) => (isRecord(each) ? Object.keys(each) : [])));
  return [...keys].flatMap((key) => {
    if (!everything && OF_THE_RUN.includes(key)) return [];
    const [one, other] = [at(said, key), at(follows, key)];
    if (isSame([one ?? null], [other ?? null])) return [];
    return key === 'criteria' && Array.isArray(one) && Array.isArray(other) ? differingItems(one, other) : [key];
  });
};

const differingItems = (said: readonly unknown[], follows: readonly unknown[]): string[] => {
  const byId = (items: readonly unknown[]) => new Map(items.map((item) => [textAt(item, 'id'), item]));
  const [one, other] = [byId(said), byId(follows)];
  const ids = [...new Set([...one.keys(), ...other.keys()])].filter(
    (id) => !isSame([one.get(id) ?? null], [other.get(id) ?? null]),
  );
  return ids.length === 0 ? ['criteria'] : ids;
};
