import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestText } from '../src/base/io/digests.ts';
import { packageFile } from '../src/ci/package-file.ts';
import { pinned } from '../src/ci/pinned-actions.ts';
import { describeFinding } from '../src/findings/describe-finding.ts';
import { FINDING_CODES, recordOf } from '../src/findings/find-record.ts';
import type { Finding } from '../src/findings/finding.ts';
import { precompileFramework } from '../src/framework/io/criteria-yaml.ts';
import { frameworkText, KNOWN_VERSIONS, type KnownVersion } from '../src/framework/known-versions.ts';
import { severityWords } from '../src/wording/verdicts.ts';
import { renderTemplate } from './compile-templates.ts';

/**
 * Writes what follows from the sources: docs/findings.md from the records of the findings, the digest and rule of the current
 * criteria/ in known-versions.json, and from templates/ci the action for GitHub and the component for GitLab. With --check it writes nothing, and fails if a file is out of date.
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

const { mark } = await precompileFramework(join(root, 'criteria'));
const { basis: _basis, ...rule } = mark.rule;
const current: KnownVersion = { sha256: digestText(frameworkText(mark)), rule, without: [] };
const versions = { ...KNOWN_VERSIONS, [mark.id]: { ...KNOWN_VERSIONS[mark.id], [mark.version]: current } };

const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
/** GitHub takes 20 dossiers in a file; the action takes the files of 200. */
const more = Array.from({ length: 9 }, (_, index) => index + 2);
const readyMade = (template: string): string =>
  renderTemplate(join(root, 'templates', 'ci', template), { ...pinned, tool: packageFile({ name, version }), more });

const written: [path: string, text: string][] = [
  [join(root, 'docs', 'findings.md'), page],
  [join(root, 'src', 'framework', 'known-versions.json'), `${JSON.stringify(versions, null, 2)}\n`],
  [join(root, 'action.yml'), readyMade('action.yml.hbs')],
  [join(root, 'templates', 'ouder-audit', 'template.yml'), readyMade('component.yml.hbs')],
];
for (const [path, text] of written) {
  if (!process.argv.includes('--check')) writeFileSync(path, text);
  else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
    process.stderr.write(`${path} is out of date: run npm run docs\n`);
    process.exitCode = 1;
  }
}
