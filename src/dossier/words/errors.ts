import { folderArgument } from '../../base/folder-argument.ts';
import { type ErrorWordsOf, sayError } from '../../base/words/error-words.ts';
import { count, dutchDate, dutchMoment, folderFirst, folderWords, listWords } from '../../base/words/words.ts';
import type { DossierErrors } from '../errors.ts';
import { changeWords, reopenWords } from './round.ts';

const NEEDED = { name: 'de naam van de school (--name)', sector: 'de sector (--sector)' };

const here = (folder: string): string => `In ${folderWords(folder)}`;

export const dossierErrorWords: ErrorWordsOf<DossierErrors> = {
  'dossier-missing': ({ folder, flag, below = [], meant = null }) => {
    if (meant !== null) {
      return sayError(
        `${folderFirst(folder)} is er niet.`,
        `Bedoelt u "${meant}"? Geef de opdracht dan nog eens, met die map.`,
      );
    }
    if (below.length > 0) {
      return sayError(
        `${here(folder)} staat zelf geen dossier. Wel in ${below.length === 1 ? 'een map' : 'mappen'} daaronder.`,
        flag === undefined
          ? `Noem de map van een dossier, of controleer ze allemaal: ouder-audit check${folderArgument(folder)} --recursive`
          : `Noem de map van een dossier met: ${flag} <map>`,
        below,
      );
    }
    return sayError(
      `${here(folder)} staat geen dossier.`,
      flag === undefined
        ? 'Geef de map van uw dossier achter de opdracht. Of maak een dossier met: ouder-audit init'
        : `Geef de map van uw dossier met ${flag} <map>. Of maak een dossier met: ouder-audit init`,
    );
  },
  'dossiers-missing': ({ folder }) =>
    sayError(
      `${here(folder)} en de mappen daaronder staat geen enkel dossier.`,
      'Geef de map waarin de dossiers van de scholen staan.',
    ),
  'dossier-incomplete': ({ folder, file }) =>
    sayError(
      `${here(folder)} ontbreekt ${file}.`,
      `Zet de laatste goede versie terug met: ouder-audit restore${folderArgument(folder)}`,
    ),
  'dossier-exists': ({ folder }) =>
    sayError(
      `${here(folder)} staat al een dossier. Het blijft zoals het is.`,
      `Kies een andere map. Of ga verder met: ouder-audit assess${folderArgument(folder)}`,
    ),
  'name-needed': ({ missing }) =>
    sayError(
      `Er ontbreekt nog iets in de opdracht: ${listWords(
        missing.map((each) => NEEDED[each]),
        'en',
      )}.`,
      'Voorbeeld: ouder-audit init mijn-school --name "De Regenboog" --sector po',
    ),
  locked: ({ folder, pid, host, sameHost, lockFile, since }) =>
    sayError(
      sameHost
        ? `Iemand werkt al in het dossier in ${folderWords(folder)} (op deze computer, proces ${pid}).`
        : `Iemand werkt al in het dossier in ${folderWords(folder)} op een andere computer (${host})${since === null ? '' : `, sinds ${dutchMoment(since)}`}.`,
      sameHost
        ? 'Maak dat gesprek af of sluit dat venster, en geef de opdracht nog eens.'
        : `Is daar niemand meer bezig? Verwijder dan het bestand ${lockFile} in het dossier.`,
    ),
  'output-in-dossier': ({ path }) =>
    sayError(
      `"${path}" is een bestand van het dossier zelf. Er is niets overschreven.`,
      'Kies een andere naam, bijvoorbeeld in de map rapport.',
    ),
  'round-empty': ({ schoolYear, folder }) =>
    sayError(
      `In de ronde ${schoolYear} is nog niets beantwoord. De ronde is niet afgesloten.`,
      `Had u de vorige ronde net afgesloten? Dan bent u klaar. Vul anders eerst de vragen in: ouder-audit assess${folderArgument(folder)}`,
    ),
  'round-open': ({ open }) =>
    sayError(
      `Er ${open === 1 ? 'is' : 'zijn'} nog ${count(open, 'open vraag', 'open vragen')}. De ronde is niet afgesloten.`,
      'Beantwoord ze eerst. Toch nu afsluiten? Geef dan --incomplete achter de opdracht.',
    ),
  'round-closed': ({ path }) =>
    sayError(
      `${path} bestaat al, met andere antwoorden. Er is niets overschreven.`,
      'Is die ronde echt afgesloten? Zet dan het volgende schooljaar in school.yaml. Klopt het bestand niet? Bewaar het ergens anders.',
    ),
  'round-not-closed': ({ schoolYear }) =>
    sayError(
      `De ronde ${schoolYear} is niet met deze versie van ouder-audit afgesloten. Heropenen kan niet.`,
      `De uitkomst van toen staat nog in de map rondes, als die ronde er was.`,
    ),
  'round-has-answers': ({ schoolYear, next, answers }) =>
    sayError(
      `${reopenWords.warning(schoolYear, next, answers)} Er is niets gewijzigd.`,
      'Mag dat? Geef dan --yes erbij.',
    ),
  'round-has-audit': ({ next }) =>
    sayError(
      `In de ronde ${next} is al een audit begonnen. De vorige ronde kan niet meer open.`,
      'Overleg met de auditor.',
    ),
  'undo-nothing': ({ folder, last }) => {
    if (last !== null) {
      return sayError(
        `De laatste wijziging kan niet terug: ${changeWords(last.command)} (${dutchDate(last.day)}). Wat daarvoor is gewijzigd, kan nu ook niet meer terug.`,
        'Verander wat anders moet met een gewone opdracht.',
      );
    }
    return sayError(
      'Er is niets om terug te nemen.',
      `Alleen de laatste wijziging van een opdracht kan terug. Wissen, tekenen, werk van een auditor en tekst waar een gegeven van een persoon uit is gehaald, kunnen niet terug. Bekijk hoe het nu staat: ouder-audit check${folderArgument(folder)}`,
    );
  },
  'restore-nothing': ({ files, folder, afterChange }) =>
    sayError(
      `Van ${listWords(files, 'en')} is geen goede versie bewaard. ${afterChange ? 'Verder is er' : 'Er is'} niets gewijzigd.`,
      `Hebt u zelf een kopie van de map? Zet het bestand daaruit terug. Wat er mis is, ziet u met: ouder-audit check${folderArgument(folder)}`,
    ),
  'restore-unconfirmed': ({ lines }) =>
    sayError('Dit zet een oudere versie terug. Er is niets gewijzigd.', 'Mag dat? Geef dan --yes erbij.', lines),
  'undo-changed': ({ files }) =>
    sayError(
      'Sinds die opdracht is er nog iets gewijzigd. Er is niets teruggenomen.',
      'Terugnemen zou die wijziging overschrijven. Verander wat anders moet met een gewone opdracht.',
      files.map((file) => `Gewijzigd: ${file.startsWith('bewijs/') ? 'een bestand in de map bewijs' : file}`),
    ),
};
