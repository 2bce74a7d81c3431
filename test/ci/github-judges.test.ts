import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderWorkflow } from '../../src/ci/workflow-file.ts';
import { judgesOfGithub } from '../support/ci/judge-of-github.ts';

describe('GitHub accepts', () => {
  let judges: Awaited<ReturnType<typeof judgesOfGithub>>;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ouder-audit-ci-'));
    judges = await judgesOfGithub(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['.', './mijn "school" $HOME; exit 3 #😀', './-rf: *a &b |', './\u202e\u2028'])(
    'the workflow for %j',
    async (dossier) => {
      const text = renderWorkflow('github', { dossier, tool: './ouder-audit-1.2.3.tgz' });
      expect(await judges.workflow(text)).toEqual([]);
      const asked = text.replace('# pull-requests: write', 'pull-requests: write');
      expect(await judges.workflow(asked.replace('# security-events', 'security-events'))).toEqual([]);
    },
  );

  it('the action of this project', async () => {
    expect(await judges.action(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8'))).toEqual([]);
  });

  it('not everything', async () => {
    const text = renderWorkflow('github', { dossier: '.', tool: './x.tgz' });
    expect(await judges.workflow(text.replace('runs-on:', 'run-on:'))).not.toEqual([]);
    expect(await judges.workflow(text.replace("env.BERICHT == 'true'", 'geheim.BERICHT'))).not.toEqual([]);
    expect(
      await judges.action('name: x\nruns:\n  using: composite\n  steps:\n    - run: a\n      iff: b\n'),
    ).not.toEqual([]);
  });
});
