import { Parser } from 'htmlparser2';
import { type Gathering, gatherContent } from '../gather-content.ts';
import { isoDay } from '../iso-day.ts';
import { LIMITS, overLimit } from '../limits.ts';
import { reachedBy, runsScript } from '../links.ts';
import { shareOfPage } from '../pictures/laid-out-pages.ts';
import { pointsIn } from '../pictures/lengths.ts';
import { pixelsOf } from '../pictures/picture-size.ts';
import type { Reader } from '../reader.ts';
import { followTable, type TableCells } from '../table-cells.ts';
import type { FileInside } from '../work.ts';
import { decodeText } from './decode-text.ts';

/** Elements within a line. Every other element begins a new part. */
const INLINE: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q ruby rp rt s samp small span ' +
    'strike strong sub sup time tt u var wbr'
  ).split(' '),
);

/** Elements whose content is not text of the page. */
const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript']);

const PROGRAMS: ReadonlySet<string> = new Set(['object', 'embed', 'applet']);

/** Attributes with text that is shown later, or only to some people. */
const UNSEEN_TEXTS = ['alt', 'title', 'aria-label', 'srcdoc'] as const;

const ADDRESSES = ['href', 'src', 'action', 'formaction', 'xlink:href', 'data'] as const;

const POINTS_IN_PIXEL = 0.75;

type Attributes = Readonly<Record<string, string>>;

/** Whether the element hides itself and everything in it. */
const isHidden = (attributes: Attributes): boolean =>
  'hidden' in attributes || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes['style'] ?? '');

/** Whether this is a script that runs, not data for programs such as JSON. */
const isRunningScript = (name: string, attributes: Attributes): boolean =>
  name === 'script' && !/json|text\/plain/i.test(attributes['type'] ?? '');

/** Web pages are nested deeper than office documents. */
const MOST_DEPTH = LIMITS.depth * 4;

type Open = { name: string; silent: boolean; hidden: boolean; attributes: Attributes };

/** Text of a block that is not finished yet. `line` is the line of its first word, null before there is one. */
type Waiting = { text: string; line: number | null };

/** Returns the line number of an offset. Offsets may only go up. */
const countLines = (html: string) => {
  let [line, at] = [1, html.indexOf('\n')];
  return (offset: number): number => {
    while (at !== -1 && at < offset) {
      line += 1;
      at = html.indexOf('\n', at + 1);
    }
    return line;
  };
};

/** Gathers the text of each block, and the hidden text in it separately. */
const gatherBlocks = (content: Gathering, tables: TableCells[]) => {
  const seen: Waiting = { text: '', line: null };
  const unseen: Waiting = { text: '', line: null };
  const write = (waiting: Waiting, hidden: boolean) => {
    const { line } = waiting;
    const text = waiting.text.replace(/\s+/g, ' ').trim();
    waiting.text = '';
    waiting.line = null;
    if (line === null) return;
    const place = hidden ? { part: 'hidden' as const } : {};
    const table = tables.at(-1);
    content.add(text, { line, ...place }, table?.label(), table?.column());
    if (!hidden) table?.hear(text);
  };
  return {
    hear(text: string, line: number, hidden: boolean): void {
      const waiting = hidden ? unseen : seen;
      if (waiting.line === null && text.trim() !== '') waiting.line = line;
      waiting.text += text;
    },
    end(): void {
      write(seen, false);
      write(unseen, true);
    },
  };
};

const gatherMeta = (content: Gathering, attributes: Attributes, line: number): void => {
  const name = (attributes['name'] ?? attributes['property'] ?? '').toLowerCase();
  const value = attributes['content'] ?? '';
  if (/^(author|creator|dc(terms)?\.creator|article:author|generator-author)$/.test(name)) content.author(value);
  else if (/^(dc(terms)?\.created|dc\.date|dcterms\.date|date|created|article:published_time)$/.test(name)) {
    content.created(isoDay(value));
  } else if (name !== '' && name !== 'viewport' && name !== 'generator') {
    content.add(value, { line, part: 'properties' });
  }
};

const gatherInput = (content: Gathering, attributes: Attributes, line: number): void => {
  const type = (attributes['type'] ?? 'text').toLowerCase();
  content.add(attributes['value'] ?? '', { line, part: type === 'hidden' ? 'hidden' : 'field' });
};

/** A file in an address (RFC 2397): a picture in a page that was saved whole. */
const packedInAddress = (address: string): FileInside | null => {
  const [, mediaType = '', encoded] = /^\s*data:([^;,]*)(?:;[^;,]*)*;base64,(.*)$/is.exec(address) ?? [];
  return encoded === undefined ? null : { name: '', bytes: new Uint8Array(Buffer.from(encoded, 'base64')), mediaType };
};

const packedIn = (attributes: Attributes): FileInside[] =>
  ADDRESSES.flatMap((key) => packedInAddress(attributes[key] ?? '') ?? []);

