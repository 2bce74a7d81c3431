import type { FindingRecord } from './define-finding.ts';
import type { FindingCode, FindingParams } from './finding.ts';
import { FINDINGS } from './records/index.ts';

type AnyRecord = FindingRecord<FindingParams[FindingCode]>;

// A finding's params always belong to its code; TypeScript cannot follow that through a look-up.
const RECORDS = FINDINGS as unknown as Record<FindingCode, AnyRecord>;

// Safe: these are the keys of the registry, which is what the type is made of.
export const FINDING_CODES = Object.keys(FINDINGS) as FindingCode[];

/** The record of a finding, for what depends on its code alone: where the code is known, FINDINGS[code] keeps its type. */
export const recordOf = (code: FindingCode): AnyRecord => RECORDS[code];

/** The record of what should be a code; undefined for what somebody typed, or another version reported, and nobody knows here. */
export const findRecord = (code: string): AnyRecord | undefined =>
  Object.hasOwn(RECORDS, code) ? RECORDS[code as FindingCode] : undefined;
