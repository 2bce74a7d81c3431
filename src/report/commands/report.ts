import { join } from 'node:path';
import { warnOfReport } from '../../answers/commands/steps/warn-of-people.ts';
import type { AuditResult } from '../../assessment/audit-result.ts';
import { judgeInput } from '../../assessment/commands/steps/judge-input.ts';
import { warnWhenAltered } from '../../assessment/commands/steps/warn-when-altered.ts';
import { readEarlier, readRounds } from '../../assessment/io/earlier-results.ts';
import { readResult } from '../../assessment/io/result-json.ts';
import { judgeDossier } from '../../assessment/judge-dossier.ts';
import { compareRounds } from '../../assessment/trend.ts';
import type { EarlierResult } from '../../assessment/trend-types.ts';
import {
  type CommandInput,
  EXIT,
  type ExitCode,
  type GlobalOptions,
  type Host,
  type RunCommand,
} from '../../base/command.ts';
import { digestText } from '../../base/io/digests.ts';
import { machineOf } from '../../base/io/machine.ts';
import { packageFiles } from '../../base/io/package-files.ts';
import { pathFrom } from '../../base/io/paths.ts';
import { say } from '../../base/say.ts';
import type { FlagsOf } from '../../base/usage.ts';
import { UserError } from '../../base/user-error.ts';
import { closingWords } from '../../base/words/closing.ts';
import type { DossierBelow } from '../../dossier/commands/steps/dossiers-below.ts';
import { loadMark, openWorkplace, type Workplace } from '../../dossier/commands/steps/workplace.ts';
import { writeSchemas } from '../../dossier/io/json-schemas.ts';
import { placesOfPeople } from '../../findings/places-of-people.ts';
import { openStyle } from '../../terminal/io/open-style.ts';
import { fitOutput } from '../../terminal/screen.ts';
import type { reportUsage } from '../flags.ts';
import type { AuditFormat, ReportFormat } from '../index.ts';
import type { ReportFolder } from '../io/report-folder.ts';
import { openTemplateFolder } from '../io/template-folder.ts';
import type { FileContext } from '../renderer.ts';
import { cardSays } from '../words/card.ts';
import {
  AUDIENCE_FORMATS,
  isAudited,
  pagesToPrint,
  writeAuditReport,
  writeForAudience,
  writeReports,
} from '../write-reports.ts';

/** Reads the rounds kept in the dossier, plus one result if the user names it. */
const readAllEarlier = async (host: Host, folder: string, compare: string | undefined): Promise<EarlierResult[]> => [
  ...readRounds(pathFrom(host, folder)),
  ...(compare === undefined ? [] : [readEarlier(pathFrom(host, compare), compare)]),
];

const auditNow = async (
  host: Host,
  globals: GlobalOptions,
  place: Workplace,
  { compare, output }: Pick<Called, 'compare' | 'output'>,
): Promise<AuditResult> => {
  const mark = await loadMark(host, globals, place.store);
  const dossier = await place.store.read(mark);
  const earlier = await readAllEarlier(host, place.folder, compare);
  const result = await judgeDossier({ ...judgeInput(host, globals, place, mark, dossier), earlier });
  if (output === undefined) await writeSchemas(place.output);
  return result;
};

/** A saved file that only looks like a result fails during rendering; report that as a fault in the file. */
const renderOrRefuse = async <Value>(from: string | undefined, render: () => Promise<Value>): Promise<Value> => {
  try {
    return await render();
  } catch (error) {
    if (from === undefined || error instanceof UserError) throw error;
    throw new UserError('result-invalid', { path: from }, error);
  }
};

type Called = FlagsOf<typeof reportUsage>;

/** The flags without the formats that are not one file of the result: the PDF and the cards. */
type Flags = Omit<Called, 'format'> & { format: ReportFormat[] | undefined };

const forFiles = (flags: Called): Flags => ({
  ...flags,
  format: flags.format?.filter((each): each is ReportFormat => each !== 'pdf' && each !== 'card'),
});

