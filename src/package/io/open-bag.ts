import { statSync } from 'node:fs';
import { unreadable } from '../../base/io/read-file.ts';
import type { BagSource } from '../bag.ts';
import { openBagFolder } from './bag-folder.ts';
import { openBagZip } from './bag-zip.ts';

/** Opens a package: a zip or a folder. @param shown the path as the user typed it @throws UserError 'file-unreadable' */
export const openBag = async (path: string, shown: string): Promise<BagSource> => {
  let isFolder: boolean;
  try {
    isFolder = statSync(path).isDirectory();
  } catch (error) {
    throw unreadable(shown, error);
  }
  return isFolder ? openBagFolder(path) : await openBagZip(path);
};
