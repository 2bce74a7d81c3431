import { handProblems } from '../../audit/review-audit.ts';
import { isAboutResult } from '../../audit/sign-offs.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { auditsOf } from '../../dossier/frozen/audits.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import { AGENT_LABEL, DATE_LABEL } from '../bag-info.ts';
import { RESULT_PATH } from '../render-reports.ts';
import type { Tag } from '../tag-files.ts';
import {
  brokenRules,
  type Contradiction,
  compareInfo,
  comparePlain,
  compareWithSigned,
  parsedOrNothing,
  type Remark,
} from './contradictions.ts';
import type { PackageStory } from './package-story.ts';
import type { Statements } from './what-results-say.ts';

/** Holds a package of another version of the tool against what needs no rules. */

type Given = {
  info: readonly Tag[];
  reports: ReadonlyMap<string, Uint8Array>;
  signed: Uint8Array | null;
  signOffs: PackageStory['signOffs'];
};

/** What follows from the files alone, under the rules of any version. */
const plainStatements = (mark: QualityMark, { school, audit, otherAudits }: Dossier): Statements => {
  const audits = auditsOf({ audit, otherAudits });
  const [only] = audits;
  const follows: Statements = new Map([
    ['school', school.school.name],
    ['school-year', school.round.schoolYear],
    ['framework', `${mark.id} ${mark.version}`],
  ]);
  // What two auditors advise together is a rule.
  if (only === undefined || audits.length > 1 || mark.audit === undefined) return follows;
  const verdicts = Object.entries(only.audit.verdicts ?? {}).map(
    ([id, { verdict }]) => [`verdict ${id}`, verdict ?? ''] as const,
  );
  return new Map([...follows, ['advice', only.audit.advice?.decision ?? ''], ...verdicts]);
};

/** Whether bag-info.txt names the tool and the day of the result beside it: else one changed line there would keep anybody from working it out again. */
const toolProblems = (info: readonly Tag[], bytes: Uint8Array): Contradiction[] => {
  const said = parsedOrNothing(bytes) as
    | { tool?: { name?: unknown; version?: unknown }; date?: unknown }
    | null
    | undefined;
  if (said === undefined) return [];
  const { name, version } = said?.tool ?? {};
  return compareInfo(info, { [AGENT_LABEL]: `${name} ${version}`, [DATE_LABEL]: `${said?.date}` });
};

/** The reports that nobody held against the result: another version writes them otherwise. */
export const unheldReports = ({ reports }: Pick<Given, 'reports'>): Remark[] => {
  const paths = [...reports.keys()].filter((path) => path !== RESULT_PATH);
  return paths.length === 0 ? [] : [{ code: 'reports-unheld', paths }];
};

/** Holds the results in a package against what needs no rules. */
export const comparePlainly = (
  { info, reports, signed, signOffs }: Given,
  mark: QualityMark | null,
  dossier: Dossier | null,
): Contradiction[] => {
  const [first] = signOffs;
  const isAboutThis = first !== undefined && isAboutResult(first) && ['same', 'unknown'].includes(first.dossier);
  if (mark === null || dossier === null) return [];
  const follows = plainStatements(mark, dossier);
  const result = reports.get(RESULT_PATH);
  const path = `data/dossier/${dossier.signOffs?.result.file}`;
  return [
    ...brokenRules(handProblems(auditsOf(dossier))),
    ...(result === undefined ? [] : toolProblems(info, result)),
    ...(result === undefined ? [] : comparePlain(RESULT_PATH, result, follows)),
    ...(signed === null ? [] : comparePlain(path, signed, follows)),
    ...(signed === null || result === undefined || !isAboutThis
      ? []
      : compareWithSigned(RESULT_PATH, result, signed, first.dossier === 'same')),
  ];
};
