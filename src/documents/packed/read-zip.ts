import { gatherContent } from '../gather-content.ts';
import type { Reader } from '../reader.ts';
import { openZip } from '../zip-parts.ts';

/** What systems leave behind in a zip: the other half of each file on a Mac, thumbnails, settings of folders. */
const CLUTTER = /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;

/**
 * Reads a zip of files (APPNOTE 6.3): each as if it stood by itself, in the order of their names.
 * @throws ReadError as openZip does
 */
export const readZip: Reader = async ({ bytes }, work) => {
  const zip = await openZip(bytes, work);
  const content = gatherContent(work);
  for (const flaw of zip.flaws) content.flaw(flaw);
  // As programs list them; the order of a locale would depend on the machine.
  for (const name of zip.names.filter((each) => !CLUTTER.test(each)).sort()) {
    const file = await zip.bytes(name);
    if (file !== null) content.absorb(await work.readPacked({ name, bytes: file }));
  }
  return content.finish();
};
