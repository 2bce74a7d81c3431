import { relative } from 'node:path';
import { type CommandInput, EXIT, type Host, type RunCommand } from '../../base/command.ts';
import { clockFor } from '../../base/io/choose-clock.ts';
import { machineOf } from '../../base/io/machine.ts';
import { openOutput } from '../../base/io/output-folder.ts';
import { freePath, pathExists, pathFrom } from '../../base/io/paths.ts';
import { UserError } from '../../base/user-error.ts';
import { loadMark, openWorkplace } from '../../dossier/commands/steps/workplace.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { noDossierIn } from '../../dossier/io/dossier-folders.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import { findCriterion, findRole } from '../../framework/typed-names.ts';
import { print } from '../../terminal/screen.ts';
import type { exportQuestionsUsage } from '../flags.ts';
import { questionRenderers } from '../lists/index.ts';
import { makeQuestionSheet, type SheetScope } from '../question-sheet.ts';
import { exportWords as words } from '../words/questions.ts';

type Flags = CommandInput<typeof exportQuestionsUsage>['flags'];

/** What goes into the list, and for whom. @throws UserError 'options-apart' */
const scopeOf = (flags: Flags, mark: QualityMark, dossier: Dossier | null): SheetScope => {
  if (flags.role !== undefined && flags.as !== undefined) {
    throw new UserError('options-apart', { options: ['--role', '--as'] });
  }
  const role = flags.role ?? flags.as;
  const { name = null, contact } = dossier?.school.school ?? {};
  return {
    school: name,
    as: role === undefined ? null : findRole(role, mark),
    own: flags.role !== undefined,
    contact: { domains: [contact?.domain ?? []].flat(), phones: contact?.phones ?? [] },
    only: flags.criterion === undefined ? null : findCriterion(flags.criterion, mark),
  };
};

/** `questions export`: the questions on paper, in a spreadsheet, or in a form for a browser. */
export const runExport: RunCommand<typeof exportQuestionsUsage> = async ({
  host,
  globals,
  args: [folder = '.'],
  flags,
}) => {
  const place = await openWorkplace(host, globals, folder);
  const there = await place.store.exists();
  if (!there && (place.folder !== '.' || flags.withAnswers)) {
    throw noDossierIn(pathFrom(host, place.folder), place.folder);
  }
  const mark = await loadMark(host, globals, there ? place.store : null);
  const dossier = there ? await place.store.read(mark) : null;
  const about = scopeOf(flags, mark, dossier);
  const sheet = makeQuestionSheet(mark, about, flags.withAnswers ? (dossier?.answers.answers ?? {}) : {});
  const path = freeName(host, flags.output, standardName(flags.format, about.as));
  const render = await questionRenderers[flags.format]();
  const written = await openOutput(host.cwd(), '.', machineOf(host)).write(
    path,
    await render(sheet, { date: clockFor(host, globals).today() }),
  );
  const next = [words.open(written, flags.format), howBack(flags.format, path, place.folder, about.as)];
  print(host, words.written(written), ...(globals.quiet ? [] : next));
  return EXIT.fine;
};

/** The file name tells whose copy it is. */
const standardName = (format: string, as: string | null): string =>
  as === null ? `vragen.${format}` : `vragen-${as}.${format}`;

/** How the answers come back into the dossier: a form saves them in another file, one for each who fills it in for a role. */
const howBack = (format: string, path: string, folder: string, as: string | null): string => {
  if (format === 'md') return words.typeOver(folder, as);
  if (format !== 'html') return words.readBack(path, folder, as);
  return as === null ? words.readBack('antwoorden.json', folder, as) : words.formsBack(folder);
};

/** The path for a new file: as the user named it, else a free path like the standard name. @throws UserError 'target-exists' */
const freeName = (host: Host, named: string | undefined, standard: string): string => {
  if (named === undefined) return relative(host.cwd(), freePath(pathFrom(host, standard)));
  if (pathExists(pathFrom(host, named))) throw new UserError('target-exists', { path: named });
  return named;
};
