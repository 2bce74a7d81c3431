import { dutchNumber, listWords } from '../../base/words/words.ts';
import { defineFinding, type Nothing } from '../define-finding.ts';
import { type ActiveContent, DOCUMENT_LIMITS, type LeftOutReason, type ReadLimit } from '../document-terms.ts';
import { leftOutWords, lookYourself, mediaWord } from '../words.ts';
import { HELD, type NoTextParams, noTextWords } from './no-text-words.ts';
import { describeUnread } from './unread-kinds.ts';

type Unreadable = 'access' | 'name' | 'damaged' | 'unsafe' | 'changed';

const UNREADABLE: Record<Unreadable, { text: string; advice: string }> = {
  access: {
    text: 'Dit bestand kon niet worden gelezen.',
    advice: 'Sluit het document in andere programma’s. Kijk of u het zelf kunt openen.',
  },
  name: {
    text: 'In de naam van dit bestand staan tekens die het programma niet kan lezen. Het is niet geopend.',
    advice: 'Geef het een naam met gewone letters, cijfers en streepjes.',
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
  pages: `Dit document heeft meer dan ${dutchNumber(DOCUMENT_LIMITS.pages)} bladzijden.`,
  entries: `In dit bestand zitten meer dan ${dutchNumber(DOCUMENT_LIMITS.entries)} onderdelen.`,
  unpacked: `Uitgepakt is dit bestand groter dan ${DOCUMENT_LIMITS.entryBytes / MEGABYTE} MB.`,
  characters: `In dit document staan meer dan ${DOCUMENT_LIMITS.characters / MEGABYTE} miljoen tekens.`,
  nesting: 'De onderdelen van dit document zitten te diep in elkaar.',
  memory: 'Dit document vraagt te veel geheugen van uw computer.',
  time: 'Het lezen van dit document duurde te lang.',
};

const ACTIVE_WORDS: Record<ActiveContent, string> = {
  macro: 'een programma van Office (macro)',
  script: 'een script',
  program: 'een ingepakt programma of onderdeel',
};

/** About a file itself: whether it is there, what kind it is, whether it can be read. */
export const fileFindings = {
  'missing-file': defineFinding<Nothing>({
    severity: 'error',
    act: 'files',
    tag: 'bestand',
    evidence: 'absent',
    mendedAt: 'entry',
    title: 'Bestand ontbreekt',
    text: () => 'Dit bestand staat in de lijst, maar niet in de map bewijs.',
    advice: (_params, at) =>
      `Voeg het bestand opnieuw toe, onder dezelfde naam. Is het er niet meer, haal het dan uit de lijst: ouder-audit evidence remove <naam>${at.folder}`,
    help: {
      what: 'In de lijst staat een bestand dat niet in de map `bewijs` te vinden is.',
      why: 'Niemand kan zien of het document er is. Het telt dus niet mee als bewijs.',
      mend:
        'Voeg het bestand met dezelfde naam opnieuw toe met `ouder-audit evidence add <bestand>`. ' +
        'Is het document er niet meer, haal het dan uit de lijst met `ouder-audit evidence remove <naam>`.',
    },
    example: {},
  }),

  'left-out-file': defineFinding<{ reason: LeftOutReason }>({
    severity: 'warning',
    act: 'files',
    tag: 'bestand',
    evidence: 'unexamined',
    mendedAt: 'entry',
    title: 'Bestand is op school gebleven',
    text: ({ reason }) =>
      `Dit bestand zat niet in het pakket, ${leftOutWords[reason]}. Over de inhoud is hier niets te zeggen.`,
    advice: () => 'Wilt u het bekijken? Vraag de school ernaar.',
    help: {
      what:
        'Het dossier komt uit een pakket. Dit bestand staat wel in de lijst, maar de school nam het niet op in het pakket. ' +
        'Waarom niet, staat in `weggelaten.yaml`.',
      why:
        'Wie het pakket bekijkt, kan niet zien wat erin staat. Het telt daarom niet mee als bewijs, en het telt ook niet als fout. ' +
        'De uitkomst van een criterium kan daardoor "niet vast te stellen" zijn.',
      mend:
        'Auditor: vraag de school het bestand te laten zien. School: zorg dat het bestand gelezen of bekeken is, of ' +
        'laat `--without-confidential` weg, en maak een nieuw pakket met `ouder-audit pack`.',
    },
    example: { reason: 'confidential' },
  }),

  'outside-folder': defineFinding<{ how: 'path' | 'link' } | { how: 'case'; onDisk: string }>({
    severity: 'error',
    act: 'files',
    tag: 'bestand',
    evidence: 'absent',
    mendedAt: 'entry',
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
        ? `Zeg hoe het bestand precies heet: ouder-audit evidence edit <naam>${at.folder} --file "${params.onDisk}"`
        : `Kopieer het bestand zelf in de map bewijs: ouder-audit evidence add <bestand>${at.dossier}`,
    help: {
      what:
        'De naam in de lijst wijst naar een plek buiten de map `bewijs`, of het bestand is een snelkoppeling ' +
        'daarheen. Het kan ook zijn dat hoofdletters in de naam anders zijn dan op de schijf.',
      why: 'Op een andere computer is het bestand dan niet te vinden. Het is niet gelezen en telt niet mee als bewijs.',
      mend:
        'Kopieer het bestand zelf in de map `bewijs` met `ouder-audit evidence add <bestand>`. ' +
        'Gaat het om hoofdletters, zeg dan hoe het bestand precies heet met `ouder-audit evidence edit <naam> --file <bestand>`.',
    },
    example: { how: 'link' },
  }),

  'empty-file': defineFinding<Nothing>({
    severity: 'error',
    act: 'files',
    tag: 'bestand',
    evidence: 'absent',
    title: 'Bestand is leeg',
    text: () => 'Dit bestand heeft geen inhoud (0 bytes).',
    advice: () => 'Sla het document opnieuw op en zet het nog eens in de map bewijs.',
    help: {
      what: 'Het bestand is er, maar er staat niets in. Vaak ging er iets mis bij het opslaan of kopiëren.',
      why: 'Een leeg bestand laat niets zien en telt daarom niet mee als bewijs.',
      mend:
        'Open het document zelf en sla het opnieuw op. ' +
        'Zet die versie in de map `bewijs` en voer `ouder-audit check` uit.',
    },
    example: {},
  }),

  'wrong-type': defineFinding<{ extension: string; actual: string }>({
    severity: 'error',
    act: 'files',
    tag: 'bestand',
    title: 'Bestand is iets anders dan de naam zegt',
    text: ({ extension, actual }) => `De naam eindigt op .${extension}, maar de inhoud is ${mediaWord(actual)}.`,
    advice: () => 'Open het document in het programma waarmee het gemaakt is en sla het opnieuw op.',
    help: {
      what:
        'De inhoud past niet bij het einde van de naam. ' +
        'De naam eindigt bijvoorbeeld op .pdf, maar het bestand is een foto.',
      why: 'Zo’n bestand gaat vaak niet open, of het is iets anders dan het lijkt. Het telt niet mee als bewijs.',
      mend:
        'Open het document in het programma waarmee het is gemaakt en sla het opnieuw op. ' +
        'Verander niet alleen de naam, want daarmee verandert de inhoud niet.',
    },
    example: { extension: 'pdf', actual: 'image/jpeg' },
  }),

  'unsupported-type': defineFinding<{ extension: string }>({
    severity: 'warning',
    act: 'files',
    tag: 'bestand',
    evidence: 'unexamined',
    answeredByLook: true,
    title: 'Dit soort bestand kan niet worden gelezen',
    text: ({ extension }) => describeUnread(extension).text,
    advice: ({ extension }, at) => `${describeUnread(extension).advice} ${lookYourself(at)}`,
    help: {
      what: 'Het programma kan dit soort bestand niet lezen, of de naam heeft geen einde zoals .pdf of .docx.',
      why:
        'De inhoud is niet nagekeken, ook niet op persoonsgegevens. Daarom telt het bestand nog niet mee: ' +
        'wat niemand las, telt niet. Een ander kan het bestand misschien ook niet openen.',
      mend:
        'Sla het document op als PDF of als gewoon Word-bestand (.docx) en voeg die versie toe. Kan dat niet, kijk dan zelf, en ' +
        'zeg dat met `ouder-audit evidence edit <naam> --looked-by ib`. Daarmee zegt u ook dat er geen namen of gegevens van ' +
        'kinderen en ouders in staan.',
    },
    example: { extension: 'pages' },
  }),

  'unreadable-file': defineFinding<{ why: Unreadable }>({
    severity: 'error',
    act: 'files',
    tag: 'bestand',
    evidence: 'unexamined',
    title: 'Bestand is niet te openen',
    text: ({ why }) => `${UNREADABLE[why].text} Over de inhoud is dus niets te zeggen.`,
    advice: ({ why }) => UNREADABLE[why].advice,
    help: {
      what:
        'Het bestand kon niet worden geopend of gelezen. ' +
        'Het is bijvoorbeeld beschadigd, het is vreemd opgebouwd of het veranderde tijdens het lezen.',
      why:
        'Niemand weet wat erin staat. Het telt nu niet mee als bewijs, en de uitkomst van een criterium kan daardoor ' +
        '"niet vast te stellen" zijn.',
      mend:
        'Sluit het document in andere programma’s en kijk of u het zelf kunt openen. ' +
        'Lukt dat, sla het dan opnieuw op. Lukt het niet of vertrouwt u het niet, vraag de maker dan om een PDF.',
    },
    example: { why: 'damaged' },
  }),

  'too-large': defineFinding<{ limit: 'bytes'; megabytes: number; maxMegabytes: number } | { limit: ReadLimit }>({
    severity: 'error',
    act: 'files',
    tag: 'bestand',
    evidence: 'unexamined',
    title: 'Bestand is te groot',
    text: (params) =>
      params.limit === 'bytes'
        ? `Dit bestand is ${params.megabytes} MB. Meer dan ${params.maxMegabytes} MB wordt niet gelezen.`
        : `${LIMIT_WORDS[params.limit]} De inhoud is dus niet nagekeken.`,
    advice: () => 'Sla het op als kleinere PDF, of neem alleen de bladzijden op die iets laten zien.',
    help: {
      what: 'Het bestand is te groot of te ingewikkeld om helemaal te lezen.',
      why:
        'Een bestand dat niet helemaal is nagekeken, telt nog niet mee als bewijs. ' +
        'Er kunnen ook persoonsgegevens in staan die nu niemand ziet.',
      mend:
        'Sla het document op als kleinere PDF. ' +
        'Of neem alleen de bladzijden op die iets laten zien over het criterium.',
    },
    example: { limit: 'bytes', megabytes: 120, maxMegabytes: 50 },
  }),

  'check-failed': defineFinding<{ check: string }>({
    severity: 'error',
    act: 'files',
    tag: 'controle',
    fixed: true,
    notAccepted: 'crash',
    evidence: 'unexamined',
    apart: ({ check }) => check,
    title: 'Een controle liep vast',
    text: ({ check }) => `De controle "${check}" is niet afgemaakt. Over dat deel is niets vastgesteld.`,
    advice: () => 'Probeer het opnieuw met --debug en meld wat u ziet aan de makers.',
    help: {
      what:
        'Een deel van de controle liep vast door een fout in het programma. ' +
        'Dit zegt niets slechts over uw school of uw document.',
      why:
        'Over dat deel is niets vastgesteld. De hele controle geldt daarom als mislukt, en een uitzondering ' +
        'verandert dat niet.',
      mend:
        'Voer `ouder-audit check --debug` uit. Blijft het zo, meld dan aan de makers wat u op het scherm ziet, ' +
        'zonder gegevens van kinderen of ouders.',
    },
    example: { check: 'age' },
  }),

  'encrypted-file': defineFinding<Nothing>({
    severity: 'error',
    act: 'files',
    tag: 'bestand',
    evidence: 'unexamined',
    title: 'Bestand heeft een wachtwoord',
    text: () => 'Dit bestand gaat pas open met een wachtwoord. Over de inhoud is dus niets te zeggen.',
    advice: () => 'Sla het document op zonder wachtwoord en zet die versie in de map bewijs.',
    help: {
      what: 'Het bestand gaat alleen open met een wachtwoord. Het programma vraagt nooit om wachtwoorden.',
      why:
        'Zonder wachtwoord kan niemand zien wat erin staat. ' +
        'Het bestand telt nog niet mee als bewijs, en de uitkomst kan "niet vast te stellen" zijn.',
      mend:
        'Sla het document op zonder wachtwoord en zet die versie in de map `bewijs`. ' +
        'Staan er gegevens van kinderen of ouders in, haal die dan eerst weg.',
    },
    example: {},
  }),

  /**
   * `wordless` is the number of pages that are mostly picture; `pages` is null for a picture. With `holds`, there is no picture, and
   * `words` counts the words and numbers.
   */
  'no-text': defineFinding<NoTextParams>({
    severity: 'warning',
    act: 'files',
    tag: 'bestand',
    evidence: 'unexamined',
    answeredByLook: true,
    title: 'Document met te weinig leesbare tekst',
    text: noTextWords,
    advice: ({ holds }, at) =>
      holds === undefined
        ? `Neem het document op zoals het uit Word komt, of maak bij het scannen een doorzoekbare PDF. ${lookYourself(at)}`
        : `Kijk of dit het goede bestand is, en of alles erin staat. ${lookYourself(at)}`,
    help: {
      what:
        'Van een groot deel van het document is geen tekst te lezen. Vaak is het een scan of een foto van een bladzijde. Het kan ook ' +
        'bijna leeg zijn, of alleen getallen hebben. De melding zegt wat het is. Een bladzijde telt als plaatje als een plaatje een ' +
        'groot deel ervan vult en er minder dan 15 woorden op staan. Zijn dat meer dan een kwart van de bladzijden, dan komt deze ' +
        'melding. Heeft het document meer dan vier bladzijden, dan tellen de eerste en de laatste niet mee.',
      why:
        'In een plaatje kan het programma niet lezen. Persoonsgegevens die daar staan, worden dus niet gevonden. Daarom telt het ' +
        'nog niet mee: wat niemand las, telt niet. Een foto telt wel, als die in de lijst staat als foto.',
      mend:
        'Neem het document op zoals het uit Word of een ander programma komt, of maak bij het scannen een ' +
        'doorzoekbare PDF. Kan dat niet, kijk dan zelf, en zeg dat met `ouder-audit evidence edit <naam> --looked-by ib`. Daarmee ' +
        'zegt u ook dat er geen namen of gegevens van kinderen en ouders in staan.',
    },
    example: { pages: { wordless: 3, of: 3 } },
  }),

  /** `words` are the different words that were read. */
  'thin-document': defineFinding<{ document: string; words: number; minWords: number; holds?: 'nothing' | 'numbers' }>({
    severity: 'warning',
    act: 'files',
    tag: 'bestand',
    evidence: 'invalid',
    title: 'Er staat bijna niets in het document',
    text: ({ document, words, minWords, holds }) =>
      `${holds === undefined ? `Hierin ${words === 1 ? 'staat 1 woord' : `staan ${words} verschillende woorden`}.` : HELD[holds]} In een document van deze soort (${document}) staan ten minste ${minWords} verschillende woorden.`,
    advice: (_params, at) =>
      `Is dit niet het hele document? Voeg dan het hele toe. Is het dat wel, kies dan de soort die past: ouder-audit evidence edit <naam>${at.folder} --document <soort>`,
    help: {
      what:
        'In het document staan minder verschillende woorden dan een document van deze soort heeft. ' +
        'Misschien is het leeg, een titelblad of een ander soort document.',
      why:
        'Een document waarin bijna niets staat, laat niets zien. Het telt daarom niet mee als bewijs. ' +
        'Hoeveel woorden elke soort ten minste heeft, staat in het keurmerk.',
      mend:
        'Is dit niet het hele document, voeg dan het hele toe met `ouder-audit evidence add <bestand>`. Is het dat wel, kijk dan of de ' +
        'soort klopt, en kies een andere met `ouder-audit evidence edit <naam> --document <soort>`. Klopt de soort, vul het ' +
        'document dan aan.',
    },
    example: { document: 'Schoolgids', words: 12, minWords: 400 },
  }),

  'active-content': defineFinding<{ kinds: ActiveContent[] }>({
    severity: 'error',
    act: 'files',
    tag: 'veiligheid',
    title: 'Er zit een programma in het bestand',
    text: ({ kinds }) =>
      `In dit bestand zit ${listWords(
        kinds.map((kind) => ACTIVE_WORDS[kind]),
        'en',
      )}. Dat kan schade doen bij wie het opent.`,
    advice: () => 'Sla het document op als PDF en zet die in de map bewijs.',
    help: {
      what:
        'In het bestand zit een stukje programma, zoals een macro. ' +
        'Zo’n programma kan gaan werken als iemand het bestand opent.',
      why: 'Het kan schade doen op de computer van wie het opent. Daarom telt het bestand niet mee als bewijs.',
      mend:
        'Vertrouwt u het bestand niet, open het dan niet en vraag de maker om een PDF. ' +
        'Sla het anders zelf op als PDF en zet die in de map `bewijs`. Zeg daarna hoe het heet: `ouder-audit evidence edit <naam> --file`.',
    },
    example: { kinds: ['macro'] },
  }),
};
