import { dutchScore } from '../base/words/words.ts';
import { type Block, heading, looking, type Page, type Section, section, text, textList } from '../page/blocks.ts';
import type { SchoolsOverview, Together } from './overview.ts';
import type { PortfolioProblem } from './problems.ts';
import type { ListedSchool } from './school-list.ts';
import {
  absentBlocks,
  lapsesBlocks,
  lateBlocks,
  movedTable,
  movesOfSchools,
  pairsBlocks,
  responseBlocks,
} from './sections/questions.ts';
import { schoolParts } from './sections/schools.ts';
import { averagesTable, criteriaMatrix, perVersion, standardsMatrix, verdictsTable } from './sections/standing.ts';
import { frameworkTitle, type Titles, versionIn } from './sections/titles.ts';
import { pageWords as words } from './words/page.ts';
import { describePortfolioProblem } from './words/problems.ts';

/** The most schools that a page names: with more, it would be too large to open on a phone. */
export const MOST_NAMED = 200;

const MOST_PROBLEMS = 100;

type Shown = {
  titles: Titles;
  problems: readonly PortfolioProblem[];
  schools: readonly ListedSchool[];
  wantsPairs: boolean;
  made: Page['made'];
};

const versionOf =
  ({ titles }: Shown) =>
  (together: Together): string =>
    words.version(frameworkTitle(together, titles), versionIn(together), together.schools.length);

const standing = (overview: SchoolsOverview, shown: Shown, named: boolean): Section => {
  const { together } = overview;
  const number = together.reduce((sum, { schools }) => sum + schools.length, 0);
  return section('stand', words.standing, [
    ...(shown.problems.length > 0 ? [looking('note', words.troubleAbove(shown.problems.length))] : []),
    text(words.noRanking),
    ...(named ? [text(words.standingIntro)] : [text(words.tooMany(number, MOST_NAMED))]),
    ...(together.length > 1 ? [text(words.versions)] : []),
    ...absentBlocks(overview, { named, titles: shown.titles }),
    ...perVersion(together, versionOf(shown), (each) => [
      ...(named ? [criteriaMatrix(each, shown.titles)] : []),
      heading(together.length > 1 ? 4 : 3, words.summary),
      verdictsTable(each, shown.titles),
    ]),
  ]);
};

const standards = ({ together }: SchoolsOverview, shown: Shown, named: boolean): Section =>
  section('standaarden-naast-elkaar', words.standards, [
    ...(named ? [text(words.standardsIntro(dutchScore(shown.titles.target)))] : []),
    ...perVersion(together, versionOf(shown), (each) =>
      named ? standardsMatrix(each, shown.titles) : [averagesTable(each, shown.titles)],
    ),
  ]);

const moved = (overview: SchoolsOverview, shown: Shown, named: boolean): Section => {
  const isCompared = [...overview.moves.values()].some(({ moves }) => moves !== 'other-version');
  return section(
    'veranderd',
    words.moved,
    isCompared
      ? [
          text(words.movedIntro),
          ...(named ? [movesOfSchools(overview)] : []),
          ...perVersion(overview.together, versionOf(shown), (each) => [
            heading(overview.together.length > 1 ? 4 : 3, words.movedCaption),
            movedTable(each, shown.titles),
          ]),
        ]
      : [text(words.noMoves)],
  );
};

const problemsSection = (problems: readonly PortfolioProblem[]): Section[] => {
  if (problems.length === 0) return [];
  const more = problems.length - MOST_PROBLEMS;
  return [
    section('niet-goed', words.problems, [
      text(words.problemsIntro),
      textList(problems.slice(0, MOST_PROBLEMS).map(describePortfolioProblem)),
      ...(more > 0 ? [text(words.moreProblems(more))] : []),
    ]),
  ];
};

const placesOf = (schools: readonly ListedSchool[]): Map<string, string[]> =>
  new Map(
    schools.map(({ school_id: id, municipality, denomination, size }) => [
      id,
      [municipality, denomination, size === null ? null : words.pupils(size)].filter((part) => part !== null),
    ]),
  );

/** The name of the board, if all schools have the same. */
const boardOf = ({ together }: SchoolsOverview): string | null => {
  const boards = new Set(together.flatMap(({ schools }) => schools.map(({ board }) => board)));
  return boards.size === 1 ? ([...boards][0] ?? null) : null;
};

/** The page about many schools: five questions answered, and each school by itself. */
export const portfolioPage = (overview: SchoolsOverview, shown: Shown): Page => {
  const { together, round } = overview;
  const number = together.reduce((sum, { schools }) => sum + schools.length, 0);
  const named = number <= MOST_NAMED;
  const name = words.name(boardOf(overview), number);
  const places = placesOf(shown.schools);
  const also = { named, titles: shown.titles };
  const blocks: Block[] = [
    standing(overview, shown, named),
    standards(overview, shown, named),
    moved(overview, shown, named),
    section('afspraken', words.late, lateBlocks(overview, also)),
    section('verloopt', words.lapses, lapsesBlocks(overview, also)),
    section('antwoorden', words.response, responseBlocks(overview, also)),
    ...(shown.wantsPairs && named
      ? [
          section(
            'elkaar-helpen',
            words.pairs,
            perVersion(together, versionOf(shown), (each) => pairsBlocks(each, shown.titles)),
          ),
        ]
      : []),
    ...(named
      ? [
          section(
            'scholen',
            words.bySchool,
            together.flatMap((each) => schoolParts(each, overview, shown.titles, places)),
          ),
        ]
      : []),
    ...problemsSection(shown.problems),
    section('gemaakt', words.made, [textList(words.howMade)]),
  ];
  return {
    look: 'portfolio',
    title: words.title(name),
    name,
    kicker: [words.kicker, { text: round, look: 'year' }],
    meta: words.meta(number, shown.made.on),
    footer: words.footer(shown.made.on),
    about: [],
    header: words.header(name, round),
    made: shown.made,
    blocks,
  };
};
