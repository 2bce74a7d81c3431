import type { Check, CheckFacts, FactName } from '../checks/check.ts';
import type { Finding } from '../domain/finding.ts';

/** The checks whose facts are all there. */
export const checksFor = (checks: readonly Check[], available: readonly FactName[]): Check[] =>
  checks.filter(({ needs }) => needs.every((name) => available.includes(name)));

/**
 * Runs checks over facts, in order. A check that throws becomes the finding `check-failed`; the others still run.
 * @param onCrash hears of what was thrown, for --debug
 */
export const runChecks = (
  checks: readonly Check[],
  facts: CheckFacts,
  onCrash: (check: string, error: unknown) => void,
): Finding[] =>
  checks.flatMap((check): Finding[] => {
    try {
      return check.look(facts);
    } catch (error) {
      onCrash(check.id, error);
      return [{ code: 'check-failed', severity: 'error', subject: { kind: 'dossier' }, params: { check: check.id } }];
    }
  });
