import { type Clutter, clutterOf } from '../../base/clutter.ts';
import { dossierArgument, folderArgument } from '../../base/folder-argument.ts';
import { toOneLine } from '../../base/plain-text.ts';
import { consentWords, count, dutchDate, listWords } from '../../base/words/words.ts';
import { isPictureType } from '../../documents/media-types.ts';
import type { ConsentGiver } from '../../framework/sectors.ts';
import type { FileFacts } from '../evidence.ts';

/** What the tool saw in a file, on one line: its length, its date, and what it seems to be. */
export const describeSeen = ({ document }: FileFacts, title: string | null): string => {
  const content = document?.reading.state === 'read' ? document.reading.content : null;
  const pages = document?.pages ?? null;
  const seen = [
    ...(pages === null ? [] : [count(pages, 'bladzijde', 'bladzijden')]),
    ...(content === null || content.words === 0 ? [] : [count(content.words, 'woord', 'woorden')]),
    ...(content?.created === null || content === null
      ? []
      : [`volgens de eigenschappen gemaakt op ${dutchDate(content.created)}`]),
    ...(title === null ? [] : [`lijkt: ${title}`]),
  ];
  const read = seen.length === 0 ? 'In dit bestand is niets te lezen.' : seen.join(' · ');
  return isPictureType(document?.mediaType ?? '') ? `${read} · kijk zelf of er niemand op te herkennen is` : read;
};

/** The number of skipped files to name. */
const MOST_CLUTTER = 5;

/** An unregistered file, with the command that registers it, unless it has to be mended first. */
export const describeProposal = (proposal: Proposal, folder: string): string[] => {
  const { facts, shown, blocked, document, criteria, date } = proposal;
  const heading = `bewijs/${toOneLine(shown)}`;
  if (blocked) return [heading, '  Dit bestand kan zo niet in de lijst. Los eerst dit op:'];
  const unsaid = [
    ...(document === null ? ['de soort'] : []),
    ...(criteria.length === 0 ? ['de criteria'] : []),
    ...(date === null ? ['de datum'] : []),
  ];
  const file = `${folder === '.' ? '' : `${folder}/`}bewijs/${toOneLine(facts.path)}`;
  const command = [
    `ouder-audit evidence add "${file}"`,
    `--document ${document ?? '<soort>'}`,
    `--criteria ${criteria.length === 0 ? '<criteria>' : `"${criteria.join(',')}"`}`,
    `--date ${date ?? '<datum>'}`,
  ].join(' ');
  return [
    heading,
    ...(unsaid.length === 0 ? [] : [`  Vul zelf in: ${listWords(unsaid, 'en')}.`]),
    `  ${command}${dossierArgument(folder)}`,
  ];
};

type Proposal = {
  facts: FileFacts;
  shown: string;
  blocked: boolean;
  document: string | null;
  criteria: readonly string[];
  date: string | null;
};

const CLUTTER_WORDS: Record<Clutter, string> = {
  lock: 'een document dat nog openstaat in Word of Excel',
  'mac-half': 'wat een Mac bij een bestand bewaart',
  'mac-settings': 'hoe een map er op een Mac uitziet',
  'windows-settings': 'hoe een map er in Windows uitziet',
  thumbnails: 'kleine plaatjes voor een overzicht',
  bin: 'een prullenbak',
  hidden: 'een verborgen bestand',
};

/** What a computer or a program left behind in bewijs/, which is never evidence; null when there is nothing. */
export const describeClutter = (paths: readonly string[]): string | null => {
  if (paths.length === 0) return null;
  const told = paths.slice(0, MOST_CLUTTER).map((path) => {
    const clutter = clutterOf(path.slice(path.lastIndexOf('/') + 1)) ?? 'hidden';
    return `${toOneLine(path)} (${CLUTTER_WORDS[clutter]})`;
  });
  const more = paths.length - told.length;
  return `Overgeslagen, want dit is geen bewijs: ${listWords(more > 0 ? [...told, `nog ${more}`] : told, 'en')}.`;
};

/** What will happen when files go. @param forGood without a way back */
export const removalWords = (files: readonly string[], forGood: boolean): string => {
  const named =
    files.length === 0
      ? 'geen bestand meer'
      : listWords(
          files.map((file) => `bewijs/${toOneLine(file)}`),
          'en',
        );
  return forGood
    ? `Dit gaat voorgoed weg: ${named}. In de lijst blijft staan dat het er was, met de reden. Dit is niet terug te nemen.`
    : `Dit gaat weg: ${named}. Tot de volgende wijziging kan het terug met "ouder-audit undo". Moet het voorgoed weg, dan kan dat met "ouder-audit evidence remove <naam> --erase".`;
};

