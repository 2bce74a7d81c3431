import type { Gathering } from '../gather-content.ts';
import { shareOfPage } from '../pictures/laid-out-pages.ts';
import { pointsIn } from '../pictures/lengths.ts';
import { type Box, openSheet } from '../pictures/page-sheet.ts';
import type { OpenAttributes, OpenDocumentHandler } from './open-document-events.ts';

/** What follows the pictures in a document, through its styles first and then its content. */
export type PictureFollower = Pick<OpenDocumentHandler, 'open' | 'close'>;

type Size = { width: number; height: number };

const A4: Size = { width: 595, height: 842 };

/** Remembers how large pages are: a page has a master page, and that has a layout. */
const followPageSizes = () => {
  const [layouts, masters] = [new Map<string, Size>(), new Map<string, string>()];
  let layout = '';
  return {
    open(name: string, attributes: OpenAttributes): void {
      if (name === 'style:page-layout') layout = attributes['style:name'] ?? '';
      if (name === 'style:master-page')
        masters.set(attributes['style:name'] ?? '', attributes['style:page-layout-name'] ?? '');
      if (name !== 'style:page-layout-properties') return;
      const [width, height] = [pointsIn(attributes['page-width']), pointsIn(attributes['page-height'])];
      if (width !== null && height !== null) layouts.set(layout, { width, height });
    },
    sizeOf: (master: string): Size => layouts.get(masters.get(master) ?? '') ?? A4,
  };
};

/** A frame (ISO 26300-3, 10.4.2): its place, and what it holds. */
type Frame = { box: Box | null; picture: boolean; object: boolean };

const frameOf = (attributes: OpenAttributes): Frame => {
  const [width, height] = [pointsIn(attributes['svg:width']), pointsIn(attributes['svg:height'])];
  const [left, bottom] = [pointsIn(attributes['svg:x']) ?? 0, pointsIn(attributes['svg:y']) ?? 0];
  const box = width === null || height === null ? null : { left, bottom, right: left + width, top: bottom + height };
  return { box, picture: false, object: false };
};

/** Follows frames with a picture in them. Of an object, the picture only shows what is read elsewhere. */
const followFrames = (onPicture: (box: Box | null) => void) => {
  const frames: Frame[] = [];
  return {
    open(name: string, attributes: OpenAttributes): void {
      if (name === 'draw:frame') frames.push(frameOf(attributes));
      const frame = frames.at(-1);
      if (frame === undefined) return;
      frame.picture ||= name === 'draw:image';
      frame.object ||= name === 'draw:object' || name === 'draw:object-ole';
    },
    close(name: string): void {
      const frame = name === 'draw:frame' ? frames.pop() : undefined;
      if (frame?.picture === true && !frame.object) onPicture(frame.box);
    },
  };
};

/** Tells of each slide how much of it pictures cover. */
export const followOpenSlides = (content: Gathering): PictureFollower => {
  const sizes = followPageSizes();
  let [page, inNotes, isUnknown] = [0, false, false];
  let sheet = openSheet({ left: 0, bottom: 0, right: 1, top: 1 });
  const frames = followFrames((box) => {
    if (inNotes) return;
    isUnknown ||= box === null;
    if (box !== null) sheet.cover(box);
  });
  return {
    open(name, attributes) {
      sizes.open(name, attributes);
      if (name === 'draw:page') {
        page += 1;
        const { width, height } = sizes.sizeOf(attributes['draw:master-page-name'] ?? '');
        [sheet, isUnknown] = [openSheet({ left: 0, bottom: 0, right: width, top: height }), false];
      }
      inNotes ||= name === 'presentation:notes';
      if (page > 0) frames.open(name, attributes);
    },
    close(name) {
      frames.close(name);
      if (name === 'presentation:notes') inNotes = false;
      if (name === 'draw:page' && !isUnknown) content.cover(page, Math.round(100 * sheet.share()) / 100);
    },
  };
};

/** Tells of each picture in a text how much of a page it covers. */
export const followOpenFigures = (content: Gathering): PictureFollower => {
  const { open, close } = followFrames((box) => {
    if (box !== null) content.figure(shareOfPage(box.right - box.left, box.top - box.bottom));
  });
  return { open, close };
};

export const followNoPictures = (): PictureFollower => ({ open: () => {}, close: () => {} });

/** A handler that follows pictures, and passes everything on. */
export const withPictures = (pictures: PictureFollower, handler: OpenDocumentHandler): OpenDocumentHandler => ({
  open(name, attributes) {
    pictures.open(name, attributes);
    handler.open(name, attributes);
  },
  text: handler.text,
  close(name) {
    pictures.close(name);
    handler.close(name);
  },
});
