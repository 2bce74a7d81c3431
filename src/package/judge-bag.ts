import type { BagProblem } from './bag-problem.ts';
import { type Algorithm, algorithmOf, type ManifestLine, manifestNameOf } from './manifest.ts';
import { type BagEntry, type BagPlan, type Digests, isPayload } from './plan-bag.ts';
import { isStrict, parseOxum, type Tag, tagValue } from './tags.ts';

/** Says of a bag whether it is complete and valid (RFC 8493, section 3), from what was seen of it. */

/** Files beside the payload that no tag manifest lists: a bag may have those, and nobody can tell whether they changed. */
export const findUnsealed = ({ manifests }: BagPlan, entries: readonly BagEntry[]): string[] => {
  const listed = new Set(manifests.flatMap(({ kind, lines }) => (kind === 'tag' ? lines.map(({ path }) => path) : [])));
  return entries
    .map(({ path }) => path)
    .filter((path) => !isPayload(path) && manifestNameOf(path)?.kind !== 'tag' && !listed.has(path));
};

const oxumProblems = (entries: readonly BagEntry[], info: readonly Tag[]): BagProblem[] => {
  const value = tagValue(info, 'Payload-Oxum');
  if (value === null) return [];
  const said = parseOxum(value);
  if (said === null) return [{ code: 'bad-oxum', value }];
  const payload = entries.filter(({ path }) => isPayload(path));
  const found = { bytes: payload.reduce((sum, { bytes }) => sum + bytes, 0), files: payload.length };
  return found.bytes === said.bytes && found.files === said.files ? [] : [{ code: 'oxum', said, found }];
};

/** What one line of a manifest says, held against what is there. */
const lineProblem = (
  { path, digest }: ManifestLine,
  algorithm: Algorithm | null,
  found: { digests: ReadonlyMap<string, Digests>; present: ReadonlySet<string>; fetch: readonly string[] },
): BagProblem | null => {
  if (!found.present.has(path)) return { code: found.fetch.includes(path) ? 'to-be-fetched' : 'missing', path };
  if (algorithm === null) return null;
  const own = found.digests.get(path);
  if (own === undefined) return { code: 'unreadable', path };
  return own[algorithm] === digest ? null : { code: 'changed', path };
};

/** One problem for each path, whatever number of manifests has it. */
const digestProblems = (
  { manifests, fetch }: BagPlan,
  present: ReadonlySet<string>,
  digests: ReadonlyMap<string, Digests>,
): BagProblem[] => {
  const found = manifests.flatMap(({ algorithm, lines }) =>
    lines.flatMap((line) => {
      const problem = lineProblem(line, algorithmOf(algorithm), { digests, present, fetch });
      return problem === null ? [] : [[line.path, problem] as const];
    }),
  );
  return [...new Map(found).values()];
};

/** Payload that no manifest lists was added; that only some list is wrong from 1.0 on. */
const listProblems = ({ manifests, declaration }: BagPlan, entries: readonly BagEntry[]): BagProblem[] => {
  const payload = manifests.filter(({ kind }) => kind === 'payload');
  const lists = payload.map(({ path, lines }) => ({ path, listed: new Set(lines.map((line) => line.path)) }));
  return entries.flatMap(({ path }): BagProblem[] => {
    if (!isPayload(path)) return [];
    const without = lists.filter(({ listed }) => !listed.has(path));
    if (without.length === lists.length) return [{ code: 'added', path }];
    return isStrict(declaration) ? without.map((list) => ({ code: 'unlisted', path, manifest: list.path })) : [];
  });
};

/** Every way in which a bag is not what it says it is; none when it is complete and valid. */
export const judgeBag = (
  plan: BagPlan,
  entries: readonly BagEntry[],
  digests: ReadonlyMap<string, Digests>,
): BagProblem[] => {
  const present = new Set(entries.map(({ path }) => path));
  return [
    ...plan.problems,
    ...digestProblems(plan, present, digests),
    ...listProblems(plan, entries),
    ...oxumProblems(entries, plan.info),
  ];
};
