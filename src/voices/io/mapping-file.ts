import { existsSync } from 'node:fs';
import { Document } from 'yaml';
import type { Machine } from '../../base/io/machine.ts';
import { readPlainFile } from '../../base/io/read-file.ts';
import { findProblems } from '../../base/io/schema-problems.ts';
import { writeFileSafely } from '../../base/io/write-file.ts';
import { readYamlText } from '../../base/io/yaml-text.ts';
import type { Problem } from '../../base/problem.ts';
import { UserError } from '../../base/user-error.ts';
import { type MappingFile, mappingFileSchema } from '../mapping-file-shape.ts';

const FORMAT = 1;

/**
 * The heads that a person named a statement for; null when there is no such file yet.
 * @throws UserError 'file-unreadable', 'invalid-files'
 */
export const readMapping = (path: string, shown: string, codes: readonly string[]): MappingFile | null => {
  if (!existsSync(path)) return null;
  const reading = readYamlText(shown, readPlainFile(path, shown));
  if (!reading.ok) throw new UserError('invalid-files', { problems: reading.problems });
  const { yaml } = reading;
  const problems = findProblems(mappingFileSchema, yaml, FORMAT);
  if (problems.length > 0) throw new UserError('invalid-files', { problems });
  // Safe: validated by the schema that this type comes from.
  const mapping = yaml.data as MappingFile;
  const unknown = mapping.heads.flatMap(({ code }, index): Problem[] => {
    const place = ['heads', index, 'code'];
    if (codes.includes(code)) return [];
    return [
      { file: shown, ...yaml.locate(place), path: place, kind: 'unknown-reference', expected: 'item', given: code },
    ];
  });
  if (unknown.length > 0) throw new UserError('invalid-files', { problems: unknown });
  return mapping;
};

/** Writes heads with the statement that each is. @param comment what to do with it, in lines */
export const writeMapping = (path: string, mapping: MappingFile, comment: string, machine: Machine): void => {
  const text = new Document(mapping).toString({ lineWidth: 0 });
  writeFileSafely(path, `${comment.replace(/^/gm, '# ')}\n${text}`, machine);
};
