import { extname } from 'node:path';
import { digestBytes } from '../../base/io/digests.ts';
import { readPlainFile } from '../../base/io/read-file.ts';
import { UserError } from '../../base/user-error.ts';
import { readTableApart } from '../../documents/io/read-table.ts';
import type { HeadCodes } from '../export-head.ts';
import { kioskFileSchema } from '../kiosk-file-shape.ts';
import type { AskedPeople } from '../other-groups.ts';
import { type Understood, understandExport } from '../understand-export.ts';
import { understandKiosk } from '../understand-kiosk.ts';

const TABLES = ['.csv', '.tsv', '.txt', '.xlsx'];
/** No file of a tablet comes near. */
const MOST_BYTES = 1_000_000;

/** A file of an import, as it was understood. */
export type ReadExport = {
  file: string;
  sha256: string;
  understood: Understood;
  /** The day on which a tablet closed the list; null where a file does not say. */
  closed: string | null;
};

type Asked = AskedPeople & { known: HeadCodes; env: Record<string, string | undefined> };

const codesOf = (items: AskedPeople['items']): string[] => items.map(({ code }) => code);

/** @throws UserError 'survey-kiosk' */
const readKiosk = (path: string, shown: string, { group, items }: Asked): ReadExport => {
  const bytes = readPlainFile(path, shown);
  const broken = () => new UserError('survey-kiosk', { file: shown, why: 'broken', group });
  if (bytes.length > MOST_BYTES) throw broken();
  const read = (): unknown => {
    try {
      return JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
    } catch {
      throw broken();
    }
  };
  const parsed = kioskFileSchema.safeParse(read());
  if (!parsed.success) throw broken();
  if (parsed.data.group !== group) throw new UserError('survey-kiosk', { file: shown, why: 'group', group });
  const { closed } = parsed.data;
  return { file: shown, sha256: digestBytes(bytes), understood: understandKiosk(parsed.data, codesOf(items)), closed };
};

/**
 * Reads one file with answers and counts them. Nothing of it but counts goes further.
 * @param path on this machine @param shown as the user typed it
 * @throws UserError 'file-unreadable', 'survey-file-kind', 'survey-file-trouble' or 'survey-kiosk'
 */
export const readSurveyExport = async (path: string, shown: string, asked: Asked): Promise<ReadExport> => {
  const extension = extname(path).toLowerCase();
  if (extension === '.json') return readKiosk(path, shown, asked);
  if (!TABLES.includes(extension))
    throw new UserError('survey-file-kind', { file: shown, zipped: extension === '.zip' });
  const { sha256, table } = await readTableApart(path, shown, asked.env);
  if ('trouble' in table) throw new UserError('survey-file-trouble', { file: shown, trouble: table.trouble.kind });
  return {
    file: shown,
    sha256,
    understood: understandExport(table.rows, codesOf(asked.items), asked.known, asked),
    closed: null,
  };
};
