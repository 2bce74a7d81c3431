import type { AuditResult, ResultCriterion } from '../../assessment/audit-result.ts';
import { openFindings } from '../../assessment/result-finding.ts';
import { dutchDate, listWords } from '../../base/words/words.ts';
import { stateOfAction } from '../../dossier/action-state.ts';
import { isPersonalDataError } from '../../findings/chosen-severities.ts';
import { type Block, type Inline, linkTo, looking, type Signal, type Topic, text } from '../../page/blocks.ts';
import { tellVerdict } from '../../wording/verdicts.ts';
import { signalWords as words } from '../words/team.ts';
import { anchorOf } from './anchor.ts';

/** What a first page calls strong, and what it calls urgent: three of each at most. */

const MOST = 3;

/** From this score on, parents and school do it together. */
const TOGETHER = 2;

const isMet = ({ verdict }: ResultCriterion): number => (verdict === 'met' ? 1 : 0);

/** The criteria of the mark in which the school is strongest: those that are met first, then by their scores. */
export const strongestOf = ({ criteria }: AuditResult): ResultCriterion[] =>
  criteria
    .filter(({ partOfMark, score }) => partOfMark && score !== null && score >= TOGETHER)
    .sort((one, other) => isMet(other) - isMet(one) || (other.score ?? 0) - (one.score ?? 0))
    .slice(0, MOST);

const signalList = (signal: Signal, items: readonly Topic['paragraphs'][], otherwise: string): Block =>
  items.length === 0
    ? text(otherwise)
    : { kind: 'topics', look: 'signals', items: items.map((paragraphs) => ({ signal, paragraphs })) };

export const strongBlock = (result: AuditResult): Block =>
  signalList(
    'strong',
    strongestOf(result).map((criterion) => [
      looking('strong', linkTo(anchorOf(criterion.id), `${criterion.id} ${criterion.title}`)),
      text(words.strong(tellVerdict(criterion), criterion.score ?? 0)),
    ]),
    words.nothingStrong,
  );

/** Evidence that the law asks for and that ran out. */
export const expiredFiles = (result: AuditResult): AuditResult['evidence'] => {
  const paths = openFindings(result, 'legally-expired').flatMap(({ subject }) =>
    subject.kind === 'file' ? [subject.path] : [],
  );
  return result.evidence.filter(({ file }) => paths.includes(file));
};

type Urgent = { what: Inline; why: string };

const lateActions = ({ actions, date }: AuditResult): Urgent[] =>
  actions
    .filter((action) => stateOfAction(action, date) === 'overdue')
    .map(({ action, due }) => ({ what: [linkTo('actieplan', action)], why: words.late(dutchDate(due ?? date)) }));

const notMet = ({ criteria }: AuditResult): Urgent[] =>
  criteria
    .filter(({ partOfMark, verdict }) => partOfMark && verdict === 'notMet')
    .sort((one, other) => (one.score ?? 0) - (other.score ?? 0))
    .map((criterion) => ({
      what: [linkTo(anchorOf(criterion.id), `${criterion.id} ${criterion.title}`)],
      why: words.notMet(tellVerdict(criterion), criterion.score),
    }));

/** Data of people first, then what the law asks, what was promised, and what is furthest from the mark. */
const urgentOf = (result: AuditResult): Urgent[] => {
  const expired = [...new Set(expiredFiles(result).map(({ documentTitle }) => documentTitle))];
  return [
    ...(result.findings.some(({ code, waived }) => waived === undefined && isPersonalDataError(code))
      ? [{ what: [linkTo('bevindingen', words.people)], why: words.removePeople }]
      : []),
    ...(expired.length === 0
      ? []
      : [{ what: [linkTo('bevindingen', listWords(expired, 'en'))], why: words.expired(expired.length) }]),
    ...lateActions(result),
    ...notMet(result),
  ].slice(0, MOST);
};

export const urgentBlock = (result: AuditResult): Block =>
  signalList(
    'urgent',
    urgentOf(result).map(({ what, why }) => [looking('strong', ...what), text(why)]),
    words.nothingUrgent,
  );
