import type { Finding, Subject } from '../findings/finding.ts';
import { FINDINGS } from '../findings/records/index.ts';
import type { Check, CheckFacts, FactName } from './check.ts';

/** Facts that are there before anything is judged. */
export const FIRST_FACTS: readonly FactName[] = ['today', 'mark', 'dossier', 'files', 'findsInNames', 'items'];

/** The checks whose facts are all there. */
export const checksFor = (checks: readonly Check[], available: readonly FactName[]): Check[] =>
  checks.filter(({ needs }) => needs.every((name) => available.includes(name)));

const crashed = (check: string, subject: Subject): Finding => ({
  code: 'check-failed',
  severity: FINDINGS['check-failed'].severity,
  subject,
  params: { check },
});

/**
 * Runs checks over facts, in order. A check that throws becomes the finding `check-failed` about everything it should have looked at;
 * the others still run.
 * @param about what a check of this round looks at: files, or the dossier when there are none
 * @param onCrash hears of what was thrown, for --debug
 */
export const runChecks = (
  checks: readonly Check[],
  facts: CheckFacts,
  about: readonly Subject[],
  onCrash: (check: string, error: unknown) => void,
): Finding[] =>
  checks.flatMap((check): Finding[] => {
    try {
      return check.look(facts);
    } catch (error) {
      onCrash(check.id, error);
      const subjects: readonly Subject[] = about.length > 0 ? about : [{ kind: 'dossier' }];
      return subjects.map((subject) => crashed(check.id, subject));
    }
  });
