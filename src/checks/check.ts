import type { PersonalDataFind } from '../documents/document-facts.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Digest } from '../dossier/frozen/frozen-state.ts';
import type { EvidenceItem, FileFacts, JudgedEvidence } from '../evidence/evidence.ts';
import type { Finding, FindingCode, FindingParams, Subject } from '../findings/finding.ts';
import { FINDINGS } from '../findings/records/index.ts';
import type { RuleEffect } from '../findings/rule-effect.ts';
import type { FrameworkContent } from '../framework/known-versions.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import type { JudgedCriterion } from '../judging/verdict.ts';

/**
 * What checks can ask for. `evidence` and `criteria` are judged with the findings of the first round of checks, so only checks of the
 * second round can need them.
 */
export type CheckFacts = {
  today: string;
  mark: QualityMark;
  dossier: Dossier;
  /** Every file below bewijs/, and every registered file. */
  files: FileFacts[];
  /** Evidence before judging: entries of the register, then unregistered files. */
  items: EvidenceItem[];
  /** Personal data in the names of files and in their titles, by path. */
  findsInNames: ReadonlyMap<string, PersonalDataFind[]>;
  evidence: JudgedEvidence[];
  criteria: JudgedCriterion[];
  digest: Digest;
  /** Whether the framework holds what its version is known to hold. */
  frameworkContent: FrameworkContent;
  /** The verdicts that changed by the rules since the version that the dossier was made for; null when nobody can tell. */
  ruleChanges: RuleEffect[] | null;
};

type FactName = keyof CheckFacts;

export type Report<Codes extends FindingCode> = <Code extends Codes>(
  code: Code,
  subject: Subject,
  params: FindingParams[Code],
) => void;

/** A check as the runner sees it. */
export type Check = {
  id: string;
  needs: readonly FactName[];
  /** The codes that it may report. */
  findings: readonly FindingCode[];
  look: (facts: CheckFacts) => Finding[];
};

type Definition<Needs extends FactName, Codes extends FindingCode> = {
  id: string;
  needs: readonly Needs[];
  /** The codes that it may report, with the severity of their records. */
  findings: readonly Codes[];
  look: (facts: Pick<CheckFacts, Needs>, report: Report<Codes>) => void;
};

/** Defines a check. The compiler holds it to the facts that it needs and the codes that it declares. */
export const defineCheck = <const Needs extends FactName, const Codes extends FindingCode>(
  definition: Definition<Needs, Codes>,
): Check => ({
  id: definition.id,
  needs: definition.needs,
  findings: definition.findings,
  look: (facts) => {
    const findings: Finding[] = [];
    definition.look(facts, (code, subject, params) => {
      findings.push({ code, severity: FINDINGS[code].severity, subject, params } as Finding);
    });
    return findings;
  },
});

/** The subject of a finding about a piece of evidence. */
export const subjectOf = ({ file, id }: { file: string; id: string | null }): Subject =>
  id === null ? { kind: 'file', path: file } : { kind: 'file', path: file, id };

/** The facts that are known before anything is judged. */
export const FIRST_FACTS: readonly FactName[] = ['today', 'mark', 'dossier', 'files', 'findsInNames', 'items'];

/** The checks whose facts are all there. */
export const checksFor = (checks: readonly Check[], available: readonly FactName[]): Check[] =>
  checks.filter(({ needs }) => needs.every((name) => available.includes(name)));

const crashed = (check: string, subject: Subject): Finding => ({
  code: 'check-failed',
  severity: FINDINGS['check-failed'].severity,
  subject,
  params: { check },
});

/**
 * Runs checks over facts, in order. A check that throws yields the finding `check-failed` for each subject; the others still run.
 * @param about the subjects of `check-failed`; the dossier when empty
 * @param onCrash receives what was thrown, for --debug
 */
export const runChecks = (
  checks: readonly Check[],
  facts: CheckFacts,
  about: readonly Subject[],
  onCrash: (check: string, error: unknown) => void,
): Finding[] =>
  checks.flatMap((check): Finding[] => {
    try {
      return check.look(facts);
    } catch (error) {
      onCrash(check.id, error);
      const subjects: readonly Subject[] = about.length > 0 ? about : [{ kind: 'dossier' }];
      return subjects.map((subject) => crashed(check.id, subject));
    }
  });
