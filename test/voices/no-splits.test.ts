import { expect, it } from 'vitest';
import { voicesFileSchemas } from '../../src/dossier/voices-file-shape.ts';
import { voiceRulesOf, voiceRulesSchema } from '../../src/framework/voice-rules.ts';
import { importSurveyUsage, showSurveyUsage } from '../../src/voices/flags.ts';
import { counts, someVoices } from '../support/results/voices.ts';

it('a group is never divided: no rule allows it, no file holds a part, and nothing asks for one', () => {
  const rules = voiceRulesOf({});
  expect(voiceRulesSchema.safeParse(rules).success).toBe(true);
  const allowed = { ...rules, splits: { ...rules.splits, allowed: true } };
  expect(voiceRulesSchema.safeParse(allowed).success).toBe(false);
  const schema = voicesFileSchemas['stemmen/ouder.yaml'];
  expect(schema.safeParse(someVoices()).success).toBe(true);
  const part = { C3a: counts(1, 2, 3, 4) };
  expect(schema.safeParse({ ...someVoices(), parts: { tr: part } }).success).toBe(false);
  expect(schema.safeParse(someVoices({ items: { 'C3a-tr': counts(1, 2, 3, 4) } })).success).toBe(false);
  const flags = Object.keys({ ...importSurveyUsage.flags, ...showSurveyUsage.flags });
  expect(flags.sort()).toEqual(['closed', 'dossier', 'group', 'invited', 'map', 'plain', 'replace', 'yes']);
});
