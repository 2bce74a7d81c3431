import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type * as z from 'zod';
import type { Machine } from '../../base/io/machine.ts';
import { readNamedFile } from '../../base/io/read-file.ts';
import { findProblems } from '../../base/io/schema-problems.ts';
import { writeFileSafely } from '../../base/io/write-file.ts';
import { readYamlText } from '../../base/io/yaml-text.ts';
import { UserError } from '../../base/user-error.ts';
import { auditFileName } from '../../dossier/audit-file-name.ts';
import { type AuditFile, type VerdictsInput, verdictsInputSchema } from '../../dossier/audit-file-shape.ts';
import { FORMAT_VERSION } from '../../dossier/dossier-values.ts';
import { newFileText } from '../../dossier/io/dossier-text.ts';
import { type ReplyFile, replyFileSchema } from '../../dossier/reply-file-shape.ts';

/** Creates the files of an audit, and reads the files that a script hands in. */

/** Creates the file of an auditor, unless it exists. */
export const startAudit = (folder: string, auditor: string, audit: AuditFile, machine: Machine): void => {
  const path = join(folder, auditFileName(auditor));
  if (existsSync(path)) return;
  writeFileSafely(path, newFileText('audit.yaml', audit), machine);
};

/** Creates the file for the replies of the school, unless it exists. @returns whether it was created now */
export const startReplies = (folder: string, machine: Machine): boolean => {
  const path = join(folder, 'reactie.yaml');
  if (existsSync(path)) return false;
  writeFileSafely(path, newFileText('reactie.yaml', { formatVersion: FORMAT_VERSION, replies: {} }), machine);
  return true;
};

/** Reads a YAML or JSON file and validates it. @throws UserError 'file-unreadable' or 'invalid-files' */
const readAs = <Schema extends z.ZodType>(path: string, shown: string, schema: Schema): z.infer<Schema> => {
  const reading = readYamlText(basename(shown), readNamedFile(path, shown));
  if (!reading.ok) throw new UserError('invalid-files', { problems: reading.problems });
  const problems = findProblems(schema, reading.yaml, FORMAT_VERSION);
  if (problems.length > 0) throw new UserError('invalid-files', { problems });
  // Safe: it just passed this schema.
  return reading.yaml.data as z.infer<Schema>;
};

export const readVerdicts = (path: string, shown: string): VerdictsInput => readAs(path, shown, verdictsInputSchema);

export const readReplies = (path: string, shown: string): ReplyFile => readAs(path, shown, replyFileSchema);
