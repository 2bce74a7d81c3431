import { folderArgument } from '../../base/folder-argument.ts';
import { type ErrorWordsOf, sayError } from '../../base/words/error-words.ts';
import { count, dutchDate } from '../../base/words/words.ts';
import type { ActionErrors } from '../errors.ts';

const DETAILS = {
  criterion: '--criterion (zoals C8)',
  action: '--action (wat u afspreekt)',
  number: 'het nummer van de afspraak, zoals 2',
  due: '--due (de nieuwe datum), of --owner (wie het doet)',
  helped: '--helped (ja, deels, nee of onbekend)',
  seen: '--seen (waaraan u dat ziet)',
  'said-by': '--said-by (wie dat zegt: een rol, zoals ouder)',
} as const;

const EXAMPLES = {
  add: 'ouder-audit actions add --criterion C8 --action "Elke maand vertellen wat er met ideeën is gedaan" --owner schoolleiding --due 2027-01-29',
  done: 'ouder-audit actions done 2 --helped deels --seen "Meer ouders reageerden." --said-by ouder',
  move: 'ouder-audit actions move 2 --due 2027-03-01',
} as const;

export const actionErrorWords: ErrorWordsOf<ActionErrors> = {
  'action-details-needed': ({ command, missing }) =>
    sayError(
      'Zonder vragen op het scherm zijn meer gegevens nodig.',
      `Voorbeeld: ${EXAMPLES[command]}`,
      missing.map((name) => `Geef: ${DETAILS[name]}`),
    ),
  'action-unknown': ({ number, of, folder }) =>
    sayError(
      of === 0
        ? 'Er zijn nog geen afspraken.'
        : `Afspraak ${number} bestaat niet. Er ${of === 1 ? 'is' : 'zijn'} ${count(of, 'afspraak', 'afspraken')}.`,
      of === 0
        ? `Maak een afspraak: ouder-audit actions add${folderArgument(folder)}`
        : `Bekijk de nummers: ouder-audit actions list${folderArgument(folder)}`,
    ),
  'due-past': ({ due }) =>
    sayError(
      `${dutchDate(due)} is al voorbij. Er is niets gewijzigd.`,
      'Geef een andere datum. Klopt de datum toch? Geef dan --yes erbij.',
    ),
};
