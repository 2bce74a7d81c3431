import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import * as z from 'zod';
import type { Host } from '../../base/command.ts';
import { fileTrouble } from '../../base/io/file-trouble.ts';
import { machineOf } from '../../base/io/machine.ts';
import { settingsFolder } from '../../base/io/user-folders.ts';
import { writeFileSafely } from '../../base/io/write-file.ts';
import { UserError } from '../../base/user-error.ts';
import type { KnownDossiers } from '../menu/known-dossiers.ts';

/** Where the menu keeps the paths of the dossiers that it knows. Without them it still works, so no trouble with this file stops it. */

const shape = z.object({ dossiers: z.array(z.string().refine(isAbsolute)) });

const fileOf = ({ env }: Pick<Host, 'env'>): string => join(settingsFolder(env), 'dossiers.json');

export const readKnownDossiers = (host: Host): KnownDossiers => {
  try {
    return shape.parse(JSON.parse(readFileSync(fileOf(host), 'utf8'))).dossiers;
  } catch {
    return [];
  }
};

export const writeKnownDossiers = (host: Host, known: KnownDossiers): void => {
  const path = fileOf(host);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSafely(path, `${JSON.stringify({ dossiers: known }, null, 2)}\n`, machineOf(host));
  } catch (error) {
    if (!(error instanceof UserError) && fileTrouble(error) === null) throw error;
  }
};
