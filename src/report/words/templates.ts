import { type ErrorCatalogue, meant, say } from '../../base/words/error-words.ts';
import { count, listWords } from '../../base/words/words.ts';
import type { TemplateProblem, TemplateProblemKind } from '../own-template.ts';
import { COLOUR_NAMES, LOGO_MEDIA, TEMPLATE_LIMITS } from '../own-template.ts';

/** The words for templates of the user. */

/** What stands for a logo without words of its own. */
export const logoOf = (school: string): string => `Logo van ${school}`;

/** Of a name that cannot be there. */
const MOST_SHOWN = 60;

const kilobytes = (bytes: number): string => `${bytes / 1000} kB`;

type Say = (given: string, nearest: string | null) => string;

const named =
  (what: string): Say =>
  (given, nearest) =>
    `${what.replace('…', `"${given}"`)}${meant(nearest)}`;

const WORDS: Record<TemplateProblemKind, Say> = {
  'unknown-file': named('dit bestand kent het rapport niet.'),
  'not-a-file': () => 'dit is een map of een snelkoppeling. Zet er een gewoon bestand neer.',
  'too-many': () => `er staan meer dan ${TEMPLATE_LIMITS.files} bestanden in.`,
  'too-large': () =>
    `dit bestand is te groot: hoogstens ${kilobytes(TEMPLATE_LIMITS.bytes)}, een logo hoogstens ${kilobytes(TEMPLATE_LIMITS.pictureBytes)}.`,
  'not-utf8': () => 'dit is geen gewone tekst. Bewaar het bestand als UTF-8.',
  'not-a-picture': () =>
    'dit is geen heel plaatje van de soort die de naam zegt. Bewaar het plaatje opnieuw, bijvoorbeeld met Paint.',
  'two-logos': () => `er kan maar één logo zijn: ${listWords(Object.keys(LOGO_MEDIA), 'of')}.`,
  syntax: () => 'hier klopt het sjabloon niet. Kijk of elke {{ een }} heeft, en elke {{#if}} een {{/if}}.',
  unclosed: (name) => `het blok {{#${name}}} dat hier begint, eindigt niet. Zet er {{/${name}}} achter.`,
  unescaped: () => 'drie accolades en {{& mogen niet: tekst van anderen zou dan HTML kunnen worden. Gebruik {{ en }}.',
  helper: named('… kan hier niet. Er zijn alleen #if, #unless, #each en #with.'),
  expression: () => 'dit kan niet tussen accolades. Schrijf de naam van een veld uit docs/templates.md.',
  partial: named('het onderdeel … bestaat niet.'),
  'partial-block': () => 'een onderdeel met {{#> kan niet. Gebruik {{> naam}}.',
  decorator: () => '{{* kan niet in een sjabloon.',
  field: named('het veld … bestaat niet.'),
  tag: named('de tag … mag niet in een sjabloon.'),
  attribute: named('het kenmerk … mag niet in een sjabloon.'),
  unquoted: named('de waarde van … moet tussen aanhalingstekens staan.'),
  address: named(
    'dit adres kan niet bij …. Een link begint met #, https://, mailto: of tel:, of is {{url}}. Een plaatje is {{logo.src}}.',
  ),
  markup: named('… is geen tag. Schrijf &lt; voor een los teken, en {{! … }} voor een opmerking.'),
  'inside-tag': () =>
    'dit kan niet op deze plek in een tag. Zet het in de tekst of in een waarde tussen aanhalingstekens.',
  unfinished: () => 'een tag of waarde die hier begint, eindigt niet. Zet begin en eind in hetzelfde blok.',
  'colour-rule': named('… kan hier niet. Zet alleen kleuren tussen :root { en }.'),
  'colour-name': (given, nearest) =>
    `de kleur "${given}" bestaat niet.${nearest === null ? ` Kies uit: ${listWords([...COLOUR_NAMES], 'of')}.` : meant(nearest)}`,
  'colour-value': named('… is geen kleur. Schrijf een kleur als #0a5c68.'),
  'colour-contrast': named(
    'tekst in … is op de achtergrond --paper niet goed te lezen. Het contrast moet 4,5 of meer zijn: kies een donkerder of juist een lichtere kleur.',
  ),
  'too-deep': () => 'dit onderdeel roept zichzelf aan, of er staan te veel blokken in elkaar.',
  'too-much': () =>
    'dit onderdeel herhaalt te veel. Kijk of er een {{#each}} in een {{#each}} staat die niet nodig is.',
};

const describe = ({ file, line, kind, given = '', nearest = null }: TemplateProblem): string =>
  `${file}${line === null ? '' : `, regel ${line}`}: ${WORDS[kind](given.slice(0, MOST_SHOWN), nearest)}`;

export const templateErrors = {
  'templates-unfit': ({ folder }) =>
    say(
      `Het auditrapport heeft een vaste vorm. De map "${folder}" met sjablonen geldt daar niet voor.`,
      'Laat --templates weg, of laat --kind audit weg voor het rapport van de zelfbeoordeling.',
    ),
  'templates-invalid': ({ folder, problems }) =>
    say(
      `In de map "${folder}" met sjablonen ${problems.length === 1 ? 'is' : 'zijn'} ${count(problems.length, 'fout', 'fouten')} gevonden. Er is geen rapport geschreven.`,
      'Verbeter de bestanden en geef de opdracht nog eens. Wat kan, staat in docs/templates.md.',
      problems.map(describe),
    ),
} satisfies Partial<ErrorCatalogue>;
