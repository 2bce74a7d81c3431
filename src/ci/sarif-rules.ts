import type { FindingHelp } from '../findings/define-finding.ts';
import { FINDING_CODES } from '../findings/find-record.ts';
import { FINDINGS } from '../findings/records/index.ts';
import type { Severity } from '../findings/severity.ts';
import { causeHelp } from './words/cause-help.ts';

/**
 * Text as a message of SARIF that shows exactly that text: braces would be placeholders (3.11.5), and '](' would make a link
 * (3.11.6); a word joiner (U+2060, invisible and without width) keeps those apart.
 */
export const sarifText = (text: string): string =>
  text.replaceAll('{', '{{').replaceAll('}', '}}').replaceAll('](', ']\u2060(');

/** 'missing-file' as MissingFile: SARIF asks for a name that is easy to read and to type. */
const nameOf = (code: string): string =>
  code
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

type Rule = { id: string; title: string; help: FindingHelp; level: Severity; tag: string };

const ruleOf = ({ id, title, help: { what, why, mend }, level, tag }: Rule) => {
  const parts = [what, why, mend];
  return {
    id,
    name: nameOf(id),
    shortDescription: { text: sarifText(title) },
    fullDescription: { text: sarifText(what.replaceAll('`', '"')) },
    help: {
      text: sarifText(parts.join('\n\n').replaceAll('`', '"')),
      // These words are ours, not from outside: their backticks mean what they say.
      markdown: sarifText(parts.join('\n\n')),
    },
    defaultConfiguration: { level },
    properties: { tags: [tag] },
  };
};

const findingRules = (): Rule[] =>
  FINDING_CODES.map((id) => {
    const { title, help, severity, tag } = FINDINGS[id];
    return { id, title, help, level: severity, tag };
  });

const causeRules = (): Rule[] =>
  Object.entries(causeHelp).map(([id, { title, tag, ...help }]) => ({ id, title, help, level: 'error', tag }));

/** All that can be reported, as rules, also what did not occur, so that a server knows them all: findings, then other causes. */
export const sarifRules = () => [...findingRules(), ...causeRules()].map(ruleOf);

const RULE_IDS: readonly string[] = [...FINDING_CODES, ...Object.keys(causeHelp)];

/** The place of a rule in that list. */
export const ruleIndexOf = (id: string): number => RULE_IDS.indexOf(id);
