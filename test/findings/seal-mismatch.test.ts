import { expect, it } from 'vitest';
import { describeFinding } from '../../src/findings/describe-finding.ts';
import type { FrozenChange } from '../../src/findings/frozen-change.ts';

it.each<[FrozenChange['what'], string]>([
  ['changed', 'Sindsdien is veranderd: antwoorden.yaml.'],
  ['added', 'Sindsdien is erbij gekomen: antwoorden.yaml.'],
  ['missing', 'Sindsdien is weg: antwoorden.yaml.'],
  ['erased', 'Sindsdien is gewist, volgens de lijst met bewijs: antwoorden.yaml.'],
  ['framework', 'Het keurmerk antwoorden.yaml oordeelt nu anders dan toen.'],
  ['edited', 'In antwoorden.yaml is met de hand gewijzigd wat toen is vastgelegd.'],
])('a change since the freeze is told: %s', (what, sentence) => {
  const finding = {
    code: 'seal-mismatch' as const,
    severity: 'error' as const,
    subject: { kind: 'dossier' as const },
    params: { file: 'antwoorden.yaml', what, frozenOn: '2026-11-16' },
  };
  expect(describeFinding(finding).message).toBe(
    `Het dossier is op 16 november 2026 vastgelegd voor de audit. ${sentence}`,
  );
  expect(describeFinding(finding).advice.startsWith('Terugzetten hoeft niet')).toBe(what === 'erased');
});
