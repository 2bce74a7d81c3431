/** What a reader does about a finding, in the order of the work. */
export const ACTS = ['privacy', 'files', 'register', 'evidence', 'answers', 'agreements', 'upkeep'] as const;

export type Act = (typeof ACTS)[number];

/** The heading in reports under which the findings stand. */
export const actHeadings: Record<Act, string> = {
  privacy: 'Haal persoonsgegevens weg',
  files: 'Vervang of herstel bestanden',
  register: 'Vul de lijst van bewijs aan',
  evidence: 'Zorg voor bewijs dat telt',
  answers: 'Beantwoord vragen of vul antwoorden aan',
  agreements: 'Maak een afspraak',
  upkeep: 'Werk het dossier bij',
};
