import type { DossierFileName } from '../dossier.ts';

/** A line to fill in, below the school in a new school.yaml. */
export const contactComment = [
  ' Adressen en nummers van de school zelf zijn geen persoonsgegevens. Vul ze in en haal # en de spatie erachter weg:',
  ' contact: { domain: onzeschool.nl, phones: [030-1234567] }',
].join('\n');

const voicesComment = (who: string): string =>
  [
    `Hoeveel ${who} welk antwoord gaven op de korte vragenlijst. Alleen aantallen: niets van één persoon.`,
    'Het programma maakt dit bestand zelf. Haal een uitkomst op met: ouder-audit survey import',
  ].join('\n');

/** The comment at the top of each file that the tool makes. */
export const dossierComments: Record<DossierFileName, string> = {
  'school.yaml': 'De school, het schooljaar en de instellingen van de controle.',
  'antwoorden.yaml': 'Wat het team antwoordde. Vul aan met: ouder-audit assess',
  'bewijs.yaml': [
    'De lijst van bewijsstukken in de map bewijs. Vul aan met: ouder-audit evidence add',
    'Bij een bewijsstuk mag u zinnen zetten die er woord voor woord in staan. De controle zoekt ze op:',
    '  quotes: [{ text: "Ouders en school schreven dit samen.", page: 3, criterion: C1 }]',
    'De bladzijde (page) en het criterium mogen weg.',
  ].join('\n'),
  'uitzonderingen.yaml': 'Bevindingen die de school voor een tijd aanvaardt, met reden en einddatum.',
  'audit.yaml': 'De gesprekken en oordelen van de auditor. Ga verder met: ouder-audit audit',
  'reactie.yaml': [
    'Wat de auditor voorlegt aan de school, en wat zij daarop zegt. De school reageert met: ouder-audit audit --reply',
    'Reageren in dit bestand mag ook: zet bij een tekst een regel "reply:" met agree (eens), disagree (niet eens) of correct',
    '(een feit klopt niet). Bij de laatste twee hoort een regel "reason:" met de reden. Laat "about" staan. Schrijf geen namen op.',
  ].join('\n'),
  'vragen-auditor.yaml': [
    'Wat de auditor aan de school vraagt. De school antwoordt met: ouder-audit audit ask --answer',
    'Antwoorden in dit bestand mag ook: zet bij een vraag een regel "answer:" met wat u wilt zeggen, even ver ingesprongen als "question:". Schrijf geen namen op.',
  ].join('\n'),
  'aftekening.yaml': 'Wie voor de uitkomst tekende. Vul aan met: ouder-audit sign',
  'stemmen/ouder.yaml': voicesComment('ouders'),
  'stemmen/leerling.yaml': voicesComment('leerlingen'),
  'stemmen/leraar.yaml': voicesComment('leraren'),
  'weggelaten.yaml': 'Wat op school bleef toen het dossier werd ingepakt. Het programma maakt dit bestand zelf.',
};

/** The comment at the top of the copy of one person. @param whose a role, or a role with the id of the copy */
export const copyComment = (whose: string): string =>
  [
    `Wat één persoon antwoordde: ${whose}. Ga verder met: ouder-audit assess --as ${whose}`,
    'Het team ziet het bij elkaar met: ouder-audit answers merge',
  ].join('\n');

/** The questions for a new dossier. */
export const schoolAsks = {
  below: 'Hier staat geen dossier. Wel in mappen hieronder. Met welk dossier wilt u verder?',
  newHere: 'Hier een nieuw dossier maken',
  name: 'Hoe heet de school?',
  nameNeeded: 'Vul de naam van de school in.',
  city: 'In welke plaats? (Enter = overslaan)',
  sector: 'Wat voor school is het?',
  schoolYear: 'Welk schooljaar?',
  schoolYearNeeded: 'Schrijf het schooljaar als 2026-2027.',
};
