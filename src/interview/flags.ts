import { criterionFlag, plainFlag } from '../base/common-flags.ts';
import { anything, roleName } from '../base/flag-values.ts';
import { defineUsage } from '../base/usage.ts';

export const assessUsage = defineUsage({
  name: 'assess',
  alias: 'beoordeel',
  takes: '[dossier]',
  description: 'beantwoord de vragen met het team',
  flags: {
    criterion: criterionFlag,
    open: { flag: '--open', help: 'alleen de open vragen (zo begint het ook vanzelf)' },
    review: { flag: '--review', help: 'loop alle vragen na, ook de beantwoorde' },
    quick: { flag: '--quick', help: 'een verkenning: tien vragen in twintig minuten, zonder oordeel' },
    vote: { flag: '--vote', help: 'laat elke rol eerst een eigen niveau geven' },
    as: { flag: '--as <rol>', help: 'vul een eigen exemplaar in voor één rol, zoals ouder', value: roleName },
    plain: plainFlag,
    answers: {
      flag: '--answers <bestand>',
      help: 'neem de antwoorden uit een bestand over (xlsx, csv, json of yaml)',
      value: anything,
    },
    replace: { flag: '--replace', help: 'vervang met --answers ook wat er al staat, zonder te vragen' },
  },
});
