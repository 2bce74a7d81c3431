import { folderArgument } from '../../base/folder-argument.ts';
import { type ErrorWordsOf, sayError } from '../../base/words/error-words.ts';
import { count, dutchMoment, listWords } from '../../base/words/words.ts';
import type { DossierErrors } from '../errors.ts';

const NEEDED = { name: 'de naam van de school (--name)', sector: 'de sector (--sector)' };

export const dossierErrorWords: ErrorWordsOf<DossierErrors> = {
  'dossier-missing': ({ folder, flag, below = [] }) => {
    if (below.length > 0) {
      return sayError(
        `In de map "${folder}" staat zelf geen dossier. Wel in mappen daaronder.`,
        `Noem de map van een dossier, of controleer ze allemaal: ouder-audit check${folderArgument(folder)} --recursive`,
        below,
      );
    }
    return sayError(
      `In de map "${folder}" staat geen dossier.`,
      flag === undefined
        ? 'Geef de map van uw dossier achter de opdracht. Of maak een dossier met: ouder-audit init'
        : `Geef de map van uw dossier met ${flag} <map>. Of maak een dossier met: ouder-audit init`,
    );
  },
  'dossiers-missing': ({ folder }) =>
    sayError(
      `In de map "${folder}" en de mappen daaronder staat geen enkel dossier.`,
      'Geef de map waarin de dossiers van de scholen staan.',
    ),
  'dossier-incomplete': ({ folder, file }) =>
    sayError(
      `In de map "${folder}" ontbreekt ${file}.`,
      `Zet ${file} terug (kijk ook in de map .ouder-audit). Of begin opnieuw in een lege map met: ouder-audit init`,
    ),
  'dossier-exists': ({ folder }) =>
    sayError(
      `In de map "${folder}" staat al een dossier. Het blijft zoals het is.`,
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
        ? `Iemand werkt al in het dossier "${folder}" (op deze computer, proces ${pid}).`
        : `Iemand werkt al in het dossier "${folder}" op een andere computer (${host})${since === null ? '' : `, sinds ${dutchMoment(since)}`}.`,
      sameHost
        ? `Maak dat gesprek af of sluit dat venster. Is daar niemand meer bezig? Verwijder dan ${lockFile} in het dossier.`
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
};