const isForAudience = (format: string): format is (typeof AUDIENCE_FORMATS)[number] =>
  (AUDIENCE_FORMATS as readonly string[]).includes(format);

const isAuditFormat = (format: string): format is AuditFormat => ['md', 'html', 'docx', 'json'].includes(format);

/**
 * Writes the audit report.
 * @throws UserError 'audit-missing', or 'audience-format' for a format the audit report does not have
 */
const writeAudit = async ({ audience, format }: Flags, result: AuditResult, place: Workplace, context: FileContext) => {
  if (!isAudited(result)) throw new UserError('audit-missing', { folder: place.folder });
  const usual: AuditFormat[] = audience === 'team' ? ['md', 'html', 'docx', 'json'] : ['md', 'html'];
  const wanted = format ?? usual;
  const refused = wanted.filter((each) => !isAuditFormat(each) || (audience !== 'team' && !isForAudience(each)));
  const of = audience === 'team' ? 'audit' : 'audience';
  if (refused.length > 0) throw new UserError('audience-format', { formats: refused, of });
  return await writeAuditReport(result, audience, wanted.filter(isAuditFormat), place.output, context);
};

/** The team gets any format; other audiences only the formats made for them. @throws UserError 'audience-format' */
const writeFor = async (flags: Flags, result: AuditResult, place: Workplace, context: FileContext) => {
  const { audience, format } = flags;
  if (flags.kind === 'audit') return await writeAudit(flags, result, place, context);
  if (audience === 'team') return await writeReports(result, format ?? ['md', 'html', 'json'], place.output, context);
  const refused = (format ?? []).filter((each) => !isForAudience(each));
  if (refused.length > 0) throw new UserError('audience-format', { formats: refused, of: 'audience' });
  return await writeForAudience(
    result,
    audience,
    (format ?? AUDIENCE_FORMATS).filter(isForAudience),
    place.output,
    context,
  );
};

/** Reads a saved result, and compares it with another one if the user names it. */
const readSaved = async (host: Host, from: string, compare: string | undefined): Promise<AuditResult> => {
  const saved = readResult(pathFrom(host, from), from);
  if (compare === undefined) return saved;
  const earlier = readEarlier(pathFrom(host, compare), compare);
  return await renderOrRefuse(from, async () => ({ ...saved, compare: compareRounds(saved, [earlier]) }));
};

/**
 * Reads the school's logo, colours and introduction before anything else, so that a mistake in them stops the report early.
 * @throws UserError 'file-unreadable' or 'templates-invalid'
 */
const readTemplates = async (host: Host, path: string | undefined): Promise<Pick<FileContext, 'page'>> => {
  if (path === undefined) return {};
  const { prepareOwnPage } = await import('../own/own-page.ts');
  const { read, folder, digest } = openTemplateFolder(pathFrom(host, path), path);
  return { page: prepareOwnPage(await read(), folder, digest) };
};

const sayWritten = (host: Host, written: readonly string[], next: readonly string[]): void => {
  // A path is copied or clicked, so it stays on one line.
  const lines = [closingWords.reportsWritten, ...written.map((path) => `  ${path}`), ...fitOutput(next, host)];
  host.stdout.write(`${lines.join('\n')}\n`);
};

/** Opens the first page, or else the first file, when the user asks for it. @returns what to say about reading the report */
const openWritten = async (host: Host, written: readonly string[], open: boolean): Promise<string[]> => {
  const page = written.find((path) => path.endsWith('.html'));
  const tip = page === undefined ? [] : [closingWords.openReport(page)];
  const first = page ?? written[0];
  if (!open || first === undefined) return tip;
  const { openInViewer } = await import('../io/open-in-viewer.ts');
  return (await openInViewer(pathFrom(host, first), host.env)) ? [closingWords.opened(first)] : tip;
};

