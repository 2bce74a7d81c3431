import type { FindingCode } from '../domain/finding.ts';

export type FindingHelp = { what: string; why: string; mend: string };

type Help = Partial<Record<FindingCode, FindingHelp>>;

/** The help about files and what stands in them. */
export const fileHelp = {
  'missing-file': {
    what: 'Dit bestand staat in `bewijs.yaml`, maar niet in de map `bewijs`.',
    why: 'Zonder het bestand kan niemand zien of het klopt. Het telt daarom niet mee als bewijs.',
    mend: 'Zet het bestand terug in de map `bewijs`. Is het er niet meer? Haal de regel dan weg met `ouder-audit evidence remove`.',
  },
  'outside-folder': {
    what: 'De lijst wijst naar een bestand buiten de map `bewijs`, of schrijft de naam met andere hoofdletters dan de schijf.',
    why: 'Een dossier moet op elke computer hetzelfde zijn. Wat buiten de map staat, gaat niet mee als u het dossier doorgeeft.',
    mend: 'Zet het bestand zelf in de map `bewijs`. Schrijf de naam in `bewijs.yaml` precies zoals het bestand heet.',
  },
  'empty-file': {
    what: 'Dit bestand bestaat, maar er staat niets in.',
    why: 'Een leeg bestand laat niets zien. Meestal is het kopiëren of opslaan misgegaan.',
    mend: 'Zet het bestand opnieuw in de map `bewijs`.',
  },
  'wrong-type': {
    what: 'De inhoud van het bestand past niet bij het einde van de naam.',
    why: 'Programma’s openen zo’n bestand niet, of anders dan u denkt. Ook kan het een vermomd programma zijn.',
    mend: 'Open het document in het programma waarmee het is gemaakt. Sla het opnieuw op.',
  },
  'unsupported-type': {
    what: 'Dit soort bestand kan het programma niet lezen.',
    why: 'De inhoud is niet nagekeken: niet op onderwerpen en niet op persoonsgegevens.',
    mend: 'Sla het document op als PDF of Word en neem dat op.',
  },
  'unreadable-file': {
    what: 'Het bestand is er, maar het is niet te lezen.',
    why: 'Wat niemand kan lezen, kan niemand beoordelen. Het criterium is dan niet vast te stellen.',
    mend: 'Kijk of u het zelf kunt openen. Sla het opnieuw op, of vraag de maker om een nieuwe versie.',
  },
  'too-large': {
    what: 'Het bestand is te groot, of er zit te veel in.',
    why: 'Grote bestanden maken een computer traag. Daarom leest het programma ze niet verder.',
    mend: 'Maak het bestand kleiner: verlaag de kwaliteit van foto’s of splits het document.',
  },
  'check-failed': {
    what: 'Een controle van het programma zelf liep vast.',
    why: 'Daardoor is niet bekend of het bestand in orde is. Een vastgelopen controle laat elke uitvoering mislukken.',
    mend: 'Voer `ouder-audit check` nog eens uit. Blijft het misgaan? Meld het bij de makers, zonder het bestand mee te sturen.',
  },
  'encrypted-file': {
    what: 'Het bestand is met een wachtwoord beveiligd.',
    why: 'De inhoud is niet te bekijken. Ook een auditor komt er niet in.',
    mend: 'Sla het document op zonder wachtwoord. Haal eerst de namen van mensen eruit.',
  },
  'no-text': {
    what: 'In het document staat geen tekst, alleen een plaatje.',
    why: 'Een scan is niet te doorzoeken. Onderwerpen, citaten en persoonsgegevens zijn dus niet nagekeken.',
    mend: 'Neem het document op zoals het uit Word of een ander programma komt. Of maak bij het scannen een doorzoekbare PDF.',
  },
  'active-content': {
    what: 'In het bestand zit een programma, zoals een macro of een script.',
    why: 'Wie zo’n bestand opent, kan ongemerkt een programma starten. Het hoort niet in een dossier dat anderen openen.',
    mend: 'Sla het document op zonder macro’s, of als PDF.',
  },
  'topic-missing': {
    what: 'Een onderwerp dat bij dit soort document hoort, is niet gevonden.',
    why: 'Het is een aanwijzing en geen oordeel. Misschien staat het er in andere woorden.',
    mend: 'Lees of het onderwerp erin staat. Staat het er niet in? Vul het document dan aan.',
  },
  'quote-missing': {
    what: 'Een citaat uit `bewijs.yaml` staat niet zo in het document, of niet op die bladzijde.',
    why: 'Een citaat laat zien waar iets staat. Klopt het niet, dan klopt het bewijs niet.',
    mend: 'Neem de woorden precies over uit het document. Verbeter de bladzijde, of haal het citaat weg.',
  },
  'duplicate-content': {
    what: 'Twee bestanden hebben dezelfde inhoud.',
    why: 'Twee keer hetzelfde lijkt meer bewijs dan er is.',
    mend: 'Bewaar er één. Eén document mag bij meer criteria horen.',
  },
  'personal-data-bsn': {
    what: 'In het bestand staat een burgerservicenummer.',
    why: 'Een school mag dat nummer niet in zo’n map bewaren. De wet beschermt het extra (AVG).',
    mend: 'Haal het nummer uit het document en sla het opnieuw op. Deze fout is niet te aanvaarden in `uitzonderingen.yaml`.',
  },
  'personal-data-name': {
    what: 'In het bestand staat een naam uit `namen.txt`.',
    why: 'Het bewijs gaat over wat de school doet, niet over wie. Anderen lezen het dossier ook.',
    mend: 'Vervang de naam door een rol, zoals "een ouder". Deze fout is niet te aanvaarden in `uitzonderingen.yaml`.',
  },
  'personal-data-email': {
    what: 'In het bestand staat een e-mailadres dat van een persoon lijkt.',
    why: 'Met een e-mailadres is iemand te vinden. Voor het bewijs is het niet nodig.',
    mend: 'Haal het adres weg. Is het van de school zelf? Zet het domein dan bij `contact` in `school.yaml`.',
  },
  'personal-data-phone': {
    what: 'In het bestand staat een telefoonnummer dat van een persoon lijkt.',
    why: 'Met een nummer is iemand te vinden. Voor het bewijs is het niet nodig.',
    mend: 'Haal het nummer weg. Is het van de school zelf? Zet het dan bij `phones` in `school.yaml`.',
  },
  'personal-data-birthdate': {
    what: 'In het bestand staat een geboortedatum.',
    why: 'Een geboortedatum zegt over wie het gaat. Voor het bewijs is die niet nodig.',
    mend: 'Haal de datum weg. Noem zo nodig de groep of de leeftijd.',
  },
  'personal-data-iban': {
    what: 'In het bestand staat een rekeningnummer.',
    why: 'Een rekeningnummer van een persoon hoort niet in het dossier.',
    mend: 'Haal het nummer weg. Is het van de school zelf? Zet het dan bij `ibans` in `school.yaml`.',
  },
  'photo-location': {
    what: 'In de foto staat waar die is gemaakt.',
    why: 'Zo is te zien waar kinderen zijn. Dat staat niet in beeld, maar wel in het bestand.',
    mend: 'Haal de plaats uit de eigenschappen van de foto, of maak een schermafdruk en neem die op.',
  },
  'author-name': {
    what: 'In de eigenschappen van het bestand staat wie het maakte.',
    why: 'Zo’n naam gaat mee als u het dossier doorgeeft.',
    mend: 'Haal de naam weg bij de eigenschappen van het document en sla het opnieuw op.',
  },
} satisfies Help;

