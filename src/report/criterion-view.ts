import type { AuditResult, ResultCriterion } from '../assessment/audit-result.ts';
import { dutchScore, levelLabel, listWords } from '../base/words/words.ts';
import { linkedTo } from '../evidence/evidence-items.ts';
import { describeReason } from '../wording/reasons.ts';
import { describeRequirement, mixSentence, reportWords } from '../wording/result.ts';
import { verdictSigns, verdictWords } from '../wording/verdicts.ts';
import { anchorOf } from './anchor.ts';
import { evidenceView } from './evidence-view.ts';
import { type GapHomes, stepOf } from './gap-view.ts';
import { drawDots } from './pictures.ts';
import { roleTitle } from './role-title.ts';
import { pageWords } from './words/page.ts';

/** A criterion with its answers and evidence, as the templates print it. */

const FILES_SHOWN = 10;

type Question = ResultCriterion['questions'][number];

const votesView = ({ votes }: Question, result: AuditResult) => {
  if (votes === null || Object.keys(votes).length === 0) return null;
  const list = Object.entries(votes).map(([role, level]) => ({
    role: roleTitle(role, result),
    level: levelLabel(level),
  }));
  return { list, words: pageWords.votes(list), picture: drawDots(Object.values(votes)) };
};

/** What roles gave beside a level, in their own words. */
const voicesView = ({ contributions = {} }: Question, result: AuditResult) => {
  const voices = Object.entries(contributions).flatMap(([role, { remark, notApplicable, unknown }]) => {
    const state = unknown === true ? reportWords.unknown : null;
    const said = [state, notApplicable ?? null, remark ?? null].filter((part) => part !== null);
    return said.length === 0 ? [] : [{ role: roleTitle(role, result), said: said.join(' · ') }];
  });
  return voices.length === 0 ? null : voices;
};

const answerWords = ({ state, level, earlier }: Question): string => {
  if (level !== null) return levelLabel(level);
  if (state === 'notApplicable') return reportWords.notApplicable;
  if (state === 'unknown') return reportWords.unknown;
  // A result that was saved before there were rounds knows no earlier level.
  return (earlier ?? null) === null ? reportWords.open : reportWords.again(levelLabel(earlier ?? 0));
};

const questionView = (question: Question, criterion: string, result: AuditResult, homes: GapHomes) => {
  const votes = votesView(question, result);
  return {
    id: question.id,
    place: anchorOf(question.id),
    text: question.text,
    roles: listWords(
      question.roles.map((role) => roleTitle(role, result)),
      'en',
    ),
    answer: answerWords(question),
    state: question.state,
    hasLevel: question.level !== null,
    anchor: question.anchor,
    remark: question.remark,
    justification: question.justification,
    votes: votes?.list ?? null,
    votesWords: votes?.words ?? null,
    dots: votes?.picture ?? null,
    voices: voicesView(question, result),
    minority: question.minority,
    advice: question.advice,
    answeredOn: question.answeredOn === null ? null : pageWords.answeredOn(question.answeredOn),
    step: stepOf(criterion, question.id, homes),
  };
};

/** The first files, and the rest to open. */
const filesView = (files: ReturnType<typeof evidenceView>[]) => {
  const rest = files.slice(FILES_SHOWN);
  return { shown: files.slice(0, FILES_SHOWN), rest, more: pageWords.moreFiles(rest.length) };
};

export const criterionView = (criterion: ResultCriterion, result: AuditResult, homes: GapHomes) => {
  const evidence = linkedTo(criterion.id, result.evidence).map(evidenceView);
  return {
    id: criterion.id,
    anchor: anchorOf(criterion.id),
    title: criterion.title,
    summary: criterion.summary,
    note: criterion.note,
    partOfMark: criterion.partOfMark,
    verdict: verdictWords[criterion.verdict],
    verdictClass: criterion.verdict,
    sign: verdictSigns[criterion.verdict],
    score: dutchScore(criterion.score),
    hasScore: criterion.score !== null,
    reasons: criterion.reasons.map((reason) => describeReason(reason, result.qualityMark.documents)),
    serves: listWords(
      criterion.links.map(({ standard, link }) => (link === 'primary' ? reportWords.primary(standard) : standard)),
      'en',
    ),
    questions: criterion.questions.map((question) => questionView(question, criterion.id, result, homes)),
    mix: mixSentence(criterion.mix),
    evidence,
    files: filesView(evidence),
    /** On paper only what has work in it is opened: the report would be twice as long. */
    printed: criterion.verdict !== 'met',
    inside: pageWords.answers(
      criterion.questions.filter(({ state }) => state !== 'open').length,
      criterion.questions.length,
      evidence.length,
    ),
    requirements: criterion.requirements.map(({ oneOf, ...requirement }) => ({
      wanted: listWords(
        oneOf.map((id) => result.qualityMark.documents[id] ?? id),
        'of',
      ),
      stateClass: requirement.state,
      ...describeRequirement(requirement),
    })),
  };
};
