import { join, relative } from 'node:path';
import { type CommandInput, EXIT, type Host, type RunCommand } from '../../base/command.ts';
import { machineOf } from '../../base/io/machine.ts';
import { openOutput } from '../../base/io/output-folder.ts';
import { packageFiles } from '../../base/io/package-files.ts';
import { freePath, pathFrom } from '../../base/io/paths.ts';
import { UserError } from '../../base/user-error.ts';
import { TOOL } from '../../base/version.ts';
import { findFramework, loadMark, openWorkplace, type Workplace } from '../../dossier/commands/steps/workplace.ts';
import { noDossierIn } from '../../dossier/io/dossier-folders.ts';
import { loadSurveyLanguages } from '../../framework/io/survey-languages.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import type { Survey } from '../../framework/survey.ts';
import { print } from '../../terminal/screen.ts';
import type { exportSurveyUsage, SurveyTarget } from '../flags.ts';
import { chooseLanguages } from '../out/choose-languages.ts';
import { surveyExporters } from '../out/index.ts';
import type { LetterFacts } from '../out/letter.ts';
import { dutchOfList, makeSurveyList } from '../out/survey-list.ts';
import { surveyExportWords as words } from '../words/export.ts';

type Flags = CommandInput<typeof exportSurveyUsage>['flags'];

const FOLDER = 'enquete';
/** The document type of the counts: how long a school keeps them is data of the framework. */
const OUTCOMES = 'enquete-uitkomsten';
/** In months, where the framework does not say it. */
const KEPT = 60;

const monthsKept = ({ documents }: QualityMark): number => {
  const retention = documents[OUTCOMES]?.retention;
  return retention?.kind === 'months' ? retention.months : KEPT;
};

/** What the school says in the letter. @throws UserError 'survey-link-missing' */
const letterFacts = (flags: Flags, survey: Survey, mark: QualityMark): LetterFacts => {
  if (flags.for === 'letter' && flags.link === undefined) throw new UserError('survey-link-missing', {});
  const { link = '', contact = null, closes = null } = flags;
  return { link, contact, closes, weeks: survey.keepWeeks, months: monthsKept(mark) };
};

/** The name of the school; null without a dossier. @throws UserError when a folder was named that holds none */
const schoolName = async (host: Host, place: Workplace, mark: QualityMark): Promise<string | null> => {
  if (await place.store.exists()) return (await place.store.read(mark)).school.school.name;
  if (place.folder !== '.') throw noDossierIn(pathFrom(host, place.folder), place.folder);
  return null;
};

/** Where the files go: the folder that was named, else one in the dossier. */
const folderFor = (flags: Flags, place: Workplace): string =>
  flags.output ?? (place.folder === '.' ? FOLDER : `${place.folder}/${FOLDER}`);

/** `survey export`: the survey on paper, for a tablet, or for the survey system of the school. */
export const runExportSurvey: RunCommand<typeof exportSurveyUsage> = async ({
  host,
  globals,
  args: [folder = '.'],
  flags,
}) => {
  if (flags.for === undefined) throw new UserError('survey-target-missing', {});
  const target: SurveyTarget = flags.for;
  const place = await openWorkplace(host, globals, folder);
  const store = (await place.store.exists()) ? place.store : null;
  const mark = await loadMark(host, globals, store);
  const { survey } = mark;
  if (survey === undefined) throw new UserError('survey-absent', { mark: mark.title });
  const letter = letterFacts(flags, survey, mark);
  const school = await schoolName(host, place, mark);
  const criteria = (await findFramework(host, globals, store)) ?? packageFiles.criteria;
  const languages = chooseLanguages(loadSurveyLanguages(criteria, survey), flags.language, target);
  const list = makeSurveyList(survey, languages, { group: flags.group, school });
  const files = await surveyExporters[target](list, {
    date: place.clock.today(),
    creator: TOOL.name,
    version: mark.version,
    dutch: dutchOfList(survey, flags.group),
    letter,
  });
  const output = openOutput(host.cwd(), '.', machineOf(host));
  const paths: string[] = [];
  for (const { name, content } of files) {
    const path = freePath(pathFrom(host, join(folderFor(flags, place), name)));
    paths.push(await output.write(relative(host.cwd(), path), content));
  }
  const concepts = languages.filter(({ concept }) => concept !== null).map(({ dutchName }) => dutchName);
  const next = [
    ...(concepts.length === 0 ? [] : [words.concepts(concepts)]),
    ...words.steps(target, flags.group),
    words.back(target, flags.group, place.folder),
  ];
  print(host, words.written(paths), ...(globals.quiet ? [] : next));
  return EXIT.fine;
};
