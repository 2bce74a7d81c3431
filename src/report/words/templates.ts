import { meant } from '../../base/words/error-words.ts';
import { listWords } from '../../base/words/words.ts';
import type { TemplateProblem, TemplateProblemKind } from '../own-template.ts';
import { COLOUR_NAMES, INTRODUCTION_FILE, LOGO_MEDIA, TEMPLATE_LIMITS } from '../own-template.ts';

/** Words for a school's additions to the HTML report, and for what is wrong in its folder. */

/** Alt text for a logo to which the school gave no words. */
export const logoOf = (school: string): string => `Logo van ${school}`;

/** Heading of an introduction that has none of its own. */
export const introductionHeading = 'Inleiding';

/** Characters shown of a wrong name, which may be of any length. */
const MOST_SHOWN = 60;

const kilobytes = (bytes: number): string => `${bytes / 1000} kB`;

type Say = (given: string, nearest: string | null) => string;

const named =
  (what: string): Say =>
  (given, nearest) =>
    `${what.replace('…', `"${given}"`)}${meant(nearest)}`;

const WORDS: Record<TemplateProblemKind, Say> = {
  'own-part': () =>
    `een eigen sjabloon (.hbs) kan niet meer. Haal dit bestand weg, en zet uw tekst in ${INTRODUCTION_FILE}.`,
  'unknown-file': named('dit bestand kent het rapport niet.'),
  'not-a-file': () => 'dit is een map of een snelkoppeling. Zet er een gewoon bestand neer.',
  'too-many': () => `er staan meer dan ${TEMPLATE_LIMITS.files} bestanden in.`,
  'too-large': () =>
    `dit bestand is te groot: hoogstens ${kilobytes(TEMPLATE_LIMITS.bytes)}, een inleiding hoogstens ${kilobytes(TEMPLATE_LIMITS.introductionBytes)}, een logo hoogstens ${kilobytes(TEMPLATE_LIMITS.pictureBytes)}.`,
  'not-utf8': () => 'dit is geen gewone tekst. Bewaar het bestand als UTF-8.',
  'not-a-picture': () =>
    'dit is geen heel plaatje van de soort die de naam zegt. Bewaar het plaatje opnieuw, bijvoorbeeld met Paint.',
  'two-logos': () => `er kan maar één logo zijn: ${listWords(Object.keys(LOGO_MEDIA), 'of')}.`,
  'colour-rule': named('… kan hier niet. Zet alleen kleuren tussen :root { en }.'),
  'colour-name': (given, nearest) =>
    `de kleur "${given}" bestaat niet.${nearest === null ? ` Kies uit: ${listWords([...COLOUR_NAMES], 'of')}.` : meant(nearest)}`,
  'colour-value': named('… is geen kleur. Schrijf een kleur als #0a5c68.'),
  'colour-contrast': named(
    'tekst in … is op de achtergrond --paper niet goed te lezen. Het contrast moet 4,5 of meer zijn: kies een donkerder of juist een lichtere kleur.',
  ),
};

/** What is wrong in a template, in a sentence that says where. */
export const describeTemplateProblem = ({ file, line, kind, given = '', nearest = null }: TemplateProblem): string =>
  `${file}${line === null ? '' : `, regel ${line}`}: ${WORDS[kind](given.slice(0, MOST_SHOWN), nearest)}`;
