import { readFileSync } from 'node:fs';
import type { AuditResult } from '../../../src/assessment/audit-result.ts';
import { placeCause } from '../../../src/assessment/cause-location.ts';
import type { CheckedDossier } from '../../../src/assessment/checked-dossier.ts';
import type { ResultFinding } from '../../../src/assessment/result-finding.ts';
import { judgeRun } from '../../../src/assessment/what-fails.ts';
import type { CheckContext } from '../../../src/ci/check-renderer.ts';
import { locateFinding } from '../../../src/findings/finding-location.ts';
import { fingerprintsOf } from '../../../src/findings/fingerprint.ts';
import { aCriterion, aDossier, aMark, anEntry, fileFacts, levels } from './builders.ts';
import { emptyResult, hostileResult, judge, perfectResult } from './results.ts';

/** Dossiers as a check passes them to its renderers. */

const same = (text: string) => text;

export const plainContext: CheckContext = {
  width: 80,
  style: { strong: same, quiet: same, good: same, bad: same, plain: same },
};

export const checked = (result: AuditResult, root = ''): CheckedDossier & { result: AuditResult } => ({
  folder: root === '' ? '.' : root,
  root,
  start: 'repository',
  result,
});

export const inTrouble = (folder = 'school b'): CheckedDossier => ({
  folder,
  root: folder,
  start: 'repository',
  trouble: ['school.yaml ontbreekt.', '::error::<b>]]> {0} [x](1)'],
  places: [
    { file: 'school.yaml', line: null, column: null, text: 'school.yaml ontbreekt.' },
    { file: 'antwoorden.yaml', line: 4, column: 9, text: '::error::<b>]]> {0} [x](1)' },
  ],
});

/** File names with characters that mean something in one format or another. */
export const NASTY_NAMES = [
  'een "naam".pdf',
  "een 'naam'.pdf",
  'twee\nregels.pdf',
  'cdata]]>.pdf',
  '%0A::error::naam.pdf',
  '::error::naam.pdf',
  '😀 é.pdf',
  'rechts\u202Eom\u200F.pdf',
  `${'lang'.repeat(74)}.pdf`,
  '##[error]naam ##vso[task.x].pdf',
  'a:b,c=d;e.pdf',
  '<img src=x> & {0} {{x}} [y](1) | `z`.pdf',
];

/** A dossier with an empty file for each of these names. */
export const nastyResult = async (): Promise<AuditResult> =>
  await judge(
    aMark(),
    aDossier({
      answers: { answers: levels('C1', [3, 3, 2, 3]) },
      register: {
        evidence: Object.fromEntries(NASTY_NAMES.map((file, number) => [`stuk-${number}`, anEntry({ file })])),
      },
    }),
    NASTY_NAMES.map((name) => fileFacts(name, { bytes: 0 })),
  );

export const WAIVER = {
  code: 'empty-file',
  subject: 'leeg.pdf',
  reason: 'Het bestand volgt na de studiedag.',
  by: 'schoolleiding',
  until: '2027-01-15',
};

/** A dossier that passes because its findings were accepted. */
export const waivedResult = async (): Promise<AuditResult> =>
  await judge(
    aMark(),
    aDossier({
      answers: { answers: levels('C1', [3, 3, 3, 3]) },
      register: { evidence: { visie: anEntry(), leeg: anEntry({ file: 'leeg.pdf' }) } },
      waivers: { waivers: [WAIVER] },
    }),
    [fileFacts('visie.pdf'), fileFacts('leeg.pdf', { bytes: 0 })],
  );

/** A finding in a file whose name contains somebody's address. */
export const coveredResult = async (): Promise<AuditResult> => {
  const file = 'brief j.pietersen@ouders.example.pdf';
  const dossier = aDossier({ register: { evidence: { brief: anEntry({ file }) } } });
  return await judge(aMark(), dossier, [fileFacts(file, { bytes: 0 })]);
};

/**
 * Compared with an earlier result: one finding new, one better, one gone, a verdict and a score that went down, and a threshold
 * missed twice.
 */
