import type { Problem, ProblemKind } from '../problem.ts';
import { meant } from './error-words.ts';
import { listWords } from './words.ts';

/** Problems in YAML files in Dutch: one line each, with the place. */

const TYPES: Record<string, string> = {
  string: 'tekst (zet er aanhalingstekens omheen)',
  number: 'een getal',
  int: 'een heel getal',
  boolean: 'true of false',
  array: 'een lijst',
  object: 'een blok met sleutels',
  record: 'een blok met sleutels',
};

const FORMATS: Record<string, string> = {
  'month-day': 'een maand en dag zoals 08-01',
  date: 'een datum zoals 2026-11-23',
  url: 'een webadres dat begint met https://',
  key: 'een naam met letters, cijfers, punt of streepje',
};

/** What the regular expressions of the schemas mean; the last one matches all others. */
const PATTERNS: [RegExp, string][] = [
  [/\\d\+\\\.\\d\+/, 'een versie zoals 1.0.0, tussen aanhalingstekens'],
  [/\[A-Z\]\{2\}/, 'een BRIN: twee cijfers en twee letters'],
  [/\\d\{5\}/, 'vijf cijfers tussen aanhalingstekens, zoals "12345"'],
  [/\\d\{2\}-\\d\{2\}/, FORMATS['month-day'] ?? ''],
  [/./, FORMATS['key'] ?? ''],
];

const REFERENCES: Record<string, string> = {
  question: 'bekende vraag',
  criterion: 'bekend criterium',
  role: 'bekende rol',
  standard: 'bekende standaard',
  finding: 'bekende code van een bevinding',
  source: 'bekende bron',
  document: 'bekend soort document',
  item: 'bekende zin van de vragenlijst',
};

const typeWords = (expected: string | undefined) => TYPES[expected ?? ''] ?? expected ?? 'iets anders';

const formatWords = (expected: string | undefined) =>
  FORMATS[expected ?? ''] ??
  PATTERNS.find(([pattern]) => pattern.test(expected ?? ''))?.[1] ??
  'een andere schrijfwijze';

const last = ({ path }: Problem) => String(path.at(-1) ?? '');

/** A key that can be shown. Any other may be a piece of what somebody wrote about a child, which a slip in the YAML made a key. */
const PLAIN_KEY = /^[A-Za-z0-9_][\w.-]{0,63}$/;
const named = (key: string, other: string) => (PLAIN_KEY.test(key) ? `"${key}"` : other);
const keyWords = (problem: Problem) => named(last(problem), 'Deze sleutel');

/** People write lists of criteria by hand, often as one name without brackets. */
const listExample = (problem: Problem) =>
  problem.expected === 'array' && ['requireMet', 'criteria'].includes(last(problem)) ? ', zoals [C1, C7]' : '';

/** Where to find the right name when the suggested one is not it. */
const whereToLook = ({ expected, choices }: Problem) => {
  if (choices !== undefined) return ` Kies uit: ${listWords(choices, 'of')}.`;
  return expected === 'finding' ? ' Alle codes staan in docs/findings.md.' : '';
};

const bound = ({ expected }: Problem) => {
  const [origin, size] = (expected ?? '').split(' ');
  if (origin === 'string') return size === '1' ? 'tekst' : `${size} tekens`;
  return origin === 'array' ? `${size} ${size === '1' ? 'regel' : 'regels'}` : (size ?? '');
};

