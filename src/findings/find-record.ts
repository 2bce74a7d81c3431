import type { FindingRecord } from './define-finding.ts';
import type { FindingCode, FindingParams } from './finding.ts';
import { FINDINGS } from './records/index.ts';

type AnyRecord = FindingRecord<FindingParams[FindingCode]>;

// The params of a finding always fit its code, but TypeScript cannot follow that through a look-up.
const RECORDS = FINDINGS as unknown as Record<FindingCode, AnyRecord>;

// Safe, because the type is made of these same keys.
export const FINDING_CODES = Object.keys(FINDINGS) as FindingCode[];

/** The record of any finding. For a known code, use FINDINGS[code], which keeps its type. */
export const recordOf = (code: FindingCode): AnyRecord => RECORDS[code];

/** The record of a code that may not exist, because somebody typed it or another version reported it; undefined if so. */
export const findRecord = (code: string): AnyRecord | undefined =>
  Object.hasOwn(RECORDS, code) ? RECORDS[code as FindingCode] : undefined;
