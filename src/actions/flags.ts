import { plainFlag, yesFlag } from '../base/common-flags.ts';
import { anything, date, type FlagValue, filledList, someText } from '../base/flag-values.ts';
import { defineUsage, type UsageGroup } from '../base/usage.ts';
import type { HELPED } from '../dossier/dossier-values.ts';

export const actionsGroup: UsageGroup = {
  name: 'actions',
  alias: 'afspraken',
  description: 'beheer de afspraken: wie doet wat, en hielp het',
};

const HELPED_TYPED: Readonly<Record<string, (typeof HELPED)[number]>> = {
  ja: 'fully',
  deels: 'partly',
  nee: 'not',
  onbekend: 'unclear',
};

/** Whether an action helped, as a user types it. */
const helped: FlagValue<(typeof HELPED)[number]> = {
  read: (typed) => HELPED_TYPED[typed.trim().toLowerCase()] ?? null,
  allowed: Object.keys(HELPED_TYPED),
};

const owner = { flag: '--owner <rol>', help: 'wie het doet: een rol, geen naam', value: someText } as const;

const due = { flag: '--due <datum>', help: 'voor wanneer (jjjj-mm-dd)', value: date } as const;

export const listActionsUsage = defineUsage({
  name: 'list',
  alias: 'lijst',
  takes: '[dossier]',
  description: 'toon alle afspraken, met hun nummer',
  flags: {},
});

export const addActionUsage = defineUsage({
  name: 'add',
  alias: 'toevoegen',
  takes: '[dossier]',
  description: 'maak een afspraak; zonder opties vraagt het programma alles',
  flags: {
    criterion: { flag: '--criterion <criterium>', help: 'bij welk criterium, zoals C8', value: anything },
    action: { flag: '--action <tekst>', help: 'wat u afspreekt, zonder namen', value: someText },
    owner,
    due,
    yes: yesFlag,
    plain: plainFlag,
  },
});

export const doneActionUsage = defineUsage({
  name: 'done',
  alias: 'gedaan',
  takes: '[nummer] [dossier]',
  description: 'zeg dat een afspraak is gedaan, en of het hielp',
  flags: {
    helped: { flag: '--helped <ja|deels|nee|onbekend>', help: 'of het heeft geholpen', value: helped },
    seen: { flag: '--seen <tekst>', help: 'waaraan u dat ziet, zonder namen', value: someText },
    saidBy: {
      flag: '--said-by <rollen>',
      help: 'wie dat zegt: een rol of meer, zoals ouder,leraar',
      value: filledList(anything, ['een rol of meer, zoals "ouder,leraar"']),
    },
    plain: plainFlag,
  },
});

export const moveActionUsage = defineUsage({
  name: 'move',
  alias: 'verzet',
  takes: '[nummer] [dossier]',
  description: 'geef een afspraak een andere datum, of iemand anders die het doet',
  flags: { due, owner, yes: yesFlag, plain: plainFlag },
});