/** A number alone is one of pixels. */
const pixels = (length: string | undefined): number | null =>
  pointsIn(/^\s*[\d.]+\s*$/.test(length ?? '') ? `${length}px` : length);

/** How much of a page a picture covers: by its own size, or by the one that it is shown in; null when neither is known. */
const shareOfImage = (attributes: Attributes, file: FileInside | undefined): number | null => {
  const inStyle = (name: string) =>
    new RegExp(`(?:^|;)\\s*${name}\\s*:([^;]*)`, 'i').exec(attributes['style'] ?? '')?.[1];
  const [width, height] = ['width', 'height'].map((name) => pixels(inStyle(name)) ?? pixels(attributes[name]));
  if (width != null && height != null) return shareOfPage(width, height);
  const own = file === undefined ? null : pixelsOf(file.bytes);
  if (own === null) return null;
  const scale = (width ?? own.width * POINTS_IN_PIXEL) / own.width;
  return shareOfPage(own.width * scale, own.height * scale);
};

const gatherAddresses = (content: Gathering, attributes: Attributes, line: number): void => {
  for (const key of ADDRESSES) {
    const address = attributes[key] ?? '';
    if (runsScript(address)) content.activate('script');
    content.add(reachedBy(address) ?? '', { line, part: 'link' });
  }
};

/** Adds what an element says and does apart from its text. */
const gatherAttributes = (content: Gathering, name: string, attributes: Attributes, line: number): void => {
  if (isRunningScript(name, attributes) && 'src' in attributes) content.activate('script');
  if (PROGRAMS.has(name)) content.activate('program');
  if (Object.keys(attributes).some((key) => /^on[a-z]+$/.test(key))) content.activate('script');
  gatherAddresses(content, attributes, line);
  for (const key of UNSEEN_TEXTS) content.add(attributes[key] ?? '', { line, part: 'hidden' });
  if (name === 'meta') gatherMeta(content, attributes, line);
  if (name === 'input') gatherInput(content, attributes, line);
};

const followElement = (tables: TableCells[], name: string): void => {
  if (name === 'table') tables.push(followTable());
  else if (name === 'tr') tables.at(-1)?.startRow();
  else if (name === 'td' || name === 'th') tables.at(-1)?.startCell();
};

const leaveElement = (tables: TableCells[], { name, attributes }: Open): void => {
  if (name === 'table') tables.pop();
  else if (name === 'td' || name === 'th') tables.at(-1)?.endCell(Number(attributes['colspan'] ?? 1) || 1);
};

/**
 * Adds the text of a web page to a collection: one part per block, with the line that it begins on.
 * @returns the files that stand in the page itself
 * @throws ReadError when elements are nested too deep
 */
export const gatherWebPage = (content: Gathering, html: string): FileInside[] => {
  const packed: FileInside[] = [];
  const lineOf = countLines(html);
  const open: Open[] = [];
  const tables: TableCells[] = [];
  const blocks = gatherBlocks(content, tables);
  const line = () => lineOf(parser.startIndex);
  const parser = new Parser({
    onopentag(name, attributes) {
      if (open.length >= MOST_DEPTH) throw overLimit('nesting');
      const above = open.at(-1);
      const hidden = above?.hidden === true || isHidden(attributes);
      open.push({ name, attributes, hidden, silent: above?.silent === true || SILENT.has(name) });
      if (!INLINE.has(name)) blocks.end();
      gatherAttributes(content, name, attributes, line());
      const files = packedIn(attributes);
      packed.push(...files);
      const share = name === 'img' && !hidden ? shareOfImage(attributes, files[0]) : null;
      if (share !== null) {
        blocks.end();
        content.figure(share);
      }
      followElement(tables, name);
    },
    ontext(text) {
      const around = open.at(-1);
      if (around?.name === 'script' && text.trim() !== '' && isRunningScript('script', around.attributes)) {
        content.activate('script');
      }
      if (around?.silent === true) return;
      if (around?.name === 'title') content.add(text, { line: line(), part: 'properties' });
      else blocks.hear(text, line(), around?.hidden === true);
    },
    onclosetag(name) {
      if (!INLINE.has(name)) blocks.end();
      const left = open.pop();
      if (left !== undefined) leaveElement(tables, left);
    },
    oncomment(text) {
      content.add(text, { line: line(), part: 'hidden' });
    },
  });
  parser.end(html);
  blocks.end();
  return packed;
};

/** Browsers look for the declared encoding in the first bytes only. */
const START_BYTES = 4_096;

const declaredCharset = (bytes: Uint8Array): string | null => {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, START_BYTES));
  return /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(start)?.[1] ?? null;
};

/** Reads a web page (HTML) as a person sees it. Nothing in it runs, and nothing that it refers to is fetched. */
export const readWebPage: Reader = async ({ bytes }, work) => {
  const content = gatherContent(work);
  const packed = gatherWebPage(content, decodeText(bytes, declaredCharset(bytes)));
  work.onPage();
  work.countEntries(packed.length);
  for (const file of packed) content.absorb(await work.readPacked(file));
  return content.finish();
};
