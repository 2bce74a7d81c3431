import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { renderWorkflow } from '../../src/ci/workflow-file.ts';
import { gitlabErrors } from '../support/ci/judge-of-gitlab.ts';

const component = readFileSync(new URL('../../templates/ouder-audit/template.yml', import.meta.url), 'utf8');

/** A project that uses the component with these inputs. */
const withComponent = (inputs: Record<string, string>) => ({
  'onderdeel.yml': component,
  '.gitlab-ci.yml': stringify({ include: [{ local: '/onderdeel.yml', inputs }] }),
});

describe('GitLab accepts', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ouder-audit-ci-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['.', './mijn "school" $HOME; exit 3 #😀', './-rf: *a &b |', './\u202e\u2028'])(
    'the workflow for %j',
    async (dossier) => {
      const text = renderWorkflow('gitlab', { dossier, tool: './ouder-audit-1.2.3.tgz' });
      expect(await gitlabErrors(folder, { '.gitlab-ci.yml': text })).toBeNull();
    },
  );

  it('that file beside a workflow of the school itself', async () => {
    const files = {
      'ouder-audit.gitlab-ci.yml': renderWorkflow('gitlab', { dossier: './school', tool: './x.tgz' }),
      '.gitlab-ci.yml': 'include: "/ouder-audit.gitlab-ci.yml"\nlinks:\n  script: [echo]\n',
    };
    expect(await gitlabErrors(folder, files)).toBeNull();
  });

  it.each([{}, { dossier: './de brug', recursive: 'true', baseline: 'audit-begin.json', stage: 'build' }])(
    'the component of this project with the inputs %j',
    async (inputs) => {
      expect(await gitlabErrors(folder, withComponent(inputs))).toBeNull();
    },
  );

  it('not everything', async () => {
    const text = renderWorkflow('gitlab', { dossier: '.', tool: './x.tgz' });
    expect(await gitlabErrors(folder, { '.gitlab-ci.yml': text.replace('interruptible:', 'interrupt:') })).toContain(
      "'interrupt' property is not expected to be here",
    );
    expect(await gitlabErrors(folder, withComponent({ recursive: 'ja' }))).toContain('ja');
    // GitLab would not find this file for the key of the cache.
    expect(await gitlabErrors(folder, withComponent({ package: './x.tgz' }))).toContain('./x.tgz');
  });
});
