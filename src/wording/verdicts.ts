import {
  afterColon,
  count,
  dutchNumber,
  dutchScore,
  levelLabel,
  listWords,
  outcomeWords,
} from '../base/words/words.ts';
import type { Severity } from '../findings/severity.ts';
import type { JudgedRequirement, Verdict, VerdictReason } from '../judging/verdict.ts';

export const verdictWords: Record<Verdict, string> = outcomeWords;

/** Whether a criterion waits for evidence that could not be read and that nobody looked at yet. */
export const isProvisional = ({
  requirements,
}: {
  requirements: readonly Pick<JudgedRequirement, 'state'>[];
}): boolean => requirements.some(({ state }) => state === 'unexamined');

/** The verdict of a criterion, with what it depends on. */
export const tellVerdict = (criterion: {
  verdict: Verdict;
  requirements: readonly Pick<JudgedRequirement, 'state'>[];
}): string => `${verdictWords[criterion.verdict]}${isProvisional(criterion) ? ', onder voorbehoud' : ''}`;

/** A sign per verdict, so that colour is never the only difference. */
export const verdictSigns: Record<Verdict, string> = {
  met: '●',
  partlyMet: '◐',
  notMet: '○',
  undetermined: '?',
  unanswered: '…',
  notApplicable: '–',
};

export const severityWords: Record<Severity, string> = { error: 'fout', warning: 'waarschuwing', note: 'opmerking' };

type Titles = Record<string, string>;

const titlesOf = (ids: string[], documents: Titles) =>
  listWords(
    ids.map((id) => afterColon(documents[id] ?? id)),
    'of',
  );

const isAre = (questions: string[]) => (questions.length === 1 ? 'is' : 'zijn');

type Words = {
  [Code in VerdictReason['code']]: (
    reason: Extract<VerdictReason, { code: Code }>,
    documents: Titles,
    /** 'is', or 'zijn' for more than one question. */
    are: string,
  ) => string;
};

const words: Words = {
  'open-questions': ({ questions }, _, are) => `${listWords(questions, 'en')} ${are} nog open.`,
  'all-not-applicable': () => 'Alle vragen zijn niet van toepassing.',
  mean: ({ mean, bar, needed, reached }) => {
    const aim = bar === 'met' ? '"voldaan"' : '"deels voldaan"';
    return reached
      ? `Het gemiddelde is ${dutchScore(mean)}. Voor ${aim} is ${dutchNumber(needed)} nodig: dat is gehaald.`
      : `Het gemiddelde is ${dutchScore(mean)}. Voor ${aim} is ${dutchNumber(needed)} nodig.`;
  },
  'level-below': ({ questions, needed }, _, are) =>
    `${listWords(questions, 'en')} ${are} lager dan niveau ${levelLabel(needed)}.`,
  'evidence-missing': ({ oneOf, alone }, documents) =>
    alone === undefined
      ? `Dit bewijs ontbreekt: ${titlesOf(oneOf, documents)}.`
      : `Dit bewijs is er, maar telt pas mee naast een ander bewijsstuk: ${titlesOf(oneOf, documents)}.`,
  'evidence-unexamined': ({ oneOf }, documents) =>
    `Dit bewijs is er wel, maar is nog niet bekeken: ${titlesOf(oneOf, documents)}.`,
  'evidence-complete': () => 'Het gevraagde bewijs is er.',
  'unknown-decides': ({ questions }) =>
    `Bij ${listWords(questions, 'en')} weet het team het niet. Dat antwoord bepaalt de uitkomst.`,
  'few-levels': ({ known, needed }) =>
    `Van ${known === 0 ? 'geen enkele vraag' : count(known, 'vraag', 'vragen')} is het niveau bekend. Voor een uitkomst zijn er ${needed} nodig.`,
  'many-not-applicable': ({ questions, allowed }, _, are) =>
    `${listWords(questions, 'en')} ${are} "niet van toepassing". Dat mag bij ${allowed === 0 ? 'geen enkele vraag' : count(allowed, 'vraag', 'vragen')} van een criterium. De rest telt als "weet ik niet" en bepaalt de uitkomst.`,
  'thin-justifications': ({ questions, minWords }) =>
    `Bij ${listWords(questions, 'en')} staat in minder dan ${minWords} woorden waarom de vraag niet van toepassing is. Dat telt als "weet ik niet" en bepaalt de uitkomst.`,
};

/**
 * A reason for a verdict, in one Dutch sentence.
 * @param documents titles of document types by id
 * @param several what stands for the ids of two or more questions, where they are not listed
 */
export const describeReason = (
  reason: VerdictReason,
  documents: Titles,
  several?: (number: number) => string,
): string => {
  const describe = words[reason.code] as (reason: VerdictReason, documents: Titles, are: string) => string;
  if (several === undefined || !('questions' in reason) || reason.questions.length < 2)
    return describe(reason, documents, isAre('questions' in reason ? reason.questions : []));
  return describe({ ...reason, questions: [several(reason.questions.length)] }, documents, isAre(reason.questions));
};
