import { describe, expect, it } from 'vitest';
import { readSlides } from '../../../src/documents/office/read-slides.ts';
import { readOpenDocument } from '../../../src/documents/open-document/read-open-document.ts';
import { openDocument } from '../../support/documents/hostile/office-packages.ts';
import { about, type Files, pack, relation, relations, SPACES } from '../ooxml-packs.ts';
import { readWith } from '../read-parts.ts';

const slide = (inside: string, attributes = '', background = '') =>
  `<p:sld ${SPACES} ${attributes}><p:cSld>${background}<p:spTree>${inside}</p:spTree></p:cSld></p:sld>`;
const words = (text: string) => `<p:sp><p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;
const xfrm = (x: number, y: number, cx: number, cy: number, more = '') =>
  `<a:xfrm ${more}><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm>`;
const picture = (box: string) => `<p:pic><p:blipFill><a:blip r:embed="i"/></p:blipFill><p:spPr>${box}</p:spPr></p:pic>`;
const background = '<p:bg><p:bgPr><a:blipFill><a:blip r:embed="i"/></a:blipFill></p:bgPr></p:bg>';
const group = (x: number, inside: string) =>
  `<p:grpSp><p:grpSpPr><a:xfrm><a:off x="${x}" y="0"/><a:ext cx="500" cy="800"/><a:chOff x="0" y="0"/><a:chExt cx="1000" cy="1600"/></a:xfrm></p:grpSpPr>${inside}</p:grpSp>`;

/** A presentation of slides of 1000 by 800. */
const filesOf = (slides: readonly string[], size = '<p:sldSz cx="1000" cy="800"/>'): Files => ({
  ...about('ppt/presentation.xml'),
  'ppt/presentation.xml': `<p:presentation ${SPACES}><p:sldIdLst>${slides.map((_, index) => `<p:sldId r:id="s${index}"/>`).join('')}</p:sldIdLst>${size}</p:presentation>`,
  'ppt/_rels/presentation.xml.rels': relations(
    ...slides.map((_, index) => relation(`s${index}`, 'slide', `slides/slide${index}.xml`)),
  ),
  ...Object.fromEntries(slides.map((one, index) => [`ppt/slides/slide${index}.xml`, one])),
});
const coveredBy = async (...slides: string[]) =>
  (await readWith(readSlides, pack(filesOf(slides)), 'pptx')).covered.map(({ share }) => share);

describe('the share of a slide that pictures cover', () => {
  it.each<[string, string, number]>([
    ['a blank slide', slide(''), 0],
    ['a slide with words', slide(words('Welkom')), 0],
    ['a scan', slide(picture(xfrm(0, 0, 1_000, 800))), 1],
    ['a scan with a title', slide(words('Gesprek 1') + picture(xfrm(0, 0, 1_000, 800))), 1],
    ['a logo', slide(picture(xfrm(0, 0, 100, 80))), 0.01],
    ['a picture that sticks out', slide(picture(xfrm(-500, 0, 1_000, 800))), 0.5],
    ['two pictures on each other', slide(picture(xfrm(0, 0, 500, 800)).repeat(2)), 0.5],
    ['a picture that is turned a quarter', slide(picture(xfrm(300, 150, 400, 500, 'rot="5400000"'))), 0.25],
    ['a picture in a group', slide(group(500, picture(xfrm(0, 0, 1_000, 1_600)))), 0.5],
    [
      'a shape that is filled with one',
      slide(`<p:sp><p:spPr>${xfrm(0, 0, 1_000, 400)}<a:blipFill/></p:spPr></p:sp>`),
      0.5,
    ],
    [
      'a bullet that is one',
      slide(
        `<p:sp><p:spPr>${xfrm(0, 0, 1_000, 800)}</p:spPr><p:txBody><a:buBlip><a:blip/></a:buBlip></p:txBody></p:sp>`,
      ),
      0,
    ],
    ['a background without words', slide('', '', background), 1],
    ['a background behind words', slide(words('Welkom'), '', background), 0],
    ['a slide that is not shown', slide(picture(xfrm(0, 0, 1_000, 800)), 'show="0"'), 0],
  ])('%s', async (_, one, share) => {
    const [found] = await coveredBy(one);
    expect(found).toBeCloseTo(share, 1);
  });

  it('is not known of a picture that leaves its size to the layout', async () => {
    expect(await coveredBy(slide(picture('')), slide(''))).toEqual([0]);
  });

  it.each(['', '<p:sldSz/>'])('is that of a usual slide where the size is not said: %s', async (size) => {
    const files = filesOf([slide(picture(xfrm(0, 0, 9_144_000, 3_429_000)))], size);
    expect((await readWith(readSlides, pack(files), 'pptx')).covered).toEqual([{ page: 1, share: 0.5 }]);
  });
});

describe('the share of a slide of LibreOffice that pictures cover', () => {
  const frame = (box: string, inside = '<draw:image/>') => `<draw:frame ${box}>${inside}</draw:frame>`;
  const WHOLE = 'svg:x="0cm" svg:y="0cm" svg:width="28cm" svg:height="21cm"';
  const OASIS = 'urn:oasis:names:tc:opendocument:xmlns:';
  const spaces = 'office text style presentation drawing svg-compatible xsl-fo-compatible'
    .split(' ')
    .map(
      (name) =>
        `xmlns:${{ drawing: 'draw', 'svg-compatible': 'svg', 'xsl-fo-compatible': 'fo' }[name] ?? name}="${OASIS}${name}:1.0"`,
    )
    .join(' ');
  const sizes = `<office:master-styles><style:page-layout style:name="L"><style:page-layout-properties fo:page-width="28cm" fo:page-height="210mm"/></style:page-layout><style:master-page style:name="M" style:page-layout-name="L"/></office:master-styles>`;
  const coveredIn = async (inside: string) => {
    const xml = `<office:document-content ${spaces}>${sizes}<office:presentation><draw:page draw:master-page-name="M">${inside}</draw:page></office:presentation></office:document-content>`;
    return (await readWith(readOpenDocument, openDocument('presentation', xml), 'odp')).covered;
  };

  it.each<[string, string, number]>([
    ['a blank slide', '', 0],
    ['a scan', frame(WHOLE), 1],
    ['a picture over half of it', frame('svg:width="14cm" svg:height="8.2677in"'), 0.5],
    ['a box with words', frame(WHOLE, '<draw:text-box><text:p>Welkom</text:p></draw:text-box>'), 0],
    ['a chart, of which a picture only shows the looks', frame(WHOLE, '<draw:object/><draw:image/>'), 0],
    ['a picture in the notes', `<presentation:notes>${frame(WHOLE)}</presentation:notes>`, 0],
  ])('%s', async (_, inside, share) => {
    const [found] = await coveredIn(inside);
    expect(found?.share).toBeCloseTo(share, 1);
  });

  it('is not known of a picture that does not say its size', async () => {
    expect(await coveredIn(frame(''))).toEqual([]);
  });
});
