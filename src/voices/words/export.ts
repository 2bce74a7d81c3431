import { dossierArgument } from '../../base/folder-argument.ts';
import { listWords } from '../../base/words/words.ts';
import type { SurveyGroup } from '../../framework/survey-groups.ts';
import type { SurveyTarget } from '../flags.ts';

/** What the export of a survey says, on the screen and to the staff in the files. */

const groups: Record<SurveyGroup, string> = { ouder: 'ouders', leerling: 'leerlingen', leraar: 'leraren' };

/** What to do with the files, a line each. */
const steps: Record<SurveyTarget, (group: SurveyGroup) => string[]> = {
  paper: () => [
    'Open het bestand in een browser en druk het af: A4, liggend, aan twee kanten, omslaan langs de korte kant. Vouw het blad dicht.',
    'Typ wat terugkomt over in het rekenblad: een regel per blad. Laat een ander een deel nog eens overtypen, en kijk of dat gelijk is.',
  ],
  kiosk: () => [
    'Zet het bestand op een Chromebook, een Android-tablet of een Windows-tablet, en open het met Chrome, Edge of Firefox. Een iPad kan dit niet.',
    'Kies op de tablet een code. Met die code sluit u de lijst later af, en bewaart u de aantallen.',
  ],
  forms: () => ['Op de eerste bladzijde van het Word-bestand staat hoe u de lijst maakt in Microsoft Forms.'],
  google: () => ['Bovenaan het bestand staat hoe u het in Google gebruikt. U hoeft niets over te typen.'],
  limesurvey: () => [
    'Kies in LimeSurvey "Enquête maken" en dan "Importeren". Neem dit bestand en laat de codes staan. Zet de enquête daarna zelf open.',
  ],
  xlsform: () => ['Laad het bestand in KoboToolbox of ODK als XLSForm. Laat de namen van de vragen staan.'],
  letter: (group) => [
    `Open de brief in Word. Vul aan wat ontbreekt en stuur hem naar de ${group === 'leerling' ? 'ouders van de leerlingen' : groups[group]}.`,
  ],
};

const noFile: readonly SurveyTarget[] = ['letter'];

export const surveyExportWords = {
  written: (paths: readonly string[]) => `Geschreven: ${listWords([...paths], 'en')}`,
  steps: (target: SurveyTarget, group: SurveyGroup) => steps[target](group),
  concepts: (languages: readonly string[]) =>
    `Nog niet nagekeken: ${listWords([...languages], 'en')}. Op elk blad staat "concept", met het Nederlands ernaast. Laat iemand die de taal van huis uit spreekt alles lezen voor u het uitdeelt.`,
  back: (target: SurveyTarget, group: SurveyGroup, folder: string) =>
    noFile.includes(target)
      ? `Lees in docs/stemmen.md hoe het verder gaat. Is de lijst dicht? Dan telt u op met: ouder-audit survey import <bestand> --group ${group} --closed <laatste dag> --invited <aantal>${dossierArgument(folder)}`
      : `Is de lijst dicht? Tel de antwoorden dan op met: ouder-audit survey import <bestand> --group ${group} --closed <laatste dag> --invited <aantal>${dossierArgument(folder)}`,
};

export const paperWords = {
  print:
    'Druk dit af op A4: liggend, aan twee kanten, omslaan langs de korte kant, zonder marges en op 100 %. Vouw het blad in het midden dicht.',
};

export const typingWords = {
  form: 'formulier',
  language: 'taal',
  sheet: 'Antwoorden',
  explanation: 'Uitleg',
  how: [
    'Geef elk blad een nummer en schrijf dat erop. Typ het nummer in de kolom formulier. Zo kan een ander het nakijken.',
    'Typ de taal van het blad in de kolom taal, zoals nl of tr. De volgorde van de zinnen is in elke taal gelijk.',
    'Typ bij elke zin het teken voor het antwoord: 3, 2, 1, 0, - (weet ik niet) of x (niet van toepassing).',
    'Staat er geen kruisje, of staan er twee? Laat het vak dan leeg.',
    'Neem geen namen en geen opmerkingen over.',
    'Vernietig de bladen als de antwoorden opgeteld zijn.',
  ],
};

