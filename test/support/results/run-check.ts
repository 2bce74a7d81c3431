import type { Check, CheckFacts } from '../../../src/checks/check.ts';
import { checks } from '../../../src/checks/index.ts';
import { type Finding, subjectKey } from '../../../src/findings/finding.ts';
import { facts } from './builders.ts';

/** One check, run on facts. */

const checkOf = (id: string): Check => {
  const found = checks.find((check) => check.id === id);
  if (found === undefined) throw new Error(`no check ${id}`);
  return found;
};

export const runCheck = (id: string, given: Partial<CheckFacts>): Finding[] => checkOf(id).look(facts(given));

export const codesOf = (findings: Finding[]) => findings.map(({ code, subject }) => `${code} ${subjectKey(subject)}`);
