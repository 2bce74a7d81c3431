import { basename, dirname, join, relative, resolve } from 'node:path';
import { openQuestionCount } from '../../assessment/audit-result.ts';
import { judgeInput } from '../../assessment/commands/steps/judge-input.ts';
import { warnWhenAltered } from '../../assessment/commands/steps/warn-when-altered.ts';
import { parseEarlier } from '../../assessment/io/earlier-results.ts';
import { type CommandInput, EXIT, type ExitCode, type Host, type RunCommand } from '../../base/command.ts';
import { folderArgument } from '../../base/folder-argument.ts';
import { digestText } from '../../base/io/digests.ts';
import { machineOf } from '../../base/io/machine.ts';
import { packageFiles } from '../../base/io/package-files.ts';
import { freePath, isInside, pathExists, pathFrom } from '../../base/io/paths.ts';
import { writeFileSafely } from '../../base/io/write-file.ts';
import { say } from '../../base/say.ts';
import { UserError } from '../../base/user-error.ts';
import { BUILD_DIGEST } from '../../base/version.ts';
import { findFramework, loadMark, openWorkplace, type Workplace } from '../../dossier/commands/steps/workplace.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { newFileText } from '../../dossier/io/dossier-text.ts';
import { coverConfidential } from '../../evidence/cover-confidential.ts';
import { describeFinding } from '../../findings/describe-finding.ts';
import { LEFT_OUT_REASONS } from '../../findings/document-terms.ts';
import { subjectKey } from '../../findings/finding.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import { openProgress } from '../../terminal/io/progress.ts';
import { canAsk } from '../../terminal/io/with-desk.ts';
import { fitOutput, print } from '../../terminal/screen.ts';
import { fileDress } from '../../terminal/style.ts';
import type { PackSources } from '../bag.ts';
import { AGENT, infoOf } from '../bag-info.ts';
import type { StayingFile } from '../choose-evidence.ts';
import type { packUsage } from '../flags.ts';
import { digestTextBy } from '../io/bag-digests.ts';
import { findOlder } from '../io/found-packages.ts';
import { openPackSources } from '../io/pack-sources.ts';
import { openBagWriter } from '../io/write-bag-zip.ts';
import { bagName, namedIn, packDossier } from '../pack-dossier.ts';
import { LEFT_OUT_FILE, type Prepared, preparePackage, type Refused } from '../prepare-package.ts';
import { renderReports } from '../render-reports.ts';
import { sealFileOf } from '../seal.ts';
import { bagWords as words } from '../words/package.ts';
import { packAsks as asks, sealFileText, sealWords as seals } from '../words/packing.ts';
import { keepsConfidential, maySeal } from './steps/ask-before-packing.ts';

type Input = CommandInput<typeof packUsage>;

/** No package may take personal data out of the school: says which files or texts hold any, and of which kind. */
const refuse = (host: Host, { unsafe, copies, records }: Refused, folder: string): ExitCode => {
  const lines = unsafe.map((finding) => {
    const { title, message } = describeFinding(finding);
    return finding.subject.kind === 'file'
      ? words.refusedFile(finding.subject.path, title)
      : words.refusedText(subjectKey(finding.subject), message);
  });
  const places = new Set([...unsafe.map(({ subject }) => subjectKey(subject)), ...copies, ...records]);
  const all = [
    words.refused(places.size),
    ...new Set(lines),
    ...copies.map(words.refusedCopy),
    ...records.map(words.refusedRecord),
    words.refusedNext(folderArgument(folder)),
  ];
  say(host, fitOutput(all, host, 'stderr'));
  return EXIT.findings;
};

const REASONS = [...LEFT_OUT_REASONS, 'elsewhere', 'missing'] as const;

/** How a file at school is called: by its id in the register, and by its path where somebody has to look at it or find it. */
const nameOf = ({ path, ids, reason }: StayingFile): string => {
  if (ids.length === 0) return `bewijs/${path}`;
  return reason === 'confidential' ? ids.join(', ') : `${ids.join(', ')} (bewijs/${path})`;
};

const stayedLines = (staying: readonly StayingFile[], folder: string): string[] =>
  REASONS.flatMap((reason) => {
    const own = staying.filter((file) => file.reason === reason);
    const isUnread = reason === 'unread';
    const loose = own.filter(({ ids }) => isUnread && ids.length === 0);
    const named = own.filter((file) => !loose.includes(file));
    const lines = [named, loose].flatMap((files) =>
      files.length === 0 ? [] : [words.stayed(reason, { names: files.map(nameOf), isLoose: files === loose }, folder)],
    );
    return isUnread && lines.length > 0 ? [...lines, words.withUnread] : lines;
  });

/** Where a package goes, and the file with its seal: paths as they are shown. */
type Target = { path: string; sealFile: string };

/** Whether a name is not free: the school may have kept the seal of a package that is no longer here. */
const isTaken = (path: string): boolean => pathExists(path) || pathExists(sealFileOf(path));

/**
 * Places the package in the user's working folder or beside the dossier, never inside it, and the file with its seal beside it.
 * @throws UserError 'output-in-dossier', 'package-exists'
 */
