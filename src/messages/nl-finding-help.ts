import type { FindingCode } from '../domain/finding.ts';
import { FINDING_CODES } from '../domain/finding-severity.ts';
import { findingCatalogue } from './nl-findings.ts';

/** What a finding is, why it matters and how it is mended, without a case at hand. */
export type FindingHelp = { what: string; why: string; mend: string };

// Stands in for the catalogue of help that is being written; the renderers need only its shape.
export const findingHelp = Object.fromEntries(
  FINDING_CODES.map((code) => [
    code,
    {
      what: `${findingCatalogue[code].title}.`,
      why: 'Dit kan de uitkomst van de controle veranderen.',
      mend: 'Lees bij de bevinding wat u kunt doen.',
    },
  ]),
) as Record<FindingCode, FindingHelp>;
