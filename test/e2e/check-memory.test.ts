import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runBinary } from '../support/run-binary.ts';
import { copyOfExample, temporaryFolder } from '../support/temporary-folder.ts';

/** A check that was made before is not made again; one in which anything differs is. */

const start = () => {
  const school = copyOfExample();
  const cache = temporaryFolder();
  const check = async (flags: string[] = [], today?: string) =>
    await runBinary(['check', school, '--format', 'json', ...flags], {
      env: { XDG_CACHE_HOME: cache },
      ...(today === undefined ? {} : { today }),
    });
  return { school, check, cacheFiles: () => readdirSync(join(cache, 'ouder-audit')).sort(), cache };
};

describe('a check of what was checked before', () => {
  it('says the same, with the same exit code, with the cache and without', async () => {
    const { check, cacheFiles } = start();
    const first = await check();
    const again = await check();
    expect(again).toEqual(first);
    expect(await check(['--no-cache'])).toEqual(first);
    expect(first.code).toBe(1);
    expect(cacheFiles().map((name) => name.slice(0, name.indexOf('-')))).toEqual(['check', 'dossier', 'facts']);
  });

  it.each<[string, (school: string) => void, RegExp]>([
    [
      'an answer',
      (school) => {
        const path = join(school, 'antwoorden.yaml');
        writeFileSync(path, readFileSync(path, 'utf8').replace(/level: 3/, 'level: 0'));
      },
      /"level": 0/,
    ],
    [
      'a file that goes',
      (school) => rmSync(join(school, 'bewijs', 'visie-ouderbetrokkenheid.pdf')),
      /"missing-file"[^}]*"path": "visie-ouderbetrokkenheid\.pdf"/,
    ],
    ['a file that comes', (school) => writeFileSync(join(school, 'bewijs', 'nieuw.txt'), 'iets'), /nieuw\.txt/],
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
  ])('is made anew after a change of %s', async (_name, change, expected) => {
    const { school, check } = start();
    const first = await check();
    change(school);
    const second = await check();
    expect(second.stdout).not.toBe(first.stdout);
    expect(second.stdout).toMatch(expected);
    expect((await check(['--no-cache'])).stdout).toBe(second.stdout);
  });

  it('is made anew for a registered file that bears the name of clutter', async () => {
    const { school, check } = start();
    mkdirSync(join(school, 'bewijs', 'C1'), { recursive: true });
    const path = join(school, 'bewijs', 'C1', '.verborgen.txt');
    writeFileSync(path, 'eerst');
    appendFileSync(
      join(school, 'bewijs.yaml'),
      '\n  verborgen: { file: C1/.verborgen.txt, document: overig, criteria: [C1] }\n',
    );
    const first = await check();
    expect(first.stdout).toContain('.verborgen.txt');
    writeFileSync(path, 'BSN 123456782');
    expect((await check()).stdout).toContain('personal-data-bsn');
  });

  it('is made anew on another day and with other flags', async () => {
    const { check } = start();
    const first = await check();
    expect((await check([], '2030-01-01')).stdout).not.toBe(first.stdout);
    expect((await check(['--fail-on', 'never'])).code).toBe(0);
    expect((await check()).code).toBe(1);
  });

  it('is made anew when its cache was changed, and says nothing of it', async () => {
    const { check, cache, cacheFiles } = start();
    const first = await check();
    for (const name of cacheFiles()) {
      const path = join(cache, 'ouder-audit', name);
      const bytes = readFileSync(path);
      bytes[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 1;
      writeFileSync(path, bytes);
    }
    expect(await check()).toEqual(first);
  });

  it('keeps no text of the dossier and no name of the list that can be read', async () => {
    const { school, check, cache, cacheFiles } = start();
    writeFileSync(join(school, 'namen.txt'), 'Fenna Zandbergen\n');
    await check();
    const kept = cacheFiles().map((name) => readFileSync(join(cache, 'ouder-audit', name), 'latin1'));
    for (const text of kept) expect(text).not.toMatch(/Voorbeeldschool|visie-ouderbetrokkenheid|Fenna|Hoofdstuk/);
  });

  it('still refuses a dossier that was broken since', async () => {
    const { school, check } = start();
    await check();
    appendFileSync(join(school, 'antwoorden.yaml'), '\nonbekend: 1\n');
    const broken = await check();
    expect(broken.code).toBe(2);
    expect(broken.stderr).toContain('antwoorden.yaml');
  });
});
