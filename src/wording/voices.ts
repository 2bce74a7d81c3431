import type { Trend } from '../assessment/trend-types.ts';
import { dutchDate } from '../base/words/words.ts';
import { LEVEL_KEYS } from '../dossier/voices-file-shape.ts';
import { groupWord } from '../findings/words.ts';
import type { JudgedVoice, JudgedVoices, VoicesTelling, VoiceView } from '../judging/voices.ts';

/** What groups answered, in words. Nothing is said of few people, and no share without how many people it is of. */

/** The people of a group at the beginning of a sentence: 'Ouders'. */
export const groupTitle = (group: string): string => groupWord(group).replace(/^./, (first) => first.toUpperCase());

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** A part of a number of people: as a count when they are few, else as a percentage too. */
const partOf = (part: number, people: number, from: number): string =>
  people < from ? `${part} van ${people}` : `${percent(part / people)} (${part} van ${people})`;

/** What is said of who took part, a sentence each. */
export const responseSentences = {
  took: (took: number | string, invited: number | string, group: string, share: string | null): string =>
    `${took} van ${invited} ${group} deden mee${share === null ? '' : ` (${share})`}.`,
  closed: (day: string): string => `De lijst sloot op ${day}.`,
  all: 'Dat is iedereen.',
  others: 'Wat de anderen zien, is niet bekend.',
  fewTook: 'Minder dan de helft deed mee: wat de anderen zien, is niet bekend.',
};

/** How many took part, and what that allows to say. */
export const responseWords = (
  { group, responses, invited, closed }: Pick<JudgedVoices, 'group' | 'responses' | 'invited' | 'closed'>,
  { percentagesFrom, lowResponse }: VoicesTelling,
): string => {
  const said = responseSentences;
  const share = invited < percentagesFrom ? null : percent(responses / invited);
  const took = `${said.took(responses, invited, groupWord(group), share)} ${said.closed(dutchDate(closed))}`;
  if (responses >= invited) return `${took} ${said.all}`;
  return responses / invited < lowResponse ? `${said.fewTook} ${took}` : `${took} ${said.others}`;
};

/** The answers that count as seeing it: 'altijd of meestal'. */
export const yesWords = ({ answers, fromLevel }: Pick<VoicesTelling, 'answers' | 'fromLevel'>): string =>
  [3, 2, 1]
    .filter((level) => level >= fromLevel)
    .map((level) => answers[level as 1 | 2 | 3].toLowerCase())
    .join(' of ');

/** The part of a group that sees it, without the margin: '74% (52 van 70) altijd of meestal'. */
export const seenWords = (
  { answers, counts }: Pick<Extract<JudgedVoice, { state: 'shown' }>, 'answers' | 'counts'>,
  telling: VoicesTelling,
): string => {
  const yes = LEVEL_KEYS.slice(telling.fromLevel).reduce((sum, key) => sum + counts[key], 0);
  return `${partOf(yes, answers, telling.percentagesFrom)} ${yesWords(telling)}`;
};

/** What one item says of a group, in a line. */
export const voiceWords = (item: JudgedVoice, telling: VoicesTelling): string => {
  if (item.state === 'few') return 'te weinig antwoorden';
  if (item.state === 'nearlyAll') return `(bijna) iedereen zegt "${telling.answers[item.level].toLowerCase()}"`;
  const { answers, interval } = item;
  const sure =
    answers < telling.percentagesFrom
      ? ''
      : `, met een marge van ${percent(interval.low)} tot ${percent(interval.high)}`;
  return `${seenWords(item, telling)}${sure}`;
};

/** Every answer to an item: 'altijd 25, meestal 30, soms 12, nooit 3; weet ik niet 3'. */
export const countsWords = (item: JudgedVoice, { answers }: Pick<VoicesTelling, 'answers'>): string => {
  if (item.state !== 'shown') return '';
  const { counts } = item;
  const levels = [...LEVEL_KEYS].reverse().map((key) => `${answers[key].toLowerCase()} ${counts[key]}`);
  const beside = [
    ...(counts.unknown > 0 ? [`${answers.unknown.toLowerCase()} ${counts.unknown}`] : []),
    ...(counts.notApplicable > 0 ? [`${answers.notApplicable.toLowerCase()} ${counts.notApplicable}`] : []),
  ];
  return [levels.join(', '), ...(beside.length === 0 ? [] : [beside.join(', ')])].join('; ');
};

const VIEWS: Record<VoiceView, string> = {
  lower: 'zij zien dit minder dan het team',
  higher: 'zij zien dit vaker dan het team',
  same: 'hetzelfde beeld',
  unclear: 'niet te zeggen',
};

/** How a group sees it beside the team: 'ziet dit minder dan het team'; '' where nothing is told of the group or the team. */
export const viewWords = (item: JudgedVoice): string =>
  item.state === 'shown' && item.view !== null ? VIEWS[item.view] : '';

/** Groups that certainly see a criterion otherwise: 'Ouders zien dit anders: "…" 31% (22 van 71) altijd of meestal.' */
export const differWords = (voices: readonly JudgedVoices[], criterion: string, telling: VoicesTelling): string[] =>
  voices.flatMap(({ group, items }) =>
    Object.values(items)
      .filter((item) => item.criterion === criterion)
      .filter((item) => item.state === 'shown' && (item.view === 'lower' || item.view === 'higher'))
      .map((item) => `${groupTitle(group)} zien dit anders: "${item.text}" ${voiceWords(item, telling)}.`),
  );

/** What every group answered at a criterion, without what the team says: 'Ouders, C3a: 31% (22 van 71) altijd of meestal.' */
export const heardWords = (voices: readonly JudgedVoices[], criterion: string, telling: VoicesTelling): string[] =>
  voices.flatMap(({ group, items }) =>
    Object.entries(items).flatMap(([code, item]) =>
      item.criterion === criterion ? [`${groupTitle(group)}, ${code}: ${voiceWords(item, telling)}.`] : [],
    ),
  );

/**
 * What the last round told of an item, where it was another survey: 'in 2025-2026' and the part that saw it then; null when nothing was.
 */
export const earlierWords = (
  earlier: Trend['voices'],
  { group, closed }: Pick<JudgedVoices, 'group' | 'closed'>,
  code: string,
  { percentagesFrom }: VoicesTelling,
): { schoolYear: string; told: string } | null => {
  const then = earlier?.groups.find((each) => each.group === group);
  const item = then?.items[code];
  if (earlier === undefined || then === undefined || then.closed === closed) return null;
  if (item?.state !== 'shown' || item.answers === undefined || item.share === undefined) return null;
  const told = partOf(Math.round(item.share * item.answers), item.answers, percentagesFrom);
  return { schoolYear: earlier.schoolYear, told };
};
