import { dutchScore } from '../../base/words/words.ts';
import { type Block, looking, textList } from '../../page/blocks.ts';
import type { MeasuredRound } from '../measures.ts';
import type { SchoolsOverview, Together } from '../overview.ts';
import { groupWords, monthWords, pageWords as words } from '../words/page.ts';
import { movedTo } from './questions.ts';
import { anchorOfSchool, type Titles, titleIn, withTitle } from './titles.ts';

/** The page of each school: its scores over the rounds, and what a board may ask about. */

/** This round and the three before it; those of another version cannot stand in one line with it. */
const ROUNDS = 4;

const scoreIn = ({ standards }: MeasuredRound, id: string): number | null =>
  standards.find((standard) => standard.id === id)?.score ?? null;

const roundsOf = (school: MeasuredRound, together: Together, overview: SchoolsOverview, titles: Titles): Block => {
  const before = (overview.earlier.get(school.schoolId) ?? []).filter(
    ({ framework, version }) => framework === school.framework && version === school.version,
  );
  const rounds = [...before, school].slice(-ROUNDS);
  return {
    kind: 'rounds',
    caption: words.roundsOf(school.school),
    label: words.roundsOf(school.school),
    heads: [words.standard, ...rounds.map(({ round }) => round)],
    rows: school.standards.map(({ id }) => {
      const title = withTitle(id, titleIn('standards', id, together, titles));
      const scores = rounds.map((round) => scoreIn(round, id));
      const cells = scores.map(dutchScore);
      const isLine = scores.filter((score) => score !== null).length > 1;
      return {
        name: [title],
        line: isLine ? { draw: 'line', scores, alt: `${title}: ${cells.join(', ')}` } : null,
        cells,
      };
    }),
  };
};

const movesOf = (school: MeasuredRound, overview: SchoolsOverview): string[] => {
  const moved = overview.moves.get(school.schoolId);
  if (moved === undefined) return [];
  if (moved.moves === 'other-version') return [words.notComparable(moved.since)];
  const [better, worse] = [movedTo(overview, school.schoolId, 'better'), movedTo(overview, school.schoolId, 'worse')];
  if (better.length + worse.length === 0) return [words.unmoved(moved.since)];
  return [
    [
      words.movedSince(moved.since),
      ...(better.length === 0 ? [] : [words.movedUp(better)]),
      ...(worse.length === 0 ? [] : [words.movedDown(worse)]),
    ].join(' '),
  ];
};

const factsOf = (school: MeasuredRound, overview: SchoolsOverview): string[] => {
  const { counts, mark, lapses, response } = school;
  return [
    words.markOf(mark.met, mark.of),
    ...(counts.open === 0 ? [] : [words.openQuestions(counts.open)]),
    ...(counts['findings-error'] === 0 ? [] : [words.errors(counts['findings-error'])]),
    ...movesOf(school, overview),
    words.agreements({
      late: counts['actions-late'],
      due: counts['actions-due'],
      undated: counts['actions-undated'],
    }),
    ...(lapses.length === 0 ? [] : [words.lapsing(lapses.map(({ month }) => monthWords(month)))]),
    ...(response.length === 0
      ? []
      : [
          words.responded(
            response.map(({ group, responses, invited }) => `${words.outOf(responses, invited)} ${groupWords(group)}`),
          ),
        ]),
  ];
};

/** @param places what DUO says of where schools are, by school id */
export const schoolParts = (
  together: Together,
  overview: SchoolsOverview,
  titles: Titles,
  places: ReadonlyMap<string, readonly string[]>,
): Block[] =>
  together.schools.map((school) => ({
    kind: 'group',
    id: anchorOfSchool(school.schoolId),
    title: school.school,
    blocks: [
      looking(
        'meta',
        words.aboutSchool([
          words.brin(school.brin),
          ...(school.board === null ? [] : [school.board]),
          ...(places.get(school.schoolId) ?? []),
          words.madeOn(school.madeOn),
        ]),
      ),
      textList(factsOf(school, overview)),
      roundsOf(school, together, overview, titles),
    ],
  }));
