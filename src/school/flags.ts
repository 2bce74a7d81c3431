import { checkUsage } from '../assessment/flags.ts';
import { plainFlag, yesFlag } from '../base/common-flags.ts';
import { type FlagValue, filledList, matching, oneOf, someText } from '../base/flag-values.ts';
import { defineUsage, type UsageGroup } from '../base/usage.ts';
import { BOARD_NUMBER, BRIN } from '../dossier/dossier-values.ts';
import { SECTORS } from '../framework/sectors.ts';
import { DOMAIN, IBAN, PHONE } from '../privacy/contact-shapes.ts';

export const schoolGroup: UsageGroup = {
  name: 'school',
  alias: 'school-gegevens',
  description: 'beheer de gegevens van de school en de grenzen van de controle',
};

/** What can be taken away from school.yaml, as a user calls it. */
export const SCHOOL_PARTS = [
  'city',
  'brin',
  'board',
  'domain',
  'phones',
  'ibans',
  'fail-on',
  'require-met',
  'min-score',
  'min-met',
  'severity',
] as const;

const domain: FlagValue<string> = {
  read: (typed) => {
    const name = typed.trim().replace(/^.*@/, '').toLowerCase();
    return DOMAIN.test(name) ? name : null;
  },
  allowed: ['wat achter het apenstaartje staat, zoals onzeschool.nl'],
};

const names = filledList(someText, ['een naam of meer, met een komma ertussen']);

const { failOn, requireMet, minScore, minMet, severity } = checkUsage.flags;

export const editSchoolUsage = defineUsage({
  name: 'edit',
  alias: 'wijzig',
  takes: '[dossier]',
  description: 'verander gegevens van de school, grenzen of de namenlijst; zonder opties vraagt het programma wat',
  flags: {
    name: { flag: '--name <naam>', help: 'naam van de school', value: someText },
    city: { flag: '--city <plaats>', help: 'plaats', value: someText },
    brin: {
      flag: '--brin <brin>',
      help: 'BRIN-nummer, zoals 99ZZ, of met de vestiging erbij: 99ZZ01',
      value: matching(BRIN, 'twee cijfers en twee hoofdletters, zoals 99ZZ, of met de vestiging erbij: 99ZZ01'),
    },
    board: { flag: '--board <naam>', help: 'naam van het bestuur van de school', value: someText },
    boardNumber: {
      flag: '--board-number <nummer>',
      help: 'nummer van het bestuur bij DUO, zoals 12345',
      value: matching(BOARD_NUMBER, 'vijf cijfers, zoals 12345'),
    },
    sector: { flag: '--sector <po|vo|so>', help: 'po, vo of so', value: oneOf(SECTORS) },
    domain: {
      flag: '--domain <domein>',
      help: 'wat in de mailadressen van de school achter het apenstaartje staat; meer met een komma ertussen',
      value: filledList(domain),
    },
    phones: {
      flag: '--phones <nummers>',
      help: 'telefoonnummers van de school zelf, met een komma ertussen',
      value: filledList(matching(PHONE, 'een telefoonnummer, zoals 030-1234567')),
    },
    ibans: {
      flag: '--ibans <nummers>',
      help: 'rekeningnummers van de school zelf, met een komma ertussen',
      value: filledList(matching(IBAN, 'een rekeningnummer, zoals "NL02 ABNA 0123 4567 89"')),
    },
    failOn,
    requireMet,
    minScore,
    minMet,
    severity,
    addNames: {
      flag: '--add-names <namen>',
      help: 'zet namen op de namenlijst: namen die nergens in het dossier mogen staan',
      value: names,
    },
    removeNames: { flag: '--remove-names <namen>', help: 'haal namen van de namenlijst', value: names },
    without: {
      flag: '--without <wat>',
      help: `haal weg wat er staat: ${SCHOOL_PARTS.join(', ')}; meer met een komma ertussen`,
      value: filledList(oneOf(SCHOOL_PARTS)),
    },
    newVersion: {
      flag: '--new-version',
      help: 'zet de versie van het keurmerk die nu wordt gebruikt in school.yaml en antwoorden.yaml',
    },
    yes: yesFlag,
    plain: plainFlag,
  },
});
