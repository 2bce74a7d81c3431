import type { PersonalDataRules } from '../framework/quality-mark.ts';
import type { TextSpan } from './personal-data-match.ts';

/** An @, or what people write instead to keep robots away: [at], (at), (apenstaartje). */
const AT = / ?[@＠] ?| {0,2}[[({<] {0,2}(?:at|apenstaart(?:je)?) {0,2}[\])}>] {0,2}| apenstaart(?:je)? /gi;
/** The part before the @ (at most 64 characters, RFC 5321), and the domain after it. */
const LOCAL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}$/u;
const DOMAIN = /^(?:[a-z0-9-]{1,63}(?:\.| {0,2}[[(](?:punt|dot)[\])] {0,2}| punt )){1,5}[a-z]{2,24}(?![\p{L}\p{N}])/iu;

const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 255;

const isWithin = (domain: string, whole: string): boolean => domain === whole || domain.endsWith(`.${whole}`);

const isGeneral = (local: string, mailboxes: ReadonlySet<string>): boolean =>
  local
    .toLowerCase()
    .split(/[._+\d-]+/)
    .filter((word) => word !== '')
    .every((word) => mailboxes.has(word));

/** Makes a search for mail addresses of persons: not of the school, an office, or an authority that schools have to mention. */
export const openEmailSearch = (
  rules: PersonalDataRules['mail'],
  ownDomain: string | null,
): ((text: string) => TextSpan[]) => {
  const mailboxes = new Set(rules.generalMailboxes);
  const domains = ownDomain === null ? rules.generalDomains : [...rules.generalDomains, ownDomain.toLowerCase()];
  return (text) =>
    [...text.matchAll(AT)].flatMap(({ 0: sign, index }) => {
      const after = index + sign.length;
      const local = LOCAL.exec(text.slice(Math.max(0, index - LONGEST_LOCAL - 1), index))?.[0];
      const domain = DOMAIN.exec(text.slice(after, after + LONGEST_DOMAIN))?.[0];
      if (local === undefined || domain === undefined) return [];
      const plain = domain.replace(/ {0,2}[[(]?(?:punt|dot)[\])]? {0,2}/gi, '.').toLowerCase();
      if (domains.some((whole) => isWithin(plain, whole)) || isGeneral(local, mailboxes)) return [];
      return [{ start: index - local.length, end: after + domain.length }];
    });
};
