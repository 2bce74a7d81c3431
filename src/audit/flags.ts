import { criterionFlag, plainFlag } from '../base/common-flags.ts';
import { date, matching, NAME_SHAPE, someText } from '../base/flag-values.ts';
import { defineUsage } from '../base/usage.ts';

export const auditUsage = defineUsage({
  name: 'audit',
  alias: 'auditeer',
  takes: '[dossier]',
  description: 'de audit: leg het dossier vast, schrijf op wat u hoort en ziet, en geef een oordeel per criterium',
  flags: {
    criterion: criterionFlag,
    as: {
      flag: '--as <naam>',
      help: 'een tweede auditor, met een eigen bestand: audit.<naam>.yaml',
      value: matching(/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u, NAME_SHAPE),
    },
    plain: plainFlag,
    verdicts: {
      flag: '--verdicts <bestand>',
      help: 'neem gesprekken en oordelen over uit een bestand (YAML of JSON)',
      value: someText,
    },
    replace: { flag: '--replace', help: 'vervang met --verdicts ook wat er al staat, zonder te vragen' },
    freezeAgain: {
      flag: '--freeze-again <reden>',
      help: 'leg het dossier opnieuw vast omdat het veranderde; noem de reden',
      value: someText,
    },
    present: {
      flag: '--present',
      help: 'leg alle bevindingen, oordelen, voorwaarden en het advies voor aan de school',
    },
    reply: { flag: '--reply', help: 'de school reageert op wat de auditor voorlegt' },
    replies: {
      flag: '--replies <bestand>',
      help: 'neem de reacties van de school over uit een bestand (YAML of JSON)',
      value: someText,
    },
    answers: {
      flag: '--answers <bestand>',
      help: 'neem over wat de auditor op die reacties antwoordt (YAML of JSON)',
      value: someText,
    },
  },
});

export const planUsage = defineUsage({
  name: 'plan',
  alias: 'bezoekplan',
  takes: '[dossier]',
  description: 'maak een plan voor het bezoek: de dag, wat u nagaat, en een vragenblad per groep',
  flags: {
    date: { flag: '--date <datum>', help: 'dag van het bezoek (jjjj-mm-dd)', value: date },
    start: {
      flag: '--start <tijd>',
      help: 'hoe laat de dag begint, zoals 08:30',
      value: matching(/^([01]\d|2[0-3]):[0-5]\d$/, 'een tijd zoals 08:30'),
    },
    short: { flag: '--short', help: 'een korte dag, met kortere gesprekken' },
  },
});

export const askUsage = defineUsage({
  name: 'ask',
  alias: 'vraag',
  takes: '[dossier]',
  description: 'vraag de school om uitleg of een stuk, en zie wat nog open is; met --answer antwoordt de school',
  flags: {
    question: {
      flag: '--question <tekst>',
      help: 'stel deze vraag, zonder op het scherm iets te vragen',
      value: someText,
    },
    criterion: {
      flag: '--criterion <criterium>',
      help: 'het criterium waar de vraag over gaat, zoals C3',
      value: someText,
    },
    due: { flag: '--due <datum>', help: 'uiterste dag voor het antwoord (jjjj-mm-dd)', value: date },
    answer: { flag: '--answer', help: 'de school antwoordt op wat nog open is' },
    answers: {
      flag: '--answers <bestand>',
      help: 'neem de antwoorden van de school over uit een bestand (YAML of JSON)',
      value: someText,
    },
    plain: plainFlag,
  },
});

export const signUsage = defineUsage({
  name: 'sign',
  alias: 'onderteken',
  takes: '[dossier]',
  description: 'teken voor de uitkomst, in een rol',
  flags: {
    role: { flag: '--role <rol>', help: 'schoolleiding, mr, auditor of een andere rol', value: someText },
    key: {
      flag: '--key <bestand>',
      help: 'zet een digitale handtekening met deze SSH-sleutel',
      value: someText,
    },
    signature: {
      flag: '--signature <bestand>',
      help: 'voeg een handtekening toe die met ssh-keygen is gezet',
      value: someText,
    },
    publicKey: { flag: '--public-key <bestand>', help: 'de openbare sleutel bij die handtekening', value: someText },
    replace: {
      flag: '--replace',
      help: 'in plaats van wat in deze rol zonder digitale handtekening is getekend',
    },
    newKey: { flag: '--new-key <bestand>', help: 'maak een nieuwe SSH-sleutel in dit bestand', value: someText },
    plain: plainFlag,
  },
});
