import { EXIT, type GlobalOptions, type Host, type RunCommand } from '../../base/command.ts';
import { digestText } from '../../base/io/digests.ts';
import { packageFiles } from '../../base/io/package-files.ts';
import { pathFrom } from '../../base/io/paths.ts';
import { findNearest } from '../../base/nearest.ts';
import { breakIndented } from '../../base/plain-text.ts';
import { UserError } from '../../base/user-error.ts';
import { closingWords } from '../../base/words/closing.ts';
import { loadMark } from '../../dossier/commands/steps/workplace.ts';
import { openStyle } from '../../terminal/io/open-style.ts';
import type { listCriteriaUsage, showCriteriaUsage, validateCriteriaUsage } from '../flags.ts';
import { loadFramework, loadOwnFramework } from '../io/criteria-yaml.ts';
import { frameworkText, judgeContent, knownVersion } from '../known-versions.ts';
import type { QualityMark } from '../quality-mark.ts';
import {
  borrowedLevelsWords,
  contentWords,
  describeCriterion,
  describeDocument,
  describeQuestion,
  describeStandard,
  listDocuments,
  listFramework,
  surveyLanguagesWords,
} from '../words/framework.ts';

const print = async (host: Host, globals: GlobalOptions, lines: string[]): Promise<void> => {
  const { width } = await openStyle(host, globals);
  const broken = lines.flatMap((line) => breakIndented(line, width)).map((line) => line.trimEnd());
  host.stdout.write(`${broken.join('\n')}\n`);
};

/** `criteria list`: lists standards and criteria, or document types. */
export const runList: RunCommand<typeof listCriteriaUsage> = async ({ host, globals, flags }) => {
  const mark = await loadMark(host, globals, null);
  await print(host, globals, flags.documents ? listDocuments(mark) : listFramework(mark));
  return EXIT.fine;
};

const describeItem = (mark: QualityMark, typed: string): string[] | null => {
  const is = (id: string) => id.toLowerCase() === typed.toLowerCase();
  const criterion = mark.criteria.find(({ id }) => is(id));
  if (criterion !== undefined) return describeCriterion(criterion, mark);
  const standard = mark.standards.find(({ id }) => is(id));
  if (standard !== undefined) return describeStandard(standard, mark);
  for (const owner of mark.criteria) {
    const question = owner.questions.find(({ id }) => is(id));
    if (question !== undefined) return describeQuestion(question, owner, mark);
  }
  const document = Object.keys(mark.documents).find(is);
  return document === undefined ? null : describeDocument(document, mark);
};

/** `criteria show <id>`: describes a criterion, question, standard or document type. */
export const runShow: RunCommand<typeof showCriteriaUsage> = async ({ host, globals, args: [typed] }) => {
  const mark = await loadMark(host, globals, null);
  const lines = describeItem(mark, typed);
  if (lines === null) {
    const ids = [
      ...mark.criteria.flatMap(({ id, questions }) => [id, ...questions.map((question) => question.id)]),
      ...mark.standards.map(({ id }) => id),
      ...Object.keys(mark.documents),
    ];
    throw new UserError('unknown-item', { typed, nearest: findNearest(typed, ids) });
  }
  await print(host, globals, lines);
  return EXIT.fine;
};

/** `criteria validate [folder]`: reads the YAML itself, never the precompiled framework, and reports all problems at once. */
export const runValidate: RunCommand<typeof validateCriteriaUsage> = async ({ host, globals, args }) => {
  const folder = args[0] ?? globals.framework;
  const builtIn = await loadFramework(packageFiles.criteria, null);
  const path = folder === undefined ? null : pathFrom(host, folder);
  const mark = path === null ? builtIn : await loadOwnFramework(path, { folder: packageFiles.criteria, mark: builtIn });
  // It reads YAML, and the other commands here need none.
  const { loadSurveyLanguages } = await import('../io/survey-languages.ts');
  const languages = mark.survey === undefined ? [] : loadSurveyLanguages(path ?? packageFiles.criteria, mark.survey);
  const questions = mark.criteria.flatMap((criterion) => criterion.questions).length;
  const content = judgeContent(knownVersion(mark), digestText(frameworkText(mark)));
  const borrowed = borrowedLevelsWords(mark);
  await print(host, globals, [
    closingWords.frameworkValid(mark.criteria.length, questions),
    contentWords[content](mark.version),
    ...(borrowed === null ? [] : [borrowed]),
    ...(languages.length === 0 ? [] : [surveyLanguagesWords(languages)]),
  ]);
  return EXIT.fine;
};
