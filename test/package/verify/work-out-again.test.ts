import { describe, expect, it } from 'vitest';
import type { AuditResult } from '../../../src/assessment/audit-result.ts';
import { jsonText } from '../../../src/base/json-text.ts';
import { TOOL } from '../../../src/base/version.ts';
import type { AuditFile, SignOffFile } from '../../../src/dossier/audit-file-shape.ts';
import { AGENT, infoOf, infoTags, RULES } from '../../../src/package/bag-info.ts';
import type { Tag } from '../../../src/package/tag-files.ts';
import { type PackageContents, workOutAgain } from '../../../src/package/verify/work-out-again.ts';
import { resultAsJson } from '../../../src/report/json.ts';
import { auditedResult, auditMark } from '../../support/results/audits.ts';
import { aDossier, aMark, sha256Of, TODAY } from '../../support/results/builders.ts';
import { perfectResult } from '../../support/results/results.ts';

/** A package of which everything follows from its dossier, to be changed. */

const RESULT = 'data/rapport/audit.json';
const REPORT = 'data/rapport/rapport.md';
const SIGNED = 'aftekening/resultaat.json';

const encode = (text: string) => new TextEncoder().encode(text);
const jsonOf = (result: object) => encode(jsonText(resultAsJson(result as AuditResult)));

const contentsOf = (result: AuditResult, more: Partial<PackageContents> = {}): PackageContents => {
  const dossier = aDossier();
  const school = { ...dossier.school, school: result.school, round: result.round };
  return {
    info: infoTags(
      { ...infoOf(result, { agent: AGENT, rules: 'abc' }), leftOut: [], unread: [] },
      { bytes: 1, files: 1 },
    ),
    reports: new Map([
      [RESULT, jsonOf(result)],
      [REPORT, encode('rapport')],
    ]),
    signed: null,
    builtIn: aMark(),
    mark: aMark({ id: result.qualityMark.id, version: result.qualityMark.version }),
    dossier: { ...dossier, school },
    signOffs: [],
    paths: [],
    keys: [],
    rules: 'abc',
    digest: sha256Of,
    judge: async () => result,
    render: async () => [
      ['audit.json', jsonOf(result)],
      ['rapport.md', encode('rapport')],
    ],
    ...more,
  };
};

const ofThisTool = <Result extends AuditResult>(result: Result): Result => ({ ...result, tool: TOOL });

const changed = (result: AuditResult, change: Partial<Record<keyof AuditResult, unknown>>) => ({
  ...result,
  ...change,
});

const withResult = (contents: PackageContents, bytes: Uint8Array): PackageContents => ({
  ...contents,
  reports: new Map([...contents.reports, [RESULT, bytes]]),
});

const withTag = ({ info }: PackageContents, label: string, value: string): Tag[] => [
  ...info.filter((tag) => tag.label !== label),
  ...(value === '' ? [] : [{ label, value }]),
];

const codesOf = async (contents: PackageContents) =>
  (await workOutAgain(contents)).contradictions.map(({ code }) => code);

const whyNot = async (contents: PackageContents) =>
  (await workOutAgain(contents)).remarks.flatMap((remark) => (remark.code === 'not-worked-out' ? [remark.why] : []));

