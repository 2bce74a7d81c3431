import { type Clutter, clutterOf } from '../../base/clutter.ts';
import { gatherContent } from '../gather-content.ts';
import type { Reader } from '../reader.ts';
import { openZip } from '../zip-parts.ts';

/** What systems leave behind in a zip. Anything else is read, also what hides: nobody would see that it was skipped. */
const LEFT_BEHIND: ReadonlySet<Clutter | null> = new Set([
  'mac-half',
  'mac-settings',
  'windows-settings',
  'thumbnails',
]);

const isLeftBehind = (path: string): boolean => path.split('/').some((name) => LEFT_BEHIND.has(clutterOf(name)));

/**
 * Reads a zip of files (APPNOTE 6.3): each as if it stood by itself, in the order of their names.
 * @throws ReadError as openZip does
 */
export const readZip: Reader = async ({ bytes }, work) => {
  const zip = await openZip(bytes, work);
  const content = gatherContent(work);
  for (const flaw of zip.flaws) content.flaw(flaw);
  // As programs list them; the order of a locale would depend on the machine.
  for (const name of zip.names.filter((path) => !isLeftBehind(path)).sort()) {
    const file = await zip.bytes(name);
    if (file !== null) content.absorb(await work.readPacked({ name, bytes: file }));
  }
  return content.finish();
};
