import {
  consentWords,
  count,
  dutchDate,
  dutchNumber,
  dutchScore,
  levelLabel,
  listWords,
} from '../../base/words/words.ts';
import type { ReadLimit } from '../../documents/document-content.ts';
import { LIMITS } from '../../documents/read-limits.ts';
import type { SealChange } from '../../dossier/frozen/frozen-change.ts';
import { dossierFlag, folderArgument } from '../../interview/words/interview.ts';
import type { Finding, FindingCode, FindingParams } from '../finding.ts';
import type { Entry, Place } from '../finding-entry.ts';
import { contentFindings, personalDataFindings } from './content.ts';

type Catalogue = { [Code in FindingCode]: Entry<Code> };

const MEDIA_WORDS: Record<string, string> = {
  'application/pdf': 'een PDF',
  'image/jpeg': 'een foto (JPG)',
  'image/png': 'een afbeelding (PNG)',
  'application/zip': 'een zip-bestand',
  'application/x-cfb': 'een oud of beveiligd Office-bestand',
  'text/plain': 'gewone tekst',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'een Word-bestand (docx)',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'een Excel-bestand (xlsx)',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'een PowerPoint-bestand (pptx)',
  'application/vnd.oasis.opendocument.text': 'een LibreOffice-tekst (odt)',
  'application/vnd.oasis.opendocument.spreadsheet': 'een LibreOffice-rekenblad (ods)',
};

const mediaWord = (mediaType: string) => (mediaType === '' ? 'iets onbekends' : (MEDIA_WORDS[mediaType] ?? mediaType));

/** Old formats of Office, and how to save them in the new one. */
const SAVE_ANEW: Record<string, string> = {
  doc: 'Open het in Word. Kies Opslaan als, en dan "Word-document (*.docx)".',
  xls: 'Open het in Excel. Kies Opslaan als, en dan "Excel-werkmap (*.xlsx)".',
  ppt: 'Open het in PowerPoint. Kies Opslaan als, en dan "PowerPoint-presentatie (*.pptx)".',
  docm: 'Open het in Word. Kies Opslaan als, en dan "Word-document (*.docx)".',
  xlsm: 'Open het in Excel. Kies Opslaan als, en dan "Excel-werkmap (*.xlsx)".',
  pages: 'Open het in Pages. Kies Archief, Exporteer naar, PDF.',
  numbers: 'Open het in Numbers. Kies Archief, Exporteer naar, PDF.',
  zip: 'Pak het uit en zet de losse bestanden in de map bewijs.',
};

const UNREADABLE: Record<FindingParams['unreadable-file']['why'], { text: string; advice: string }> = {
  access: {
    text: 'Dit bestand kon niet worden gelezen.',
    advice: 'Sluit het document in andere programma’s. Kijk of u het zelf kunt openen.',
  },
  damaged: {
    text: 'Dit bestand is beschadigd of niet af.',
    advice: 'Kijk of u het kunt openen. Sla het dan opnieuw op, of vraag de maker om een nieuwe versie.',
  },
  unsafe: {
    text: 'Dit bestand zit zo in elkaar als gewone programma’s het nooit maken.',
    advice: 'Open het niet. Vraag de maker om een PDF.',
  },
  changed: {
    text: 'Dit bestand veranderde terwijl het werd gelezen.',
    advice: 'Wacht tot het opslaan of kopiëren klaar is en controleer dan opnieuw.',
  },
};

const MEGABYTE = 1_000_000;

const LIMIT_WORDS: Record<ReadLimit, string> = {
  pages: `Dit document heeft meer dan ${dutchNumber(LIMITS.pages)} bladzijden.`,
  entries: `In dit bestand zitten meer dan ${dutchNumber(LIMITS.entries)} onderdelen.`,
  unpacked: `Uitgepakt is dit bestand groter dan ${LIMITS.entryBytes / MEGABYTE} MB.`,
  characters: `In dit document staan meer dan ${LIMITS.characters / MEGABYTE} miljoen tekens.`,
  nesting: 'De onderdelen van dit document zitten te diep in elkaar.',
  memory: 'Dit document vraagt te veel geheugen van uw computer.',
  time: 'Het lezen van dit document duurde te lang.',
};

