import type { AuditResult } from '../../assessment/audit-result.ts';
import { contentOf } from '../../assessment/framework-facts.ts';
import { isDate } from '../../base/dates.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { auditsOf } from '../../dossier/frozen/audits.ts';
import type { Digest } from '../../dossier/frozen/frozen-state.ts';
import { compareFrameworks } from '../../framework/compare-frameworks.ts';
import { writtenFramework } from '../../framework/known-versions.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import { resultAsJson } from '../../report/json.ts';
import { AGENT, AGENT_LABEL, DATE_LABEL, infoOf, LEFT_OUT, leftOutNames, RULES } from '../bag-info.ts';
import { RESULT_PATH } from '../render-reports.ts';
import { findStrayFiles } from '../stray-files.ts';
import { type Tag, tagValue } from '../tag-files.ts';
import { comparePlainly, unheldReports } from './compare-plainly.ts';
import {
  brokenRules,
  type Contradiction,
  compareInfo,
  compareReports,
  compareResult,
  dayProblems,
  draftRemarks,
  missingAuditors,
  parsedOrNothing,
  type Remark,
} from './contradictions.ts';
import type { PackageStory } from './package-story.ts';
import { signedDraft, signedProblems } from './signed-result.ts';
import { keyProblems } from './signing-keys.ts';

/** Works out again what a package says, from the dossier, the framework and the day in it. */

type Judge = (today: string) => Promise<AuditResult>;

export type PackageContents = {
  info: readonly Tag[];
  /** The files with the result and its reports, by path in the package. */
  reports: ReadonlyMap<string, Uint8Array>;
  /** All files of the package. */
  paths: readonly string[];
  /** The result that people signed; null without one. */
  signed: Uint8Array | null;
  builtIn: QualityMark;
  /** Null where the framework or the dossier cannot be read. */
  mark: QualityMark | null;
  dossier: Dossier | null;
  signOffs: PackageStory['signOffs'];
  /** Paths of private keys in the package. */
  keys: readonly string[];
  /** The build of this tool. */
  rules: string;
  digest: Digest;
  /** Judges the dossier as on a day; null where it cannot be read. */
  judge: Judge | null;
  render: (result: AuditResult) => Promise<[name: string, content: Uint8Array][]>;
};

export type WorkedOut = {
  contradictions: Contradiction[];
  remarks: Remark[];
  /** The day for which the result was worked out again; null if it was not. */
  workedOut: string | null;
};

type Found = Omit<WorkedOut, 'workedOut'>;

/** More would hide the rest of what is told. */
const MOST_DIFFERENCES = 12;

const frameworkProblems = (mark: QualityMark, { builtIn, digest }: PackageContents): Found => {
  const { id, version } = mark;
  const { content } = contentOf(mark, digest);
  if (content === 'original') return { contradictions: [], remarks: [] };
  if (content === 'unknown') return { contradictions: [], remarks: [{ code: 'framework-unknown', id, version }] };
  // Of an earlier version only the digest is known, so nobody can tell what differs.
  const same = builtIn.id === id && builtIn.version === version;
  const differences = same ? compareFrameworks(builtIn, writtenFramework(mark)).slice(0, MOST_DIFFERENCES) : [];
  return { contradictions: [{ code: 'framework-altered', id, version, differences }], remarks: [] };
};

/** Why the result cannot be worked out again; null if it can. */
const whyNot = ({ info, rules, reports }: PackageContents): Remark | null => {
  const made = tagValue(info, AGENT_LABEL) ?? '';
  const own = tagValue(info, RULES);
  if (made === AGENT && own === rules) return null;
  if (!reports.has(RESULT_PATH)) return { code: 'not-worked-out', why: 'no-result', made };
  if (made === '' || own === null) return { code: 'not-worked-out', why: 'unknown-tool', made };
  return { code: 'not-worked-out', why: made === AGENT ? 'other-build' : 'other-version', made };
};

