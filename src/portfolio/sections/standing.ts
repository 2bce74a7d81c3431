import { dutchScore } from '../../base/words/words.ts';
import type { Verdict } from '../../judging/verdict.ts';
import { type Block, heading, linkTo, looking, type MatrixCell, tableOr } from '../../page/blocks.ts';
import type { MeasuredRound } from '../measures.ts';
import type { Together } from '../overview.ts';
import { shortVerdicts, pageWords as words } from '../words/page.ts';
import { anchorOfSchool, type Titles, titleIn, withTitle } from './titles.ts';

/** Where schools stand: each criterion by shape and word, each standard as a profile. */

const nameOf = ({ school, schoolId }: MeasuredRound) => [linkTo(anchorOfSchool(schoolId), school)];

const verdictCell = (school: MeasuredRound, id: string): MatrixCell => {
  const found = school.criteria.find((criterion) => criterion.id === id);
  return found === undefined ? { words: '–' } : { shape: found.verdict, words: shortVerdicts[found.verdict] };
};

const VERDICTS: readonly Verdict[] = ['met', 'partlyMet', 'notMet', 'undetermined', 'unanswered', 'notApplicable'];

/** How many schools have each verdict, by criterion. */
export const verdictsTable = (together: Together, titles: Titles): Block =>
  tableOr(
    words.summary,
    [[words.criterion, 34], ...VERDICTS.map((verdict) => [words.verdicts[verdict], 11, 'numbers'] as const)],
    together.criteria.map(({ id, verdicts }) => [
      withTitle(id, titleIn('criteria', id, together, titles)),
      ...VERDICTS.map((verdict) => String(verdicts[verdict] ?? 0)),
    ]),
    words.nothing,
  );

export const criteriaMatrix = (together: Together, titles: Titles): Block => ({
  kind: 'matrix',
  caption: words.criteriaCaption,
  corner: words.school,
  heads: together.criteria.map(({ id }) => ({ code: id, title: titleIn('criteria', id, together, titles) })),
  rows: together.schools.map((school) => ({
    name: nameOf(school),
    cells: together.criteria.map(({ id }) => verdictCell(school, id)),
  })),
});

const scoreCell = (school: MeasuredRound, id: string, target: number): MatrixCell => {
  const score = school.standards.find((standard) => standard.id === id)?.score ?? null;
  return { draw: 'score', score, target, words: dutchScore(score) };
};

export const standardsMatrix = (together: Together, titles: Titles): Block[] => {
  const { target } = titles;
  const isAveraged = together.standards.some(({ average }) => average !== null);
  const total = {
    name: [words.average],
    isTotal: true,
    cells: together.standards.map(
      ({ average }): MatrixCell => ({ draw: 'score', score: average, target, words: dutchScore(average) }),
    ),
  };
  return [
    {
      kind: 'matrix',
      caption: words.standardsCaption,
      corner: words.school,
      heads: together.standards.map(({ id }) => ({ code: id, title: titleIn('standards', id, together, titles) })),
      rows: [
        ...together.schools.map((school) => ({
          name: nameOf(school),
          cells: together.standards.map(({ id }) => scoreCell(school, id, target)),
        })),
        ...(isAveraged ? [total] : []),
      ],
    },
    looking('meta', isAveraged ? words.averageOf : words.fewForAverage),
  ];
};

/** The averages alone, where there are too many schools to name. */
export const averagesTable = (together: Together, titles: Titles): Block =>
  tableOr(
    words.standards,
    [
      [words.standard, 60],
      [words.average, 20, 'numbers'],
      [words.scored, 20, 'numbers'],
    ],
    together.standards.map(({ id, average, scored }) => [
      withTitle(id, titleIn('standards', id, together, titles)),
      dutchScore(average),
      String(scored),
    ]),
    words.nothing,
  );

/** Blocks about each version of the framework; a heading says which where there are more. */
export const perVersion = (
  all: readonly Together[],
  titleOf: (together: Together) => string,
  blocksOf: (together: Together) => readonly Block[],
): Block[] =>
  all.flatMap((together) => [...(all.length > 1 ? [heading(3, titleOf(together))] : []), ...blocksOf(together)]);
