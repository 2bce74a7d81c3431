import type { Clock } from '../../../base/clock.ts';
import type { GlobalOptions, Host } from '../../../base/command.ts';
import { clockFor } from '../../../base/io/choose-clock.ts';
import { machineOf } from '../../../base/io/machine.ts';
import { openOutput } from '../../../base/io/output-folder.ts';
import { packageFiles } from '../../../base/io/package-files.ts';
import { pathFrom } from '../../../base/io/paths.ts';
import { cacheFolder } from '../../../base/io/user-folders.ts';
import type { Output } from '../../../base/output.ts';
import { BUILD_DIGEST } from '../../../base/version.ts';
import type { DocumentReader } from '../../../documents/document-reader.ts';
import type { EvidenceFolder } from '../../../evidence/evidence-folder.ts';
import { loadFramework, loadOwnFramework } from '../../../framework/io/criteria-yaml.ts';
import type { QualityMark } from '../../../framework/quality-mark.ts';
import type { DossierStore } from '../../dossier-store.ts';
import type { Undo } from '../../undo/last-change.ts';

/** A dossier folder, ready to work in. */
export type Workplace = {
  /** The folder as the user typed it. */
  folder: string;
  store: DossierStore;
  evidence: EvidenceFolder;
  reader: DocumentReader;
  output: Output;
  clock: Clock;
  /** Keeps what this command changes, so that it can be taken back. */
  undo: Undo;
};

const openReader = async (host: Host, folder: string, useCache: boolean): Promise<DocumentReader> => {
  const { openDocumentReader } = await import('../../../documents/io/document-reader.ts');
  const { openFactsCache, noFactsCache } = await import('../../../documents/io/facts-cache.ts');
  const cache = useCache ? openFactsCache(cacheFolder(host.env), folder, machineOf(host)) : noFactsCache;
  return openDocumentReader({ cache, env: host.env, entry: packageFiles.readerEntry, version: BUILD_DIGEST });
};

/**
 * Opens everything that works on one dossier folder. What reads and searches dossiers is imported here, so that commands without a dossier start fast.
 * @param within the workplace of the same command in this dossier, so that what both change is taken back together
 */
export const openWorkplace = async (
  host: Host,
  options: GlobalOptions,
  folder: string,
  {
    useCache = true,
    as = null,
    auditor = '',
    within,
  }: { useCache?: boolean; as?: string | null; auditor?: string; within?: Workplace } = {},
): Promise<Workplace> => {
  const { openDossier } = await import('../../io/open-dossier.ts');
  const { openEvidenceFolder } = await import('../../../evidence/io/evidence-folder.ts');
  const { openUndo } = await import('../../io/undo.ts');
  const { losesPeople } = await import('../../../documents/find-people.ts');
  const full = pathFrom(host, folder);
  const machine = machineOf(host);
  const shown = folder.replace(/[\\/]+$/, '') || '.';
  const clock = clockFor(host, options);
  const undo = within?.undo ?? openUndo(full, machine, { command: options.command, day: clock.today() });
  return {
    folder: shown,
    store: openDossier(full, shown, machine, { as, auditor, workingFolder: host.cwd(), undo, losesPeople }),
    evidence: openEvidenceFolder(full, host.cwd(), undo),
    reader: await openReader(host, full, useCache),
    output: openOutput(full, shown, machine),
    clock,
    undo,
  };
};

/** The folder of the framework: of the flag, else of the dossier's school.yaml; null for the built-in one. */
export const findFramework = async (
  host: Host,
  { framework }: GlobalOptions,
  dossier: DossierStore | null,
): Promise<string | null> =>
  framework === undefined ? ((await dossier?.frameworkFolder()) ?? null) : pathFrom(host, framework);

const readMark = async (own: string | null): Promise<QualityMark> => {
  const builtIn = await loadFramework(packageFiles.criteria, packageFiles.precompiledFramework);
  return own === null ? builtIn : await loadOwnFramework(own, { folder: packageFiles.criteria, mark: builtIn });
};

/** The frameworks that were loaded for several dossiers, by folder; null for the built-in one. */
export type LoadedMarks = Map<string | null, Promise<QualityMark>>;

/**
 * Loads the framework by which a dossier is judged.
 * @param loaded those of other dossiers of the same command: their texts are then in memory once
 */
export const loadMark = async (
  host: Host,
  options: GlobalOptions,
  dossier: DossierStore | null,
  loaded: LoadedMarks = new Map(),
): Promise<QualityMark> => {
  const own = await findFramework(host, options, dossier);
  const mark = loaded.get(own) ?? readMark(own);
  loaded.set(own, mark);
  return await mark;
};
