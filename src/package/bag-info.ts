import type { AuditResult } from '../assessment/audit-result.ts';
import { TOOL } from '../base/version.ts';
import type { Tag } from './tag-files.ts';

/** The contents of bag-info.txt: labels of RFC 8493, section 2.2.2, and some of ours. */

/** Ours: what stayed out, what nobody read, and by which build of the tool everything was judged and reported. */
export const LEFT_OUT = 'Ouder-Audit-Left-Out';
export const UNREAD_ALONG = 'Ouder-Audit-Unread';
export const RULES = 'Ouder-Audit-Rules';

export const AGENT_LABEL = 'Bag-Software-Agent';
export const DATE_LABEL = 'Bagging-Date';

/** How this tool calls itself. */
export const AGENT = `${TOOL.name} ${TOOL.version}`;

export type BagInfo = {
  description: string;
  organization: string;
  date: string;
  agent: string;
  rules: string;
  leftOut: readonly string[];
  unread: readonly string[];
};

/** What follows from a result for the package that it is in. */
export const infoOf = (
  { qualityMark, round, school, date }: Pick<AuditResult, 'qualityMark' | 'round' | 'school' | 'date'>,
  made: Pick<BagInfo, 'agent' | 'rules'>,
): Omit<BagInfo, 'leftOut' | 'unread'> => ({
  description: `${qualityMark.title}, ${round.schoolYear}`,
  organization: school.name,
  date,
  ...made,
});

export const infoTags = (info: BagInfo, payload: { bytes: number; files: number }): Tag[] => [
  { label: 'Source-Organization', value: info.organization },
  { label: 'External-Description', value: info.description },
  { label: DATE_LABEL, value: info.date },
  { label: AGENT_LABEL, value: info.agent },
  { label: RULES, value: info.rules },
  { label: 'Payload-Oxum', value: `${payload.bytes}.${payload.files}` },
  ...info.leftOut.map((value) => ({ label: LEFT_OUT, value })),
  ...info.unread.map((value) => ({ label: UNREAD_ALONG, value })),
];

/** The names in bag-info.txt of what stayed out: its id in the register, else its digest. */
export const leftOutNames = (
  leftOut: readonly { id?: string | undefined; sha256?: string | undefined }[],
): string[] => [...new Set(leftOut.flatMap(({ id, sha256 }) => id ?? sha256 ?? []))];
