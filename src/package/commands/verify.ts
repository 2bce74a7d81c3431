import { basename, join } from 'node:path';
import { readSigners } from '../../audit/io/allowed-signers.ts';
import { findSshKeygen } from '../../audit/io/ssh-keygen.ts';
import { isBroken, isOfStranger } from '../../audit/sign-offs.ts';
import { EXIT, type ExitCode, type Host, type RunCommand } from '../../base/command.ts';
import { machineOf } from '../../base/io/machine.ts';
import { pathFrom } from '../../base/io/paths.ts';
import { jsonText } from '../../base/json-text.ts';
import { UserError } from '../../base/user-error.ts';
import { openProgress } from '../../terminal/io/progress.ts';
import { print } from '../../terminal/screen.ts';
import type { BagProblem, BagSource } from '../bag.ts';
import { LEFT_OUT, UNREAD_ALONG } from '../bag-info.ts';
import type { verifyUsage } from '../flags.ts';
import { readKeptSeal } from '../io/kept-seal.ts';
import { openBag } from '../io/open-bag.ts';
import { readPackageWith } from '../io/package-reader.ts';
import { unpackBag } from '../io/unpack-bag.ts';
import type { Remark } from '../verify/contradictions.ts';
import {
  isChangedBeyondErasure,
  isChangedSince,
  isSignedByStrangers,
  type PackageStory,
} from '../verify/package-story.ts';
import { type PackageReader, readPackageStory } from '../verify/read-package-story.ts';
import { type BagVerdict, expectSeal, isUnreadable, verifyBag } from '../verify/verify-bag.ts';
import type { WorkedOut } from '../verify/work-out-again.ts';
import { contradictionWords, describeContradiction, describeRemark } from '../words/contradictions.ts';
import { describeBagProblem, MOST_SHOWN, bagWords as words } from '../words/package.ts';
import { sealWords } from '../words/packing.ts';
import { lookCloser } from './steps/look-closer.ts';

const GROUPS = ['changed', 'added', 'missing'] as const;

const groupOf = ({ code }: BagProblem): (typeof GROUPS)[number] | 'other' =>
  GROUPS.find((group) => group === code) ?? 'other';

const groupLines = (problems: readonly BagProblem[]): string[] =>
  [...GROUPS, 'other' as const].flatMap((group) => {
    const own = problems.filter((problem) => groupOf(problem) === group);
    if (own.length === 0) return [];
    const shown = own.slice(0, MOST_SHOWN).map((problem) => `  ${describeBagProblem(problem)}`);
    const rest = own.length > MOST_SHOWN ? [words.andMore(own.length - MOST_SHOWN)] : [];
    // "Further" follows something.
    const isAlone = group === 'other' && own.length === problems.length;
    return [...(isAlone ? [] : [words.groups[group]]), ...shown, ...rest];
  });

const tagged = ({ info }: BagVerdict, wanted: string): string[] =>
  info.filter(({ label }) => label === wanted).map(({ value }) => value);

const storyLines = ({ erased, sinceAudit, signOffs }: PackageStory): string[] => [
  ...erased.map(words.erased),
  ...(sinceAudit === null || sinceAudit.changes.length === 0
    ? []
    : [words.sinceAudit(sinceAudit.on), ...sinceAudit.changes.map(words.frozenChange)]),
  ...signOffs.map(words.signed),
];

/** What is told first of all: the rest is about bytes only. */
const isNotWorkedOut = ({ code }: Remark): boolean => code === 'not-worked-out';

/**
 * The first sentences: whether the package is whole, and whether its contents are unchanged since they were audited and signed.
 * Nobody is told that nothing changed where a signature does not hold or the package contradicts itself.
 */
const firstLines = ({ valid, files, bytes }: BagVerdict, story: PackageStory, told: Told): string[] => {
  const { name } = told;
  if (!valid) return [words.invalid(name)];
  if (story.signOffs.some(isBroken) || told.areStrangers || told.contradictions.length > 0)
    return [words.whole(name, files, bytes)];
  // Where nobody worked the result out again, only a seal that somebody kept says that nothing changed.
  const isVouchedFor = told.isExpected || !told.remarks.some(isNotWorkedOut);
  if (!isChangedSince(story) && isVouchedFor)
    return [words.valid(name, files, bytes, told.isExpected ? 'seal' : 'itself')];
  return [words.whole(name, files, bytes), ...(isChangedBeyondErasure(story) ? [words.otherThanThen] : [])];
};

/**
 * `name`: of the zip or folder that was given, as packages of one school may hold folders of one name. `isExpected`: whoever verifies gave the seal, and it is this one. `areStrangers`: whoever verifies gave a list of signers, and somebody
 * signed of whom it does not say who, or nobody signed.
 */
type Told = WorkedOut & { name: string; isExpected: boolean; areStrangers: boolean };

const isUndisputed = (story: PackageStory, { areStrangers, contradictions }: Told): boolean =>
  !areStrangers && !isChangedBeyondErasure(story) && contradictions.length === 0;

const toldLines = ({ contradictions, remarks, workedOut }: WorkedOut): string[] => [
  ...(contradictions.length === 0
    ? []
    : [contradictionWords.head, ...contradictions.map((each) => `  ${describeContradiction(each)}`)]),
  ...(contradictions.length === 0 && workedOut !== null ? [contradictionWords.agrees(workedOut)] : []),
  ...remarks.filter((remark) => !isNotWorkedOut(remark)).map(describeRemark),
];

