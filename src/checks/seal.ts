import { auditsOf, findAllChanges, frozenIn } from '../dossier/frozen/audits.ts';
import { readSealState } from '../dossier/frozen/frozen-state.ts';
import { defineCheck } from './check.ts';

/** What was frozen for an audit, and is not what it was. */
export const seal = defineCheck({
  id: 'seal',
  needs: ['dossier', 'files', 'mark', 'digest'],
  findings: ['seal-mismatch'],
  look({ dossier, files, mark, digest }, report) {
    const audits = auditsOf(dossier);
    const [first] = frozenIn(audits);
    if (first === undefined) return;
    const now = readSealState(dossier, files, mark, digest);
    for (const change of findAllChanges(audits, now, { erased: dossier.register.erased ?? [], digest })) {
      report('seal-mismatch', { kind: 'dossier' }, { ...change, frozenOn: first.on });
    }
  },
});
