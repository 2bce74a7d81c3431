import { dossierFlag, plainFlag, yesFlag } from '../base/common-flags.ts';
import {
  anything,
  date,
  type FlagValue,
  filledList,
  matching,
  oneOf,
  someText,
  wholeNumber,
} from '../base/flag-values.ts';
import { defineUsage, type UsageGroup } from '../base/usage.ts';
import { impossibleDate } from '../base/words/dates.ts';
import { CONSENT_GIVERS, type ConsentGiver } from '../framework/sectors.ts';

export const evidenceGroup: UsageGroup = {
  name: 'evidence',
  alias: 'bewijs',
  description: 'beheer de lijst van bewijsstukken',
};

const consentGiver = oneOf(CONSENT_GIVERS);

/** Who consented to a document, and on which day. */
const consent: FlagValue<{ by: ConsentGiver; date: string }> = {
  read: (typed) => {
    const at = typed.indexOf(':');
    const by = consentGiver.read(typed.slice(0, Math.max(at, 0)));
    const on = date.read(typed.slice(at + 1));
    return by === null || on === null ? null : { by, date: on };
  },
  allowed: CONSENT_GIVERS.map((giver) => `${giver}:2026-03-01`),
  complaint: (typed) => impossibleDate(typed.slice(typed.indexOf(':') + 1)),
};

/** What of an entry of the register can be taken away. */
export const REMOVABLE = ['date', 'title', 'consent', 'confidential', 'looked', 'quotes'] as const;

/** What a user can say about a file. */
const details = {
  document: { flag: '--document <soort>', help: 'soort document, zoals visiedocument', value: anything },
  criteria: {
    flag: '--criteria <criteria>',
    help: 'criteria, zoals C1,C5',
    value: filledList(anything, ['een criterium of meer, zoals "C1,C5"']),
  },
  date: { flag: '--date <datum>', help: 'datum van het document (jjjj-mm-dd)', value: date },
  title: { flag: '--title <titel>', help: 'titel van het document', value: someText },
  consent: {
    flag: '--consent <wie:datum>',
    help: 'instemming: mr, oudergeleding, leerlinggeleding of personeelsgeleding, met datum, zoals mr:2026-03-01',
    value: consent,
  },
} as const;

const confidential = { flag: '--confidential', help: 'zet erbij dat het vertrouwelijk is' } as const;

const lookedBy = {
  flag: '--looked-by <rol>',
  help: 'wie het bestand zelf bekeek, zoals ib, en zag dat er geen namen of gegevens van kinderen en ouders in staan',
  value: someText,
} as const;

export const addEvidenceUsage = defineUsage({
  name: 'add',
  alias: 'toevoegen',
  takes: '<bestand...>',
  description: 'zet bestanden in de map bewijs en in de lijst',
  flags: {
    dossier: dossierFlag,
    id: {
      flag: '--id <naam>',
      help: 'naam van het bewijsstuk in de lijst',
      value: matching(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'letters, cijfers, punt en streepje'),
    },
    ...details,
    confidential,
    lookedBy,
    despiteFindings: {
      flag: '--despite-findings',
      help: 'kopieer een bestand ook als er gegevens van personen in staan; het telt dan niet mee',
    },
    replace: {
      flag: '--replace',
      help: 'staat er al een bestand met deze naam, zet het nieuwe dan in de plaats daarvan; criteria en titel blijven',
    },
    plain: plainFlag,
  },
});

export const editEvidenceUsage = defineUsage({
  name: 'edit',
  alias: 'wijzig',
  takes: '[naam] [dossier]',
  description: 'verander wat er in de lijst bij een bewijsstuk staat; zonder opties vraagt het programma alles',
  flags: {
    file: { flag: '--file <bestand>', help: 'het bestand heet nu anders: de naam in de map bewijs', value: someText },
    ...details,
    confidential,
    lookedBy,
    quote: {
      flag: '--quote <zin>',
      help: 'een zin die er woord voor woord in staat; de controle zoekt die op',
      value: someText,
    },
    page: { flag: '--page <nummer>', help: 'de bladzijde van die zin', value: wholeNumber },
    without: {
      flag: '--without <wat>',
      help: 'haal weg wat erbij staat: date, title, consent, confidential, looked of quotes; meer met een komma ertussen',
      value: filledList(oneOf(REMOVABLE)),
    },
    plain: plainFlag,
  },
});

export const scanEvidenceUsage = defineUsage({
  name: 'scan',
  alias: 'zoek',
  takes: '[dossier]',
  description: 'zoek bestanden in de map bewijs die nog niet in de lijst staan',
  flags: { plain: plainFlag },
});

export const listEvidenceUsage = defineUsage({
  name: 'list',
  alias: 'lijst',
  takes: '[dossier]',
  description: 'toon de lijst',
  flags: {},
});

export const removeEvidenceUsage = defineUsage({
  name: 'remove',
  alias: 'verwijder',
  takes: '[naam] [dossier]',
  description: 'haal een bewijsstuk uit de lijst',
  flags: {
    deleteFile: { flag: '--delete-file', help: 'verwijder ook het bestand zelf' },
    erase: {
      flag: '--erase',
      help: 'wis het bestand voorgoed, ook kopieën met dezelfde inhoud; in de lijst blijft staan dat het er was',
    },
    reason: { flag: '--reason <reden>', help: 'waarom u wist, in een zin zonder namen', value: someText },
    by: { flag: '--by <rol>', help: 'wie het besloot: een rol, zoals schoolleiding', value: someText },
    yes: yesFlag,
    plain: plainFlag,
  },
});