/** What is asked before files go. */
export const removalAsks = {
  sure: (files: readonly string[], forGood: boolean) => `${removalWords(files, forGood)} Doorgaan?`,
  yes: 'Ja, weghalen',
  no: 'Nee, laten staan',
  kept: 'Er is niets gewijzigd.',
  fileToo: (file: string) => `Moet het bestand bewijs/${file} zelf ook weg?`,
  fileTooNo: 'Nee, alleen uit de lijst',
  fileTooYes: 'Ja, ook het bestand (tot de volgende wijziging kan het terug)',
  reason: 'Waarom moet dit weg? Schrijf één zin, zonder namen.',
  reasonNeeded: 'Schrijf op waarom dit weg moet.',
  reasonRefused:
    'Hier staat een naam of een ander gegeven van iemand in. Schrijf het zonder, zoals: een ouder vroeg erom.',
  by: 'Wie besloot dit?',
};

/** What is asked about a file that becomes evidence. */
export const evidenceAsks = {
  file: 'Welk bestand? Sleep het naar dit venster, of typ het pad. Met een punt (.) bladert u. (Enter = toch niet)',
  fileFrom: (folder: string) =>
    `Welk bestand? Sleep het naar dit venster, of typ de naam. Met een punt (.) bladert u in ${toOneLine(folder)}. (Enter = toch niet)`,
  inFolder: (folder: string) => `Welk bestand in ${toOneLine(folder)}?`,
  noFile: 'Toch niet',

  register: (file: string) => `Dit bestand staat nog niet in de lijst: ${file}. Nu opnemen?`,
  registerYes: 'Ja, opnemen',
  registerNo: 'Nee, overslaan',
  throwAway: 'Nee, dit bestand weggooien',

  despiteCopy: 'Dit bestand toch kopiëren naar de map bewijs?',
  despiteRegister: 'Dit bestand toch in de lijst zetten?',
  despiteYes: 'Ja, toch doen',
  despiteNo: 'Nee, niet doen',
  sameName: (file: string) => `Er staat al een bestand met deze naam: bewijs/${file}. Wat wilt u doen?`,
  sameNameGone: (file: string) =>
    `Dit bestand staat al in de lijst, maar niet meer in de map: bewijs/${file}. Wat wilt u doen?`,
  replace: 'Vervangen: dit bestand komt in de plaats van het oude',
  putBack: 'Terugzetten: dit bestand komt weer op zijn plaats',
  beside: 'Ernaast zetten: beide bestanden blijven',
  neither: 'Niet toevoegen',

  schoolPhone: 'Het is een telefoonnummer van de school: dat opgeven',
  whichPhone: 'Welk nummer van de school staat erin? (Enter = toch niet)',
  otherPhone: 'Dat nummer is in dit bestand niet gevonden. Welk nummer van de school staat erin? (Enter = toch niet)',
  phoneGiven: (folder: string) =>
    `Dit nummer staat nu bij de gegevens van de school. Toch niet? Neem na afloop alles terug met: ouder-audit undo${folderArgument(folder)}`,
  whichPhoneNeeded: 'Schrijf een telefoonnummer als 030-1234567.',

  document: (file: string) => `Wat voor document is ${file}?`,
  neverCounts: 'telt nooit mee',
  criteria: 'Bij welke criteria hoort het?',
  date: (proposed: string | null, made: string | null) =>
    `Van welke datum is het?${made === null ? '' : ` Het bestand is gemaakt op ${dutchDate(made)}. Het document kan ouder zijn.`} (zoals 23-11-2026, Enter = ${proposed === null ? 'onbekend' : 'deze datum, - = onbekend'})`,
  title: 'Hoe heet het document? (Enter = overslaan)',
  titleAgain: 'Hoe heet het document? (Enter = laten staan)',
  titleRefused: 'Kies een titel zonder naam, nummer of adres van een persoon.',

  consent: (needed: ConsentGiver | null) =>
    needed === null
      ? 'Wie stemde in met het document?'
      : `Voor dit document is instemming nodig van ${consentWords[needed]}. Wie stemde in?`,
  noConsent: 'Niemand, of dat weet ik niet',
  consentDate: 'Op welke dag was dat? (zoals 23-11-2026)',
  confidential: 'Is het vertrouwelijk?',
  notConfidential: 'Nee',
  isConfidential: 'Ja: de titel mag in het rapport, het bestand niet',
  which: 'Welk bewijsstuk?',

  unread: 'Zo telt het nog niet mee. Het telt wel als een mens het bekijkt.',
  lookedBy: 'Wie heeft dit bestand zelf bekeken?',
  nobodyYet: 'Nog niemand',
  anyPersonal: 'Staan er namen of gegevens van kinderen of ouders in, of zijn zij erop te herkennen?',
  nothingPersonal: 'Nee, alles is bekeken en dat is niet zo',
  perhapsPersonal: 'Ja, of ik weet het niet zeker',
  notLooked:
    'Haal die gegevens er eerst uit, of neem een foto waarop niemand te herkennen is. Het bestand telt nog niet mee.',
};
