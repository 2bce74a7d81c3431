import iconv from 'iconv-lite';
import PostalMime, { type Attachment, type Email, type Header } from 'postal-mime';
import { dayOf } from '../../base/dates.ts';
import { type Gathering, gatherContent } from '../gather-content.ts';
import { LIMITS, overLimit, ReadError } from '../limits.ts';
import type { Reader } from '../reader.ts';
import { gatherLines } from '../text/read-text.ts';
import { gatherWebPage } from '../text/read-web-page.ts';
import type { FileInside } from '../work.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Headers for machines, not people. */
const MACHINE_HEADERS =
  /^(content-|mime-version|dkim-|arc-|authentication-|received-spf|x-(google|ms|microsoft|forefront|spam|gm)-)/;

/** The day in the sender's time zone (RFC 5322): Sat, 14 Mar 2026 23:30:00 +0100. */
const dayInHeader = (header: string): string | null => {
  const [, day, month, year] = /(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})/.exec(header) ?? [];
  const number = MONTHS.indexOf(month?.toLowerCase() ?? '') + 1;
  return day === undefined || year === undefined ? null : dayOf(Number(year), number, Number(day));
};

const bytesOf = (content: Attachment['content']): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);

/** Browsers and mail programs know these encodings (WHATWG Encoding Standard). */
const isKnownCharset = (label: string): boolean => {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return iconv.encodingExists(label);
  }
};

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes) !== '';
  } catch {
    return false;
  }
};

const CHARSET = /(;\s*charset\s*=\s*"?)([\w.:+-]{1,40})/gi;

/** A mail that names an encoding that nobody knows, while its bytes read as UTF-8, is UTF-8. */
const withKnownCharsets = (bytes: Uint8Array): Uint8Array => {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const unknown = [...source.matchAll(CHARSET)].some(([, , label]) => !isKnownCharset(label ?? ''));
  if (!unknown || !isUtf8(bytes)) return bytes;
  const named = source.replace(CHARSET, (all, before: string, label: string) =>
    isKnownCharset(label) ? all : `${before}utf-8`,
  );
  return Buffer.from(named, 'latin1');
};

const parse = async (bytes: Uint8Array): Promise<Email> => {
  try {
    return await PostalMime.parse(withKnownCharsets(bytes), {
      maxNestingDepth: LIMITS.depth,
      forceRfc822Attachments: true,
    });
  } catch (error) {
    const nested = error instanceof Error && /nesting|header size/i.test(error.message);
    throw nested ? overLimit('nesting') : new ReadError({ kind: 'damaged' });
  }
};

const mailboxes = (mail: Email): string[] =>
  [mail.from, mail.sender, ...(mail.replyTo ?? []), ...(mail.to ?? []), ...(mail.cc ?? []), ...(mail.bcc ?? [])]
    .flatMap((address) => (address === undefined ? [] : (address.group ?? [address])))
    .map(({ name, address }) => `${name} ${address === undefined ? '' : `<${address}>`}`);

const gatherHeaders = (content: Gathering, mail: Email): void => {
  const addressed = /^(from|sender|reply-to|to|cc|bcc|subject|date)$/;
  for (const text of new Set(mailboxes(mail))) content.add(text, { part: 'mail-header' });
  for (const { key, value } of mail.headers) {
    if (!addressed.test(key) && !MACHINE_HEADERS.test(key)) content.add(value, { part: 'mail-header' });
  }
};

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/**
 * Adds what the HTML says beyond the plain text. The two should say the same, but a mail program shows only one of them.
 * @returns the files that stand in the HTML itself
 */
const gatherOtherShape = (content: Gathering, html: string, text: string): FileInside[] => {
  // The page is kept only where it says something else, so it counts then.
  const page = gatherContent({ countKept: () => {} });
  const packed = gatherWebPage(page, html);
  const { parts, active } = page.finish();
  const known = new Set(wordsOf(text));
  for (const { text: said, place, label, column } of parts) {
    const isNew = place.part !== undefined || wordsOf(said).some((word) => !known.has(word));
    if (isNew) content.add(said, place, label, column);
  }
  for (const kind of active) content.activate(kind);
  return packed;
};

const gatherBody = (content: Gathering, { subject, text, html }: Email): FileInside[] => {
  content.add(subject ?? '', {});
  if (text !== undefined) gatherLines(content, text);
  return html === undefined ? [] : gatherOtherShape(content, html, text ?? '');
};

/** Without any of these headers, the file is not a mail. */
const isMail = (headers: readonly Header[]): boolean =>
  headers.some(({ key }) => /^(from|to|date|subject|received|message-id|mime-version|content-type)$/.test(key));

/**
 * Reads mail (RFC 5322): subject and text, addresses and other headers, and attachments.
 * @throws ReadError damaged when there is no mail header; limit when parts are nested too deep, or there are too many attachments
 */
export const readMail: Reader = async ({ bytes }, work) => {
  const mail = await parse(bytes);
  if (!isMail(mail.headers)) throw new ReadError({ kind: 'damaged' });
  const content = gatherContent(work);
  gatherHeaders(content, mail);
  const inBody = gatherBody(content, mail);
  const attached = mail.attachments.map((attachment): FileInside => {
    const { filename: name, mimeType: mediaType } = attachment;
    return { name: name ?? '', bytes: bytesOf(attachment.content), mediaType };
  });
  work.countEntries(attached.length + inBody.length);
  content.created(dayInHeader(mail.headers.find(({ key }) => key === 'date')?.value ?? ''));
  work.onPage();
  for (const file of [...attached, ...inBody]) content.absorb(await work.readPacked(file));
  return content.finish();
};
