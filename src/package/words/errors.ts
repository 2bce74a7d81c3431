import { type ErrorWordsOf, sayError } from '../../base/words/error-words.ts';
import { listWords } from '../../base/words/words.ts';
import type { PackageErrors } from '../errors.ts';

export const packageErrorWords: ErrorWordsOf<PackageErrors> = {
  'pack-refused': ({ keys, odd, same }) =>
    sayError(
      'Er is niets ingepakt.',
      keys.length > 0
        ? 'Zet de sleutel in een map buiten het dossier en geef de opdracht nog eens.'
        : 'Geef deze bestanden een andere naam, ook in bewijs.yaml, en geef de opdracht nog eens.',
      [
        ...keys.map((path) => `Hierin staat een sleutel om mee te tekenen: ${path}`),
        ...odd.map((path) => `Niet elke computer kan deze naam aan: ${path}`),
        ...same.map((paths) => `Op sommige computers is dit dezelfde naam: ${listWords(paths, 'en')}`),
      ],
    ),
  'unpack-impossible': ({ packed }) =>
    packed
      ? sayError(
          'Het pakket klopt, maar er zitten namen in die niet elke computer aankan. Er is niets uitgepakt.',
          'Vraag om een pakket met andere namen, of pak het uit met een ander programma.',
        )
      : sayError('Dit is al een map. Er valt niets uit te pakken.', 'Laat --unpack weg.'),
};
