import { isDate } from '../../base/dates.ts';
import type { Gathering } from '../gather-content.ts';
import { unlessDamaged } from '../limits.ts';
import type { Counters } from '../work.ts';
import { parseXml } from '../xml-events.ts';
import type { Pdfium } from './pdfium.ts';

const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

const START = '<x:xmpmeta';
const END = '</x:xmpmeta>';
/** More packets are those of pictures inside. */
const MOST_PACKETS = 20;

/** The day in a PDF date (ISO 32000-1, 7.9.4), D:YYYYMMDDHHmmSS and a time zone; null otherwise. */
const pdfDay = (value: string): string | null => {
  const found = /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(value);
  const day = found === null ? '' : `${found[1]}-${found[2]}-${found[3]}`;
  return isDate(day) ? day : null;
};

/** Adds the title, the makers and the day of a document, as its information dictionary has them (14.3.3). */
export const gatherInformation = (content: Gathering, { calls, text, name }: Pdfium, document: number): void => {
  const said = (key: string) => text((buffer, size) => calls.FPDF_GetMetaText(document, name(key), buffer, size));
  for (const key of ['Title', 'Subject', 'Keywords']) content.add(said(key), { part: 'properties' });
  content.author(said('Author'));
  content.created(pdfDay(said('CreationDate')));
};

const packetsIn = (source: string): string[] => {
  const packets: string[] = [];
  for (let at = source.indexOf(START); at !== -1 && packets.length < MOST_PACKETS; at = source.indexOf(START, at + 1)) {
    const end = source.indexOf(END, at);
    if (end === -1) break;
    packets.push(source.slice(at, end + END.length));
  }
  return packets;
};

/** Adds the makers in an XMP packet (ISO 16684-1): the items of dc:creator. */
const gatherPacket = async (content: Gathering, packet: string, work: Counters): Promise<void> => {
  let within = false;
  let item: string | null = null;
  await parseXml(
    [Buffer.from(packet, 'latin1').toString('utf8')],
    {
      open({ uri, local }) {
        if (uri === DUBLIN_CORE && local === 'creator') within = true;
        else if (within && uri === RDF && local === 'li') item = '';
      },
      text(text) {
        if (item !== null) item += text;
      },
      close(uri, local) {
        if (uri === DUBLIN_CORE && local === 'creator') within = false;
        if (item !== null && uri === RDF && local === 'li') {
          content.author(item);
          item = null;
        }
      },
    },
    work,
  );
};

/**
 * Adds the makers that only the XMP packets of a document name. PDFium does not read those.
 * @param source the bytes of the document as characters (Latin-1)
 */
export const gatherPackets = async (content: Gathering, source: string, work: Counters): Promise<void> => {
  // A packet that is not well-formed takes nothing else along.
  for (const packet of packetsIn(source)) await unlessDamaged(gatherPacket(content, packet, work), () => undefined);
};
