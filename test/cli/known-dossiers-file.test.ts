import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readKnownDossiers, writeKnownDossiers } from '../../src/cli/io/known-dossiers-file.ts';
import { temporaryFolder } from '../support/run/temporary-folder.ts';
import { openHost } from '../support/run/test-host.ts';

const hostWith = (settings: string) =>
  openHost([], { cwd: settings, env: { XDG_CONFIG_HOME: settings, APPDATA: settings, HOME: settings } }).host;

describe.skipIf(process.platform === 'darwin')('the dossiers that the menu knows', () => {
  it('stand in a file of their own, as paths and nothing else', () => {
    const settings = temporaryFolder();
    writeKnownDossiers(hostWith(settings), ['/scholen/de-brug']);
    expect(readKnownDossiers(hostWith(settings))).toEqual(['/scholen/de-brug']);
    expect(JSON.parse(readFileSync(join(settings, 'ouder-audit', 'dossiers.json'), 'utf8'))).toEqual({
      dossiers: ['/scholen/de-brug'],
    });
  });

  it.each(['geen json', '{"dossiers":[1]}', '{"dossiers":["geen/heel/pad"]}', '[]'])(
    'are none when the file holds %s',
    (text) => {
      const settings = temporaryFolder();
      mkdirSync(join(settings, 'ouder-audit'));
      writeFileSync(join(settings, 'ouder-audit', 'dossiers.json'), text);
      expect(readKnownDossiers(hostWith(settings))).toEqual([]);
    },
  );

  it('are not kept where nothing can be written, and nobody is troubled', () => {
    const settings = temporaryFolder();
    writeFileSync(join(settings, 'ouder-audit'), 'a file in the way');
    expect(() => writeKnownDossiers(hostWith(settings), ['/scholen/de-brug'])).not.toThrow();
  });
});
