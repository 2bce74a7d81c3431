import { cacheFlag } from '../base/common-flags.ts';
import { someText } from '../base/flag-values.ts';
import { defineUsage } from '../base/usage.ts';

export const portfolioUsage = defineUsage({
  name: 'portfolio',
  alias: 'portefeuille',
  takes: '<map...>',
  description: 'zet veel scholen naast elkaar: één bladzijde en open cijfers, van dossiers, kaarten en pakketten',
  flags: {
    output: {
      flag: '--output <map>',
      help: 'de map waarin alles komt (zonder: portefeuille)',
      value: someText,
      otherwise: 'portefeuille',
    },
    schools: {
      flag: '--schools <csv>',
      help: 'adressen van DUO, voor gemeente, denominatie en grootte in scholen.csv',
      value: someText,
    },
    pairs: { flag: '--pairs', help: 'zet erbij waar scholen elkaar kunnen helpen' },
    compact: { flag: '--compact', help: 'maak van de delen van elk schooljaar één bestand' },
    cache: cacheFlag,
  },
});
