import { describe, expect, it } from 'vitest';
import { drawn, FONT, onePage, type PdfObject, stream } from '../../support/documents/pdf-file.ts';
import { readPdf } from './read-page.ts';

const BSN = '123456782';
const LOOKS = `/Type /XObject /Subtype /Form /BBox [0 0 300 100] /Resources << ${FONT} >>`;

/** What a note looks like. */
const looks = (text: string): PdfObject => stream(drawn(text, 5, 60), LOOKS);

/** A page with one note, object 5; its looks are object 6. */
const noted = (note: string, more: PdfObject[] = [], catalog = ''): Buffer =>
  onePage(drawn('Verslag'), {
    page: '/Annots [5 0 R]',
    catalog,
    more: [`<< /Type /Annot /Rect [50 300 350 400] /F 4 ${note} >>`, ...more],
  });

const form = (note: string, more: PdfObject[] = []): Buffer =>
  noted(`/Subtype /Widget ${note}`, more, '/AcroForm << /Fields [5 0 R] >>');

describe('a number in what stands on a page beside its text is seen', () => {
  const at = (part?: string) => (part === undefined ? { page: 1 } : { page: 1, part });

  it.each<[string, Buffer, object]>([
    ['a stamp', noted('/Subtype /Stamp /AP << /N 6 0 R >>', [looks(`BSN ${BSN}`)]), at()],
    ['what a signature looks like', form('/FT /Sig /T (h) /AP << /N 6 0 R >>', [looks(`BSN ${BSN}`)]), at('field')],
    ['what a field looks like', form('/FT /Tx /T (a) /AP << /N 6 0 R >>', [looks(`BSN ${BSN}`)]), at('field')],
    ['text typed on a page', noted(`/Subtype /FreeText /Contents (x) /AP << /N 6 0 R >>`, [looks(BSN)]), at()],
    ['text typed on a page, not drawn', noted(`/Subtype /FreeText /DA (/F1 12 Tf) /Contents (BSN ${BSN})`), at()],
    ['a note', noted(`/Subtype /Text /Contents (BSN ${BSN})`), at('comment')],
    [
      'a note with a mark',
      noted(`/Subtype /Highlight /QuadPoints [0 0 9 0 0 9 9 9] /Contents (${BSN})`),
      at('comment'),
    ],
    ['who wrote a note', noted(`/Subtype /Text /Contents (x) /T (BSN ${BSN})`), at('comment')],
    [
      'a note in UTF-16',
      noted(
        `/Subtype /Text /Contents <FEFF${Buffer.from([...BSN].map((digit) => `\0${digit}`).join('')).toString('hex')}>`,
      ),
      at('comment'),
    ],
    ['a field that is not drawn', form(`/FT /Tx /T (a) /V (BSN ${BSN})`), at('field')],
    [
      'a field with a value in hexadecimals',
      form(`/FT /Tx /T (a) /V <${Buffer.from(BSN).toString('hex')}>`),
      at('field'),
    ],
    ['the options of a list', form(`/FT /Ch /T (a) /Opt [(een) (BSN ${BSN})] /V (een)`), at('field')],
    [
      'the options of a list with codes',
      form(`/FT /Ch /Ff 131072 /T (a) /Opt [[(1) (een)] [(2) (BSN ${BSN})]]`),
      at('field'),
    ],
    ['a default value', form(`/FT /Tx /T (a) /DV (BSN ${BSN})`), { part: 'field' }],
    ['a link to a number', noted(`/Subtype /Link /A << /S /URI /URI (tel:${BSN}) >>`), at('link')],
  ])('%s', async (_name, bytes, place) => {
    const found = (await readPdf(bytes)).parts.filter(({ text }) => text.includes(BSN));
    expect(found.map((part) => part.place)).toEqual([place]);
  });

  it('a field that no page shows', async () => {
    const bytes = onePage(drawn('Verslag'), {
      catalog: '/AcroForm << /Fields [5 0 R] >>',
      more: [`<< /FT /Tx /T (a) /V (BSN ${BSN}) >>`],
    });
    const { parts } = await readPdf(bytes);
    expect(parts).toContainEqual({ place: { part: 'field' }, text: `BSN ${BSN}`, label: 'a' });
  });

  it.each<[string, string, string, string]>([
    ['by its own name', '/T (bsn)', '', 'bsn'],
    ['by the name that people see', '/T (veld1) /TU (BSN van de leerling)', '', 'BSN van de leerling'],
    ['by the words before it', '/T (veld1)', drawn('BSN', 20, 350), 'veld1\nBSN'],
    ['by the words above it', '/T (veld1)', drawn('Burgerservicenummer', 60, 405), 'veld1\nBurgerservicenummer'],
  ])('a field, called %s', async (_name, names, words, label) => {
    const bytes = onePage(drawn('Verslag') + words, {
      page: '/Annots [5 0 R]',
      catalog: '/AcroForm << /Fields [5 0 R] >>',
      more: [`<< /Type /Annot /Subtype /Widget /Rect [50 340 350 400] /FT /Tx ${names} /V (${BSN}) >>`],
    });
    const { parts } = await readPdf(bytes);
    expect(parts.filter(({ text }) => text === BSN)).toEqual([{ place: at('field'), text: BSN, label }]);
  });

  it('but what is ticked or pressed says nothing', async () => {
    const bytes = form('/FT /Btn /T (a) /V /Ja /AS /Ja');
    expect((await readPdf(bytes)).parts.map(({ text }) => text)).toEqual(['Verslag']);
  });

  it('a note that is hidden', async () => {
    const { parts } = await readPdf(noted(`/Subtype /Text /F 2 /Contents (BSN ${BSN})`));
    expect(parts).toContainEqual({ place: { page: 1, part: 'comment' }, text: `BSN ${BSN}` });
  });

  it('once, where its text and its looks say the same', async () => {
    const bytes = noted(`/Subtype /FreeText /Contents (BSN  ${BSN}) /AP << /N 6 0 R >>`, [looks(`BSN ${BSN}`)]);
    expect((await readPdf(bytes)).parts.map(({ text }) => text)).toEqual(['Verslag', `BSN ${BSN}`]);
    const field = form(`/FT /Tx /T (a) /V (${BSN}) /AP << /N 6 0 R >>`, [looks(BSN)]);
    expect((await readPdf(field)).parts.map(({ text }) => text)).toEqual(['Verslag', BSN]);
  });

  it('and a pop-up repeats no note', async () => {
    const { parts } = await readPdf(noted('/Subtype /Popup /Contents (herhaling)'));
    expect(parts.map(({ text }) => text)).toEqual(['Verslag']);
  });
});

