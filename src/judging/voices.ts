import { schoolYearOf } from '../base/dates.ts';
import type { VoiceGroup } from '../dossier/dossier-values.ts';
import { answersIn, type Counts, LEVEL_KEYS, type VoicesFile } from '../dossier/voices-file-shape.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import type { Survey } from '../framework/survey.ts';
import { type VoiceRules, voiceRulesOf } from '../framework/voice-rules.ts';
import { agreedLevel } from './nearly-all.ts';
import { type Interval, wilsonInterval } from './wilson.ts';

/**
 * What groups answered beside what the team says. Never a level, and it fulfils no requirement. Of few people only that they are few
 * is told, and of a small group that agrees only that it does.
 */

/** How a group sees it beside the team: null where the team has no score, or where nobody can tell. */
export type VoiceView = 'lower' | 'higher' | 'same' | 'unclear';

/** What may be told of one item; of `few` nothing else, so that 0 answers look as 4. */
export type JudgedVoice =
  | { state: 'few' }
  /** All gave this level, or all but one. */
  | { state: 'nearlyAll'; answers: number; level: 0 | 1 | 2 | 3 }
  | {
      state: 'shown';
      answers: number;
      counts: Counts;
      /** The share that gives `differs.fromLevel` or a higher level, and how sure that is. */
      share: number;
      interval: Interval;
      view: VoiceView | null;
    };

/** What a group answered, by the code of an item. */
export type JudgedVoices = {
  group: VoiceGroup;
  closed: string;
  invited: number;
  responses: number;
  items: Record<string, JudgedVoice & { criterion: string; text: string }>;
};

/** What a report needs to tell of voices: the names of the answers, and the rules of `voices` in keurmerk.yaml. */
export type VoicesTelling = {
  answers: Survey['answers'];
  /** From so many answers an item stands on a page for everybody. */
  publicFrom: number;
  percentagesFrom: number;
  lowResponse: number;
  fromLevel: 1 | 2 | 3;
};

const voicesTelling = ({ answers }: Survey, rules: VoiceRules): VoicesTelling => ({
  answers,
  publicFrom: rules.minAnswers.public,
  percentagesFrom: rules.percentages.from,
  lowResponse: rules.response.low,
  fromLevel: rules.differs.fromLevel,
});

/** What a level of the team says beside what a group certainly says. */
const viewOf = (score: number | null, { low, high }: Interval, rules: VoiceRules['differs']): VoiceView | null => {
  if (score === null) return null;
  const says = score >= rules.high ? 'higher' : score <= rules.low ? 'lower' : null;
  const sees = low > rules.share ? 'higher' : high < rules.share ? 'lower' : null;
  if (says === null || sees === null) return 'unclear';
  return says === sees ? 'same' : sees;
};

const judgeCounts = (counts: Counts, invited: number, score: number | null, rules: VoiceRules): JudgedVoice => {
  const answers = answersIn(counts);
  if (answers < rules.minAnswers.school) return { state: 'few' };
  const level = agreedLevel(counts, rules.nearlyAll.below);
  if (level !== null) return { state: 'nearlyAll', answers, level };
  const yes = LEVEL_KEYS.slice(rules.differs.fromLevel).reduce((sum, key) => sum + counts[key], 0);
  const interval = wilsonInterval({ yes, answers, group: invited }, rules.interval.confidence);
  const view = viewOf(score, interval, rules.differs);
  return { state: 'shown', answers, counts, share: yes / answers, interval, view };
};

/**
 * Judges what one group answered, item by item in the order of the list.
 * @param scores of the criteria by id; null where the team has none
 */
export const judgeVoices = (
  { group, closed, invited, responses, items }: VoicesFile,
  { survey, scores, rules }: { survey: Survey; scores: ReadonlyMap<string, number | null>; rules: VoiceRules },
): JudgedVoices => ({
  group,
  closed,
  invited,
  responses,
  items: Object.fromEntries(
    survey.items.map(({ code, criterion, texts }) => {
      const counts = items[code];
      const judged: JudgedVoice =
        counts === undefined ? { state: 'few' } : judgeCounts(counts, invited, scores.get(criterion) ?? null, rules);
      return [code, { ...judged, criterion, text: texts[group] }];
    }),
  ),
});

/**
 * Judges what every group answered that was asked; null where none was, or the framework has no survey.
 * @param scores of the criteria by id
 */
export const judgeAllVoices = (
  voices: readonly VoicesFile[],
  mark: Pick<QualityMark, 'survey' | 'voices'>,
  scores: ReadonlyMap<string, number | null>,
): { judged: JudgedVoices[]; telling: VoicesTelling } | null => {
  const { survey } = mark;
  if (survey === undefined || voices.length === 0) return null;
  const rules = voiceRulesOf(mark);
  const judged = voices.map((each) => judgeVoices(each, { survey, scores, rules }));
  return { judged, telling: voicesTelling(survey, rules) };
};

/** Whether a group certainly sees a criterion otherwise than the team. */
export const isSeenOtherwise = (voices: readonly JudgedVoices[], criterion: string): boolean =>
  voices.some(({ items }) =>
    Object.values(items).some(
      (item) =>
        item.criterion === criterion && item.state === 'shown' && (item.view === 'lower' || item.view === 'higher'),
    ),
  );

/** The same for a page that anybody may read: a group or an item with fewer answers than that asks is not told of. */
export const forPublic = (voices: readonly JudgedVoices[], least: number): JudgedVoices[] =>
  voices
    .filter(({ responses }) => responses >= least)
    .map((group) => ({
      ...group,
      items: Object.fromEntries(
        Object.entries(group.items).map(([code, item]) => {
          const { criterion, text } = item;
          return [code, item.state === 'few' || item.answers < least ? { state: 'few', criterion, text } : item];
        }),
      ),
    }));

/** Whether a survey closed too long ago. @param schoolYear of the round, such as '2026-2027' */
export const isOldSurvey = (
  { closed }: Pick<VoicesFile, 'closed'>,
  { schoolYear, start, previous }: { schoolYear: string; start: string; previous: number },
): boolean => Number(schoolYearOf(closed, start).slice(0, 4)) < Number(schoolYear.slice(0, 4)) - previous;
