import { listWords } from '../../base/words/words.ts';
import { type DossierInCommand, defineFinding } from '../define-finding.ts';
import { quoteList } from '../words.ts';

/** A quote that cannot be confirmed: its number in the entry, from 1, and a digest of its text. */
type MissingQuote = { quote: number; digest: string } & (
  | { why: 'absent' }
  | { why: 'other-page'; page: number; foundOn: number[] }
  | { why: 'too-short'; minWords: number }
);

const describeQuote = (params: MissingQuote): string => {
  const which = `Citaat ${params.quote} bij dit bewijsstuk`;
  if (params.why === 'absent') return `${which} staat niet woord voor woord in het document.`;
  if (params.why === 'too-short') {
    return `${which} is te kort om iets te laten zien. Het heeft ten minste ${params.minWords} woorden nodig.`;
  }
  return `${which} staat niet op bladzijde ${params.page}, maar op bladzijde ${listWords(params.foundOn.map(String), 'en')}.`;
};

const adviseQuote = (params: MissingQuote, { folder }: DossierInCommand): string => {
  const edit = `ouder-audit evidence edit <naam>${folder} --quote "…"`;
  if (params.why === 'absent') return `Kopieer de zin uit het document: ${edit}`;
  if (params.why === 'too-short') return `Neem een hele zin op: ${edit}`;
  return `Verbeter het nummer van de bladzijde: ${edit} --page <nummer>`;
};

/** About what a document says. */
export const contentFindings = {
  'topic-missing': defineFinding<{ document: string; topics: string[] }>({
    severity: 'warning',
    act: 'files',
    tag: 'inhoud',
    title: 'Een onderwerp lijkt te ontbreken',
    text: ({ document, topics }) =>
      `In een document als dit (${document}) gaat het meestal ook over ${quoteList(topics)}. Woorden daarover zijn niet gevonden.`,
    advice: () => 'Kijk of het juiste document is opgenomen. Vul het aan als het onderwerp echt ontbreekt.',
    help: {
      what:
        'In dit soort document staat meestal ook iets over een bepaald onderwerp. ' +
        'De woorden die daarbij horen, zijn niet gevonden.',
      why:
        'Misschien is het verkeerde document opgenomen, of mist er een stuk. ' +
        'Het is een tip en geen oordeel: hierdoor alleen telt het bewijs niet minder mee.',
      mend:
        'Kijk zelf of het onderwerp in het document staat, want andere woorden kunnen ook goed zijn. ' +
        'Vul het document aan als het onderwerp echt ontbreekt.',
    },
    example: { document: 'Inzageprocedure', topics: ['termijn'] },
  }),

  'quote-missing': defineFinding<MissingQuote>({
    severity: 'error',
    act: 'register',
    tag: 'inhoud',
    mendedAt: 'entry',
    // Not the number, which changes when a quote is added above it, and not the text, which is text from evidence.
    apart: ({ digest }) => digest,
    title: 'Citaat klopt niet',
    text: describeQuote,
    advice: adviseQuote,
    help: {
      what:
        'Een citaat bij een bewijsstuk staat niet woord voor woord in het document, of niet op de genoemde bladzijde. ' +
        'Het kan ook te kort zijn om iets te laten zien.',
      why: 'Een ander moet het citaat kunnen terugvinden. Zolang het niet klopt, telt dit bewijsstuk niet mee.',
      mend:
        'Kopieer een hele zin uit het document en geef die op met `ouder-audit evidence edit <naam> --quote "…"`. ' +
        'Is alleen de bladzijde verkeerd, geef dezelfde zin dan nog eens, met `--page <nummer>`.',
    },
    example: { quote: 1, digest: '0123456789abcdef', why: 'other-page', page: 3, foundOn: [4] },
  }),

  'duplicate-content': defineFinding<{ others: string[]; same: 'bytes' | 'text' }>({
    severity: 'warning',
    act: 'files',
    tag: 'inhoud',
    title: 'Zelfde inhoud onder een andere naam',
    text: ({ others, same }) =>
      same === 'bytes'
        ? `Dit bestand is precies gelijk aan ${quoteList(others)}.`
        : `In dit bestand staat dezelfde tekst als in ${quoteList(others)}.`,
    advice: () => 'Bewaar er één. Eén document mag bij meer criteria horen.',
    help: {
      what: 'Dezelfde inhoud staat onder twee of meer namen in de map `bewijs`.',
      why: 'Zo lijkt er meer bewijs te zijn dan er is. Ook weet niemand welk bestand de goede versie is.',
      mend:
        'Bewaar één bestand en haal de andere weg met `ouder-audit evidence remove <naam> --delete-file`. ' +
        'Hoort het document bij meer criteria, noem die dan allemaal met `ouder-audit evidence edit <naam> --criteria "C1,C5"`.',
    },
    example: { others: ['mr-verslag-2026-09-29.pdf'], same: 'bytes' },
  }),
};
