import { basename, extname } from 'node:path';
import { readNamedFile } from '../../base/io/read-file.ts';
import { findProblems } from '../../base/io/schema-problems.ts';
import { readYamlText } from '../../base/io/yaml-text.ts';
import { UserError } from '../../base/user-error.ts';
import { findUnknownReferences } from '../../dossier/cross-references.ts';
import { type AnswersFile, answersFileSchema, type Dossier } from '../../dossier/dossier.ts';
import { FORMAT_VERSION } from '../../dossier/dossier-values.ts';
import { migrate } from '../../dossier/io/parse-dossier.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';

/** What spreadsheet programs save; "Unicode text" of Excel is a .txt with tabs. */
const TABLES = ['.csv', '.tsv', '.txt', '.xlsx'];

/** Whether a file is read as a table, which has no dates. */
export const isTable = (path: string): boolean => TABLES.includes(extname(path).toLowerCase());

const FORMS = ['.html', '.htm'];
/** Formats of filled-in or printed paper; read as YAML, each of their lines would be an error. */
const PAPER = ['.md', '.pdf', '.doc', '.docx', '.odt', '.rtf', '.xls', '.ods'];

/** @throws UserError 'answers-unreadable-kind' for a file that by its name cannot hold answers */
const refuseOtherKinds = (shown: string, extension: string): void => {
  if (FORMS.includes(extension)) throw new UserError('answers-unreadable-kind', { file: shown, kind: 'form' });
  if (PAPER.includes(extension)) throw new UserError('answers-unreadable-kind', { file: shown, kind: 'paper' });
};

/** Reads the format of antwoorden.yaml. JSON is YAML too. */
const readAnswersText = (file: string, bytes: Buffer, dossier: Dossier, mark: QualityMark): AnswersFile => {
  const reading = readYamlText(file, bytes);
  if (!reading.ok) throw new UserError('invalid-files', { problems: reading.problems });
  const yaml = migrate(reading.yaml, file);
  const problems = findProblems(answersFileSchema, yaml, FORMAT_VERSION);
  if (problems.length > 0) throw new UserError('invalid-files', { problems });
  // Safe: validated by the schema that this type comes from.
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

/**
 * Reads a file with answers: in the form of antwoorden.yaml (YAML or JSON), or as a table (XLSX, or text with separators).
 * @param today the day of answers in a table, which has no dates (YYYY-MM-DD)
 * @throws UserError 'file-unreadable', 'file-damaged', 'answers-unreadable-kind', 'invalid-files' or 'invalid-table', with every problem
 */
export const readAnswersFile = async (
  path: string,
  shown: string,
  { dossier, mark, today }: { dossier: Dossier; mark: QualityMark; today: string },
): Promise<AnswersFile> => {
  const bytes = readNamedFile(path, shown);
  const file = basename(path);
  const extension = extname(path).toLowerCase();
  refuseOtherKinds(shown, extension);
  if (!isTable(path)) return readAnswersText(file, bytes, dossier, mark);
  const { readAnswersTable } = await import('./read-answers-table.ts');
  return await readAnswersTable(file, bytes, mark, today);
};
