import type { SomeHelp } from '../finding-entry.ts';

/** The help behind findings about what stands in a document. */
export const contentHelp = {
  'encrypted-file': {
    what: 'Het bestand gaat alleen open met een wachtwoord. Het programma vraagt nooit om wachtwoorden.',
    why:
      'Zonder wachtwoord kan niemand zien wat erin staat. ' +
      'Het bestand telt nog niet mee als bewijs, en de uitkomst kan "niet vast te stellen" zijn.',
    mend:
      'Sla het document op zonder wachtwoord en zet die versie in de map `bewijs`. ' +
      'Staan er gegevens van kinderen of ouders in, haal die dan eerst weg.',
  },
  'no-text': {
    what:
      'Het document is helemaal of voor een groot deel een plaatje, zoals een scan of een foto van een bladzijde. ' +
      'Er is weinig of geen tekst in gevonden.',
    why: 'In een plaatje kan het programma niet lezen. Persoonsgegevens die daar staan, worden dus niet gevonden.',
    mend:
      'Neem het document op zoals het uit Word of een ander programma komt, of maak bij het scannen een ' +
      'doorzoekbare PDF. Kan dat niet, kijk dan zelf of er gegevens van kinderen of ouders in staan.',
  },
  'active-content': {
    what:
      'In het bestand zit een stukje programma, zoals een macro. ' +
      'Zo’n programma kan gaan werken als iemand het bestand opent.',
    why: 'Het kan schade doen op de computer van wie het opent. Daarom telt het bestand niet mee als bewijs.',
    mend:
      'Vertrouwt u het bestand niet, open het dan niet en vraag de maker om een PDF. ' +
      'Sla het anders zelf op als PDF en zet die in de map `bewijs`. Pas daarna de naam in `bewijs.yaml` aan.',
  },
  'topic-missing': {
    what:
      'In dit soort document staat meestal ook iets over een bepaald onderwerp. ' +
      'De woorden die daarbij horen, zijn niet gevonden.',
    why:
      'Misschien is het verkeerde document opgenomen, of mist er een stuk. ' +
      'Het is een tip en geen oordeel: hierdoor alleen telt het bewijs niet minder mee.',
    mend:
      'Kijk zelf of het onderwerp in het document staat, want andere woorden kunnen ook goed zijn. ' +
      'Vul het document aan als het onderwerp echt ontbreekt.',
  },
  'quote-missing': {
    what:
      'Een citaat uit `bewijs.yaml` staat niet woord voor woord in het document, of niet op de genoemde bladzijde. ' +
      'Het kan ook te kort zijn om iets te laten zien.',
    why: 'Een ander moet het citaat kunnen terugvinden. Zolang het niet klopt, telt dit bewijsstuk niet mee.',
    mend:
      'Kopieer een hele zin uit het document en zet die in `bewijs.yaml`, bij `quotes`. ' +
      'Verbeter bij `page` ook het nummer van de bladzijde, en voer `ouder-audit check` uit.',
  },
  'duplicate-content': {
    what: 'Dezelfde inhoud staat onder twee of meer namen in de map `bewijs`.',
    why: 'Zo lijkt er meer bewijs te zijn dan er is. Ook weet niemand welk bestand de goede versie is.',
    mend:
      'Bewaar één bestand en haal de andere weg met `ouder-audit evidence remove <naam> --delete-file`. ' +
      'Hoort het document bij meer criteria, noem die dan allemaal bij `criteria` in `bewijs.yaml`.',
  },
} satisfies SomeHelp;

