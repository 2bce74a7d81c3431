import type { Card } from '../dossier/card-shape.ts';
import { groupBy, idOf, type MeasuredRound } from './measures.ts';

/** What kept a school from the page, or what makes it less sure; none of it stops the others. */
export type PortfolioProblem = {
  /** Where, seen from the folders that were given; or the name of the school. */
  place: string;
} & (
  | { kind: 'trouble'; lines: readonly string[] }
  | { kind: 'not-recognised' | 'card-invalid' | 'result-invalid' | 'package-changed' | 'too-large' | 'part-damaged' }
  /** It is left out: another quality mark asks other things. */
  | { kind: 'other-framework'; found: string; loaded: string }
  /** It stands apart: its framework has the version of that of the page, and holds other things. */
  | { kind: 'other-content'; version: string }
  /** It is left out: it would win over everything that is newer. */
  | { kind: 'future'; what: 'round' | 'date'; value: string }
  /** It counts by its name. */
  | { kind: 'no-brin' }
  /** Only one of them counts. */
  | { kind: 'brin-shared'; brin: string; schools: readonly string[] }
  /** It counts as two schools: a BRIN with 00 is the same school as one without. */
  | { kind: 'brin-split'; brin: string; branch: string }
  /** Schools without a BRIN that have one name: only one of them counts. */
  | { kind: 'name-shared' }
);

/** From this day on (month and day), a school may be at work on the school year that begins in the summer. */
const NEXT_YEAR_FROM = '05-01';

/** A card of a round or a day that has not come yet; null for any other. */
export const findFuture = (
  { round, made_on }: { round: string; made_on: string },
  today: string,
): Extract<PortfolioProblem, { kind: 'future' }> | null => {
  const place = '';
  if (made_on > today) return { place, kind: 'future', what: 'date', value: made_on };
  return today < `${round.slice(0, 4)}-${NEXT_YEAR_FROM}`
    ? { place, kind: 'future', what: 'round', value: round }
    : null;
};

/** Schools without a BRIN, each once; they count by their names. */
export const withoutBrin = (cards: readonly Card[]): PortfolioProblem[] =>
  [...new Set(cards.filter(({ school }) => school.brin === undefined).map(({ school }) => school.name))].map(
    (place) => ({ place, kind: 'no-brin' }),
  );

const uniqueBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
];

type Named = Pick<MeasuredRound, 'brin' | 'school' | 'round'>;

/** Schools with other names that have one BRIN in one round, of which therefore only one can count. */
export const sharedBrins = (rounds: readonly Named[]): PortfolioProblem[] => {
  const shared = [...groupBy(rounds, ({ brin, round }) => `${brin ?? ''} ${round}`)].flatMap(([key, own]) => {
    const brin = key.split(' ')[0] ?? '';
    const schools = uniqueBy(own, ({ school }) => school.toLowerCase()).map(({ school }) => school);
    return brin !== '' && schools.length > 1
      ? [{ place: brin, kind: 'brin-shared' as const, brin, schools: schools.sort() }]
      : [];
  });
  return uniqueBy(shared, ({ brin }) => brin);
};

/** Schools that came both with their BRIN alone and with 00 behind it, whatever the round. */
export const splitBrins = (rounds: readonly Named[]): PortfolioProblem[] => {
  const brins = new Set(rounds.map(({ brin }) => brin));
  return [...brins].flatMap((brin) =>
    brin !== null && brins.has(`${brin}00`)
      ? [{ place: brin, kind: 'brin-split' as const, brin, branch: `${brin}00` }]
      : [],
  );
};

/** What a card says of a school, whenever and by whatever version it was made. */
const contentOf = ({ made_on: _day, tool: _version, ...said }: Card): string => {
  const { name: _name, ...school } = said.school;
  return JSON.stringify({ ...said, school });
};

/** Schools without a BRIN that have one name in one round, and say different things. */
export const sharedNames = (cards: readonly Card[]): PortfolioProblem[] => {
  const nameless = cards.filter(({ school }) => school.brin === undefined);
  const shared = [...groupBy(nameless, ({ school, round }) => `${idOf(school)} ${round}`).values()].flatMap((own) => {
    const [first] = uniqueBy(own, contentOf).length > 1 ? own : [];
    return first === undefined
      ? []
      : [{ place: first.school.name, kind: 'name-shared' as const, id: idOf(first.school) }];
  });
  return uniqueBy(shared, ({ id }) => id).map(({ place, kind }) => ({ place, kind }));
};
