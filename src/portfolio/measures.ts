import type { Card } from '../dossier/card-shape.ts';
import { toldVersion } from './framework-version.ts';

/** The open data of many schools: a row for each school, round and thing that was measured. */

/** Numbers that are neither a score nor a verdict. */
const COUNTS = [
  'open',
  'findings-error',
  'findings-warning',
  'findings-note',
  'actions-due',
  'actions-late',
  'actions-undated',
  'actions-done',
] as const;

type CountId = (typeof COUNTS)[number];

/** What one card says of one school in one round. */
export type MeasuredRound = {
  /** Sorts by day, then by run, then by place in the run: of two cards of one school and round, the last counts. */
  card: string;
  schoolId: string;
  school: string;
  brin: string | null;
  sector: string | null;
  board: string | null;
  boardNumber: string | null;
  round: string;
  madeOn: string;
  framework: string;
  version: string;
  mark: Card['mark'];
  standards: Card['standards'];
  criteria: Card['criteria'];
  counts: Record<CountId, number>;
  lapses: { month: string; number: number }[];
  response: { group: string; responses: number; invited: number | null }[];
};

export const KINDS = ['mark', 'criterion', 'standard', 'count', 'lapse', 'response'] as const;

/** A row; the keys are the names of the columns, which are public. */
export type Measure = {
  card: string;
  school_id: string;
  school: string;
  brin: string | null;
  sector: string | null;
  board: string | null;
  board_number: string | null;
  round: string;
  kind: (typeof KINDS)[number];
  id: string;
  framework: string;
  framework_version: string;
  score: number | null;
  verdict: string | null;
  number: number | null;
  of_number: number | null;
  made_on: string;
};

/** The columns in their order, with the type that each has in Parquet. */
export const COLUMNS: readonly { name: keyof Measure; type: 'text' | 'double' | 'integer' | 'date' }[] = [
  { name: 'card', type: 'text' },
  { name: 'school_id', type: 'text' },
  { name: 'school', type: 'text' },
  { name: 'brin', type: 'text' },
  { name: 'sector', type: 'text' },
  { name: 'board', type: 'text' },
  { name: 'board_number', type: 'text' },
  { name: 'round', type: 'text' },
  { name: 'kind', type: 'text' },
  { name: 'id', type: 'text' },
  { name: 'framework', type: 'text' },
  { name: 'framework_version', type: 'text' },
  { name: 'score', type: 'double' },
  { name: 'verdict', type: 'text' },
  { name: 'number', type: 'integer' },
  { name: 'of_number', type: 'integer' },
  { name: 'made_on', type: 'date' },
];

/** Whose card it is: by its BRIN; without one by its name, and that of its board. */
export const idOf = ({ brin, name, board }: Card['school']): string =>
  brin ??
  `naam:${[name, board?.name]
    .filter((part) => part !== undefined)
    .join(' | ')
    .toLowerCase()}`;

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const padded = (number: number): string => String(number).padStart(6, '0');

/** @param part the run that adds the card, and `place` its place in that run, both from 1 */
export const measuredRound = (card: Card, part: number, place: number): MeasuredRound => ({
  card: `${card.made_on}/${padded(part)}/${padded(place)}`,
  schoolId: idOf(card.school),
  school: card.school.name,
  brin: card.school.brin ?? null,
  sector: card.school.sector ?? null,
  board: card.school.board?.name ?? null,
  boardNumber: card.school.board?.number ?? null,
  round: card.round,
  madeOn: card.made_on,
  framework: card.framework.id,
  version: toldVersion(card.framework),
  mark: card.mark,
  standards: card.standards,
  criteria: card.criteria,
  counts: {
    open: card.open,
    'findings-error': card.findings.error,
    'findings-warning': card.findings.warning,
    'findings-note': card.findings.note,
    'actions-due': card.actions.due,
    'actions-late': card.actions.late,
    'actions-undated': card.actions.undated,
    'actions-done': card.actions.done,
  },
  lapses: Object.entries(card.lapses)
    .sort(([one], [other]) => byText(one, other))
    .map(([month, number]) => ({ month, number })),
  response: card.response.map(({ group, responses, invited }) => ({ group, responses, invited: invited ?? null })),
});

type Said = Partial<Pick<Measure, 'score' | 'verdict' | 'number' | 'of_number'>>;

