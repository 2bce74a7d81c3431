import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import { findUnknownReferences } from '../domain/cross-references.ts';
import { DOSSIER_SCHEMAS, type Dossier, type DossierFileName, FORMAT_VERSION } from '../domain/dossier.ts';
import type { QualityMark } from '../domain/quality-mark.ts';
import { asLookup } from '../domain/records.ts';
import { type Problem, UserError } from '../domain/user-error.ts';
import { fileTrouble } from './file-trouble.ts';
import { migrate } from './migrations.ts';
import { readYamlText, type YamlText } from './yaml-text.ts';
import { findProblems } from './zod-problems.ts';

export const REQUIRED_FILES: readonly DossierFileName[] = ['school.yaml', 'antwoorden.yaml', 'bewijs.yaml'];
const OPTIONAL_FILES: readonly DossierFileName[] = ['uitzonderingen.yaml', 'audit.yaml'];

/** A dossier file as it was read: its bytes on disk, and what they mean in the current format. */
export type ReadFile = { bytes: Buffer; yaml: YamlText };

export type ReadFiles = Map<DossierFileName, ReadFile>;

/** The bytes of a file; null when it is not there. @throws UserError 'file-unreadable' */
export const readBytes = (path: string): Buffer | null => {
  try {
    // A pipe in a file's place would keep us waiting for ever.
    if (!statSync(path).isFile()) throw new UserError('file-unreadable', { path, reason: 'is-folder' });
    return readFileSync(path);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const reason = fileTrouble(error);
    if (reason === 'missing' || reason === 'not-folder') return null;
    if (reason === null) throw error;
    throw new UserError('file-unreadable', { path, reason }, error);
  }
};

/** Holds bytes against the schema of a dossier file. */
export const understand = (file: DossierFileName, bytes: Buffer): { yaml: YamlText | null; problems: Problem[] } => {
  const reading = readYamlText(file, bytes);
  if (!reading.ok) return { yaml: null, problems: reading.problems };
  const yaml = migrate(reading.yaml, file);
  const schema: z.ZodType = DOSSIER_SCHEMAS[file];
  return { yaml, problems: findProblems(schema, yaml, FORMAT_VERSION) };
};

const referenceProblems = (dossier: Dossier, mark: QualityMark, files: ReadFiles): Problem[] =>
  findUnknownReferences(dossier, mark).flatMap(({ file, path, what, ...named }) => {
    const yaml = files.get(file)?.yaml;
    if (yaml === undefined) return [];
    const where = yaml.locate(path, typeof path.at(-1) === 'number' ? 'value' : 'key');
    return [{ file, ...where, path, kind: 'unknown-reference' as const, expected: what, ...named }];
  });

const refuse = (problems: Problem[]): void => {
  if (problems.length > 0) throw new UserError('invalid-files', { problems });
};

const readEach = (folder: string, shown: string): ReadFiles => {
  const files: ReadFiles = new Map();
  const problems: Problem[] = [];
  for (const file of [...REQUIRED_FILES, ...OPTIONAL_FILES]) {
    const bytes = readBytes(join(folder, file));
    if (bytes === null && REQUIRED_FILES.includes(file)) {
      throw new UserError('dossier-incomplete', { folder: shown, file });
    }
    if (bytes === null) continue;
    const understood = understand(file, bytes);
    problems.push(...understood.problems);
    if (understood.yaml !== null) files.set(file, { bytes, yaml: understood.yaml });
  }
  refuse(problems);
  return files;
};

const withLookups = (dossier: Dossier): Dossier => {
  const { answers, register } = dossier;
  return {
    ...dossier,
    answers: { ...answers, answers: asLookup(answers.answers ?? {}) },
    register: { ...register, evidence: asLookup(register.evidence ?? {}) },
  };
};

/**
 * Reads every file of a dossier and checks it: its shape, and its names against the framework.
 * @throws UserError 'dossier-incomplete', 'file-unreadable', or 'invalid-files' with all problems
 */
export const readDossierFiles = (
  folder: string,
  shown: string,
  mark: QualityMark,
): { dossier: Dossier; files: ReadFiles } => {
  const files = readEach(folder, shown);
  const dataOf = (file: DossierFileName) => files.get(file)?.yaml.data ?? null;
  // Safe: every file was just held against the schema that these types come from.
  const dossier = {
    school: dataOf('school.yaml'),
    answers: dataOf('antwoorden.yaml'),
    register: dataOf('bewijs.yaml'),
    waivers: dataOf('uitzonderingen.yaml'),
    audit: dataOf('audit.yaml'),
  } as Dossier;
  refuse(referenceProblems(dossier, mark, files));
  return { dossier: withLookups(dossier), files };
};
