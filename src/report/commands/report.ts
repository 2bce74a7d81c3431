import { warnOfReport } from '../../answers/commands/steps/warn-of-people.ts';
import type { AuditResult } from '../../assessment/audit-result.ts';
import { placesOfPeople } from '../../assessment/audit-result.ts';
import { judgeInput } from '../../assessment/commands/steps/judge-input.ts';
import { warnWhenAltered } from '../../assessment/commands/steps/warn-when-altered.ts';
import { readEarlier, readRounds } from '../../assessment/io/earlier-results.ts';
import { readResult } from '../../assessment/io/result-json.ts';
import { judgeDossier } from '../../assessment/judge-dossier.ts';
import { compareRounds } from '../../assessment/trend.ts';
import type { EarlierResult } from '../../assessment/trend-types.ts';
import { EXIT, type GlobalOptions, type Host, type RunCommand } from '../../base/command.ts';
import { digestText } from '../../base/io/digests.ts';
import { pathFrom } from '../../base/io/paths.ts';
import type { FlagsOf } from '../../base/usage.ts';
import { UserError } from '../../base/user-error.ts';
import { closingWords } from '../../base/words/closing.ts';
import { loadMark, openWorkplace, type Workplace } from '../../dossier/commands/steps/workplace.ts';
import { writeSchemas } from '../../dossier/io/json-schemas.ts';
import { openStyle } from '../../terminal/io/open-style.ts';
import type { reportUsage } from '../flags.ts';
import type { AuditFormat } from '../index.ts';
import { openTemplateFolder } from '../io/template-folder.ts';
import type { FileContext } from '../renderer.ts';
import { AUDIENCE_FORMATS, isAudited, writeAuditReport, writeForAudience, writeReports } from '../write-reports.ts';

/** Reads the rounds kept in the dossier, plus one result if the user names it. */
const readAllEarlier = async (host: Host, folder: string, compare: string | undefined): Promise<EarlierResult[]> => [
  ...readRounds(pathFrom(host, folder)),
  ...(compare === undefined ? [] : [readEarlier(pathFrom(host, compare), compare)]),
];

const auditNow = async (
  host: Host,
  globals: GlobalOptions,
  place: Workplace,
  compare: string | undefined,
): Promise<AuditResult> => {
  const mark = await loadMark(host, globals, place.store);
  const dossier = await place.store.read(mark);
  const earlier = await readAllEarlier(host, place.folder, compare);
  const result = await judgeDossier({ ...judgeInput(host, globals, place, mark, dossier), earlier });
  await writeSchemas(place.output);
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

type Flags = FlagsOf<typeof reportUsage>;

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

const sayWritten = (host: Host, written: readonly string[]): void => {
  const page = written.find((path) => path.endsWith('.html'));
  const lines = [
    closingWords.reportsWritten,
    ...written.map((path) => `  ${path}`),
    ...(page === undefined ? [] : [closingWords.openReport(page)]),
  ];
  host.stdout.write(`${lines.join('\n')}\n`);
};

/** `report`: writes the report in every requested format, for the dossier as it is or for a saved result. */
export const runReport: RunCommand<typeof reportUsage> = async ({ host, globals, args: [folder = '.'], flags }) => {
  // The audit report keeps its own look.
  if (flags.templates !== undefined && flags.kind === 'audit') {
    throw new UserError('templates-unfit', { folder: flags.templates });
  }
  const own = await readTemplates(host, flags.templates);
  const place = await openWorkplace(host, globals, folder, { useCache: flags.cache });
  const result =
    flags.from === undefined
      ? await auditNow(host, globals, place, flags.compare)
      : await readSaved(host, flags.from, flags.compare);
  const context = { ...(await openStyle(host, globals, place.folder)), ...own, digest: digestText };
  const written = await renderOrRefuse(flags.from, async () => await writeFor(flags, result, place, context));
  // The report for parents shows nothing that people wrote.
  const people = flags.audience === 'ouders' ? [] : placesOfPeople(result);
  if (!globals.quiet) sayWritten(host, written);
  warnWhenAltered(host, result);
  warnOfReport(host, people, place.folder);
  return EXIT.fine;
};
