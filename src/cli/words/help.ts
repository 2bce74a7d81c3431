/** The words of --help. */

export const helpTitles: Record<string, string> = {
  'Usage:': 'Gebruik:',
  'Arguments:': 'Wat erachter komt:',
  'Options:': 'Opties:',
  'Global Options:': 'Algemene opties:',
  'Commands:': 'Opdrachten:',
};

export const programWords = {
  description: 'Zelfbeoordeling voor het keurmerk ouderbetrokkenheid: vragen, bewijs, controle en rapport.',
  version: 'toon het versienummer',
  help: 'toon deze hulp',
  commandPlace: '<opdracht>',
  optionsPlace: '[opties]',
  options: {
    framework: 'gebruik een ander keurmerk: een map met YAML',
    today: 'doe alsof het deze dag is (jjjj-mm-dd)',
    color: 'gebruik geen kleur',
    quiet: 'zeg alleen wat nodig is',
    debug: 'toon bij een fout ook de technische details',
  },
  after: `
Zo begint u:
  ouder-audit demo                 bekijk een voorbeeldschool met rapport
  ouder-audit init mijn-school     maak een dossier voor uw school
  ouder-audit assess mijn-school   beantwoord de vragen met het team

Er gaat niets naar internet. Alle bestanden blijven van de school.`,
};

const dossier = 'map van het dossier (zonder: deze map)';

