import { makeZip, type ZipEntry } from '../zip.ts';
import {
  contentTypes,
  coreProperties,
  type Relation,
  relationsXml,
  rootRelations,
  TRANSITIONAL,
  XML,
} from './shape.ts';

const EMPTY_TREE = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>';

const SLIDE_SPACES = `xmlns:p="${TRANSITIONAL.slide}" xmlns:a="${TRANSITIONAL.drawing}" xmlns:r="${TRANSITIONAL.relations}" xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"`;
const words = (...runs: string[]): string =>
  `<a:p>${runs.map((text) => `<a:r><a:t>${text}</a:t></a:r>`).join('')}</a:p>`;
const shape = (inside: string, placeholder = ''): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Tekst 1"/><p:cNvSpPr/><p:nvPr>${placeholder}</p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="8000000" cy="1000000"/></a:xfrm></p:spPr><p:txBody><a:bodyPr/>${inside}</p:txBody></p:sp>`;
const PLACEHOLDER = '<p:ph type="title"/>';
const group = (inside: string): string => `<p:grpSp>${EMPTY_TREE}${inside}</p:grpSp>`;
const slideXml = (element: string, inside: string, attributes = ''): string =>
  `${XML}<p:${element} ${SLIDE_SPACES}${attributes}><p:cSld><p:spTree>${EMPTY_TREE}${inside}</p:spTree></p:cSld></p:${element}>`;
const graphic = (uri: string, inside: string): string =>
  `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="4" name=""/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="6000000" cy="2000000"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/${uri}">${inside}</a:graphicData></a:graphic></p:graphicFrame>`;
const tableCell = (...runs: string[]): string =>
  `<a:tc><a:txBody><a:bodyPr/>${words(...runs)}</a:txBody><a:tcPr/></a:tc>`;

const SMART_ART = `${XML}<dgm:dataModel ${SLIDE_SPACES}><dgm:ptLst><dgm:pt modelId="1" type="doc"/><dgm:pt modelId="2"><dgm:t><a:bodyPr/>${words('Stap één: ', 'luisteren')}</dgm:t></dgm:pt><dgm:pt modelId="3"><dgm:t><a:bodyPr/>${words('Stap twee: afspreken')}</dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>`;

const slideRelations = (number: number, relations: readonly Relation[]): ZipEntry => ({
  name: `ppt/slides/_rels/slide${number}.xml.rels`,
  data: relationsXml(relations),
});

/** A master and a layout, whose prompts appear on no slide. */
const masters: readonly ZipEntry[] = [
  {
    name: 'ppt/slideMasters/slideMaster1.xml',
    data: `${XML}<p:sldMaster ${SLIDE_SPACES}><p:cSld><p:spTree>${EMPTY_TREE}${shape(words('Klik om de stijl te bewerken'), PLACEHOLDER)}</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst></p:sldMaster>`,
  },
  {
    name: 'ppt/slideMasters/_rels/slideMaster1.xml.rels',
    data: relationsXml([{ id: 'rId1', type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' }]),
  },
  {
    name: 'ppt/slideLayouts/slideLayout1.xml',
    data: slideXml('sldLayout', shape(words('Klik om een titel toe te voegen'), PLACEHOLDER)),
  },
  {
    name: 'ppt/slideLayouts/_rels/slideLayout1.xml.rels',
    data: relationsXml([{ id: 'rId1', type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' }]),
  },
];
const LAYOUT: Relation = { id: 'rId7', type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' };

/** The presentation sets the order of the slides, not their file names; the third slide is hidden. */
export const powerPoint = (): Uint8Array =>
  makeZip([
    contentTypes({
      'ppt/presentation.xml': 'presentationml.presentation.main+xml',
      'ppt/slides/slide1.xml': 'presentationml.slide+xml',
      'ppt/slides/slide2.xml': 'presentationml.slide+xml',
      'ppt/slides/slide10.xml': 'presentationml.slide+xml',
      'ppt/notesSlides/notesSlide1.xml': 'presentationml.notesSlide+xml',
      'ppt/slideMasters/slideMaster1.xml': 'presentationml.slideMaster+xml',
      'ppt/slideLayouts/slideLayout1.xml': 'presentationml.slideLayout+xml',
      'ppt/diagrams/data1.xml': 'drawingml.diagramData+xml',
    }),
    rootRelations('ppt/presentation.xml'),
    {
      name: 'ppt/presentation.xml',
      data: `${XML}<p:presentation ${SLIDE_SPACES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId20"/></p:sldMasterIdLst><p:sldIdLst><p:sldId id="258" r:id="rId10"/><p:sldId id="256" r:id="rId2"/><p:sldId id="257" r:id="rId1"/></p:sldIdLst><p:sldSz cx="9144000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
    },
    {
      name: 'ppt/_rels/presentation.xml.rels',
      data: relationsXml([
        { id: 'rId1', type: 'slide', target: 'slides/slide1.xml' },
        { id: 'rId2', type: 'slide', target: 'slides/slide2.xml' },
        { id: 'rId10', type: 'slide', target: 'slides/slide10.xml' },
        { id: 'rId20', type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
      ]),
    },
    {
      name: 'ppt/slides/slide10.xml',
      data: slideXml(
        'sld',
        shape(words('Samen ster', 'k voor ieder kind')) + group(group(shape(words('Vijf afspraken met ouders')))),
      ),
    },
    slideRelations(10, [LAYOUT, { id: 'rId1', type: 'notesSlide', target: '../notesSlides/notesSlide1.xml' }]),
    {
      name: 'ppt/slides/slide2.xml',
      data: slideXml(
        'sld',
        graphic(
          'table',
          `<a:tbl><a:tblPr/><a:tblGrid><a:gridCol w="3000000"/><a:gridCol w="3000000"/></a:tblGrid><a:tr h="400000">${tableCell('Groep')}${tableCell('Aanwezig')}</a:tr><a:tr h="400000">${tableCell('Groep drie')}${tableCell('4', '3')}</a:tr></a:tbl>`,
        ) + graphic('diagram', '<dgm:relIds r:dm="rId1"/>'),
      ),
    },
    slideRelations(1, [LAYOUT]),
    slideRelations(2, [LAYOUT, { id: 'rId1', type: 'diagramData', target: '../diagrams/data1.xml' }]),
    ...masters,
    { name: 'ppt/diagrams/data1.xml', data: SMART_ART },
    { name: 'ppt/slides/slide1.xml', data: slideXml('sld', shape(words('Reservedia')), ' show="0"') },
    {
      name: 'ppt/notesSlides/notesSlide1.xml',
      data: slideXml('notes', shape(words('Vertel hier over de koffie', 'ochtend.'))),
    },
    coreProperties,
  ]);
