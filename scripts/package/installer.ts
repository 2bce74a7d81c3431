import { writeFileSync } from 'node:fs';
import { dirname, join, win32 } from 'node:path';
import { pathsBelow } from './payload.ts';
import { runProgram } from './run-program.ts';

/** NSIS gives a dollar a meaning inside quotes. */
const quote = (path: string): string => `"${path.replaceAll('$', '$$$$')}"`;

const onWindows = (path: string): string => win32.join('$INSTDIR', path.replaceAll('/', '\\').replaceAll('$', '$$$$'));

/**
 * What the installer puts down, file by file, and what the uninstaller takes away: those files, and folders only if they are
 * empty then. A dossier that somebody keeps inside the folder of the program stays.
 */
const listFiles = (folder: string): string => {
  const paths = pathsBelow(folder);
  const files = paths.filter(({ kind }) => kind === 'file').map(({ path }) => path);
  const folders = paths.filter(({ kind }) => kind === 'folder').map(({ path }) => path);
  const put = files.flatMap((path) => [
    `SetOutPath "${onWindows(dirname(path))}"`,
    `File ${quote(join(folder, path))}`,
  ]);
  return [
    '!macro PutFiles',
    ...put.filter((line, index) => !line.startsWith('SetOutPath') || line !== put[index - 2]),
    '!macroend',
    '!macro TakeFiles',
    ...files.map((path) => `Delete "${onWindows(path)}"`),
    ...folders.reverse().map((path) => `RMDir "${onWindows(path)}"`),
    '!macroend',
    '',
  ].join('\n');
};

/** Makes the installer for Windows of what was laid out in a folder (scripts/package/windows/installer.nsi). */
export const makeInstaller = async (
  folder: string,
  output: string,
  version: string,
  sources: string,
): Promise<void> => {
  const list = `${folder}.nsh`;
  writeFileSync(list, listFiles(folder));
  const defines = [`-DVERSION=${version}`, `-DOUTPUT=${output}`, `-DFILES=${list}`];
  const script = join(sources, 'windows', 'installer.nsi');
  await runProgram('makensis', ['-V2', '-INPUTCHARSET', 'UTF8', ...defines, script], sources);
};
