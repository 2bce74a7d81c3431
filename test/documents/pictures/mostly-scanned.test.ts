import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { NO_TEXT_RULE } from '../../../src/documents/pictures/mostly-scanned.ts';
import { projectRoot } from '../../support/run/run-binary.ts';

it('what is packed inside is mostly scanned by the numbers of the quality mark', () => {
  const text = readFileSync(join(projectRoot, 'criteria/keurmerk.yaml'), 'utf8');
  expect((parse(text) as { evidence: { noText: unknown } }).evidence.noText).toEqual(NO_TEXT_RULE);
});
