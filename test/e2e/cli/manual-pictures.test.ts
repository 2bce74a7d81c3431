import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { takePictures } from '../../../scripts/pictures/take-pictures.ts';
import { projectRoot } from '../../support/run/run-binary.ts';

/** What a person reads in a picture, whatever its colours. */
const wordsIn = (svg: string): string =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text).join(' ');

it('the pictures of the manual show what the program shows now, and the manual shows them all', async () => {
  const manual = readFileSync(join(projectRoot, 'docs', 'handleiding.md'), 'utf8');
  for (const [name, now] of Object.entries(await takePictures())) {
    const shown = readFileSync(join(projectRoot, 'docs', 'pictures', `${name}.svg`), 'utf8');
    expect({ name, words: wordsIn(shown) }).toEqual({ name, words: wordsIn(now) });
    expect(manual).toContain(`(pictures/${name}.svg)`);
  }
});