/**
 * Has the HTML report printed by a browser, if the user asks for a PDF.
 * @returns the paths as the user would type them, and why there are no more
 */
const writePdf = async (host: Host, flags: Called, result: AuditResult, place: Workplace, context: FileContext) => {
  if (flags.format?.includes('pdf') !== true) return { written: [] };
  const pages = await renderOrRefuse(flags.from, async () => await pagesToPrint(result, flags, context));
  const { printInBrowser } = await import('../io/print-in-browser.ts');
  const written: string[] = [];
  for (const { path, html } of pages) {
    const pdf = await printInBrowser(host, html, pathFrom(host, place.folder));
    if (typeof pdf === 'string') return { written, why: pdf };
    written.push(await place.output.write(path, pdf));
  }
  return { written };
};

/**
 * Writes the card of this round, and of the earlier ones that the dossier keeps.
 * @returns the paths as the user would type them
 * @throws UserError 'audience-format', or 'result-invalid' for a saved result that is no good
 */
const writeCards = async (host: Host, flags: Called, result: AuditResult, place: Workplace): Promise<string[]> => {
  if (flags.format?.includes('card') !== true) return [];
  const { schoolCards } = await import('../io/school-cards.ts');
  const { cardFile, renderCard } = await import('../card.ts');
  const earlier = flags.from === undefined ? pathFrom(host, place.folder) : null;
  const written: string[] = [];
  for (const card of schoolCards(result, flags.from ?? '', earlier))
    written.push(await place.output.write(`rapport/${cardFile(card)}`, renderCard(card)));
  return written;
};

/** @throws UserError 'audience-format': a card is no report for somebody */
const refuseCard = ({ format, kind, audience }: Called): void => {
  if (format?.includes('card') !== true || (kind === 'self' && audience === 'team')) return;
  throw new UserError('audience-format', { formats: ['card'], of: kind === 'audit' ? 'audit' : 'audience' });
};

type Input = CommandInput<typeof reportUsage>;

type Own = Pick<FileContext, 'page' | 'parentsLanguage'>;

/**
 * Reads the translation of the report for parents. It belongs to the framework of this tool: what another says in other words stays Dutch.
 * @throws UserError 'report-language-unfit', 'report-language', or 'invalid-files'
 */
const readLanguage = async ({ language, audience, kind }: Called): Promise<Own> => {
  if (language === undefined) return {};
  if (audience !== 'ouders' || kind !== 'self') throw new UserError('report-language-unfit', {});
  if (language === 'nl') return {};
  const { loadParentsLanguage } = await import('../io/parents-languages.ts');
  const { loadFramework } = await import('../../framework/io/criteria-yaml.ts');
  const mark = await loadFramework(packageFiles.criteria, packageFiles.precompiledFramework);
  return { parentsLanguage: loadParentsLanguage(packageFiles.criteria, language, mark) };
};

/** Where the reports of a dossier go. @param to the folder that the user chose for them, if any */
const openTarget = async (host: Host, place: Workplace, to: string | undefined): Promise<ReportFolder> => {
  if (to === undefined) return { ...place.output, finish: async () => {} };
  const full = pathFrom(host, to);
  const { isOwnFile } = await import('../../dossier/io/dossier-folders.ts');
  if (isOwnFile(pathFrom(host, place.folder), join(full, 'rapport.html')))
    throw new UserError('output-in-dossier', { path: to });
  const { openReportFolder } = await import('../io/report-folder.ts');
  return openReportFolder(full, to, machineOf(host));
};