export const formsWords = (weeks: number) => ({
  title: 'Zo maakt u de lijst in Microsoft Forms',
  how: [
    '1. Ga naar forms.office.com en kies een nieuw formulier. De knoppen kunnen bij u iets anders heten.',
    '2. Kopieer de titel en de uitleg van de volgende bladzijde.',
    '3. Voeg een vraag toe van de soort Likert. Kopieer de zes antwoorden naar de kolommen en alle zinnen naar de rijen. Laat de code voor elke zin staan, zoals [C3a], en het teken voor elk antwoord, zoals 3.',
    '4. Zet bij de instellingen: iedereen kan antwoorden. Zet "naam vastleggen" en "één antwoord per persoon" uit. Dan bewaart Forms geen naam.',
    '5. Andere taal? Maak daarvoor een eigen formulier met het Word-bestand in die taal. De codes zijn gelijk, dus alles telt later samen op.',
    '6. Kijk de lijst zelf na. Kopieer dan de link, en maak de brief: ouder-audit survey export --for letter --link …',
    '7. Is de lijst dicht? Kies bij de antwoorden: openen in Excel. Bewaar dat bestand en tel het op met: ouder-audit survey import',
    `8. Wis het Excel-bestand en de antwoorden in Forms binnen ${weeks} weken. Dat beloofde u in de brief.`,
  ],
  copy: 'Om te kopiëren',
  answers: 'Antwoorden',
  sentences: 'Zinnen',
});

export const googleWords = {
  explanation: [
    'Zo maakt u de vragenlijst in Google Forms:',
    '1. Ga naar script.google.com en kies Nieuw project.',
    '2. Haal weg wat er staat en plak dit hele bestand.',
    '3. Kies Uitvoeren. Google vraagt een keer of het script formulieren mag maken.',
    '4. In het logboek onderaan staat de link om te delen. Voor elke taal is er een formulier.',
    'Het script zet het vastleggen van e-mailadressen uit. Kijk dat na bij Instellingen.',
    'Laat de code voor elke zin staan, zoals [C3a], en het teken voor elk antwoord, zoals 3.',
  ],
};

export const kioskWords = {
  title: (group: SurveyGroup) => `Vragenlijst voor ${groups[group]}`,
  unable:
    'Dit bestand werkt hier niet. Open het met Chrome, Edge of Firefox op een Chromebook, een Android-tablet of een Windows-tablet. Een iPad kan dit bestand niet uitvoeren.',
  words: {
    staff: 'Medewerker',
    setUp: [
      'Voor de medewerker: kies een code van vier tot acht cijfers. Met die code sluit u de lijst later af. Schrijf de code op.',
      'Daarna kan iedereen de lijst invullen, de een na de ander. Na elke lijst is alles van het scherm weg. De tablet bewaart alleen aantallen.',
      'Sluit dit venster niet. De laatste vijf tot negen lijsten staan alleen in het geheugen, en zijn dan weg.',
    ],
    newCode: 'Nieuwe code',
    codeShape: 'Kies vier tot acht cijfers.',
    begin: 'Begin',
    code: 'Code',
    wrongCode: 'Deze code klopt niet.',
    end: 'Sluit de lijst',
    goOn: 'Ga verder met de lijst',
    closing: 'De lijst is dicht',
    sheets: 'Er zijn {n} lijsten ingevuld. Bewaar de aantallen. Daarin staat van niemand wat die antwoordde.',
    fewSheets:
      'Er zijn {n} lijsten ingevuld. Met minder dan vijf is te zien wie wat antwoordde. Daarom is er nog niets te bewaren.',
    tooSoon:
      'Er is al een bestand bewaard. Een nieuw bestand kan pas als er daarna vijf lijsten bij zijn gekomen. Eerder laat het verschil zien wie wat antwoordde. Het bestand dat u hebt, blijft goed. Wist u nu de tablet? Dan tellen de lijsten van daarna niet mee.',
    save: 'Bewaar de aantallen',
    saved: 'Bewaard. Het bestand staat meestal in de map Downloads. Kijk of het er is, en wis dan de tablet.',
    clear: 'Wis deze tablet',
    cleared: 'De tablet is gewist',
    again: 'Begin opnieuw',
  },
};
