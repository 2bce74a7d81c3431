import type { Cause } from '../../assessment/what-fails.ts';
import type { FindingHelp } from '../../findings/define-finding.ts';

type CauseHelp = FindingHelp & { title: string; tag: string };

/** The code for a dossier that could not be checked. */
export const NOT_CHECKED = 'not-checked';

/** Help for reasons for failing that are not findings; people read it in other programs. */
export const causeHelp: Record<Exclude<Cause['kind'], 'finding'> | typeof NOT_CHECKED, CauseHelp> = {
  [NOT_CHECKED]: {
    title: 'Dossier niet gecontroleerd',
    tag: 'niet-gecontroleerd',
    what: 'Het programma kon het dossier niet lezen. Er is niets beoordeeld.',
    why: 'Wat niemand kon lezen, is niet in orde en ook niet fout. De controle zegt dan niets over de school.',
    mend: 'Herstel wat er op de genoemde plek staat, en laat de controle nog eens lopen.',
  },
  threshold: {
    title: 'Grens niet gehaald',
    tag: 'grens',
    what: 'Een grens van de school is niet gehaald. Het gaat om `requireMet`, `minScore` of `minMet`.',
    why: 'De school koos zelf wat er ten minste moet zijn. Zonder dat slaagt de controle niet.',
    mend:
      'Kijk op de genoemde plek: daar staat wat het meest tegenhoudt. ' +
      'Klopt de grens niet meer, wijzig die dan in `school.yaml` of bij de opdracht.',
  },
  verdict: {
    title: 'Oordeel ging omlaag',
    tag: 'oordeel',
    what: 'Het oordeel over een criterium is lager dan in het vergelijkingspunt.',
    why: 'Met een vergelijkingspunt slaagt de controle niet als iets slechter wordt.',
    mend:
      'Kijk op de genoemde plek: daar staat wat het meest tegenhoudt. ' +
      'Is het lagere oordeel terecht, maak dan een nieuw vergelijkingspunt.',
  },
  score: {
    title: 'Score ging omlaag',
    tag: 'score',
    what: 'De score van een criterium of standaard is meer gezakt dan mag, vergeleken met het vergelijkingspunt.',
    why: 'Met een vergelijkingspunt slaagt de controle niet als iets slechter wordt.',
    mend:
      'Kijk op de genoemde plek: daar staat het antwoord dat het meest tegenhoudt. ' +
      'Mag een score meer zakken, kies dan een ander getal bij `tolerance`.',
  },
};
