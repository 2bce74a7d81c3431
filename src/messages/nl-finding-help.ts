import type { FindingCode } from '../domain/finding.ts';
import { type FindingHelp, fileHelp, registerHelp } from './nl-finding-help-files.ts';

/** The help about criteria, answers and the process. */
const judgingHelp = {
  'missing-evidence': {
    what: 'Het criterium vraagt om een bepaald soort document, en dat is er niet of telt niet mee.',
    why: 'Zonder dat bewijs is het criterium niet voldaan, hoe hoog de antwoorden ook zijn.',
    mend: 'Voeg een document toe dat gevraagd wordt met `ouder-audit evidence add`. Of herstel het document dat er al is.',
  },
  'claim-without-evidence': {
    what: 'De antwoorden zijn hoog, maar er is geen enkel bewijs bij dit criterium.',
    why: 'Wie zegt dat het goed gaat, moet dat ook kunnen laten zien.',
    mend: 'Voeg iets toe dat laat zien wat er gebeurt, zoals een verslag.',
  },
  'documents-only': {
    what: 'Bij dit criterium is er alleen papier over plannen en afspraken.',
    why: 'Een plan zegt nog niet wat er echt gebeurt, of wat ouders ervan vinden.',
    mend: 'Voeg een verslag, een overzicht met aantallen of de uitkomst van een enquête toe.',
  },
  'insufficient-alone': {
    what: 'Dit soort document is bij dit criterium alleen niet genoeg.',
    why: 'Het is vaak verplicht of algemeen. Het laat niet zien hoe ouders en school samenwerken.',
    mend: 'Voeg er een ander document bij dat laat zien wat er gebeurde.',
  },
  'participation-only': {
    what: 'Het bewijs gaat over ouders die helpen op school.',
    why: 'Meehelpen is mooi, maar het is geen ouderbetrokkenheid. Het verhoogt geen score.',
    mend: 'Voeg bewijs toe over hoe ouders en school samen aan de ontwikkeling van kinderen werken.',
  },
  'unanswered-question': {
    what: 'Deze vraag is nog niet beantwoord.',
    why: 'Zolang een vraag open is, heeft het criterium geen score.',
    mend: 'Beantwoord de vraag met het team: `ouder-audit assess`.',
  },
  'unknown-answer': {
    what: 'Het team weet het antwoord op deze vraag niet.',
    why: 'Dat is een eerlijk antwoord. Soms is daardoor niet vast te stellen of het criterium voldaan is.',
    mend: 'Vraag het aan iemand die het wel weet. Vul het antwoord dan in.',
  },
  'thin-remark': {
    what: 'De toelichting bij dit antwoord is erg kort.',
    why: 'Een ander moet kunnen begrijpen wat er gebeurde.',
    mend: 'Schrijf op wat er gebeurde en wie het merkte, zonder namen.',
  },
  'no-parent-present': {
    what: 'Bij geen enkel gesprek zat een ouder aan tafel.',
    why: 'Een beeld zonder ouders is maar het halve beeld.',
    mend: 'Nodig voor het volgende gesprek een ouder uit. Zet bij `sessions` in `antwoorden.yaml` wie erbij was.',
  },
  'low-level-without-action': {
    what: 'Bij dit criterium is een niveau laag, en er is nog niets afgesproken.',
    why: 'Een lage score zonder afspraak verandert niets.',
    mend: 'Spreek af wie wat doet en wanneer. Zet het bij `actions` in `antwoorden.yaml`.',
  },
  'framework-version-differs': {
    what: 'Het dossier is gemaakt met een andere versie van het keurmerk.',
    why: 'Vragen en regels kunnen anders zijn. Antwoorden passen dan misschien niet meer.',
    mend: 'Loop de vragen na met `ouder-audit assess --review`. Zet daarna de nieuwe versie in het bestand.',
  },
  'waiver-expired': {
    what: 'De einddatum van een uitzondering is voorbij.',
    why: 'Wat de school voor een tijd aanvaardde, telt nu weer gewoon mee.',
    mend: 'Los de bevinding op. Of spreek opnieuw een einddatum af in `uitzonderingen.yaml`.',
  },
  'waiver-unused': {
    what: 'Een uitzondering past bij geen enkele bevinding, of is voor iets dat niet te aanvaarden is.',
    why: 'Een regel die niets doet, brengt een lezer in de war.',
    mend: 'Haal de regel weg uit `uitzonderingen.yaml`.',
  },
} satisfies Partial<Record<FindingCode, FindingHelp>>;

/** What each finding is, why it matters and how it is mended, without a case at hand: Dutch, with commands and files in backticks. */
export const findingHelp: Record<FindingCode, FindingHelp> = { ...fileHelp, ...registerHelp, ...judgingHelp };
