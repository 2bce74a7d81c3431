import { basename } from 'node:path';
import { readRounds } from '../../assessment/io/earlier-results.ts';
import type { CommandInput, ExitCode, RunCommand } from '../../base/command.ts';
import { schoolYearOf } from '../../base/dates.ts';
import { digestText } from '../../base/io/digests.ts';
import { machineOf } from '../../base/io/machine.ts';
import { pathFrom } from '../../base/io/paths.ts';
import { UserError } from '../../base/user-error.ts';
import { nextLines, writeLines } from '../../dossier/commands/steps/tell-change.ts';
import { type LockedDossier, withLockedDossier } from '../../dossier/commands/steps/with-locked-dossier.ts';
import type { VoiceGroup } from '../../dossier/dossier-values.ts';
import { voicesFileName } from '../../dossier/voices-file-name.ts';
import type { VoicesFile } from '../../dossier/voices-file-shape.ts';
import type { Survey } from '../../framework/survey.ts';
import { voiceRulesOf } from '../../framework/voice-rules.ts';
import { addAll } from '../count-answers.ts';
import type { importSurveyUsage } from '../flags.ts';
import { type ReadExport, readSurveyExport } from '../io/read-survey-export.ts';
import { readTotals, writeTotals } from '../io/totals-file.ts';
import { mergeSources } from '../merge-sources.ts';
import { closedPrompt, invitedPrompt, keepCountsPrompt, surveyGroupPrompt } from '../prompts.ts';
import { type SettledImport, settleImport } from '../settle-import.ts';
import { daysOfSameList, publishedIn } from '../small-groups/earlier-tables.ts';
import { type AskedList, keptListOf, maySharePeople } from '../small-groups/may-share-people.ts';
import { importWords as words } from '../words/import.ts';
import { checkBeside, checkOtherGroups, checkTogether } from './steps/check-beside.ts';
import { type KnownHeads, settleHeads } from './steps/settle-heads.ts';

type Input = CommandInput<typeof importSurveyUsage>;

/** What an import is about: flags, completed at the desk. */
type About = { group: VoiceGroup; closed: string; invited: number };

/** A list that closed before it has a slip of the pen in its year. */
const FIRST_YEAR = 2000;

/** @throws UserError 'survey-details-needed', 'survey-open', 'survey-long-ago' */
const settleAbout = async ({ flags }: Input, { desk, place }: LockedDossier): Promise<About> => {
  const today = place.clock.today();
  const { group, closed, invited } = flags;
  const missing = (['group', 'closed', 'invited'] as const).filter((name) => flags[name] === undefined);
  if (desk === null && missing.length > 0) throw new UserError('survey-details-needed', { missing });
  if (closed !== undefined && closed > today) throw new UserError('survey-open', { closed, today });
  if (closed !== undefined && Number(closed.slice(0, 4)) < FIRST_YEAR)
    throw new UserError('survey-long-ago', { closed, from: FIRST_YEAR });
  const ask = desk?.ask ?? (async () => Promise.reject(new UserError('survey-details-needed', { missing })));
  return {
    group: group ?? (await ask(surveyGroupPrompt())),
    closed: closed ?? (await ask(closedPrompt(today))),
    invited: invited ?? (await ask(invitedPrompt())),
  };
};

/** Reads every file. @throws UserError 'survey-same-file', 'survey-same-list', 'survey-kiosk-later', 'survey-problems', and those of reading one */
const readFiles = async (
  { host, args: [paths], flags }: Input,
  { group, closed }: About,
  survey: Survey,
  { known }: KnownHeads,
): Promise<ReadExport[]> => {
  const { items } = survey;
  const read: ReadExport[] = [];
  for (const shown of paths) {
    const found = await readSurveyExport(pathFrom(host, shown), shown, { group, items, known, env: host.env });
    if (read.some(({ sha256 }) => sha256 === found.sha256))
      throw new UserError('survey-same-file', { file: shown, replace: true });
    if (found.closed !== null && found.closed > closed)
      throw new UserError('survey-kiosk-later', { file: shown, kiosk: found.closed, closed });
    read.push(found);
  }
  const wrong = read.filter(({ understood }) => understood.problems.length > 0);
  if (wrong.length > 0) {
    const files = wrong.map(({ file, understood: { problems } }) => ({ file: basename(file), problems }));
    throw new UserError('survey-problems', { files, map: flags.map !== undefined });
  }
  checkTogether(read);
  return read;
};

