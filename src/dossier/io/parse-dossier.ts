import type * as z from 'zod';
import { digestBytes } from '../../base/io/digests.ts';
import { findProblems } from '../../base/io/schema-problems.ts';
import { editYaml } from '../../base/io/yaml-edit.ts';
import { readYamlText, type YamlText } from '../../base/io/yaml-text.ts';
import type { TextLine } from '../../base/plain-text.ts';
import type { Problem } from '../../base/problem.ts';
import { asLookup } from '../../base/records.ts';
import { UserError } from '../../base/user-error.ts';
import { mostMet } from '../../framework/framework-lookups.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import { auditFileName } from '../audit-file-name.ts';
import { findUnknownReferences } from '../cross-references.ts';
import { DOSSIER_SCHEMAS, type Dossier, type DossierFileName } from '../dossier.ts';
import { FORMAT_VERSION, VOICE_GROUPS } from '../dossier-values.ts';
import { findLongWaivers } from '../last-waiver-day.ts';
import { voicesFileName } from '../voices-file-name.ts';
import { contactComment, dossierComments } from '../words/files.ts';
import { type DossierBytes, type NameOf, ownName, readNames } from './dossier-bytes.ts';

type Understood = Map<DossierFileName, YamlText>;

/** Parses a dossier file and checks it against its schema; `yaml` is null when it does not parse. */
export const understand = (
  file: DossierFileName,
  bytes: Buffer,
  shown: string = file,
): { yaml: YamlText | null; problems: Problem[] } => {
  const reading = readYamlText(shown, bytes);
  if (!reading.ok) return { yaml: null, problems: reading.problems };
  const yaml = migrate(reading.yaml, shown);
  const schema: z.ZodType = DOSSIER_SCHEMAS[file];
  return { yaml, problems: findProblems(schema, yaml, FORMAT_VERSION) };
};

const referenceProblems = (dossier: Dossier, mark: QualityMark, yamls: Understood, nameOf: NameOf): Problem[] =>
  findUnknownReferences(dossier, mark).flatMap(({ file, path, what, ...named }) => {
    const yaml = yamls.get(file);
    if (yaml === undefined) return [];
    const where = yaml.locate(path, typeof path.at(-1) === 'number' ? 'value' : 'key');
    return [{ file: nameOf(file), ...where, path, kind: 'unknown-reference' as const, expected: what, ...named }];
  });

const waiverProblems = (dossier: Dossier, mark: QualityMark, yamls: Understood): Problem[] => {
  const file = 'uitzonderingen.yaml';
  const yaml = yamls.get(file);
  if (yaml === undefined) return [];
  return findLongWaivers(dossier, mark).map(({ index, lastDay }) => {
    const path = ['waivers', index, 'until'];
    return { file, ...yaml.locate(path), path, kind: 'waiver-too-long', expected: lastDay };
  });
};

/** A `minMet` that no school can reach. */
const thresholdProblems = ({ school }: Dossier, mark: QualityMark, yamls: Understood): Problem[] => {
  const [file, path, most] = ['school.yaml' as const, ['check', 'minMet'], mostMet(mark)];
  const where = yamls.get(file)?.locate(path);
  if (where === undefined || (school.check?.minMet ?? 0) <= most) return [];
  return [{ file, ...where, path, kind: 'too-big', expected: `number ${most}` }];
};

const refuse = (problems: Problem[]): void => {
  if (problems.length > 0) throw new UserError('invalid-files', { problems });
};

/** Parsed files with the bytes that they came from. */
export type Understanding = Map<DossierFileName, { bytes: Buffer; understood: ReturnType<typeof understand> }>;

/** Parses a file unless its bytes are unchanged: in a sitting, usually one file changes and the others do not. */
const recall = (memory: Understanding, file: DossierFileName, bytes: Buffer, shown: string) => {
  const known = memory.get(file);
  if (known?.bytes.equals(bytes) === true) return known.understood;
  const understood = understand(file, bytes, shown);
  memory.set(file, { bytes, understood });
  return understood;
};

/** The files of other auditors, by the word in their name. @throws UserError 'invalid-files' */
const readAudits = ({ audits }: DossierBytes): Map<string, YamlText> => {
  const yamls = new Map<string, YamlText>();
  for (const [auditor, bytes] of audits) {
    const { yaml, problems } = understand('audit.yaml', bytes, auditFileName(auditor));
    refuse(problems);
    if (yaml !== null) yamls.set(auditor, yaml);
  }
  return yamls;
};

const digestsOf = ({ files, audits }: DossierBytes, nameOf: NameOf): Dossier['digests'] =>
  Object.fromEntries([
    ...[...files].map(([file, own]) => [nameOf(file), digestBytes(own)]),
    ...[...audits].map(([name, own]) => [auditFileName(name), digestBytes(own)]),
  ]);

