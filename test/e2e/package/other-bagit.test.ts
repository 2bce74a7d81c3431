import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeReadySchool } from '../../support/dossiers/ready-school.ts';
import { runBuilt } from '../../support/run/run-built.ts';
import { temporaryFolder } from '../../support/run/temporary-folder.ts';

/** Bags under the eyes of programs of other people: bagit-tools reads what we made, and we read what bagit-fs made. */

type Entry = { file: string; ok: boolean };
type Answer<Values extends unknown[]> = (error: Error | null, ...values: Values) => void;
type OtherManifest = {
  verify: (answer: Answer<[Entry[], Entry[]]>) => void;
  verifyLength: (fileCount: null, answer: Answer<[boolean]>) => void;
};
type OtherBag = {
  createWriteStream: (name: string) => NodeJS.WritableStream;
  finalize: (answer: Answer<[]>) => void;
};

// Both are CommonJS without types; the entry of bagit-tools wants a test runner that we do not have.
const require = createRequire(import.meta.url);
const openManifest: (file: string, about: { encoding: string }) => OtherManifest = require('bagit-tools/lib/manifest');
const openBag: (folder: string, algorithm: string, info: Record<string, string>) => OtherBag = require('bagit-fs');

const MANIFEST = /^(tag)?manifest-[a-z0-9]+\.txt$/;

/** What another program says of every manifest of a bag: the files that do not fit, and whether the payload is as many files as it names. */
const judge = async (bag: string): Promise<Record<string, { wrong: string[]; complete: boolean | null }>> => {
  const manifests = readdirSync(bag).filter((name) => MANIFEST.test(name));
  const judged = manifests.map(async (name) => {
    const manifest = openManifest(join(bag, name), { encoding: 'UTF-8' });
    const wrong = await new Promise<string[]>((resolve, reject) => {
      manifest.verify((error, _all, errors) => (error ? reject(error) : resolve(errors.map(({ file }) => file))));
    });
    if (name.startsWith('tag')) return [name, { wrong, complete: null }] as const;
    const complete = await new Promise<boolean>((resolve, reject) => {
      manifest.verifyLength(null, (error, right) => (error ? reject(error) : resolve(right)));
    });
    return [name, { wrong, complete }] as const;
  });
  return Object.fromEntries(await Promise.all(judged));
};

const packAndUnpack = async (folder: string): Promise<string> => {
  makeReadySchool(join(folder, 'school'));
  expect((await runBuilt(['pack', 'school', '--output', 'a.zip'], { cwd: folder })).code).toBe(0);
  expect((await runBuilt(['verify', 'a.zip', '--unpack', 'uitgepakt'], { cwd: folder })).code).toBe(0);
  const [name = ''] = readdirSync(join(folder, 'uitgepakt')).filter((entry) => !entry.includes('.'));
  return readdirSync(join(folder, 'uitgepakt')).includes('bagit.txt')
    ? join(folder, 'uitgepakt')
    : join(folder, 'uitgepakt', name);
};

describe('a package of ours, read by another program', () => {
  it('fits every manifest, and names every file of the payload', async () => {
    const fine = { wrong: [], complete: true };
    expect(await judge(await packAndUnpack(temporaryFolder()))).toEqual({
      'manifest-sha256.txt': fine,
      'manifest-sha512.txt': fine,
      'tagmanifest-sha256.txt': { wrong: [], complete: null },
      'tagmanifest-sha512.txt': { wrong: [], complete: null },
    });
  });

  it('is found out by both when a file changed, and when one came along', async () => {
    const folder = temporaryFolder();
    const bag = await packAndUnpack(folder);
    const [first = ''] = readFileSync(join(bag, 'manifest-sha256.txt'), 'utf8').split('\n');
    const [, name = ''] = /^\S+\s+(.*)$/.exec(first) ?? [];
    appendFileSync(join(bag, name), ' ');
    writeFileSync(join(bag, 'data', 'erbij.txt'), 'erbij');
    expect((await judge(bag))['manifest-sha256.txt']).toEqual({ wrong: [name], complete: false });
    const { code, stdout } = await runBuilt(['verify', bag], { cwd: folder });
    expect({
      code,
      named: [name, 'data/erbij.txt'].filter((file) => stdout.includes(file.split('/').at(-1) ?? file)),
    }).toEqual({
      code: 1,
      named: [name, 'data/erbij.txt'],
    });
  });
});

/** A bag of version 0.97 with one manifest, with a file in a folder and a name with an accent. */
const makeOtherBag = async (folder: string, algorithm: string): Promise<string> => {
  const path = join(folder, algorithm);
  const bag = openBag(path, algorithm, { 'Source-Organization': 'Elders' });
  for (const [name, text] of [
    ['een.txt', 'een'],
    ['reünie.txt', 'twee'],
  ] as const) {
    await new Promise<void>((resolve) => {
      const stream = bag.createWriteStream(name);
      stream.on('finish', () => setImmediate(resolve));
      stream.end(text);
    });
  }
  await expect
    .poll(
      () =>
        readFileSync(join(path, `manifest-${algorithm}.txt`), 'utf8')
          .trim()
          .split('\n').length,
    )
    .toBe(2);
  await new Promise<void>((resolve, reject) => bag.finalize((error) => (error ? reject(error) : resolve())));
  return path;
};

describe.each(['md5', 'sha1', 'sha256', 'sha512'])('a bag that another program made with %s', (algorithm) => {
  it('is right, until a file changed, went missing or came along', async () => {
    const folder = temporaryFolder();
    const bag = await makeOtherBag(folder, algorithm);
    const verify = async () => (await runBuilt(['verify', bag], { cwd: folder })).code;
    expect(await verify()).toBe(0);
    const manifest = `manifest-${algorithm}.txt`;
    expect(await judge(bag)).toEqual({ [manifest]: { wrong: [], complete: true } });

    writeFileSync(join(bag, 'data', 'een.txt'), 'Een');
    expect(await verify()).toBe(1);
    expect((await judge(bag))[manifest]?.wrong).toEqual(['data/een.txt']);

    rmSync(join(bag, 'data', 'een.txt'));
    expect(await verify()).toBe(1);
    expect((await judge(bag))[manifest]).toEqual({ wrong: ['data/een.txt'], complete: false });

    writeFileSync(join(bag, 'data', 'een.txt'), 'een');
    writeFileSync(join(bag, 'data', 'drie.txt'), 'drie');
    expect(await verify()).toBe(1);
    expect((await judge(bag))[manifest]?.complete).toBe(false);
  });
});
