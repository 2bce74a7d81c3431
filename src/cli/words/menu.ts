import { toOneLine } from '../../base/plain-text.ts';
import { count, dutchDate } from '../../base/words/words.ts';
import type { HowFar, Task } from '../menu/how-far.ts';

const answered = ({ open, questions }: HowFar): string => `${questions - open} van de ${questions} vragen beantwoord`;

/** What is useful now, as the first line of a dossier's screen. */
const NOW: Record<Task, (far: HowFar) => string> = {
  questions: (far) =>
    far.open === far.questions
      ? 'Nu het handigst: begin met de vragen.'
      : `Nu het handigst: ga verder met de vragen. Er ${far.open === 1 ? 'staat' : 'staan'} nog ${count(far.open, 'vraag', 'vragen')} open.`,
  evidence: (far) =>
    far.evidence.length === 0
      ? 'Nu het handigst: voeg bewijs toe. Alle vragen zijn beantwoord.'
      : 'Nu het handigst: doe wat de controle zei, bij "Wat nu?". Vaak is dat bewijs toevoegen of wijzigen.',
  check: () => 'Nu het handigst: laat alles controleren. Dan ziet u wat er nog ontbreekt.',
  report: () => 'Nu het handigst: maak het rapport.',
  pack: () => 'Nu het handigst: is alles goed? Verzegel het dossier dan. Dat pakket gaat naar de auditor.',
  agreements: () => '',
  school: () => '',
  undo: () => '',
  more: ({ sealed }) =>
    sealed === null
      ? ''
      : `Nu het handigst: stuur ${toOneLine(sealed)} naar de auditor: dat is het nieuwste pakket. Stuur het zegel apart. Eerst nakijken? Dat kan hieronder, bij Meer.`,
};

/** The first letter small, for in a sentence. */
const inSentence = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