/** The lines that the tool itself puts above and in new files. */
const OWN_COMMENTS = new Set(
  [contactComment, ...Object.values(dossierComments)].flatMap((comment) =>
    comment.split('\n').map((line) => line.trim()),
  ),
);

const isByPeople = ({ text }: TextLine): boolean => !OWN_COMMENTS.has(text.trim());

const understandEach = (bytes: DossierBytes, nameOf: NameOf, memory: Understanding): Understood => {
  const yamls: Understood = new Map();
  const problems: Problem[] = [];
  for (const [file, own] of bytes.files) {
    const understood = recall(memory, file, own, nameOf(file));
    problems.push(...understood.problems);
    if (understood.yaml !== null) yamls.set(file, understood.yaml);
  }
  refuse(problems);
  return yamls;
};

/** Makes records safe to look up names that people typed. */
const withLookups = (dossier: Dossier): Dossier => {
  const { answers, register } = dossier;
  return {
    ...dossier,
    answers: { ...answers, answers: asLookup(answers.answers ?? {}) },
    register: { ...register, evidence: asLookup(register.evidence ?? {}) },
  };
};

/**
 * Parses the files of a dossier and checks them: their shape, and their names against the framework.
 * @param memory parsed files of an earlier call; updated
 * @throws UserError 'invalid-files' with all problems
 */
export const parseDossier = (
  bytes: DossierBytes,
  mark: QualityMark,
  nameOf: NameOf = ownName,
  memory: Understanding = new Map(),
): Dossier => {
  const yamls = understandEach(bytes, nameOf, memory);
  const audits = readAudits(bytes);
  const byName = [
    ...[...yamls].map(([file, yaml]) => [nameOf(file), yaml] as const),
    ...[...audits].map(([auditor, yaml]) => [auditFileName(auditor), yaml] as const),
  ];
  const dataOf = (file: DossierFileName) => yamls.get(file)?.data ?? null;
  // Safe: every file was just checked against the schema that its type comes from.
  const dossier = {
    school: dataOf('school.yaml'),
    answers: dataOf('antwoorden.yaml'),
    register: dataOf('bewijs.yaml'),
    waivers: dataOf('uitzonderingen.yaml'),
    audit: dataOf('audit.yaml'),
    lines: Object.fromEntries(byName.map(([name, yaml]) => [name, yaml.keyLines()])),
    comments: Object.fromEntries(byName.map(([name, yaml]) => [name, yaml.comments().filter(isByPeople)])),
    otherAudits: Object.fromEntries([...audits].map(([auditor, { data }]) => [auditor, data])),
    reply: dataOf('reactie.yaml'),
    requests: dataOf('vragen-auditor.yaml'),
    signOffs: dataOf('aftekening.yaml'),
    leftOut: dataOf('weggelaten.yaml'),
    voices: VOICE_GROUPS.flatMap((group) => dataOf(voicesFileName(group)) ?? []),
    digests: digestsOf(bytes, nameOf),
    names: readNames(bytes.names),
  } as Dossier;
  refuse([
    ...referenceProblems(dossier, mark, yamls, nameOf),
    ...thresholdProblems(dossier, mark, yamls),
    ...waiverProblems(dossier, mark, yamls),
  ]);
  return withLookups(dossier);
};

type Migrate = (text: string) => string;

/**
 * Brings the text of each older format to the next, by edits so that comments and layout stay. The migrated text reaches the disk with
 * the user's first change. Version 0 is a file from before the version number existed; the number is added at the end, so that line
 * numbers in messages stay right.
 */
const MIGRATIONS: Record<number, Migrate> = {
  0: (text) => editYaml(text, [{ kind: 'set', path: ['formatVersion'], value: 1 }]),
};

const versionOf = (yaml: YamlText): number => {
  const data = yaml.data as Record<string, unknown>;
  if (data['formatVersion'] === undefined) return 0;
  return typeof data['formatVersion'] === 'number' ? data['formatVersion'] : FORMAT_VERSION;
};

/** Migrates a file to the current format. Returns a current, newer or broken file unchanged. */
export const migrate = (yaml: YamlText, file: string): YamlText => {
  let current = yaml;
  for (let version = versionOf(yaml); version < FORMAT_VERSION; version = versionOf(current)) {
    const step = MIGRATIONS[version];
    if (step === undefined) return current;
    const reading = readYamlText(file, Buffer.from(step(current.text), 'utf8'));
    if (!reading.ok || versionOf(reading.yaml) <= version) return current;
    current = reading.yaml;
  }
  return current;
};