/** Writes the reports of one dossier. @param to the folder that the user chose for them, if any */
const reportOn = async ({ host, globals, flags }: Input, folder: string, to: string | undefined, own: Own) => {
  const opened = await openWorkplace(host, globals, folder, { useCache: flags.cache });
  const target = await openTarget(host, opened, to);
  const place = { ...opened, output: target };
  const result =
    flags.from === undefined
      ? await auditNow(host, globals, place, flags)
      : await readSaved(host, flags.from, flags.compare);
  const context = { ...(await openStyle(host, globals, place.folder)), ...own, digest: digestText };
  const others = await renderOrRefuse(flags.from, async () => await writeFor(forFiles(flags), result, place, context));
  const pdf = await writePdf(host, flags, result, place, context);
  const cards = await writeCards(host, flags, result, place);
  await target.finish();
  const written = [...others, ...pdf.written, ...cards];
  // The report for parents and a card show nothing that people wrote.
  const people = flags.audience === 'ouders' || written.length === cards.length ? [] : placesOfPeople(result.findings);
  const shown = await openWritten(host, written, flags.open);
  const next = cards.length === 0 ? shown : [...shown, ...cardSays.handIn(cards.length)];
  if (!globals.quiet && written.length > 0) sayWritten(host, written, next);
  warnWhenAltered(host, result);
  warnOfReport(host, people, place.folder);
  if (pdf.why === 'stopped') return EXIT.stopped;
  if (pdf.why !== undefined) throw new UserError('pdf-unprinted', { why: pdf.why });
  return EXIT.fine;
};

/** Refuses what is about one dossier. @throws UserError 'recursive-unfit' */
const refuseForSeveral = ({ from, compare, open }: Called): void => {
  const given = { '--from': from !== undefined, '--compare': compare !== undefined, '--open': open };
  const flag = Object.entries(given).find(([, isGiven]) => isGiven)?.[0];
  if (flag !== undefined) throw new UserError('recursive-unfit', { flag });
};

/** The folder for one of several dossiers: below the one that the user chose, by its own way. */
const folderBelow = (output: string | undefined, below: string): string | undefined =>
  output === undefined || below === '' ? output : `${output}/${below}`;

/** Writes the reports of one of several dossiers. If that cannot be done, it says why, and the others still come. */
const reportOrTell = async (input: Input, { path, below, trouble }: DossierBelow, own: Own): Promise<ExitCode> => {
  const { host, flags, loadErrorWords } = input;
  try {
    if (trouble !== null) throw new UserError('folder-unreadable', { folder: path, reason: trouble });
    return await reportOn(input, path, folderBelow(flags.output, below), own);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { errorLines } = await import('../../base/words/error-words.ts');
    const lines = errorLines((await loadErrorWords())(error));
    say(host, fitOutput(lines, host, 'stderr'));
    return EXIT.failed;
  }
};

/** Writes the reports of every dossier below a folder. */
const reportEach = async (input: Input, folder: string, own: Own): Promise<ExitCode> => {
  const { host, globals, flags } = input;
  refuseForSeveral(flags);
  const { findDossiersBelow } = await import('../../dossier/commands/steps/dossiers-below.ts');
  const places = await findDossiersBelow(host, globals, folder);
  const codes: ExitCode[] = [];
  for (const [index, place] of places.entries()) {
    if (!globals.quiet && places.length > 1) say(host, [`${index + 1}/${places.length} ${place.path}`]);
    codes.push(await reportOrTell(input, place, own));
    if (codes.at(-1) === EXIT.stopped) return EXIT.stopped;
  }
  return codes.includes(EXIT.failed) ? EXIT.failed : EXIT.fine;
};

/** `report`: writes the report in every requested format, for the dossier as it is, for a saved result, or for every dossier below a folder. */
export const runReport: RunCommand<typeof reportUsage> = async (input) => {
  const { host, flags } = input;
  const folder = input.args[0] ?? '.';
  // The audit report keeps its own look.
  if (flags.templates !== undefined && flags.kind === 'audit') {
    throw new UserError('templates-unfit', { folder: flags.templates });
  }
  refuseCard(flags);
  const own = { ...(await readTemplates(host, flags.templates)), ...(await readLanguage(flags)) };
  return flags.recursive ? await reportEach(input, folder, own) : await reportOn(input, folder, flags.output, own);
};
