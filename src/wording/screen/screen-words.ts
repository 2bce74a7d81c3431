import type { Severity } from '../../findings/severity.ts';

/** What the short outcome of a check says. */
export const screenWords = {
  severity: {
    error: ['fout', 'fouten'],
    warning: ['waarschuwing', 'waarschuwingen'],
    note: ['tip', 'tips'],
  } satisfies Record<Severity, [string, string]>,
  standards: (scores: string) => `De standaarden, van 0 tot 3: ${scores}`,
  found: (counts: string, command: string) => `Gevonden: ${counts}. Alles lezen: ${command}`,
  nothingFound: 'Er is niets gevonden om te herstellen.',
  more: (number: number) => `en nog ${number}`,
};
