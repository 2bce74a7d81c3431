import { type ErrorWordsOf, meant, sayError } from '../../base/words/error-words.ts';
import { count, dutchDate, listWords } from '../../base/words/words.ts';
import type { ReadTrouble } from '../../documents/document-content.ts';
import { groupWord } from '../../findings/words.ts';
import type { VoicesErrors } from '../errors.ts';
import { describeExportProblem } from './import.ts';

const DETAILS = {
  group: '--group (wie antwoordde: ouder, leerling of leraar)',
  closed: '--closed (de dag waarop de lijst is gesloten)',
  invited: '--invited (hoeveel mensen mochten meedoen)',
} as const;

const TROUBLES: Record<ReadTrouble['kind'], string> = {
  encrypted: 'er zit een wachtwoord op',
  damaged: 'het is beschadigd, of het is iets anders dan zijn naam zegt',
  unsafe: 'het is gemaakt zoals gewone programma’s dat niet doen',
  limit: 'het is te groot',
  changed: 'het veranderde terwijl het werd gelezen',
  crashed: 'het lezen liep vast',
};

export const voicesErrorWords: ErrorWordsOf<VoicesErrors> = {
  'survey-absent': ({ mark }) =>
    sayError(
      `Bij "${mark}" hoort geen vragenlijst.`,
      'Zet vragenlijst.yaml in de map van het keurmerk, of gebruik het keurmerk van dit programma.',
    ),
  'survey-target-missing': () =>
    sayError(
      'Zeg waarvoor u de vragenlijst wilt hebben.',
      'Zet achter --for: paper (papier), kiosk (tablet), forms, google, limesurvey, xlsform of letter (brief).',
    ),
  'survey-language': ({ typed, known, nearest }) =>
    sayError(`De vragenlijst is er niet in "${typed}".${meant(nearest)}`, `Kies uit: ${listWords(known, 'of')}.`),
  'survey-language-unfit': ({ language, target }) =>
    sayError(
      `"${language}" kan niet in een lijst voor ${target}: dat systeem kent geen tekeningen bij een zin.`,
      'Gebruik voor tekeningen: --for paper of --for kiosk.',
    ),
  'survey-link-missing': () =>
    sayError(
      'In de brief staat het adres van de vragenlijst van uw school.',
      'Geef dat adres: --link https://… Maak eerst de vragenlijst in uw enquêtesysteem.',
    ),
  'survey-details-needed': ({ missing }) =>
    sayError(
      'Er ontbreekt nog iets in de opdracht. Er is niets gewijzigd.',
      'Voorbeeld: ouder-audit survey import ouders.xlsx --group ouder --closed 2026-11-20 --invited 180',
      missing.map((name) => `Geef: ${DETAILS[name]}`),
    ),
  'survey-open': ({ closed }) =>
    sayError(
      `De lijst sluit pas op ${dutchDate(closed)}. Zolang hij open is, haalt dit programma niets op.`,
      'Wacht tot de lijst gesloten is. Of sluit hem eerst in uw systeem, en noem die dag bij --closed.',
    ),
  'survey-long-ago': ({ closed, from }) =>
    sayError(
      `--closed is ${dutchDate(closed)}. Een dag van voor ${from} kan niet kloppen. Er is niets gewijzigd.`,
      'Noem bij --closed de dag waarop de lijst is gesloten.',
    ),
  'survey-kiosk-later': ({ file, kiosk, closed }) =>
    sayError(
      `De tablet van "${file}" sloot de lijst op ${dutchDate(kiosk)}. Dat is later dan ${dutchDate(closed)}, de dag bij --closed. Er is niets gewijzigd.`,
      `Noem bij --closed de laatste dag: --closed ${kiosk}`,
    ),
  'survey-file-kind': ({ file, zipped }) =>
    sayError(
      `"${file}" kan dit programma niet als uitkomst lezen. Er is niets gewijzigd.`,
      zipped
        ? 'Pak het zip-bestand eerst uit en neem het csv-bestand dat erin zit.'
        : 'Haal de uitkomst in uw systeem op als xlsx of csv. Van een tablet neemt u het json-bestand.',
    ),
  'survey-file-trouble': ({ file, trouble }) =>
    sayError(
      `"${file}" is niet te lezen: ${TROUBLES[trouble]}. Er is niets gewijzigd.`,
      'Haal de uitkomst opnieuw op uit uw systeem, als csv of xlsx.',
    ),
  'survey-kiosk': ({ file, why, group }) =>
    why === 'group'
      ? sayError(
          `De tablet van "${file}" vroeg een andere groep dan ${groupWord(group)}. Er is niets gewijzigd.`,
          'Noem bij --group de groep die op de tablet antwoordde.',
        )
      : sayError(
          `"${file}" is geen bestand van de tablet, of het is gewijzigd. Er is niets gewijzigd in het dossier.`,
          'Bewaar het bestand opnieuw op de tablet en neem dat.',
        ),
  'survey-problems': ({ files, map }) => ({
    what: 'De uitkomst kan nog niet worden opgehaald. Er is niets gewijzigd.',
    details: files.flatMap(({ file, problems }) =>
      problems.map((problem) => `${file}: ${describeExportProblem(problem)}`),
    ),
    next: map
      ? 'Verbeter dit in uw systeem en haal de uitkomst daar opnieuw op. Verander zelf niets aan de antwoorden.'
      : 'Verbeter dit in uw systeem en haal de uitkomst opnieuw op. Veranderde de school de zinnen zelf? Laat het programma dan een koppeling voorstellen: --map koppeling.yaml',
  }),
  'survey-same-file': ({ file, replace }) =>
    sayError(
      `"${file}" is al opgehaald. Het telt niet nog eens mee.`,
      replace ? 'Noem elk bestand één keer.' : 'Komt het in plaats van wat er staat? Geef dan --replace.',
    ),
  'survey-same-list': ({ file, other }) =>
    other === null
      ? sayError(
          `"${file}" lijkt op een lijst die al is opgehaald. Dezelfde mensen zouden twee keer meetellen. Er is niets gewijzigd.`,
          'Is het dezelfde lijst, misschien met nieuwe antwoorden? Geef dan --replace: zo komt hij in plaats van wat er staat.',
        )
      : sayError(
          `"${file}" en "${other}" lijken op dezelfde lijst. Dezelfde mensen zouden twee keer meetellen. Er is niets gewijzigd.`,
          'Noem alleen het nieuwste bestand. Zijn het echt andere mensen? Zet hun antwoorden dan samen in één bestand.',
        ),
  'survey-other-group': ({ file, group }) =>
    sayError(
      `"${file}" is al opgehaald als antwoord van ${groupWord(group)}. Er is niets gewijzigd.`,
      'Kijk of u het juiste bestand noemt, en of --group klopt.',
    ),
  'survey-few': ({ sheets, least }) =>
    sayError(
      `Er ${sheets === 1 ? 'is' : 'zijn'} ${count(sheets, 'ingevulde lijst', 'ingevulde lijsten')}. Onder de ${least} bewaart dit programma niets.`,
      'Praat met deze mensen. Of haal de antwoorden op als er meer zijn; bestanden die u samen noemt, tellen samen.',
    ),
  'survey-few-new': ({ sheets, least }) =>
    sayError(
      `Het verschil met wat eerder is opgehaald, is ${count(sheets, 'lijst', 'lijsten')}. Onder de ${least} is te zien wat een enkeling zei. Er is niets gewijzigd.`,
      'Wacht tot er meer nieuwe lijsten zijn, of laat het zoals het is.',
    ),
  'survey-more-than-invited': ({ sheets, invited }) =>
    sayError(
      `Er zijn ${sheets} ingevulde lijsten, en er zijn ${invited} mensen uitgenodigd. Er is niets gewijzigd.`,
      'Klopt --invited? Tel ieder mee die de lijst mocht invullen, ook de tweede ouder van een gezin.',
    ),
  'survey-other-year': ({ group, closed }) =>
    sayError(
      `Van ${groupWord(group)} staat er een uitkomst die op ${dutchDate(closed)} sloot. Die is van een eerder schooljaar. Er is niets gewijzigd.`,
      'Komt de nieuwe in plaats daarvan? Geef dan --replace.',
    ),
  'survey-totals': ({ file }) =>
    sayError(
      `"${file}" is beschadigd. Daarin staat over hoeveel mensen al eerder iets is bewaard. Er is niets gewijzigd.`,
      'Zet dit bestand terug uit een back-up van het dossier. Zonder dit bestand kan te zien zijn wat een enkeling zei.',
    ),
  'survey-unconfirmed': ({ lines }) =>
    sayError(
      'Zo is de uitkomst begrepen. Er is nog niets bewaard.',
      'Klopt het? Geef de opdracht dan nog eens met --yes erbij.',
      lines,
    ),
  'survey-map-unconfirmed': ({ path, pairs }) =>
    sayError(
      `In "${path}" staat een voorstel: welke kop hoort bij welke zin. Niemand heeft het nog nagekeken.`,
      'Kijk het na. Klopt het, zet dan "confirmed: true" in dat bestand en geef de opdracht nog eens.',
      pairs.map(({ head, code }) => `${code}: ${head}`),
    ),
  'survey-map-none': ({ path }) =>
    sayError(
      'Geen enkele kop lijkt op een zin van de vragenlijst. Er is geen koppeling gemaakt.',
      `Schrijf zelf in "${path}" welke kop bij welke zin hoort, of vraag het opnieuw met de lijst van: ouder-audit survey export`,
    ),
};
