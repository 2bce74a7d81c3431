import type { GlobalOptions, Host } from '../../../base/command.ts';
import { digestText } from '../../../base/io/digests.ts';
import { machineOf } from '../../../base/io/machine.ts';
import { pathFrom } from '../../../base/io/paths.ts';
import { BUILD_DIGEST, TOOL } from '../../../base/version.ts';
import { openProgress } from '../../../terminal/io/progress.ts';
import { fileDress } from '../../../terminal/style.ts';
import { type BagSource, MOST_TEXT_BYTES } from '../../bag.ts';
import { layOutPackage, openPackageReader } from '../../io/lay-out-package.ts';
import { readPackedDossier } from '../../io/packed-dossier.ts';
import { isPrivateKey, MOST_KEY_BYTES } from '../../io/secret-keys.ts';
import { REPORT_FOLDER, renderReports } from '../../render-reports.ts';
import { evidenceInPackage } from '../../verify/package-evidence.ts';
import type { PackageStory } from '../../verify/package-story.ts';
import type { BagVerdict } from '../../verify/verify-bag.ts';
import { type PackageContents, type WorkedOut, workOutAgain } from '../../verify/work-out-again.ts';
import { openPackageJudge } from './judge-package.ts';

const readReports = async (source: BagSource): Promise<Map<string, Uint8Array>> => {
  const reports = new Map<string, Uint8Array>();
  for (const { path } of source.entries) {
    if (path.startsWith(REPORT_FOLDER))
      reports.set(path, (await source.read(path, MOST_TEXT_BYTES)) ?? new Uint8Array());
  }
  return reports;
};

/** The files of a package that hold a private key. */
const findKeys = async (source: BagSource): Promise<string[]> => {
  const found: string[] = [];
  for (const { path, bytes } of source.entries) {
    const content = bytes <= MOST_KEY_BYTES ? await source.read(path, MOST_KEY_BYTES) : null;
    if (content !== null && isPrivateKey(content)) found.push(path);
  }
  return found;
};

/** Whether a package holds a dossier, of which the result can be worked out again. */
const holdsDossier = ({ entries }: BagSource): boolean =>
  entries.some(({ path }) => path === 'data/dossier/school.yaml');

type Looking = {
  host: Host;
  globals: GlobalOptions;
  /** The package as the user typed it. */
  path: string;
  source: BagSource;
  verdict: BagVerdict;
  story: PackageStory;
};

/** Judges a whole package again, and holds what it says against the outcome. */
export const lookCloser = async ({ host, globals, path, source, verdict, story }: Looking): Promise<WorkedOut> => {
  if (!verdict.valid || !holdsDossier(source)) return { contradictions: [], remarks: [], workedOut: null };
  const places = await layOutPackage(source);
  try {
    const { builtIn, mark, dossier, earlier } = await readPackedDossier(places, source, machineOf(host));
    const given = {
      evidenceFolder: evidenceInPackage(source.entries, verdict.sha256),
      documentReader: openPackageReader(host, pathFrom(host, path), source, places.spare),
      tool: TOOL,
      digest: digestText,
      onProgress: openProgress(host, globals),
    };
    const signed = dossier?.signOffs?.result.file;
    const contents: PackageContents = {
      info: verdict.info,
      reports: await readReports(source),
      paths: source.entries.map((entry) => entry.path),
      signed: signed === undefined ? null : await source.read(`data/dossier/${signed}`, MOST_TEXT_BYTES),
      builtIn,
      mark,
      dossier,
      judge: mark === null || dossier === null ? null : openPackageJudge({ ...given, mark, dossier, earlier }),
      signOffs: story.signOffs,
      keys: await findKeys(source),
      rules: BUILD_DIGEST,
      digest: digestText,
      render: async (result) => await renderReports(result, { ...fileDress, digest: digestText }),
    };
    return await workOutAgain(contents);
  } finally {
    places.remove();
  }
};
