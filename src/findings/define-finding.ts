import type { Severity } from './severity.ts';

/** The dossier as it is named in a command: as an argument, or as a flag. Empty for the current folder. */
export type DossierInCommand = { folder: string; dossier: string };

/** The explanation of a finding, for somebody who sees only its code: what it means, why it matters, how to mend it. */
export type FindingHelp = { what: string; why: string; mend: string };

/** A place in a file of the dossier: the first of these keys, most exact first, that the file has. */
export type DossierPlace = { file: string; keys: readonly string[] };

/** Why nobody at school can accept a finding. `seal` (public since before it was called frozen): it is about what an audit froze. */
export type NotAccepted = 'personal-data' | 'seal' | 'crash';

/** The params of a finding whose words need no facts. */
export type Nothing = Record<string, never>;

/**
 * Everything about one kind of finding. Its code is its key in the registry: a noun phrase for what is wrong. Codes are public, so
 * they are never renamed or reused.
 */
export type FindingRecord<Params> = {
  severity: Severity;
  /** What a reader does about it. Reports group findings by this. */
  act: Act;
  /** Its topic in one Dutch word, by which build servers can filter. */
  tag: string;
  /** It is about personal data. As an error it cannot be accepted: the evidence has to leave the folder (AVG artikel 5). */
  personalData?: true;
  /**
   * It is always an error, whatever severity a school chooses, and it always fails a run, whatever the baseline: nobody could look,
   * or something that was accepted or frozen no longer holds.
   */
  fixed?: true;
  /** Why nobody at school can accept it. Left out for personal data, whose errors can never be accepted. */
  notAccepted?: Exclude<NotAccepted, 'personal-data'>;
  /**
   * What it means for the file as evidence, when that does not follow from the severity (an error makes a file invalid, others do
   * not). `absent`: there is nothing to look at, which is invalid too. `unexamined`: nobody could look, which is not the same.
   */
  evidence?: 'absent' | 'invalid' | 'unexamined';
  /** The tool could not see for itself, and a person who looked at these bytes answers it (`looked` in the register). */
  answeredByLook?: true;
  /**
   * Where to mend it, when that is not at its subject. `entry`: at the entry of the file in the register, if it has one.
   */
  mendedAt?: 'entry' | ((params: Params) => DossierPlace);
  /** Tells findings with the same code and subject apart. Never a count, a place or a date, because those change. */
  apart?: (params: Params) => string;
  title: string;
  /** What was found. */
  text: (params: Params) => string;
  /** The one thing to do now. */
  advice: (params: Params, at: DossierInCommand) => string;
  help: FindingHelp;
  /** Example params, for docs/findings.md. */
  example: Params;
};

/**
 * A record whose words need params of this type. Params never hold the content of evidence.
 * @example defineFinding<{ extension: string }>({ severity: 'warning', … })
 */
export const defineFinding = <Params>(record: FindingRecord<Params>): FindingRecord<Params> => record;

/** What a reader does about a finding, in the order in which to do it. */
export const ACTS = ['privacy', 'files', 'register', 'evidence', 'answers', 'agreements', 'upkeep'] as const;

export type Act = (typeof ACTS)[number];
