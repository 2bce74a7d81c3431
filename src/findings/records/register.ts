import { listWords } from '../../base/words/words.ts';
import { defineFinding } from '../define-finding.ts';

const meant = (nearest: string | null) => (nearest === null ? '' : ` Bedoelt u "${nearest}"?`);

/** About bewijs.yaml, compared with the folder and the framework. */
export const registerFindings = {
  /** `mendFirst`: something else is wrong, and has to be mended before the file can be registered. */
  'unregistered-file': defineFinding<{ criterion: string | null; mendFirst?: boolean }>({
    severity: 'warning',
    act: 'register',
    tag: 'bewijslijst',
    title: 'Bestand staat niet in de lijst',
    text: ({ criterion }) =>
      criterion === null
        ? 'Dit bestand staat in de map bewijs, maar niet in de lijst. Het telt nergens mee.'
        : `Dit bestand hoort bij ${criterion} door de map waarin het staat. Wat voor document het is, is niet bekend.`,
    advice: ({ mendFirst }, at) =>
      mendFirst === true
        ? `Hoort het er niet bij? Gooi het weg. Los anders eerst op wat er nog meer bij dit bestand staat, en neem het daarna op: ouder-audit evidence scan${at.folder}`
        : `Hoort het erbij, neem het dan op in de lijst. Hoort het er niet bij, gooi het dan weg. Beide kan met: ouder-audit evidence scan${at.folder}`,
    help: {
      what: 'Het bestand staat in de map `bewijs`, maar niet in de lijst.',
      why:
        'Zonder de lijst is niet bekend wat voor document het is en van welke dag. ' +
        'Het kan dan alleen meetellen als overig bewijs, bij het criterium van de map waarin het staat.',
      mend:
        'Voer `ouder-audit evidence scan` uit en geef aan wat voor document het is. ' +
        'Hoort het bestand er niet, kies dan daar om het weg te gooien.',
    },
    example: { criterion: 'C3' },
  }),

  'unused-evidence': defineFinding<{ document: string; criteria: string[] }>({
    severity: 'note',
    act: 'register',
    tag: 'bewijslijst',
    mendedAt: 'entry',
    title: 'Bewijs wordt niet gebruikt',
    text: ({ document, criteria }) =>
      criteria.length === 0
        ? 'Bij dit bewijsstuk staat geen criterium.'
        : `${listWords(criteria, 'en')} ${criteria.length === 1 ? 'vraagt' : 'vragen'} niet om dit soort document (${document}).`,
    advice: (_params, at) =>
      `Kies waar het document iets over laat zien: ouder-audit evidence edit <naam>${at.folder} --criteria <criteria>`,
    help: {
      what: 'Bij dit bewijsstuk staat geen criterium, of geen van de genoemde criteria vraagt om dit soort document.',
      why: 'Zo kan een criterium bewijs missen dat u wel hebt. Het is een tip en geen fout.',
      mend:
        'Kies waar het document iets over laat zien, met `ouder-audit evidence edit <naam> --criteria <criteria>`. ' +
        'Kijk ook of de soort klopt. Die verandert u met `ouder-audit evidence edit <naam> --document <soort>`. ' +
        'Met `ouder-audit criteria list --documents` ziet u alle soorten.',
    },
    example: { document: 'Informatie voor ouders', criteria: ['C4'] },
  }),

  'unknown-document': defineFinding<{ typed: string; nearest: string | null }>({
    severity: 'error',
    act: 'register',
    tag: 'bewijslijst',
    mendedAt: 'entry',
    title: 'Soort document is onbekend',
    text: ({ typed, nearest }) => `"${typed}" is geen soort document van dit keurmerk.${meant(nearest)}`,
    advice: (_params, at) => `Kies een andere soort: ouder-audit evidence edit <naam>${at.folder} --document <soort>`,
    help: {
      what:
        'In de lijst staat bij dit bewijsstuk een soort document die dit keurmerk niet kent. ' +
        'Vaak is het een typefout.',
      why:
        'Het programma weet niet hoe lang het document geldt en bij welke eis het past. ' +
        'Het bewijsstuk telt daarom niet mee.',
      mend:
        'Kies een andere soort met `ouder-audit evidence edit <naam> --document <soort>`. ' +
        'Alle soorten ziet u met `ouder-audit criteria list --documents`.',
    },
    example: { typed: 'visiedokument', nearest: 'visiedocument' },
  }),

  'unknown-criterion': defineFinding<{ typed: string; nearest: string | null }>({
    severity: 'error',
    act: 'register',
    tag: 'bewijslijst',
    mendedAt: 'entry',
    apart: ({ typed }) => typed,
    title: 'Criterium is onbekend',
    text: ({ typed, nearest }) => `"${typed}" is geen criterium van dit keurmerk.${meant(nearest)}`,
    advice: (_params, at) =>
      `Kies een ander criterium: ouder-audit evidence edit <naam>${at.folder} --criteria <criteria>`,
    help: {
      what: 'In de lijst staat bij dit bewijsstuk een criterium dat dit keurmerk niet kent.',
      why:
        'Het is dan niet duidelijk waar het document bij hoort. ' +
        'Het bewijsstuk telt niet mee, ook niet bij de andere criteria die erbij staan.',
      mend:
        'Zoek het goede criterium met `ouder-audit criteria list`. ' +
        'Verander het met `ouder-audit evidence edit <naam> --criteria "C1,C2"`.',
    },
    example: { typed: 'C11', nearest: 'C1' },
  }),
};
