import { isSchoolYear } from '../base/dates.ts';
import { auditorOf } from './audit-file-name.ts';
import { looksLikeCopy } from './copy-file-name.ts';
import { VOICE_GROUPS } from './dossier-values.ts';

/**
 * The part that a file has in a dossier. Freezing, signing, archiving, packing and verifying all use this one list: a file that one of
 * them forgot could change unseen.
 */
export type DossierPart =
  /** What is judged, evidence excepted. */
  | 'judged'
  | 'evidence'
  /** The answers of one person in a role. */
  | 'copy'
  | 'audit'
  | 'reply'
  | 'sign-offs'
  /** What a package leaves out. Neither frozen nor signed: packing adds it to a dossier that was frozen without it. */
  | 'left-out'
  /** The signed result, with its signatures and public keys. */
  | 'signature'
  | 'round'
  /** The audit of an earlier round. */
  | 'round-audit';

/** The counts of voices. */
export const VOICES_FOLDER = 'stemmen';

const NAMED: ReadonlyMap<string, DossierPart> = new Map([
  ['school.yaml', 'judged'],
  ['antwoorden.yaml', 'judged'],
  ['bewijs.yaml', 'judged'],
  ['uitzonderingen.yaml', 'judged'],
  ...VOICE_GROUPS.map((group): [string, DossierPart] => [`${VOICES_FOLDER}/${group}.yaml`, 'judged']),
  ['reactie.yaml', 'reply'],
  ['vragen-auditor.yaml', 'audit'],
  ['aftekening.yaml', 'sign-offs'],
  ['weggelaten.yaml', 'left-out'],
]);

export const SIGNATURES_FOLDER = 'aftekening';

/** The folders whose files may be part of a dossier. */
export const PART_FOLDERS: readonly string[] = ['bewijs', 'rondes', SIGNATURES_FOLDER, VOICES_FOLDER];

const OF_AUDIT: ReadonlySet<DossierPart | null> = new Set<DossierPart>(['audit', 'reply', 'sign-offs', 'signature']);

const partOfRound = (name: string, below: readonly string[]): DossierPart | null => {
  if (below.length === 0)
    return name.endsWith('.json') && isSchoolYear(name.slice(0, -'.json'.length)) ? 'round' : null;
  return isSchoolYear(name) && OF_AUDIT.has(partOf(below.join('/'))) ? 'round-audit' : null;
};

/**
 * The part of a file, by its path in the dossier with '/'. Null for what is in the folder but not part of the dossier: reports, caches,
 * the list of names.
 */
export const partOf = (path: string): DossierPart | null => {
  const [first = '', ...rest] = path.split('/');
  const [second = '', ...deeper] = rest;
  if (rest.length === 0)
    return NAMED.get(path) ?? (auditorOf(path) !== null ? 'audit' : looksLikeCopy(path) ? 'copy' : null);
  if (first === VOICES_FOLDER) return NAMED.get(path) ?? null;
  if (first === 'bewijs') return 'evidence';
  if (first === SIGNATURES_FOLDER) return 'signature';
  return first === 'rondes' ? partOfRound(second, deeper) : null;
};

/** Whether an audit freezes a file. */
export const isFrozen = (path: string): boolean => ['judged', 'evidence'].includes(partOf(path) ?? '');

/** Whether a sign-off covers a file: what is judged, and what auditors and school wrote about it. */
export const isSigned = (path: string): boolean => isFrozen(path) || ['audit', 'reply'].includes(partOf(path) ?? '');

/** Whether a file or folder at the top of a dossier belongs to an audit, and so is archived when the round closes. */
export const isOfAudit = (name: string): boolean => name === SIGNATURES_FOLDER || OF_AUDIT.has(partOf(name));
