import type { ResultCriterion } from '../assessment/audit-result.ts';
import type { OwnVerdict, ReviewedCriterion, ReviewFinding, ReviewSource } from '../assessment/audit-review.ts';
import type { AuditFile, AuditFinding, AuditVerdictEntry, Frozen } from '../dossier/audit-file-shape.ts';
import type { AuditorFiles } from '../dossier/frozen/audits.ts';
import type { JudgedEvidence } from '../evidence/evidence.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import type { SourceShelf } from './audit-sources.ts';
import { type Confirming, decideVerdict, reviewAgreement } from './decide-together.ts';
import { proposeVerdict } from './propose-verdict.ts';

/** Brings together what one or two auditors wrote about a criterion. */

type Given = { auditor: string; entry: AuditVerdictEntry };

/** A finding as files of this version hold it; in older ones it is a text without sources. */
export const readFinding = (finding: AuditFinding): { text: string; sources: string[] } =>
  typeof finding === 'string' ? { text: finding, sources: [] } : { text: finding.text, sources: finding.sources ?? [] };

/** Every source that a verdict rests on: those of the verdict, and those of its findings. */
export const sourcesIn = ({ sources = [], findings = {} }: AuditVerdictEntry): string[] => [
  ...new Set([...sources, ...Object.values(findings).flatMap((finding) => readFinding(finding).sources)]),
];

const isCounting = (shelf: SourceShelf, auditor: string, id: string, criterion: string): boolean =>
  shelf.find(auditor, id) !== null && shelf.faultsOf(auditor, id, criterion).length === 0;

/** Findings of a second auditor carry that auditor's name, so that a reply points at one finding. */
export const findingName = (auditor: string, id: string): string => (auditor === '' ? id : `${id}.${auditor}`);

const findingsOf = (given: readonly Given[], criterion: string, { shelf }: About): ReviewFinding[] =>
  given.flatMap(({ auditor, entry }) =>
    Object.entries(entry.findings ?? {}).map(([id, finding]) => {
      const { text, sources } = readFinding(finding);
      const counting = sources.filter((source) => isCounting(shelf, auditor, source, criterion));
      return { id: findingName(auditor, id), auditor, text, sources: counting };
    }),
  );

/** Only sources that count; a talk without a group or a file that is gone does not. */
const sourcesOf = (given: readonly Given[], criterion: string, shelf: SourceShelf): ReviewSource[] => {
  const found = given.flatMap(({ auditor, entry }) =>
    sourcesIn(entry).flatMap((id) => {
      const source = shelf.find(auditor, id);
      if (source === null || !isCounting(shelf, auditor, id, criterion)) return [];
      return [{ key: source.method === 'document' ? id : `${auditor}/${id}`, source }];
    }),
  );
  return [...new Map(found.map(({ key, source }) => [key, source])).values()];
};

/** Whether a verdict is another than the school's own, or its levels are far from the school's. */
const isDifferent = (
  { verdict, score }: Pick<OwnVerdict, 'verdict' | 'score'>,
  self: ReviewedCriterion['self'],
  differsFrom: number,
): boolean =>
  verdict !== self.verdict || (score !== null && self.score !== null && Math.abs(score - self.score) >= differsFrom);

/** The erased sources of an entry with a verdict. */
const erasedIn = ({ auditor, entry }: Given, shelf: SourceShelf): string[] =>
  entry.verdict === undefined ? [] : sourcesIn(entry).filter((id) => shelf.find(auditor, id)?.erased === true);

/** Whether an auditor's last line about a criterion says that a source of its verdict was erased. */
const isWaiting = (criterion: string, { verdicts = {}, log = [] }: AuditFile): boolean =>
  verdicts[criterion]?.verdict === undefined &&
  log.findLast((line) => line.criterion === criterion && line.via !== 'agreement')?.via === 'erasure';

/** Whose verdict has to be weighed again, and for which sources; none are named once the verdict no longer rests on them. */
const reweighOf = (criterion: string, files: AuditorFiles, shelf: SourceShelf): ReviewedCriterion['reweigh'] =>
  files.flatMap(({ auditor, audit }) => {
    const sources = erasedIn({ auditor, entry: audit.verdicts?.[criterion] ?? {} }, shelf);
    return sources.length > 0 || isWaiting(criterion, audit) ? [{ auditor, sources }] : [];
  });

type About = {
  shelf: SourceShelf;
  differsFrom: number;
  mark: QualityMark;
  evidence: JudgedEvidence[];
  frozen: readonly Frozen[];
  confirming: Confirming;
};

/** @param files with the first auditor's in front: that one also holds what the auditors agreed on */
export const reviewCriterion = (
  criterion: Pick<ResultCriterion, 'id' | 'title' | 'partOfMark'>,
  self: ReviewedCriterion['self'],
  files: AuditorFiles,
  about: About,
): ReviewedCriterion => {
  const { id, title, partOfMark } = criterion;
  const { shelf, differsFrom, mark, confirming } = about;
  const asked = mark.criteria.find((each) => each.id === id);
  const ownOf = ({ auditor, entry }: Given): OwnVerdict[] => {
    const { verdict, reason = null, deviation = null } = entry;
    if (verdict === undefined || asked === undefined || erasedIn({ auditor, entry }, shelf).length > 0) return [];
    return [{ auditor, verdict, ...proposeVerdict(asked, entry, about), reason, deviation }];
  };
  const given = files.flatMap(({ auditor, audit }): Given[] => {
    const entry = audit.verdicts?.[id];
    return entry === undefined ? [] : [{ auditor, entry }];
  });
  const own = given.flatMap(ownOf);
  const together = files.find(({ auditor }) => auditor === '')?.audit.agreed?.[id];
  const agreement = reviewAgreement(id, own, together, confirming);
  const reweigh = reweighOf(id, files, shelf);
  const decided = reweigh.length > 0 ? null : decideVerdict(own, together, agreement?.unconfirmed.length === 0);
  const texts = (key: 'strength' | 'recommendation' | 'upkeep') => [
    ...new Set(given.flatMap(({ entry }) => (entry[key] === undefined ? [] : [entry[key]]))),
  ];
  return {
    id,
    title,
    partOfMark,
    self,
    verdict: decided?.verdict ?? null,
    score: decided?.score ?? null,
    reason: decided?.reason ?? null,
    differs: decided !== null && isDifferent(decided, self, differsFrom),
    own,
    agreed: own.length === 0 || reweigh.length > 0 || decided !== null,
    agreement,
    reweigh,
    sources: sourcesOf(given, id, shelf),
    findings: findingsOf(given, id, about),
    strengths: texts('strength'),
    recommendations: texts('recommendation'),
    upkeep: texts('upkeep'),
    condition: given.find(({ entry }) => entry.condition !== undefined)?.entry.condition ?? null,
  };
};
