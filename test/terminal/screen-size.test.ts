import { describe, expect, it } from 'vitest';
import { screenSize } from '../../src/terminal/screen.ts';

describe('the size of a screen', () => {
  it.each([
    [120, 120],
    [1, 1],
    [0, 80],
    [undefined, 80],
  ])('that says %s is %s', (reported, expected) => {
    expect(screenSize(reported, 80)).toBe(expected);
  });
});
