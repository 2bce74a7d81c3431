import type { AuditResult } from '../../assessment/audit-result.ts';
import { readRoundFiles } from '../../assessment/io/earlier-results.ts';
import { UserError } from '../../base/user-error.ts';
import type { Card } from '../../dossier/card-shape.ts';
import { type CardSource, cardOf } from '../card.ts';
import { understandResult } from '../saved-result.ts';

const sourceIn = (value: unknown, shown: string): CardSource => {
  const source = understandResult(value);
  if (source === null) throw new UserError('result-invalid', { path: shown });
  return source;
};

/**
 * The cards of a result and of the earlier rounds that its dossier keeps, the newest first; all name the school as it is called now.
 * @param shown the saved result as the user named it; '' for a result that was just made
 * @param dossier its path; null for a saved result, of which only its own round is known
 * @throws UserError 'result-invalid'
 */
export const schoolCards = (result: AuditResult, shown: string, dossier: string | null): Card[] => {
  const now = cardOf(shown === '' ? result : sourceIn(result, shown));
  if (dossier === null) return [now];
  const earlier = readRoundFiles(dossier).map(({ value, shown: file }) => cardOf(sourceIn(value, file), result.school));
  return [now, ...earlier.filter(({ round }) => round !== now.round).reverse()];
};
