import { describe, expect, it } from 'vitest';
import { digestText } from '../../src/base/io/digests.ts';
import { findRecord } from '../../src/findings/find-record.ts';
import { loadFramework } from '../../src/framework/io/criteria-yaml.ts';
import { frameworkText, judgeContent, KNOWN_VERSIONS, knownVersion } from '../../src/framework/known-versions.ts';
import { qualityMarkFileSchema } from '../../src/framework/quality-mark.ts';
import { projectRoot } from '../support/run/run-binary.ts';

const builtIn = await loadFramework(`${projectRoot}/criteria`, null);
const contentOf = (mark: typeof builtIn) => judgeContent(knownVersion(mark), digestText(frameworkText(mark)));

describe('the versions of the framework that this tool knows', () => {
  it('hold the digest and the rule of the current one: run `npm run docs` after a change, and raise the version after a release', () => {
    expect(contentOf(builtIn)).toBe('original');
    const { basis: _basis, ...rule } = builtIn.rule;
    expect(knownVersion(builtIn)?.rule).toEqual(rule);
  });

  it('have the shape of a framework, and name findings that exist', () => {
    const { rule } = qualityMarkFileSchema.shape;
    const basis = { kind: 'project', source: 'x' };
    const all = Object.values(KNOWN_VERSIONS).flatMap((versions) => Object.values(versions));
    expect(all.length).toBeGreaterThanOrEqual(2);
    for (const version of all) {
      expect(version.sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(rule.safeParse({ ...version.rule, basis }).error).toBeUndefined();
      expect(version.without.map((code) => findRecord(code)?.title)).not.toContain(undefined);
    }
  });
});

describe('the content of a framework', () => {
  it('is altered when anything in it differs from its version', () => {
    expect(contentOf({ ...builtIn, rule: { ...builtIn.rule, minLevels: 1 } })).toBe('altered');
    expect(contentOf({ ...builtIn, disclaimer: `${builtIn.disclaimer} Echt.` })).toBe('altered');
  });

  it('is compared with its own version, and not with the current one', () => {
    expect(contentOf({ ...builtIn, version: '1.0.0' })).toBe('altered');
  });

  it.each([
    ['a version that this tool does not know', { version: '9.9.9' }],
    ['another framework', { id: 'eigen-keurmerk' }],
    ['a name that every object has', { id: 'constructor' }],
    ['a version that every object has', { version: 'constructor' }],
  ])('is unknown for %s', (_name, more) => {
    expect(contentOf({ ...builtIn, ...more })).toBe('unknown');
  });

  it('does not depend on the order of keys', () => {
    const reversed = Object.fromEntries(Object.entries(builtIn).reverse()) as typeof builtIn;
    expect(contentOf(reversed)).toBe('original');
  });
});