/** The help about dates and the register. */
export const registerHelp = {
  'legally-expired': {
    what: 'De wet zegt hoe lang dit document geldt, en die tijd is voorbij.',
    why: 'Een verlopen document zegt niet meer wat de school nu doet. Het telt niet mee als bewijs.',
    mend: 'Neem de versie op die nu geldt, met de nieuwe datum in `bewijs.yaml`.',
  },
  outdated: {
    what: 'Het document is ouder dan voor dit soort documenten is afgesproken.',
    why: 'Oude afspraken zeggen weinig over hoe het nu gaat. Het telt niet mee als bewijs.',
    mend: 'Bekijk het document opnieuw met ouders. Neem daarna de nieuwe versie op.',
  },
  undated: {
    what: 'Van dit document is geen datum bekend.',
    why: 'Zonder datum kan niemand zien of het nog geldt.',
    mend: 'Zet de datum van het document bij `date` in `bewijs.yaml`.',
  },
  'future-dated': {
    what: 'De datum van het document ligt na vandaag.',
    why: 'Wat nog moet gebeuren, is geen bewijs. Vaak is het een tikfout.',
    mend: 'Kijk of de datum in `bewijs.yaml` klopt.',
  },
  'consent-missing': {
    what: 'Bij dit document is instemming nodig, en die staat er niet bij.',
    why: 'De wet geeft de MR of de ouders in de MR hier een stem. Instemming laat zien dat zij meedachten.',
    mend: 'Zet bij `consent` in `bewijs.yaml` wie instemde en wanneer.',
  },
  'unregistered-file': {
    what: 'Dit bestand staat in de map `bewijs`, maar niet in `bewijs.yaml`.',
    why: 'Niemand weet wat voor document het is en waar het bij hoort.',
    mend: 'Neem het op in de lijst met `ouder-audit evidence scan`, of haal het bestand weg.',
  },
  'unused-evidence': {
    what: 'Dit bewijsstuk hoort bij geen criterium dat om dit soort document vraagt.',
    why: 'Het telt nu nergens voor. Dat is niet erg, maar misschien ook niet de bedoeling.',
    mend: 'Kies bij `criteria` in `bewijs.yaml` waar het iets over laat zien.',
  },
  'unknown-document': {
    what: 'Het soort document in `bewijs.yaml` komt in het keurmerk niet voor.',
    why: 'Zonder bekend soort telt het bewijsstuk niet mee.',
    mend: 'Kies een soort uit de lijst van `ouder-audit criteria list --documents`.',
  },
  'unknown-criterion': {
    what: 'Het criterium in `bewijs.yaml` komt in het keurmerk niet voor.',
    why: 'Het bewijsstuk hoort nu nergens bij.',
    mend: 'Kies een criterium uit de lijst van `ouder-audit criteria list`.',
  },
} satisfies Help;