const targetOf = (
  host: Host,
  folder: string,
  { output, force }: { output?: string | undefined; force: boolean },
  name: string,
): Target => {
  const full = pathFrom(host, folder);
  const beside = isInside(full, host.cwd()) ? relative(host.cwd(), join(dirname(full), `${name}.zip`)) : `${name}.zip`;
  // Only our own name may change into a free one, and only where somebody sees which it became.
  const isKept = force || !canAsk(host);
  const path = output ?? (isKept ? beside : relative(host.cwd(), freePath(pathFrom(host, beside), isTaken)));
  if (isInside(full, resolve(host.cwd(), path))) throw new UserError('output-in-dossier', { path });
  const shown = path.replaceAll('\\', '/');
  // Told before the question whether to seal now.
  if (!force && pathExists(pathFrom(host, shown))) throw new UserError('package-exists', { path: shown });
  // A seal that lies there without its package may be all that the school kept of what it sent.
  const own = sealFileOf(shown);
  return { path: shown, sealFile: force ? own : freePath(own, (file) => pathExists(pathFrom(host, file))) };
};

type Packed = Awaited<ReturnType<typeof packDossier>> & { sealFile: string; folder: string; older: readonly string[] };

/** What to do with the package and its seal. */
const sendLines = ({ result }: Prepared, { path, sealFile, folder, older }: Packed): string[] => {
  const isFinished = openQuestionCount(result) === 0;
  return [
    ...(isFinished ? [seals.send(path, result.audit !== undefined)] : []),
    ...(older.length > 0 ? [seals.older(older)] : []),
    ...(isFinished ? [seals.sendSeal] : [seals.notYet]),
    seals.where(folder),
    seals.verifyNext(path, sealFile),
  ];
};

const packedLines = (
  prepared: Prepared,
  packed: Packed,
  { folder, quiet }: { folder: string; quiet: boolean },
): string[] => {
  const { result, staying, carried, omitted, unread } = prepared;
  const { path, files, bytes, seal, sealFile } = packed;
  const confidential = result.evidence.filter((each) => each.confidential && each.sha256 !== null).length;
  return [
    words.packed(path, files, bytes),
    seals.seal(seal),
    seals.inFile(sealFile),
    ...stayedLines(staying, folder),
    ...words.leftOut(carried),
    ...(omitted.length > 0 ? [words.omitted(omitted)] : []),
    ...(unread.length > 0 ? [words.unread(unread)] : []),
    ...(confidential > 0 ? [words.confidentialInside(confidential)] : []),
    ...(quiet ? [] : sendLines(prepared, packed)),
  ];
};

const stay = (host: Host): ExitCode => {
  print(host, asks.kept);
  return EXIT.stopped;
};

type Opened = { place: Workplace; mark: QualityMark; dossier: Dossier };

/** Chooses what goes in, and judges it. */
const prepare = async (
  { host, globals, flags }: Input,
  { place, mark, dossier }: Opened,
  { sources, withoutConfidential }: { sources: PackSources; withoutConfidential: boolean },
) =>
  await preparePackage({
    store: place.store,
    mark,
    dossier,
    sources,
    withUnread: flags.withUnread,
    withoutConfidential,
    judging: (judged) => judgeInput(host, globals, place, mark, judged),
    readRound: parseEarlier,
    leftOutText: (file) => newFileText(LEFT_OUT_FILE, file),
  });

/** Writes a package, and the file with its seal. */
const write = async (
  { host, globals, flags }: Input,
  prepared: Prepared,
  { sources, target, withoutConfidential }: { sources: PackSources; target: Target; withoutConfidential: boolean },
): Promise<Packed> => {
  const { result } = prepared;
  const path = pathFrom(host, target.path);
  const name = bagName(result);
  // The same words on every terminal.
  const context = { ...fileDress, digest: digestText };
  const packed = await packDossier({
    prepared,
    sources,
    reports: await renderReports(withoutConfidential ? coverConfidential(result) : result, context),
    writer: openBagWriter({ path, shown: target.path, base: name, force: flags.force }, machineOf(host)),
    info: infoOf(result, { agent: AGENT, rules: BUILD_DIGEST }),
    digest: digestTextBy,
    onProgress: openProgress(host, globals),
  });
  const names = { zip: basename(target.path), file: basename(target.sealFile) };
  writeFileSafely(pathFrom(host, target.sealFile), sealFileText(packed.seal, names), machineOf(host));
  return { ...packed, sealFile: target.sealFile, folder: dirname(path), older: await findOlder(path, name, result) };
};

/** `pack`: puts the dossier, its result and the framework into one sealed package. */
export const runPack: RunCommand<typeof packUsage> = async (input) => {
  const { host, globals, flags } = input;
  const place = await openWorkplace(host, globals, input.args[0] ?? '.');
  const mark = await loadMark(host, globals, place.store);
  const dossier = await place.store.read(mark);
  const release = await place.store.lock();
  try {
    const withoutConfidential = await keepsConfidential(input, dossier);
    if (withoutConfidential === null) return stay(host);
    const framework = (await findFramework(host, globals, place.store)) ?? packageFiles.criteria;
    const sources = openPackSources(pathFrom(host, place.folder), framework, namedIn(dossier));
    const prepared = await prepare(input, { place, mark, dossier }, { sources, withoutConfidential });
    if ('unsafe' in prepared) return refuse(host, prepared, place.folder);
    warnWhenAltered(host, prepared.result);
    const target = targetOf(host, place.folder, flags, bagName(prepared.result));
    if (!(await maySeal(input, prepared.result))) return stay(host);
    const packed = await write(input, prepared, { sources, target, withoutConfidential });
    print(host, ...packedLines(prepared, packed, { folder: place.folder, quiet: globals.quiet }));
    return EXIT.fine;
  } finally {
    await release();
  }
};