const meant = (nearest: string | null) => (nearest === null ? '' : ` Bedoelt u "${nearest}"?`);

const quoted = (items: readonly string[]) =>
  listWords(
    items.map((item) => `"${item}"`),
    'en',
  );

const files: Pick<
  Catalogue,
  | 'missing-file'
  | 'outside-folder'
  | 'empty-file'
  | 'wrong-type'
  | 'unsupported-type'
  | 'unreadable-file'
  | 'too-large'
  | 'check-failed'
> = {
  'missing-file': {
    title: 'Bestand ontbreekt',
    text: () => 'Dit bestand staat in bewijs.yaml, maar niet in de map bewijs.',
    advice: (_params, at) =>
      `Zet het bestand in de map bewijs. Of haal het uit de lijst: ouder-audit evidence remove <naam>${at.folder}`,
  },
  'outside-folder': {
    title: 'Bestand staat niet in de map bewijs',
    text: (params) => {
      if (params.how === 'case')
        return `Op de schijf heet dit bestand anders: "${params.onDisk}". Let op de hoofdletters.`;
      return params.how === 'link'
        ? 'Dit is een snelkoppeling naar een plek buiten de map bewijs. De inhoud is niet gelezen.'
        : 'Deze naam wijst naar een plek buiten de map bewijs, of kan niet op elke computer. Het bestand is niet gelezen.';
    },
    advice: (params, at) =>
      params.how === 'case'
        ? `Schrijf in bewijs.yaml precies: ${params.onDisk}`
        : `Kopieer het bestand zelf in de map bewijs: ouder-audit evidence add <bestand>${at.dossier}`,
  },
  'empty-file': {
    title: 'Bestand is leeg',
    text: () => 'Dit bestand heeft geen inhoud (0 bytes).',
    advice: () => 'Sla het document opnieuw op en zet het nog eens in de map bewijs.',
  },
  'wrong-type': {
    title: 'Bestand is iets anders dan de naam zegt',
    text: ({ extension, actual }) => `De naam eindigt op .${extension}, maar de inhoud is ${mediaWord(actual)}.`,
    advice: () => 'Open het document in het programma waarmee het gemaakt is en sla het opnieuw op.',
  },
  'unsupported-type': {
    title: 'Dit soort bestand kan niet worden gelezen',
    text: ({ extension }) =>
      extension === ''
        ? 'De naam heeft geen einde zoals .pdf of .docx.'
        : `Bestanden met .${extension} worden niet gelezen.`,
    advice: ({ extension }) => SAVE_ANEW[extension] ?? 'Sla het document op als PDF en zet die in de map bewijs.',
  },
  'unreadable-file': {
    title: 'Bestand is niet te openen',
    text: ({ why }) => `${UNREADABLE[why].text} Over de inhoud is dus niets te zeggen.`,
    advice: ({ why }) => UNREADABLE[why].advice,
  },
  'too-large': {
    title: 'Bestand is te groot',
    text: (params) =>
      params.limit === 'bytes'
        ? `Dit bestand is ${params.megabytes} MB. Meer dan ${params.maxMegabytes} MB wordt niet gelezen.`
        : `${LIMIT_WORDS[params.limit]} De inhoud is dus niet nagekeken.`,
    advice: () => 'Sla het op als kleinere PDF, of neem alleen de bladzijden op die iets laten zien.',
  },
  'check-failed': {
    title: 'Een controle liep vast',
    text: ({ check }) => `De controle "${check}" is niet afgemaakt. Over dat deel is niets vastgesteld.`,
    advice: () => 'Probeer het opnieuw met --debug en meld wat u ziet aan de makers.',
  },
};

