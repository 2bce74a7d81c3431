import type { AuditResult, ResultStandard } from '../assessment/audit-result.ts';
import { dutchNumber, dutchScore, listWords } from '../base/words/words.ts';
import type { EvidenceMix } from '../evidence/evidence-mix.ts';
import { mixSentence, reportWords } from '../wording/result.ts';
import { verdictWords } from '../wording/verdicts.ts';
import { anchorOf } from './anchor.ts';
import { type GapHomes, gapsView } from './gap-view.ts';
import { drawBar, drawParts } from './pictures.ts';
import { mixWords, pageWords } from './words/page.ts';

/** The evidence that counts as pieces of one bar; null when there is none. */
export const mixView = (mix: EvidenceMix) =>
  mix.policy + mix.practice + mix.perception === 0
    ? null
    : drawParts(
        (['policy', 'practice', 'perception'] as const).map((kind) => ({
          kind,
          number: mix[kind],
          words: mixWords[kind],
        })),
      );

const leftWords = (gap: number | null): string => {
  if (gap === null) return '';
  return gap > 0 ? pageWords.short(gap) : pageWords.targetReached;
};

/** The first question whose answer keeps a standard from its score. */
const missingAnchor = ({ gaps }: ResultStandard, { criteria }: AuditResult): string | null => {
  const without = new Set(criteria.filter(({ score }) => score === null).map(({ id }) => id));
  const first = gaps.find(
    ({ criterion, question, level }) => question !== null && level === null && without.has(criterion),
  );
  return first === undefined || first.question === null ? null : anchorOf(first.question);
};

/** A standard with what it is made of and what it lacks, as the templates print it. */
export const standardView = (standard: ResultStandard, result: AuditResult, homes: GapHomes) => ({
  id: standard.id,
  anchor: anchorOf(standard.id),
  title: standard.title,
  summary: standard.summary,
  score: dutchScore(standard.score),
  hasScore: standard.score !== null,
  target: dutchNumber(standard.target),
  gap: dutchScore(standard.gap),
  left: leftWords(standard.gap),
  missing: standard.score === null && standard.missing > 0 ? reportWords.noScoreYet(standard.missing) : null,
  missingAnchor: standard.score === null ? missingAnchor(standard, result) : null,
  bar: { ...drawBar(standard.score, standard.target), words: pageWords.bar(standard.score, standard.target) },
  criteria: listWords(standard.criteria, 'en'),
  members: result.criteria
    .filter(({ id }) => standard.criteria.includes(id))
    .map(({ id, title, verdict, links }) => ({
      id,
      title,
      anchor: anchorOf(id),
      verdict: verdictWords[verdict],
      verdictClass: verdict,
      primary: links.some((link) => link.standard === standard.id && link.link === 'primary'),
    })),
  mix: mixSentence(standard.mix),
  mixParts: mixView(standard.mix),
  ...gapsView(standard, result, homes),
});
