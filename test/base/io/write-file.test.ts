import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { sweepTemporaryFiles, writeFileSafely } from '../../../src/base/io/write-file.ts';
import { UserError } from '../../../src/base/user-error.ts';
import { thisMachine } from '../../support/run/machine.ts';
import { projectRoot } from '../../support/run/run-binary.ts';
import { temporaryFolder } from '../../support/run/temporary-folder.ts';

const errorOf = (run: () => void): UserError => {
  try {
    run();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
};

describe('writing a file', () => {
  it('makes the folder, replaces the old file, and leaves nothing else behind', () => {
    const folder = join(temporaryFolder(), 'a', 'b');
    writeFileSafely(join(folder, 'x.yaml'), 'een', thisMachine);
    writeFileSafely(join(folder, 'x.yaml'), 'twee', thisMachine);
    expect(readFileSync(join(folder, 'x.yaml'), 'utf8')).toBe('twee');
    expect(readdirSync(folder)).toEqual(['x.yaml']);
  });

  it('puts pieces together, and keeps the old file when one of them cannot be made', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'x.csv');
    const bytes = (words: string) => new TextEncoder().encode(words);
    writeFileSafely(path, [bytes('een;'), bytes('twee')], thisMachine);
    expect(readFileSync(path, 'utf8')).toBe('een;twee');
    const breaking = function* () {
      yield bytes('half');
      throw new RangeError('stop');
    };
    expect(() => writeFileSafely(path, breaking(), thisMachine)).toThrow('stop');
    expect([readdirSync(folder), readFileSync(path, 'utf8')]).toEqual([['x.csv'], 'een;twee']);
  });

  it('keeps a link a link, and a private file private', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'echt.yaml'), 'een', { mode: 0o600 });
    symlinkSync(join(folder, 'echt.yaml'), join(folder, 'x.yaml'));
    writeFileSafely(join(folder, 'x.yaml'), 'twee', thisMachine);
    expect(lstatSync(join(folder, 'x.yaml')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'echt.yaml'), 'utf8')).toBe('twee');
    expect(statSync(join(folder, 'echt.yaml')).mode & 0o777).toBe(0o600);
  });

  it('says in a code why it could not, and leaves the old file as it was', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'map'));
    const error = errorOf(() => writeFileSafely(join(folder, 'map'), 'tekst', thisMachine));
    expect(error.code).toBe('file-unwritable');
    expect(readdirSync(folder)).toEqual(['map']);
  });

  it('keeps the old file whole when the disk is full', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'antwoorden.yaml');
    writeFileSync(path, 'het oude bestand');
    const script = `
      import { writeFileSafely } from './src/base/io/write-file.ts';
      import { machineOf } from './src/base/io/machine.ts';
      process.on('SIGXFSZ', () => {});
      try { writeFileSafely(${JSON.stringify(path)}, 'x'.repeat(3_000_000), machineOf(process)); console.log('geen fout'); }
      catch (error) { console.log(error.code, error.params.reason); }`;
    // A limit on file size (1 MB) fails a write half-way, as a full disk does.
    const tsx = join(projectRoot, 'node_modules/tsx/dist/cli.mjs');
    const shell = `ulimit -f 1000; exec "${process.execPath}" "${tsx}" -e "$SCRIPT"`;
    const out = execFileSync('bash', ['-c', shell], {
      cwd: projectRoot,
      encoding: 'utf8',
      env: {
        ...process.env,
        SCRIPT: `(async () => {${script.replace(/import \{ (\w+) \} from '([^']+)';/g, "const { $1 } = await import('$2');")}})()`,
      },
    });
    expect(out.trim()).toBe('file-unwritable full');
    expect(readFileSync(path, 'utf8')).toBe('het oude bestand');
    expect(readdirSync(folder)).toEqual(['antwoorden.yaml']);
  });

  it('sweeps what dead processes of this machine left, and nothing of living ones, of other machines or of people', () => {
    const folder = temporaryFolder();
    const mark = createHash('sha256').update(thisMachine.host).digest('hex').slice(0, 8);
    const dead = `.antwoorden.yaml.999999999-${mark}.tmp`;
    const kept = [
      `.antwoorden.yaml.${process.ppid}-${mark}.tmp`,
      '.antwoorden.yaml.999999999-00000000.tmp',
      'notitie.tmp',
      '.verborgen',
    ];
    for (const name of [dead, ...kept]) writeFileSync(join(folder, name), '');
    sweepTemporaryFiles(folder, thisMachine);
    expect(readdirSync(folder).sort()).toEqual(kept.sort());
    expect(() => sweepTemporaryFiles(join(folder, 'weg'), thisMachine)).not.toThrow();
  });

  it('writes into a pipe, and leaves it a pipe', async () => {
    const folder = temporaryFolder();
    const pipe = join(folder, 'pijp');
    execFileSync('mkfifo', [pipe]);
    const reader = spawn('cat', [pipe], { stdio: ['ignore', 'pipe', 'ignore'] });
    const read = text(reader.stdout);
    writeFileSafely(pipe, 'door de pijp', thisMachine);
    expect(lstatSync(pipe).isFIFO()).toBe(true);
    expect(readdirSync(folder)).toEqual(['pijp']);
    expect(await read).toBe('door de pijp');
  });

  it('adds to what is open already, and does not put another file in its place', () => {
    const path = join(temporaryFolder(), 'uit.txt');
    const handle = openSync(path, 'w');
    writeSync(handle, 'een ');
    writeFileSafely(`/dev/fd/${handle}`, 'twee', thisMachine);
    expect(fstatSync(handle).ino).toBe(statSync(path).ino);
    closeSync(handle);
    expect(readFileSync(path, 'utf8')).toBe('een twee');
    expect(errorOf(() => writeFileSafely('/dev/fd/999', 'x', thisMachine)).params).toMatchObject({ reason: 'missing' });
  });

  it('says that a folder is closed to it', () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o555);
    const run = () => writeFileSafely(join(folder, 'x'), 'x', thisMachine);
    // Root may write anywhere: there the write simply succeeds.
    if (process.getuid?.() === 0) expect(run).not.toThrow();
    else expect(errorOf(run).params).toMatchObject({ reason: 'denied' });
    chmodSync(folder, 0o755);
    expect(existsSync(folder)).toBe(true);
  });
});