/** @throws UserError 'survey-few', 'survey-few-new', 'survey-more-than-invited' */
const kept = (settled: SettledImport): Extract<SettledImport, { kind: 'kept' }> => {
  if (settled.kind === 'kept') return settled;
  if (settled.kind === 'more-than-invited')
    throw new UserError('survey-more-than-invited', { sheets: settled.sheets, invited: settled.invited });
  const { sheets, least } = settled;
  throw new UserError(settled.kind === 'few' ? 'survey-few' : 'survey-few-new', { sheets, least });
};

const sourcesOf = (read: readonly ReadExport[], date: string): VoicesFile['sources'] =>
  mergeSources(
    read.map(({ sha256, understood: { kind, sheets } }) => ({ kind, date, sha256, responses: sheets })),
    digestText,
  );

const linesOf = (
  read: readonly ReadExport[],
  { voices, few, near, agreed }: Extract<SettledImport, { kind: 'kept' }>,
  before: VoicesFile | null,
  replace: boolean,
): string[] => [
  ...read.flatMap(({ file, understood }) => words.understood(basename(file), understood)),
  ...(before === null ? [] : [replace ? words.instead(before.responses) : words.beside(before.responses)]),
  words.together(voices.responses, voices.invited, voices.group),
  ...(few.length === 0 ? [] : [words.few(few)]),
  ...(near.length === 0 ? [] : [words.near(near, replace)]),
  ...(agreed.length === 0 ? [] : [words.agreed(agreed)]),
];

/** Shows what was understood and asks. @returns whether to keep it @throws UserError 'survey-unconfirmed' */
const confirm = async ({ flags, host }: Input, { desk }: LockedDossier, lines: string[]): Promise<boolean> => {
  if (flags.yes) {
    writeLines(host, lines);
    return true;
  }
  if (desk === null) throw new UserError('survey-unconfirmed', { lines });
  desk.show(lines);
  return await desk.ask(keepCountsPrompt());
};

const importInto = async (input: Input, open: LockedDossier): Promise<ExitCode> => {
  const { host, globals, flags } = input;
  const { place, mark, dossier } = open;
  const { survey } = mark;
  if (survey === undefined) throw new UserError('survey-absent', { mark: mark.title });
  const about = await settleAbout(input, open);
  const read = await readFiles(input, about, survey, await settleHeads(input, open, about.group, survey));
  const before = dossier.voices.find(({ group }) => group === about.group) ?? null;
  const folder = pathFrom(host, place.folder);
  const start = mark.evidence.schoolYearStart;
  const today = place.clock.today();
  const sources = sourcesOf(read, today);
  const others = dossier.voices.filter(({ group }) => group !== about.group);
  checkOtherGroups(read, sources, others);
  const rules = voiceRulesOf(mark);
  const { below } = rules.nearlyAll;
  if (!flags.replace) checkBeside(read, { sources, before, closed: about.closed, start, below });
  const schoolYear = schoolYearOf(about.closed, start);
  const items = addAll(read.map(({ understood }) => understood.items));
  const published = publishedIn(readRounds(folder), about.group);
  const alike = daysOfSameList(before === null ? published : [before, ...published], items, below);
  const asked: AskedList = {
    schoolYears: [schoolYear, ...alike.map((day) => schoolYearOf(day, start))],
    closed: about.closed,
    hashes: [...read, ...sources].map(({ sha256 }) => sha256),
  };
  const settled = kept(
    settleImport({
      brought: { ...about, sources, items },
      before,
      replace: flags.replace,
      samePeople: before !== null && maySharePeople(asked, keptListOf(before, start)),
      totals: readTotals(folder, about.group, asked),
      published,
      rules,
    }),
  );
  if (!(await confirm(input, open, linesOf(read, settled, before, flags.replace))))
    return writeLines(host, [words.stopped]);
  // First what guards the counts, then the counts.
  writeTotals(folder, schoolYear, { group: about.group, totals: settled.totals, imported: today }, machineOf(host));
  await place.store.writeVoices(settled.voices);
  return writeLines(host, [
    words.kept(voicesFileName(about.group)),
    ...nextLines(
      [words.show(place.folder), words.report(place.folder), words.wipe, words.remove(place.folder)],
      globals.quiet,
    ),
  ]);
};

/** `survey import`: counts the answers in what a survey system gave, and keeps the counts. */
export const runImportSurvey: RunCommand<typeof importSurveyUsage> = async (input) =>
  await withLockedDossier(input, input.flags.dossier, async (open) => await importInto(input, open));
