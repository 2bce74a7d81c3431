import { dutchDate, dutchScore, listWords } from '../../base/words/words.ts';
import { defineFinding } from '../define-finding.ts';
import { groupWord } from '../words.ts';

/** About what parents, pupils and teachers answered. None of them changes a verdict. */

const capital = (text: string): string => text.replace(/^./, (first) => first.toUpperCase());

const file = (group: string) => `stemmen/${group}.yaml`;

export const voicesFindings = {
  /** `views`: per group the items that it certainly sees lower or higher than the team. */
  'voices-differ': defineFinding<{
    score: number;
    views: { group: string; view: 'lower' | 'higher'; items: string[] }[];
  }>({
    severity: 'note',
    act: 'answers',
    tag: 'stemmen',
    title: 'Een groep ziet het anders dan het team',
    text: ({ score, views }) =>
      views
        .map(
          ({ group, view, items }) =>
            `${capital(groupWord(group))} zien dit ${view === 'lower' ? 'minder' : 'vaker'} dan het team, dat ${dutchScore(score)} scoort: ${listWords(items, 'en')}.`,
        )
        .join(' '),
    advice: ({ views }) =>
      `Praat erover met ${listWords(
        views.map(({ group }) => groupWord(group)),
        'en',
      )}: wat zien zij dat het team niet ziet?`,
    help: {
      what: 'Een groep antwoordt op een zin van dit criterium duidelijk anders dan het team het criterium scoort. Toeval is het niet: daar houdt de marge rekening mee.',
      why:
        'School en ouders zijn gelijke partners. Zo’n verschil is een begin van een gesprek. ' +
        'Het verandert geen niveau en geen uitkomst: wie gelijk heeft, zegt een telling niet.',
      mend:
        'Leg de uitkomst voor aan de groep en vraag naar voorbeelden. Maak een afspraak als er iets moet veranderen: `ouder-audit actions add`. ' +
        'De bevinding blijft staan zolang het beeld verschilt. Dat is geen fout.',
    },
    example: { score: 2.5, views: [{ group: 'ouder', view: 'lower', items: ['C3a'] }] },
  }),

  'voices-few': defineFinding<{ group: string; items: string[] }>({
    severity: 'note',
    act: 'answers',
    tag: 'stemmen',
    mendedAt: ({ group }) => ({ file: file(group), keys: ['items'] }),
    apart: ({ group }) => group,
    title: 'Te weinig antwoorden om iets te zeggen',
    text: ({ group, items }) => `Van ${groupWord(group)} zijn er te weinig antwoorden bij ${listWords(items, 'en')}.`,
    advice: () => 'Vraag de groep in een gesprek naar deze zinnen. Of geef meer mensen de kans om mee te doen.',
    help: {
      what: 'Bij een zin gaven minder dan vijf mensen van een groep een antwoord van 0 tot en met 3.',
      why:
        'Van zo weinig mensen bewaart en toont het programma niets: anders is te zien wat een enkeling zei. ' +
        'Of het er nul waren of vier, staat nergens.',
      mend: 'Een gesprek zegt dan meer dan een lijst. Komen er later antwoorden bij, haal ze dan op met `ouder-audit survey import`.',
    },
    example: { group: 'leraar', items: ['C7a', 'C7b'] },
  }),

  'voices-old': defineFinding<{ group: string; closed: string }>({
    severity: 'warning',
    act: 'upkeep',
    tag: 'stemmen',
    mendedAt: ({ group }) => ({ file: file(group), keys: ['closed'] }),
    apart: ({ group }) => group,
    title: 'De uitkomst van een vragenlijst is oud',
    text: ({ group, closed }) =>
      `De lijst van ${groupWord(group)} is gesloten op ${dutchDate(closed)}. Dat is van vóór het vorige schooljaar.`,
    advice: (_params, at) => `Vraag het opnieuw: ouder-audit survey export${at.folder}`,
    help: {
      what: 'Wat een groep antwoordde, is van vóór het vorige schooljaar.',
      why: 'Er zijn sindsdien andere gezinnen, leerlingen en leraren. De uitkomst zegt dan weinig over nu.',
      mend:
        'Vraag het opnieuw met `ouder-audit survey export`, en haal de uitkomst op met `ouder-audit survey import --replace`. ' +
        'Wat er staat, telt nergens in mee, dus het mag ook blijven staan.',
    },
    example: { group: 'ouder', closed: '2024-11-20' },
  }),
};
