import type { SomeHelp } from '../finding-entry.ts';

/** The help behind findings about the dates of documents, and about consent. */
export const datesHelp = {
  'legally-expired': {
    what: 'Voor dit soort document volgt uit de wet hoe lang het geldt. Die tijd is voorbij.',
    why: 'De school hoort een nieuwe versie te hebben. De oude versie telt niet mee als bewijs.',
    mend:
      'Voeg de versie toe die nu geldt, met `ouder-audit evidence add <bestand>`. ' +
      'Is alleen de datum verkeerd, verbeter die dan bij `date` in `bewijs.yaml`.',
  },
  outdated: {
    what:
      'Het document is ouder dan het keurmerk voor dit soort document toestaat, of dit soort document wordt niet ' +
      'meer gevraagd.',
    why:
      'Wat er staat, past misschien niet meer bij de school van nu. ' +
      'Dit is een waarschuwing, maar het document telt toch niet mee als bewijs.',
    mend:
      'Bekijk het document opnieuw met ouders en voeg de nieuwe versie toe met `ouder-audit evidence add ' +
      '<bestand>`. Wordt het niet meer gevraagd, neem dan op wat ervoor in de plaats kwam, of haal het uit ' +
      '`bewijs.yaml`.',
  },
  undated: {
    what: 'Van dit document is de datum niet bekend.',
    why: 'Niemand kan zien of het document nog geldt. Zo kan een verlopen document ongemerkt meetellen.',
    mend:
      'Zoek op wanneer het document is vastgesteld. Zet die dag bij `date` in `bewijs.yaml`, zoals `date: ' +
      '2026-09-01`. Staat het bestand nog niet in de lijst, neem het dan eerst op met `ouder-audit evidence scan`.',
  },
  'future-dated': {
    what: 'De datum van het document ligt na vandaag. Meestal is het een typefout.',
    why: 'Bewijs gaat over wat er al is. Met een datum die nog moet komen, telt het bestand niet mee.',
    mend:
      'Verbeter de datum bij `date` in `bewijs.yaml`: bedoeld is de dag waarop het document is vastgesteld. ' +
      'Kijk ook of uw computer de goede dag aangeeft.',
  },
  'consent-missing': {
    what:
      'Voor dit soort document is instemming nodig van de medezeggenschapsraad (MR) of van de ouders daarin. ' +
      'In `bewijs.yaml` staat niet dat die er is.',
    why:
      'Volgens de Wet medezeggenschap op scholen praten ouders mee over zulke stukken. ' +
      'Met een datum kan een ander dat nagaan.',
    mend:
      'Zoek in de verslagen van de MR wie instemde en wanneer. Zet dat bij `consent` in `bewijs.yaml`, zoals ' +
      '`consent: { by: mr, date: 2026-03-03 }` of met `oudergeleding`. ' +
      'Is er nog geen instemming, vraag die dan eerst.',
  },
} satisfies SomeHelp;

/** The help behind findings about the register. */
export const registerHelp = {
  'unregistered-file': {
    what: 'Het bestand staat in de map `bewijs`, maar niet in de lijst `bewijs.yaml`.',
    why:
      'Zonder de lijst is niet bekend wat voor document het is en van welke dag. ' +
      'Het kan dan alleen meetellen als overig bewijs, bij het criterium van de map waarin het staat.',
    mend:
      'Voer `ouder-audit evidence scan` uit en geef aan wat voor document het is. ' +
      'Hoort het bestand er niet, haal het dan uit de map `bewijs`.',
  },
  'unused-evidence': {
    what: 'Bij dit bewijsstuk staat geen criterium, of geen van de genoemde criteria vraagt om dit soort document.',
    why: 'Zo kan een criterium bewijs missen dat u wel hebt. Het is een tip en geen fout.',
    mend:
      'Kies bij `criteria` in `bewijs.yaml` waar het document iets over laat zien. ' +
      'Met `ouder-audit criteria list --documents` ziet u alle soorten documenten. ' +
      'Kijk ook of `document` de goede soort noemt.',
  },
  'unknown-document': {
    what:
      'Bij `document` in `bewijs.yaml` staat een soort document die dit keurmerk niet kent. ' +
      'Vaak is het een typefout.',
    why:
      'Het programma weet niet hoe lang het document geldt en bij welke eis het past. ' +
      'Het bewijsstuk telt daarom niet mee.',
    mend:
      'Kies een soort uit de lijst die `ouder-audit criteria list --documents` laat zien. ' +
      'Schrijf de korte naam precies zo in `bewijs.yaml`.',
  },
  'unknown-criterion': {
    what: 'Bij `criteria` in `bewijs.yaml` staat een criterium dat dit keurmerk niet kent.',
    why:
      'Het is dan niet duidelijk waar het document bij hoort. ' +
      'Het bewijsstuk telt niet mee, ook niet bij de andere criteria die erbij staan.',
    mend:
      'Zoek het goede criterium met `ouder-audit criteria list`. ' +
      'Verbeter het in `bewijs.yaml`, zoals `criteria: [C1, C2]`.',
  },
} satisfies SomeHelp;

