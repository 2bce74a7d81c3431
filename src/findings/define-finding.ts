import type { Act } from './acts.ts';
import type { Severity } from './severity.ts';

/** The dossier as commands name it: behind them, or as a flag. Empty for the folder the user is in. */
export type DossierInCommand = { folder: string; dossier: string };

/** What stands behind a finding, for somebody who sees only its code: what it means, why it matters, how to mend it. */
export type FindingHelp = { what: string; why: string; mend: string };

/** A file of the dossier by its name, and keys in it from the most exact one: the first that the file has is the place. */
export type DossierPlace = { file: string; keys: readonly string[] };

/** Why nobody at school can accept a finding. */
export type NotAccepted = 'personal-data' | 'seal' | 'crash';

/** The params of a finding that needs no facts for its words. */
export type Nothing = Record<string, never>;

/**
 * All there is to know about one kind of finding. Its code is its key in the registry: a noun phrase for what is wrong, public, so
 * never renamed or reused.
 */
export type FindingRecord<Params> = {
  severity: Severity;
  /** What a reader does about it: reports put findings together by this. */
  act: Act;
  /** What it is about, in one Dutch word: by this, findings can be filtered on a build server. */
  tag: string;
  /** It is about personal data: as an error, the evidence has to leave the folder (AVG artikel 5), and nobody can accept it. */
  personalData?: true;
  /**
   * It stays an error whatever a school would rather, and fails a run whatever that is held against: nobody could look, or what was
   * accepted or frozen no longer is.
   */
  fixed?: true;
  /** Nobody at school can accept it. Errors about personal data need not say so. */
  notAccepted?: Exclude<NotAccepted, 'personal-data'>;
  /**
   * What it leaves of the file as evidence, where the severity does not say enough: an error makes a file invalid, others leave it
   * be. `absent`: nothing is there to look at, which is invalid too. `unexamined`: nobody could look, which is not the same.
   */
  evidence?: 'absent' | 'invalid' | 'unexamined';
  /**
   * Where it is mended, if that is not its subject itself. `entry`: the entry of the file in the register, if it has one.
   */
  mendedAt?: 'entry' | ((params: Params) => DossierPlace);
  /** What tells two findings with the same code and subject apart: never a count, a place or a date, which may change. */
  apart?: (params: Params) => string;
  title: string;
  /** What was seen. */
  text: (params: Params) => string;
  /** The one thing to do now. */
  advice: (params: Params, at: DossierInCommand) => string;
  help: FindingHelp;
  /** For docs/findings.md. */
  example: Params;
};

/**
 * A record with params of this type: what its words need. No parameter holds the content of evidence.
 * @example defineFinding<{ extension: string }>({ severity: 'warning', … })
 */
export const defineFinding = <Params>(record: FindingRecord<Params>): FindingRecord<Params> => record;
