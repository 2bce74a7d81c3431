import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { digestBytes } from '../../base/io/digests.ts';
import type { Machine } from '../../base/io/machine.ts';
import { openOutput } from '../../base/io/output-folder.ts';
import { jsonText } from '../../base/json-text.ts';
import type { FileContent, Output } from '../../base/output.ts';
import { UserError } from '../../base/user-error.ts';

/** Tells which files in the folder are reports of this tool, and what was in them. */
const LIST = '.ouder-audit-rapport.json';

const listSchema = z.object({ formatVersion: z.literal(1), files: z.record(z.string(), z.array(z.string())) });

/** The digests of the reports that this tool wrote in a folder, the latest first; none if nobody can tell. */
const readList = (folder: string): Record<string, string[]> => {
  try {
    const parsed = listSchema.safeParse(JSON.parse(readFileSync(join(folder, LIST), 'utf8')));
    return parsed.success ? parsed.data.files : {};
  } catch {
    return {};
  }
};

const bytesOf = (content: FileContent): Uint8Array => (typeof content === 'string' ? Buffer.from(content) : content);

/** Reports in a folder of the user's choice. Nothing is written before `finish`. */
export type ReportFolder = Output & {
  /** Writes what was given. @throws UserError 'target-exists', before the first file, if one would go over a file of somebody else */
  finish: () => Promise<void>;
};

/**
 * Opens the folder for reports that stand outside the dossier; what a dossier keeps in `rapport/` stands in the folder itself.
 * @param shown the folder as the user named it
 */
export const openReportFolder = (folder: string, shown: string, machine: Machine): ReportFolder => {
  const output = openOutput(folder, shown, machine);
  const given = new Map<string, FileContent>();
  const show = (name: string): string => `${shown}/${name}`.replaceAll('\\', '/');
  return {
    async write(path, content) {
      const name = path.replace(/^rapport\//, '');
      given.set(name, content);
      return show(name);
    },
    async finish() {
      const ours = readList(folder);
      for (const name of given.keys()) {
        const path = join(folder, name);
        if (existsSync(path) && ours[name]?.includes(digestBytes(readFileSync(path))) !== true)
          throw new UserError('target-exists', { path: show(name) });
      }
      // The list comes first, with what was there before too: a kill in between then leaves no file that seems somebody else's.
      const digestsOf = (name: string, content: FileContent): string[] =>
        [digestBytes(bytesOf(content)), ...(ours[name] ?? [])].slice(0, 2);
      const files = Object.fromEntries([...given].map(([name, content]) => [name, digestsOf(name, content)]));
      await output.write(LIST, `${jsonText({ formatVersion: 1, files: { ...ours, ...files } })}\n`);
      for (const [name, content] of given) await output.write(name, content);
    },
  };
};
