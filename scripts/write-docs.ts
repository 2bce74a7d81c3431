import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { severityWords } from '../src/base/words/words.ts';
import type { Finding, FindingCode } from '../src/findings/finding.ts';
import { DEFAULT_SEVERITY } from '../src/findings/finding-severity.ts';
import { describeFinding, findingCatalogue } from '../src/findings/words/findings.ts';
import { type FindingHelp, findingHelp } from '../src/findings/words/help.ts';
import { exampleFindings } from './example-findings.ts';

/**
 * Writes docs/findings.md from the catalogue and the checks. With --check it writes nothing and fails when the page is not what it
 * would write.
 */

const root = fileURLToPath(new URL('..', import.meta.url));

/** Markdown would take <naam> for HTML, and show nothing. */
const plain = (text: string): string => text.replaceAll('<', '\\<');

const section = (finding: Finding): string => {
  const { title, message, advice } = describeFinding(finding);
  const { what, why, mend }: FindingHelp = findingHelp[finding.code];
  return [
    `### \`${finding.code}\` – ${title}`,
    '',
    `Ernst: ${severityWords[finding.severity]}.`,
    '',
    what,
    '',
    `**Waarom dit telt:** ${why}`,
    '',
    'Zo ziet het eruit:',
    '',
    `> ${plain(message)}`,
    '>',
    `> Wat u kunt doen: ${plain(advice)}`,
    '',
    `**Zo lost u het op:** ${mend}`,
    '',
  ].join('\n');
};

const codes = Object.keys(findingCatalogue) as FindingCode[];
const page = [
  '# Bevindingen',
  '',
  'Deze pagina is gemaakt uit de teksten van het programma zelf (`npm run docs`).',
  'Bij elke bevinding staat wat die betekent, waarom dat telt, een voorbeeld van wat de controle zegt, en hoe u het oplost.',
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

const path = join(root, 'docs', 'findings.md');
if (!process.argv.includes('--check')) writeFileSync(path, page);
else if (readFileSync(path, 'utf8') !== page) {
  process.stderr.write(`${path} is out of date: run npm run docs\n`);
  process.exitCode = 1;
}
