import { lookAtEntry } from '../evidence/edit-evidence.ts';
import type { FileFacts, JudgedEvidence } from '../evidence/evidence.ts';
import { listEvidence } from '../evidence/evidence-items.ts';
import { judgeEvidence } from '../evidence/judge-evidence.ts';
import type { Finding } from '../findings/finding.ts';
import { acceptedFor } from '../framework/framework-lookups.ts';
import type { Criterion, QualityMark } from '../framework/quality-mark.ts';
import { type JudgedRequirement, judgeCriterion } from '../judging/verdict.ts';
import { lookingIn } from './arrange-evidence.ts';
import type { CriterionSummary } from './screens.ts';
import { answersOf, type Sitting } from './sitting.ts';

/** The evidence in the list that belongs to a criterion, judged as a check does. No other file is opened. */
const judgeEvidenceOf = async (sitting: Sitting, { id: criterion }: Criterion): Promise<JudgedEvidence[]> => {
  const { dossier, mark } = sitting;
  const entries = Object.entries(dossier.register.evidence ?? {}).filter(([, { criteria }]) =>
    criteria.includes(criterion),
  );
  const input = lookingIn(sitting);
  const files: FileFacts[] = [];
  const findings: Finding[] = [];
  for (const [id, entry] of entries) {
    const facts = await lookAtEntry(entry, input);
    files.push(facts);
    findings.push(...input.review(facts, { id, entry }));
  }
  const items = listEvidence({ ...dossier.register, evidence: Object.fromEntries(entries) }, files, mark);
  return judgeEvidence(items, findings);
};

/** What the evidence in the list does for each requirement, and why it does no more. */
const listedFor = (
  { oneOf, state, alone }: JudgedRequirement,
  listed: readonly JudgedEvidence[],
  mark: QualityMark,
): CriterionSummary['evidence'][number] => {
  const accepted = oneOf.flatMap((document) => acceptedFor(document, mark));
  const fitting = listed.filter(({ document }) => accepted.includes(document));
  const reasons = state === 'satisfied' ? [] : [...new Set(fitting.flatMap((file) => file.reasons))];
  const titles = oneOf.map((document) => mark.documents[document]?.title ?? document);
  if (fitting.length === 0) return { oneOf: titles, state: 'unlisted', reasons };
  return alone === undefined ? { oneOf: titles, state, reasons } : { oneOf: titles, state: 'alone', reasons: [] };
};

/** What the evidence in the list does for what a criterion asks, as a check says it. */
export const judgeListed = async (sitting: Sitting, criterion: Criterion): Promise<CriterionSummary['evidence']> => {
  const { mark } = sitting;
  const listed = await judgeEvidenceOf(sitting, criterion);
  const { requirements } = judgeCriterion(criterion, answersOf(sitting), listed, mark);
  return requirements.map((each) => listedFor(each, listed, mark));
};