describe('properties', () => {
  it('tell title, subject, words, maker and day', async () => {
    const info =
      '<< /Title (De titel) /Subject (Het onderwerp) /Keywords (ouders) /Author (Marloes Voorbeeld) /CreationDate (D:20250314093000+01) >>';
    const found = await readPdf(onePage(drawn('Verslag'), { trailer: '/Info 5 0 R', more: [info] }));
    expect(found).toMatchObject({ pages: 1, created: '2025-03-14', authors: ['Marloes Voorbeeld'] });
    expect(found.parts.filter(({ place }) => place.part === 'properties').map(({ text }) => text)).toEqual([
      'De titel',
      'Het onderwerp',
      'ouders',
    ]);
  });

  it.each(['', '(gisteren)', '(D:20251399)', '(D:)'])('a day that is none is left out: %s', async (day) => {
    const info = `<< /CreationDate ${day === '' ? 'null' : day} >>`;
    expect((await readPdf(onePage('', { trailer: '/Info 5 0 R', more: [info] }))).created).toBeNull();
  });

  const packet = (creator: string): PdfObject =>
    stream(
      `<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/">${creator}</rdf:Description></rdf:RDF></x:xmpmeta>`,
      '/Type /Metadata /Subtype /XML',
    );

  it.each<[string, string, string[]]>([
    [
      'makers',
      '<dc:creator><rdf:Seq><rdf:li>Anouk</rdf:li><rdf:li>Bas &amp; Co</rdf:li></rdf:Seq></dc:creator>',
      ['Anouk', 'Bas & Co'],
    ],
    ['a title only', '<dc:title><rdf:Alt><rdf:li>De titel</rdf:li></rdf:Alt></dc:title>', []],
    ['XML that is broken', '<dc:creator><rdf:Seq><rdf:li>Anouk</rdf:Seq>', ['Anouk']],
    ['a DOCTYPE, which is refused', '<!DOCTYPE x><dc:creator/>', []],
  ])('of an XMP packet with %s', async (_name, creator, authors) => {
    const bytes = onePage(drawn('Verslag'), { catalog: '/Metadata 5 0 R', more: [packet(creator)] });
    expect((await readPdf(bytes)).authors).toEqual(authors);
  });

  it('tell who signed, and how to reach them', async () => {
    const bytes = onePage(drawn('Verslag'), {
      catalog: '/AcroForm << /Fields [5 0 R] /SigFlags 3 >>',
      more: [
        '<< /FT /Sig /T (h) /V 6 0 R >>',
        '<< /Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 1 2 3] /Contents <3132> /Name (Marloes Voorbeeld) /Reason (Akkoord) /ContactInfo (m@voorbeeld.example) >>',
      ],
    });
    const { authors, parts } = await readPdf(bytes);
    expect(authors).toEqual(['Marloes Voorbeeld']);
    expect(parts.map(({ text }) => text)).toEqual(['Verslag', 'Akkoord', 'm@voorbeeld.example']);
  });
});
