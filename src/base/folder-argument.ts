/** The folder as the argument of a command in a tip, with a space in front and quotes where a shell needs them; '' for the current folder. */
export const folderArgument = (folder: string): string => {
  if (folder === '.') return '';
  return /[\s"'&()]/.test(folder) ? ` "${folder}"` : ` ${folder}`;
};

/** The same as a flag, for commands whose arguments are something else. */
export const dossierArgument = (folder: string): string =>
  folder === '.' ? '' : ` --dossier${folderArgument(folder)}`;
