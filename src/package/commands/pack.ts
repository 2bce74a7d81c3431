import { basename, dirname, join, relative, resolve } from 'node:path';
import type { AuditResult } from '../../assessment/audit-result.ts';
import { judgeInput } from '../../assessment/commands/steps/judge-input.ts';
import { readRounds } from '../../assessment/io/earlier-results.ts';
import { judgeDossier } from '../../assessment/judge-dossier.ts';
import { EXIT, type ExitCode, type Host, type RunCommand } from '../../base/command.ts';
import { folderArgument } from '../../base/folder-argument.ts';
import { digestText } from '../../base/io/digests.ts';
import { machineOf } from '../../base/io/machine.ts';
import { packageFiles } from '../../base/io/package-files.ts';
import { isInside, pathFrom } from '../../base/io/paths.ts';
import type { FileContent } from '../../base/output.ts';
import { breakLines } from '../../base/plain-text.ts';
import { say } from '../../base/say.ts';
import { UserError } from '../../base/user-error.ts';
import { TOOL } from '../../base/version.ts';
import { findFramework, loadMark, openWorkplace } from '../../dossier/commands/steps/workplace.ts';
import { coverConfidential } from '../../evidence/cover-confidential.ts';
import { describeFinding } from '../../findings/describe-finding.ts';
import { subjectKey } from '../../findings/finding.ts';
import { auditRenderers, renderers } from '../../report/index.ts';
import type { FileContext } from '../../report/renderer.ts';
import { isAudited } from '../../report/write-reports.ts';
import { openProgress } from '../../terminal/io/progress.ts';
import { widthOf } from '../../terminal/screen.ts';
import { fileDress } from '../../terminal/style.ts';
import type { packUsage } from '../flags.ts';
import { digestTextBy } from '../io/bag-digests.ts';
import { openPackSources } from '../io/pack-sources.ts';
import { openBagWriter } from '../io/write-bag-zip.ts';
import { bagName, findUnsafeToPack, namedIn, packDossier } from '../pack-dossier.ts';
import { bagWords as words } from '../words/package.ts';

const fitTo = (stream: NodeJS.WriteStream, lines: readonly string[]): string[] =>
  lines.flatMap((line) => breakLines(line, widthOf(stream)));

/** No package may take personal data out of the school: says which files or texts hold any, and of which kind. */
const refuse = (host: Host, result: AuditResult, folder: string): ExitCode | null => {
  const unsafe = findUnsafeToPack(result);
  if (unsafe.length === 0) return null;
  const lines = unsafe.map((finding) => {
    const { title, message } = describeFinding(finding);
    return finding.subject.kind === 'file'
      ? words.refusedFile(finding.subject.path, title)
      : words.refusedText(subjectKey(finding.subject), message);
  });
  const places = new Set(unsafe.map(({ subject }) => subjectKey(subject)));
  const all = [words.refused(places.size), ...new Set(lines), words.refusedNext(folderArgument(folder))];
  say(host, fitTo(host.stderr, all));
  return EXIT.findings;
};

/** Renders the result and its reports for the package. */
const renderAll = async (result: AuditResult, context: FileContext): Promise<[string, Uint8Array][]> => {
  const bytes = (name: string, content: FileContent): [string, Uint8Array] => [
    name,
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
  ];
  const own = [
    bytes('audit.json', await (await renderers.json())(result, context)),
    bytes('rapport.html', await (await renderers.html())(result, context)),
    bytes('rapport.md', await (await renderers.md())(result, context)),
  ];
  if (!isAudited(result)) return own;
  return [
    ...own,
    bytes('auditrapport.html', (await auditRenderers.html())(result, 'team')),
    bytes('auditrapport.md', (await auditRenderers.md())(result, 'team')),
  ].sort(([one], [other]) => (one < other ? -1 : 1));
};

/**
 * Places the package in the user's working folder or beside the dossier, never inside it.
 * @throws UserError 'output-in-dossier'
 */
const targetOf = (host: Host, folder: string, output: string | undefined, name: string): string => {
  const full = pathFrom(host, folder);
  const beside = isInside(full, host.cwd()) ? relative(host.cwd(), join(dirname(full), `${name}.zip`)) : `${name}.zip`;
  const target = output ?? beside;
  if (isInside(full, resolve(host.cwd(), target))) throw new UserError('output-in-dossier', { path: target });
  return target.replaceAll('\\', '/');
};

/** `pack`: puts the dossier, its result and the framework into one sealed package. */
export const runPack: RunCommand<typeof packUsage> = async ({ host, globals, args: [folder = '.'], flags }) => {
  const place = await openWorkplace(host, globals, folder);
  const mark = await loadMark(host, globals, place.store);
  const dossier = await place.store.read(mark);
  const release = await place.store.lock();
  try {
    const earlier = readRounds(pathFrom(host, place.folder));
    const result = await judgeDossier({ ...judgeInput(host, globals, place, mark, dossier), earlier });
    const refused = refuse(host, result, place.folder);
    if (refused !== null) return refused;
    const name = bagName(result);
    const shown = targetOf(host, place.folder, flags.output, name);
    const target = { path: pathFrom(host, shown), shown, base: basename(name), force: flags.force };
    const framework = await findFramework(host, globals, place.store);
    // The same words on every terminal.
    const context = { ...fileDress, digest: digestText };
    const packed = await packDossier({
      dossier,
      result,
      sources: openPackSources(pathFrom(host, place.folder), framework ?? packageFiles.criteria, namedIn(dossier)),
      reports: await renderAll(flags.withoutConfidential ? coverConfidential(result) : result, context),
      writer: openBagWriter(target, packageFiles.digestWorker, machineOf(host)),
      info: {
        description: `${mark.title}, ${result.round.schoolYear}`,
        organization: result.school.name,
        date: result.date,
        agent: `${TOOL.name} ${TOOL.version}`,
      },
      withoutConfidential: flags.withoutConfidential,
      digest: digestTextBy,
      onProgress: openProgress(host, globals),
    });
    const confidential = result.evidence.filter((each) => each.confidential).length;
    const lines = fitTo(host.stdout, [
      words.packed(packed.path, packed.files, packed.bytes),
      words.seal(packed.seal),
      ...(packed.leftOut.length > 0 ? [words.leftOut(packed.leftOut)] : []),
      ...(packed.leftOut.length === 0 && confidential > 0 ? [words.confidentialInside(confidential)] : []),
      ...(globals.quiet ? [] : [words.sealTip, words.verifyNext(packed.path)]),
    ]);
    host.stdout.write(`${lines.join('\n')}\n`);
    return EXIT.fine;
  } finally {
    await release();
  }
};
