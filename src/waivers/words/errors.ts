import { folderArgument } from '../../base/folder-argument.ts';
import { type ErrorWordsOf, meant, sayError } from '../../base/words/error-words.ts';
import { count, dutchDate } from '../../base/words/words.ts';
import type { WaiverErrors } from '../errors.ts';
import { WHY_NEVER } from './waivers.ts';

const DETAILS = {
  code: '--code (welke bevinding, zoals undated)',
  subject: '--subject (waar die over gaat, zoals verslag.pdf)',
  reason: '--reason (waarom, in een hele zin)',
  by: '--by (wie het besloot: een rol, zoals schoolleiding)',
  until: '--until (tot en met welke dag)',
  number: 'het nummer van de uitzondering, zoals 1',
} as const;

const EXAMPLES = {
  add: 'ouder-audit waivers add --code undated --subject verslag.pdf --reason "Wij zoeken de datum nog op." --by schoolleiding --until 2026-12-31',
  remove: 'ouder-audit waivers remove 1',
} as const;

export const waiverErrorWords: ErrorWordsOf<WaiverErrors> = {
  'waiver-details-needed': ({ missing, command }) =>
    sayError(
      'Zonder vragen op het scherm zijn meer gegevens nodig.',
      `Voorbeeld: ${EXAMPLES[command]}`,
      missing.map((name) => `Geef: ${DETAILS[name]}`),
    ),
  'waiver-unknown': ({ number, of, folder }) =>
    sayError(
      of === 0
        ? 'Er zijn geen uitzonderingen.'
        : `Uitzondering ${number} bestaat niet. Er ${of === 1 ? 'is' : 'zijn'} ${count(of, 'uitzondering', 'uitzonderingen')}.`,
      of === 0
        ? `Maak er een: ouder-audit waivers add${folderArgument(folder)}`
        : `Bekijk de nummers: ouder-audit waivers list${folderArgument(folder)}`,
    ),
  'waiver-code-unknown': ({ typed, nearest }) =>
    sayError(
      `"${typed}" is geen bekende bevinding.${meant(nearest)}`,
      'De naam van een bevinding staat in de controle tussen vierkante haken, zoals [undated].',
    ),
  'waiver-refused': ({ code, why }) =>
    sayError(`${code} is niet te aanvaarden: ${WHY_NEVER[why]}.`, 'Los de bevinding op.'),
  'waiver-unfit': ({ code, subject, subjects, folder }) =>
    sayError(
      `Bij "${subject}" is er nu geen bevinding ${code}. Er is niets gewijzigd.`,
      subjects.length === 0
        ? `Bekijk wat er wel is: ouder-audit check${folderArgument(folder)}`
        : 'Neem precies over wat er staat.',
      subjects.length === 0 ? [] : [`Wel bij: ${subjects.join(', ')}`],
    ),
  'waiver-until': ({ until, lastDay, past }) =>
    sayError(
      past
        ? `${dutchDate(until)} is al voorbij. Er is niets gewijzigd.`
        : `Een uitzondering geldt ten hoogste tot het einde van het schooljaar: ${dutchDate(lastDay)}. Er is niets gewijzigd.`,
      `Kies een dag tot en met ${dutchDate(lastDay)}.`,
    ),
  'waiver-reason': ({ words }) =>
    sayError(
      `Schrijf de reden op in een hele zin, met ten minste ${words} woorden. Er is niets gewijzigd.`,
      'Zo begrijpt een ander waarom dit even mag blijven.',
    ),
};
