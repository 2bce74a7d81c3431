import { defineUsage } from '../base/usage.ts';

export const demoUsage = defineUsage({
  name: 'demo',
  alias: 'voorbeeld',
  takes: '[map]',
  description: 'maak een voorbeeldschool en het rapport erbij',
  flags: {},
});