export const comparedResult = async (): Promise<AuditResult> => {
  const result = await judge(
    aMark({
      criteria: ['C1', 'C2', 'C3'].map((id) =>
        aCriterion(id, { links: [{ standard: 'S1', link: id === 'C1' ? 'primary' : 'secondary', reason: 'Past.' }] }),
      ),
    }),
    aDossier({
      answers: {
        answers: {
          ...levels('C1', [1, 1, 1, 1]),
          ...levels('C2', ['unknown', 3, 3, 3]),
          ...levels('C3', Array(4).fill('notApplicable')),
        },
      },
      register: {
        evidence: { visie: anEntry({ criteria: ['C1', 'C2'] }), leeg: anEntry({ file: 'leeg.pdf', criteria: ['C2'] }) },
      },
    }),
    [fileFacts('visie.pdf'), fileFacts('leeg.pdf', { bytes: 0 })],
  );
  const [first, second] = result.findings as [ResultFinding, ResultFinding];
  const change = ({ code, severity, subject, fingerprint }: ResultFinding) => ({
    code,
    severity,
    subject,
    fingerprint,
  });
  const missed = { kind: 'minMet', minimum: 3, met: 0, reached: false } as const;
  const missedBefore = { kind: 'requireMet', criterion: 'C1', verdict: 'notMet', reached: false } as const;
  const verdict = { kind: 'verdict', change: 'worse', criterion: 'C1', from: 'met', to: 'notMet' } as const;
  const score = { kind: 'score', change: 'worse', of: 'S1', from: 2.5, to: 1 } as const;
  return {
    ...result,
    thresholds: [missed, missedBefore, { kind: 'minScore', standard: 'S1', minimum: 1, score: 1, reached: true }],
    baseline: {
      date: '2026-09-01',
      tolerance: 0.1,
      changes: [
        verdict,
        score,
        { kind: 'finding', change: 'new', ...change(first) },
        { kind: 'finding', change: 'better', ...change(second) },
        {
          kind: 'finding',
          change: 'gone',
          code: 'missing-file',
          severity: 'error',
          subject: { kind: 'file', path: 'weg.pdf' },
          fingerprint: 'missing-file:weg.pdf',
        },
      ],
    },
    run: {
      failOn: 'error',
      failed: true,
      causes: [
        {
          kind: 'threshold',
          threshold: missed,
          location: { file: 'antwoorden.yaml', line: 8 },
          setting: { file: 'school.yaml', line: 6 },
        },
        { ...verdict, location: { file: 'antwoorden.yaml', line: 9 } },
        { ...score, location: { file: 'bewijs.yaml', line: 3 } },
        { kind: 'finding', fingerprint: first.fingerprint },
      ],
    },
  };
};

const placed = (result: AuditResult, { causes, ...run }: ReturnType<typeof judgeRun>): AuditResult['run'] => ({
  ...run,
  causes: causes.map((reason) => placeCause(reason, { result, dossier: aDossier(), byFlag: new Set() })),
});

/** A check that crashed, so nothing was checked. */
export const crashedResult = async (): Promise<AuditResult> => {
  const result = await perfectResult();
  const finding: ResultFinding = {
    code: 'check-failed',
    severity: 'error',
    subject: { kind: 'dossier' },
    params: { check: 'missing-evidence' },
    fingerprint: 'check-failed:dossier:missing-evidence',
    location: { file: 'school.yaml', line: 1 },
  };
  const findings = [...result.findings, finding];
  return { ...result, findings, run: placed(result, judgeRun({ findings, thresholds: [] }, {})) };
};

/** The example school, from its golden result. */
export const exampleResult = (): AuditResult => {
  const golden = JSON.parse(readFileSync(new URL('../../golden/voorbeeldschool.json', import.meta.url), 'utf8'));
  const fingerprints = fingerprintsOf(golden.findings);
  const findings: ResultFinding[] = golden.findings.map((finding: ResultFinding, index: number) => ({
    ...finding,
    fingerprint: fingerprints[index],
    location: locateFinding(finding, aDossier()),
  }));
  return {
    ...golden,
    tool: { name: 'ouder-audit', version: '1.2.3' },
    findings,
    run: placed(golden, judgeRun({ findings, thresholds: golden.thresholds }, {})),
  };
};

/** More than GitHub takes in one file, one of which nobody could read. */
const manyDossiers = async (): Promise<CheckedDossier[]> => {
  const result = await waivedResult();
  return [
    ...Array.from({ length: 22 }, (_, number) => checked(result, `scholen/${number}`)),
    inTrouble('scholen/anders'),
  ];
};

/** Every input that a renderer may get, by name. */
export const everyInput = async (): Promise<[string, CheckedDossier[]][]> => [
  ['an empty dossier', [checked(await emptyResult())]],
  ['a perfect dossier', [checked(await perfectResult())]],
  ['a hostile dossier', [checked(await hostileResult(), 'scholen/<b>::a')]],
  ['the example', [checked(exampleResult(), 'examples/voorbeeldschool')]],
  ['nasty names', [checked(await nastyResult(), 'scholen/de "brug"')]],
  ['an accepted finding', [checked(await waivedResult())]],
  ['a covered file', [checked(await coveredResult())]],
  ['a baseline', [checked(await comparedResult(), 'a')]],
  ['a check that crashed', [checked(await crashedResult())]],
  ['more than twenty dossiers', await manyDossiers()],
  ['a dossier in trouble', [inTrouble()]],
  [
    'several dossiers',
    [
      checked(await comparedResult(), 'a'),
      inTrouble(),
      checked(await waivedResult(), 'c'),
      checked(exampleResult(), 'd'),
    ],
  ],
  ['no dossier', []],
];
