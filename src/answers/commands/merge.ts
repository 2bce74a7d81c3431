import { EXIT, type RunCommand } from '../../base/command.ts';
import { UserError } from '../../base/user-error.ts';
import { findPeopleAt } from '../../documents/find-people.ts';
import { warnWhenFrozen } from '../../dossier/commands/steps/warn-when-frozen.ts';
import { loadMark, openWorkplace } from '../../dossier/commands/steps/workplace.ts';
import { roleTitles } from '../../framework/roles.ts';
import { print, widthOf } from '../../terminal/screen.ts';
import type { mergeAnswersUsage } from '../flags.ts';
import { mergeTable, mergeWords } from '../words/merge.ts';
import { mergeInto } from './steps/merge-into-dossier.ts';
import { warnOfPeople } from './steps/warn-of-people.ts';

/** `answers merge`: merges copies of the answers into antwoorden.yaml; a table shows who answered what. */
export const runMerge: RunCommand<typeof mergeAnswersUsage> = async ({ host, globals, args: [copies], flags }) => {
  const place = await openWorkplace(host, globals, flags.dossier);
  if (!(await place.store.exists()))
    throw new UserError('dossier-missing', { folder: place.folder, flag: '--dossier' });
  const mark = await loadMark(host, globals, place.store);
  warnWhenFrozen(host, await place.store.read(mark));
  const release = await place.store.lock();
  try {
    const { files, rows, sessions, actions, aside } = await mergeInto({ host, globals, place, mark }, copies);
    const titles = roleTitles(mark.roles);
    const changed = rows.filter(({ became }) => became !== 'kept');
    if (files.length === 0) print(host, mergeWords.nothingFound(place.folder));
    else if (changed.length + sessions + actions === 0) print(host, mergeWords.nothingNew(files));
    else {
      const agree = changed.filter(({ became }) => became === 'agree').length;
      const table = mergeTable(changed, titles, widthOf(host.stdout));
      if (!globals.quiet && changed.length > 0) host.stdout.write(`${table.join('\n')}\n\n`);
      print(host, mergeWords.merged(files, changed.length - agree, agree), mergeWords.next(agree, place.folder));
    }
    print(host, ...rows.filter(({ gaveWay }) => gaveWay.length > 0).map((row) => mergeWords.gaveWay(row, titles)));
    const brought = changed.map(({ question, came }) => [question, came.map(({ answer }) => answer)] as const);
    warnOfPeople(host, findPeopleAt(brought, { mark, dossier: await place.store.read(mark) }));
    if (aside.names.length > 0) print(host, mergeWords.aside(aside.names, aside.to));
    return EXIT.fine;
  } finally {
    await release();
  }
};
