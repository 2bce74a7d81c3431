import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { CheckedDossier } from '../../src/assessment/checked-dossier.ts';
import { renderGitlab } from '../support/ci/renderers.ts';
import { aDossier, aMark, anEntry, content, fileFacts } from '../support/results/builders.ts';
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
import { judge } from '../support/results/results.ts';

/**
 * The fields that GitLab documents (docs.gitlab.com, Code Quality, report format). The schema by which GitLab itself reads them
 * (app/validators/json_schemas/codeclimate.json in its sources) asks less: no name of a check, no list of severities, no line.
 */
const report = z.array(
  z.strictObject({
    description: z.string().regex(/^\S[^\n\r]*$/),
    check_name: z.string().min(1),
    fingerprint: z.string().min(1),
    severity: z.enum(['info', 'minor', 'major', 'critical', 'blocker']),
    location: z.strictObject({
      // No leading './' or '/'.
      path: z.string().regex(/^(?!\.?\/)./s),
      lines: z.strictObject({ begin: z.int().positive() }),
    }),
  }),
);

const issuesOf = (dossiers: CheckedDossier[]) => report.parse(JSON.parse(renderGitlab(dossiers, plainContext)));

describe('Code Quality for GitLab', () => {
  it('has the documented fields, and a fingerprint for each issue of all dossiers', async () => {
    for (const [, dossiers] of await everyInput()) {
      const fingerprints = issuesOf(dossiers).map(({ fingerprint }) => fingerprint);
      expect(new Set(fingerprints).size).toBe(fingerprints.length);
    }
    const twice = issuesOf([checked(await comparedResult(), 'a'), checked(await comparedResult(), 'a:empty-file')]);
    expect(new Set(twice.map(({ fingerprint }) => fingerprint)).size).toBe(twice.length);
  });

  it('gives every name of a file back unharmed', async () => {
    const paths = issuesOf([checked(await nastyResult(), 'a b')])
      .filter(({ check_name }) => check_name === 'empty-file')
      .map(({ location }) => location.path);
    expect(paths).toEqual(NASTY_NAMES.map((name) => `a b/bewijs/${name}`));
  });

  it('weighs personal data above other errors', async () => {
    const personal = [{ kind: 'bsn' as const, count: 1, places: [] }];
    const dossier = aDossier({
      register: { evidence: { brief: anEntry({ file: 'brief.pdf' }), leeg: anEntry({ file: 'leeg.pdf' }) } },
    });
    const document = {
      mediaType: 'application/pdf',
      pages: 1,
      reading: { state: 'read' as const, content: content({ personal }) },
    };
    const result = await judge(aMark(), dossier, [
      fileFacts('brief.pdf', { document }),
      fileFacts('leeg.pdf', { bytes: 0 }),
    ]);
    const severities = Object.fromEntries(issuesOf([checked(result)]).map((each) => [each.check_name, each.severity]));
    expect(severities).toMatchObject({
      'personal-data-bsn': 'critical',
      'empty-file': 'major',
      'unanswered-question': 'minor',
    });
    expect(issuesOf([checked(await comparedResult())]).map(({ severity }) => severity)).toContain('info');
  });

  it('names what breaks the run and is no finding, with a place', async () => {
    expect(issuesOf([checked(await comparedResult(), 'a')]).slice(0, 3)).toMatchObject([
      {
        check_name: 'threshold',
        fingerprint: 'a:threshold:minMet',
        severity: 'major',
        location: { path: 'a/antwoorden.yaml', lines: { begin: 8 } },
      },
      { check_name: 'verdict', location: { lines: { begin: 9 } } },
      { check_name: 'score', location: { path: 'a/bewijs.yaml' } },
    ]);
  });

  it('shows what was accepted as information, with reason and last day', async () => {
    const issue = issuesOf([checked(await waivedResult())]).find(({ check_name }) => check_name === WAIVER.code);
    expect(issue?.severity).toBe('info');
    expect(issue?.description).toContain(WAIVER.reason);
    expect(issue?.description).toContain('Aanvaard tot en met');
  });

  it('tells of a dossier that could not be checked', () => {
    expect(issuesOf([inTrouble()])).toMatchObject([
      { severity: 'blocker', check_name: 'not-checked', location: { path: 'school b/school.yaml' } },
      { severity: 'blocker', location: { path: 'school b/antwoorden.yaml', lines: { begin: 4 } } },
    ]);
  });

  it('shows nobody’s address that stood in the name of a file', async () => {
    expect(renderGitlab([checked(await coveredResult())], plainContext)).not.toContain('pietersen');
  });
});
