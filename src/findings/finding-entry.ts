import type { FindingCode, FindingParams } from './finding.ts';

/** The dossier as commands name it: behind them, or as a flag. Empty for the folder the user is in. */
export type Place = { folder: string; dossier: string };

/** The words of a finding: what it is called, what was seen, and the one thing to do now. */
export type Entry<Code extends FindingCode> = {
  title: string;
  text: (params: FindingParams[Code]) => string;
  advice: (params: FindingParams[Code], at: Place) => string;
};

/** What stands behind a finding, for somebody who sees only its code: what it means, why it matters, how to mend it. */
export type FindingHelp = { what: string; why: string; mend: string };

/** A part of the help, by code. */
export type SomeHelp = Partial<Record<FindingCode, FindingHelp>>;
