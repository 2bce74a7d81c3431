import { escapePattern } from '../base/escape-pattern.ts';
import { mapTexts } from '../base/plain-text.ts';
import { fileNameOf } from '../documents/media-types.ts';
import { coverName } from '../dossier/frozen/frozen-state.ts';

/** What a result does not tell where it leaves the school: titles of confidential evidence, and names of files that may tell of people. */

type Titled = {
  id: string | null;
  file?: string;
  title: string | null;
  documentTitle: string;
  confidential: boolean;
  sha256?: string | null;
};

type Told = { reasons: readonly { kind: string; title?: string | undefined; confidential?: boolean | undefined }[] };

/** The part of a result that matters here; a result saved by an older version may lack some of it. */
type Coverable = { evidence: readonly Titled[]; compare?: { moves: readonly Told[]; waiting?: readonly Told[] } };

/** Replaces a title that has no known id: evidence of an earlier round. */
const UNNAMED = '…';

/** Copies of a confidential file are just as confidential. */
const secretsIn = (evidence: readonly Titled[], ids: readonly string[]): Titled[] => {
  const named = evidence.filter(({ id, confidential }) => confidential || (id !== null && ids.includes(id)));
  const hashes = new Set(named.flatMap(({ sha256 }) => sha256 ?? []));
  return evidence.filter((each) => named.includes(each) || (each.sha256 != null && hashes.has(each.sha256)));
};

/** The confidential titles among the changes since an earlier round. */
const toldIn = ({ compare: { moves, waiting = [] } = { moves: [] } }: Coverable): string[] =>
  [...moves, ...waiting].flatMap(({ reasons }) =>
    reasons.flatMap(({ title, confidential }) => (confidential === true && title !== undefined ? [title] : [])),
  );

/**
 * Replaces the titles of confidential evidence by ids, in every text of a result. A title that equals its document type tells nothing,
 * and stays.
 * @param ids more evidence to treat as confidential: it may have been marked so after the result was saved
 * @returns the same object when there is nothing to replace
 */
export const coverConfidential = <Result extends Coverable>(result: Result, ids: readonly string[] = []): Result => {
  const { evidence } = result;
  const telling = [
    ...toldIn(result).map((title) => [title, UNNAMED] as const),
    ...secretsIn(evidence, ids).flatMap(({ id, title }) =>
      id === null || title === null ? [] : [[title, id] as const],
    ),
  ];
  const plain = new Set(evidence.flatMap(({ documentTitle, file = documentTitle }) => [documentTitle, file]));
  const covered = new Map(telling.filter(([title]) => !plain.has(title)));
  return covered.size === 0 ? result : mapTexts(result, (text) => covered.get(text) ?? text);
};

/** The ways in which a text names a file. A name without a dot may be a common word, and counts only in quotes or with its folder. */
const waysToName = (file: string): string[] => (/[./]/.test(file) ? [file] : [`bewijs/${file}`, `"${file}"`]);

/** The keys that hold the path of a file. */
const PATH_KEYS: ReadonlySet<string> = new Set(['file', 'path']);

/** Replaces names of files, wherever a result tells them. @param covers what stands for each path below bewijs/ */
const coverFiles = <Value>(value: Value, covers: ReadonlyMap<string, string>): Value => {
  const inTexts = new Map(
    [...covers].flatMap(([file, cover]) => waysToName(file).map((way) => [way, way.replace(file, () => cover)])),
  );
  const longestFirst = [...inTexts.keys()].sort((one, other) => other.length - one.length).map(escapePattern);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  const map = (inner: unknown, key: string): unknown => {
    if (typeof inner === 'string') {
      const whole = PATH_KEYS.has(key) ? covers.get(inner) : undefined;
      return whole ?? inner.replace(pattern, (name) => inTexts.get(name) ?? name);
    }
    if (Array.isArray(inner)) return inner.map((each) => map(each, key));
    if (typeof inner !== 'object' || inner === null) return inner;
    return Object.fromEntries(Object.entries(inner).map(([name, deeper]) => [name, map(deeper, name)]));
  };
  // Safe: only strings change, never the shape.
  return map(value, '') as Value;
};

/** Each path with what stands for it, and the name alone too where no other evidence has it. */
const withBareNames = (covers: ReadonlyMap<string, string>, others: readonly string[]): Map<string, string> => {
  const known = new Set(others.map(fileNameOf));
  const bare = [...covers].map(([file, cover]) => [fileNameOf(file), cover] as const);
  return new Map([...bare.filter(([name]) => name.includes('.') && !known.has(name)), ...covers]);
};

/** The name of a confidential file where it may not be told: safe on every disk, and the same everywhere. */
export const confidentialName = (id: string): string => `vertrouwelijk-${id}`;

/**
 * Replaces the names of files that are not in the register, wherever a result tells them.
 * @param ids evidence of which the name of the file may not be told either
 * @returns the same object when there is nothing to replace
 */
export const coverNames = <Result extends Pick<Coverable, 'evidence'>>(
  result: Result,
  ids: readonly string[] = [],
): Result => {
  const covers = new Map<string, string>();
  const others: string[] = [];
  for (const { id, file, sha256 = null } of result.evidence) {
    if (file === undefined) continue;
    if (id === null) covers.set(file, coverName(sha256));
    else if (ids.includes(id)) covers.set(file, confidentialName(id));
    else others.push(file);
  }
  return covers.size === 0 ? result : coverFiles(result, withBareNames(covers, others));
};

/** A result as it is signed: without titles and file names of confidential evidence, which may stay at school when it is packed. */
export const coverForSigning = <Result extends Coverable>(result: Result): Result =>
  coverNames(
    coverConfidential(result),
    secretsIn(result.evidence, []).flatMap(({ id }) => id ?? []),
  );
