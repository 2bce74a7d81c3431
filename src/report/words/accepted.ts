import { count, dutchDate } from '../../base/words/words.ts';
import type { FindingCode } from '../../findings/finding.ts';
import { FINDINGS } from '../../findings/records/index.ts';

/** Words for accepted findings, in the reports for other audiences and in the audit report. */

export const acceptedWords = {
  heading: 'Voor een tijd aanvaard',
  intro: 'De school laat dit staan tot en met de genoemde dag. Het oordeel verandert er niet door.',
  what: (code: FindingCode): string => FINDINGS[code].title,
  dossier: 'het dossier',
  /** For a file whose name is not for everybody. */
  confidential: (document: string) => `${document} (vertrouwelijk)`,
  reason: (reason: string) => `Reden: ${reason}`,
  until: (by: string, until: string) => `Aanvaard door ${by}, tot en met ${dutchDate(until)}.`,
  parents: {
    heading: 'Wat nu nog niet klopt',
    intro: (number: number) =>
      `De school weet dat ${count(number, 'punt', 'punten')} nog niet in orde ${number === 1 ? 'is' : 'zijn'}. Zij neemt daar de tijd voor. De reden staat in het volledige rapport van de school.`,
    kind: (code: FindingCode, number: number, until: string) =>
      `${FINDINGS[code].title} (${count(number, 'keer', 'keer')}): ${number === 1 ? '' : 'uiterlijk '}tot en met ${dutchDate(until)}`,
  },
} as const;
