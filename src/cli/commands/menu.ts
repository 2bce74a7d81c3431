import { dirname, relative, resolve } from 'node:path';
import { EXIT, type ExitCode, type GlobalOptions, type Host } from '../../base/command.ts';
import { holdBack } from '../../base/io/hold-back.ts';
import { hostWith } from '../../base/io/host-with.ts';
import { programFolder } from '../../base/io/package-files.ts';
import { isFolder, isInside, pathFrom } from '../../base/io/paths.ts';
import { cleanPath } from '../../base/io/typed-path.ts';
import { documentsFolder } from '../../base/io/user-folders.ts';
import { plainName } from '../../base/plain-text.ts';
import { UserError } from '../../base/user-error.ts';
import { closingWords } from '../../base/words/closing.ts';
import { loadMark, openWorkplace } from '../../dossier/commands/steps/workplace.ts';
import { findDossierFolders, isDossier } from '../../dossier/io/dossier-folders.ts';
import { LEFT } from '../../terminal/ask.ts';
import { watchForEnd } from '../../terminal/io/with-desk.ts';
import { print, screenSize } from '../../terminal/screen.ts';
import { freeFolderName } from '../io/example-folder.ts';
import { findSealed } from '../io/find-files.ts';
import { readKnownDossiers, writeKnownDossiers } from '../io/known-dossiers-file.ts';
import { isLong, isToRead } from '../menu/command-lines.ts';
import { type HowFar, howFar } from '../menu/how-far.ts';
import { forget, remember } from '../menu/known-dossiers.ts';
import * as prompts from '../menu/menu-prompts.ts';
import { LACKING } from '../menu/most-useful.ts';
import { pagesOf } from '../menu/pages.ts';
import { mainMenuWords as words } from '../words/menu.ts';
import { lineAfter, lineFor } from './steps/line-for.ts';
import { type Menu, type RunLine, show } from './steps/show-screen.ts';

const DEFAULT_ROWS = 24;

/** A path as commands show it: from where the user is, when it lies below. */
const placeOf = ({ host }: Menu, path: string): string =>
  isInside(host.cwd(), path) ? relative(host.cwd(), path) || '.' : path;