describe('what a package says', () => {
  it('follows from its dossier when all of it is what is worked out again', async () => {
    const result = await perfectResult();
    const { contradictions, workedOut } = await workOutAgain(contentsOf(result));
    expect({ contradictions, workedOut }).toEqual({ contradictions: [], workedOut: result.date });
  });

  it('is wrong where a statement, another part or a file of it differs', async () => {
    const result = await perfectResult();
    const contents = contentsOf(result);
    const bad = { ...result.mark, verdict: 'notMet' };
    expect((await workOutAgain(withResult(contents, jsonOf(changed(result, { mark: bad }))))).contradictions).toEqual([
      { code: 'result-differs', path: RESULT, about: 'mark', said: 'notMet', follows: 'met' },
    ]);
    const [first, ...others] = result.criteria;
    const criteria = [{ ...first, summary: 'anders' }, ...others];
    const said = jsonOf(changed(result, { criteria, sessions: [] }));
    expect((await workOutAgain(withResult(contents, said))).contradictions).toEqual([
      { code: 'result-parts', path: RESULT, parts: expect.arrayContaining([first?.id]) },
    ]);
    expect(await codesOf(withResult(contents, jsonOf(changed(result, { criteria: 'geen' }))))).toContain(
      'result-differs',
    );
    expect(await codesOf(withResult(contents, encode('geen json')))).toEqual(['file-invalid']);
    expect(await codesOf({ ...contents, reports: new Map() })).toEqual(['report-missing', 'report-missing']);
    const reports = new Map([
      ...contents.reports,
      [REPORT, encode('vals')],
      ['data/rapport/auditrapport.md', encode('x')],
    ]);
    expect(await codesOf({ ...contents, reports })).toEqual(['report-differs', 'report-added']);
  });

  it('is wrong where bag-info.txt says something else', async () => {
    const result = await perfectResult();
    const contents = contentsOf(result);
    expect(await codesOf({ ...contents, info: withTag(contents, 'Source-Organization', 'De Zon') })).toEqual([
      'info-differs',
    ]);
    expect(
      await codesOf({ ...contents, info: [...contents.info, { label: 'Ouder-Audit-Left-Out', value: 'brief' }] }),
    ).toEqual(['info-differs']);
    const { workedOut, contradictions } = await workOutAgain({
      ...contents,
      info: withTag(contents, 'Bagging-Date', ''),
    });
    expect([workedOut, contradictions.map(({ code }) => code)]).toEqual([result.date, ['info-differs']]);
    const dayless = withResult(
      { ...contents, info: withTag(contents, 'Bagging-Date', 'ooit') },
      encode('{"date":"ooit"}'),
    );
    expect(await workOutAgain(dayless)).toMatchObject({ contradictions: [{ path: 'bag-info.txt' }], workedOut: null });
  });

  it('is not worked out under the rules of another tool, and then held against what needs no rules', async () => {
    const result = await perfectResult();
    const contents = contentsOf(result);
    const older = { ...contents, info: withTag(contents, 'Bag-Software-Agent', 'ouder-audit 0.0.0') };
    expect(await whyNot(older)).toEqual(['other-version']);
    expect(await whyNot({ ...contents, rules: 'def' })).toEqual(['other-build']);
    expect(await whyNot({ ...contents, info: withTag(contents, RULES, '') })).toEqual(['unknown-tool']);
    expect(await whyNot({ ...older, reports: new Map() })).toEqual(['no-result']);
    const said = withResult(older, jsonOf(changed(result, { school: { name: 'De Zon' }, mark: {} })));
    expect((await workOutAgain(said)).contradictions).toEqual([
      { code: 'result-differs', path: RESULT, about: 'school', said: 'De Zon', follows: result.school.name },
    ]);
    expect(await codesOf(withResult(older, encode('x')))).toEqual(['file-invalid']);
    expect(await codesOf({ ...older, mark: null, dossier: null, judge: null })).toEqual([]);
  });

  it('has to give the verdicts and the advice of its auditor under the rules of any version', async () => {
    const contents = contentsOf(await auditedResult());
    // Safe: a file of an auditor with what is compared here.
    const audit = { verdicts: { C1: { verdict: 'notMet' } }, advice: { decision: 'refuse' } } as unknown as AuditFile;
    const dossier = contents.dossier === null ? null : { ...contents.dossier, audit };
    const info = withTag(contents, 'Bag-Software-Agent', 'ouder-audit 0.0.0');
    const { contradictions } = await workOutAgain({ ...contents, mark: auditMark(), info, dossier });
    const about = contradictions.map((each) => 'about' in each && each.about);
    expect(about).toEqual(expect.arrayContaining(['advice', 'verdict C1']));
  });

  it('is wrong when its framework or dossier cannot be read', async () => {
    const contents = contentsOf(await perfectResult());
    const unread = await workOutAgain({ ...contents, mark: null, dossier: null, judge: null });
    expect(unread.contradictions).toEqual([{ code: 'file-invalid', path: 'data/kader' }]);
    const invalid = await workOutAgain({ ...contents, dossier: null, judge: null });
    expect(invalid.contradictions).toEqual([{ code: 'file-invalid', path: 'data/dossier' }]);
  });

  it('rests on the framework that its name promises, or tells what is other in it', async () => {
    const contents = contentsOf(await perfectResult());
    const known = { id: 'keurmerk-ouderbetrokkenheid', version: '1.3.0' };
    const altered = async (builtIn: typeof known) => {
      const { contradictions } = await workOutAgain({
        ...contents,
        builtIn: aMark(builtIn),
        mark: aMark({ ...known, rule: { ...aMark().rule, met: { minMean: 1, minLevel: 0 } } }),
      });
      return contradictions.find(({ code }) => code === 'framework-altered');
    };
    expect(await altered(known)).toMatchObject({ differences: expect.arrayContaining(['rule.met.minMean: 2.5 → 1']) });
    expect(await altered({ ...known, version: '9.0.0' })).toMatchObject({ differences: [] });
    const { remarks } = await workOutAgain({ ...contents, mark: aMark({ id: 'eigen', version: '1.0.0' }) });
    expect(remarks).toContainEqual({ code: 'framework-unknown', id: 'eigen', version: '1.0.0' });
  });
});

