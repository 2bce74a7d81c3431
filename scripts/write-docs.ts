import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checks } from '../src/checks/index.ts';
import type { Finding, FindingCode, Severity } from '../src/domain/finding.ts';
import { describeFinding, findingCatalogue } from '../src/messages/nl-findings.ts';
import { severityWords } from '../src/messages/nl-words.ts';
import { exampleFindings } from './example-findings.ts';

/**
 * Writes docs/findings.md from the catalogue and the checks. With --check it writes nothing and fails when the page is
 * not what it would write.
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const PAGE = join(root, 'docs', 'findings.md');

/** Codes that no check reports: they come from the waivers, or from a check that crashed. */
const OTHER_SEVERITIES: Partial<Record<FindingCode, Severity>> = {
  'check-failed': 'error',
  'waiver-expired': 'error',
  'waiver-unused': 'note',
};

const severities = Object.assign({}, OTHER_SEVERITIES, ...checks.map(({ findings }) => findings)) as Record<
  FindingCode,
  Severity
>;

const section = (finding: Finding): string => {
  const { title, message, advice } = describeFinding(finding);
  return [
    `### \`${finding.code}\` – ${title}`,
    '',
    `Ernst: ${severityWords[finding.severity]}.`,
    '',
    `> ${message}`,
    '',
    `Wat u kunt doen: ${advice}`,
    '',
  ].join('\n');
};

const codes = Object.keys(findingCatalogue) as FindingCode[];
const page = [
  '# Bevindingen',
  '',
  'Deze pagina is gemaakt uit de teksten van het programma zelf (`npm run docs`). Elke bevinding staat er met een voorbeeld.',
  'De code is openbaar en verandert niet.',
  '',
  ...codes.map((code) =>
    section({
      code,
      severity: severities[code],
      subject: { kind: 'dossier' },
      params: exampleFindings[code],
    } as Finding),
  ),
].join('\n');

if (process.argv.includes('--check')) {
  const current = readFileSync(PAGE, 'utf8');
  if (current !== page) {
    process.stderr.write('docs/findings.md is out of date: run npm run docs\n');
    process.exitCode = 1;
  }
} else writeFileSync(PAGE, page);
