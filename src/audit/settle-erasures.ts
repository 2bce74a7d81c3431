import type { AuditFile, AuditVerdictEntry } from '../dossier/audit-file-shape.ts';
import type { Erased } from '../dossier/dossier.ts';
import { readFinding, sourcesIn } from './review-criterion.ts';

/** Takes back verdicts that rested on evidence that was erased since, so that they are weighed again on what is left. */

/** Without the sources that are gone; a finding keeps its text. */
const onWhatIsLeft = (entry: AuditVerdictEntry, gone: readonly string[]): AuditVerdictEntry => {
  const { verdict: _verdict, sources, findings, ...rest } = entry;
  const left = (ids: readonly string[]) => ids.filter((id) => !gone.includes(id));
  return {
    ...rest,
    ...(sources === undefined ? {} : { sources: left(sources) }),
    ...(findings === undefined
      ? {}
      : {
          findings: Object.fromEntries(
            Object.entries(findings).map(([name, finding]) => {
              const { text, sources: own } = readFinding(finding);
              return [name, { text, sources: left(own) }];
            }),
          ),
        }),
  };
};

export type Settled = {
  audit: AuditFile;
  /** The verdicts that were taken back, with why the evidence was erased. */
  taken: { criterion: string; why: string }[];
};

/** @param known ids of the evidence that is in the dossier: an id that was erased may be in use again */
export const settleErasures = (audit: AuditFile, erased: readonly Erased[], known: readonly string[]): Settled => {
  const own = Object.keys(audit.talks ?? {});
  const stones = erased.filter(({ id }) => !known.includes(id) && !own.includes(id));
  const resting = Object.entries(audit.verdicts ?? {}).flatMap(([criterion, entry]) => {
    const gone = stones.filter(({ id }) => sourcesIn(entry).includes(id));
    const [first] = gone;
    if (entry.verdict === undefined || first === undefined) return [];
    const ids = gone.map(({ id }) => id);
    return [{ criterion, why: first.reason, entry: onWhatIsLeft(entry, ids) }];
  });
  return {
    audit: {
      ...audit,
      verdicts: { ...audit.verdicts, ...Object.fromEntries(resting.map(({ criterion, entry }) => [criterion, entry])) },
    },
    taken: resting.map(({ criterion, why }) => ({ criterion, why })),
  };
};
