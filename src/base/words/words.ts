/** Dutch words that several features need: dates, numbers, lists, levels, answers. */

export const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

/** 2026-02-14 as '14 februari 2026'. */
export const dutchDate = (iso: string): string => {
  const month = MONTHS[Number(iso.slice(5, 7)) - 1] ?? '';
  return `${Number(iso.slice(8, 10))} ${month} ${iso.slice(0, 4)}`;
};

/** '2026-11-02 09:05' as '2 november 2026 om 9:05 uur'. */
export const dutchMoment = (moment: string): string =>
  `${dutchDate(moment)} om ${Number(moment.slice(11, 13))}:${moment.slice(14)} uur`;

/** 2.5 as '2,5': Dutch decimals, two at the most. */
export const dutchNumber = (value: number): string => String(Math.round(value * 100) / 100).replace('.', ',');

/** A score with two decimals, such as '2,50'; a dash when there is none. */
export const dutchScore = (score: number | null): string => (score === null ? '–' : score.toFixed(2).replace('.', ','));

/** A list in words: 'a', 'a of b', 'a, b of c'. */
export const listWords = (items: readonly string[], last: 'en' | 'of'): string => {
  const head = items.slice(0, -1);
  const tail = items.at(-1) ?? '';
  return head.length === 0 ? tail : `${head.join(', ')} ${last} ${tail}`;
};

/** Our own words after a colon: Dutch goes on with a small letter there. What begins with an abbreviation or a quote stays as it is. */
export const afterColon = (text: string): string =>
  text.replace(/^\p{Lu}(?=\p{Ll}| \p{Ll})/u, (letter) => letter.toLowerCase());

/** A folder as people call it: '.' is no name. */
export const folderWords = (folder: string): string => (folder === '.' ? 'deze map' : `de map "${folder}"`);

/** The same at the beginning of a sentence. */
export const folderFirst = (folder: string): string => (folder === '.' ? 'Deze map' : `De map "${folder}"`);

/** '1 vraag', '2 vragen'. */
export const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** A seal in groups that people can read out: '3f2a 9c01 …'. @param seal SHA-256 in hexadecimal */
export const groupSeal = (seal: string): string => (seal.match(/.{4}/g) ?? []).join(' ');

/** The points of the scale of a question. */
type Level = 0 | 1 | 2 | 3;

const LEVEL_LABELS: Record<Level, string> = { 0: '0', 1: '1.0', 2: '2.0', 3: '3.0' };

/** A level as people write it: 0, 1.0, 2.0, 3.0. */
export const levelLabel = (level: Level): string => LEVEL_LABELS[level];

/** An answer in a word or two. */
export const answerWords = ({
  state,
  level,
}: {
  state: 'level' | 'notApplicable' | 'unknown' | 'open';
  level: Level | null;
}): string => {
  if (level !== null) return levelLabel(level);
  if (state === 'unknown') return 'weet ik niet';
  return state === 'notApplicable' ? 'niet van toepassing' : 'nog open';
};

/** A verdict in a word or two. */
export const outcomeWords = {
  met: 'voldaan',
  partlyMet: 'deels voldaan',
  notMet: 'niet voldaan',
  undetermined: 'niet vast te stellen',
  unanswered: 'nog niet beantwoord',
  notApplicable: 'niet van toepassing',
} as const;

export const consentWords = {
  mr: 'de MR',
  oudergeleding: 'de ouders in de MR',
  leerlinggeleding: 'de leerlingen in de MR',
  personeelsgeleding: 'het personeel in de MR',
} as const;

export const sectorWords = {
  po: 'basisonderwijs',
  vo: 'voortgezet onderwijs',
  so: 'speciaal onderwijs',
} as const;
