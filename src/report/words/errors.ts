import { type ErrorWordsOf, meant, sayError } from '../../base/words/error-words.ts';
import { count, folderFirst, folderWords, listWords } from '../../base/words/words.ts';
import type { ReportErrors, Unprinted } from '../errors.ts';
import { describeTemplateProblem } from './templates.ts';

const UNPRINTED: Record<Unprinted, string> = {
  'no-browser': 'Daarvoor is Edge, Chrome of Chromium nodig, en die staat hier niet op de gewone plek.',
  administrator: 'De browser werkt niet veilig voor een beheerder (root). Geef de opdracht als gewone gebruiker.',
  failed: 'De browser maakte er geen.',
};

const CARD = 'card';

/** Why these formats are none for one audience. */
const elsewhere = (formats: readonly string[]): string => {
  const whole = formats.filter((format) => format !== CARD);
  const card = 'De kaart (card) krijgt u zonder --audience.';
  if (whole.length === 0) return card;
  return `In ${listWords(whole, 'en')} staat alles.${whole.length < formats.length ? ` ${card}` : ''}`;
};

export const reportErrorWords: ErrorWordsOf<ReportErrors> = {
  'audience-format': ({ formats, of }) =>
    of === 'audit'
      ? sayError(
          `Het rapport van de audit is er niet als ${listWords(formats, 'of')}.`,
          'Kies uit: md, html, docx, json of pdf. Of laat --format weg.',
        )
      : sayError(
          `Voor het bestuur en voor ouders zijn er alleen md, html en pdf. ${elsewhere(formats)}`,
          'Laat --format weg, of kies uit md, html en pdf.',
        ),
  'report-language': ({ typed, known, nearest }) =>
    sayError(
      `Het rapport voor ouders is er niet in "${typed}".${meant(nearest)}`,
      `Kies uit: ${listWords(known, 'of')}.`,
    ),
  'report-language-unfit': () =>
    sayError(
      'Alleen het rapport voor ouders is er in een andere taal.',
      'Zet er --audience ouders bij, en laat --kind audit weg. Of laat --language weg.',
    ),
  'pdf-unprinted': ({ why }) =>
    sayError(
      `Er is geen PDF gemaakt. ${UNPRINTED[why]} Wat u verder vroeg, is wel geschreven.`,
      'Of maak de PDF zelf: laat het rapport als html schrijven, open dat in een browser, en kies Afdrukken en dan "Opslaan als PDF".',
    ),
  'recursive-unfit': ({ flag }) =>
    sayError(
      `${flag} gaat over één dossier, en --recursive over meer. Er is geen rapport geschreven.`,
      `Laat ${flag} weg, of geef de opdracht voor elke school apart.`,
    ),
  'templates-unfit': ({ folder }) =>
    sayError(
      `Het auditrapport heeft een vaste vorm. ${folderFirst(folder)} van --templates geldt daar niet voor.`,
      'Laat --templates weg, of laat --kind audit weg voor het rapport van de zelfbeoordeling.',
    ),
  'templates-invalid': ({ folder, problems }) =>
    sayError(
      `In ${folderWords(folder)} van --templates ${problems.length === 1 ? 'is' : 'zijn'} ${count(problems.length, 'fout', 'fouten')} gevonden. Er is geen rapport geschreven.`,
      'Verbeter de bestanden en geef de opdracht nog eens. Wat kan, staat in docs/templates.md.',
      problems.map(describeTemplateProblem),
    ),
};
