import type { AuditResult } from '../../assessment/audit-result.ts';
import { isAboutResult, type JudgedSignOff, withoutSignOffs } from '../../audit/sign-offs.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { coverConfidential } from '../../evidence/cover-confidential.ts';
import { resultAsJson } from '../../report/json.ts';
import { AGENT } from '../bag-info.ts';
import { type Contradiction, compareSigned, parsedOrNothing, type Remark } from './contradictions.ts';
import { decidedOnly, plainOnly, statementsOf } from './what-results-say.ts';

/** The result that people signed, null without one, and their sign-offs. */
type Signed = { signed: Uint8Array | null; signOffs: readonly JudgedSignOff[] };

/** What people signed, held against the result of the day on which the first of them signed. */
export const signedProblems = async (
  { signed, signOffs }: Signed,
  dossier: Dossier,
  judge: (today: string) => Promise<AuditResult>,
): Promise<Contradiction[]> => {
  const [first] = signOffs;
  const result = dossier.signOffs?.result;
  if (signed === null || result === undefined || first === undefined) return [];
  if (!isAboutResult(first) || first.dossier === 'changed') return [];
  const path = `data/dossier/${result.file}`;
  const follows = resultAsJson(coverConfidential(withoutSignOffs(await judge(result.on))));
  const said = parsedOrNothing(signed) as { tool?: { version?: unknown } } | undefined;
  const isOurs = said?.tool?.version === AGENT.split(' ')[1];
  if (first.dossier === 'erased') return compareSigned(path, signed, follows, plainOnly);
  return compareSigned(path, signed, follows, first.dossier === 'same' && isOurs ? null : decidedOnly);
};

/** Whether what people signed was a draft then, whatever became of it. */
export const signedDraft = ({ signed, signOffs }: Signed): Remark[] => {
  const said = signed === null ? null : statementsOf(parsedOrNothing(signed));
  return said?.get('final') === 'draft' ? [{ code: 'signed-draft', roles: signOffs.map(({ role }) => role) }] : [];
};
