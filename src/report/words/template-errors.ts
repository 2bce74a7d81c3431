import { type ErrorWordsOf, sayError } from '../../base/words/error-words.ts';
import { count } from '../../base/words/words.ts';
import type { TemplateErrors } from '../template-errors.ts';
import { describeTemplateProblem } from './templates.ts';

export const templateErrorWords: ErrorWordsOf<TemplateErrors> = {
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
