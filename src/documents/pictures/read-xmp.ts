import type { Gathering } from '../gather-content.ts';
import { unlessDamaged } from '../limits.ts';
import type { Counters } from '../work.ts';
import { parseXml, type XmlHandlers } from '../xml-events.ts';

/** Properties of a picture as XML (XMP, ISO 16684-1), by their name without prefix. */

const MAKERS = /^(creator|Artist|OwnerName|CameraOwnerName|Author|CaptionWriter|Owner|ImageCreatorName)$/;

/** What is on it, in the words of the maker, and how to reach the maker. */
const WORDS =
  /^(title|description|subject|Headline|Instructions|Caption|UserComment|ImageDescription|comment|Event|Credit|Source|rights|TagsList|hierarchicalSubject|LastKeywordXMP|LastKeywordIPTC|CatalogSets|AltTextAccessibility|ExtDescrAccessibility|AuthorsPosition|ArtworkTitle|Ci(Adr(Extadr|Pcode|City)|EmailWork|TelWork|UrlWork)|TransmissionReference)$/;

/** Who is on it, as IPTC and Microsoft write it. */
const PERSONS = /^(PersonInImage|PersonName|PersonDisplayName)$/;
/** Programs that know faces call a region by a name. In other namespaces, that is the name of a colour or a setting. */
const REGIONS = /metadataworkinggroup\.com\/schemas\/regions/i;

/** Where it was, in words. A country alone gives nobody's house away. */
const PLACES = /^(City|Location|Sublocation|State|ProvinceState|LocationName|GPSAreaInformation)$/;
const OF_PLACES = /iptc|photoshop|exif/i;

/** Where it was, or what it looks at, in degrees. */
const DEGREES = /^(GPS(Dest)?(Latitude|Longitude|Position)|lat|long)$/;
const OF_DEGREES = /exif|geo/i;

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

type Property = { uri: string; local: string };

const isPerson = ({ uri, local }: Property): boolean => PERSONS.test(local) || (local === 'Name' && REGIONS.test(uri));

const gatherProperty = (content: Gathering, property: Property, value: string): void => {
  const { uri, local } = property;
  const text = value.trim();
  if (text === '') return;
  if (MAKERS.test(local)) content.author(text);
  else if (isPerson(property)) content.person(text);
  else if (WORDS.test(local)) content.add(text, { part: 'properties' });
  else if (PLACES.test(local) && OF_PLACES.test(uri)) {
    content.add(text, { part: 'properties' });
    content.locate();
    // A camera that is still looking for its place writes zeros.
  } else if (DEGREES.test(local) && OF_DEGREES.test(uri) && /[1-9]/.test(text)) content.locate();
};

const NO_PROPERTY: Property = { uri: '', local: '' };

/** Lists and languages stand between a property and its value, in elements of RDF. */
const handlers = (content: Gathering): XmlHandlers => {
  const properties: Property[] = [];
  let text = '';
  return {
    open({ uri, local, attributes }) {
      text = '';
      properties.push(uri === RDF ? (properties.at(-1) ?? NO_PROPERTY) : { uri, local });
      for (const attribute of attributes()) {
        if (attribute.uri !== RDF) gatherProperty(content, attribute, attribute.value);
      }
    },
    text(more) {
      text += more;
    },
    close() {
      gatherProperty(content, properties.pop() ?? NO_PROPERTY, text);
      text = '';
    },
  };
};

const PACKET_START = /<([\w-]+:)?xmpmeta\b/;

/** The packets in a text, or in the bytes of a picture of a kind that has no place for them that we know. */
export const xmpIn = (text: string): string[] => {
  const packets: string[] = [];
  for (let rest = text; ; ) {
    const start = PACKET_START.exec(rest);
    if (start === null) return packets;
    const close = `</${start[1] ?? ''}xmpmeta>`;
    const end = rest.indexOf(close, start.index);
    if (end === -1) return [...packets, rest.slice(start.index)];
    packets.push(rest.slice(start.index, end + close.length));
    rest = rest.slice(end + close.length);
  }
};

/** Gathers makers, words and places of XMP packets. What is broken off is told. */
export const gatherXmp = async (content: Gathering, packets: readonly string[], work: Counters): Promise<void> => {
  for (const packet of new Set(packets)) {
    const reading = parseXml([packet], handlers(content), work);
    await unlessDamaged(reading, () => content.miss({ part: 'properties' }, 'damaged'));
  }
};
