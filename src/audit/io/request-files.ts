import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Machine } from '../../base/io/machine.ts';
import { readNamedFile } from '../../base/io/read-file.ts';
import { findProblems } from '../../base/io/schema-problems.ts';
import { writeFileSafely } from '../../base/io/write-file.ts';
import { readYamlText } from '../../base/io/yaml-text.ts';
import { UserError } from '../../base/user-error.ts';
import { FORMAT_VERSION } from '../../dossier/dossier-values.ts';
import { newFileText } from '../../dossier/io/dossier-text.ts';
import { type RequestAnswers, requestAnswersSchema } from '../../dossier/request-file-shape.ts';

/** Creates the file of the questions to the school, unless it exists. @returns whether it was created now */
export const startRequests = (folder: string, machine: Machine): boolean => {
  const path = join(folder, 'vragen-auditor.yaml');
  if (existsSync(path)) return false;
  writeFileSafely(path, newFileText('vragen-auditor.yaml', { formatVersion: FORMAT_VERSION, requests: {} }), machine);
  return true;
};

/** Reads the answers that a school hands in, YAML or JSON. @throws UserError 'file-unreadable' or 'invalid-files' */
export const readRequestAnswers = (path: string, shown: string): RequestAnswers => {
  const reading = readYamlText(basename(shown), readNamedFile(path, shown));
  if (!reading.ok) throw new UserError('invalid-files', { problems: reading.problems });
  const problems = findProblems(requestAnswersSchema, reading.yaml, FORMAT_VERSION);
  if (problems.length > 0) throw new UserError('invalid-files', { problems });
  // Safe: it just passed this schema.
  return reading.yaml.data as RequestAnswers;
};