const dates: Pick<Catalogue, 'legally-expired' | 'outdated' | 'undated' | 'future-dated' | 'consent-missing'> = {
  'legally-expired': {
    title: 'Document is verlopen volgens de wet',
    text: ({ document, date, validUntil, law }) =>
      `${document} van ${dutchDate(date)} gold tot en met ${dutchDate(validUntil)} (${law}).`,
    advice: () => 'Neem de versie op die nu geldt.',
  },
  outdated: {
    title: 'Document is te oud',
    text: ({ document, date, validUntil, lapsed }) => {
      if (lapsed) return `${document} is sinds ${dutchDate(validUntil)} niet meer gevraagd.`;
      const named = date === null ? document : `${document} van ${dutchDate(date)}`;
      return `${named} telde mee tot en met ${dutchDate(validUntil)}.`;
    },
    advice: ({ replacedBy, lapsed }) => {
      if (replacedBy !== null) return `Neem in plaats daarvan op: ${replacedBy}.`;
      return lapsed
        ? 'Dit document is niet meer nodig. Haal het uit bewijs.yaml.'
        : 'Bekijk het document opnieuw met ouders en neem de nieuwe versie op.';
    },
  },
  undated: {
    title: 'Datum ontbreekt',
    text: ({ document }) =>
      `Van dit document (${document}) is de datum niet bekend. Niemand kan zien of het nog geldt.`,
    advice: () => 'Zet de datum van het document in bewijs.yaml, bij "date".',
  },
  'future-dated': {
    title: 'Datum ligt in de toekomst',
    text: ({ date, today }) => `De datum is ${dutchDate(date)}. Vandaag is het ${dutchDate(today)}.`,
    advice: () => 'Verbeter de datum in bewijs.yaml. Bedoeld is de dag waarop het document is vastgesteld.',
  },
  'consent-missing': {
    title: 'Instemming is niet genoemd',
    text: ({ document, by, law }) => `Voor ${document} is instemming nodig van ${consentWords[by]} (${law}).`,
    advice: () => 'Zet bij "consent" in bewijs.yaml wie instemde en wanneer.',
  },
};

const register: Pick<Catalogue, 'unregistered-file' | 'unused-evidence' | 'unknown-document' | 'unknown-criterion'> = {
  'unregistered-file': {
    title: 'Bestand staat niet in de lijst',
    text: ({ criterion }) =>
      criterion === null
        ? 'Dit bestand staat in de map bewijs, maar niet in bewijs.yaml. Het telt nergens mee.'
        : `Dit bestand hoort bij ${criterion} door de map waarin het staat. Wat voor document het is, is niet bekend.`,
    advice: ({ mendFirst }, at) =>
      mendFirst === true
        ? `Los eerst op wat er nog meer bij dit bestand staat. Neem het daarna op: ouder-audit evidence scan${at.folder}`
        : `Neem het op in de lijst: ouder-audit evidence scan${at.folder}`,
  },
  'unused-evidence': {
    title: 'Bewijs wordt niet gebruikt',
    text: ({ document, criteria }) =>
      criteria.length === 0
        ? 'Bij dit bewijsstuk staat geen criterium.'
        : `${listWords(criteria, 'en')} ${criteria.length === 1 ? 'vraagt' : 'vragen'} niet om dit soort document (${document}).`,
    advice: () => 'Kies bij "criteria" in bewijs.yaml waar het document iets over laat zien.',
  },
  'unknown-document': {
    title: 'Soort document is onbekend',
    text: ({ typed, nearest }) => `"${typed}" is geen soort document van dit keurmerk.${meant(nearest)}`,
    advice: () => 'Kies een soort uit de lijst: ouder-audit criteria list --documents',
  },
  'unknown-criterion': {
    title: 'Criterium is onbekend',
    text: ({ typed, nearest }) => `"${typed}" is geen criterium van dit keurmerk.${meant(nearest)}`,
    advice: () => 'Kies een criterium uit de lijst: ouder-audit criteria list',
  },
};

const criteria: Pick<
  Catalogue,
  'missing-evidence' | 'claim-without-evidence' | 'documents-only' | 'insufficient-alone' | 'participation-only'
