import { relative } from 'node:path';
import { EXIT, type Host, type RunCommand } from '../../base/command.ts';
import { clockFor } from '../../base/io/choose-clock.ts';
import { machineOf } from '../../base/io/machine.ts';
import { openOutput } from '../../base/io/output-folder.ts';
import { freePath, pathExists, pathFrom } from '../../base/io/paths.ts';
import { UserError } from '../../base/user-error.ts';
import { loadMark, openWorkplace } from '../../dossier/commands/steps/workplace.ts';
import { findCriterion, findRole } from '../../framework/typed-names.ts';
import { print } from '../../terminal/screen.ts';
import type { exportQuestionsUsage } from '../flags.ts';
import { questionRenderers } from '../lists/index.ts';
import { makeQuestionSheet } from '../question-sheet.ts';
import { exportWords as words } from '../words/questions.ts';

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
    throw new UserError('dossier-missing', { folder: place.folder });
  }
  const mark = await loadMark(host, globals, there ? place.store : null);
  const dossier = there ? await place.store.read(mark) : null;
  const about = {
    school: dossier?.school.school.name ?? null,
    as: flags.as === undefined ? null : findRole(flags.as, mark),
    only: flags.criterion === undefined ? null : findCriterion(flags.criterion, mark),
  };
  const sheet = makeQuestionSheet(mark, about, flags.withAnswers ? (dossier?.answers.answers ?? {}) : {});
  const path = freeName(host, flags.output, standardName(flags.format, about.as));
  const render = await questionRenderers[flags.format]();
  const written = await openOutput(host.cwd(), '.', machineOf(host)).write(
    path,
    await render(sheet, { date: clockFor(host, globals).today() }),
  );
  const next = [
    words.open(written, flags.format),
    flags.format === 'md'
      ? words.typeOver(place.folder, about.as)
      : words.readBack(readBackName(path, flags.format, about.as), place.folder, about.as),
  ];
  print(host, words.written(written), ...(globals.quiet ? [] : next));
  return EXIT.fine;
};

/** The file name tells whose copy it is. */
const standardName = (format: string, as: string | null): string =>
  as === null ? `vragen.${format}` : `vragen-${as}.${format}`;

/** The name of the file that comes back: a form saves its answers in another file. */
const readBackName = (path: string, format: string, as: string | null): string => {
  if (format !== 'html') return path;
  return as === null ? 'antwoorden.json' : `antwoorden.${as}.json`;
};

/** The path for a new file: as the user named it, else a free path like the standard name. @throws UserError 'target-exists' */
const freeName = (host: Host, named: string | undefined, standard: string): string => {
  if (named === undefined) return relative(host.cwd(), freePath(pathFrom(host, standard)));
  if (pathExists(pathFrom(host, named))) throw new UserError('target-exists', { path: named });
  return named;
};