/** The help behind findings about personal data. Names where to look, never what stands there. */
export const personalDataHelp = {
  'personal-data-bsn': {
    what:
      'In het bestand, in de naam ervan of in wat u zelf opschreef staat een nummer dat op een burgerservicenummer ' +
      '(BSN) lijkt. De bevinding noemt de plek, nooit het nummer zelf.',
    why:
      'Een BSN mag u alleen gebruiken waar de wet dat regelt, en bewijs voor een keurmerk hoort daar niet bij. ' +
      'Het bestand telt niet mee, en een uitzondering is niet mogelijk.',
    mend:
      'Haal het nummer weg uit het document en sla het opnieuw op. Staat het in de naam, geef het bestand dan een ' +
      'andere naam en pas `bewijs.yaml` aan. Bewaar ook geen oude versie in de map `bewijs`. Staat het in een antwoord, ' +
      'een afspraak of een verslag, schrijf dat dan anders op.',
  },
  'personal-data-name': {
    what: 'In het bestand, in de naam ervan of in wat u zelf opschreef staat een naam uit uw eigen lijst, `namen.txt`.',
    why:
      'Een naam wijst één kind, ouder of leraar aan. De school heeft deze namen zelf op de lijst gezet, dus het ' +
      'bestand telt niet mee en een uitzondering kan niet.',
    mend:
      'Vervang de naam door een rol, zoals "een ouder" of "een leerling", en sla het document opnieuw op. ' +
      'Heet het bestand zelf zo, geef het dan een andere naam en pas `bewijs.yaml` aan.',
  },
  'personal-data-email': {
    what: 'Er staat een e-mailadres dat niet van de school is en ook geen algemeen adres lijkt.',
    why:
      'Een eigen e-mailadres is een persoonsgegeven. ' +
      'De privacywet (AVG) vraagt om niet meer gegevens te bewaren dan nodig is.',
    mend:
      'Haal het adres weg en sla het document opnieuw op. Is het adres van de school, zet dan het deel achter het ' +
      'apenstaartje bij `domain` onder `contact` in `school.yaml`.',
  },
  'personal-data-phone': {
    what: 'Er staat een telefoonnummer dat niet van de school is en geen algemeen nummer lijkt.',
    why: 'Met een eigen nummer kan iedereen die het leest deze persoon bellen. Voor bewijs is dat nummer niet nodig.',
    mend:
      'Haal het nummer weg uit het document en sla het opnieuw op. ' +
      'Is het van de school, zet het dan bij `phones` onder `contact` in `school.yaml`.',
  },
  'personal-data-birthdate': {
    what: 'Er staat een datum die volgens de woorden eromheen een geboortedatum is.',
    why:
      'Met een geboortedatum is een kind snel te herkennen, ook zonder naam. ' +
      'In bewijs over samenwerken met ouders is die datum niet nodig.',
    mend:
      'Haal de datum weg, of schrijf alleen de groep of het leerjaar op. ' +
      'Sla het document daarna opnieuw op en voer `ouder-audit check` uit.',
  },
  'personal-data-iban': {
    what: 'Er staat een rekeningnummer (IBAN) dat niet bij de school bekend is.',
    why:
      'Een rekeningnummer van een ouder of leraar hoort niet in bewijs. ' +
      'Het bestand telt niet mee, en u kunt dit niet als uitzondering opschrijven.',
    mend:
      'Haal het rekeningnummer weg uit het document en sla het opnieuw op. ' +
      'Is het van de school, zet het dan bij `ibans` onder `contact` in `school.yaml`.',
  },
  'photo-location': {
    what: 'In de eigenschappen van het bestand staat waar de foto is gemaakt. Op de foto zelf ziet u dat niet.',
    why: 'Die plek kan het huis van een kind zijn. Het bestand telt daarom niet mee, ook niet met een uitzondering.',
    mend:
      'Klik in Windows met rechts op de foto en kies Eigenschappen en dan Details. ' +
      'Haal daar de gegevens van de plek weg. Zet die foto in de map `bewijs` in plaats van de oude.',
  },
  'author-name': {
    what: 'In de eigenschappen van het bestand staat de naam van wie het document maakte.',
    why: 'Deelt u het bestand, dan gaat die naam mee. Het is een tip: hierdoor valt het bewijs niet af.',
    mend:
      'Klik in Windows met rechts op het bestand, kies Eigenschappen en dan Details, en haal daar de naam weg. ' +
      'Lukt dat niet, doe het dan in het programma waarmee het document is gemaakt.',
  },
} satisfies SomeHelp;
