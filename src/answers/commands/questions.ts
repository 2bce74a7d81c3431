import { EXIT, type RunCommand } from '../../base/command.ts';
import { UserError } from '../../base/user-error.ts';
import { clockFor, loadMark, openWorkplace, outputFor } from '../../dossier/commands/workplace.ts';
import { findCriterion, findRole } from '../../framework/commands/framework-names.ts';
import { questionRenderers } from '../../report/index.ts';
import { print } from '../../terminal/print.ts';
import { makeQuestionSheet } from '../question-sheet.ts';
import type { exportQuestionsUsage } from '../usage.ts';
import { exportWords as words } from '../words/questions.ts';
import { freeName } from './compose-answers.ts';

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
  const written = await outputFor(host).write(path, await render(sheet, { date: clockFor(host, globals).today() }));
  const next = [
    words.open(written, flags.format),
    flags.format === 'md'
      ? words.typeOver(place.folder, about.as)
      : words.readBack(readBackName(path, flags.format, about.as), place.folder, about.as),
  ];
  print(host, words.written(written), ...(globals.quiet ? [] : next));
  return EXIT.fine;
};

/** Each role its own, so that one sees whose it is. */
const standardName = (format: string, as: string | null): string =>
  as === null ? `vragen.${format}` : `vragen-${as}.${format}`;

/** The file that comes back: of a form the one that it saves, else the list itself. */
const readBackName = (path: string, format: string, as: string | null): string => {
  if (format !== 'html') return path;
  return as === null ? 'antwoorden.json' : `antwoorden.${as}.json`;
};