export const commandWords = {
  dossier,
  noCache: 'lees elk document opnieuw',
  init: {
    description: 'maak een dossier voor een school',
    name: 'naam van de school',
    city: 'plaats',
    sector: 'po, vo of so',
    schoolYear: 'schooljaar, zoals 2026-2027',
    ci: 'schrijf ook een workflow die het dossier bij elke wijziging controleert; bij een dossier dat er al is: alleen de workflow',
  },
  assess: {
    description: 'beantwoord de vragen met het team',
    criterion: 'alleen de vragen van één criterium, zoals C3',
    open: 'alleen de open vragen (zo begint het ook vanzelf)',
    review: 'loop alle vragen na, ook de beantwoorde',
    vote: 'laat elke rol eerst een eigen niveau geven',
    as: 'vul een eigen exemplaar in voor één rol, zoals ouder',
    plain: 'genummerde regels, voor een schermlezer of brailleregel',
    answers: 'neem de antwoorden uit een bestand over (xlsx, csv, json of yaml)',
  },
  questions: {
    description: 'de vragen op papier, in een rekenblad of in een formulier',
    export: 'maak een lijst om in te vullen of af te drukken',
    format: 'html (formulier voor de browser), xlsx, csv of md (anders: html)',
    output: 'schrijf naar dit bestand (anders: vragen.html, of vragen-ouder.html voor een rol)',
    as: 'voor één rol, zoals ouder; samenvoegen kan met answers merge',
    withAnswers: 'vul in wat er al beantwoord is',
  },
  answers: {
    description: 'breng antwoorden van verschillende mensen bij elkaar',
    merge: 'voeg exemplaren samen; wat verschilt, bespreekt het team',
  },
  evidence: {
    description: 'beheer de lijst van bewijsstukken',
    add: 'zet bestanden in de map bewijs en in de lijst',
    scan: 'zoek bestanden in de map bewijs die nog niet in de lijst staan',
    list: 'toon de lijst',
    remove: 'haal een bewijsstuk uit de lijst',
    files: 'de bestanden',
    id: 'naam van het bewijsstuk in de lijst',
    inDossier: 'map van het dossier (zonder: deze map)',
    document: 'soort document, zoals visiedocument',
    criteria: 'criteria, zoals C1,C5',
    date: 'datum van het document (jjjj-mm-dd)',
    title: 'titel van het document',
    confidential: 'zet erbij dat het vertrouwelijk is',
    consent: 'instemming: mr of oudergeleding, met datum, zoals mr:2026-03-01',
    deleteFile: 'verwijder ook het bestand zelf',
    erase: 'wis het bestand voorgoed, ook kopieën met dezelfde inhoud; in de lijst blijft staan dat het er was',
    reason: 'waarom u wist, in een zin zonder namen',
    by: 'wie het besloot: een rol, zoals schoolleiding',
  },
  check: {
    description: 'controleer antwoorden en bewijs',
    format: 'text, json, junit, sarif, github, gitlab of markdown',
    output: 'schrijf naar een bestand in plaats van naar het scherm',
    report: 'schrijf ook een bestand in een andere vorm, zoals junit=uitslag.xml (mag vaker)',
    failOn: 'wanneer is het mis: error, warning of never',
    requireMet: 'criteria die voldaan moeten zijn, zoals C1,C7',
    minScore: 'laagste score van een standaard, zoals S1=2.0 (mag vaker)',
    minMet: 'zoveel criteria moeten ten minste voldaan zijn',
    severity: 'hoe erg een bevinding is: error, warning, note of off, zoals undated=error (mag vaker)',
    baseline:
      'vergelijk met een eerdere audit.json; alleen wat nieuw of slechter is, telt (met --recursive: gezien vanaf elk dossier)',
    tolerance: 'zoveel mag een score zakken ten opzichte van de vergelijking (zonder: 0.1)',
    recursive: 'controleer elk dossier in deze map en de mappen daaronder',
    ready: 'wat er nog moet gebeuren voor u het keurmerk aanvraagt, op volgorde',
  },
  report: {
    description: 'schrijf het rapport in de map rapport',
    format: 'md, html, json, docx (Word) of ics (agenda), met komma’s ertussen (zonder: md,html,json)',
    kind: 'self (de zelfbeoordeling) of audit (wat de auditor vond) (zonder: self)',
    audience: 'voor wie: team, bestuur of ouders (zonder: team)',
    compare: 'vergelijk ook met een eerder bewaard resultaat (audit.json)',
    from: 'maak het rapport van een eerder bewaard resultaat (audit.json)',
    templates: 'map met uw logo, kleuren en inleiding voor het HTML-rapport',
  },
  audit: {
    description: 'de audit: leg het dossier vast, schrijf op wat u hoort en ziet, en geef een oordeel per criterium',
    as: 'een tweede auditor, met een eigen bestand: audit.<naam>.yaml',
    verdicts: 'neem gesprekken en oordelen over uit een bestand (YAML of JSON)',
    freezeAgain: 'leg het dossier opnieuw vast omdat het veranderde; noem de reden',
    reply: 'de school reageert op de bevindingen van de auditor',
    replies: 'neem de reacties van de school over uit een bestand (YAML of JSON)',
  },
  pack: {
    description: 'verzegel het dossier met rapport en keurmerk in één pakket (zip)',
    output: 'waar het pakket komt (zonder: in de map waarin u nu bent, nooit in het dossier)',
    withoutConfidential: 'laat stukken die als vertrouwelijk zijn gemerkt op school',
    force: 'schrijf over een pakket heen dat er al is',
  },
  verify: {
    description: 'controleer of een pakket (zip of map) compleet is en niet veranderd',
    format: 'text of json (zonder: text)',
    unpack: 'pak een pakket dat klopt uit in een nieuwe map',
  },
  sign: {
    description: 'teken voor de uitkomst, in een rol',
    role: 'schoolleiding, mr, auditor of een andere rol',
    key: 'zet een digitale handtekening met deze SSH-sleutel',
    signature: 'voeg een handtekening toe die met ssh-keygen is gezet',
    publicKey: 'de openbare sleutel bij die handtekening',
    newKey: 'maak een nieuwe SSH-sleutel in dit bestand',
  },
  round: {
    description: 'beheer de rondes: één per schooljaar',
    close: 'bewaar de uitkomst van deze ronde en begin de volgende',
    incomplete: 'sluit ook af als er nog vragen open staan',
  },
  criteria: {
    description: 'bekijk het keurmerk in gewone woorden',
    list: 'toon standaarden en criteria',
    documents: 'toon de soorten documenten',
    show: 'toon een criterium, vraag, standaard of soort document',
    item: 'zoals C3, C3.2, S1 of visiedocument',
    validate: 'controleer een map met een keurmerk in YAML',
    folder: 'map met het keurmerk (zonder: het ingebouwde)',
  },
  schema: { description: 'toon het JSON Schema van een bestand', file: 'zoals antwoorden, bewijs of keurmerk' },
  demo: {
    description: 'maak een voorbeeldschool en het rapport erbij',
    folder: 'map die nog niet bestaat (zonder: voorbeeldschool)',
  },
};

/** What may stand behind an option, where that is no list of choices. */
export const optionWords = {
  schoolYear: 'een schooljaar zoals 2026-2027',
  date: 'een datum zoals 2026-11-23',
  score: (example: string) => `een score met een punt, zoals ${example},`,
  id: 'letters, cijfers, punt en streepje',
  name: 'letters, cijfers en streepjes',
  text: 'een tekst',
  baseline: 'een bestand (zoals audit-begin.json)',
  numberUpTo: (most: number) => `een getal van 0 tot en met ${most}`,
  criteria: 'een criterium of meer, zoals "C1,C5"',
};
