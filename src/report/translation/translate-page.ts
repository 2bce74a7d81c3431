import { dayTyped } from '../../base/dates.ts';
import { escapePattern } from '../../base/escape-pattern.ts';
import { type Block, inDocument, looking, onScreen, type Page, text } from '../../page/blocks.ts';
import type { ParentsLanguage } from './parents-language.ts';

/**
 * Puts the report for parents into another language. It looks up each text of the finished page by its Dutch, as gettext does: what is
 * not in the translation, such as what people typed, stays as it is and is marked as Dutch.
 */

type Template = { shape: RegExp; names: string[]; own: string };

/** How what is filled in looks in Dutch. */
const PLACES: Readonly<Record<string, string>> = {
  met: '(\\d+)',
  of: '(\\d+)',
  year: '(\\d{4}-\\d{4})',
  took: '(\\d+)',
  invited: '(\\d+)',
  share: '(\\d+%)',
  date: '(\\d{1,2} \\p{L}+ \\d{4})',
  // Titles and roles are no sentences.
  titles: '([^.]+)',
  role: '([^.]+)',
  groups: '([^.]+)',
  answers: '([^.]+)',
};
const ANYTHING = '(.+?)';

const templateOf = (dutch: string, own: string): Template => {
  const names: string[] = [];
  const parts = dutch.split(/\{(\w+)\}/).map((part, index) => {
    if (index % 2 === 0) return escapePattern(part);
    names.push(part);
    return PLACES[part] ?? ANYTHING;
  });
  return { shape: new RegExp(`^${parts.join('')}$`, 'u'), names, own };
};

/** The most said first: what says little fits more texts. */
const inOrder = ([one]: readonly [string, string], [other]: readonly [string, string]): number =>
  other.replace(/\{\w+\}/g, '').length - one.replace(/\{\w+\}/g, '').length;

const LETTER = /\p{L}/u;

type Translate = (dutch: string) => string | null;

/** A list in words: 'a, b en c'. */
const listIn = (dutch: string): string[] => dutch.split(/, | en /);

const openTranslation = ({ templates, fixed }: ParentsLanguage): Translate => {
  const shapes = [...templates].sort(inOrder).map(([dutch, own]) => templateOf(dutch, own));
  const eachIn = (dutch: string[], between: string) => dutch.map((one) => fixed.get(one) ?? one).join(between);
  const filledIn: Readonly<Record<string, (dutch: string) => string>> = {
    // Digits read the same in every language.
    date: (dutch) => (dayTyped(dutch) ?? dutch).split('-').reverse().join('-'),
    titles: (dutch) => fixed.get(dutch) ?? eachIn(listIn(dutch), ', '),
    goal: (dutch) => fixed.get(dutch) ?? dutch,
    sentence: (dutch) => fixed.get(dutch) ?? dutch,
    groups: (dutch) => eachIn(listIn(dutch), ', '),
    answers: (dutch) => eachIn(dutch.split(' of '), ' / '),
    role: (dutch) => fixed.get(dutch) ?? dutch,
    phones: (dutch) => dutch.replaceAll(' of ', ', '),
    domains: (dutch) => dutch.replaceAll(' of ', ', '),
  };
  const whole: Translate = (dutch) => {
    const known = fixed.get(dutch);
    if (known !== undefined) return known;
    for (const { shape, names, own } of shapes) {
      const values = shape.exec(dutch)?.slice(1);
      if (values === undefined) continue;
      const given = new Map(names.map((name, index) => [name, values[index] ?? '']));
      return own.replace(/\{(\w+)\}/g, (place, name: string) => {
        const value = given.get(name);
        return value === undefined ? place : (filledIn[name]?.(value) ?? value);
      });
    }
    return null;
  };
  /** Texts that stand behind each other in one paragraph. */
  const inParts: Translate = (dutch) => {
    for (const { index } of dutch.matchAll(/(?<=\.) /g)) {
      const first = whole(dutch.slice(0, index));
      const rest = first === null ? null : (whole(dutch.slice(index + 1)) ?? inParts(dutch.slice(index + 1)));
      if (first !== null && rest !== null) return `${first} ${rest}`;
    }
    return null;
  };
  return (dutch) => {
    const bare = dutch.trim();
    if (!LETTER.test(bare)) return dutch;
    const own = whole(bare) ?? inParts(bare);
    return own === null ? null : dutch.replace(bare, () => own);
  };
};

/** The parts of blocks that are shown as they are, and can have no language of their own. */
const SHOWN = ['title', 'sentence', 'of'];

/** Walks through blocks: a piece of a line that stays Dutch says so, and what is no text stays as it is. */
const translateInside = (value: unknown, translate: Translate): unknown => {
  if (typeof value === 'string') return translate(value) ?? { text: value, language: 'nl' };
  if (Array.isArray(value)) return value.map((each) => translateInside(each, translate));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
      if (typeof inner === 'string' && key === 'text') {
        const own = translate(inner);
        return own === null
          ? [
              [key, inner],
              ['language', 'nl'],
            ]
          : [[key, own]];
      }
      if (typeof inner === 'string') return [[key, SHOWN.includes(key) ? (translate(inner) ?? inner) : inner]];
      return [[key, translateInside(inner, translate)]];
    }),
  );
};

/** @param page for parents, in Dutch */
export const translatePage = (page: Page, own: ParentsLanguage): Page => {
  const translate = openTranslation(own);
  const asText = (dutch: string): string => translate(dutch) ?? dutch;
  const { language, direction, skip, concept } = own;
  // Safe: only texts change, and a piece of a line may be a text or a stretch.
  const blocks = translateInside(page.blocks, translate) as Block[];
  const kicker = translateInside(page.kicker, translate) as Page['kicker'];
  return {
    ...page,
    title: asText(page.title),
    kicker,
    meta: asText(page.meta),
    footer: asText(page.footer),
    header: asText(page.header),
    about: page.about.map(asText),
    ...(page.draft === undefined ? {} : { draft: asText(page.draft) }),
    language: { language, direction, skip },
    blocks:
      concept === null ? blocks : [...onScreen(looking('strong', concept)), ...inDocument(text(concept)), ...blocks],
  };
};
