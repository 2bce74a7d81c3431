import { describe, expect, it } from 'vitest';
import { inOneLine } from '../../support/run/run-binary.ts';
import { runMain } from '../../support/run/run-main.ts';
import { copyOfExample } from '../../support/run/temporary-folder.ts';

describe('check --ready', () => {
  it('lists what is missing in the order of the work, and fails as long as there is something', async () => {
    const school = copyOfExample();
    const run = await runMain(['check', '--ready', school], '.');
    expect({ code: run.code, err: run.stderr }).toEqual({ code: 1, err: '' });
    const order = ['open vraag', 'bewijs dat meetelt', 'langere toelichting', 'afspraak'].map((words) =>
      run.stdout.indexOf(words),
    );
    expect(order.every((place) => place > 0)).toBe(true);
    expect([...order].sort((one, other) => one - other)).toEqual(order);
  });

  it('says of a document that is there why it does not count, and what to do', async () => {
    const run = await runMain(['check', '--ready', copyOfExample()], '.', { columns: 400 });
    expect(inOneLine(run.stdout)).toMatch(
      /C10: schoolgids schoolgids-2025-2026\.pdf is er, maar telt niet mee: document is verlopen volgens de wet en er staat bijna niets in het document\. → Neem de versie op die nu geldt/,
    );
  });

  it('gives the same as JSON', async () => {
    const run = await runMain(['check', '--ready', '--format', 'json', copyOfExample()], '.');
    expect(run.code).toBe(1);
    const { ready, gaps } = JSON.parse(run.stdout) as { ready: boolean; gaps: { kind: string }[] };
    expect(ready).toBe(false);
    expect(gaps.map(({ kind }) => kind)).toEqual(['open-questions', 'evidence', 'thin-remarks', 'no-action']);
  });

  it.each([
    ['--format', 'sarif'],
    ['--recursive'],
    ['--report', 'json=x.json'],
    ['--baseline', 'audit.json'],
    ['--output', 'x.txt'],
  ])('is not mixed with %s %s', async (...flags) => {
    const run = await runMain(['check', '--ready', copyOfExample(), ...flags], '.');
    expect(run.code).toBe(2);
    expect(inOneLine(run.stderr)).toContain('--ready --format text');
  });
});
