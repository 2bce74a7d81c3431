import { describe, expect, it } from 'vitest';
import type { SourceKind } from '../../src/dossier/voices-file-shape.ts';
import { mergeSources } from '../../src/voices/merge-sources.ts';

const source = (kind: SourceKind, sha256: string, responses: number) => ({
  kind,
  date: '2026-11-21',
  sha256,
  responses,
});
const digest = (text: string) => `digest of ${text}`;

describe('the sources of an import', () => {
  it('stay as they are from five sheets on', () => {
    const sources = [source('microsoft-forms', 'b', 60), source('paper', 'a', 5)];
    expect(mergeSources(sources, digest)).toEqual(sources);
  });

  it('of a few sheets go together with the smallest other, under one hash', () => {
    const sources = [source('paper', 'c', 1), source('microsoft-forms', 'b', 60), source('kiosk', 'a', 9)];
    expect(mergeSources(sources, digest)).toEqual([
      source('kiosk', 'digest of ac', 10),
      source('microsoft-forms', 'b', 60),
    ]);
  });

  it('go together until five are', () => {
    const sources = [source('paper', 'c', 1), source('paper', 'b', 2), source('paper', 'a', 2)];
    expect(mergeSources(sources, digest)).toEqual([source('paper', 'digest of abc', 5)]);
    expect(mergeSources(sources.toReversed(), digest)).toEqual([source('paper', 'digest of abc', 5)]);
  });

  it('are one when there is but one', () => {
    expect(mergeSources([source('paper', 'c', 4)], digest)).toEqual([source('paper', 'c', 4)]);
  });
});
