import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { findUnknownReferences } from '../domain/cross-references.ts';
import { type AnswersFile, answersFileSchema, type Dossier } from '../domain/dossier.ts';
import { FORMAT_VERSION } from '../domain/dossier-values.ts';
import type { QualityMark } from '../domain/quality-mark.ts';
import { UserError } from '../domain/user-error.ts';
import { fileTrouble } from './file-trouble.ts';
import { migrate } from './migrations.ts';
import { readYamlText } from './yaml-text.ts';
import { findProblems } from './zod-problems.ts';

/**
 * Reads a file with answers, in the same YAML as antwoorden.yaml.
 * @throws UserError 'file-unreadable' or 'invalid-files', with every problem
 */
export const readAnswersFile = (path: string, shown: string, dossier: Dossier, mark: QualityMark): AnswersFile => {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new UserError('file-unreadable', { path: shown, reason: fileTrouble(error) ?? 'other' }, error);
  }
  const file = basename(path);
  const reading = readYamlText(file, bytes);
  if (!reading.ok) throw new UserError('invalid-files', { problems: reading.problems });
  const yaml = migrate(reading.yaml, file);
  const problems = findProblems(answersFileSchema, yaml, FORMAT_VERSION);
  if (problems.length > 0) throw new UserError('invalid-files', { problems });
  // Safe: just held against the schema that this type comes from.
  const answers = yaml.data as AnswersFile;
  const unknown = findUnknownReferences({ ...dossier, answers: { ...answers, qualityMark: mark } }, mark).filter(
    (each) => each.file === 'antwoorden.yaml',
  );
  if (unknown.length > 0) {
    const named = unknown.map(({ file: _file, path: place, what, ...name }) => {
      const where = yaml.locate(place, typeof place.at(-1) === 'number' ? 'value' : 'key');
      return { file, ...where, path: place, kind: 'unknown-reference' as const, expected: what, ...name };
    });
    throw new UserError('invalid-files', { problems: named });
  }
  return answers;
};
