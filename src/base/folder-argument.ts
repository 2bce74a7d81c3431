/** The folder behind a command, in quotes where a shell needs them; nothing for the current folder. */
export const folderArgument = (folder: string): string => {
  if (folder === '.') return '';
  return /[\s"'&()]/.test(folder) ? ` "${folder}"` : ` ${folder}`;
};

/** The folder as a flag, for commands that take other things first. */
export const dossierFlag = (folder: string): string => (folder === '.' ? '' : ` --dossier${folderArgument(folder)}`);