> = {
  'missing-evidence': {
    title: 'Gevraagd bewijs ontbreekt of is niet genoeg',
    text: ({ oneOf, invalidFiles, aloneFiles = [] }) => {
      const wanted = `Gevraagd is: ${listWords(oneOf, 'of')}.`;
      if (aloneFiles.length > 0) {
        return `${wanted} Dat is er: ${quoted(aloneFiles)}. Het telt hier pas mee als er nog een ander bewijsstuk bij is.`;
      }
      if (invalidFiles.length === 0) return wanted;
      return `${wanted} Wat er is, telt niet mee: ${quoted(invalidFiles)}.`;
    },
    advice: ({ invalidFiles, aloneFiles = [] }, at) => {
      if (aloneFiles.length > 0) {
        return `Voeg een tweede bewijsstuk toe, liefst van een andere soort: ouder-audit evidence add <bestand>${at.dossier}`;
      }
      return invalidFiles.length === 0
        ? `Voeg het document toe: ouder-audit evidence add <bestand>${at.dossier}`
        : 'Los eerst op wat er bij dat bestand staat.';
    },
  },
  'claim-without-evidence': {
    title: 'Hoge score zonder bewijs',
    text: ({ score }) => `Het team geeft gemiddeld ${dutchScore(score)}, maar geen enkel bestand laat dat zien.`,
    advice: (_params, at) =>
      `Voeg iets toe waaraan een ander dit kan zien: ouder-audit evidence add <bestand>${at.dossier}`,
  },
  'documents-only': {
    title: 'Alleen papier',
    text: ({ files: number }) =>
      `Er ${number === 1 ? 'is' : 'zijn'} ${count(number, 'document', 'documenten')} over wat de school wil of afspreekt. Niets laat zien wat er gebeurde of wat ouders ervan vinden.`,
    advice: () => 'Voeg een verslag, een overzicht met aantallen of de uitkomst van een enquête toe.',
  },
  'insufficient-alone': {
    title: 'Dit bewijs is alleen niet genoeg',
    text: ({ document }) => `${document} telt bij dit criterium pas mee naast ander bewijs.`,
    advice: () => 'Voeg een tweede bewijsstuk toe, liefst van een andere soort.',
  },
  'participation-only': {
    title: 'Meehelpen is geen ouderbetrokkenheid',
    text: () => 'Het enige bewijs gaat over ouders die meehelpen. Dat telt niet mee voor het keurmerk.',
    advice: () => 'Laat zien hoe ouders en school samen over het leren van kinderen praten en besluiten.',
  },
};

const answers: Pick<
  Catalogue,
  | 'unanswered-question'
  | 'unknown-answer'
  | 'thin-remark'
  | 'vote-spread'
  | 'no-parent-present'
  | 'low-level-without-action'
  | 'framework-version-differs'
> = {
  'unanswered-question': {
    title: 'Vraag is nog open',
    text: ({ text }) => text,
    advice: (_params, at) => `Beantwoord de vraag met het team: ouder-audit assess${at.folder} --open`,
  },
  'unknown-answer': {
    title: 'Het team weet het niet',
    text: ({ text }) => text,
    advice: () => 'Vraag het aan iemand die het wel weet, en vul het antwoord dan in.',
  },
  'thin-remark': {
    title: 'Toelichting is kort',
    text: ({ words, minWords }) =>
      words === 0
        ? 'Er staat niet bij waaraan u dit ziet.'
        : `De toelichting telt ${count(words, 'woord', 'woorden')}. Met ${minWords} woorden of meer begrijpt een ander wat er gebeurde.`,
    advice: () => 'Schrijf op wat er gebeurde en wie het merkte, zonder namen.',
  },
  'vote-spread': {
    title: 'Stemmen lopen ver uiteen',
    text: ({ lowest, highest }) =>
      `De stemmen lopen van ${levelLabel(lowest)} tot ${levelLabel(highest)}. Niet iedereen ziet hetzelfde.`,
    advice: () => 'Praat erover door: wat ziet de een dat de ander niet ziet? Schrijf op wat de minderheid vindt.',
  },
  'no-parent-present': {
    title: 'Er zat geen ouder aan tafel',
    text: ({ sessions }) =>
      sessions === 0
        ? 'Nergens staat wie de vragen heeft beantwoord.'
        : 'Bij geen enkel gesprek was een ouder aanwezig.',
    advice: (_params, at) =>
      `Nodig een ouder uit en loop de antwoorden samen na: ouder-audit assess${at.folder} --review`,
  },
  'low-level-without-action': {
    title: 'Laag niveau zonder afspraak',
    text: ({ questions }) =>
      `Bij ${listWords(questions, 'en')} is het niveau laag. Er staat nog geen afspraak bij dit criterium.`,
    advice: () => 'Spreek af wie wat doet en wanneer. Zet het bij "actions" in antwoorden.yaml.',
  },
  'framework-version-differs': {
    title: 'Andere versie van het keurmerk',
    text: ({ file, found, loaded, droppedAnswers }) => {
      const start = `${file} is gemaakt voor ${found}. Nu wordt ${loaded} gebruikt.`;
      return droppedAnswers.length === 0
        ? start
        : `${start} Deze antwoorden tellen niet meer mee: ${listWords(droppedAnswers, 'en')}.`;
    },
    advice: (_params, at) =>
      `Loop eerst de vragen na en zet dan de nieuwe versie in het bestand. Nalopen gaat met: ouder-audit assess${at.folder} --review`,
  },
};