const words: Record<ProblemKind, (problem: Problem) => string> = {
  syntax: () => 'Hier klopt de opmaak (YAML) niet. Kijk naar inspringen, dubbele punten en aanhalingstekens.',
  tab: () => 'Hier staat een tab. Zet aan het begin van de regel alleen spaties.',
  'special-space': () => 'Hier staat een vaste spatie of een onzichtbaar teken. Haal het weg en typ een gewone spatie.',
  'curly-quote': () => 'Hier staat een krullend aanhalingsteken. Typ een recht aanhalingsteken: ".',
  'open-quote': () =>
    'Hier begint een aanhalingsteken dat niet sluit. Zet de hele tekst tussen rechte, dubbele aanhalingstekens: "zo".',
  'needs-quotes': () =>
    'Deze tekst begrijpt YAML niet. Zet de hele tekst tussen rechte, dubbele aanhalingstekens: "zo".',
  'no-space': () => 'Zet een spatie achter de dubbele punt.',
  'decimal-comma': () => 'Hier staat een komma in een getal. Schrijf een punt, zoals 2.0.',
  'collection-key': () => 'Hier hoort een gewone naam als sleutel, geen lijst of blok.',
  'duplicate-key': (problem) => `${keyWords(problem)} staat hier voor de tweede keer. Haal er één weg.`,
  alias: () => 'Deze verwijzing (*naam) bestaat niet, of er zijn er te veel. Schrijf de waarde zelf op.',
  'too-large': () => 'Het bestand is groter dan 2 MB. Dat kan geen bestand van dit programma zijn.',
  'too-deep': () => 'Er staan te veel lijsten of blokken in elkaar. Dat kan geen bestand van dit programma zijn.',
  'not-utf8': () => 'Het bestand is niet bewaard als UTF-8. Sla het opnieuw op met die codering.',
  empty: () => 'Het bestand is leeg.',
  'not-a-mapping': () => 'Het bestand moet beginnen met sleutels, zoals "formatVersion: 1".',
  'unknown-key': (problem) => `${keyWords(problem)} is hier onbekend.${meant(problem.nearest) || allowed(problem)}`,
  'missing-key': (problem) => `"${last(problem)}" ontbreekt. Verwacht: ${typeWords(problem.expected)}.`,
  'wrong-type': (problem) => `Hier hoort ${typeWords(problem.expected)}${listExample(problem)}.`,
  'wrong-choice': (problem) =>
    problem.expected?.includes(', ') === true
      ? `Kies uit: ${problem.expected}.${meant(problem.nearest)}`
      : `Hier hoort ${problem.expected}.`,
  'wrong-format': ({ expected, nearest }) => `Hier hoort ${formatWords(expected)}.${meant(nearest)}`,
  'impossible-date': () => `Deze dag bestaat niet. Hier hoort ${formatWords('date')}.`,
  'too-small': (problem) => `Hier hoort ten minste: ${bound(problem)}.`,
  'too-big': (problem) =>
    /^(string|array) /.test(problem.expected ?? '')
      ? `Hier hoort ten hoogste: ${bound(problem)}.`
      : `Dit mag niet hoger zijn dan ${bound(problem)}.`,
  'wrong-answer': () => 'Geef per vraag één antwoord: "level", "notApplicable" of "unknown".',
  'wrong-school-year': ({ nearest }) => `Hier hoort een schooljaar zoals 2026-2027.${meant(nearest)}`,
  'no-sentence': () => 'Schrijf een hele zin: waarom aanvaardt de school dit voor een tijd?',
  'reply-reason': () => 'Schrijf bij "disagree" en "correct" een reden achter "reason".',
  'reply-kind': () =>
    'Bij "reason" staat wat de school zegt. Schrijf er achter "reply" bij: "agree", "disagree" of "correct".',
  'one-basis': () =>
    'Schrijf op waarop dit rust: "basis" voor alle scholen, of "sectors" met po, vo en so. Niet allebei.',
  'survey-code': ({ expected }) =>
    `De code van een zin is het criterium met één kleine letter erachter, zoals ${expected}.`,
  placeholder: ({ expected }) => `In deze tekst hoort ${expected}, met de accolades. Daar vult het programma iets in.`,
  'second-reader': () =>
    'Zonder tweede lezer is de status "concept". Staat de tweede lezer bij "secondReader", dan is die "checked".',
  'few-answers': ({ expected }) =>
    `Dit zijn minder dan ${expected} antwoorden van 0 tot en met 3. Haal de stelling weg: over zo weinig mensen bewaart het programma niets.`,
  'more-people': ({ expected }) => `Dit kunnen er niet meer zijn dan ${expected}.`,
  'other-sum': ({ expected }) => `Dit is niet de som van de bronnen hieronder. Die is ${expected}.`,
  'fixed-severity': ({ expected = '' }) => {
    const fixed = expected.split(', ').map((code) => `"${code}"`);
    return `${listWords(['Fouten over persoonsgegevens', ...fixed], 'en')} blijven altijd een fout. Haal ze hier weg.`;
  },
  'waiver-too-long': ({ expected }) =>
    `Een uitzondering geldt ten hoogste tot het einde van het schooljaar: ${expected}.`,
  'newer-format': ({ expected }) =>
    `Dit bestand is gemaakt met een nieuwere versie van ouder-audit. Deze versie kent formaat ${expected}. Werk ouder-audit bij.`,
  'duplicate-id': ({ expected }) => `"${expected}" bestaat al. Elke naam mag één keer voorkomen.`,
  'unknown-reference': (problem) =>
    `${named(problem.given ?? last(problem), 'Deze naam')} is geen ${REFERENCES[problem.expected ?? ''] ?? 'bekende naam'}.${meant(problem.nearest)}${whereToLook(problem)}`,
  'standard-unreached': ({ expected }) => `Geen enkel criterium hoort bij standaard ${expected}.`,
  'level-missing': ({ expected }) => `Niveau ${expected} ontbreekt in de schaal.`,
  more: ({ expected }) => `en nog ${expected} fouten.`,
  invalid: () => 'Deze waarde kan hier niet.',
};

const allowed = ({ expected }: Problem) =>
  expected === undefined || expected === '' ? '' : ` Bekend zijn: ${expected}.`;

const pathWords = (path: (string | number)[]) =>
  path
    .map((step) => (typeof step === 'number' || PLAIN_KEY.test(step) ? step : '…'))
    .map((step, index) => (typeof step === 'number' ? `[${step + 1}]` : index === 0 ? step : `.${step}`))
    .join('');

/** One problem in a file as one line: `bestand:regel:kolom  sleutel  wat er mis is`. */
export const describeProblem = (problem: Problem): string => {
  const { file, line, column, path } = problem;
  const place = line === null ? file : `${file}, regel ${line}, kolom ${column ?? 1}`;
  const key = path.length === 0 ? '' : ` (${pathWords(path)})`;
  return `${place}${key}: ${words[problem.kind](problem)}`;
};
