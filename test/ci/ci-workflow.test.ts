import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { CI_PLATFORMS, type CiPlatform } from '../../src/base/ci-platforms.ts';
import { isNameKept, quoteYaml, renderWorkflow } from '../../src/ci/workflow-file.ts';
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

  it('has no expression that the platform would fill in, and no tab', () => {
    const text = renderWorkflow(platform, { dossier: './school', tool: TOOL });
    expect(text).not.toMatch(/\$\{\{|\$\(|\t|undefined/);
    expect(isNameKept(platform, text)).toBe(true);
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
    expect(uses.length).toBe(4);
    for (const line of uses) expect(line).toMatch(/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('may read, and besides only add findings to the tab Security', () => {
    const { permissions, jobs } = parse(text);
    expect(permissions).toEqual({ contents: 'read' });
    expect(jobs['ouder-audit'].permissions).toEqual({ contents: 'read', 'security-events': 'write', actions: 'read' });
  });
});

describe('a name that a platform would fill in', () => {
  it.each([
    ['github', './\u0024{{ github.token }}', false],
    ['github', './$(touch x) $HOME', true],
    ['azure', './\u0024{{ variables.x }}', false],
    ['azure', './$(Build.SourcesDirectory)', false],
    ['azure', './$(dossier)', false],
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
