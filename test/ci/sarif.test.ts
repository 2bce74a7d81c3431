import { describe, expect, it } from 'vitest';
import type { CheckedDossier } from '../../src/assessment/checked-dossier.ts';
import { sarifText } from '../../src/ci/sarif.ts';
import { FINDING_CODES } from '../../src/findings/find-record.ts';
import { sarifErrors } from '../support/ci/judges.ts';
import { renderSarif } from '../support/ci/renderers.ts';
import {
  checked,
  comparedResult,
  coveredResult,
  everyInput,
  inTrouble,
  NASTY_NAMES,
  nastyResult,
  plainContext,
  WAIVER,
  waivedResult,
} from '../support/results/checked-dossiers.ts';
import { perfectResult } from '../support/results/results.ts';

const render = (dossiers: CheckedDossier[]) => JSON.parse(renderSarif(dossiers, plainContext));

const uriOf = (result: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
  result.locations[0]?.physicalLocation.artifactLocation.uri ?? '';

describe('SARIF', () => {
  it('satisfies the schema of OASIS, whatever was found', async () => {
    for (const [name, dossiers] of await everyInput()) {
      const log = render(dossiers);
      expect({ name, errors: sarifErrors(log) }).toEqual({ name, errors: null });
      expect(log.runs).toHaveLength(dossiers.length);
    }
  });

  it('is held against a judge that says no', () => {
    expect(sarifErrors({ ...render([]), runs: [{}] })).not.toBeNull();
    expect(sarifErrors({ ...render([]), version: '2.0.0' })).not.toBeNull();
  });

  it('explains every finding that the tool knows, and points each result to its rule', async () => {
    const [run] = render([checked(await nastyResult())]).runs;
    const { rules } = run.tool.driver;
    expect(rules.map(({ id }: { id: string }) => id)).toEqual([
      ...FINDING_CODES,
      'not-checked',
      'threshold',
      'verdict',
      'score',
    ]);
    for (const rule of rules) {
      for (const text of [rule.shortDescription.text, rule.fullDescription.text, rule.help.text, rule.help.markdown]) {
        expect(text).toMatch(/\S/);
      }
      expect(rule.name).toMatch(/^([A-Z][a-z]+)+$/);
      expect(rule.properties.tags).toHaveLength(1);
    }
    expect(run.results.length).toBeGreaterThan(NASTY_NAMES.length);
    for (const result of run.results) {
      expect(rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(result.message.text).toMatch(/\S \S/);
      expect(result.locations).toHaveLength(1);
    }
  });

  it('names every file by a URI from which its name comes back unharmed', async () => {
    const root = 'scholen/de brug: 50%';
    const [run] = render([checked(await nastyResult(), root)]).runs;
    const uris: string[] = run.results.filter(({ ruleId }: { ruleId: string }) => ruleId === 'empty-file').map(uriOf);
    expect(uris.map(decodeURIComponent)).toEqual(NASTY_NAMES.map((name) => `${root}/bewijs/${name}`));
    for (const uri of uris) expect(new URL(uri, 'file:///srcroot/').protocol).toBe('file:');
    expect(run.automationDetails.id).toBe(`ouder-audit/${root}/`);
  });

  it('takes half a surrogate pair in a name for an unknown character', async () => {
    const { result, ...dossier } = checked(await nastyResult());
    const findings = result.findings.map((each) => ({ ...each, location: { file: 'bewijs/\uD83D.pdf', line: 3 } }));
    const [run] = render([{ ...dossier, result: { ...result, findings } }]).runs;
    expect(uriOf(run.results[0])).toBe('bewijs/%EF%BF%BD.pdf');
    expect(run.results[0].locations[0].physicalLocation.region).toEqual({ startLine: 3 });
  });

  it('shows an accepted finding as suppressed, with the reason and the end date', async () => {
    const [run] = render([checked(await waivedResult())]).runs;
    const suppressed = run.results.filter((result: object) => 'suppressions' in result);
    expect(suppressed).toMatchObject([
      { ruleId: WAIVER.code, suppressions: [{ kind: 'external', status: 'accepted' }] },
    ]);
    const [{ justification }] = suppressed[0].suppressions;
    expect(justification).toContain(WAIVER.reason);
    expect(justification).toContain('15 januari 2027');
  });

  it('tells new from known against a baseline, and nothing of the kind without one', async () => {
    const statesOf = ([run]: { results: { baselineState?: string }[] }[]) =>
      (run?.results ?? []).map(({ baselineState }) => baselineState);
    const compared = statesOf(render([checked(await comparedResult())]).runs);
    expect(compared.slice(0, 5)).toEqual(['new', 'new', 'new', 'new', 'updated']);
    expect(new Set(compared.slice(5))).toEqual(new Set(['unchanged']));
    expect(new Set(statesOf(render([checked(await waivedResult())]).runs))).toEqual(new Set([undefined]));
  });

  it('gives what breaks a run and is no finding a rule and a place', async () => {
    const broken = await comparedResult();
    const { baseline: _none, ...bare } = broken;
    const [run] = render([checked(broken, 'a')]).runs;
    expect(run.results.slice(0, 3)).toMatchObject([
      { ruleId: 'threshold', level: 'error', partialFingerprints: { 'ouderAuditFinding/v1': 'threshold:minMet' } },
      { ruleId: 'verdict', partialFingerprints: { 'ouderAuditFinding/v1': 'verdict:C1' } },
      { ruleId: 'score', partialFingerprints: { 'ouderAuditFinding/v1': 'score:S1' } },
    ]);
    const [{ locations, message }] = run.results;
    expect(uriOf({ locations })).toBe('a/antwoorden.yaml');
    expect(locations[0].physicalLocation.region).toEqual({ startLine: 8 });
    expect(message.text).toContain('Deze grens staat in a/school.yaml, regel 6.');
    expect('baselineState' in render([checked(bare)]).runs[0].results[0]).toBe(false);
  });

  it('gives each finding a fingerprint of its own, and each dossier a category of its own', async () => {
    const runs = render([checked(await comparedResult(), 'a'), checked(await comparedResult(), '')]).runs;
    expect(runs.map(({ automationDetails }: { automationDetails: { id: string } }) => automationDetails.id)).toEqual([
      'ouder-audit/a/',
      'ouder-audit/./',
    ]);
    const prints: object[] = runs[0].results.map(
      ({ partialFingerprints }: { partialFingerprints: object }) => partialFingerprints,
    );
    // With a primaryLocationLineHash of ours, the upload to GitHub warns for each finding that it is not its own.
    expect(new Set(prints.flatMap((each) => Object.keys(each)))).toEqual(new Set(['ouderAuditFinding/v1']));
    const hashes = prints.map((each) => Object.values(each)[0]);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('says that nobody could look at a dossier, and takes the version from another', async () => {
    const { runs } = render([inTrouble(), checked(await perfectResult())]);
    expect(runs[0].invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [
        { level: 'error', message: { text: 'school.yaml ontbreekt.' } },
        { message: { text: '::error::<b>]]> {{0}} [x]\u2060(1)' } },
      ],
    });
    expect(runs[0].tool.driver.semanticVersion).toBe('0.0.0');
    expect(runs[1].invocations).toEqual([{ executionSuccessful: true }]);
  });

  it('keeps braces and brackets from being placeholders and links', () => {
    expect(sarifText('{0} [tekst](1) }')).toBe('{{0}} [tekst]\u2060(1) }}');
  });

  it('shows nobody’s address that stood in the name of a file', async () => {
    expect(renderSarif([checked(await coveredResult())], plainContext)).not.toContain('pietersen');
  });
});
