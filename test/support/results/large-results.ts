import type { AuditResult } from '../../../src/assessment/audit-result.ts';
import { aCriterion, aDossier, aMark, anEntry, fileFacts, levels } from './builders.ts';
import { HOSTILE, judge } from './results.ts';
import { withTrend } from './trend.ts';

/** Large results, to check that a report stays readable. */

/** Three hundred findings of one kind with hostile names, a few others, and one that was accepted. */
export const crowdedResult = async (): Promise<AuditResult> => {
  const name = (number: number) => `los-${number}-<b>${number}</b> "x" \u202E.pdf`;
  const dossier = aDossier({
    answers: { answers: levels('C1', [0, 1, 'unknown', 'open']) },
    waivers: {
      waivers: [
        { code: 'unregistered-file', subject: name(7), reason: HOSTILE, by: 'schoolleiding', until: '2027-07-31' },
      ],
    },
  });
  return await judge(
    aMark(),
    dossier,
    Array.from({ length: 300 }, (_, index) => fileFacts(name(index))),
  );
};

const range = (length: number): number[] => Array.from({ length }, (_, index) => index + 1);

/** Six standards, ten criteria, 400 pieces of evidence that each serve three criteria, and three earlier rounds. */
export const largeResult = async (): Promise<AuditResult> => {
  const standards = range(6).map((number) => ({
    id: `S${number}`,
    title: `Standaard ${number}`,
    summary: 'Waar het over gaat.',
    source: 'ours',
  }));
  const criteria = range(10).map((number) =>
    aCriterion(`C${number}`, {
      links: standards.map(({ id }, index) => ({
        standard: id,
        link: index === number % 6 ? 'primary' : 'secondary',
        reason: 'Hoort erbij.',
      })),
    }),
  );
  const files = range(400).map((number) => `schooljaar-2026-2027/verslag-van-de-werkgroep-${number}.pdf`);
  const register = Object.fromEntries(
    files.map((file, index) => [
      `stuk-${index}`,
      anEntry({
        file,
        title: `Verslag ${index} van de werkgroep ouders en team`,
        criteria: [0, 1, 2].map((step) => `C${((index + step) % 10) + 1}`),
        date: `2026-0${(index % 9) + 1}-1${index % 10}`,
      }),
    ]),
  );
  const remark = 'Wij zagen dit vorige week in de klas en spraken er met ouders over. '.repeat(8);
  const answers = Object.fromEntries(
    criteria.flatMap(({ questions }) =>
      questions.map(({ id }, index) => [
        id,
        { level: ([3, 2, 1, 0] as const)[index % 4] ?? 0, remark, votes: { leraar: 3 as const, ouder: 1 as const } },
      ]),
    ),
  );
  const dossier = aDossier({ answers: { answers }, register: { evidence: register } });
  const facts = files.map((file) => fileFacts(file, { sha256: file.slice(-64).padStart(64, '0') }));
  return withTrend(await judge(aMark({ standards, criteria }), dossier, facts));
};