const SAID: Record<Measure['kind'], (of: MeasuredRound) => (Said & { id: string })[]> = {
  mark: ({ mark }) => [{ id: 'mark', verdict: mark.verdict, number: mark.met, of_number: mark.of }],
  criterion: ({ criteria }) => criteria,
  standard: ({ standards }) => standards,
  count: ({ counts }) => COUNTS.map((id) => ({ id, number: counts[id] })),
  lapse: ({ lapses }) => lapses.map(({ month, number }) => ({ id: month, number })),
  response: ({ response }) =>
    response.map(({ group, responses, invited }) => ({ id: group, number: responses, of_number: invited })),
};

/** The rows of a card about one kind. */
export const measuresOfKind = (of: MeasuredRound, kind: Measure['kind']): Measure[] =>
  SAID[kind](of).map((said) => ({
    card: of.card,
    school_id: of.schoolId,
    school: of.school,
    brin: of.brin,
    sector: of.sector,
    board: of.board,
    board_number: of.boardNumber,
    round: of.round,
    kind,
    id: said.id,
    framework: of.framework,
    framework_version: of.version,
    score: said.score ?? null,
    verdict: said.verdict ?? null,
    number: said.number ?? null,
    of_number: said.of_number ?? null,
    made_on: of.madeOn,
  }));

/** The rows of a card. */
export const measuresOf = (of: MeasuredRound): Measure[] => KINDS.flatMap((kind) => measuresOfKind(of, kind));

const emptyRound = (row: Measure): MeasuredRound => ({
  card: row.card,
  schoolId: row.school_id,
  school: row.school,
  brin: row.brin,
  sector: row.sector,
  board: row.board,
  boardNumber: row.board_number,
  round: row.round,
  madeOn: row.made_on,
  framework: row.framework,
  version: row.framework_version,
  mark: { verdict: 'undetermined', met: 0, of: 0 },
  standards: [],
  criteria: [],
  counts: Object.fromEntries(COUNTS.map((id) => [id, 0])) as Record<CountId, number>,
  lapses: [],
  response: [],
});

type Verdict = Card['criteria'][number]['verdict'];

const addRow = (to: MeasuredRound, { kind, id, score, verdict, number, of_number }: Measure): void => {
  const many = number ?? 0;
  switch (kind) {
    case 'mark':
      // Safe: the rows were made from cards, which were checked.
      to.mark = { verdict: verdict as Card['mark']['verdict'], met: many, of: of_number ?? 0 };
      return;
    case 'criterion':
      to.criteria.push({ id, score, verdict: verdict as Verdict });
      return;
    case 'standard':
      to.standards.push({ id, score });
      return;
    case 'count':
      to.counts[id as CountId] = many;
      return;
    case 'lapse':
      to.lapses.push({ month: id, number: many });
      return;
    case 'response':
      to.response.push({ group: id, responses: many, invited: of_number });
  }
};

/** Puts rows together into the cards from which they were made, by card; in as many goes as one likes. */
export const addRows = (rounds: Map<string, MeasuredRound>, rows: Iterable<Measure>): void => {
  for (const row of rows) {
    const known = rounds.get(row.card);
    const to = known ?? emptyRound(row);
    if (known === undefined) rounds.set(row.card, to);
    addRow(to, row);
  }
};

/** Rounds in lists of at most so many: all rows of the country at once would take a hundred megabytes. */
export const inPieces = (rounds: readonly MeasuredRound[], most: number): MeasuredRound[][] =>
  Array.from({ length: Math.ceil(rounds.length / most) }, (_, index) => rounds.slice(index * most, (index + 1) * most));

/** Of each school and round the card that was made last; it takes the place of the others. */
export const newestRounds = (rounds: readonly MeasuredRound[]): MeasuredRound[] => {
  const newest = new Map<string, MeasuredRound>();
  for (const each of rounds) {
    const key = `${each.schoolId}\n${each.round}`;
    const known = newest.get(key);
    if (known === undefined || each.card > known.card) newest.set(key, each);
  }
  return [...newest.values()];
};

/** Items by a key, in the order in which they come. */
export const groupBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
};

/** Schools by their names, as a Dutch list has them; never by how they do. */
export const bySchoolName = (
  one: Pick<MeasuredRound, 'school' | 'schoolId'>,
  other: Pick<MeasuredRound, 'school' | 'schoolId'>,
): number => one.school.localeCompare(other.school, 'nl') || byText(one.schoolId, other.schoolId);
