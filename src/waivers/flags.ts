import { plainFlag } from '../base/common-flags.ts';
import { date, someText } from '../base/flag-values.ts';
import { defineUsage, type UsageGroup } from '../base/usage.ts';

export const waiversGroup: UsageGroup = {
  name: 'waivers',
  alias: 'uitzonderingen',
  description: 'beheer de uitzonderingen: bevindingen die de school voor een tijd aanvaardt',
};

export const listWaiversUsage = defineUsage({
  name: 'list',
  alias: 'lijst',
  takes: '[dossier]',
  description: 'toon alle uitzonderingen, met hun nummer',
  flags: {},
});

export const addWaiverUsage = defineUsage({
  name: 'add',
  alias: 'toevoegen',
  takes: '[dossier]',
  description: 'aanvaard een bevinding voor een tijd; zonder opties vraagt het programma alles',
  flags: {
    code: { flag: '--code <bevinding>', help: 'welke bevinding, zoals undated', value: someText },
    subject: { flag: '--subject <wat>', help: 'waar die over gaat, zoals verslag.pdf of C10', value: someText },
    reason: { flag: '--reason <reden>', help: 'waarom, in een hele zin zonder namen', value: someText },
    by: { flag: '--by <rol>', help: 'wie het besloot: een rol, zoals schoolleiding', value: someText },
    until: { flag: '--until <datum>', help: 'tot en met welke dag (jjjj-mm-dd)', value: date },
    plain: plainFlag,
  },
});

export const removeWaiverUsage = defineUsage({
  name: 'remove',
  alias: 'verwijder',
  takes: '[nummer] [dossier]',
  description: 'haal een uitzondering weg',
  flags: { plain: plainFlag },
});
