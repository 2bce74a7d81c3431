import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { CI_PLATFORMS, type CiPlatform } from '../../src/base/ci-platforms.ts';
import { isNameKept, quoteYaml, renderWorkflow } from '../../src/ci/workflow-file.ts';
import { stepsOf } from '../support/ci/workflow-steps.ts';
import { dossierOf, toolOf } from '../support/ci/workflows.ts';

const TOOL = './ouder-audit-1.2.3.tgz';

const HOSTILE = [
  '.',
  './mijn school',
  `./'; touch kwaad; echo '`,
  './"; touch kwaad; echo "',
  './$(touch kwaad)`touch kwaad`$HOME$$',
  './#geen: commentaar, *anker &anker !tag |',
  './{{dossier}} {{{dossier}}} %TEMP%',
  './school 😀 👩‍👩‍👧 é',
  './-rf',
  './regel\neen\ttwee\r drie',
  './\u0085\u2028\u2029\ufeff\u202e\u200b\u007f\u0001',
  './C:\\school\\',
];

/** What a shell hands to a program for "$DOSSIER". */
const throughBash = (dossier: string): string =>
  execFileSync('bash', ['-c', 'printf %s "$DOSSIER"'], { env: { ...process.env, DOSSIER: dossier }, encoding: 'utf8' });

describe.each(CI_PLATFORMS)('the workflow for %s', (platform) => {
  it.each(HOSTILE)('hands the folder %j to the shell unharmed', (dossier) => {
    const text = renderWorkflow(platform, { dossier, tool: TOOL });
    expect(parseDocument(text, { strict: true }).errors).toEqual([]);
    expect(parseDocument(text, { version: '1.1' }).errors).toEqual([]);
    for (const version of ['1.1', '1.2'] as const) {
      const read = parse(text, { version });
      expect(dossierOf(platform, read)).toBe(dossier);
      expect(throughBash(dossierOf(platform, read))).toBe(dossier);
      expect(toolOf(platform, read)).toBe(TOOL);
    }
  });

  it('is the same for every folder but for that one line', () => {
    const lines = (dossier: string) => renderWorkflow(platform, { dossier, tool: TOOL }).split('\n');
    const plain = lines('./school');
    for (const dossier of HOSTILE) {
      const other = lines(dossier);
      expect(other.filter((line, at) => line !== plain[at]).length).toBeLessThanOrEqual(1);
      expect(other).toHaveLength(plain.length);
    }
  });

  it('has no expression in what a shell runs, and no tab', () => {
    const text = renderWorkflow(platform, { dossier: './school', tool: TOOL });
    expect(text).not.toMatch(/\t|undefined/);
    const scripts = stepsOf[platform](parse(text)).flatMap(({ script }) => script?.text ?? []);
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) {
      expect(script).not.toContain('\u0024{{');
      if (platform === 'azure') expect(isNameKept(platform, script)).toBe(true);
    }
  });

  it('runs on changes of the main branch and on proposals, never twice for one change', () => {
    const text = renderWorkflow(platform, { dossier: './school', tool: TOOL });
    expect(text).not.toContain('pull_request_target');
    const file = parse(text);
    const doubles: Record<CiPlatform, () => void> = {
      github: () => {
        expect(file.on.push).toEqual({ branches: ['main', 'master'] });
        expect(file.concurrency.group).toContain('github.ref');
      },
      gitlab: () => {
        const { rules, resource_group: group } = file['ouder-audit'];
        expect(rules[2]).toEqual({ if: '$CI_COMMIT_BRANCH && $CI_OPEN_MERGE_REQUESTS', when: 'never' });
        expect(group).toContain('$CI_COMMIT_REF_SLUG');
      },
      azure: () => {
        expect(file.trigger).toEqual({ batch: true, branches: { include: ['main', 'master'] } });
        expect(file.pr.autoCancel).toBe(true);
      },
    };
    doubles[platform]();
  });
});

/** Where each platform is told which Node it brings. */
const NODE: Record<CiPlatform, RegExp> = {
  github: /node-version: \d+\.\d+\.\d+$/m,
  gitlab: /image: node:\d+\.\d+\.\d+-\w+$/m,
  azure: /version: \d+\.\d+\.\d+$/m,
};

it.each(CI_PLATFORMS)('the workflow for %s brings one version of Node, and no newer one by itself', (platform) => {
  expect(renderWorkflow(platform, { dossier: '.', tool: TOOL })).toMatch(NODE[platform]);
});

describe('the workflow for github', () => {
  const text = renderWorkflow('github', { dossier: '.', tool: TOOL });

  it('pins every action by the commit, with the version behind it', () => {
    const uses = text.split('\n').filter((line) => line.includes('uses:'));
    expect(uses.length).toBe(7);
    for (const line of uses) expect(line).toMatch(/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('may only read, until somebody asks for more', () => {
    const { permissions, jobs } = parse(text);
    expect(permissions).toEqual({ contents: 'read' });
    expect(jobs['ouder-audit'].permissions).toEqual({ contents: 'read' });
    const asked = parse(text.replace('# pull-requests: write', 'pull-requests: write'));
    expect(asked.jobs['ouder-audit'].permissions).toEqual({ contents: 'read', 'pull-requests': 'write' });
  });

  it('leaves the category of SARIF to the file, in which each dossier has its own', () => {
    expect(text).toContain('upload-sarif@');
    expect(text).not.toContain('category:');
  });

  it('hides no failure, and comments or uploads only when asked for', () => {
    expect(text).not.toContain('continue-on-error:');
    const skipped = stepsOf.github(parse(text)).filter(({ wanted }) => !wanted);
    expect(skipped.map(({ name }) => name)).toEqual([
      'Doel van het voorstel ophalen',
      'Doel van het voorstel controleren',
      'Bericht in het voorstel',
      'Bevindingen op het tabblad Security',
    ]);
  });
});

it('keys the cache by what is in the package, on every platform', () => {
  const [github, gitlab, azure] = CI_PLATFORMS.map((platform) =>
    renderWorkflow(platform, { dossier: '.', tool: TOOL }),
  );
  expect(github?.match(/hashFiles\(env\.OUDER_AUDIT\)/g)).toHaveLength(3);
  expect(parse(gitlab ?? '')['ouder-audit'].cache.key).toEqual({
    files: ['ouder-audit-1.2.3.tgz'],
    prefix: 'ouder-audit',
  });
  // Azure looks into the file that a part without quotes names (FingerprintCreator.cs of its agent).
  expect(azure?.match(/'"ouder-audit" \| \$\(OUDER_AUDIT\)/g)).toHaveLength(2);
});

describe('a name that a platform would fill in', () => {
  it.each([
    ['github', './\u0024{{ github.token }}', false],
    ['github', './$(touch x) $HOME', true],
    ['azure', './\u0024{{ variables.x }}', false],
    ['azure', './$(Build.SourcesDirectory)', false],
    ['azure', './$(dossier)', false],
    ['azure', './$(Geinstalleerd)', false],
    ['azure', './$(touch x) $HOME', true],
    ['gitlab', './\u0024{{ x }} $(Build.X) $CI_JOB_TOKEN', true],
  ] as const)('%s: %s', (platform, name, kept) => {
    expect(isNameKept(platform, name)).toBe(kept);
  });
});

describe('a quoted text', () => {
  it('is one line of characters that can be seen, and comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (graphemes, binary) => {
        for (const text of [graphemes, binary]) {
          const quoted = quoteYaml(text);
          expect(quoted).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
          expect(parse(`a: ${quoted}`)).toEqual({ a: text });
        }
      }),
    );
  });
});
