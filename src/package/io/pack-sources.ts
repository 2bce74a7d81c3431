import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parse } from 'yaml';
import { clutterOf } from '../../base/clutter.ts';
import { isInside } from '../../base/io/paths.ts';
import { editYaml } from '../../base/io/yaml-edit.ts';
import { jsonText } from '../../base/json-text.ts';
import { PART_FOLDERS, partOf } from '../../dossier/dossier-part.ts';
import { confidentialName, coverConfidential, coverNames } from '../../evidence/cover-confidential.ts';
import type { NamedPaths, PackSources, SourceFile } from '../bag.ts';
import { isOfFramework } from '../stray-files.ts';
import { BUFFER_BYTES, digestPiece } from './bag-digests.ts';
import { holdsKey } from './secret-keys.ts';

/** The part of a dossier that belongs in a package: what the school, its team and the auditor wrote and put there. */

/** Whether a file belongs in the package; a folder does if a file below it may. */
type Belongs = (path: string, name: string, isFolder: boolean) => boolean;

/**
 * The real location of a file. A link counts if it leads to the same part of the dossier; any other link stays out, because it
 * may lead to the list of names or a cache.
 */
const realFile = (root: string, path: string): string | null => {
  try {
    const real = realpathSync(join(root, path));
    const folder = realpathSync(root);
    const target = relative(folder, real).split(sep).join('/');
    return isInside(folder, real) && partOf(target) === partOf(path) && statSync(real).isFile() ? real : null;
  } catch {
    return null;
  }
};

/** Files below a folder, sorted by path. */
const listFiles = (root: string, below: string, belongs: Belongs): SourceFile[] =>
  readdirSync(join(root, below), { withFileTypes: true }).flatMap((entry): SourceFile[] => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (!belongs(path, entry.name, entry.isDirectory())) return [];
    if (entry.isDirectory()) return listFiles(root, path, belongs);
    const location = realFile(root, path);
    return location === null ? [] : [{ path: path.normalize('NFC'), location, bytes: statSync(location).size }];
  });

const byPath = (one: SourceFile, other: SourceFile): number => (one.path < other.path ? -1 : 1);

/**
 * Leaves out what operating systems leave behind, unless the school registered it as evidence. Beside signatures it takes only
 * files that belong to them, because people keep their keys there.
 */
const ofDossier =
  ({ registered, signed }: NamedPaths): Belongs =>
  (path, name, isFolder) => {
    const known = path.normalize('NFC');
    if (clutterOf(name) !== null && !registered.has(known)) return false;
    if (isFolder) return PART_FOLDERS.includes(path.split('/')[0] ?? '');
    const part = partOf(path);
    // Nobody searches what a role wrote for itself; whatever the team took over from it is in the answers.
    return part === 'signature' ? signed.has(known) : part !== null && part !== 'copy';
  };

const digestOf = ({ location, bytes }: SourceFile): string =>
  digestPiece({ file: location, start: 0, bytes, algorithms: ['sha256'] }, Buffer.allocUnsafe(BUFFER_BYTES))?.digests
    .sha256 ?? '';

const coverRegister = (text: string, ids: readonly string[]): string =>
  editYaml(
    text,
    ids.flatMap((id) => [
      ...['title', 'quotes'].map((key) => ({ kind: 'remove' as const, path: ['evidence', id, key] })),
      { kind: 'set' as const, path: ['evidence', id, 'file'], value: confidentialName(id) },
    ]),
  );

const readJson = ({ location }: SourceFile): unknown =>
  JSON.parse(readFileSync(location, 'utf8').replace(/^\uFEFF/, ''));

/**
 * Covers a frozen result, because it holds the names and titles of its round.
 * @throws SyntaxError, but the file was already read as an earlier round
 */
const coverRound = (file: SourceFile, ids: readonly string[] | null): Uint8Array | null => {
  const result = readJson(file) as Parameters<typeof coverConfidential>[0];
  const safe = coverNames(ids === null ? result : coverConfidential(result, ids), ids ?? []);
  return safe === result ? null : Buffer.from(`${jsonText(safe)}\n`);
};

const covered = (file: SourceFile, ids: readonly string[] | null): Uint8Array | null => {
  const { path, location } = file;
  if (path === 'bewijs.yaml' && ids !== null && ids.length > 0)
    return Buffer.from(coverRegister(readFileSync(location, 'utf8'), ids));
  return partOf(path) === 'round' ? coverRound(file, ids) : null;
};

const keysAndTextsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysAndTextsIn(inner)]);
};

const filesOfResult = (result: unknown): string[] => {
  const { evidence = [] } = result as { evidence?: { file?: string }[] };
  return evidence.flatMap(({ file }) => file ?? []);
};

/** A signature, a key or a file that is broken names nothing. */
const namedIn = (file: SourceFile): string[] => {
  try {
    if (file.path.endsWith('.json')) return filesOfResult(readJson(file));
    if (!file.path.endsWith('.yaml')) return [];
    const texts = keysAndTextsIn(parse(readFileSync(file.location, 'utf8')));
    return texts.flatMap((text) => (text.startsWith('bewijs/') ? [text.slice('bewijs/'.length)] : []));
  } catch {
    return [];
  }
};

export const openPackSources = (dossier: string, framework: string, named: NamedPaths): PackSources => ({
  dossier: () => listFiles(dossier, '', ofDossier(named)).sort(byPath),
  digestOf,
  read: ({ location }) => readFileSync(location),
  covered,
  namedIn,
  holdsKey,
  framework: () =>
    listFiles(framework, '', (path, name) => isOfFramework(path) && clutterOf(name) === null).sort(byPath),
});
