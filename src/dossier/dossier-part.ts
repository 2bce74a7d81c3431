import { isSchoolYear } from './dossier-values.ts';

/**
 * Which part of a dossier a file is, by its path in it with '/'. Freezing, signing, archiving, packing and verifying all go by this
 * one list: a file that one of them forgets could be changed unseen.
 */
export type DossierPart =
  /** What is judged beside the evidence. */
  | 'judged'
  | 'evidence'
  /** The answers of one role. */
  | 'copy'
  | 'audit'
  | 'reply'
  | 'sign-offs'
  /** The result that was signed for, with signatures and public keys. */
  | 'signature'
  | 'round'
  /** The audit of an earlier round. */
  | 'round-audit';

const NAMED: ReadonlyMap<string, DossierPart> = new Map([
  ['school.yaml', 'judged'],
  ['antwoorden.yaml', 'judged'],
  ['bewijs.yaml', 'judged'],
  ['uitzonderingen.yaml', 'judged'],
  ['reactie.yaml', 'reply'],
  ['aftekening.yaml', 'sign-offs'],
]);

const COPY = /^antwoorden\.[^.]+\.yaml$/;
const AUDIT_FILE = /^audit(?:\.([\p{L}\p{N}][\p{L}\p{N}_-]*))?\.yaml$/u;

/** Folders of a dossier of which files may be a part of it. */
export const SIGNATURES_FOLDER = 'aftekening';
export const PART_FOLDERS: readonly string[] = ['bewijs', 'rondes', SIGNATURES_FOLDER];

/** The word of the auditor whose file this is, '' for the first one; null for any other file. */
export const auditorOf = (name: string): string | null => {
  const found = AUDIT_FILE.exec(name.normalize('NFC'));
  return found === null ? null : (found[1] ?? '');
};

/** The file of an auditor, by a word of their own; the first one has audit.yaml. */
export const auditFileName = (auditor: string): string => (auditor === '' ? 'audit.yaml' : `audit.${auditor}.yaml`);

const OF_AUDIT: ReadonlySet<DossierPart | null> = new Set<DossierPart>(['audit', 'reply', 'sign-offs', 'signature']);

const partOfRound = (name: string, below: readonly string[]): DossierPart | null => {
  if (below.length === 0)
    return name.endsWith('.json') && isSchoolYear(name.slice(0, -'.json'.length)) ? 'round' : null;
  return isSchoolYear(name) && OF_AUDIT.has(partOf(below.join('/'))) ? 'round-audit' : null;
};

/** Null for what is in the folder and no part of the dossier: reports, caches, the list of names. */
export const partOf = (path: string): DossierPart | null => {
  const [first = '', ...rest] = path.split('/');
  const [second = '', ...deeper] = rest;
  if (rest.length === 0)
    return NAMED.get(path) ?? (auditorOf(path) !== null ? 'audit' : COPY.test(path) ? 'copy' : null);
  if (first === 'bewijs') return 'evidence';
  if (first === SIGNATURES_FOLDER) return 'signature';
  return first === 'rondes' ? partOfRound(second, deeper) : null;
};

/** Whether an audit freezes a file. */
export const isSealed = (path: string): boolean => ['judged', 'evidence'].includes(partOf(path) ?? '');

/** Whether a sign-off is about a file: what is judged, and what auditors and school wrote about it. */
export const isSigned = (path: string): boolean => isSealed(path) || ['audit', 'reply'].includes(partOf(path) ?? '');

/** Whether a file or folder at the top of a dossier belongs to an audit, and moves away with it when the round closes. */
export const isOfAudit = (name: string): boolean => name === SIGNATURES_FOLDER || OF_AUDIT.has(partOf(name));
