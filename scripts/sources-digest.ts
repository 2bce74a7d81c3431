import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A digest of all the tool's sources: another build may have cached something else, and may judge or report in another way. */
export const digestOfSources = (): string => {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const folder of ['src', 'templates']) {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((each) => /\.(ts|json|hbs|css|js)$/.test(each)).sort())
      hash.update(readFileSync(join(root, folder, name)));
  }
  return hash.digest('hex').slice(0, 16);
};