describe('what people signed', () => {
  const signOffs: SignOffFile = {
    formatVersion: 1,
    result: { file: SIGNED, sha256: 'a'.repeat(64), dossier: 'b'.repeat(64), on: TODAY },
    signOffs: [{ role: 'mr', on: TODAY }],
  };

  const signedContents = (
    result: AuditResult,
    signed: object,
    dossier: 'same' | 'changed' | 'erased' | 'unknown' = 'same',
    state: 'same' | 'changed' = 'same',
  ) => {
    const contents = contentsOf(result);
    return {
      ...contents,
      dossier: contents.dossier === null ? null : { ...contents.dossier, signOffs },
      signed: jsonOf(signed),
      signOffs: [{ role: 'mr', on: TODAY, signature: null, result: state, dossier }],
    } satisfies PackageContents;
  };

  it('must follow from the dossier as a whole, but for where it was judged', async () => {
    const mine = ofThisTool(await auditedResult());
    expect(await codesOf(signedContents(mine, { ...mine, findings: [], run: {} }))).toEqual([]);
    expect(await codesOf(signedContents(mine, { ...mine, sessions: [{ date: '2020-01-01', present: [] }] }))).toEqual([
      'result-parts',
    ]);
    expect(await codesOf(signedContents(mine, { ...mine, tool: { version: '0.0.1' }, actions: [{}] }))).toEqual([]);
    const refused = { ...mine, audit: { ...mine.audit, advice: { decision: 'refuse' } } };
    for (const state of ['same', 'unknown', 'erased'] as const)
      expect(await codesOf(signedContents(mine, refused, state))).toContain('result-differs');
    expect(await codesOf(signedContents(mine, refused, 'changed'))).toEqual([]);
    expect(await codesOf(signedContents(mine, refused, 'same', 'changed'))).toEqual([]);
    expect(await codesOf({ ...signedContents(mine, mine), signed: encode('x') })).toEqual(['file-invalid']);
  });

  it('need not tell the same of evidence that stayed at school', async () => {
    const result = ofThisTool(await auditedResult());
    const other = { ...result, mark: { ...result.mark, verdict: 'undetermined', met: 0 } };
    expect(await codesOf(signedContents(result, other, 'unknown'))).toEqual([]);
    expect(await codesOf(signedContents(result, other, 'same'))).toContain('result-differs');
  });

  it('is told to be a draft when the audit is one', async () => {
    const result = await auditedResult();
    const problems = [{ code: 'independence-missing' as const }];
    const draft = { ...result, audit: { ...result.audit, problems } };
    expect((await workOutAgain(signedContents(draft, draft))).remarks).toEqual(
      expect.arrayContaining([
        { code: 'draft', problems },
        { code: 'signed-draft', roles: ['mr'] },
      ]),
    );
    expect((await workOutAgain(contentsOf(draft))).remarks.map(({ code }) => code)).not.toContain('signed-draft');
  });

  it('is held against the advice of the only auditor under the rules of any version', async () => {
    const result = await auditedResult();
    const contents = signedContents(result, { ...result, audit: { advice: { decision: 'refuse' } } });
    const audit = { formatVersion: 1 as const, qualityMark: { id: 'x', version: '1.0.0' } };
    const { id, version } = result.qualityMark;
    const found = await workOutAgain({
      ...contents,
      mark: auditMark({ id, version }),
      dossier: contents.dossier === null ? null : { ...contents.dossier, audit },
      info: withTag(contents, 'Bag-Software-Agent', 'ouder-audit 0.0.0'),
    });
    expect(found.contradictions).toContainEqual({
      code: 'result-differs',
      path: `data/dossier/${SIGNED}`,
      about: 'advice',
      said: 'refuse',
      follows: '',
    });
  });
});

