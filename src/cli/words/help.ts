export const helpTitles: Record<string, string> = {
  'Usage:': 'Gebruik:',
  'Arguments:': 'Wat erachter komt:',
  'Options:': 'Opties:',
  'Global Options:': 'Algemene opties:',
  'Commands:': 'Opdrachten:',
};

export const programWords = {
  description: 'Zelfbeoordeling voor het keurmerk ouderbetrokkenheid: vragen, bewijs, controle en rapport.',
  version: 'toon het versienummer',
  help: 'toon deze hulp',
  commandPlace: '<opdracht>',
  optionsPlace: '[opties]',
  after: `
Zo begint u:
  ouder-audit                      het menu: kies wat u wilt doen
  ouder-audit demo                 bekijk een voorbeeldschool met rapport
  ouder-audit init mijn-school     maak een dossier voor uw school
  ouder-audit assess mijn-school   beantwoord de vragen met het team

Er gaat niets naar internet. Alle bestanden blijven van de school.`,
};
