import type { Machine } from '../../../base/io/machine.ts';
import { openOutput } from '../../../base/io/output-folder.ts';
import { sweepTemporaryFiles } from '../../../base/io/write-file.ts';
import { TOOL } from '../../../base/version.ts';
import type { Card } from '../../../dossier/card-shape.ts';
import { acquireLock } from '../../../dossier/io/dossier-lock.ts';
import type { QualityMark } from '../../../framework/quality-mark.ts';
import { renderHtmlPage } from '../../../page/render-html.ts';
import type { DuoSchool } from '../../duo-addresses.ts';
import { toldVersion } from '../../framework-version.ts';
import { compareSchools } from '../../overview.ts';
import { portfolioPage } from '../../portfolio-page.ts';
import { type PortfolioProblem, sharedNames, withoutBrin } from '../../problems.ts';
import { listSchools, schoolsCsv } from '../../school-list.ts';
import type { Titles } from '../../sections/titles.ts';
import { addMeasures } from './add-measures.ts';
import { pageFramework } from './page-framework.ts';

const LOCK = '.bezet.json';

const titlesOf = (mark: QualityMark): Titles => ({
  id: mark.id,
  version: toldVersion(pageFramework(mark)),
  title: mark.title,
  criteria: new Map(mark.criteria.map((criterion) => [criterion.id, criterion.title])),
  standards: new Map(mark.standards.map((standard) => [standard.id, standard.title])),
  target: mark.standardScore.target,
});

type Ready = {
  mark: QualityMark;
  /** What went wrong so far. */
  problems: readonly PortfolioProblem[];
  today: string;
  machine: Machine;
  duo: ReadonlyMap<string, DuoSchool>;
  pairs: boolean;
  compact: boolean;
};

export type WrittenPortfolio = {
  /** The paths as the user would type them. */
  page: string;
  list: string;
  problems: PortfolioProblem[];
  schools: number;
  /** How many schools have no card of the round of the page. */
  absent: number;
  round: string;
  /** How many files with measurements came. */
  files: number;
};

/**
 * Adds cards to a portfolio, and writes the page and the list of schools that come from all that it holds.
 * @param place the folder on this machine, and as the user typed it
 * @throws UserError 'locked' where another run is at work, or 'file-unwritable'
 */
export const writePortfolio = async (
  { folder, shown }: { folder: string; shown: string },
  cards: readonly Card[],
  { mark, problems, today, machine, duo, pairs, compact }: Ready,
): Promise<WrittenPortfolio> => {
  const release = acquireLock({ folder, shown, lockFile: LOCK }, machine);
  try {
    sweepTemporaryFiles(folder, machine);
    const output = openOutput(folder, shown, machine);
    const { rounds, problems: found, files } = await addMeasures({ folder, machine }, cards, { compact });
    const all = [...problems, ...withoutBrin(cards), ...sharedNames(cards), ...found];
    const listed = listSchools(rounds, duo);
    const overview = compareSchools(rounds, pairs);
    const page = portfolioPage(overview, {
      titles: titlesOf(mark),
      problems: all,
      schools: listed,
      wantsPairs: pairs,
      made: { by: TOOL.name, on: today },
    });
    return {
      list: await output.write('scholen.csv', schoolsCsv(listed)),
      page: await output.write('index.html', renderHtmlPage(page)),
      problems: all,
      schools: overview.together.reduce((sum, each) => sum + each.schools.length, 0),
      absent: overview.absent.length,
      round: overview.round,
      files,
    };
  } finally {
    release();
  }
};