it('a key that speaks for several roles, that is another than the dossier says, or that lies in the package is named', async () => {
  const contents = contentsOf(await perfectResult());
  const signature = { kind: 'ssh', covers: 'sign-off', state: 'valid', key: 'SHA256:x' } as const;
  const signOffs = ['mr', 'auditor', 'mr'].map(
    (role) => ({ role, on: TODAY, signature, result: 'same', dossier: 'same' }) as const,
  );
  const said = { kind: 'ssh' as const, file: 'a', publicKey: 'b' };
  const file: SignOffFile = {
    formatVersion: 1,
    result: { file: SIGNED, sha256: 'a'.repeat(64), dossier: 'b'.repeat(64), on: TODAY },
    signOffs: ['SHA256:x', 'SHA256:y', undefined].map((key) => ({
      role: 'mr',
      on: TODAY,
      signature: { ...said, ...(key === undefined ? {} : { key }) },
    })),
  };
  const dossier = contents.dossier === null ? null : { ...contents.dossier, signOffs: file };
  const keys = ['data/dossier/bewijs/sleutel'];
  expect((await workOutAgain({ ...contents, dossier, signOffs, keys })).contradictions).toEqual([
    { code: 'key-inside', path: 'data/dossier/bewijs/sleutel' },
    { code: 'one-key', key: 'SHA256:x', roles: ['mr', 'auditor', 'mr'] },
    { code: 'key-differs', role: 'auditor', said: 'SHA256:y', follows: 'SHA256:x' },
  ]);
});

it.each<[string, Partial<AuditFile>, string | null]>([
  ['agreed on', { agreed: { C1: { verdict: 'met', reason: 'Samen.' } } }, 'C1'],
  ['agreed to advise', { agreedAdvice: { decision: 'grant', on: '2026-11-23', reason: 'Samen.', of: [] } }, null],
  ['confirmed', { confirmed: { advice: 'a'.repeat(64) } }, null],
  [
    'logged as agreed',
    {
      log: [{ at: '2026-11-23', clock: '2026-11-23', criterion: 'C2', from: 'none', to: 'met', via: 'agreement' }],
    },
    'C2',
  ],
])('what was %s is of two auditors: one is missing when there is one file', async (_what, part, criterion) => {
  const contents = contentsOf(await perfectResult());
  const audit: AuditFile = { formatVersion: 1, qualityMark: { id: 'x', version: '1.0.0' }, ...part };
  const found = async (otherAudits: Record<string, AuditFile>) => {
    const dossier = contents.dossier === null ? null : { ...contents.dossier, audit, otherAudits };
    return (await workOutAgain({ ...contents, dossier })).contradictions;
  };
  expect(await found({})).toEqual([{ code: 'auditor-missing', auditor: null, criterion }]);
  expect(await found({ b: { formatVersion: 1, qualityMark: { id: 'x', version: '1.0.0' } } })).toEqual([]);
});

it('under the rules of another version, what was signed and the result beside it have to say the same', async () => {
  const result = await auditedResult();
  const other = changed(result, { audit: { ...result.audit, criteria: [{ id: 'C1', verdict: 'notMet' }] } });
  const older = (dossier: 'same' | 'erased') => {
    const contents = contentsOf(result);
    const about = { role: 'mr', on: TODAY, signature: null, result: 'same', dossier } as const;
    const info = withTag(contents, 'Bag-Software-Agent', 'ouder-audit 0.0.0');
    return { ...contents, info, signed: jsonOf(other), signOffs: [about] };
  };
  const { contradictions } = await workOutAgain(older('same'));
  expect(contradictions).toContainEqual(expect.objectContaining({ about: 'verdict C1', path: RESULT }));
  expect(await codesOf(older('erased'))).toEqual([]);
});

it('everybody whom an agreement names has a file of their own', async () => {
  const contents = contentsOf(await perfectResult());
  const audit = {
    formatVersion: 1 as const,
    qualityMark: { id: 'x', version: '1.0.0' },
    agreed: {
      C1: {
        verdict: 'met' as const,
        reason: 'Zo is het.',
        of: [{ verdict: 'met' as const }, { auditor: 'b', verdict: 'notMet' as const }],
      },
      C2: { verdict: 'met' as const, reason: 'Oud.' },
    },
    agreedAdvice: {
      decision: 'grant' as const,
      on: '2026-11-23',
      reason: 'Samen.',
      of: [
        { auditor: 'b', decision: 'grant' as const },
        { auditor: 'c', decision: 'refuse' as const },
      ],
    },
  };
  const dossier = contents.dossier === null ? null : { ...contents.dossier, audit };
  expect((await workOutAgain({ ...contents, dossier })).contradictions).toEqual([
    { code: 'auditor-missing', auditor: 'b', criterion: 'C1' },
    { code: 'auditor-missing', auditor: 'c', criterion: null },
  ]);
});
