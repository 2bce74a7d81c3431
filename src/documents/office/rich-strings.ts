import { readXml } from '../xml-events.ts';
import { usualName } from './ooxml-names.ts';
import type { OoxmlPackage } from './ooxml-package.ts';

/** Characters that XML cannot hold, as spreadsheets write them: _x000D_ (ISO 29500-1, 22.9.2.19). */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** Collects a text of a spreadsheet from its runs; how to pronounce it is left out. */
export const gatherRichString = () => {
  let text = '';
  let listening = false;
  let spoken = 0;
  return {
    open(name: string): void {
      if (name === 'x:rPh') spoken += 1;
      listening = name === 'x:t' && spoken === 0;
    },
    hear(more: string): void {
      if (listening) text += more;
    },
    close(name: string): void {
      if (name === 'x:rPh') spoken -= 1;
      listening = false;
    },
    /** The text so far; the next begins. */
    take(): string {
      const taken = unescaped(text).trim();
      text = '';
      return taken;
    },
  };
};

/**
 * The texts that cells share, in order.
 * @throws ReadError damaged, unsafe or a limit
 */
export const readSharedStrings = async (file: OoxmlPackage, partName: string): Promise<string[]> => {
  const strings: string[] = [];
  const string = gatherRichString();
  await readXml(
    file.parts,
    partName,
    {
      open: ({ uri, local }) => string.open(usualName(uri, local)),
      text: (text) => string.hear(text),
      close(uri, local) {
        const name = usualName(uri, local);
        string.close(name);
        if (name === 'x:si') strings.push(string.take());
      },
    },
    file.budget,
  );
  return strings;
};
