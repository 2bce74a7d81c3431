import type { Dossier } from '../dossier/dossier.ts';
import type { JudgedEvidence } from '../evidence/evidence.ts';
import { linkedTo } from '../evidence/evidence-items.ts';
import { mixOf } from '../evidence/judge-evidence.ts';
import type { Finding } from '../findings/finding.ts';
import { untoldPlaces } from '../findings/places-of-people.ts';
import { levelText, sourcesFor } from '../framework/framework-lookups.ts';
import type { FrameworkContent } from '../framework/known-versions.ts';
import type { Criterion, QualityMark, Question } from '../framework/quality-mark.ts';
import { roleTitles } from '../framework/roles.ts';
import { judgeMark } from '../judging/mark.ts';
import { type Answers, stateOfAnswer } from '../judging/score.ts';
import { judgeStandard } from '../judging/standard-gaps.ts';
import type { JudgedCriterion } from '../judging/verdict.ts';
import { judgeAllVoices } from '../judging/voices.ts';
import type { AnsweredQuestion, JudgedResult, ResultCriterion } from './audit-result.ts';
import { identifyFindings } from './result-finding.ts';
import { judgeThresholds } from './what-fails.ts';

/** The name of a piece of evidence in a result: its id in the register, else its path. */
export const evidenceName = ({ id, file }: { id: string | null; file: string }): string => id ?? file;

const answeredQuestion = (question: Question, criterion: Criterion, answers: Answers): AnsweredQuestion => {
  const answer = answers[question.id];
  const level = answer?.level ?? null;
  return {
    id: question.id,
    text: question.text,
    roles: question.roles,
    state: stateOfAnswer(answer),
    level,
    anchor: level === null ? null : levelText(question, criterion, level),
    advice: level === null ? null : question.advice[level],
    remark: answer?.remark ?? null,
    justification: answer?.notApplicable ?? null,
    votes: answer?.votes ?? null,
    ...(answer?.contributions === undefined ? {} : { contributions: answer.contributions }),
    minority: answer?.minority ?? null,
    answeredOn: answer?.answeredOn ?? null,
    earlier: null,
  };
};

const resultCriterion = (
  criterion: Criterion,
  judged: JudgedCriterion,
  answers: Answers,
  evidence: JudgedEvidence[],
): ResultCriterion => ({
  id: criterion.id,
  title: criterion.title,
  summary: criterion.summary,
  ...(criterion.forParents === undefined ? {} : { forParents: criterion.forParents }),
  note: criterion.note ?? null,
  partOfMark: criterion.partOfMark,
  links: criterion.links,
  score: judged.score,
  verdict: judged.verdict,
  reasons: judged.reasons,
  requirements: judged.requirements,
  questions: criterion.questions.map((question) => answeredQuestion(question, criterion, answers)),
  evidence: linkedTo(criterion.id, evidence).map(evidenceName),
  mix: mixOf(linkedTo(criterion.id, evidence)),
});

const spokenDocuments = (criteria: ResultCriterion[], evidence: JudgedEvidence[], mark: QualityMark) => {
  const ids = new Set([
    ...criteria.flatMap(({ requirements }) => requirements.flatMap(({ oneOf }) => oneOf)),
    ...evidence.map(({ document }) => document),
  ]);
  return Object.fromEntries([...ids].map((id) => [id, mark.documents[id]?.title ?? id]));
};

/** The evidence of every criterion that is linked to a standard. */
const evidenceOfStandard = (standard: string, evidence: JudgedEvidence[], mark: QualityMark): JudgedEvidence[] => {
  const linked = mark.criteria.filter(({ links }) => links.some((link) => link.standard === standard));
  return evidence.filter(({ criteria }) => linked.some(({ id }) => criteria.includes(id)));
};

type Judged = {
  mark: QualityMark;
  dossier: Dossier;
  evidence: JudgedEvidence[];
  criteria: JudgedCriterion[];
  findings: Finding[];
  /** Also those that the school turned off. */
  allFindings: readonly Finding[];
  today: string;
  frameworkContent: FrameworkContent;
  frameworkSha256?: string | undefined;
  tool: { name: string; version: string };
};

/** Builds the one result from what was judged. */
export const buildResult = (judged: Judged): JudgedResult => {
  const { mark, dossier, evidence, criteria, findings, allFindings, today, tool, frameworkContent, frameworkSha256 } =
    judged;
  const answers = dossier.answers.answers ?? {};
  const judgedById = new Map(criteria.map((judged) => [judged.id, judged]));
  const resultCriteria = mark.criteria.flatMap((criterion) => {
    const judged = judgedById.get(criterion.id);
    return judged === undefined ? [] : [resultCriterion(criterion, judged, answers, evidence)];
  });
  const standards = mark.standards.map((standard) => ({
    ...judgeStandard(standard, criteria, answers, evidence, mark),
    summary: standard.summary,
    mix: mixOf(evidenceOfStandard(standard.id, evidence, mark)),
  }));
  const judgedMark = judgeMark(criteria, mark);
  const scores = new Map(criteria.map(({ id, score }) => [id, score]));
  const voices = judgeAllVoices(dossier.voices, mark, scores);
  const untold = untoldPlaces(allFindings, findings);
  const { id, version, title, method, disclaimer, scale } = mark;
  return {
    formatVersion: 1,
    tool,
    date: today,
    qualityMark: {
      id,
      version,
      content: frameworkContent,
      ...(frameworkSha256 === undefined ? {} : { sha256: frameworkSha256 }),
      title,
      method,
      disclaimer,
      sources: sourcesFor(dossier.school.school.sector, mark),
      scale,
      schoolYearStart: mark.evidence.schoolYearStart,
      roles: roleTitles(mark.roles),
      ...(voices === null ? {} : { voices: voices.telling }),
      documents: spokenDocuments(resultCriteria, evidence, mark),
    },
    school: dossier.school.school,
    round: dossier.school.round,
    sessions: dossier.answers.sessions ?? [],
    mark: judgedMark,
    standards,
    criteria: resultCriteria,
    evidence,
    findings: identifyFindings(findings, dossier),
    ...(voices === null ? {} : { voices: voices.judged }),
    actions: dossier.answers.actions ?? [],
    thresholds: judgeThresholds(dossier.school.check ?? {}, { criteria, standards, mark: judgedMark }),
    ...(untold.length === 0 ? {} : { untold }),
  };
};