/** How far a dossier is; null when it cannot be read now. */
const farOf = async ({ host, globals }: Menu, path: string): Promise<HowFar | null> => {
  try {
    const { store } = await openWorkplace(host, globals, path);
    const mark = await loadMark(host, globals, store);
    const dossier = await store.read(mark);
    return howFar(dossier, mark, await findSealed(host, { path, dossier }));
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
};

const listKnown = async (menu: Menu): Promise<prompts.Listed[]> =>
  await Promise.all(
    readKnownDossiers(menu.host).map(async (path) => ({
      path,
      place: placeOf(menu, path),
      far: await farOf(menu, path),
      isThere: isFolder(path, true),
    })),
  );

/** What the menu does after a choice: come back to the same dossier, choose another one, or end. */
type After = 'again' | 'other' | 'end';

/** Waits until somebody has read what the menu would push off the screen. Numbered lines push nothing away. */
const waitForReader = async (menu: Menu): Promise<void> => {
  if (!menu.plain) await show(menu, prompts.readOnPrompt());
};

/**
 * Runs a command that asks nothing, and shows from its first line on, a screen at a time, what may be longer than one. Waits on the last
 * page too, unless the reader left before it.
 */
const runInPages = async (menu: Menu, line: readonly string[]): Promise<ExitCode> => {
  const { host } = menu;
  const held = holdBack(host, 'stdout');
  const code = await menu.run(line, held.host);
  const pages = pagesOf(held.text().trimEnd().split('\n'), screenSize(host.stdout.rows, DEFAULT_ROWS));
  for (const [index, page] of pages.entries()) {
    host.stdout.write(`${page.join('\n')}\n`);
    const isLast = index === pages.length - 1;
    if (isLast) await waitForReader(menu);
    else if ((await show(menu, prompts.nextPagePrompt(index + 1, pages.length))) === LEFT) return code;
  }
  return code;
};

/** Runs a command, and waits where it says something to read. */
const runAndShow = async (menu: Menu, line: readonly string[]): Promise<ExitCode> => {
  if (isLong(line) && !menu.plain) return await runInPages(menu, line);
  const code = await menu.run(line, menu.host);
  // Whoever stopped a command has read why.
  if (isToRead(line) && code !== EXIT.stopped) await waitForReader(menu);
  return code;
};

/** Does what was chosen for a dossier. */
const doChosen = async (
  menu: Menu,
  { path, far, seen }: { path: string; far: HowFar; seen: Set<string> },
  choice: prompts.DossierChoice,
): Promise<After> => {
  const place = placeOf(menu, path);
  if (choice === 'stop') return 'end';
  if (choice === 'other') return 'other';
  if (choice === 'forget') {
    if ((await show(menu, prompts.forgetPrompt(place))) !== true) return 'again';
    writeKnownDossiers(menu.host, forget(readKnownDossiers(menu.host), path));
    print(menu.host, words.forgotten(place));
    return 'other';
  }
  if (choice === 'help') {
    print(menu.host, '', ...words.helpLines);
    await waitForReader(menu);
    return 'again';
  }
  const line = await lineFor(menu, choice, { far, place, path });
  if (line === null) return 'again';
  let code = await runAndShow(menu, line);
  const after = async (ran: readonly string[]) => await lineAfter(menu, { line: ran, code }, place);
  for (let next = await after(line); next !== null; next = await after(next)) code = await menu.run(next, menu.host);
  seen.add(choice);
  if (choice === 'check') {
    // What was done about an earlier check did not help enough.
    seen.delete('evidence');
    seen[code === EXIT.findings ? 'add' : 'delete'](LACKING);
  }
  return 'again';
};

/** Offers the last good version of a dossier that cannot be read, once the command has said what is wrong and where. */
const mendBroken = async (menu: Menu, place: string): Promise<After> => {
  await menu.run(['check', place], menu.host);
  if ((await show(menu, prompts.brokenPrompt())) !== true) return 'other';
  return (await menu.run(['restore', place], menu.host)) === EXIT.fine ? 'again' : 'other';
};

/** One time the screen of a dossier, and what was chosen there. @param seen what was chosen before */
const oneScreen = async (menu: Menu, path: string, seen: Set<string>): Promise<After> => {
  const place = placeOf(menu, path);
  const far = await farOf(menu, path);
  if (far === null) return await mendBroken(menu, place);
  const lines = prompts.dossierLines(far, place, seen);
  const choice = await show(menu, prompts.dossierPrompt(far, place, seen), lines);
  if (choice === LEFT) return 'other';
  return await doChosen(menu, { path, far, seen }, choice);
};

/** Works with one dossier until the user wants another one or stops. */
const workWith = async (menu: Menu, path: string): Promise<After> => {
  const seen = new Set<string>();
  for (;;) {
    const after = await oneScreen(menu, path, seen);
    if (after !== 'again') return after;
  }
};

const EXAMPLE = 'voorbeeldschool';

/** Makes the example school; one that is there already opens, with all that somebody did in it. */
const openDemo = async (menu: Menu): Promise<string | null> => {
  const known = pathFrom(menu.host, EXAMPLE);
  if (isDossier(known)) {
    print(menu.host, words.demoIsThere(EXAMPLE));
    return known;
  }
  const folder = freeFolderName(EXAMPLE, (name) => pathFrom(menu.host, name));
  if (folder !== EXAMPLE) print(menu.host, closingWords.demoTaken(EXAMPLE));
  return (await menu.run(['demo', folder], menu.host)) === EXIT.fine ? pathFrom(menu.host, folder) : null;
};

const makeDossier = async (menu: Menu): Promise<string | null> => {
  const name = await show(menu, prompts.schoolNamePrompt());
  if (name === LEFT) return null;
  const folder = freeFolderName(plainName(name) || 'mijn-school', (each) => pathFrom(menu.host, each));
  return (await menu.run(['init', folder, '--name', name], menu.host)) === EXIT.fine
    ? pathFrom(menu.host, folder)
    : null;
};

/** How deep the menu looks for dossiers below the current folder: a board, a year, a school. */
const DEPTH = 3;

const findDossier = async (menu: Menu): Promise<string | null> => {
  const here = menu.host.cwd();
  const found = findDossierFolders(here, DEPTH)
    .places.filter(({ trouble }) => trouble === null)
    .map(({ path }) => path || '.');
  const chosen = found.length === 0 ? null : await show(menu, prompts.whichFoundPrompt(found));
  if (chosen === LEFT) return null;
  if (chosen !== null) return resolve(here, chosen);
  const file = await show(menu, prompts.whereIsItPrompt());
  if (file === LEFT || file === '') return null;
  const typed = pathFrom(menu.host, cleanPath(file));
  const folder = isDossier(typed) ? typed : dirname(typed);
  if (isDossier(folder)) return folder;
  print(menu.host, words.notADossier(placeOf(menu, folder)));
  return null;
};

const GET_DOSSIER = { demo: openDemo, make: makeDossier, open: findDossier } as const;

/** Gets the dossier that was chosen, and works with it. */
const openChosen = async (menu: Menu, choice: Exclude<prompts.StartChoice, { kind: 'help' | 'stop' }>) => {
  const path = choice.kind === 'dossier' ? choice.path : await GET_DOSSIER[choice.kind](menu);
  if (path === null) return 'other';
  writeKnownDossiers(menu.host, remember(readKnownDossiers(menu.host), path));
  return await workWith(menu, path);
};

/** Choose a dossier, work with it, choose again. */
const chooseAndWork = async (menu: Menu): Promise<ExitCode> => {
  for (let after: After = 'other'; after !== 'end'; ) {
    const known = await listKnown(menu);
    const choice = await show(menu, prompts.pickDossierPrompt(known), prompts.pickDossierLines(known), 'stop');
    if (choice === LEFT) return EXIT.stopped;
    if (choice.kind === 'stop') return EXIT.fine;
    if (choice.kind === 'help') print(menu.host, '', ...words.helpLines);
    else after = await openChosen(menu, choice);
  }
  return EXIT.fine;
};

/** Away from the folder of the program: whoever throws an old version away would throw the dossier away too. */
const outsideProgram = (host: Host): Host => {
  if (!isInside(programFolder, host.cwd())) return host;
  const folder = documentsFolder(host.env);
  print(host, words.worksIn(folder));
  return hostWith(host, { cwd: () => folder });
};

/**
 * The menu: what `ouder-audit` does on a terminal when it is called bare. Each choice runs a command as if it was typed, and then the
 * menu comes back.
 * @param plain numbers to type, here and in every command
 */
export const runMenu = async (
  host: Host,
  globals: GlobalOptions,
  { plain }: { plain: boolean },
  run: RunLine,
): Promise<ExitCode> => {
  // What every command asks the environment: a terminal that can only do lines of text.
  if (plain) host.env['TERM'] = 'dumb';
  const { isOver, stop } = watchForEnd(host);
  try {
    return await chooseAndWork({ host: outsideProgram(host), globals, plain, run, isOver });
  } finally {
    stop();
  }
};
