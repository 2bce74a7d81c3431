import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { verdictsInputSchema } from '../../src/dossier/audit-file-shape.ts';
import { replyFileSchema } from '../../src/dossier/reply-file-shape.ts';
import { projectRoot } from '../support/run/run-binary.ts';

it('the files that the manual for auditors shows are what the program takes', () => {
  const manual = readFileSync(join(projectRoot, 'docs', 'auditor.md'), 'utf8');
  const [verdicts, replies] = [...manual.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => parse(text));
  expect(verdictsInputSchema.safeParse(verdicts)).toMatchObject({ success: true });
  expect(replyFileSchema.safeParse(replies)).toMatchObject({ success: true });
});
