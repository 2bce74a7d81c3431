import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inOneLine } from '../../../support/run/run-binary.ts';
import { runMain } from '../../../support/run/run-main.ts';
import { copyOfExample } from '../../../support/run/temporary-folder.ts';

const run = async (school: string, args: string[], answer?: string) => {
  const asked = answer === undefined ? {} : { answer: () => answer };
  const { code, stdout, stderr } = await runMain(
    [...args, ...(answer === undefined ? [] : ['--plain'])],
    school,
    asked,
  );
  return { code, said: inOneLine(stdout), warned: inOneLine(stderr) };
};

const ANSWERS = 'antwoorden.yaml';

/** A dossier in which a command changed the answers, and then somebody wrote nonsense in them. */
const brokenByHand = async () => {
  const school = copyOfExample();
  const path = join(school, ANSWERS);
  const added = await run(school, ['actions', 'add', '--criterion', 'C2', '--action', 'Samen lezen.']);
  expect(added.code).toBe(0);
  const good = readFileSync(path, 'utf8');
  const broken = `${good}\n  sesions: [\n`;
  writeFileSync(path, broken);
  return { school, path, good, broken };
};

describe('a file that somebody broke', () => {
  it('comes back as the last command left it, after a question; what stood there is kept aside', async () => {
    const { school, path, good, broken } = await brokenByHand();
    const check = await run(school, ['check', '.']);
    expect(check.code).toBe(2);
    expect(check.warned).toContain('ouder-audit restore');
    const restored = await run(school, ['restore'], '1');
    expect(restored).toMatchObject({ code: 0, said: expect.stringContaining('Teruggezet: antwoorden.yaml.') });
    expect(restored.said).toMatch(/antwoorden\.yaml: zoals het was op .*, met \d+ antwoorden/);
    expect(readFileSync(path, 'utf8')).toBe(good);
    expect(readFileSync(join(school, '.ouder-audit', 'antwoorden.yaml.broken'), 'utf8')).toBe(broken);
    expect((await run(school, ['check', '--fail-on', 'never'])).code).not.toBe(2);
  });

  it('stays as it is when nobody agrees, or nobody can be asked', async () => {
    const { school, path, broken } = await brokenByHand();
    expect((await run(school, ['restore'], '2')).code).toBe(130);
    const unasked = await run(school, ['restore']);
    expect(unasked).toMatchObject({ code: 2, warned: expect.stringContaining('--yes') });
    expect(readFileSync(path, 'utf8')).toBe(broken);
    expect((await run(school, ['restore', '--yes'])).code).toBe(0);
  });

  it('comes back when it is gone, when it names what does not exist, and from before the last sitting if need be', async () => {
    const { school, path, good } = await brokenByHand();
    rmSync(path);
    expect((await run(school, ['restore', '--yes'])).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe(good);
    writeFileSync(path, good.replace('C1.1:', 'C99.1:'));
    expect((await run(school, ['restore', '--yes'])).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe(good);
    rmSync(join(school, '.ouder-audit', 'antwoorden.yaml.last'));
    writeFileSync(path, 'x');
    expect((await run(school, ['restore', '--yes'])).code).toBe(0);
    expect(readFileSync(path, 'utf8')).not.toContain('Samen lezen.');
  });

  it('says that there is no good version of it, and changes nothing', async () => {
    const school = copyOfExample();
    writeFileSync(join(school, 'bewijs.yaml'), 'x: [');
    const { code, warned } = await run(school, ['restore', '--yes']);
    expect({ code, warned }).toEqual({
      code: 2,
      warned: expect.stringContaining('Van bewijs.yaml is geen goede versie'),
    });
    expect(readFileSync(join(school, 'bewijs.yaml'), 'utf8')).toBe('x: [');
  });
});

it('a dossier in which nothing is broken has nothing to put back', async () => {
  const { code, said } = await run(copyOfExample(), ['restore']);
  expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('Er is niets terug te zetten.') });
});

it('what undo took back is not what restore brings', async () => {
  const { school, path, good } = await brokenByHand();
  writeFileSync(path, good);
  expect((await run(school, ['undo', '--yes'])).code).toBe(0);
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, 'x');
  expect((await run(school, ['restore', '--yes'])).code).toBe(0);
  expect(readFileSync(path, 'utf8')).toBe(before);
});

