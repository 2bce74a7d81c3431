import { auditDossier } from '../../app/audit-dossier.ts';
import { prepareTemplates } from '../../app/prepare-templates.ts';
import { REPORT_FILES, writeReports } from '../../app/write-reports.ts';
import type { AuditResult } from '../../domain/audit-result.ts';
import type { EarlierResult } from '../../domain/earlier-result.ts';
import { UserError } from '../../domain/user-error.ts';
import { closingWords } from '../../messages/nl-interview.ts';
import type { RenderContext } from '../../report/index.ts';
import {
  auditInput,
  loadMark,
  openTemplates,
  openWorkplace,
  readEarlier,
  readRounds,
  readSavedResult,
  type Workplace,
} from '../compose.ts';
import type { GlobalOptions } from '../global-options.ts';
import { EXIT, type Host } from '../host.ts';
import { parseOptions, reportOptions } from '../options.ts';
import { openStyle } from '../style.ts';
import { writeSchemas } from '../write-schemas.ts';
import { dossierFolder, type RunCommand } from './command.ts';

/** The rounds that the dossier keeps, and one more result when the user names it. */
const readAllEarlier = async (host: Host, folder: string, compare: string | undefined): Promise<EarlierResult[]> => [
  ...(await readRounds(host, folder)),
  ...(compare === undefined ? [] : [await readEarlier(host, compare)]),
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
  const result = await auditDossier({ ...auditInput(host, globals, place, mark, dossier), earlier });
  await writeSchemas(place.output);
  return result;
};

/** A saved result that only looks like one shows itself when it is rendered. */
const renderOrRefuse = async <Value>(from: string | undefined, render: () => Promise<Value>): Promise<Value> => {
  try {
    return await render();
  } catch (error) {
    if (from === undefined || error instanceof UserError) throw error;
    throw new UserError('result-invalid', { path: from }, error);
  }
};

/** Templates are read first: what is wrong in them stops everything. */
const readTemplates = async (host: Host, folder: string | undefined): Promise<Pick<RenderContext, 'page'>> =>
  folder === undefined ? {} : { page: await prepareTemplates(await openTemplates(host, folder)) };

/** `report`: the report in every format that was asked for, of the dossier as it is or of a saved result. */
export const runReport: RunCommand = async (input) => {
  const { host, globals } = input;
  const flags = parseOptions(reportOptions, input.flags, 'report');
  const folder = dossierFolder(input);
  const own = await readTemplates(host, flags.templates);
  const place = await openWorkplace(host, globals, folder, { useCache: flags.cache });
  const result =
    flags.from === undefined
      ? await auditNow(host, globals, place, flags.compare)
      : await readSavedResult(host, flags.from);
  const written = await renderOrRefuse(
    flags.from,
    async () =>
      await writeReports(result, flags.format ?? ['md', 'html', 'json'], place.output, {
        ...(await openStyle(host, globals, place.folder)),
        ...own,
      }),
  );
  if (globals.quiet) return EXIT.fine;
  const page = written.find((path) => path.endsWith(REPORT_FILES.html));
  const lines = [
    closingWords.reportsWritten,
    ...written.map((path) => `  ${path}`),
    ...(page === undefined ? [] : [closingWords.openReport(page)]),
  ];
  host.stdout.write(`${lines.join('\n')}\n`);
  return EXIT.fine;
};
