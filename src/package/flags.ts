import { plainFlag } from '../base/common-flags.ts';
import { oneOf, someText } from '../base/flag-values.ts';
import { defineUsage } from '../base/usage.ts';

export const packUsage = defineUsage({
  name: 'pack',
  alias: 'verzegel',
  takes: '[dossier]',
  description: 'verzegel het dossier met rapport en keurmerk in één pakket (zip)',
  flags: {
    output: {
      flag: '--output <bestand>',
      help: 'waar het pakket komt (zonder: in de map waarin u nu bent, nooit in het dossier)',
      value: someText,
    },
    withoutConfidential: {
      flag: '--without-confidential',
      help: 'laat stukken die als vertrouwelijk zijn gemerkt op school',
    },
    withUnread: {
      flag: '--with-unread',
      help: 'neem ook stukken mee die niemand las of bekeek; het pakket zegt dat dan',
    },
    force: { flag: '--force', help: 'schrijf over een pakket heen dat er al is' },
    plain: plainFlag,
  },
});

export const verifyUsage = defineUsage({
  name: 'verify',
  alias: 'verifieer',
  takes: '<pakket>',
  description: 'controleer of een pakket (zip of map) compleet is en niet veranderd',
  flags: {
    format: {
      flag: '--format <vorm>',
      help: 'text of json (zonder: text)',
      value: oneOf(['text', 'json']),
      otherwise: 'text',
    },
    expectSeal: {
      flag: '--expect-seal <zegel>',
      help: 'het zegel van de school, of het bestand met het zegel: alleen dat pakket klopt',
      value: someText,
    },
    trust: {
      flag: '--trust <bestand>',
      help: 'een lijst van SSH-sleutels met namen: elke handtekening moet van een sleutel in die lijst zijn',
      value: someText,
    },
    unpack: { flag: '--unpack <map>', help: 'pak een pakket dat klopt uit in een nieuwe map', value: someText },
  },
});
