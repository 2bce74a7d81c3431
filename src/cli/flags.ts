import { defineUsage } from '../base/usage.ts';

export const demoUsage = defineUsage({
  name: 'demo',
  alias: 'voorbeeld',
  takes: '[map]',
  description: 'maak een voorbeeldschool en het rapport erbij',
  flags: {
    board: { flag: '--board', help: 'maak een bestuur met zeven scholen, en de bladzijde die ze naast elkaar zet' },
  },
});
