import { defineUsage, type UsageGroup } from '../base/usage.ts';

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
  flags: { incomplete: { flag: '--incomplete', help: 'sluit ook af als er nog vragen open staan' } },
});
