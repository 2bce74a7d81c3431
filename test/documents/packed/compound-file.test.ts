import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isEncryptedOffice,
  oldOfficeExtension,
  openCompoundFile,
  unwrapObject,
} from '../../../src/documents/compound-file.ts';
import { droppedFile, makeCompound } from '../../support/documents/compound.ts';
import { projectRoot } from '../../support/run/run-binary.ts';

const fixture = (name: string) => new Uint8Array(readFileSync(join(projectRoot, 'test/fixtures/documents', name)));
const text = (bytes: Uint8Array | null | undefined) => Buffer.from(bytes ?? []).toString('latin1');

describe('a compound file', () => {
  it('gives its short and its long streams by name', () => {
    const long = 'lang'.repeat(3_000);
    const file = openCompoundFile(makeCompound({ kort: Buffer.from('kort'), lang: Buffer.from(long) }));
    expect([...(file?.names ?? [])]).toEqual(expect.arrayContaining(['kort', 'lang']));
    expect([text(file?.stream('kort')), text(file?.stream('lang')), file?.stream('geen')]).toEqual([
      'kort',
      long,
      null,
    ]);
  });

  it.each([
    ['visie.doc', 'doc'],
    ['opkomst.xls', 'xls'],
    ['ouderavond.ppt', 'ppt'],
    ['visie.docx', ''],
  ])('of old Office is known by its streams: %s', (name, extension) => {
    expect(oldOfficeExtension(fixture(name))).toBe(extension);
  });

  it.each([
    ['encrypted.docx', true],
    ['encrypted.xlsx', true],
    ['visie.doc', false],
  ])('tells whether it wraps a document with a password: %s', (name, encrypted) => {
    expect(isEncryptedOffice(fixture(name))).toBe(encrypted);
  });

  it('has no stream that is broken off', () => {
    const whole = makeCompound({ lang: Buffer.from('lang'.repeat(3_000)) });
    expect(openCompoundFile(whole.subarray(0, whole.length - 600))?.stream('lang')).toBeNull();
  });

  it('never loops or throws, whatever its bytes', () => {
    const whole = makeCompound({ kort: Buffer.from('kort'), lang: Buffer.from('lang'.repeat(3_000)) });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(2_500), fc.nat(255)), { maxLength: 60 }),
        fc.nat(whole.length),
        (edits, end) => {
          const bytes = Buffer.from(whole);
          for (const [at, value] of edits) if (at > 8) bytes[at] = value;
          const file = openCompoundFile(bytes.subarray(0, end));
          for (const name of file?.names ?? []) file?.stream(name);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('an object in a document', () => {
  const wrapped = (streams: Record<string, Uint8Array>) =>
    unwrapObject({ name: 'oleObject1.bin', bytes: makeCompound(streams) });

  it.each(['Package', 'EmbeddedOdf', 'CONTENTS'])('is the file in its stream %s', (stream) => {
    expect(text(wrapped({ [stream]: Buffer.from('inhoud') }).bytes)).toBe('inhoud');
  });

  it('is the file that somebody dropped into it, under its own name', () => {
    const { name, bytes } = wrapped({ '\u0001Ole10Native': droppedFile('lijst.csv', 'naam;bsn') });
    expect([name, text(bytes)]).toEqual(['lijst.csv', 'naam;bsn']);
  });

  it('is what stands behind its length, when it is no dropped file', () => {
    expect(text(wrapped({ '\u0001Ole10Native': Buffer.from('\u0004\0\0\0BM..') }).bytes)).toBe('BM..');
  });

  it('stays what it is when it wraps no file', () => {
    const file = { name: 'x', bytes: makeCompound({ WordDocument: Buffer.from('oud') }) };
    expect(unwrapObject(file)).toBe(file);
    expect(unwrapObject({ name: 'a.txt', bytes: Buffer.from('tekst') }).name).toBe('a.txt');
  });
});
