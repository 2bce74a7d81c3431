import { digestBytes } from '../../base/io/digests.ts';
import { packageFiles } from '../../base/io/package-files.ts';
import { readPlainFile } from '../../base/io/read-file.ts';
import { readersAt } from './reader-pool.ts';
import type { TableReading } from './reader-process.ts';

/**
 * Reads the cells of a table that somebody else made, in a process of its own: it may be built to do harm. Nothing of it reaches a disk.
 * @param path on this machine @param shown as the user typed it
 * @throws UserError 'file-unreadable'
 */
export const readTableApart = async (
  path: string,
  shown: string,
  env: Record<string, string | undefined>,
): Promise<{ sha256: string; table: TableReading }> => {
  const bytes = readPlainFile(path, shown);
  const sha256 = digestBytes(bytes);
  const readers = readersAt(packageFiles.readerEntry, env);
  return { sha256, table: await readers.readCells({ location: path, bytes: bytes.length, sha256, quotes: [] }) };
};
