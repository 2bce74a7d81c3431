import { CI_PLATFORMS } from '../base/ci-platforms.ts';
import { plainFlag, yesFlag } from '../base/common-flags.ts';
import { oneOf, schoolYear, someText } from '../base/flag-values.ts';
import { defineUsage, type UsageGroup } from '../base/usage.ts';
import { SECTORS } from '../framework/sectors.ts';

export const roundGroup: UsageGroup = {
  name: 'round',
  alias: 'ronde',
  description: 'beheer de rondes: één per schooljaar',
};

export const closeRoundUsage = defineUsage({
  name: 'close',
  alias: 'sluit',
  takes: '[dossier]',
  description: 'bewaar de uitkomst van deze ronde en begin de volgende',
  flags: {
    incomplete: { flag: '--incomplete', help: 'sluit ook af als er nog vragen open staan, zonder te vragen' },
    deleteCopies: {
      flag: '--delete-copies',
      help: 'wis de exemplaren van ouders, leerlingen en anderen (anders: vraag het, of bewaar ze bij de ronde)',
    },
    plain: plainFlag,
  },
});

export const reopenRoundUsage = defineUsage({
  name: 'reopen',
  alias: 'heropen',
  takes: '[dossier]',
  description: 'open de laatst afgesloten ronde weer, met de antwoorden van toen',
  flags: { yes: yesFlag, plain: plainFlag },
});

export const undoUsage = defineUsage({
  name: 'undo',
  alias: 'ongedaan',
  takes: '[dossier]',
  description: 'neem de laatste wijziging terug die een opdracht maakte',
  flags: { yes: yesFlag, plain: plainFlag },
});

export const restoreUsage = defineUsage({
  name: 'restore',
  alias: 'herstel',
  takes: '[dossier]',
  description: 'zet de laatste goede versie terug van een bestand dat niet meer te lezen is',
  flags: { yes: yesFlag, plain: plainFlag },
});

export const initUsage = defineUsage({
  name: 'init',
  alias: 'nieuw',
  takes: '[dossier]',
  description: 'maak een dossier voor een school',
  flags: {
    name: { flag: '--name <naam>', help: 'naam van de school', value: someText },
    city: { flag: '--city <plaats>', help: 'plaats', value: someText },
    sector: { flag: '--sector <po|vo|so>', help: 'po, vo of so', value: oneOf(SECTORS) },
    schoolYear: {
      flag: '--school-year <jaar>',
      help: 'schooljaar, zoals 2026-2027',
      value: schoolYear,
    },
    ci: {
      flag: '--ci <github|gitlab|azure>',
      help: 'schrijf ook een workflow die het dossier bij elke wijziging controleert; bij een dossier dat er al is: alleen de workflow',
      value: oneOf(CI_PLATFORMS),
    },
  },
});

export const schemaUsage = defineUsage({
  name: 'schema',
  takes: '<bestand>',
  description: 'toon het JSON Schema van een bestand',
  flags: {},
});
