import { type ErrorWordsOf, meant, sayError } from '../../base/words/error-words.ts';
import { folderFirst, folderWords, listWords } from '../../base/words/words.ts';
import type { FrameworkErrors } from '../errors.ts';

export const frameworkErrorWords: ErrorWordsOf<FrameworkErrors> = {
  'framework-missing': ({ folder }) =>
    sayError(
      `${folderFirst(folder)} met het keurmerk is niet gevonden.`,
      'Kijk of de naam achter --framework (of in school.yaml) klopt.',
    ),
  'framework-incomplete': ({ folder, file }) =>
    sayError(
      `In ${folderWords(folder)} ontbreekt ${file}.`,
      'Een keurmerk heeft keurmerk.yaml, standaarden.yaml, documenten.yaml en een bestand per criterium. Een vragenlijst met tekeningen heeft er een bij elk criterium.',
    ),
  'framework-drawing': ({ file }) =>
    sayError(
      `De tekening ${file} bij de vragenlijst is geen eenvoudige SVG.`,
      'Gebruik alleen lijnen en vormen, zonder scripts, stijlen, tekst of links.',
    ),
  'unknown-item': ({ typed, nearest }) =>
    sayError(
      `"${typed}" komt niet voor in dit keurmerk.${meant(nearest)}`,
      'Bekijk de lijst: ouder-audit criteria list',
    ),
  'unknown-criterion-option': ({ typed, nearest }) =>
    sayError(
      `"${typed}" is geen criterium van dit keurmerk.${meant(nearest)}`,
      'Bekijk de lijst: ouder-audit criteria list',
    ),
  'unknown-document-option': ({ typed, nearest }) =>
    sayError(
      `"${typed}" is geen soort document van dit keurmerk.${meant(nearest)}`,
      'Bekijk de lijst: ouder-audit criteria list --documents',
    ),
  'unknown-role-option': ({ typed, known, nearest }) =>
    sayError(
      `De rol "${typed}" bestaat niet.${meant(nearest)}`,
      `Kies uit: ${listWords(known, 'of')}. Voor een tweede: ${nearest ?? known[0]}-2.`,
    ),
};
