import { EXIT, type RunCommand } from '../../base/command.ts';
import { pathFrom } from '../../base/io/paths.ts';
import { closingWords } from '../../base/words/closing.ts';
import { findPeopleAt } from '../../documents/find-people.ts';
import { warnWhenFrozen } from '../../dossier/commands/steps/warn-when-frozen.ts';
import { loadMark, openWorkplace } from '../../dossier/commands/steps/workplace.ts';
import type { Answer } from '../../dossier/dossier.ts';
import { noDossierIn } from '../../dossier/io/dossier-folders.ts';
import { roleTitles } from '../../framework/roles.ts';
import { print, widthOf } from '../../terminal/screen.ts';
import { isChanged } from '../file-copies.ts';
import type { mergeAnswersUsage } from '../flags.ts';
import { type MergeRow, mergeRows } from '../merge-table.ts';
import { orderOf } from '../merge-versions.ts';
import { isToDiscuss, saysOtherwise } from '../spread-by-role.ts';
import { mergeTable, remarkLines, mergeWords as words } from '../words/merge.ts';
import { type MergedCopies, mergeInto } from './steps/merge-into-dossier.ts';
import { warnOfPeople } from './steps/warn-of-people.ts';

type Titles = Readonly<Record<string, string>>;

/** What the merge did, and what the team has to decide now. */
const outcomeLines = (merged: MergedCopies, table: readonly MergeRow[], titles: Titles, folder: string): string[] => {
  const { files, rows, sessions, actions } = merged;
  const filed = merged.filed.filter(isChanged);
  if (files.length === 0) return [words.nothingFound(folder)];
  const changed = rows.filter(({ became }) => became !== 'kept');
  const versions = [...new Set(changed.flatMap(({ came }) => came.map(({ from }) => from)))];
  const [added, renewed] = [true, false].map((isNew) =>
    filed.filter(({ before }) => (before === null) === isNew).map(({ copy }) => copy),
  );
  const isNothingNew = changed.length + sessions + actions + filed.length === 0;
  const open = table.filter(({ after, roles }) => isToDiscuss(after, roles)).length;
  const otherwise = table.filter(({ after, roles }) => saysOtherwise(after, roles)).length;
  return [
    ...(isNothingNew ? [words.nothingNew(files)] : []),
    ...words.filed(added ?? [], renewed ?? [], titles),
    ...(changed.length === 0 ? [] : [words.merged(versions, changed.filter(({ became }) => became === 'same').length)]),
    ...words.decide(open, otherwise),
    words.next(open + otherwise, folder),
  ];
};

/** What came in by this merge, and what the copies of people say, which the table shows: per question. */
const broughtBy = ({ rows, filed }: MergedCopies): [string, Answer[]][] => {
  const brought = new Map<string, Answer[]>();
  const add = (question: string, answer: Answer) => brought.set(question, [...(brought.get(question) ?? []), answer]);
  for (const { question, became, came } of rows) {
    if (became !== 'kept') for (const { answer } of came) add(question, answer);
  }
  for (const { copy } of filed) {
    for (const [question, answer] of Object.entries(copy.answers.answers ?? {})) add(question, answer);
  }
  return [...brought];
};

/** `answers merge`: brings copies of the answers into the dossier; a table shows what stood, what each said and what stays. */
export const runMerge: RunCommand<typeof mergeAnswersUsage> = async ({ host, globals, args: [copies], flags }) => {
  const place = await openWorkplace(host, globals, flags.dossier);
  if (!(await place.store.exists())) throw noDossierIn(pathFrom(host, place.folder), place.folder, '--dossier');
  const mark = await loadMark(host, globals, place.store);
  warnWhenFrozen(host, await place.store.read(mark));
  const release = await place.store.lock();
  try {
    const merged = await mergeInto({ host, globals, place, mark }, copies);
    const titles = roleTitles(mark.roles);
    const dossier = await place.store.read(mark);
    const table = mergeRows(merged.rows, merged.spreads, dossier.answers.answers ?? {}, orderOf(mark));
    if (!globals.quiet && table.length > 0) {
      const width = widthOf(host.stdout);
      const remarks = remarkLines(table, titles, width);
      const lines = [
        ...mergeTable(table, titles, width),
        '',
        ...(remarks.length === 0 ? [] : [words.said, ...remarks, '']),
      ];
      host.stdout.write(`${lines.join('\n')}\n`);
    }
    print(host, ...outcomeLines(merged, table, titles, place.folder));
    const gaveWay = merged.rows.filter((row) => row.gaveWay.length > 0);
    print(host, ...gaveWay.map((row) => words.gaveWay(row, titles)));
    warnOfPeople(host, findPeopleAt(broughtBy(merged), { mark, dossier }));
    const { unreadable, aside } = merged;
    if (unreadable.length > 0) print(host, words.unreadable(unreadable, place.folder));
    if (aside.names.length > 0) print(host, words.aside(aside.names, aside.to));
    if (place.undo.isKept() && !globals.quiet) print(host, closingWords.takeBack(place.folder));
    return EXIT.fine;
  } finally {
    await release();
  }
};
