import type * as z from 'zod';
import { findProblems } from '../../base/io/schema-problems.ts';
import { readYamlText, type YamlText } from '../../base/io/yaml-text.ts';
import { mapTexts, stripControls } from '../../base/plain-text.ts';
import type { Problem } from '../../base/problem.ts';
import { UserError } from '../../base/user-error.ts';
import { findFrameworkProblems } from '../framework-references.ts';
import {
  builtInCriterionFileSchema,
  type Criterion,
  criterionFileSchema,
  documentsFileSchema,
  type QualityMark,
  type QualityMarkFile,
  qualityMarkFileSchema,
  type Standard,
  standardsFileSchema,
} from '../quality-mark.ts';
import { type Survey, surveyFileSchema } from '../survey.ts';
import {
  type AllWords,
  completeWords,
  datesFileSchema,
  ownDatesFileSchema,
  ownPersonalDataFileSchema,
  personalDataFileSchema,
} from '../word-lists.ts';

/** A YAML file of a framework, as read from disk. */
export type FrameworkFile = { name: string; bytes: Buffer };

const MARK_FILE = 'keurmerk.yaml';
const STANDARDS_FILE = 'standaarden.yaml';
const DOCUMENTS_FILE = 'documenten.yaml';
const PERSONAL_DATA_FILE = 'persoonsgegevens.yaml';
const DATES_FILE = 'datums.yaml';
const SURVEY_FILE = 'vragenlijst.yaml';
const NEEDED_FILES = [MARK_FILE, STANDARDS_FILE, DOCUMENTS_FILE];
/** A framework of one's own may do without the last three. Words for personal data and dates are completed from the built-in one. */
const GENERAL_FILES = [...NEEDED_FILES, PERSONAL_DATA_FILE, DATES_FILE, SURVEY_FILE];
const FRAMEWORK_FORMAT = 1;

const schemaOf = (name: string, isOwn: boolean): z.ZodType => {
  if (name === MARK_FILE) return qualityMarkFileSchema;
  if (name === STANDARDS_FILE) return standardsFileSchema;
  if (name === PERSONAL_DATA_FILE) return isOwn ? ownPersonalDataFileSchema : personalDataFileSchema;
  if (name === DATES_FILE) return isOwn ? ownDatesFileSchema : datesFileSchema;
  if (name === DOCUMENTS_FILE) return documentsFileSchema;
  if (name === SURVEY_FILE) return surveyFileSchema;
  return isOwn ? criterionFileSchema : builtInCriterionFileSchema;
};

const isCriterionFile = (name: string) => !GENERAL_FILES.includes(name);

/** Orders criteria: those that count for the mark first, then supplements; each group by the number in the id. */
const inOrder = (one: Criterion, other: Criterion): number => {
  if (one.partOfMark !== other.partOfMark) return one.partOfMark ? -1 : 1;
  return one.id.localeCompare(other.id, 'en', { numeric: true });
};

const readAll = (files: FrameworkFile[], isOwn: boolean): { yamls: YamlText[]; problems: Problem[] } => {
  const yamls: YamlText[] = [];
  const problems: Problem[] = [];
  for (const { name, bytes } of files) {
    const reading = readYamlText(name, bytes);
    if (!reading.ok) {
      problems.push(...reading.problems);
      continue;
    }
    const found = findProblems(schemaOf(name, isOwn), reading.yaml, FRAMEWORK_FORMAT);
    if (found.length === 0) yamls.push(reading.yaml);
    problems.push(...found);
  }
  return { yamls, problems };
};

/**
 * Parses the files of a framework, checks them and puts them together.
 * @param builtIn the words that a framework of one's own adds to; null for the built-in framework, which has to be complete
 * @throws UserError 'framework-incomplete', or 'invalid-files' with every problem in every file at once
 */
export const parseFramework = (files: FrameworkFile[], folder: string, builtIn: AllWords | null): QualityMark => {
  for (const file of builtIn === null ? GENERAL_FILES : NEEDED_FILES) {
    if (!files.some(({ name }) => name === file)) throw new UserError('framework-incomplete', { folder, file });
  }
  const { yamls, problems } = readAll(files, builtIn !== null);
  const byName = new Map(yamls.map((yaml) => [yaml.file, yaml]));
  const partOf = <Part>(name: string): Partial<Part> => (byName.get(name)?.data ?? {}) as Partial<Part>;
  const head = (byName.get(MARK_FILE)?.data as QualityMarkFile | undefined) ?? null;
  const { standards = null } = partOf<{ standards: Standard[] }>(STANDARDS_FILE);
  const { documents = null } = partOf<Pick<QualityMark, 'documents'>>(DOCUMENTS_FILE);
  const { personalData } = partOf<Pick<QualityMark, 'personalData'>>(PERSONAL_DATA_FILE);
  const { dates } = partOf<Pick<QualityMark, 'dates'>>(DATES_FILE);
  const { survey = null } = partOf<{ survey: Survey }>(SURVEY_FILE);
  const criteria = yamls
    .filter(({ file }) => isCriterionFile(file))
    .map((yaml) => ({ file: yaml.file, criterion: yaml.data as Criterion }));
  const complete = problems.length === 0;
  const references = findFrameworkProblems({ head, standards, documents, criteria, survey, complete }).map(
    ({ file, path, onKey, ...rest }): Problem => {
      const where = byName.get(file)?.locate(path, onKey ? 'key' : 'value') ?? { line: null, column: null };
      return { file, path, ...where, ...rest };
    },
  );
  const all = [...problems, ...references];
  if (all.length > 0 || head === null || standards === null || documents === null) {
    throw new UserError('invalid-files', { problems: all });
  }
  const own = { personalData, dates };
  // Anybody may have written the framework, and its texts end up on terminals and pages.
  return mapTexts(
    {
      ...head,
      standards,
      documents,
      ...(builtIn === null ? (own as AllWords) : { ...completeWords(own, builtIn), own }),
      criteria: criteria.map(({ criterion }) => criterion).sort(inOrder),
      ...(survey === null ? {} : { survey }),
    },
    stripControls,
  );
};
