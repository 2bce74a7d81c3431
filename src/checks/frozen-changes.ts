import { auditsOf, frozenIn } from '../dossier/frozen/audits.ts';
import { findAllChanges, goneFrom } from '../dossier/frozen/find-changes.ts';
import { readFrozenState } from '../dossier/frozen/frozen-state.ts';
import { defineCheck } from './check.ts';

/** Files that changed since they were frozen for an audit. */
export const frozenChanges = defineCheck({
  // The id is public, and older than the word frozen.
  id: 'seal',
  needs: ['dossier', 'files', 'mark', 'digest'],
  findings: ['seal-mismatch'],
  look({ dossier, files, mark, digest }, report) {
    const audits = auditsOf(dossier);
    const [first] = frozenIn(audits);
    if (first === undefined) return;
    const now = readFrozenState(dossier, files, mark, digest);
    for (const change of findAllChanges(audits, now, { ...goneFrom(dossier), digest })) {
      report('seal-mismatch', { kind: 'dossier' }, { ...change, frozenOn: first.on });
    }
  },
});