export const mainMenuWords = {
  welcome: 'Ouder-audit: meet met het team, ouders en leerlingen hoe u samenwerkt.',
  firstUseful: 'Nu het handigst: bekijk de voorbeeldschool. Dat duurt een minuut.',
  chooseUseful: 'Nu het handigst: kies het dossier waarmee u verder wilt.',
  which: 'Wat wilt u doen?',
  chooseFirst: 'Kies eerst een regel.',
  useful: (task: string) => `Nu het handigst: ${inSentence(task)}.`,
  keys: 'letter: meteen doen · pijltjes, dan Enter · Ctrl-C: terug',

  dossier: ({ school, ...far }: HowFar & { place: string }) =>
    `${toOneLine(school)}: ${answered({ school, ...far })} (${toOneLine(far.place)})`,
  unreadable: (place: string) => `${toOneLine(place)} (kan nu niet worden gelezen)`,
  gone: (place: string) => `${toOneLine(place)} (deze map is er niet meer)`,
  demo: 'Bekijk de voorbeeldschool',
  demoIsThere: (place: string) => `De map "${toOneLine(place)}" was er al. Die gaat nu open.`,
  make: 'Maak een dossier voor uw school',
  open: 'Open een dossier dat er al is',
  help: 'Hulp',
  stop: 'Stoppen',

  title: (far: HowFar, place: string) => `${toOneLine(far.school)} (${toOneLine(place)}): ${answered(far)}`,
  now: (task: Task, far: HowFar) => NOW[task](far),
  tasks: {
    questions: 'Vragen beantwoorden met het team',
    evidence: 'Bewijs: toevoegen, nakijken, wijzigen',
    agreements: 'Afspraken en uitzonderingen',
    school: 'Gegevens van de school',
    check: 'Controleren wat er nog ontbreekt',
    report: 'Rapport maken: webpagina, Word, pdf, voor ouders of bestuur',
    pack: 'Verzegelen: alles in één pakket voor de auditor',
    undo: 'De laatste wijziging terugnemen',
    more: 'Meer: stemmen, verkenning, lijsten, tekenen, nakijken, ronde afsluiten',
  } satisfies Record<Task, string>,
  /** The same in a word or two, behind its key in an advice. */
  places: {
    questions: 'vragen',
    evidence: 'bewijs',
    agreements: 'afspraken en uitzonderingen',
    school: 'gegevens van de school',
    check: 'controleren',
    report: 'rapport',
    pack: 'verzegelen',
    undo: 'terugnemen',
    more: 'meer',
    other: 'een ander dossier',
  } satisfies Record<Task | 'other', string>,
  choose: 'kies',
  chooseThen: 'Kies dan',
  press: 'druk op',
  pressThen: 'Druk dan op',
  keyInMenu: (key: string, place: string) => `${key} in het menu (${place})`,
  leaveFirst: (place: string) => `Ctrl-C (stoppen), en kies dan ${place}`,
  thenChoose: (place: string, task: string) => `${place}, en dan "${task}"`,
  other: 'Een ander dossier',
  forget: 'Dit dossier uit dit menu halen (de map blijft staan)',
  forgetSure: (place: string) => `Wilt u "${toOneLine(place)}" uit dit menu halen? De map blijft staan.`,
  forgetNo: 'Nee, laten staan',
  forgetYes: 'Ja, uit het menu halen',
  forgotten: (place: string) => `"${toOneLine(place)}" staat niet meer in het menu. De map is er nog.`,

  evidence: 'Wat wilt u met het bewijs doen?',
  evidenceTasks: {
    add: 'Een bestand toevoegen',
    scan: 'Opnemen of weggooien wat al in de map bewijs staat',
    list: 'De lijst bekijken',
    edit: 'Iets wijzigen aan een stuk bewijs',
    looked: 'Zeggen wie een stuk bewijs zelf bekeek',
    quote: 'Een zin uit een stuk bewijs opschrijven',
    remove: 'Een stuk bewijs uit de lijst halen',
    erase: 'Een stuk bewijs voorgoed wissen',
  },
  agreements: 'Wat wilt u met de afspraken en uitzonderingen doen?',
  agreementTasks: {
    'list-actions': 'De afspraken bekijken',
    'add-action': 'Een afspraak maken',
    'done-action': 'Zeggen dat een afspraak is gedaan, en of het hielp',
    'move-action': 'Een afspraak verzetten, of door iemand anders laten doen',
    'list-waivers': 'De uitzonderingen bekijken',
    'add-waiver': 'Een uitzondering maken',
    'remove-waiver': 'Een uitzondering weghalen',
  },
  report: 'Welk rapport wilt u maken?',
  reportTasks: {
    page: 'Als webpagina, om meteen te lezen',
    word: 'In Word, met een agenda erbij',
    pdf: 'Als pdf, om te mailen of af te drukken',
    parents: 'Voor ouders',
    board: 'Voor het bestuur',
    card: 'De schoolkaart voor het bestuur, met alleen scores en aantallen',
  },
  more: 'Wat wilt u doen?',
  moreTasks: {
    vote: 'Vragen beantwoorden, en eerst stemmen',
    quick: 'Een verkenning: tien vragen in twintig minuten, zonder oordeel',
    survey: 'Korte vragenlijsten voor alle ouders, leerlingen en leraren',
    form: 'Een formulier maken om uit te delen (voor de browser)',
    sheet: 'De vragen in een rekenblad zetten (Excel)',
    merge: 'Ingevulde formulieren samenvoegen',
    take: 'Een lijst overnemen die het team zelf invulde',
    details: 'Alles lezen wat de controle vond',
    ready: 'Kijken wat er nog moet voor u het keurmerk aanvraagt',
    verify: 'Een pakket nakijken: is het compleet en niet veranderd',
    sign: 'Tekenen voor de uitkomst, in een rol',
    renew: 'De nieuwe versie van het keurmerk overnemen',
    close: 'De ronde afsluiten, aan het eind van het schooljaar',
    reopen: 'De laatste ronde weer openen',
  },
  survey: 'Wat wilt u met de korte vragenlijsten doen?',
  surveyTasks: {
    paper: 'Een lijst op papier maken',
    kiosk: 'Een lijst maken voor een tablet bij de deur',
    forms: 'Een lijst maken voor Microsoft Forms',
    google: 'Een lijst maken voor Google Forms',
    import: 'De antwoorden ophalen, als de lijst gesloten is: alleen aantallen',
    show: 'Bekijken wat er werd geantwoord',
  },
  surveyFor: 'Voor wie is de lijst?',
  surveyGroups: { ouder: 'Ouders', leerling: 'Leerlingen', leraar: 'Leraren' },
  whichExport: 'In welk bestand staan de antwoorden?',
  noExports: 'Er is geen Excel-bestand of csv gevonden in de map van het dossier, in Documenten en in Downloads.',
  back: 'Terug',
  helpLines: [
    '1. Maak een dossier: een map met alles van uw school. Die map is van u. Er gaat niets naar internet.',
    '2. Beantwoord de vragen met het team, een ouder en een leerling. Elk antwoord wordt meteen bewaard. U kunt altijd stoppen en later verder.',
    '3. Voeg bewijs toe: documenten waarin te zien is wat u zegt. Zonder namen of gegevens van kinderen en ouders.',
    '4. Laat controleren wat er nog ontbreekt, en maak het rapport.',
    '5. Is alles klaar? Wie wil tekenen, doet dat nu (bij Meer). Verzegel het dossier daarna. Het pakket gaat naar de auditor, en het zegel stuurt u apart.',
    'Met Ctrl-C gaat u een stap terug. Bij de vragen stopt u er dan mee. Wat u invulde, is bewaard.',
  ],
  whichEvidence: 'Welk stuk bewijs?',
  pieceOfEvidence: (id: string, title: string | null) => (title === null ? id : `${id}: ${toOneLine(title)}`),
  anotherFile: 'Nog een bestand toevoegen?',
  anotherYes: 'Ja, nog een bestand',
  anotherNo: 'Nee, klaar',

  close:
    'De uitkomst van dit schooljaar wordt vastgelegd, en voor het nieuwe schooljaar staat elke vraag weer open. Nu afsluiten?',
  closeNo: 'Nee, nog niet',
  closeYes: 'Ja, de ronde afsluiten',

  keptSeal: 'Hebt u het zegel van dit pakket? Dan is zeker dat niemand het pakket veranderde.',
  typedSeal: 'Het zegel typen of plakken',
  noSeal: 'Nee, zonder zegel nakijken',
  typeSeal: 'Typ of plak het zegel. Spaties en hoofdletters maken niet uit. (Enter = toch niet)',
  sealNeeded: 'Een zegel is 16 groepjes van vier cijfers en letters.',

  quote: 'Welke zin staat er? Neem die woord voor woord over. (Enter = toch niet)',
  quoteNeeded: (words: number) => `Een zin heeft ten minste ${words} woorden.`,
  quotePage: 'Op welke bladzijde? (Enter = overslaan)',
  quotePageNeeded: 'Typ alleen het nummer van de bladzijde, zoals 3.',

  answerFiles: 'Welke bestanden wilt u samenvoegen? Zet een vinkje bij elk bestand. (Geen vinkje = terug)',
  noAnswerFiles:
    'Er zijn geen ingevulde formulieren of lijsten gevonden in de map van het dossier, in Documenten en in Downloads. (Geen vinkje = terug)',
  whichList: 'Welke ingevulde lijst neemt u over?',
  noLists: 'Er is geen ingevulde lijst gevonden in de map van het dossier, in Documenten en in Downloads.',
  whichPackage: 'Welk pakket wilt u nakijken?',
  noPackages: 'Er is geen pakket (zip) gevonden naast het dossier, in Documenten en in Downloads.',
  foundFile: ({ name, place, day }: { name: string; place: string; day: string }) =>
    `${toOneLine(name)} (${toOneLine(place)}, ${dutchDate(day)})`,
  foundSealed: ({ name, place }: { name: string; place: string }) =>
    `${toOneLine(name)} (${toOneLine(place)}, het nieuwste pakket van dit dossier)`,
  inDossier: 'in het dossier',
  otherFile: 'Een ander bestand aanwijzen',

  nextPage: (page: number, of: number) => `Bladzijde ${page} van ${of}. Druk op Enter voor de volgende.`,
  readOn: 'Klaar met lezen? Druk op Enter voor het menu.',

  broken: 'Dit dossier kan nu niet worden gelezen. Wat wilt u doen?',
  restore: 'De laatste goede versie terugzetten',

  inFolder: (folder: string) => `Kies een bestand in ${toOneLine(folder)}`,

  schoolName: 'Hoe heet de school?',
  schoolNameNeeded: 'Typ de naam van de school.',
  whichFound: 'Welk dossier?',
  elsewhere: 'Een dossier in een andere map',
  whereIsIt:
    'Waar staat het dossier? Sleep het bestand school.yaml naar dit venster. Of typ een punt (.) om te bladeren.',
  noDossier: 'Toch niet',
  worksIn: (folder: string) =>
    `Uw dossiers komen in de map ${toOneLine(folder)}, en niet bij het programma: dan blijven ze als u het programma weggooit.`,
  notADossier: (place: string) => `In "${toOneLine(place)}" staat geen dossier: het bestand school.yaml ontbreekt.`,
};
