import { gatherContent } from '../gather-content.ts';
import type { Reader } from '../reader.ts';
import { decodeText } from './decode-text.ts';
import { gatherWebPage } from './gather-web-page.ts';

/** Where browsers look for the code page. */
const START_BYTES = 4_096;

const declaredCharset = (bytes: Uint8Array): string | null => {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, START_BYTES));
  return /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(start)?.[1] ?? null;
};

/** Reads a web page (HTML) as a person sees it; nothing in it runs, and nothing it points to is fetched. */
export const readWebPage: Reader = async ({ bytes }, onPage) => {
  const content = gatherContent();
  gatherWebPage(content, decodeText(bytes, declaredCharset(bytes)));
  onPage();
  return content.finish();
};