/** The help behind findings about the evidence of a criterion. */
export const criteriaHelp = {
  'missing-evidence': {
    what: 'Dit criterium vraagt om een bepaald document. Dat is er niet, of wat er is telt niet mee.',
    why:
      'Zonder het gevraagde bewijs komt een criterium niet op "voldaan", hoe hoog de niveaus ook zijn. ' +
      'Een uitzondering verandert die uitkomst niet.',
    mend:
      'Voeg het document toe met `ouder-audit evidence add <bestand>` en kies dit criterium. ' +
      'Is er al een bestand dat niet meetelt, los dan eerst op wat daarbij gemeld is.',
  },
  'claim-without-evidence': {
    what: 'Het team geeft dit criterium gemiddeld een hoog niveau. Er is geen bruikbaar bestand dat dit laat zien.',
    why: 'Een ander kan zo niet nagaan of het niveau klopt. Dat maakt de zelfbeoordeling minder sterk.',
    mend:
      'Voeg iets toe waaraan een ander het kan zien, met `ouder-audit evidence add <bestand>`. ' +
      'Is er niets te laten zien, bespreek dan met het team of het niveau klopt.',
  },
  'documents-only': {
    what:
      'Al het bewijs dat hier meetelt, gaat over wat de school wil of afspreekt. ' +
      'Niets laat zien wat er gebeurde of wat ouders ervan vinden.',
    why: 'Een plan op papier zegt nog niet dat ouders er iets van merken. Het is een tip: het bewijs blijft meetellen.',
    mend:
      'Voeg een verslag, een overzicht met aantallen of de uitkomst van een enquête toe. ' +
      'Gebruik daarvoor `ouder-audit evidence add <bestand>`, en laat namen weg.',
  },
  'insufficient-alone': {
    what: 'Bij dit criterium is er maar één bruikbaar bestand, van een soort die alleen niet genoeg is.',
    why:
      'Zo’n document laat te weinig zien om op zichzelf bewijs te zijn. ' +
      'Het telt pas voor de eis naast een ander bestand dat in orde is.',
    mend:
      'Voeg een tweede bewijsstuk toe met `ouder-audit evidence add <bestand>`, liefst van een andere soort. ' +
      'Een kopie onder een andere naam laat niets nieuws zien.',
  },
  'participation-only': {
    what: 'Het enige bruikbare bewijs bij dit criterium gaat over ouders die meehelpen op school.',
    why:
      'Meehelpen is fijn, maar het is geen ouderbetrokkenheid. ' +
      'Het keurmerk telt een lijst met helpende ouders nooit mee.',
    mend:
      'Laat zien hoe ouders en school samen over het leren van kinderen praten en besluiten. ' +
      'Denk aan een verslag of een werkwijze, en voeg die toe met `ouder-audit evidence add <bestand>`.',
  },
} satisfies SomeHelp;

/** The help behind findings about the answers, and who gave them. */
export const answersHelp = {
  'unanswered-question': {
    what: 'Op deze vraag is nog geen antwoord gegeven.',
    why:
      'Zolang een vraag open is, heeft het criterium nog geen score en geen uitkomst. ' +
      'Ook de standaarden die erbij horen, wachten daarop.',
    mend:
      'Beantwoord de vraag met het team: `ouder-audit assess --open`. ' +
      'Weet niemand het antwoord, kies dan "weet ik niet".',
  },
  'unknown-answer': {
    what: 'Het team antwoordde "weet ik niet" op deze vraag.',
    why:
      'Dat mag, en het telt niet mee in het gemiddelde. ' +
      'Maakt het antwoord verschil, dan is de uitkomst van het criterium "niet vast te stellen".',
    mend:
      'Vraag het aan iemand die het wel weet, zoals een ouder of een collega. ' +
      'Vul het antwoord daarna in met `ouder-audit assess --review`.',
  },
  'thin-remark': {
    what: 'Het niveau is hoog, maar de toelichting is kort of ontbreekt.',
    why: 'Een ander ziet dan niet waarop het team dit niveau baseert. Het is een tip: de score verandert er niet door.',
    mend:
      'Schrijf op wat er gebeurde en wie het merkte, zonder namen. ' +
      'Dat kan met `ouder-audit assess --review`, of bij `remark` in `antwoorden.yaml`.',
  },
  'vote-spread': {
    what: 'Verschillende mensen gaven elk een niveau, en die niveaus liggen ver uit elkaar.',
    why:
      'Zo’n verschil zegt iets. Vaak ziet een ouder of leerling iets wat het team niet ziet. ' +
      'Het wordt nooit gemiddeld: het team kiest samen een niveau, en de stemmen blijven staan.',
    mend:
      'Praat erover door en schrijf bij `minority` wat de minderheid vindt. ' +
      'De bevinding blijft staan zolang de stemmen verschillen. Dat is goed: het is geen fout.',
  },
  'no-parent-present': {
    what: 'Er zijn vragen beantwoord, maar nergens staat dat er een ouder bij was.',
    why:
      'Ouders zien vaak andere dingen dan het team. ' +
      'Zonder hun stem zegt een zelfbeoordeling over ouderbetrokkenheid minder.',
    mend:
      'Nodig een ouder uit en loop de antwoorden samen na met `ouder-audit assess --review`. ' +
      'Was er al een ouder bij, zet dan de rol `ouder` bij `present` in `antwoorden.yaml`.',
  },
  'low-level-without-action': {
    what: 'Bij dit criterium heeft een vraag een laag niveau, en er is nog geen afspraak om dat te verbeteren.',
    why: 'Met een laag niveau komt het criterium niet op "voldaan". Een afspraak helpt om echt iets te veranderen.',
    mend: 'Spreek af wie wat doet en wanneer. Zet het bij `actions` in `antwoorden.yaml`, met een rol en zonder namen.',
  },
  'framework-version-differs': {
    what: 'Een bestand van het dossier hoort bij een ander keurmerk dan nu wordt gebruikt, of bij een andere versie.',
    why: 'Vragen en eisen kunnen veranderd zijn. Antwoorden op vragen die niet meer bestaan, tellen niet mee.',
    mend:
      'Loop de vragen na met `ouder-audit assess --review`. ' +
      'Zet daarna de nieuwe versie bij `qualityMark` in het bestand dat de bevinding noemt.',
  },
} satisfies SomeHelp;
