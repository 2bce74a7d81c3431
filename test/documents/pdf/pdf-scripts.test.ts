import { describe, expect, it } from 'vitest';
import { drawn, FONT, onePage, type PdfObject, packedPdf, stream } from '../../support/documents/pdf-file.ts';
import { readPdf } from './read-page.ts';

const SCRIPT = '<< /S /JavaScript /JS (app.alert\\(1\\);) >>';

type Parts = { catalog?: string; page?: string; more?: PdfObject[] };

/** Each place of an action, and what the document can do by itself. The objects from 5 on are `more`. */
const ACTIVE: [string, Parts, string[]][] = [
  ['a script when it opens', { catalog: `/OpenAction ${SCRIPT}` }, ['script']],
  [
    'a script that is a stream',
    { catalog: '/OpenAction << /S /JavaScript /JS 5 0 R >>', more: [stream('app.alert(1);')] },
    ['script'],
  ],
  ['a script when a page opens', { page: `/AA << /O ${SCRIPT} >>` }, ['script']],
  ['a script when it is saved', { catalog: `/AA << /WS ${SCRIPT} >>` }, ['script']],
  ['a script in the tree of names', { catalog: `/Names << /JavaScript << /Names [(a) ${SCRIPT}] >> >>` }, ['script']],
  [
    'a script behind a link',
    { page: '/Annots [5 0 R]', more: [`<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A ${SCRIPT} >>`] },
    ['script'],
  ],
  [
    'a script in a field',
    {
      page: '/Annots [5 0 R]',
      more: [`<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /Rect [0 0 9 9] /AA << /K ${SCRIPT} >> >>`],
    },
    ['script'],
  ],
  [
    'a script in a field that no page shows',
    { catalog: '/AcroForm << /Fields [5 0 R] >>', more: [`<< /FT /Tx /T (a) /AA << /C ${SCRIPT} >> >>`] },
    ['script'],
  ],
  [
    'a script in the outline',
    {
      catalog: '/Outlines 5 0 R',
      more: ['<< /Type /Outlines /First 6 0 R /Last 6 0 R >>', `<< /Title (Hoofdstuk) /Parent 5 0 R /A ${SCRIPT} >>`],
    },
    ['script'],
  ],
  [
    'a script after another action',
    { catalog: `/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next ${SCRIPT} >>` },
    ['script'],
  ],
  [
    'a script after two others',
    {
      catalog: `/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next [<< /S /Named /N /NextPage /Next 5 0 R >>] >>`,
      more: [SCRIPT],
    },
    ['script'],
  ],
  [
    'a script that plays a film',
    { catalog: '/OpenAction << /S /Rendition /OP 0 /JS (app.alert\\(1\\);) >>' },
    ['script'],
  ],
  [
    'a script in an address',
    {
      page: '/Annots [5 0 R]',
      more: ['<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (javascript:alert\\(1\\)) >> >>'],
    },
    ['script'],
  ],
  [
    'a script spelled in numbers',
    { catalog: '/OpenAction << /S /J#61vaScript /J#53 (app.alert\\(1\\);) >>' },
    ['script'],
  ],
  [
    'a script of a scene',
    {
      page: '/Annots [5 0 R]',
      more: [
        '<< /Type /Annot /Subtype /3D /Rect [0 0 9 9] /3DD 6 0 R >>',
        stream('U3D', '/Type /3D /Subtype /U3D /OnInstantiate 7 0 R'),
        stream('runtime'),
      ],
    },
    ['script'],
  ],
  ['a program that it starts', { catalog: '/OpenAction << /S /Launch /F (cmd.exe) >>' }, ['program']],
  [
    'a program behind a link',
    {
      page: '/Annots [5 0 R]',
      more: ['<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /Launch /Win << /F (cmd.exe) >> >> >>'],
    },
    ['program'],
  ],
  ['both', { catalog: `/OpenAction << /S /Launch /F (cmd.exe) /Next ${SCRIPT} >>` }, ['program', 'script']],
];

const HARMLESS: [string, Parts][] = [
  [
    'a place for a signature',
    {
      catalog: '/AcroForm << /SigFlags 3 /Fields [5 0 R] >>',
      page: '/Annots [5 0 R]',
      more: [
        '<< /Type /Annot /Subtype /Widget /FT /Sig /T (h) /F 4 /Rect [0 0 9 9] /Lock << /Type /SigFieldLock /Action /All >> >>',
      ],
    },
  ],
  ['a page to begin with', { catalog: '/OpenAction [3 0 R /Fit]' }],
  ['a step to another page', { catalog: '/OpenAction << /S /GoTo /D [3 0 R /Fit] >>' }],
  ['an empty script', { catalog: '/OpenAction << /S /JavaScript /JS ( ) >>' }],
  [
    'a link to a site',
    {
      page: '/Annots [5 0 R]',
      more: [
        '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://javascript.example/launch) >> >>',
      ],
    },
  ],
  [
    'a title about scripts',
    {
      catalog: '/Outlines 5 0 R',
      more: ['<< /Type /Outlines /First 6 0 R >>', '<< /Title (<< /S /JavaScript /JS \\(x\\) >>) /Parent 5 0 R >>'],
    },
  ],
  [
    'a field with such a value',
    { catalog: '/AcroForm << /Fields [5 0 R] >>', more: ['<< /FT /Tx /T (a) /V (>> << /S /Launch /F \\(x\\) >>) >>'] },
  ],
  [
    'a form that is sent and emptied',
    {
      page: '/Annots [5 0 R]',
      more: [
        '<< /Type /Annot /Subtype /Widget /FT /Btn /T (a) /Rect [0 0 9 9] /A << /S /SubmitForm /F (mailto:info@voorbeeld.example) /Next << /S /ResetForm >> >> >>',
      ],
    },
  ],
];

const packed = ({ catalog = '', page = '', more = [] }: Parts): Buffer =>
  packedPdf([
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << ${FONT} >> ${page} >>`,
    stream(drawn('Verslag')),
    ...more,
  ]);

describe('what a PDF can do by itself', () => {
  it.each(ACTIVE)('%s', async (_name, parts, active) => {
    expect((await readPdf(onePage(drawn('Verslag'), parts))).active).toEqual(active);
  });

  it.each(ACTIVE)('%s, in objects that are packed together', async (_name, parts, active) => {
    const found = await readPdf(packed(parts));
    expect({ active: found.active, text: found.parts[0]?.text }).toEqual({ active, text: 'Verslag' });
  });

  it.each(HARMLESS)('is nothing: %s', async (_name, parts) => {
    expect((await readPdf(onePage(drawn('Verslag'), parts))).active).toEqual([]);
    expect((await readPdf(packed(parts))).active).toEqual([]);
  });

  it('is not hidden by a text that looks like the begin of a stream', async () => {
    const title = '<< /Title (<< /Length 999999 >>stream\r\n) /Parent 5 0 R /A 7 0 R >>';
    const found = await readPdf(
      onePage(drawn('Verslag'), {
        catalog: '/Outlines 5 0 R',
        more: ['<< /Type /Outlines /First 6 0 R >>', title, SCRIPT],
      }),
    );
    expect(found.active).toEqual(['script']);
  });
});
