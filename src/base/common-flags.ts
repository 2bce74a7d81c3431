import { anything, date, someText } from './flag-values.ts';
import { defineFlags, type Flag } from './usage.ts';

/** Flags that several commands share; each means the same everywhere. */

/** The flags of every command. */
export const globalFlags = defineFlags({
  framework: { flag: '--framework <map>', help: 'gebruik een ander keurmerk: een map met YAML', value: anything },
  today: { flag: '--today <datum>', help: 'doe alsof het deze dag is (jjjj-mm-dd)', value: date },
  color: { flag: '--no-color', help: 'gebruik geen kleur' },
  quiet: { flag: '--quiet', help: 'zeg alleen wat nodig is' },
  debug: { flag: '--debug', help: 'toon bij een fout ook de technische details' },
});

export const criterionFlag = {
  flag: '--criterion <criterium>',
  help: 'alleen de vragen van één criterium, zoals C3',
  value: someText,
} as const satisfies Flag;

export const plainFlag = {
  flag: '--plain',
  help: 'genummerde regels, voor een schermlezer of brailleregel',
} as const satisfies Flag;

/** For commands whose arguments are files, so that the dossier cannot be an argument too. */
export const dossierFlag = {
  flag: '--dossier <map>',
  help: 'map van het dossier (zonder: deze map)',
  value: anything,
  otherwise: '.',
} as const satisfies Flag;

export const cacheFlag = { flag: '--no-cache', help: 'lees elk document opnieuw' } as const satisfies Flag;

/** For commands that ask before they do what cannot be done otherwise than on purpose. */
export const yesFlag = { flag: '--yes', help: 'ga door zonder te vragen' } as const satisfies Flag;
