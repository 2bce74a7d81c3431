import { isAbsolute, relative, resolve } from 'node:path';
import type { AuditResult } from '../../assessment/audit-result.ts';
import type { EarlierResult } from '../../assessment/earlier-result.ts';
import type { AuditInput } from '../../assessment/judge-dossier.ts';
import type { GlobalOptions, Host } from '../../base/command.ts';
import { digestText } from '../../base/io/digest-text.ts';
import { machineOf } from '../../base/io/machine.ts';
import { openOutput } from '../../base/io/output-folder.ts';
import { packageFiles } from '../../base/io/package-files.ts';
import { openSystemClock } from '../../base/io/system-clock.ts';
import { sayStack } from '../../base/say.ts';
import { BUILD_DIGEST, TOOL } from '../../cli/version.ts';
import { cacheFolder } from '../../documents/io/cache-folder.ts';
import { loadFramework } from '../../framework/io/criteria-yaml.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import { openProgress } from '../../terminal/io/progress.ts';
import type { AnswersFile, Dossier } from '../dossier.ts';
import type {
  Clock,
  DocumentReader,
  DossierStore,
  EvidenceFolder,
  Output,
  Repository,
  TemplateFolder,
} from '../ports.ts';

/** The only file that sees both ports and adapters: it picks who fills which. */

export const clockFor = (host: Host, { today }: GlobalOptions): Clock =>
  today === undefined ? openSystemClock(host.env['SOURCE_DATE_EPOCH']) : { today: () => today };

/** A path that a user typed, from the folder they are in. */
export const pathFrom = (host: Host, path: string): string => (isAbsolute(path) ? path : resolve(host.cwd(), path));

export type Workplace = {
  /** The folder as the user typed it. */
  folder: string;
  store: DossierStore;
  evidence: EvidenceFolder;
  reader: DocumentReader;
  output: Output;
  clock: Clock;
};

const openReader = async (host: Host, folder: string, useCache: boolean): Promise<DocumentReader> => {
  const { openDocumentReader } = await import('../../documents/io/document-reader.ts');
  const { openFactsCache, noFactsCache } = await import('../../documents/io/facts-cache.ts');
  const cache = useCache ? openFactsCache(cacheFolder(host.env), folder, machineOf(host)) : noFactsCache;
  return openDocumentReader({ cache, env: host.env, entry: packageFiles.readerEntry, version: BUILD_DIGEST });
};

/** Everything that works on one dossier folder. Adapters load when a command comes for them: short commands stay short. */
export const openWorkplace = async (
  host: Host,
  options: GlobalOptions,
  folder: string,
  { useCache = true, as = null, auditor = '' }: { useCache?: boolean; as?: string | null; auditor?: string } = {},
): Promise<Workplace> => {
  const { openDossier } = await import('../io/dossier-yaml.ts');
  const { openEvidenceFolder } = await import('../../evidence/io/evidence-folder.ts');
  const full = pathFrom(host, folder);
  const machine = machineOf(host);
  const shown = folder.replace(/[\\/]+$/, '') || '.';
  return {
    folder: shown,
    store: openDossier(full, shown, machine, { as, auditor, workingFolder: host.cwd() }),
    evidence: openEvidenceFolder(full, host.cwd()),
    reader: await openReader(host, full, useCache),
    output: openOutput(full, shown, machine),
    clock: clockFor(host, options),
  };
};

/** Begins the copy of one role in a dossier. */
export const startRoleCopy = async (host: Host, folder: string, role: string, mark: QualityMark): Promise<void> => {
  const { startCopy } = await import('../io/dossier-yaml.ts');
  await startCopy(pathFrom(host, folder), role, mark, machineOf(host));
};

export const outputFor = (host: Host): Output => openOutput(host.cwd(), '.', machineOf(host));

/** The git repository around a dossier. */
export const openRepositoryOf = async (host: Host, dossier: string): Promise<Repository> => {
  const { openRepository } = await import('../../ci/io/repository.ts');
  return openRepository(pathFrom(host, dossier), host.cwd(), machineOf(host));
};

/** The framework: of the flag, else of the dossier's school.yaml, else the built-in one. */
export const loadMark = async (
  host: Host,
  options: GlobalOptions,
  dossier: DossierStore | null,
): Promise<QualityMark> => {
  if (options.framework !== undefined) return await loadFramework(pathFrom(host, options.framework), null);
  const own = dossier === null ? null : await dossier.frameworkFolder();
  if (own !== null) return await loadFramework(own, null);
  return await loadFramework(packageFiles.criteria, packageFiles.precompiledFramework);
};

/** A folder with a framework, read in full: nothing ready-made. */
export const readFramework = async (host: Host, folder: string | null): Promise<QualityMark> =>
  await loadFramework(folder === null ? packageFiles.criteria : pathFrom(host, folder), null);

/** How a dossier names a framework: relative to the dossier, with '/', so that both can move together. */
export const frameworkReference = (host: Host, options: GlobalOptions, dossier: string): string | null =>
  options.framework === undefined
    ? null
    : relative(pathFrom(host, dossier), pathFrom(host, options.framework)).replaceAll('\\', '/') || '.';

export const auditInput = (
  host: Host,
  options: GlobalOptions,
  place: Workplace,
  mark: QualityMark,
  dossier: Dossier,
): AuditInput => ({
  mark,
  dossier,
  evidenceFolder: place.evidence,
  documentReader: place.reader,
  onProgress: openProgress(host, options),
  clock: place.clock,
  digest: digestText,
  tool: TOOL,
  onCrash: (check, error) => {
    if (options.debug) sayStack(host, `${check}: ${error instanceof Error ? error.stack : String(error)}`);
  },
});

export const canAsk = (host: Host): boolean => host.stdin.isTTY === true && host.stdout.isTTY === true;

export const readAnswers = async (
  host: Host,
  path: string,
  about: { dossier: Dossier; mark: QualityMark; today: string },
): Promise<AnswersFile> => {
  const { readAnswersFile } = await import('../../answers/io/answers-file.ts');
  return await readAnswersFile(pathFrom(host, path), path, about);
};

export const readSavedResult = async (host: Host, path: string): Promise<AuditResult> => {
  const { readResult } = await import('../../assessment/io/result-json.ts');
  return readResult(pathFrom(host, path), path);
};

/** The frozen results of the rounds of a dossier. */
export const readRounds = async (host: Host, folder: string): Promise<EarlierResult[]> => {
  const earlier = await import('../../assessment/io/earlier-results.ts');
  return earlier.readRounds(pathFrom(host, folder));
};

export const readEarlier = async (host: Host, path: string): Promise<EarlierResult> => {
  const earlier = await import('../../assessment/io/earlier-results.ts');
  return earlier.readEarlier(pathFrom(host, path), path);
};

export const openTemplates = async (host: Host, folder: string): Promise<TemplateFolder> => {
  const { openTemplateFolder } = await import('../../report/io/template-folder.ts');
  return openTemplateFolder(pathFrom(host, folder), folder);
};

export const jsonSchemas = async () => await import('../io/json-schemas.ts');
