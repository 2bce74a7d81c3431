import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sideBySide } from '../../../src/base/io/side-by-side.ts';

describe('work side by side', () => {
  it('hands every outcome over in the order of the items, whatever is ready first', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(5)), fc.integer({ min: 1, max: 9 }), async (turns, most) => {
        const told: number[] = [];
        const work = async (turn: number, index: number) => {
          for (let left = turn; left > 0; left -= 1) await Promise.resolve();
          return index;
        };
        await sideBySide(turns, most, work, (outcome) => told.push(outcome));
        expect(told).toEqual(turns.map((_turn, index) => index));
      }),
    );
  });

  it('does no more at the same time than it may, and uses what it may', async () => {
    let now = 0;
    let peak = 0;
    await sideBySide([1, 2, 3, 4, 5], 2, async () => {
      now += 1;
      peak = Math.max(peak, now);
      await new Promise((resolve) => setImmediate(resolve));
      now -= 1;
    });
    expect(peak).toBe(2);
  });

  it('keeps few outcomes while it waits for a slow one', async () => {
    let begun = 0;
    let end = (): void => undefined;
    const slow = new Promise<void>((resolve) => {
      end = resolve;
    });
    const items = Array.from({ length: 500 }, (_, index) => index);
    const done = sideBySide(items, 2, async (item) => {
      begun += 1;
      if (item === 0) await slow;
    });
    for (let turn = 0; turn < 100; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(begun).toBeLessThan(20);
    end();
    await done;
    expect(begun).toBe(500);
  });

  it('tells what was ready before something went wrong, and passes the error on', async () => {
    const told: number[] = [];
    const work = async (item: number) => {
      if (item === 3) throw new Error('drie');
      return item;
    };
    await expect(sideBySide([1, 2, 3, 4], 1, work, (outcome) => told.push(outcome))).rejects.toThrow('drie');
    expect(told).toEqual([1, 2]);
  });
});
