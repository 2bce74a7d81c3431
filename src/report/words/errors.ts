import { type ErrorWordsOf, sayError } from '../../base/words/error-words.ts';
import { listWords } from '../../base/words/words.ts';
import type { ReportErrors } from '../errors.ts';

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
};
