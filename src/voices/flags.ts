import { dossierFlag, plainFlag, yesFlag } from '../base/common-flags.ts';
import { date, type FlagValue, filledList, matching, oneOf, someText } from '../base/flag-values.ts';
import { defineUsage, type UsageGroup } from '../base/usage.ts';
import { VOICES_FLOOR } from '../dossier/dossier-values.ts';
import { SURVEY_GROUPS } from '../framework/survey-groups.ts';

export const surveyCommands: UsageGroup = {
  name: 'survey',
  alias: 'enquete',
  description: 'korte vragenlijsten voor ouders, leerlingen en leraren',
};

/** What a survey can be written for. */
export const SURVEY_TARGETS = ['paper', 'kiosk', 'forms', 'google', 'limesurvey', 'xlsform', 'letter'] as const;
export type SurveyTarget = (typeof SURVEY_TARGETS)[number];

export const exportSurveyUsage = defineUsage({
  name: 'export',
  alias: 'exporteer',
  takes: '[dossier]',
  description: 'maak de vragenlijst voor papier, een tablet of uw enquêtesysteem',
  flags: {
    for: {
      flag: '--for <systeem>',
      help: 'paper (papier), kiosk (tablet bij de deur), forms (Microsoft), google, limesurvey, xlsform of letter (brief)',
      value: oneOf(SURVEY_TARGETS),
    },
    group: {
      flag: '--group <groep>',
      help: 'ouder, leerling of leraar (anders: ouder)',
      value: oneOf(SURVEY_GROUPS),
      otherwise: 'ouder',
    },
    language: {
      flag: '--language <talen>',
      help: 'deze talen, met komma’s: nl, nl-picto, en, tr, ar, pl of uk',
      value: filledList(matching(/^[a-z]{2,3}(-picto)?$/, 'talen zoals nl,tr')),
    },
    output: { flag: '--output <map>', help: 'schrijf in deze map (anders: enquete in het dossier)', value: someText },
    link: {
      flag: '--link <adres>',
      help: 'voor de brief: het adres van de vragenlijst van uw school',
      value: matching(/^https?:\/\/\S+$/, 'een adres dat begint met https://'),
    },
    contact: { flag: '--contact <wie>', help: 'voor de brief: bij wie iemand vragen stelt', value: someText },
    closes: { flag: '--closes <datum>', help: 'voor de brief: de laatste dag waarop de lijst open is', value: date },
  },
});

/** How many people may take part. */
const invited: FlagValue<number> = {
  read: (typed) => (/^\d{1,5}$/.test(typed.trim()) && Number(typed) >= VOICES_FLOOR ? Number(typed) : null),
  allowed: [`een getal van ${VOICES_FLOOR} of meer`],
};

export const importSurveyUsage = defineUsage({
  name: 'import',
  alias: 'importeer',
  takes: '<bestand...>',
  description: 'haal de uitkomst van een gesloten vragenlijst op: alleen aantallen',
  flags: {
    group: { flag: '--group <groep>', help: 'wie antwoordde: ouder, leerling of leraar', value: oneOf(SURVEY_GROUPS) },
    closed: { flag: '--closed <datum>', help: 'de dag waarop de lijst is gesloten (jjjj-mm-dd)', value: date },
    invited: { flag: '--invited <aantal>', help: 'hoeveel mensen mochten meedoen', value: invited },
    dossier: dossierFlag,
    map: {
      flag: '--map <bestand>',
      help: 'welke kop bij welke zin hoort, als de school de zinnen veranderde; bestaat het niet, dan komt er een voorstel',
      value: someText,
    },
    replace: { flag: '--replace', help: 'in plaats van wat er van deze groep al staat' },
    yes: yesFlag,
    plain: plainFlag,
  },
});

export const showSurveyUsage = defineUsage({
  name: 'show',
  alias: 'toon',
  takes: '[dossier]',
  description: 'toon wat ouders, leerlingen en leraren antwoordden, naast wat het team vindt',
  flags: {},
});