const verdictLines = (verdict: BagVerdict, story: PackageStory, told: Told): string[] => {
  const { valid, seal, unsealed, odd, problems } = verdict;
  const unread = tagged(verdict, UNREAD_ALONG);
  return [
    ...told.remarks.filter(isNotWorkedOut).map(describeRemark),
    ...firstLines(verdict, story, told),
    ...groupLines(problems),
    ...(valid && seal !== null ? [sealWords.seal(seal), ...(told.isExpected ? [] : words.withoutSeal)] : []),
    ...toldLines(told),
    ...words.leftOut(story.leftOut),
    ...(unread.length > 0 ? [words.unread(unread)] : []),
    ...storyLines(story),
    ...(told.areStrangers ? [words.strangers(story.signOffs.filter(isOfStranger).map(({ role }) => role))] : []),
    ...(unsealed.length > 0 ? [words.unsealed(unsealed)] : []),
    ...(odd.length > 0 ? [words.odd(odd)] : []),
  ];
};

const asJson = ({ sha256, ...verdict }: BagVerdict, story: PackageStory, told: WorkedOut, sound: boolean): string => {
  const contradictions = told.contradictions.map((each) => ({ ...each, message: describeContradiction(each) }));
  const remarks = told.remarks.map((each) => ({ ...each, message: describeRemark(each) }));
  const { workedOut } = told;
  const files = Object.fromEntries(sha256);
  return `${jsonText({ ...verdict, ...story, workedOut, contradictions, remarks, valid: sound, sha256: files })}\n`;
};

/** Unpacks a package that was found sound, and says where. @throws UserError 'unpack-impossible' */
const unpackTo = async (host: Host, path: string, target: string, source: BagSource, verdict: BagVerdict) => {
  // A folder is already unpacked, and odd names cannot be written on every system.
  if (!source.packed || verdict.odd.length > 0) throw new UserError('unpack-impossible', { packed: source.packed });
  const paths = source.entries.map((entry) => entry.path);
  await unpackBag(
    { path: pathFrom(host, path), shown: path },
    { path: pathFrom(host, target), shown: target },
    { base: source.name, paths, sha256: verdict.sha256 },
    machineOf(host),
  );
  const holdsDossier = paths.includes('data/dossier/school.yaml');
  const dossier = holdsDossier ? join(target, 'data', 'dossier').replaceAll('\\', '/') : target;
  return [words.unpacked(target), words.auditNext(dossier)];
};

const nextLines = async (
  host: Host,
  path: string,
  target: string | undefined,
  source: BagSource,
  verdict: BagVerdict,
) => {
  if (target !== undefined) return await unpackTo(host, path, target, source, verdict);
  return source.packed && verdict.odd.length === 0 ? [words.unpackNext(path)] : [];
};

const NO_PACKAGE: ReadonlySet<string> = new Set(['not-a-bag', 'no-declaration']);

const adviceFor = ({ problems }: BagVerdict): string => {
  if (problems.some(({ code }) => NO_PACKAGE.has(code))) return words.otherFile;
  return problems.every(({ code }) => code === 'other-seal') ? words.otherSeal : words.askAgain;
};

/** @param path the package, and `trust` the list of allowed signers, as the user typed them */
const openReader = (host: Host, path: string, trust: string | undefined): PackageReader => {
  const program = findSshKeygen(host, pathFrom(host, path));
  const list = trust === undefined ? null : readSigners(program, { path: pathFrom(host, trust), shown: trust });
  return readPackageWith(program, list);
};

const exitOf = (verdict: BagVerdict, sound: boolean): ExitCode => {
  if (isUnreadable(verdict)) return EXIT.failed;
  return sound ? EXIT.fine : EXIT.findings;
};

/** `verify`: says whether a package, ours or another tool's, is complete and unchanged. */
export const runVerify: RunCommand<typeof verifyUsage> = async ({ host, globals, args: [path], flags }) => {
  const reader = openReader(host, path, flags.trust);
  const expected = flags.expectSeal === undefined ? null : readKeptSeal(host, flags.expectSeal);
  const source = await openBag(pathFrom(host, path), path);
  try {
    const verdict = expectSeal(await verifyBag(source, openProgress(host, globals)), expected);
    const story = await readPackageStory(source, verdict.sha256, tagged(verdict, LEFT_OUT), reader);
    // A dossier that changed may still be opened; one with a broken signature may not, because nobody knows whose it is.
    const whole = verdict.valid && !story.signOffs.some(isBroken);
    const told: Told = {
      ...(await lookCloser({ host, globals, path, source, verdict, story })),
      name: basename(pathFrom(host, path)),
      isExpected: expected !== null,
      areStrangers: flags.trust !== undefined && isSignedByStrangers(story),
    };
    const sound = whole && isUndisputed(story, told);
    const inWords = flags.format === 'text';
    if (inWords) print(host, ...verdictLines(verdict, story, told));
    else host.stdout.write(asJson(verdict, story, told, sound));
    const doubts = told.contradictions.length > 0 ? [contradictionWords.next] : [];
    const next = whole ? await nextLines(host, path, flags.unpack, source, verdict) : [adviceFor(verdict)];
    if (inWords && !globals.quiet) print(host, ...doubts, ...next);
    return exitOf(verdict, sound);
  } finally {
    await source.close();
  }
};
