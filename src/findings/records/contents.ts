import { count as counted, listWords } from '../../base/words/words.ts';
import { defineFinding } from '../define-finding.ts';
import type { Flaw, UnreadPart, UnreadReason } from '../document-terms.ts';
import { lookYourself, placeInDocument } from '../words.ts';

const REASONS: Record<UnreadReason, string> = {
  kind: 'dit soort bestand leest het programma niet',
  damaged: 'beschadigd',
  encrypted: 'heeft een wachtwoord',
  depth: 'zit te diep ingepakt',
  'no-text': 'een plaatje zonder tekst',
  size: 'te groot',
};

/** The number of parts to name. */
const SHOWN = 3;

const partsInWords = (parts: readonly UnreadPart[], count: number): string => {
  const shown = parts.slice(0, SHOWN).map(({ place, why }) => `${placeInDocument(place)} (${REASONS[why]})`);
  const more = count - shown.length;
  return listWords(more > 0 ? [...shown, `nog ${more}`] : shown, 'en');
};

const FLAWS: Record<Flaw, string> = {
  'leading-bytes': 'Vóór het begin van het document staan nog losse tekens.',
  'trailing-bytes': 'Achter het einde van het document staan nog losse tekens.',
  'backslash-names': 'De onderdelen heten anders dan gewone programma’s ze noemen.',
  doctype: 'Het is opgeschreven op een manier die nu niet meer gewoon is.',
  properties: 'De eigenschappen, zoals titel en maker, zijn beschadigd. Die zijn niet nagekeken.',
};

/** About what is inside a document that could be read. */
export const contentsFindings = {
  /** `parts` are the first of them; `count` is how many there are. */
  'embedded-unread': defineFinding<{ count: number; parts: UnreadPart[] }>({
    severity: 'warning',
    act: 'files',
    tag: 'bestand',
    evidence: 'unexamined',
    answeredByLook: true,
    title: 'Een deel van het bestand is niet bekeken',
    text: ({ count, parts }) =>
      `In dit bestand ${count === 1 ? 'zit' : 'zitten'} ${counted(count, 'onderdeel', 'onderdelen')} waar het programma ` +
      `niet in kan kijken: ${partsInWords(parts, count)}. Daar kunnen persoonsgegevens in staan.`,
    advice: (_params, at) => `Haal het eruit en sla het bestand opnieuw op. ${lookYourself(at)}`,
    help: {
      what:
        'In het bestand zit een ander bestand, of een bladzijde, waar het programma niet in kan kijken. ' +
        'Het is bijvoorbeeld een oud soort bestand, het is beschadigd of het heeft een wachtwoord. De rest is wel gelezen.',
      why:
        'Wat niemand heeft gelezen, telt niet. Het bestand telt dus nog niet mee als bewijs. Er kunnen gegevens van kinderen ' +
        'of ouders in staan die nu niemand ziet.',
      mend:
        'Open het bestand en kijk zelf wat daar staat. Hebt u dat deel niet nodig, haal het dan weg en sla het bestand ' +
        'opnieuw op. Hebt u het wel nodig, sla het dan op als PDF en zet die apart in de map `bewijs`. Of zeg wie het zelf bekeek ' +
        'met `ouder-audit evidence edit <naam> --looked-by ib`. Daarmee zegt u ook dat er geen namen of gegevens van kinderen en ' +
        'ouders in staan.',
    },
    example: { count: 1, parts: [{ place: { inside: [{ number: 2, kind: 'doc', as: 'attachment' }] }, why: 'kind' }] },
  }),

  'flawed-file': defineFinding<{ flaws: Flaw[] }>({
    severity: 'note',
    act: 'files',
    tag: 'bestand',
    title: 'Bestand is niet helemaal zoals het hoort',
    text: ({ flaws }) => `${flaws.map((flaw) => FLAWS[flaw]).join(' ')} De tekst is wel gelezen.`,
    advice: () => 'Open het document en sla het opnieuw op. Dan is het weer zoals het hoort.',
    help: {
      what:
        'Het bestand is een beetje beschadigd, of gemaakt door een programma dat zich niet aan de regels houdt. ' +
        'Andere programma’s openen het gewoon, en de tekst is gelezen.',
      why: 'Het is een tip: het bestand telt gewoon mee. Op een andere computer kan het later misschien niet meer open.',
      mend: 'Open het document in het programma waarmee het is gemaakt en sla het opnieuw op.',
    },
    example: { flaws: ['trailing-bytes'] },
  }),
};
