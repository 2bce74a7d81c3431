import type { DossierFileName } from '../domain/dossier.ts';

/** The comment on top of each file that the tool makes. */
export const dossierComments: Record<DossierFileName, string> = {
  'school.yaml': 'De school, het schooljaar en de instellingen van de controle.',
  'antwoorden.yaml': 'Wat het team antwoordde. Vul aan met: ouder-audit assess',
  'bewijs.yaml': 'De lijst van bewijsstukken in de map bewijs. Vul aan met: ouder-audit evidence add',
  'uitzonderingen.yaml': 'Bevindingen die de school voor een tijd aanvaardt, met reden en einddatum.',
  'audit.yaml': 'De gesprekken en oordelen van de auditor.',
};
