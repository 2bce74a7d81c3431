import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { losesPeople } from '../../src/documents/find-people.ts';
import { loadFramework } from '../../src/framework/io/criteria-yaml.ts';
import type { QualityMark } from '../../src/framework/quality-mark.ts';
import { projectRoot } from '../support/run/run-binary.ts';

let mark: QualityMark;
beforeAll(async () => {
  mark = await loadFramework(join(projectRoot, 'criteria'), null);
});

const loses = (before: string, after: string): boolean =>
  losesPeople(parse(before), parse(after), { mark, dossier: { school: { school: {} }, names: [] } as never });

const PERSON = 'De moeder van Fenna belde.';

describe('data lose personal data', () => {
  it.each([
    ['when a value is written otherwise', `a: ${PERSON}`, 'a: Een ouder belde.'],
    ['when its key disappears', `a: ${PERSON}\nb: 1`, 'b: 1'],
    [
      'when a block of text becomes a line',
      `a: >-\n  Het ging zo.\n  ${PERSON}\n  Dat was alles.`,
      'a: Een ouder belde.',
    ],
    ['when a part of a list goes', `a:\n  - { b: ${PERSON} }\n  - { b: niets }`, 'a:\n  - { b: niets }'],
    ['when a person takes the place of another', `a: ${PERSON}`, 'a: De moeder van Sem belde.'],
    ['when it was a name of something', 'De moeder van Fenna: 1', 'b: 1'],
    ['when it was a number', 'bsn: 123456782', 'bsn: 0'],
  ])('%s', (_when, before, after) => {
    expect(loses(before, after)).toBe(true);
  });

  it.each([
    ['when a text without people changes or goes', 'a: Wij lezen samen.\nb: Zo was het.', 'a: Wij rekenen samen.'],
    ['when a value stays', `a: ${PERSON}\nb: 1`, `a: ${PERSON}\nb: 2`],
    ['when a value moves', `a: [niets, ${PERSON}]`, `a: [${PERSON}]`],
    ['when only the layout changes', `a: >-\n  De moeder\n  van Fenna belde.`, `a: ${PERSON}`],
    ['when there was nothing', '', `a: ${PERSON}`],
  ])('but not %s', (_when, before, after) => {
    expect(loses(before, after)).toBe(false);
  });
});
