import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runBinary } from '../../support/run/run-binary.ts';
import { placeSmallExample, temporaryFolder } from '../../support/run/temporary-folder.ts';

/** A second check reads no document again that did not change, and says nothing else for it. */

const start = () => {
  const school = join(temporaryFolder(), 'school');
  placeSmallExample(school);
  const cache = temporaryFolder();
  const check = async (...flags: string[]) =>
    await runBinary(['check', school, '--format', 'json', ...flags], { env: { XDG_CACHE_HOME: cache } });
  const cacheFiles = () => readdirSync(join(cache, 'ouder-audit')).map((name) => join(cache, 'ouder-audit', name));
  return { school, check, cacheFiles };
};

describe('a check of what was checked before', () => {
  it('says the same, with the same exit code, with the cache and without', async () => {
    const { check, cacheFiles } = start();
    const first = await check();
    expect(first.code).toBe(1);
    expect(await check()).toEqual(first);
    expect(await check('--no-cache')).toEqual(first);
    expect(cacheFiles()).toEqual([expect.stringMatching(/facts-[0-9a-f]{32}\.json$/)]);
  });

  it.each<[string, (school: string) => void, RegExp]>([
    [
      'the content of a file',
      (school) => writeFileSync(join(school, 'bewijs', 'visie-ouderbetrokkenheid.pdf'), 'geen pdf'),
      /"wrong-type"/,
    ],
    [
      'the list of names',
      (school) => writeFileSync(join(school, 'namen.txt'), 'ouders en school\n'),
      /"personal-data-name"/,
    ],
  ])('looks anew after a change of %s', async (_name, change, expected) => {
    const { school, check } = start();
    const first = await check();
    change(school);
    const second = await check();
    expect(second.stdout).not.toBe(first.stdout);
    expect(second.stdout).toMatch(expected);
    expect((await check('--no-cache')).stdout).toBe(second.stdout);
  });

  it('looks anew at a registered file that bears the name of clutter', async () => {
    const { school, check } = start();
    mkdirSync(join(school, 'bewijs', 'C1'), { recursive: true });
    const path = join(school, 'bewijs', 'C1', '.verborgen.txt');
    writeFileSync(path, 'eerst');
    appendFileSync(
      join(school, 'bewijs.yaml'),
      '\n  verborgen: { file: C1/.verborgen.txt, document: overig, criteria: [C1] }\n',
    );
    expect((await check()).stdout).toContain('.verborgen.txt');
    writeFileSync(path, 'BSN 123456782');
    expect((await check()).stdout).toContain('personal-data-bsn');
  });

  it('says the same when its cache was changed, and nothing of that', async () => {
    const { check, cacheFiles } = start();
    const first = await check();
    for (const path of cacheFiles()) {
      const bytes = readFileSync(path);
      bytes[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 1;
      writeFileSync(path, bytes);
    }
    expect(await check()).toEqual(first);
  });

  it('keeps no text of the dossier and no name of the list', async () => {
    const { school, check, cacheFiles } = start();
    writeFileSync(join(school, 'namen.txt'), 'Fenna Zandbergen\n');
    await check();
    for (const path of cacheFiles()) {
      expect(readFileSync(path, 'latin1')).not.toMatch(/Voorbeeldschool|visie-ouderbetrokkenheid|Fenna|Hoofdstuk/);
    }
  });
});
