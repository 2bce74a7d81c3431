import { crc32, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openZip } from '../../src/documents/zip-parts.ts';
import type { Verdict } from '../../src/judging/verdict.ts';
import { drawScore, drawVerdict } from '../../src/page/word/drawings.ts';
import { encodePng } from '../../src/page/word/png.ts';
import { renderWord } from '../../src/report/word.ts';
import { verdictWords } from '../../src/wording/verdicts.ts';
import { aCriterion, aDossier, aMark, levels } from '../support/results/builders.ts';
import { HOSTILE, hostileResult, judge, perfectResult } from '../support/results/results.ts';

const LENGTH = 4;

/** The parts of a PNG by their type, each with a sum that is right. */
const chunksOf = (bytes: Uint8Array): Map<string, Buffer> => {
  const file = Buffer.from(bytes);
  expect(file.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001A\n');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < file.length; ) {
    const end = at + 2 * LENGTH + file.readUInt32BE(at);
    const named = file.subarray(at + LENGTH, end);
    expect(file.readUInt32BE(end)).toBe(crc32(named));
    chunks.set(named.subarray(0, LENGTH).toString('latin1'), named.subarray(LENGTH));
    at = end + LENGTH;
  }
  return chunks;
};

/** The points of a PNG with a palette, row by row, as an independent reader unpacks them. */
const pointsOf = (bytes: Uint8Array): number[][] => {
  const chunks = chunksOf(bytes);
  const head = chunks.get('IHDR') ?? Buffer.alloc(8);
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(LENGTH)];
  const data = inflateSync(chunks.get('IDAT') ?? '');
  expect(data.length).toBe(height * (width + 1));
  return Array.from({ length: height }, (_, row) => [...data.subarray(row * (width + 1) + 1, (row + 1) * (width + 1))]);
};

const VERDICTS = Object.keys(verdictWords) as Verdict[];

describe('a picture in the Word report', () => {
  it('is a PNG that gives every point back, also when it is larger than one block', () => {
    const points = Uint8Array.from({ length: 300 * 300 }, (_, index) => index % 2);
    const palette = [
      [255, 255, 255, 0],
      [1, 2, 3, 255],
    ] as const;
    const bytes = encodePng({ width: 300, height: 300, palette, points });
    expect(pointsOf(bytes).flat()).toEqual([...points]);
    expect([...(chunksOf(bytes).get('PLTE') ?? [])]).toEqual([255, 255, 255, 1, 2, 3]);
    expect([...(chunksOf(bytes).get('tRNS') ?? [])]).toEqual([0, 255]);
  });

  it('of a score is dark as far as the score, striped to the target, and has a line at the target', () => {
    const rows = pointsOf(encodePng(drawScore(1.5, 2.25)));
    const middle = rows[24] ?? [];
    const ACCENT = 1;
    expect(middle.filter((point) => point === ACCENT)).toHaveLength(middle.length / 2);
    const TICK = 4;
    expect((rows[0] ?? []).flatMap((point, x) => (point === TICK ? [x / middle.length] : []))[0]).toBeCloseTo(0.75, 1);
    const STRIPE = 3;
    const striped = middle.flatMap((point, x) => (point === STRIPE ? [x / middle.length] : []));
    expect(Math.min(...striped)).toBeGreaterThanOrEqual(0.5);
    expect(Math.max(...striped)).toBeLessThan(0.75);
  });

  it('of a verdict has a shape of its own, without its colours too', () => {
    const shapes = VERDICTS.map((verdict) =>
      pointsOf(encodePng(drawVerdict(verdict)))
        .flat()
        .map((point) => (point === 0 ? ' ' : '#'))
        .join(''),
    );
    expect(new Set(shapes).size).toBe(VERDICTS.length);
  });
});

/** The pictures of a Word file: their numbers and what they say, in the order of reading. */
const picturesOf = async (bytes: Uint8Array) => {
  const zip = await openZip(bytes);
  const document = new TextDecoder().decode((await zip.bytes('word/document.xml')) ?? undefined);
  const found = [...document.matchAll(/<wp:docPr id="(\d+)" name="[^"]+" descr="([^"]*)"/g)];
  return {
    numbers: found.map(([, number = '']) => number),
    alts: found.map(([, , alt = '']) => alt),
    drawn: document.match(/<w:drawing>/g)?.length ?? 0,
    files: zip.names.filter((name) => name.startsWith('word/media/')),
  };
};

describe('the pictures in a Word report', () => {
  it('say what they show, each with a number of its own, and nothing is drawn for a standard without a score', async () => {
    const mark = aMark({
      criteria: [aCriterion('C1'), aCriterion('C2', { links: [{ standard: 'S2', link: 'primary', reason: 'Zo.' }] })],
      standards: ['S1', 'S2'].map((id) => ({ id, title: `Standaard ${id}`, summary: 'Waarover.', source: 'ours' })),
    });
    const answers = { answers: levels('C1', [3, 2, 2, 2]) };
    const { alts, numbers, drawn } = await picturesOf(await renderWord(await judge(mark, aDossier({ answers }), [])));
    expect(alts).toEqual([
      'C1 Criterium C1: deels voldaan',
      'C2 Criterium C2: nog niet beantwoord',
      'Score 2,25, doel 3',
    ]);
    expect(new Set(numbers).size).toBe(drawn);
    expect(drawn).toBe(3);
  });

  it('stand in rows of ten, one file for each drawing', async () => {
    const result = await perfectResult();
    const [criterion] = result.criteria;
    if (criterion === undefined) throw new Error('no criterion');
    const criteria = Array.from({ length: 12 }, (_, index) => ({ ...criterion, id: `C${index + 1}` }));
    const { alts, files } = await picturesOf(await renderWord({ ...result, criteria }));
    expect(alts.filter((alt) => alt.endsWith(': voldaan'))).toHaveLength(12);
    expect(files).toHaveLength(2);
  });

  it('carry hostile titles as text', async () => {
    const { alts } = await picturesOf(await renderWord(await hostileResult()));
    expect(alts[0]).toContain('&lt;script&gt;');
    expect(alts[0]).not.toContain(HOSTILE.slice(0, 10));
  });
});