it('an erasure leaves no broken file behind', async () => {
  const { school, path, good } = await brokenByHand();
  await run(school, ['restore', '--yes']);
  writeFileSync(path, good);
  const register = join(school, 'bewijs.yaml');
  const titled = readFileSync(register, 'utf8');
  await run(school, ['evidence', 'edit', 'welkom', '--title', 'Welkom!']);
  writeFileSync(register, `${titled}\n  : [`);
  await run(school, ['restore', '--yes']);
  const erased = await run(school, ['evidence', 'remove', 'welkom', '--erase'], '1');
  expect(erased.code).toBe(130);
  const args = ['--reason', 'Een ouder vroeg erom.', '--by', 'ib', '--yes'];
  expect((await run(school, ['evidence', 'remove', 'welkom', '--erase', ...args])).code).toBe(0);
  expect(readdirSync(join(school, '.ouder-audit')).filter((name) => name.includes('bewijs.yaml.b'))).toEqual([]);
  expect(existsSync(path)).toBe(true);
});

it('a file of a newer ouder-audit is not broken: it stays, and the answer is to update', async () => {
  const { school, path, good } = await brokenByHand();
  const newer = good.replace('formatVersion: 1', 'formatVersion: 2');
  writeFileSync(path, newer);
  for (const args of [['check'], ['restore', '--yes']]) {
    const { code, warned } = await run(school, args);
    expect([code, warned]).toEqual([2, expect.stringContaining('Werk ouder-audit bij.')]);
    expect(warned).not.toMatch(/ouder-audit restore|teksteditor|[Vv]erbeter/);
  }
  expect(readFileSync(path, 'utf8')).toBe(newer);
});

describe('the broken file that is kept aside', () => {
  const aside = (school: string): string[] =>
    readdirSync(join(school, '.ouder-audit'))
      .filter((name) => name.includes('.broken'))
      .sort()
      .map((name) => readFileSync(join(school, '.ouder-audit', name), 'utf8'));

  it('is what somebody wrote, also when the first version that came back did not help', async () => {
    const { school, path, good, broken } = await brokenByHand();
    writeFileSync(join(school, '.ouder-audit', 'antwoorden.yaml.last'), good.replace('C1.1:', 'C99.1:'));
    writeFileSync(path, broken);
    expect((await run(school, ['restore', '--yes'])).code).toBe(0);
    expect(aside(school)).toEqual([broken]);
  });

  it('is never overwritten by a later one', async () => {
    const { school, path, broken } = await brokenByHand();
    await run(school, ['restore', '--yes']);
    writeFileSync(path, 'x: [');
    await run(school, ['restore', '--yes']);
    const kept = (name: string) => readFileSync(join(school, '.ouder-audit', name), 'utf8');
    expect(kept('antwoorden.yaml.broken')).toBe(broken);
    expect(kept('antwoorden.yaml-2.broken')).toBe('x: [');
  });
});

it('says first what came back when another file stays broken', async () => {
  const { school, path, good } = await brokenByHand();
  const register = join(school, 'bewijs.yaml');
  writeFileSync(register, readFileSync(register, 'utf8').replace('criterion: C1 }', 'criterion: C99 }'));
  const { code, said, warned } = await run(school, ['restore', '--yes']);
  expect(readFileSync(path, 'utf8')).toBe(good);
  expect([code, said]).toEqual([2, expect.stringContaining('Teruggezet: antwoorden.yaml.')]);
  expect(warned).toContain('Van bewijs.yaml is geen goede versie bewaard. Verder is er niets gewijzigd.');
});

it('with --yes, says which version came back', async () => {
  const { school } = await brokenByHand();
  const { said } = await run(school, ['restore', '--yes']);
  expect(said).toMatch(/antwoorden\.yaml: zoals het was op .*, met \d+ antwoorden/);
});

it('a round that closes with the copies of people deleted leaves no broken file behind', async () => {
  const { school } = await brokenByHand();
  await run(school, ['restore', '--yes']);
  const { code, warned } = await run(school, ['round', 'close', '--incomplete', '--delete-copies']);
  expect([code, warned]).toEqual([0, '']);
  expect(readdirSync(join(school, '.ouder-audit')).filter((name) => name.includes('.broken'))).toEqual([]);
});

it('an erasure leaves a last version without what was erased, and no other version', async () => {
  const { school } = await brokenByHand();
  await run(school, ['restore', '--yes']);
  await run(school, ['evidence', 'edit', 'welkom', '--title', 'Welkom!']);
  const args = ['--reason', 'Een ouder vroeg erom.', '--by', 'ib', '--yes'];
  expect((await run(school, ['evidence', 'remove', 'welkom', '--erase', ...args])).code).toBe(0);
  const hidden = join(school, '.ouder-audit');
  expect(readdirSync(hidden).filter((name) => /bewijs\.yaml|\.broken/.test(name))).toEqual(['bewijs.yaml.last']);
  expect(readFileSync(join(hidden, 'bewijs.yaml.last'), 'utf8')).not.toContain('Welkom!');
});
