import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runBuilt } from '../../support/run/run-built.ts';
import { placeExample, temporaryFolder } from '../../support/run/temporary-folder.ts';
import { runInTerminal } from '../../support/run/terminal.ts';

/** How much `check` says: a screen to a person, in full what failed to a build server, everything to who asks. */

it('check of the example fits on a terminal of 80 by 24, with all of it still in sight', async () => {
  const folder = temporaryFolder();
  placeExample(join(folder, 'school'));
  const terminal = runInTerminal(['check', 'school', '--no-color'], folder, { columns: 80, rows: 24 });
  expect((await terminal.end()).code).toBe(1);
  const { screen } = await terminal.picture();
  const shown = screen.join('\n');
  expect(shown).toMatch(/^De Voorbeeldschool/m);
  expect(shown).toContain('ouder-audit check school --details');
  expect(shown).toMatch(/Niet geslaagd, door 5 fouten:\n(?: {2}\S.*\n){5}/);
});

it('without a terminal what failed the run is told in full, and the rest with --details only', async () => {
  const folder = temporaryFolder();
  placeExample(join(folder, 'school'));
  const { stdout: usual } = await runBuilt(['check', 'school'], { cwd: folder });
  const { stdout: all } = await runBuilt(['check', 'school', '--details'], { cwd: folder });
  for (const code of ['missing-file', 'wrong-type', 'legally-expired', 'missing-evidence'])
    expect(usual).toContain(`[${code}]`);
  expect(usual).toContain('Voeg het bestand opnieuw toe, onder dezelfde naam.');
  expect(usual).not.toContain('[thin-remark]');
  expect(all).toContain('[thin-remark]');
});
