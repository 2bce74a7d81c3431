import { listWords, outcomeWords } from '../base/words/words.ts';
import type { DossierInCommand } from './define-finding.ts';
import type { DocumentPart, LeftOutReason, PackedPlace, Place } from './document-terms.ts';
import { isNameless } from './frozen-change.ts';
import type { RuleEffect } from './rule-effect.ts';

const MEDIA_WORDS: Record<string, string> = {
  'application/pdf': 'een PDF',
  'image/jpeg': 'een foto (JPG)',
  'image/png': 'een afbeelding (PNG)',
  'image/heic': 'een foto (HEIC)',
  'application/rtf': 'een RTF-tekst',
  'application/xml': 'een XML-bestand',
  'application/x-msdownload': 'een programma van Windows',
  'application/zip': 'een zip-bestand',
  'application/x-cfb': 'een oud of beveiligd Office-bestand',
  'text/plain': 'gewone tekst',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'een Word-bestand (docx)',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'een Excel-bestand (xlsx)',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'een PowerPoint-bestand (pptx)',
  'application/vnd.oasis.opendocument.text': 'een LibreOffice-tekst (odt)',
  'application/vnd.oasis.opendocument.spreadsheet': 'een LibreOffice-rekenblad (ods)',
  'application/vnd.oasis.opendocument.presentation': 'een LibreOffice-presentatie (odp)',
};

/** Media types that have no words of their own, by what they begin with. */
const MEDIA_GROUPS: readonly (readonly [start: string, words: string])[] = [
  ['image/', 'een afbeelding'],
  ['video/', 'een film'],
  ['audio/', 'geluid'],
  ['font/', 'een lettertype'],
];

/** A media type in words. @param mediaType empty for unknown bytes */
export const mediaWord = (mediaType: string): string =>
  mediaType === ''
    ? 'iets onbekends'
    : (MEDIA_WORDS[mediaType] ?? MEDIA_GROUPS.find(([start]) => mediaType.startsWith(start))?.[1] ?? mediaType);

/** What a person can do where the tool cannot read. */
export const lookYourself = ({ folder }: DossierInCommand): string =>
  `Of kijk zelf, en zeg dat: ouder-audit evidence edit <naam>${folder} --looked-by <rol>`;

/** Why a file of the school is not in a package. */
export const leftOutWords: Record<LeftOutReason, string> = {
  confidential: 'want het is vertrouwelijk',
  unread: 'want niemand las of bekeek het',
  unregistered: 'want het staat niet in de lijst en niet in de map van een criterium',
  'other-case': 'want in de lijst staat de naam met andere hoofdletters',
};

/** What a rule of the framework looks at: a key of its rule, or the code of a finding that touches evidence. */
const RULE_WORDS: Readonly<Record<string, string>> = {
  met: 'de grens voor "voldaan"',
  partlyMet: 'de grens voor "deels voldaan"',
  minLevels: 'hoeveel niveaus bekend moeten zijn',
  maxNotApplicable: 'hoe vaak "niet van toepassing" mag',
  minJustificationWords: 'de reden bij "niet van toepassing"',
  'no-text': 'plaatjes die niemand bekeek',
  'unsupported-type': 'bestanden die het programma niet leest en niemand bekeek',
  'embedded-unread': 'onderdelen van een bestand die niemand bekeek',
  'thin-document': 'documenten waarin bijna niets staat',
  'date-differs': 'datums die anders zijn dan in het document zelf',
};

/** What new rules did to the verdicts, in a sentence or two. @param effects null when the rules of before are not known */
export const ruleEffectWords = (effects: readonly RuleEffect[] | null): string => {
  if (effects === null)
    return 'Welke uitkomst door andere regels veranderde, is niet nagekeken: die versie kent dit programma niet.';
  if (effects.length === 0) return 'Geen enkele uitkomst is anders door nieuwe regels.';
  const each = effects.map(({ criterion, from, to, by }) => {
    const rules = listWords(
      by.map((rule) => RULE_WORDS[rule] ?? rule),
      'en',
    );
    return `${criterion} ging van ${outcomeWords[from]} naar ${outcomeWords[to]} (nieuwe regel: ${rules})`;
  });
  return `Door nieuwe regels veranderden uitkomsten. ${each.join('. ')}.`;
};

/** A list in words, each item in quotes. */
export const quoteList = (items: readonly string[]): string =>
  listWords(
    items.map((item) => `"${item}"`),
    'en',
  );

const PART_WORDS: Record<DocumentPart, string> = {
  header: 'de koptekst',
  footer: 'de voettekst',
  footnote: 'een voetnoot',
  comment: 'een opmerking',
  deleted: 'tekst die is verwijderd maar bewaard bleef',
  hidden: 'verborgen tekst',
  notes: 'de notities',
  properties: 'de eigenschappen van het bestand',
  'sheet-name': 'de naam van een werkblad',
  'mail-header': 'de kop van de e-mail',
  attachment: 'de naam van een bijlage',
  field: 'een ingevuld vak',
  link: 'een link',
  'file-name': 'de naam van het bestand',
  title: 'de titel in de lijst',
};

const numbered = ({ page, sheet, cell, paragraph, line, file }: Place): string[] => [
  ...(page === undefined ? [] : [`bladzijde ${page}`]),
  ...(sheet === undefined ? [] : [`werkblad ${sheet}`]),
  ...(cell === undefined ? [] : [`cel ${cell}`]),
  ...(paragraph === undefined ? [] : [`alinea ${paragraph}`]),
  ...(file === undefined ? [] : [line === undefined ? file : `regel ${line} van ${file}`]),
  ...(line === undefined || file !== undefined ? [] : [`regel ${line}`]),
];

const PACKED_WORDS: Record<PackedPlace['as'], string> = {
  attachment: 'bijlage',
  object: 'ingevoegd bestand',
  picture: 'plaatje',
  file: 'bestand',
};

const packedWords = ({ number, kind, as }: PackedPlace): string =>
  `${PACKED_WORDS[as]} ${number}${kind === '' ? '' : ` (.${kind})`}`;

const partWords = ({ part, inside }: Place): string[] => {
  if (part === undefined) return [];
  return [part === 'attachment' && inside !== undefined ? 'de naam' : PART_WORDS[part]];
};

/** A place in words: "bijlage 2 (.xlsx), werkblad 1, cel B7". */
export const placeInDocument = (place: Place): string => {
  const packed = (place.inside ?? []).map(packedWords).join(', daarin ');
  const words = [...(packed === '' ? [] : [packed]), ...numbered(place), ...partWords(place)];
  return words.length === 0 ? 'de tekst' : words.join(', ');
};

/** The number of places to name. */
const SHOWN = 3;

/** Places in words: "bladzijde 2 en de koptekst". @param more the words for the places that are not named */
export const listPlaces = (places: readonly Place[], more: string): string => {
  const words = [...new Set(places.map(placeInDocument))];
  const shown = words.slice(0, SHOWN);
  return listWords(words.length > SHOWN ? [...shown, more] : shown, 'en');
};

/** A frozen file by its path, or in words when it was frozen without its name. */
export const frozenFileWords = (file: string): string =>
  isNameless(file) ? 'een bestand zonder naam in de lijst' : file;

const GROUPS: Readonly<Record<string, string>> = { ouder: 'ouders', leerling: 'leerlingen', leraar: 'leraren' };

/** The people of a group whose voices were asked: 'ouders'. */
export const groupWord = (group: string): string => GROUPS[group] ?? group;