const infoProblems = (info: readonly Tag[], result: AuditResult, { leftOut }: Dossier): Contradiction[] => {
  const { organization, description, date } = infoOf(result, { agent: '', rules: '' });
  const said = info.filter(({ label }) => label === LEFT_OUT).map(({ value }) => value);
  const follows = leftOutNames(leftOut?.leftOut ?? []);
  const [one, other] = [said.sort().join(', '), follows.sort().join(', ')];
  return [
    ...compareInfo(info, {
      'Source-Organization': organization,
      'External-Description': description,
      [DATE_LABEL]: date,
    }),
    ...(one === other ? [] : [{ code: 'info-differs' as const, label: LEFT_OUT, said: one, follows: other }]),
  ];
};

const dayOrNull = (day: unknown): string | null => (typeof day === 'string' && isDate(day) ? day : null);

/** The day on which a package says that it was made. */
const dayIn = (info: readonly Tag[]): string | null => dayOrNull(tagValue(info, DATE_LABEL));

/** The day of the result that people signed: what it says itself, since anybody can write a day beside it. */
const dayOfSigned = ({ signed, dossier }: PackageContents): string | null => {
  const said = signed === null ? undefined : (parsedOrNothing(signed) as { date?: unknown } | null | undefined);
  return dayOrNull(said?.date) ?? dossier?.signOffs?.result.on ?? null;
};

/** The day for which a package was judged: what bag-info.txt says, else the result. */
const dayOf = ({ info, reports }: PackageContents): string | null => {
  const result = parsedOrNothing(reports.get(RESULT_PATH) ?? new Uint8Array()) as { date?: unknown } | null | undefined;
  return dayIn(info) ?? dayOrNull(result?.date);
};

const judgeAgain = async (contents: PackageContents, dossier: Dossier, judge: Judge): Promise<WorkedOut> => {
  const { info, reports, render } = contents;
  const day = dayOf(contents);
  const own = reports.get(RESULT_PATH);
  if (day === null)
    return { contradictions: [{ code: 'file-invalid', path: 'bag-info.txt' }], remarks: [], workedOut: null };
  const result = await judge(day);
  const contradictions = [
    ...(own === undefined
      ? [{ code: 'report-missing' as const, path: RESULT_PATH }]
      : compareResult(RESULT_PATH, own, resultAsJson(result))),
    ...compareReports(reports, await render(result)),
    ...infoProblems(info, result, dossier),
    ...(await signedProblems(contents, dossier, judge)),
    ...brokenRules(result.audit?.problems ?? []),
  ];
  return { contradictions, remarks: draftRemarks(result.audit?.problems ?? []), workedOut: day };
};

/** Everything in which a package with a dossier contradicts itself. */
export const workOutAgain = async (contents: PackageContents): Promise<WorkedOut> => {
  const { mark, dossier, judge } = contents;
  const framework = mark === null ? { contradictions: [], remarks: [] } : frameworkProblems(mark, contents);
  const named = dossier === null ? [] : missingAuditors(auditsOf(dossier));
  const why = whyNot(contents);
  const rest = async (): Promise<WorkedOut> => {
    const invalid = (path: string): WorkedOut => ({
      contradictions: [{ code: 'file-invalid', path }],
      remarks: [],
      workedOut: null,
    });
    if (why !== null)
      return {
        contradictions: comparePlainly(contents, mark, dossier),
        remarks: [why, ...unheldReports(contents)],
        workedOut: null,
      };
    if (mark === null) return invalid('data/kader');
    return dossier === null || judge === null ? invalid('data/dossier') : await judgeAgain(contents, dossier, judge);
  };
  const { contradictions, remarks, workedOut } = await rest();
  return {
    contradictions: [
      ...framework.contradictions,
      ...named,
      ...findStrayFiles(contents.paths, dossier?.signOffs ?? null),
      ...contents.keys.map((path): Contradiction => ({ code: 'key-inside', path })),
      ...keyProblems(contents.signOffs, dossier?.signOffs ?? null),
      ...dayProblems(contents.signOffs, dayOfSigned(contents), dayIn(contents.info)),
      ...contradictions,
    ],
    remarks: [...framework.remarks, ...remarks, ...signedDraft(contents)],
    workedOut,
  };
};
