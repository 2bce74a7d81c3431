import { auditsOf } from '../domain/audit/review-audit.ts';
import { findSealChanges, listSealed } from '../domain/audit/seal.ts';
import { defineCheck } from './check.ts';

/** What was frozen for an audit, and is not what it was. */
export const seal = defineCheck({
  id: 'seal',
  needs: ['dossier', 'files'],
  findings: { 'seal-mismatch': 'error' },
  look({ dossier, files }, report) {
    const frozen = auditsOf(dossier).find(({ audit }) => audit.frozen !== undefined)?.audit.frozen;
    if (frozen === undefined) return;
    for (const change of findSealChanges(frozen, listSealed(dossier, files), dossier.register.erased)) {
      report('seal-mismatch', { kind: 'dossier' }, { ...change, frozenOn: frozen.on });
    }
  },
});
