import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { takePictures } from './pictures/take-pictures.ts';

/** Writes the pictures of the manual (docs/pictures) from the real program. Build it first. */

for (const [name, picture] of Object.entries(await takePictures())) {
  writeFileSync(fileURLToPath(new URL(`../docs/pictures/${name}.svg`, import.meta.url)), picture);
}
