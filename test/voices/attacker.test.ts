import { describe, expect, it } from 'vitest';
import type { EarlierResult } from '../../src/assessment/trend-types.ts';
import { schoolYearOf } from '../../src/base/dates.ts';
import type { VoicesFile } from '../../src/dossier/voices-file-shape.ts';
import type { Survey } from '../../src/framework/survey.ts';
import { voiceRulesOf } from '../../src/framework/voice-rules.ts';
import { forPublic, judgeVoices } from '../../src/judging/voices.ts';
import { mergeSources } from '../../src/voices/merge-sources.ts';
import { settleImport } from '../../src/voices/settle-import.ts';
import { daysOfSameList, publishedIn } from '../../src/voices/small-groups/earlier-tables.ts';
import { keptListOf, maySharePeople } from '../../src/voices/small-groups/may-share-people.ts';
import { isSameList } from '../../src/voices/small-groups/same-list.ts';
import { addTotals, noTotals, type Totals } from '../../src/voices/small-groups/totals.ts';
import { leaksIn, type Told } from '../support/voices/attacker.ts';
import { chanceOf, type Sheet, tableOf } from '../support/voices/people.ts';
import { playRounds, type School } from '../support/voices/scenario.ts';

const CODES = ['C1a', 'C1b', 'C2a', 'C2b', 'C3a'];
const START = '08-01';
const rules = voiceRulesOf({});
const texts = { ouder: 'Iemand helpt mij.', leerling: 'Iemand helpt.', leraar: 'Ik help.' };
const survey = { items: CODES.map((code) => ({ code, criterion: 'C1', texts })) } as unknown as Survey;

const judged = (voices: VoicesFile) => judgeVoices(voices, { survey, scores: new Map(), rules });

const digest = (text: string): string => `digest of ${text}`;

/** A file for each lot of people, with its hash. */
const fileOf = (sheets: readonly Sheet[], date: string): VoicesFile['sources'] => {
  const half = Math.ceil(sheets.length / 2);
  const files = [sheets.slice(0, half), sheets.slice(half)].filter(({ length }) => length > 0);
  const sources = files.map((own) => {
    const sha256 = digest(own.map(({ id }) => id).join());
    return { kind: 'paper' as const, date, sha256, responses: own.length };
  });
  return mergeSources(sources, digest);
};

/** What an import does, without files and screens. */
const openSchool = (): School & { kept: () => VoicesFile | null } => {
  const years = new Map<string, { totals: Totals; imported: string }>();
  const rounds: EarlierResult[] = [];
  let kept: VoicesFile | null = null;
  const hashesOf = (totals: Totals) => Object.values(totals.items).flatMap((each) => each.flatMap(({ from }) => from));
  return {
    kept: () => kept,
    take: async ({ sheets, replace, closed, today }) => {
      const schoolYear = schoolYearOf(closed, START);
      const sources = fileOf(sheets, today);
      const items = Object.fromEntries(CODES.map((code) => [code, tableOf(sheets, code)]));
      const before = kept;
      const published = publishedIn(rounds, 'ouder');
      const known = before === null ? published : [before, ...published];
      const alike = daysOfSameList(known, items, rules.nearlyAll.below).map((day) => schoolYearOf(day, START));
      const asked = { schoolYears: [schoolYear, ...alike], closed, hashes: sources.map(({ sha256 }) => sha256) };
      const isBefore = before !== null && schoolYearOf(before.closed, START) === schoolYear;
      if (before !== null && !replace && (!isBefore || isSameList(before.items, items, rules.nearlyAll.below)))
        return null;
      const totals = [...years].reduce((all, [year, own]) => {
        const one = { schoolYear: year, imported: own.imported, hashes: hashesOf(own.totals) };
        return maySharePeople(asked, one) ? addTotals(all, own.totals) : all;
      }, noTotals());
      const settled = settleImport({
        brought: { group: 'ouder', closed, invited: 200, sources, items },
        before,
        replace,
        samePeople: before !== null && maySharePeople(asked, keptListOf(before, START)),
        totals,
        published,
        rules,
      });
      if (settled.kind !== 'kept') return null;
      years.set(schoolYear, { totals: settled.totals, imported: today });
      kept = settled.voices;
      return kept;
    },
    undo: async () => {
      kept = null;
    },
    close: async () => {
      if (kept !== null) rounds.push({ voices: [judged(kept)] } as unknown as EarlierResult);
    },
  };
};

/** Whether what is shown of an item is what is kept of it, and no more than may be. */
const isShownRight = (voices: VoicesFile): boolean =>
  [judged(voices), ...forPublic([judged(voices)], rules.minAnswers.public)].every(({ items }, isPublic) =>
    Object.entries(items).every(([code, item]) => {
      if (item.state === 'few') return true;
      const counts = voices.items[code];
      if (item.answers < (isPublic === 1 ? 10 : 5) || counts === undefined) return false;
      if (item.state === 'nearlyAll') return counts[`${item.level}`] === item.answers && item.answers < 10;
      return JSON.stringify(item.counts) === JSON.stringify(counts);
    }),
  );

describe('an attacker who keeps every table that was ever kept or shown', () => {
  it.each(Array.from({ length: 150 }, (_, seed) => seed))('finds nothing of one to four people (%i)', async (seed) => {
    const school = openSchool();
    const look = async (_all: readonly Told[], now: VoicesFile) => expect(isShownRight(now)).toBe(true);
    const all = await playRounds(school, { chance: chanceOf(seed), codes: CODES, rounds: 3, steps: 8, look });
    expect(leaksIn(all)).toEqual([]);
  });

  it('has a lot to look at', async () => {
    const all = await playRounds(openSchool(), { chance: chanceOf(1), codes: CODES, rounds: 6, steps: 10 });
    expect(all.length).toBeGreaterThan(20);
  });
});
