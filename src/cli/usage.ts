import { type FlagValue, oneOf, text } from '../base/flag-values.ts';
import { defineUsage } from '../base/usage.ts';
import { CI_PLATFORMS } from '../ci/ci-platform.ts';
import { isSchoolYear, SECTORS } from '../dossier/dossier-values.ts';

/** Commands that belong to no one feature: they begin with a dossier, or with the tool itself. */

export const demoUsage = defineUsage({
  name: 'demo',
  alias: 'voorbeeld',
  takes: '[map]',
  description: 'maak een voorbeeldschool en het rapport erbij',
  flags: {},
});

const schoolYear: FlagValue<string> = {
  read: (typed) => (isSchoolYear(typed) ? typed : null),
  allowed: ['een schooljaar zoals 2026-2027'],
};

export const initUsage = defineUsage({
  name: 'init',
  alias: 'nieuw',
  takes: '[dossier]',
  description: 'maak een dossier voor een school',
  flags: {
    name: { flag: '--name <naam>', help: 'naam van de school', value: text },
    city: { flag: '--city <plaats>', help: 'plaats', value: text },
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
