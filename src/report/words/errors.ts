import { type ErrorWordsOf, sayError } from '../../base/words/error-words.ts';
import { count, listWords } from '../../base/words/words.ts';
import type { ReportErrors } from '../errors.ts';
import { describeTemplateProblem } from './templates.ts';

export const reportErrorWords: ErrorWordsOf<ReportErrors> = {
  'audience-format': ({ formats, of }) =>
    of === 'audit'
      ? sayError(
          `Het rapport van de audit is er niet als ${listWords(formats, 'of')}.`,
          'Kies uit: md, html, docx of json. Of laat --format weg.',
        )
      : sayError(
          `Voor het bestuur en voor ouders zijn er alleen md en html. In ${listWords(formats, 'en')} staat alles.`,
          'Laat --format weg, of kies md, html of allebei.',
        ),
  'templates-unfit': ({ folder }) =>
    sayError(
      `Het auditrapport heeft een vaste vorm. De map "${folder}" van --templates geldt daar niet voor.`,
      'Laat --templates weg, of laat --kind audit weg voor het rapport van de zelfbeoordeling.',
    ),
  'templates-invalid': ({ folder, problems }) =>
    sayError(
      `In de map "${folder}" van --templates ${problems.length === 1 ? 'is' : 'zijn'} ${count(problems.length, 'fout', 'fouten')} gevonden. Er is geen rapport geschreven.`,
      'Verbeter de bestanden en geef de opdracht nog eens. Wat kan, staat in docs/templates.md.',
      problems.map(describeTemplateProblem),
    ),
};
