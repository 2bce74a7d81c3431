import type { FindingCode } from '../domain/finding.ts';
import { DEFAULT_SEVERITY, FINDING_CODES } from '../domain/finding-severity.ts';
import { tagOf } from '../messages/nl-ci.ts';
import { findingHelp } from '../messages/nl-finding-help.ts';
import { findingCatalogue } from '../messages/nl-findings.ts';

/**
 * Text as a message of SARIF that shows exactly that text: braces would be placeholders (3.11.5), and '](' would make a link
 * (3.11.6); a word joiner (U+2060, invisible and without width) keeps those apart.
 */
export const sarifText = (text: string): string =>
  text.replaceAll('{', '{{').replaceAll('}', '}}').replaceAll('](', ']\u2060(');

/** 'missing-file' as MissingFile: SARIF asks for a name that is easy to read and to type. */
const nameOf = (code: FindingCode): string =>
  code
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

const ruleOf = (code: FindingCode) => {
  const { what, why, mend } = findingHelp[code];
  const parts = [what, why, mend];
  return {
    id: code,
    name: nameOf(code),
    shortDescription: { text: sarifText(findingCatalogue[code].title) },
    fullDescription: { text: sarifText(what.replaceAll('`', '"')) },
    help: {
      text: sarifText(parts.join('\n\n').replaceAll('`', '"')),
      // These words are ours, not from outside: their backticks mean what they say.
      markdown: sarifText(parts.join('\n\n')),
    },
    defaultConfiguration: { level: DEFAULT_SEVERITY[code] },
    properties: { tags: [tagOf(code)] },
  };
};

/** Every finding that the tool can report, as a rule: also those that did not occur, so that a server knows them all. */
export const sarifRules = () => FINDING_CODES.map(ruleOf);

/** The place of a rule in that list. */
export const ruleIndexOf = (code: FindingCode): number => FINDING_CODES.indexOf(code);
