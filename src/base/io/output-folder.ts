import { isAbsolute, join } from 'node:path';
import type { Output } from '../output.ts';
import type { Machine } from './machine.ts';
import { writeFileSafely } from './write-file.ts';

/**
 * Writes results below a folder.
 * @param shown the folder as the user named it, for messages
 */
export const openOutput = (folder: string, shown: string, machine: Machine): Output => ({
  async write(path, text) {
    writeFileSafely(isAbsolute(path) ? path : join(folder, path), text, machine);
    const name = shown === '.' || isAbsolute(path) ? path : `${shown}/${path}`;
    return name.replaceAll('\\', '/');
  },
});
