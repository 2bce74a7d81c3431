import type { PersonalDataFind } from '../documents/document-facts.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Digest } from '../dossier/frozen/frozen-text.ts';
import type { EvidenceItem, FileFacts, JudgedEvidence } from '../evidence/evidence.ts';
import type { Finding, FindingCode, FindingParams, Subject } from '../findings/finding.ts';
import { FINDINGS } from '../findings/records/index.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import type { JudgedCriterion } from '../judging/verdict.ts';

/**
 * What checks can ask for. The first round of checks has all but `evidence` and `criteria`: those are judged with the
 * findings of the first round, and given to the second.
 */
export type CheckFacts = {
  today: string;
  mark: QualityMark;
  dossier: Dossier;
  /** Every file below bewijs/, and every file that the register names. */
  files: FileFacts[];
  /** Evidence before judging: entries of the register, then files that nobody registered. */
  items: EvidenceItem[];
  /** Personal data in the names of files and in their titles, by path. */
  findsInNames: ReadonlyMap<string, PersonalDataFind[]>;
  evidence: JudgedEvidence[];
  criteria: JudgedCriterion[];
  digest: Digest;
};

export type FactName = keyof CheckFacts;

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

/** Defines a check: it is handed only the facts it names, and may report only the codes it declares. */
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
