import { isVoicesFile } from './voices-file-name.ts';

/** The name of the JSON Schema of a dossier file: that of the file, and one for the voices of every group. */
export const schemaName = (file: string): string => (isVoicesFile(file) ? 'stemmen' : file.replace(/\.yaml$/, ''));
