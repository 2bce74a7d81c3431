import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeFinding } from '../src/findings/describe-finding.ts';
import { FINDING_CODES, recordOf } from '../src/findings/find-record.ts';
import type { Finding } from '../src/findings/finding.ts';
import { severityWords } from '../src/wording/verdicts.ts';

/**
 * Writes docs/findings.md from the records of the findings. With --check it writes nothing, and fails if the page is out of
 * date.
 */

const root = fileURLToPath(new URL('..', import.meta.url));

/** Markdown would take <naam> for HTML and show nothing. */
const plain = (text: string): string => text.replaceAll('<', '\\<');

const section = (finding: Finding): string => {
  const { title, message, advice } = describeFinding(finding);
  const { what, why, mend } = recordOf(finding.code).help;
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

/** The page ends with waivers, because they can apply to any finding before them. */
const aboutWaivers = FINDING_CODES.filter((code) => code.startsWith('waiver-'));
const codes = [...FINDING_CODES.filter((code) => !aboutWaivers.includes(code)), ...aboutWaivers];
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
      severity: recordOf(code).severity,
      subject: { kind: 'dossier' },
      params: recordOf(code).example,
    } as Finding),
  ),
].join('\n');

const path = join(root, 'docs', 'findings.md');
if (!process.argv.includes('--check')) writeFileSync(path, page);
else if (readFileSync(path, 'utf8') !== page) {
  process.stderr.write(`${path} is out of date: run npm run docs\n`);
  process.exitCode = 1;
}
