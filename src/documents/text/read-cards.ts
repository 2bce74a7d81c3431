import { type Gathering, gatherContent } from '../gather-content.ts';
import { isoDay } from '../iso-day.ts';
import type { Reader } from '../reader.ts';
import type { PackedFile } from '../work.ts';
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
  /^(BEGIN|END|VERSION|PRODID|UID|DTSTART|DTEND|DTSTAMP|DUE|CREATED|LAST-MODIFIED|REV|SEQUENCE|RRULE|EXDATE|RDATE|RECURRENCE-ID|TZ.*|TRIGGER|CALSCALE|METHOD|PRIORITY|TRANSP|DURATION|X-.*)$/;

/** A property: its name, the parameters between name and value, its value, and the line it begins on. */
type Property = { name: string; parameters: string; value: string; line: number };

/** Long lines go on after a line end and a space. */
function* propertiesIn(text: string): Generator<Property> {
  const lines = text.split(/\r\n|[\r\n]/);
  let [whole, line] = ['', 0];
  for (const [index, next] of [...lines, ''].entries()) {
    // Quoted-printable, of old cards, goes on after an equals sign.
    const goesOn = /^[ \t]/.test(next) || (/;ENCODING=QUOTED-PRINTABLE/i.test(whole) && whole.endsWith('='));
    if (goesOn && index > 0) {
      whole = whole.replace(/=$/, '') + next.replace(/^[ \t]/, '');
      continue;
    }
    const [, name = '', parameters = '', value = ''] =
      /^(?:[\w-]+\.)?([\w-]+)((?:;(?:[^:";]|"[^"]*")*)*):(.*)$/s.exec(whole) ?? [];
    if (name !== '') yield { name: name.toUpperCase(), parameters, value, line };
    else if (whole.trim() !== '') yield { name: '', parameters: '', value: whole, line };
    [whole, line] = [next, index + 1];
  }
}

/** A file in a property, such as a photo; null when its value is text. */
const packedIn = ({ parameters, value }: Property): PackedFile | null => {
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
  const plain = decoded.replace(/\\(.)/g, (_all, escaped: string) => ESCAPED[escaped] ?? escaped);
  if (name === 'BDAY') return isoDay(plain)?.split('-').reverse().join('-') ?? plain;
  // The parts of an address or a name.
  return plain.replace(/^(mailto|tel):/i, '').replaceAll(';', ' ');
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
  const packed: PackedFile[] = [];
  for (const property of propertiesIn(decodeText(bytes))) {
    const file = packedIn(property);
    if (file === null) gatherProperty(content, property);
    else packed.push(file);
  }
  work.onPage();
  work.countEntries(packed.length);
  for (const file of packed) content.absorb(await work.readPacked(file));
  return content.finish();
};
