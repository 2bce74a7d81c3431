import { type ErrorWordsOf, sayError } from '../../base/words/error-words.ts';
import { listWords } from '../../base/words/words.ts';
import type { PackageErrors } from '../errors.ts';

const refusedAdvice = ({ keys, odd, same }: Omit<PackageErrors['pack-refused'], 'naming'>): string => {
  if (keys.length > 0) return 'Zet de sleutel in een map buiten het dossier en geef de opdracht nog eens.';
  if (odd.length + same.length > 0)
    return 'Geef deze bestanden een andere naam, en geef de opdracht nog eens. De nieuwe naam geeft u op met: ouder-audit evidence edit <naam> --file <bestand>';
  return 'Leg het dossier opnieuw vast met "ouder-audit audit --freeze-again <reden>", en teken opnieuw met "ouder-audit sign". Dan staan die namen er niet meer in.';
};

export const packageErrorWords: ErrorWordsOf<PackageErrors> = {
  'pack-refused': ({ keys, odd, same, naming }) =>
    sayError('Er is niets ingepakt.', refusedAdvice({ keys, odd, same }), [
      ...keys.map((path) => `Hierin staat een sleutel om mee te tekenen: ${path}`),
      ...odd.map((path) => `Niet elke computer kan deze naam aan: ${path}`),
      ...same.map((paths) => `Op sommige computers is dit dezelfde naam: ${listWords(paths, 'en')}`),
      ...naming.map((path) => `Hierin staan namen van bestanden die op school blijven: ${path}`),
    ]),
  'package-exists': ({ path }) =>
    sayError(
      `"${path}" bestaat al. Er is niets overschreven.`,
      'Geef met --output een andere plek, of schrijf eroverheen met --force.',
    ),
  'unpack-impossible': ({ packed }) =>
    packed
      ? sayError(
          'Het pakket klopt, maar er zitten namen in die niet elke computer aankan. Er is niets uitgepakt.',
          'Vraag om een pakket met andere namen, of pak het uit met een ander programma.',
        )
      : sayError('Dit is al een map. Er valt niets uit te pakken.', 'Laat --unpack weg.'),
  'seal-unknown': ({ typed, isFile }) =>
    isFile
      ? sayError(
          `In het bestand "${typed}" staat geen zegel, of meer dan één.`,
          'Neem het bestand dat de school bij dit pakket bewaarde. De naam eindigt op "-zegel.txt".',
        )
      : sayError(
          `"${typed}" is geen zegel, en er is geen bestand dat zo heet.`,
          'Een zegel is 16 groepjes van vier cijfers en letters. Zet er aanhalingstekens om: --expect-seal "<zegel>". Of noem het bestand waar het in staat.',
        ),
};
