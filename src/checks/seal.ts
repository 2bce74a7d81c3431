import { auditsOf, findAllChanges, frozenIn } from '../domain/audit/review-audit.ts';
import { listSealed } from '../domain/audit/seal.ts';
import { defineCheck } from './check.ts';

/** What was frozen for an audit, and is not what it was. */
export const seal = defineCheck({
  id: 'seal',
  needs: ['dossier', 'files'],
  findings: { 'seal-mismatch': 'error' },
  look({ dossier, files }, report) {
    const frozen = frozenIn(auditsOf(dossier));
    const [first] = frozen;
    if (first === undefined) return;
    for (const change of findAllChanges(frozen, listSealed(dossier, files), dossier.register.erased)) {
      report('seal-mismatch', { kind: 'dossier' }, { ...change, frozenOn: first.on });
    }
  },
});
