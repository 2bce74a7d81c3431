import type { AuditResult } from '../assessment/audit-result.ts';
import type { FileContent } from '../base/output.ts';
import { auditRenderers, renderers } from '../report/index.ts';
import type { FileContext } from '../report/renderer.ts';
import { isAudited } from '../report/write-reports.ts';

/** The folder of a package with the result and its reports. */
export const REPORT_FOLDER = 'data/rapport/';

export const RESULT_NAME = 'audit.json';

export const RESULT_PATH = `${REPORT_FOLDER}${RESULT_NAME}`;

/** The files of that folder, in a package of any version. */
export const REPORT_NAMES: readonly string[] = [
  RESULT_NAME,
  'rapport.html',
  'rapport.md',
  'auditrapport.html',
  'auditrapport.md',
];

/** Renders the result and its reports as they go into a package. */
export const renderReports = async (result: AuditResult, context: FileContext): Promise<[string, Uint8Array][]> => {
  const bytes = (name: string, content: FileContent): [string, Uint8Array] => [
    name,
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
  ];
  const own = [
    bytes(RESULT_NAME, await (await renderers.json())(result, context)),
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