const SEAL_CHANGES: Record<SealChange['what'], (name: string) => string> = {
  changed: (file) => `Sindsdien is veranderd: ${file}.`,
  added: (file) => `Sindsdien is erbij gekomen: ${file}.`,
  missing: (file) => `Sindsdien is weg: ${file}.`,
  erased: (file) => `Sindsdien is gewist, volgens bewijs.yaml: ${file}.`,
  framework: (name) => `Het kader ${name} oordeelt nu anders dan toen.`,
  edited: (file) => `In ${file} is met de hand gewijzigd wat toen is vastgelegd.`,
};

const SEAL_ADVICE: Partial<Record<SealChange['what'], string>> = {
  framework: 'Gebruik het kader van toen, in school.yaml of met --framework.',
  erased: 'Terugzetten hoeft niet: dit stuk is met een reden gewist.',
  edited: 'Zet terug wat er stond, bijvoorbeeld uit een reservekopie of een pakket.',
};

const UNUSED: Record<FindingParams['waiver-unused']['why'], string> = {
  unfit: 'past bij geen enkele bevinding',
  'personal-data': 'doet niets: persoonsgegevens zijn niet te aanvaarden',
  seal: 'doet niets: alleen de auditor kan dit aanvaarden',
  crash: 'doet niets: een controle die vastliep, is niet te aanvaarden',
};

const process: Pick<Catalogue, 'waiver-expired' | 'waiver-unused' | 'seal-mismatch'> = {
  'seal-mismatch': {
    title: 'Anders dan bij de audit',
    text: ({ file, what, frozenOn }) =>
      `Het dossier is op ${dutchDate(frozenOn)} vastgelegd voor de audit. ${SEAL_CHANGES[what](file)}`,
    advice: ({ what }, at) =>
      `${SEAL_ADVICE[what] ?? 'Zet het bestand terug zoals het was.'} Hoort de wijziging erbij, dan beslist de auditor, met: ouder-audit audit${at.folder}`,
  },
  'waiver-expired': {
    title: 'Uitzondering is verlopen',
    text: ({ code, subject, until }) =>
      `De uitzondering voor ${code} bij "${subject}" gold tot en met ${dutchDate(until)}.`,
    advice: () => 'Los de bevinding op, of spreek opnieuw een einddatum af in uitzonderingen.yaml.',
  },
  'waiver-unused': {
    title: 'Uitzondering is niet nodig',
    text: ({ code, subject, why }) => `De uitzondering voor ${code} bij "${subject}" ${UNUSED[why]}.`,
    advice: ({ why }) =>
      why === 'unfit'
        ? 'Kijk of "subject" precies klopt. Is de bevinding opgelost? Haal de uitzondering dan weg uit uitzonderingen.yaml.'
        : 'Haal de uitzondering weg uit uitzonderingen.yaml.',
  },
};

/** Every finding has words, or this does not compile. */
export const findingCatalogue: Catalogue = {
  ...files,
  ...contentFindings,
  ...personalDataFindings,
  ...dates,
  ...register,
  ...criteria,
  ...answers,
  ...process,
};

/**
 * The words of one finding.
 * @param folder the dossier as the user named it, so that commands in the advice work as they stand
 */
export const describeFinding = (finding: Finding, folder = '.'): { title: string; message: string; advice: string } => {
  // A finding's params always belong to its code; TypeScript cannot follow that through a lookup.
  const entry = findingCatalogue[finding.code] as Entry<FindingCode>;
  const place: Place = { folder: folderArgument(folder), dossier: dossierFlag(folder) };
  return { title: entry.title, message: entry.text(finding.params), advice: entry.advice(finding.params, place) };
};
