import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Command, compare, peakMemory, type Row, root, shell, timeInTurn, tool } from './measure.ts';

/** Fills C1 of a dossier with this many files of this size, all different. */
const fill = (school: string, target: string, files: number, bytes: number): string => {
  cpSync(school, target, { recursive: true });
  const folder = join(target, 'bewijs', 'C1');
  mkdirSync(folder, { recursive: true });
  const block = Buffer.alloc(bytes, 'tekst van een school ');
  for (let index = 0; index < files; index += 1) {
    block.write(String(index).padStart(8, '0'));
    writeFileSync(join(folder, `foto-${index}.bin`), block);
  }
  return folder;
};

/** Builds hashing alone as a program of its own, so that the figure includes nothing else. */
const buildHasher = async (work: string): Promise<string> => {
  const outfile = join(work, 'hasher.mjs');
  await build({
    stdin: {
      contents: `import { readdirSync, statSync } from 'node:fs';
import { hashFiles } from './src/evidence/io/hash-files.ts';
const folder = process.argv[2];
const files = readdirSync(folder).map((name) => ({ location: folder + '/' + name, bytes: statSync(folder + '/' + name).size }));
await hashFiles(files, 1e9, ${JSON.stringify(join(root, 'dist', 'hash-worker.js'))});`,
      resolveDir: root,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
  });
  return outfile;
};

const hasherOf = (name: string, script: string, folder: string): Command => ({
  name,
  file: process.execPath,
  args: [script, folder],
});

const sums = (name: string, folder: string) => shell(name, `find "${folder}" -type f | xargs sha256sum`);

/** Compares hashing with sha256sum and openssl, and measures a run that has nothing to read again. */
export const measureHashing = async (school: string, work: string): Promise<Row[]> => {
  const hasher = await buildHasher(work);
  const large = join(work, 'large');
  const folder = fill(school, large, 1_000, 1_000_000);
  const whole = sums('sha256sum of 1 GB in 1,000 files', folder);
  const openssl = shell('openssl, two at a time', `find "${folder}" -type f | xargs -P 2 -n 50 openssl dgst -sha256`);
  const check = tool('second check of it', 'check', large, '--format', 'json');
  const ours = hasherOf('our hashing', hasher, folder);
  const rows = compare(timeInTurn([whole, openssl, ours, check], 3), whole.name, {
    'our hashing': '≤ 0.4, and ≤ 1.1 × openssl',
    'second check of it': '≤ 0.5, and the second run above',
  });
  const memory = await peakMemory(check);
  rows.push({ what: 'memory of that check', value: `${memory?.toFixed(0) ?? '?'} MB`, against: '', bar: '≤ 300 MB' });
  rmSync(large, { recursive: true });

  const many = join(work, 'many');
  const manyFolder = fill(school, many, 10_000, 8_192);
  const manySums = sums('sha256sum of 10,000 files of 8 KB', manyFolder);
  const manyCheck = tool('second check of 10,000 files', 'check', many, '--format', 'json');
  const small = compare(
    timeInTurn([manySums, hasherOf('our hashing of 10,000 files', hasher, manyFolder), manyCheck], 3),
    manySums.name,
    { 'our hashing of 10,000 files': '≤ 3' },
  );
  rmSync(many, { recursive: true });
  return [...rows, ...small];
};
