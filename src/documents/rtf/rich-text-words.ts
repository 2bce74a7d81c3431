import type { DocumentPart } from '../../findings/document-terms.ts';

/** What the control words of RTF 1.9.1 mean to a reader of its text. */

/** Where the text of a group goes: onto the page, into a part, to a property, or nowhere. */
export type Destination = 'page' | 'skip' | 'author' | 'created' | 'fonts' | 'field-code' | 'program' | DocumentPart;

const words = <Value>(value: Value, list: string): [string, Value][] => list.split(' ').map((word) => [word, value]);

/** Groups that begin with these words; 'page' stands for wherever the group itself stands. */
export const DESTINATIONS: ReadonlyMap<string, Destination> = new Map<string, Destination>([
  ...words<Destination>('skip', 'colortbl stylesheet pict shppict nonshppict themedata datastore latentstyles filetbl'),
  ...words<Destination>('skip', 'listtable listoverridetable rsidtbl xmlnstbl generator datafield bkmkstart bkmkend'),
  ...words<Destination>('skip', 'pntext sp passwordhash atrfstart atrfend atnid revtim printim buptim'),
  ...words<Destination>('fonts', 'fonttbl'),
  ...words<Destination>('page', 'info userprops fldrslt shptxt shpinst shprslt result nonesttables'),
  ...words<Destination>('field-code', 'fldinst'),
  ...words<Destination>('header', 'header headerl headerr headerf'),
  ...words<Destination>('footer', 'footer footerl footerr footerf'),
  ...words<Destination>('footnote', 'footnote'),
  ...words<Destination>('comment', 'annotation'),
  ...words<Destination>('author', 'author operator atnauthor manager revtbl'),
  ...words<Destination>('created', 'creatim'),
  ...words<Destination>('properties', 'title subject doccomm keywords company category propname staticval'),
  ...words<Destination>('program', 'objdata'),
]);

/** Words that stand for a character. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ...Object.entries({
    emdash: '—',
    endash: '–',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
    bullet: '•',
  }),
  ...Object.entries({ tab: '\t', line: '\n', lbr: '\n', emspace: ' ', enspace: ' ', qmspace: ' ', zwj: '', zwnj: '' }),
  ...Object.entries({ '~': ' ', _: '-', '-': '', '{': '{', '}': '}', '\\': '\\', '\n': '\n', '\r': '\n' }),
]);

/** Words after which something else begins. */
export const PARAGRAPH_ENDS: ReadonlySet<string> = new Set([
  'par',
  'cell',
  'nestcell',
  'row',
  'nestrow',
  'sect',
  'page',
]);

/** Character sets of fonts (\fcharset) as code pages. */
export const CHARSETS: ReadonlyMap<number, number> = new Map([
  [0, 1252],
  [77, 10000],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
  [254, 437],
  [255, 850],
]);
