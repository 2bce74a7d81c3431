import { describe, expect, it } from 'vitest';
import { fitLines, screenSize } from '../../src/terminal/screen.ts';

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

describe('lines in a menu', () => {
  const menu = { advise: (text: string) => (text.includes('weg') ? '' : text.replace('typ dit', 'druk op een toets')) };

  it('are put in its words before they are broken, and left out when it has nothing for them', () => {
    const lines = ['  typ dit nu meteen', '', 'dit mag weg'];
    expect(fitLines(lines, { width: 16, menu })).toEqual(['  druk op een', '  toets nu', '  meteen', '']);
    expect(fitLines(lines, { width: 80 })).toEqual(lines);
  });
});
