import type { LeftOut } from '../dossier/dossier.ts';
import type { FileFacts, FilePresence, JudgedEvidence } from '../evidence/evidence.ts';
import { isUnread } from '../evidence/judge-evidence.ts';
import type { LeftOutReason } from '../findings/document-terms.ts';
import type { Finding } from '../findings/finding.ts';
import type { SourceFile } from './bag.ts';
import { type RefusedEvidence, refuseEvidence } from './refused-evidence.ts';

/**
 * Chooses which evidence goes into a package: what was read or looked at, and is registered or stands in the folder of a criterion.
 */

/**
 * A file of bewijs/ that stays at school, or of which there is nothing to pack. `elsewhere`: a link that leads outside, or no file at all.
 * `missing`: only the register knows it.
 */
export type StayingFile = {
  path: string;
  ids: string[];
  sha256: string | null;
  reason: LeftOutReason | 'elsewhere' | 'missing';
};

export type ChosenEvidence = {
  /** Paths below bewijs/. */
  taken: ReadonlySet<string>;
  staying: StayingFile[];
  /** Taken along although nobody read it. */
  unread: { path: string; ids: string[] }[];
} & RefusedEvidence;

/** What choosing needs; paths and findings as they are on disk. */
export type EvidenceToChoose = {
  files: readonly FileFacts[];
  evidence: readonly JudgedEvidence[];
  findings: readonly Finding[];
  /** What of bewijs/ can be packed, with paths in the dossier. */
  sources: readonly SourceFile[];
  digestOf: (file: SourceFile) => string;
  withUnread: boolean;
  withoutConfidential: boolean;
  /** What an earlier package left out, when the dossier comes out of one. */
  before: readonly LeftOut[];
};

/** A file below bewijs/ with everything that is known of it. */
type Known = {
  path: string;
  source: SourceFile | null;
  /** Why there is nothing to pack; null when there is a file. */
  absence: 'elsewhere' | 'missing' | null;
  /** The register spells its name in other capitals. */
  isOtherCase: boolean;
  isWanted: boolean;
  sha256: string | null;
  ids: string[];
  isSecret: boolean;
  /** Read under one entry is read: the bytes are the same. */
  isUnread: boolean;
};

const absenceOf = ({ state }: FilePresence): Known['absence'] => {
  if (state === 'missing') return 'missing';
  return state === 'present' || state === 'unreadable' ? null : 'elsewhere';
};

const gatherKnown = ({ files, evidence, sources, digestOf, before }: EvidenceToChoose): Known[] => {
  const leftBefore = new Set(before.map(({ id }) => id));
  const otherCase = new Set<string>();
  const places = new Map(sources.map((source) => [source.path, source]));
  const secret = new Set(evidence.flatMap(({ file, confidential }) => (confidential ? [file] : [])));
  // The register may spell the name of a confidential file in other capitals than the disk does.
  for (const { path, presence } of files) {
    if (presence.state !== 'other-case') continue;
    otherCase.add(presence.onDisk.normalize('NFC'));
    if (secret.has(path)) secret.add(presence.onDisk.normalize('NFC'));
  }
  return files.flatMap(({ path, presence, sha256 }): Known[] => {
    if (presence.state === 'other-case') return [];
    const absence = absenceOf(presence);
    const source = presence.state === 'present' ? (places.get(`bewijs/${path}`) ?? null) : null;
    const own = evidence.filter(({ file }) => file === path);
    const ids = own.flatMap(({ id }) => id ?? []);
    if (absence === 'missing' && ids.every((id) => leftBefore.has(id))) return [];
    return [
      {
        path,
        source,
        absence,
        isOtherCase: otherCase.has(path),
        isWanted: ids.length > 0 || own.some(({ criteria }) => criteria.length > 0),
        // A file that is too large to read has no digest yet.
        sha256: sha256 ?? (source === null ? null : digestOf(source)),
        ids,
        isSecret: secret.has(path),
        isUnread: own.every(isUnread),
      },
    ];
  });
};

const reasonFor = (
  { source, absence, isOtherCase, isWanted, isUnread: isNeverRead, isSecret, sha256 }: Known,
  secret: ReadonlySet<string | null>,
  { withUnread, withoutConfidential }: Pick<EvidenceToChoose, 'withUnread' | 'withoutConfidential'>,
): StayingFile['reason'] | null => {
  if (absence !== null) return absence;
  if (withoutConfidential && (isSecret || (sha256 !== null && secret.has(sha256)))) return 'confidential';
  if (!isWanted) return isOtherCase ? 'other-case' : 'unregistered';
  return source === null || (isNeverRead && !withUnread) ? 'unread' : null;
};

/** Chooses the evidence to pack, and says of every other file why it stays at school. */
export const chooseEvidence = (given: EvidenceToChoose): ChosenEvidence => {
  const { findings } = given;
  const known = gatherKnown(given);
  const secret = new Set(known.filter(({ isSecret }) => isSecret).map(({ sha256 }) => sha256));
  const chosen = known.map((each) => ({ ...each, reason: reasonFor(each, secret, given) }));
  const taken = chosen.filter(({ reason }) => reason === null);

  return {
    taken: new Set(taken.map(({ path }) => path)),
    staying: chosen.flatMap(({ path, ids, sha256, reason }) =>
      reason === null ? [] : [{ path, ids, sha256, reason }],
    ),
    unread: taken.flatMap(({ path, ids, isUnread: isNeverRead }) => (isNeverRead ? [{ path, ids }] : [])),
    ...refuseEvidence(
      findings,
      chosen.map((each) => ({ ...each, isTaken: each.reason === null })),
    ),
  };
};

/** Whether there is a file that could have gone in. */
const isLeftOut = (reason: StayingFile['reason']): reason is LeftOutReason =>
  reason !== 'elsewhere' && reason !== 'missing';

/**
 * What a package says of the files that it leaves out, for weggelaten.yaml. An unregistered file has no name there: it may name people.
 * @param before what an earlier package left out, when the dossier comes out of one
 */
export const listLeftOut = (
  { staying }: Pick<ChosenEvidence, 'staying'>,
  files: readonly FileFacts[],
  register: Readonly<Record<string, { file: string }>>,
  before: readonly LeftOut[] = [],
): LeftOut[] => {
  const left = staying.flatMap(({ ids, sha256, reason }): LeftOut[] => {
    if (!isLeftOut(reason)) return [];
    const digest = sha256 === null ? {} : { sha256 };
    if (ids.length > 0) return ids.map((id) => ({ id, ...digest, reason }));
    return sha256 === null ? [] : [{ sha256, reason }];
  });
  const here = new Set(files.filter(({ presence }) => presence.state !== 'missing').map(({ path }) => path));
  const digests = new Set(left.map(({ sha256 }) => sha256));
  // The same bytes under a name that did go in do not bring back the file that stayed.
  const stillGone = before.filter(({ id, sha256 }) =>
    id === undefined
      ? !digests.has(sha256)
      : register[id] !== undefined && !here.has(register[id].file.normalize('NFC')),
  );
  const keyOf = ({ id, sha256, reason }: LeftOut) => `${id ?? ''} ${sha256 ?? ''} ${reason}`;
  const all = new Map([...stillGone, ...left].map((each) => [keyOf(each), each]));
  return [...all.values()].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
};
