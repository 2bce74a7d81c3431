import PostalMime, { type Attachment, type Email, type Header } from 'postal-mime';
import { dayOf } from '../../base/dates.ts';
import { type Gathering, gatherContent } from '../gather-content.ts';
import { LIMITS, overLimit, ReadError } from '../limits.ts';
import type { Reader, ReadPacked } from '../reader.ts';
import { gatherLines } from '../text/read-text.ts';
import { gatherWebPage } from '../text/read-web-page.ts';

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

const parse = async (bytes: Uint8Array): Promise<Email> => {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: LIMITS.depth, forceRfc822Attachments: true });
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

/** Adds what the HTML says beyond the plain text. The two should say the same, but a mail program shows only one of them. */
const gatherOtherShape = (content: Gathering, html: string, text: string): void => {
  const page = gatherContent();
  gatherWebPage(page, html);
  const { parts, active } = page.finish();
  const known = new Set(wordsOf(text));
  for (const { text: said, place, label } of parts) {
    if (place.part !== undefined || wordsOf(said).some((word) => !known.has(word))) content.add(said, place, label);
  }
  for (const kind of active) content.activate(kind);
};

const gatherBody = (content: Gathering, { subject, text, html }: Email): void => {
  content.add(subject ?? '', {});
  if (text !== undefined) gatherLines(content, text);
  if (html !== undefined) gatherOtherShape(content, html, text ?? '');
};

const NAMES: Readonly<Record<string, string>> = {
  'message/rfc822': 'mail.eml',
  'text/html': 'page.html',
  'text/plain': 'text.txt',
  'application/pdf': 'file.pdf',
};

const fileNameFor = ({ filename, mimeType }: Attachment): string => filename ?? NAMES[mimeType] ?? '';

/** Without any of these headers, the file is not a mail. */
const isMail = (headers: readonly Header[]): boolean =>
  headers.some(({ key }) => /^(from|to|date|subject|received|message-id|mime-version|content-type)$/.test(key));

/**
 * Reads mail (RFC 5322): subject and text, addresses and other headers, and attachments.
 * @throws ReadError damaged when there is no mail header; limit when parts are nested too deep, or there are too many attachments
 */
export const openMailReader =
  (readPacked: ReadPacked): Reader =>
  async ({ bytes }, onPage) => {
    const mail = await parse(bytes);
    if (!isMail(mail.headers)) throw new ReadError({ kind: 'damaged' });
    if (mail.attachments.length > LIMITS.entries) throw overLimit('entries');
    const content = gatherContent();
    gatherHeaders(content, mail);
    gatherBody(content, mail);
    content.created(dayInHeader(mail.headers.find(({ key }) => key === 'date')?.value ?? ''));
    onPage();
    for (const attachment of mail.attachments) {
      const { mimeType: mediaType } = attachment;
      content.absorb(
        await readPacked({ name: fileNameFor(attachment), bytes: bytesOf(attachment.content), mediaType }),
      );
      onPage();
    }
    return content.finish();
  };
