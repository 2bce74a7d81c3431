import { type Gathering, gatherContent } from '../gather-content.ts';
import { isoDay } from '../iso-day.ts';
import type { Reader } from '../reader.ts';
import type { FileInside } from '../work.ts';
import { decodeText } from './decode-text.ts';

/** What each property is about, in the words that the search for personal data knows. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ['BDAY', 'geboortedatum'],
  ['TEL', 'telefoon'],
  ['EMAIL', 'e-mail'],
  ['ADR', 'adres'],
  ['FN', 'naam'],
]);

/** Numbers for machines: moments, ids, versions (RFC 5545, RFC 6350). */
const MACHINE =
  /^(BEGIN|END|VERSION|PRODID|UID|DTSTART|DTEND|DTSTAMP|DUE|CREATED|LAST-MODIFIED|REV|SEQUENCE|RRULE|EXDATE|RDATE|RECURRENCE-ID|TZ.*|TRIGGER|CALSCALE|METHOD|PRIORITY|TRANSP|DURATION|X-WR-TIMEZONE)$/;

/** A property: its name, the parameters between name and value, its value, and the line it begins on. */
type Property = { name: string; parameters: string; value: string; line: number };

type WholeLine = { text: string; line: number };

/** Joins lines that go on: after a line end and a space, and in quoted-printable, of old cards, after an equals sign. */
function* wholeLines(text: string): Generator<WholeLine> {
  let whole: WholeLine = { text: '', line: 1 };
  let isQuoted = false;
  for (const [index, next] of text.split(/\r\n|[\r\n]/).entries()) {
    const isFolded = /^[ \t]/.test(next);
    if (isFolded || (isQuoted && whole.text.endsWith('='))) {
      whole.text = (isQuoted ? whole.text.replace(/=$/, '') : whole.text) + (isFolded ? next.slice(1) : next);
    } else {
      yield whole;
      whole = { text: next, line: index + 1 };
      isQuoted = /;ENCODING=QUOTED-PRINTABLE/i.test(next);
    }
  }
  yield whole;
}

const PROPERTY = /^(?:[\w-]+\.)?([\w-]+)((?:;(?:[^:";]|"[^"]*")*)*):(.*)$/s;

const propertyIn = ({ text, line }: WholeLine): Property => {
  const [, name = '', parameters = '', value = text] = PROPERTY.exec(text) ?? [];
  return { name: name.toUpperCase(), parameters, value, line };
};

/** A file in a property, such as a photo; null when its value is text. */
const packedIn = ({ parameters, value }: Property): FileInside | null => {
  const [, mediaType = '', inAddress] = /^data:([^;,]*);base64,(.*)$/is.exec(value) ?? [];
  const encoded = inAddress ?? (/;ENCODING=(B|BASE64)\b/i.test(parameters) ? value : undefined);
  return encoded === undefined ? null : { name: '', bytes: new Uint8Array(Buffer.from(encoded, 'base64')), mediaType };
};

const decodeQuotedPrintable = (value: string): string =>
  Buffer.from(
    value.replace(/=([\dA-F]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', N: '\n' };

const textOf = ({ name, parameters, value }: Property): string => {
  const decoded = /;ENCODING=QUOTED-PRINTABLE/i.test(parameters) ? decodeQuotedPrintable(value) : value;
  if (name === 'BDAY') return isoDay(decoded)?.split('-').reverse().join('-') ?? decoded;
  // A semicolon stands between the parts of a name or an address, unless it is escaped.
  const plain = decoded.replace(/\\(.)|;/g, (_all, escaped?: string) =>
    escaped === undefined ? ' ' : (ESCAPED[escaped] ?? escaped),
  );
  return plain.replace(/^(mailto|tel):/i, '');
};

const gatherProperty = (content: Gathering, property: Property): void => {
  const { name, parameters, line } = property;
  if (MACHINE.test(name)) return;
  content.add(textOf(property), { line }, LABELS.get(name));
  // The name of whoever is invited, and their address.
  for (const [, quoted, bare] of parameters.matchAll(/;(?:CN|EMAIL|SENT-BY)=(?:"([^"]*)"|([^;]*))/gi)) {
    content.add((quoted ?? bare ?? '').replace(/^mailto:/i, ''), { line });
  }
};

/** Reads calendars (iCalendar, RFC 5545) and cards with the details of people (vCard, RFC 6350): one part for each property. */
export const readCards: Reader = async ({ bytes }, work) => {
  const content = gatherContent(work);
  const packed: FileInside[] = [];
  for (const line of wholeLines(decodeText(bytes))) {
    const property = propertyIn(line);
    const file = packedIn(property);
    if (file === null) gatherProperty(content, property);
    else packed.push(file);
  }
  work.onPage();
  work.countEntries(packed.length);
  for (const file of packed) content.absorb(await work.readPacked(file));
  return content.finish();
};
