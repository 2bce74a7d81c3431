import { answersIn, type Counts, peopleIn, type VoicesFile } from '../dossier/voices-file-shape.ts';
import type { VoiceRules } from '../framework/voice-rules.ts';
import { agreedLevel } from '../judging/nearly-all.ts';
import { addCounts, type CountsByCode, noCounts } from './count-answers.ts';
import { coverAgreement } from './small-groups/cover-agreement.ts';
import { findNearSheets, isNear, type ToldBefore } from './small-groups/near-tables.ts';
import { addTotals, knownTotals, type Totals, totalOf } from './small-groups/totals.ts';

/** What of an import may be kept; what guards small groups in that stands in small-groups/. */

/** What an import brings: counts of all its files together. */
export type Brought = Pick<VoicesFile, 'group' | 'closed' | 'invited'> & {
  sources: VoicesFile['sources'];
  items: CountsByCode;
};

export type Settling = ToldBefore & {
  brought: Brought;
  /** Whether what the dossier has may hold the same people; a list of another year has others. */
  samePeople: boolean;
  rules: Pick<VoiceRules, 'minAnswers'>;
};

export type SettledImport =
  | { kind: 'few'; sheets: number; least: number }
  | { kind: 'few-new'; sheets: number; least: number }
  | { kind: 'more-than-invited'; sheets: number; invited: number }
  | {
      kind: 'kept';
      voices: VoicesFile;
      /** What was known of totals, and what this import adds to that. */
      totals: Totals;
      /** Items with too few answers. */
      few: string[];
      /** Items that stay as they were, or stay away, because they lie a few people from an earlier table. */
      near: string[];
      /** Items that stay as they were, because nobody can add to "nearly all". */
      agreed: string[];
    };

const hashesOf = (sources: VoicesFile['sources']): string[] => sources.map(({ sha256 }) => sha256).sort();

const settledSources = ({ brought, before, replace }: Settling): VoicesFile['sources'] => [
  ...(replace ? [] : (before?.sources ?? [])),
  ...brought.sources,
];

const sheetsIn = (sources: VoicesFile['sources']): number => sources.reduce((sum, { responses }) => sum + responses, 0);

const refuse = (settling: Settling, sheets: number, total: number): SettledImport | null => {
  const { brought, before, replace, rules } = settling;
  const { people: least } = rules.minNew;
  const floor = rules.minAnswers.school;
  if (total < floor) return { kind: 'few', sheets, least: floor };
  if (before !== null && !replace && sheets < least) return { kind: 'few-new', sheets, least };
  const near = findNearSheets(total, settling);
  if (near !== null) return { kind: 'few-new', sheets: Math.abs(total - near), least };
  return total > brought.invited ? { kind: 'more-than-invited', sheets: total, invited: brought.invited } : null;
};

type WhyNot = 'few' | 'near' | 'agreed';

/** The table that is kept of an item: the new one, else the earlier one where this import comes beside it, else none. */
const settleItem = (
  code: string,
  from: string[],
  settling: Settling,
): { counts: Counts | null; why: WhyNot | null } => {
  const { brought, before, replace, rules } = settling;
  const { below } = rules.nearlyAll;
  const earlier = replace ? undefined : before?.items[code];
  const more = brought.items[code] ?? noCounts();
  if (earlier !== undefined && agreedLevel(earlier, below) !== null && peopleIn(more) > 0)
    return { counts: coverAgreement(earlier, below), why: answersIn(more) < rules.minNew.people ? 'near' : 'agreed' };
  const counts = addCounts(earlier ?? noCounts(), more);
  if (answersIn(counts) < rules.minAnswers.school) return { counts: null, why: 'few' };
  if (isNear(code, counts, from, settling))
    return { counts: earlier === undefined ? null : coverAgreement(earlier, below), why: 'near' };
  return { counts: coverAgreement(counts, below), why: null };
};

/** Settles what an import leaves in the dossier, or why it leaves nothing. */
export const settleImport = (given: Settling): SettledImport => {
  const { brought, before, samePeople } = given;
  const settling = { ...given, totals: knownTotals(given.totals, samePeople ? before : null) };
  const sources = settledSources(settling);
  const total = sheetsIn(sources);
  const refused = refuse(settling, sheetsIn(brought.sources), total);
  if (refused !== null) return refused;
  const from = hashesOf(sources);
  const settled = Object.keys(brought.items).map((code) => ({ code, ...settleItem(code, from, settling) }));
  const items: CountsByCode = {};
  const own: Totals = { sheets: [total], items: {} };
  for (const { code, counts, why } of settled) {
    if (counts === null) continue;
    items[code] = counts;
    // One that stays as it was, was given by other files.
    if (why === null) own.items[code] = [totalOf(counts, from)];
  }
  const { group, closed, invited } = brought;
  const codesWhy = (why: WhyNot) => settled.filter((item) => item.why === why).map(({ code }) => code);
  return {
    kind: 'kept',
    voices: { formatVersion: 1, group, closed, invited, responses: total, sources, items },
    totals: addTotals(settling.totals, own),
    few: codesWhy('few'),
    near: codesWhy('near'),
    agreed: codesWhy('agreed'),
  };
};
