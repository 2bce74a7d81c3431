import { type Block, bulletList, heading, type Inline, linkTo, looking, tableOr, text } from '../../page/blocks.ts';
import type { MeasuredRound } from '../measures.ts';
import type { SchoolsOverview, Together } from '../overview.ts';
import { groupWords, monthWords, pageWords as words } from '../words/page.ts';
import { anchorOfSchool, type Titles, titleIn, withTitle } from './titles.ts';

/** What moved, what is late, what lapses, who answered, and who can help whom. */

/** `named`: whether schools are named on this page, or are too many for that. */
type Shown = { named: boolean; titles: Titles };

const schoolsOf = ({ together }: SchoolsOverview): MeasuredRound[] => together.flatMap(({ schools }) => schools);

const linked = ({ school, schoolId }: MeasuredRound): readonly Inline[] => [[linkTo(anchorOfSchool(schoolId), school)]];

/** How many schools moved, by criterion. */
export const movedTable = (together: Together, titles: Titles): Block =>
  tableOr(
    words.movedCaption,
    [
      [words.criterion, 60],
      [words.better, 20, 'numbers'],
      [words.worse, 20, 'numbers'],
    ],
    together.criteria.map(({ id, better, worse }) => [
      withTitle(id, titleIn('criteria', id, together, titles)),
      String(better),
      String(worse),
    ]),
    words.nothing,
  );

/** The ids of the criteria that moved one way. */
export const movedTo = (overview: SchoolsOverview, schoolId: string, wanted: 'better' | 'worse'): string[] => {
  const moves = overview.moves.get(schoolId)?.moves ?? [];
  return moves === 'other-version'
    ? []
    : moves.filter(({ direction }) => direction === wanted).map(({ criterion }) => criterion);
};

const listed = (ids: readonly string[]): string => (ids.length === 0 ? words.nothing : ids.join(', '));

const movedRow = (school: MeasuredRound, overview: SchoolsOverview) => {
  const { schoolId } = school;
  const moved = overview.moves.get(schoolId);
  if (moved === undefined) return [linked(school), words.firstRound, '–', '–'];
  if (moved.moves === 'other-version') return [linked(school), moved.since, words.otherVersion, '–'];
  const [better, worse] = [movedTo(overview, schoolId, 'better'), movedTo(overview, schoolId, 'worse')];
  return [linked(school), moved.since, listed(better), listed(worse)];
};

/** Which criteria of which school moved. */
export const movesOfSchools = (overview: SchoolsOverview): Block =>
  tableOr(
    words.moved,
    [
      [words.school, 34],
      [words.since, 18],
      [words.better, 24],
      [words.worse, 24],
    ],
    schoolsOf(overview).map((school) => movedRow(school, overview)),
    words.noMoves,
  );

const sumOf = (schools: readonly MeasuredRound[], count: keyof MeasuredRound['counts']): number =>
  schools.reduce((sum, { counts }) => sum + counts[count], 0);

const AGREEMENTS = ['actions-late', 'actions-due', 'actions-undated', 'actions-done'] as const;

export const lateBlocks = (overview: SchoolsOverview, { named }: Shown): Block[] => {
  const schools = schoolsOf(overview);
  const late = schools.filter(({ counts }) => counts['actions-late'] > 0);
  return [
    text(words.lateIntro(sumOf(schools, 'actions-late'), late.length)),
    tableOr(
      words.lateCaption,
      [
        [words.school, 40],
        [words.lateColumn, 15, 'numbers'],
        [words.due, 15, 'numbers'],
        [words.undated, 15, 'numbers'],
        [words.done, 15, 'numbers'],
      ],
      [
        ...(named ? schools.map((each) => [linked(each), ...AGREEMENTS.map((id) => String(each.counts[id]))]) : []),
        [words.total, ...AGREEMENTS.map((id) => String(sumOf(schools, id)))],
      ],
      words.nothing,
    ),
  ];
};

export const lapsesBlocks = ({ lapses }: SchoolsOverview, { named }: Shown): Block[] => {
  if (lapses.length === 0) return [text(words.noLapses)];
  return [
    text(words.lapsesIntro),
    tableOr(
      words.lapsesCaption,
      [
        [words.month, 25],
        [words.pieces, 15, 'numbers'],
        [named ? words.where : words.schools, 60],
      ],
      lapses.map(({ month, number, schools }) => [
        monthWords(month),
        String(number),
        named ? schools.map((each) => words.whereOf(each.school, each.number)).join(', ') : String(schools.length),
      ]),
      words.noLapses,
    ),
  ];
};

const responseCell = ({ response }: MeasuredRound, wanted: string): string => {
  const found = response.find(({ group }) => group === wanted);
  return found === undefined ? '–' : words.outOf(found.responses, found.invited);
};

export const responseBlocks = (overview: SchoolsOverview, { named }: Shown): Block[] => {
  const { response } = overview;
  if (response.length === 0) return [text(words.noResponse)];
  const schools = schoolsOf(overview).filter((each) => each.response.length > 0);
  return [
    text(words.responseIntro),
    tableOr(
      words.responseCaption,
      [
        [words.group, 40],
        [words.schools, 20, 'numbers'],
        [words.answered, 40, 'numbers'],
      ],
      response.map(({ group, schools: number, responses, invited }) => [
        groupWords(group),
        String(number),
        words.outOf(responses, invited),
      ]),
      words.noResponse,
    ),
    ...(named
      ? [
          heading(3, words.responseBySchool),
          tableOr(
            words.responseBySchool,
            [[words.school, 40], ...response.map(({ group }) => [groupWords(group), 20, 'numbers'] as const)],
            schools.map((each) => [linked(each), ...response.map(({ group }) => responseCell(each, group))]),
            words.noResponse,
          ),
        ]
      : []),
  ];
};

/** Who can help whom, in one version of the framework. */
export const pairsBlocks = (together: Together, titles: Titles): Block[] => {
  if (together.pairs.length === 0) return [text(words.noPairs)];
  return [
    text(words.pairsIntro),
    ...together.pairs.flatMap(({ criterion, strong, weak }): Block[] => [
      heading(3, withTitle(criterion, titleIn('criteria', criterion, together, titles))),
      bulletList([[words.strong(strong)], [words.weak(weak)]]),
    ]),
  ];
};

/** Which schools have no card of this round, and how many already have one of a later round. */
export const absentBlocks = ({ absent, ahead }: SchoolsOverview, { named }: Shown): Block[] => [
  ...(absent.length > 0 ? [looking('note', named ? words.absent(absent) : words.absentMany(absent.length))] : []),
  ...(ahead > 0 ? [looking('note', words.ahead(ahead))] : []),
];
