import type { AuditResult, ResultCriterion } from '../domain/audit-result.ts';
import { evidenceName } from '../domain/build-result.ts';
import type { JudgedEvidence } from '../domain/evidence.ts';
import { linkedTo } from '../domain/evidence-items.ts';
import { baseRole } from '../domain/roles.ts';
import { findingCatalogue } from '../messages/nl-findings.ts';
import { describeReason } from '../messages/nl-reasons.ts';
import { describeRequirement, evidenceStateWords, mixSentence, reportWords } from '../messages/nl-report.ts';
import { dutchDate, dutchScore, levelLabel, listWords, verdictSigns, verdictWords } from '../messages/nl-words.ts';

/** A criterion with its answers and evidence, as the templates print it. */

/** The title of a role; a number or word behind it stays: 'Leraar (2)'. What is no role is somebody's own words. */
export const roleTitle = (role: string, result: AuditResult): string => {
  const base = baseRole(role, Object.keys(result.qualityMark.roles));
  if (!Object.hasOwn(result.qualityMark.roles, base)) return role;
  const title = result.qualityMark.roles[base] ?? base;
  return role === base ? title : `${title} (${role.slice(base.length + 1)})`;
};

const votesView = (question: ResultCriterion['questions'][number], result: AuditResult) =>
  question.votes === null
    ? null
    : Object.entries(question.votes).map(([role, level]) => ({
        role: roleTitle(role, result),
        level: levelLabel(level),
      }));

const answerWords = ({ state, level }: ResultCriterion['questions'][number]): string => {
  if (level !== null) return levelLabel(level);
  if (state === 'notApplicable') return reportWords.notApplicable;
  return state === 'unknown' ? reportWords.unknown : reportWords.open;
};

const questionView = (question: ResultCriterion['questions'][number], result: AuditResult) => ({
  id: question.id,
  text: question.text,
  roles: listWords(
    question.roles.map((role) => roleTitle(role, result)),
    'en',
  ),
  answer: answerWords(question),
  state: question.state,
  levelClass: question.level === null ? 'none' : `l${question.level}`,
  anchor: question.anchor,
  remark: question.remark,
  justification: question.justification,
  votes: votesView(question, result),
  minority: question.minority,
  advice: question.advice,
});

export const evidenceView = (file: JudgedEvidence) => ({
  name: evidenceName(file),
  file: file.file,
  title: file.title ?? file.file,
  document: file.documentTitle,
  date: file.date === null ? reportWords.noDate : dutchDate(file.date),
  validUntil: file.validUntil === null ? null : dutchDate(file.validUntil),
  criteria: listWords(file.criteria, 'en'),
  state: evidenceStateWords[file.state],
  stateClass: file.state,
  reasons: listWords(
    file.reasons.map((code) => findingCatalogue[code].title.toLowerCase()),
    'en',
  ),
});

export const criterionView = (criterion: ResultCriterion, result: AuditResult) => ({
  id: criterion.id,
  anchor: criterion.id.toLowerCase(),
  title: criterion.title,
  summary: criterion.summary,
  note: criterion.note,
  partOfMark: criterion.partOfMark,
  verdict: verdictWords[criterion.verdict],
  verdictClass: criterion.verdict,
  sign: verdictSigns[criterion.verdict],
  score: dutchScore(criterion.score),
  reasons: criterion.reasons.map((reason) => describeReason(reason, result.qualityMark.documents)),
  serves: listWords(
    criterion.links.map(({ standard, link }) => (link === 'primary' ? reportWords.primary(standard) : standard)),
    'en',
  ),
  questions: criterion.questions.map((question) => questionView(question, result)),
  mix: mixSentence(criterion.mix),
  evidence: linkedTo(criterion.id, result.evidence).map(evidenceView),
  requirements: criterion.requirements.map(({ oneOf, ...requirement }) => ({
    wanted: listWords(
      oneOf.map((id) => result.qualityMark.documents[id] ?? id),
      'of',
    ),
    ...describeRequirement(requirement),
  })),
});
