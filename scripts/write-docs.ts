import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding, FindingCode } from '../src/domain/finding.ts';
import { DEFAULT_SEVERITY } from '../src/domain/finding-severity.ts';
import { findingHelp } from '../src/messages/nl-finding-help.ts';
import { describeFinding, findingCatalogue } from '../src/messages/nl-findings.ts';
import { severityWords } from '../src/messages/nl-words.ts';
import { exampleFindings } from './example-findings.ts';

/**
 * Writes docs/findings.md from the catalogue and the checks. With --check it writes nothing and fails when the page is
 * not what it would write.
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const PAGE = join(root, 'docs', 'findings.md');

const section = (finding: Finding): string => {
  const { title, message, advice } = describeFinding(finding);
  return [
    `### \`${finding.code}\` – ${title}`,
    '',
    `${findingHelp[finding.code].what} ${findingHelp[finding.code].why}`,
    '',
    `Wat u kunt doen: ${findingHelp[finding.code].mend}`,
    '',
    `Ernst: ${severityWords[finding.severity]}. Een voorbeeld:`,
    '',
    // What stands for a name, such as <bestand>, would be a tag.
    ...[message, advice].map((line) => `> ${line.replaceAll('<', '\\<')}`),
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
      severity: DEFAULT_SEVERITY[code],
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
