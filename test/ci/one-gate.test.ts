import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AuditResult } from '../../src/assessment/audit-result.ts';
import type { Change } from '../../src/assessment/baseline.ts';
import { type CheckedDossier, isJudged } from '../../src/assessment/checked-dossier.ts';
import type { CheckFormat } from '../../src/assessment/flags.ts';
import type { ResultFinding } from '../../src/assessment/result-finding.ts';
import { type Cause, judgeRun, type Threshold } from '../../src/assessment/what-fails.ts';
import {
  renderChangeComment,
  renderCheckJson,
  renderCheckText,
  renderGithub,
  renderGitlab,
  renderJobSummary,
  renderJunit,
  renderSarif,
} from '../support/ci/renderers.ts';
import {
  checked,
  comparedResult,
  inTrouble,
  nastyResult,
  plainContext,
  WAIVER,
} from '../support/results/checked-dossiers.ts';

/** Green is green: every format is red exactly when the exit code is 1 or 2. */

const isRed: Record<CheckFormat, (dossiers: CheckedDossier[]) => boolean> = {
  text: (dossiers) => /^Niet (?:geslaagd, door|uitgevoerd)/m.test(renderCheckText(dossiers, plainContext)),
  json: (dossiers) => {
    const told = JSON.parse(renderCheckJson(dossiers, plainContext));
    const each: { run?: { failed: boolean } }[] = told.dossiers?.map(({ result = {} }) => result) ?? [told];
    return each.some(({ run }) => run?.failed !== false);
  },
  markdown: (dossiers) => /^## ✗/m.test(renderJobSummary(dossiers, plainContext)),
  github: (dossiers) => /^::error /m.test(renderGithub(dossiers, plainContext)),
  gitlab: (dossiers) => /"severity": "(?:major|critical|blocker)"/.test(renderGitlab(dossiers, plainContext)),
  junit: (dossiers) => /<(?:failure|error)\b/.test(renderJunit(dossiers, plainContext)),
  sarif: (dossiers) =>
    JSON.parse(renderSarif(dossiers, plainContext)).runs.some(({ results }: { results: { level: string }[] }) =>
      results.some(({ level }) => level === 'error'),
    ),
};

const pool = [...(await comparedResult()).findings, ...(await nastyResult()).findings];
const base = await comparedResult();

const steps: Change[] = [
  { kind: 'verdict', change: 'worse', criterion: 'C1', from: 'met', to: 'notMet' },
  { kind: 'score', change: 'worse', of: 'S1', from: 2.5, to: 1 },
];

const thresholds: Threshold[] = [
  { kind: 'minMet', minimum: 3, met: 0, reached: false },
  { kind: 'requireMet', criterion: 'C1', verdict: 'notMet', reached: false },
  { kind: 'minScore', standard: 'S1', minimum: 1, score: 1, reached: true },
];

/** A finding of the pool, perhaps with another severity, perhaps accepted. */
const finding: fc.Arbitrary<ResultFinding> = fc
  .tuple(
    fc.nat({ max: pool.length - 1 }),
    fc.constantFrom('error', 'warning', 'note'),
    fc.boolean(),
    fc.nat({ max: 1e6 }),
  )
  .map(([place, severity, waived, number]) => ({
    ...(pool[place] as ResultFinding),
    severity: severity as ResultFinding['severity'],
    fingerprint: `f${number}`,
    ...(waived ? { waived: WAIVER } : {}),
  }));

const atPlace = (reason: ReturnType<typeof judgeRun>['causes'][number]): Cause => {
  const location = { file: 'school.yaml', line: 1 };
  if (reason.kind === 'finding') return reason;
  return reason.kind === 'threshold' ? { ...reason, location, setting: null } : { ...reason, location };
};

const dossier: fc.Arbitrary<CheckedDossier> = fc
  .record({
    findings: fc.array(finding, { maxLength: 3 }),
    failOn: fc.constantFrom('error', 'warning', 'never' as const),
    bars: fc.oneof(fc.constant<Threshold[]>([]), fc.subarray(thresholds)),
    // Which of the findings and steps a baseline calls new or worse; null without one.
    news: fc.option(
      fc.record({ steps: fc.subarray(steps), findings: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }) }),
    ),
  })
  .map(({ findings, failOn, bars, news }) => {
    const changes: Change[] =
      news === null
        ? []
        : [
            ...news.steps,
            ...findings.flatMap(({ code, severity, subject, fingerprint }, index): Change[] =>
              news.findings[index] === true
                ? [{ kind: 'finding', change: 'new', code, severity, subject, fingerprint }]
                : [],
            ),
          ];
    const comparison = { date: '2026-09-01', tolerance: 0.1, changes };
    const held =
      news === null ? null : { baseline: { criteria: [], standards: [], mark: { met: 0 } } as never, comparison };
    const outcome = judgeRun({ findings, thresholds: bars }, { failOn: failOn as 'error' }, held);
    const { baseline: _old, ...rest } = base;
    const result: AuditResult = {
      ...rest,
      findings,
      thresholds: bars,
      run: { ...outcome, causes: outcome.causes.map(atPlace) },
      ...(news === null ? {} : { baseline: comparison }),
    };
    return checked(result, 'school');
  });

const failed = (each: CheckedDossier): boolean => !isJudged(each) || each.result.run.failed;

/** The comment in a pull request tells of what was compared, and of what could not be. */
const isTold = (each: CheckedDossier): boolean => !isJudged(each) || each.result.baseline !== undefined;

it('every format is red exactly when the run fails, over 2,000 random dossiers', () => {
  let [red, green] = [0, 0];
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 19, arbitrary: dossier }, { weight: 1, arbitrary: fc.constant(inTrouble()) }), {
        minLength: 1,
        maxLength: 2,
      }),
      (dossiers) => {
        const fails = dossiers.some(failed);
        if (fails) red += 1;
        else green += 1;
        const said = Object.fromEntries(Object.entries(isRed).map(([format, look]) => [format, look(dossiers)]));
        expect(said).toEqual(Object.fromEntries(Object.keys(isRed).map((format) => [format, fails])));
        const comment = /^## ✗/m.test(renderChangeComment(dossiers, plainContext));
        expect(comment).toBe(dossiers.filter(isTold).some(failed));
      },
    ),
    { numRuns: 2_000 },
  );
  // Both have to come up, else nothing was shown.
  expect(Math.min(red, green)).toBeGreaterThan(200);
});
