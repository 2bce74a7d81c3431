import type { PersonalDataRules } from '../framework/word-lists.ts';
import { LINE_END } from './line-ends.ts';
import { openMailboxes } from './mailboxes.ts';
import type { TextSpan } from './personal-data-match.ts';

/** An @, or what people write instead to keep robots away: [at], (at), (apenstaartje). */
const AT = /[@＠]|[[({<]\s{0,2}(?:at|apenstaart(?:je)?)\s{0,2}[\])}>]|\s(?:apenstaart(?:je)?|at)\s/gi;
const AT_WORD = /^\sat\s$/i;
/** What may stand between an @ and what belongs to it. */
const NEAR = `(?:${LINE_END}| {0,2})`;
const GAP_BEFORE = new RegExp(`${NEAR}$`);
const GAP_AFTER = new RegExp(`^${NEAR}`);
/** The part before the @ (at most 64 characters, RFC 5321). */
const LOCAL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}$/u;

const DOT = '(?:\\.|\\s{0,2}[[(](?:punt|dot)[\\])]\\s{0,2}|\\s(?:punt|dot)\\s)';
const LABEL = '[\\p{L}\\p{N}-]{1,63}';
const DOMAIN = new RegExp(`^(?:${LABEL}${DOT}){1,5}[a-z]{2,24}(?![\\p{L}\\p{N}])`, 'iu');
/** A domain over a line end, which goes on in small letters: a capital begins a sentence. */
const BROKEN_DOMAIN = new RegExp(
  `^(?:[\\p{Ll}\\p{N}-]{1,63}\\.){0,4}[\\p{Ll}\\p{N}-]{1,63}\\.?${LINE_END}(?!www|http)\\.?(?:[\\p{Ll}\\p{N}-]{1,63}\\.){0,4}[a-z]{2,24}(?![\\p{L}\\p{N}@])`,
  'u',
);
const BROKEN_CAPITALS = new RegExp(`^[\\p{Lu}\\p{N}.-]{2,63}\\.${LINE_END}\\p{Lu}{2,3}(?![\\p{L}\\p{N}@])`, 'u');
/** The part before the @ over a line end, behind a sign within it. */
const BROKEN_LOCAL = new RegExp(
  `(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}][\\p{L}\\p{N}._%+'-]{0,63}[._+-]${LINE_END}[\\p{L}\\p{N}._%+'-]{1,63}$`,
  'u',
);
/** The digits at its end may stand in the next line by themselves. */
const BROKEN_DIGITS = new RegExp(`(?<![\\p{L}\\p{N}._%+-])\\p{L}[\\p{L}\\p{N}._%+'-]{0,63}${LINE_END}\\d{1,4}$`, 'u');
/** The last part of a domain that is whole. Any other may go on in the next line: 'school.⏎nl'. */
const WHOLE = /\.(?:nl|com|org|net|eu|be|de|info|school|edu|uk|fr|frl|amsterdam|online|email|app|io|example)$/i;

const LONGEST_LOCAL = 64;
const LONGEST_GAP = 26;
const LONGEST_DOMAIN = 255;

const plainDomain = (written: string): string =>
  written
    .replace(/\s{0,2}[[(]?(?<![\p{L}])(?:punt|dot)(?![\p{L}])[\])]?\s{0,2}/giu, '.')
    .replace(/[\s|>]/g, '')
    .toLowerCase();

/** The same with and without hyphens, because one at the end of a line may belong to the domain or not. */
const withoutHyphens = (domain: string): string => domain.replaceAll('-', '');

const isWithin = (domain: string, whole: string): boolean => domain === whole || domain.endsWith(`.${whole}`);

/** What these patterns find over a line end. Most texts have none, and compiling the patterns takes longer than looking. */
const overLineEnd = (text: string, ...patterns: readonly RegExp[]): string | undefined =>
  text.includes('\n')
    ? patterns.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined)
    : undefined;

const domainAt = (text: string): string | undefined => {
  const plain = DOMAIN.exec(text)?.[0];
  if (plain !== undefined && WHOLE.test(plain)) return plain;
  const broken = overLineEnd(text, BROKEN_DOMAIN, BROKEN_CAPITALS);
  return broken !== undefined && (plain === undefined || WHOLE.test(plainDomain(broken))) ? broken : plain;
};

/** The part of an address before its @, which is at this place. */
const localBefore = (text: string, at: number): string | undefined => {
  const before = text.slice(Math.max(0, at - 2 * LONGEST_LOCAL - LONGEST_GAP), at).replace(GAP_BEFORE, '');
  return overLineEnd(before, BROKEN_LOCAL, BROKEN_DIGITS) ?? LOCAL.exec(before)?.[0];
};

/** Makes a search for mail addresses of persons: not of the school, an office, or an authority that schools have to mention. */
export const openEmailSearch = (
  rules: PersonalDataRules['mail'],
  ownDomains: readonly string[],
): ((text: string) => TextSpan[]) => {
  const isGeneral = openMailboxes(rules);
  const domains = [...rules.generalDomains, ...ownDomains].map((domain) => domain.toLowerCase());
  const folded = domains.map(withoutHyphens);
  const isKnown = (domain: string): boolean =>
    domains.some((whole) => isWithin(domain, whole)) || folded.some((whole) => isWithin(withoutHyphens(domain), whole));
  const isProvider = (domain: string): boolean => rules.privateProviders.some((whole) => isWithin(domain, whole));
  const wordsBefore = new Set(rules.wordsBefore);
  /** 'Adressen die eindigen op @school.nl' tells of a domain. */
  const tellsOfDomain = (local: string, before: string): boolean =>
    /\s/.test(before) && wordsBefore.has(local.toLowerCase());
  const isPersonal = (local: string, domain: string, text: string): boolean =>
    !isKnown(domain) && !isGeneral(local.replace(/[\s|>]/g, ''), isProvider(domain), text);
  return (text) =>
    [...text.matchAll(AT)].flatMap(({ 0: sign, index }) => {
      const behind = text.slice(index + sign.length, index + sign.length + LONGEST_DOMAIN);
      const gap = GAP_AFTER.exec(behind)?.[0].length ?? 0;
      const written = domainAt(behind.slice(gap));
      if (written === undefined) return [];
      const domain = plainDomain(written);
      // The English word 'at' is in many sentences.
      if (AT_WORD.test(sign) && !isProvider(domain)) return [];
      const local = localBefore(text, index);
      if (local === undefined || tellsOfDomain(local, text.charAt(index - 1)) || !isPersonal(local, domain, text))
        return [];
      return [{ start: text.lastIndexOf(local, index - 1), end: index + sign.length + gap + written.length }];
    });
};
