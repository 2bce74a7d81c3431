import { basename, dirname, join, relative, resolve } from 'node:path';
import { judgeInput } from '../../assessment/commands/steps/judge-input.ts';
import { warnWhenAltered } from '../../assessment/commands/steps/warn-when-altered.ts';
import { parseEarlier } from '../../assessment/io/earlier-results.ts';
import { EXIT, type ExitCode, type Host, type RunCommand } from '../../base/command.ts';
import { folderArgument } from '../../base/folder-argument.ts';
import { digestText } from '../../base/io/digests.ts';
import { machineOf } from '../../base/io/machine.ts';
import { packageFiles } from '../../base/io/package-files.ts';
import { freePath, isInside, pathFrom } from '../../base/io/paths.ts';
import { say } from '../../base/say.ts';
import { UserError } from '../../base/user-error.ts';
import { BUILD_DIGEST } from '../../base/version.ts';
import { findFramework, loadMark, openWorkplace } from '../../dossier/commands/steps/workplace.ts';
import { newFileText } from '../../dossier/io/dossier-text.ts';
import { coverConfidential } from '../../evidence/cover-confidential.ts';
import { describeFinding } from '../../findings/describe-finding.ts';
import { LEFT_OUT_REASONS } from '../../findings/document-terms.ts';
import { subjectKey } from '../../findings/finding.ts';
import { openProgress } from '../../terminal/io/progress.ts';
import { canAsk } from '../../terminal/io/with-desk.ts';
import { fitOutput } from '../../terminal/screen.ts';
import { fileDress } from '../../terminal/style.ts';
import { AGENT, infoOf } from '../bag-info.ts';
import type { StayingFile } from '../choose-evidence.ts';
import type { packUsage } from '../flags.ts';
import { digestTextBy } from '../io/bag-digests.ts';
import { openPackSources } from '../io/pack-sources.ts';
import { openBagWriter } from '../io/write-bag-zip.ts';
import { bagName, namedIn, packDossier } from '../pack-dossier.ts';
import { LEFT_OUT_FILE, type Prepared, preparePackage, type Refused } from '../prepare-package.ts';
import { renderReports } from '../render-reports.ts';
import { bagWords as words } from '../words/package.ts';

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

/**
 * Places the package in the user's working folder or beside the dossier, never inside it.
 * @throws UserError 'output-in-dossier'
 */
const targetOf = (
  host: Host,
  folder: string,
  { output, force }: { output?: string | undefined; force: boolean },
  name: string,
): string => {
  const full = pathFrom(host, folder);
  const beside = isInside(full, host.cwd()) ? relative(host.cwd(), join(dirname(full), `${name}.zip`)) : `${name}.zip`;
  // Only our own name may change into a free one, and only where somebody sees which it became.
  const isKept = force || !canAsk(host);
  const target = output ?? (isKept ? beside : relative(host.cwd(), freePath(pathFrom(host, beside))));
  if (isInside(full, resolve(host.cwd(), target))) throw new UserError('output-in-dossier', { path: target });
  return target.replaceAll('\\', '/');
};

const packedLines = (
  { result, staying, carried, omitted, unread }: Prepared,
  { path, files, bytes, seal }: Awaited<ReturnType<typeof packDossier>>,
  { folder, quiet }: { folder: string; quiet: boolean },
): string[] => {
  const confidential = result.evidence.filter((each) => each.confidential && each.sha256 !== null).length;
  return [
    words.packed(path, files, bytes),
    words.seal(seal),
    ...stayedLines(staying, folder),
    ...words.leftOut(carried),
    ...(omitted.length > 0 ? [words.omitted(omitted)] : []),
    ...(unread.length > 0 ? [words.unread(unread)] : []),
    ...(confidential > 0 ? [words.confidentialInside(confidential)] : []),
    ...(quiet ? [] : [words.sealTip, words.verifyNext(path)]),
  ];
};

/** `pack`: puts the dossier, its result and the framework into one sealed package. */
export const runPack: RunCommand<typeof packUsage> = async ({ host, globals, args: [folder = '.'], flags }) => {
  const place = await openWorkplace(host, globals, folder);
  const mark = await loadMark(host, globals, place.store);
  const dossier = await place.store.read(mark);
  const release = await place.store.lock();
  try {
    const { withUnread, withoutConfidential, force } = flags;
    const framework = (await findFramework(host, globals, place.store)) ?? packageFiles.criteria;
    const sources = openPackSources(pathFrom(host, place.folder), framework, namedIn(dossier));
    const prepared = await preparePackage({
      store: place.store,
      mark,
      dossier,
      sources,
      withUnread,
      withoutConfidential,
      judging: (judged) => judgeInput(host, globals, place, mark, judged),
      readRound: parseEarlier,
      leftOutText: (file) => newFileText(LEFT_OUT_FILE, file),
    });
    if ('unsafe' in prepared) return refuse(host, prepared, place.folder);
    const { result } = prepared;
    warnWhenAltered(host, result);
    const name = bagName(result);
    const shown = targetOf(host, place.folder, flags, name);
    const target = { path: pathFrom(host, shown), shown, base: basename(name), force };
    // The same words on every terminal.
    const context = { ...fileDress, digest: digestText };
    const packed = await packDossier({
      prepared,
      sources,
      reports: await renderReports(withoutConfidential ? coverConfidential(result) : result, context),
      writer: openBagWriter(target, machineOf(host)),
      info: infoOf(result, { agent: AGENT, rules: BUILD_DIGEST }),
      digest: digestTextBy,
      onProgress: openProgress(host, globals),
    });
    const lines = packedLines(prepared, packed, { folder: place.folder, quiet: globals.quiet });
    host.stdout.write(`${fitOutput(lines, host).join('\n')}\n`);
    return EXIT.fine;
  } finally {
    await release();
  }
};
