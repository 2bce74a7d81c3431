import { init } from '@embedpdf/pdfium';
import { overLimit, ReadError } from '../limits.ts';

/** The functions of PDFium that are used here (its public/fpdf*.h; those with EPDF are additions of the package). */
type CallName =
  | 'EPDFAnnot_ExportMultipleAppearancesAsDocument'
  | 'EPDFAnnot_HasAppearanceStream'
  | 'FPDFAction_GetURIPath'
  | 'FPDFAnnot_GetFileAttachment'
  | 'FPDFAnnot_GetFlags'
  | 'FPDFAnnot_GetFormFieldAlternateName'
  | 'FPDFAnnot_GetFormFieldName'
  | 'FPDFAnnot_GetFormFieldType'
  | 'FPDFAnnot_GetFormFieldValue'
  | 'FPDFAnnot_GetLink'
  | 'FPDFAnnot_GetObject'
  | 'FPDFAnnot_GetObjectCount'
  | 'FPDFAnnot_GetOptionCount'
  | 'FPDFAnnot_GetOptionLabel'
  | 'FPDFAnnot_GetRect'
  | 'FPDFAnnot_GetStringValue'
  | 'FPDFAnnot_GetSubtype'
  | 'FPDFAttachment_GetFile'
  | 'FPDFAttachment_GetName'
  | 'FPDFDoc_GetAttachment'
  | 'FPDFDoc_GetAttachmentCount'
  | 'FPDFFormObj_CountObjects'
  | 'FPDFFormObj_GetObject'
  | 'FPDFLink_GetAction'
  | 'FPDFPageObj_GetBounds'
  | 'FPDFPageObj_GetFillColor'
  | 'FPDFPageObj_GetMatrix'
  | 'FPDFPageObj_GetType'
  | 'FPDFPage_CloseAnnot'
  | 'FPDFPage_CountObjects'
  | 'FPDFPage_GetAnnot'
  | 'FPDFPage_GetAnnotCount'
  | 'FPDFPage_GetObject'
  | 'FPDFPathSegment_GetPoint'
  | 'FPDFPathSegment_GetType'
  | 'FPDFPath_CountSegments'
  | 'FPDFPath_GetPathSegment'
  | 'FPDFText_ClosePage'
  | 'FPDFText_CountChars'
  | 'FPDFText_GetBoundedText'
  | 'FPDFText_GetCharAngle'
  | 'FPDFText_GetCharOrigin'
  | 'FPDFText_GetFontSize'
  | 'FPDFText_GetLooseCharBox'
  | 'FPDFText_GetMatrix'
  | 'FPDFText_GetUnicode'
  | 'FPDFText_IsGenerated'
  | 'FPDFText_IsHyphen'
  | 'FPDFText_LoadPage'
  | 'FPDF_CloseDocument'
  | 'FPDF_ClosePage'
  | 'FPDF_GetFormType'
  | 'FPDF_GetLastError'
  | 'FPDF_GetMetaText'
  | 'FPDF_GetPageBoundingBox'
  | 'FPDF_GetPageCount'
  | 'FPDF_GetXFAPacketContent'
  | 'FPDF_GetXFAPacketCount'
  | 'FPDF_LoadMemDocument'
  | 'FPDF_LoadPage'
  | 'FPDF_SaveAsCopy'
  | 'PDFiumExt_CloseFormFillInfo'
  | 'PDFiumExt_ExitFormFillEnvironment'
  | 'PDFiumExt_Init'
  | 'PDFiumExt_InitFormFillEnvironment'
  | 'PDFiumExt_OpenFormFillInfo'
  | 'free'
  | 'malloc';

/** Numbers in (addresses, sizes in bytes, booleans as 0 and 1), a number out. */
type Call = (...numbers: number[]) => number;

type Memory = { buffer: ArrayBuffer; grow: (pages: number) => number };
type Exports = Record<CallName, Call> & { memory: Memory };

/** PDFium, in a memory of its own. Handles of documents, pages and so on are addresses there; 0 is none. */
export type Pdfium = ReturnType<typeof wrap>;

/** A real document needs a fraction of this. Above it PDFium gets no more memory, and aborts. */
const MOST_BYTES = 256_000_000;
const BYTES_PER_MEMORY_PAGE = 65_536;
/** No honest string is longer, in bytes. */
const MOST_STRING_BYTES = 40_000_000;

const UTF16 = new TextDecoder('utf-16le');
const UTF8 = new TextDecoder();
/** FPDF_REMOVE_SECURITY of fpdf_save.h. */
const WITHOUT_SECURITY = 3;

/** Makes growing fail above the limit. @returns whether that happened */
const capMemory = (memory: Memory): (() => boolean) => {
  const grow = memory.grow.bind(memory);
  let refused = false;
  memory.grow = (pages) => {
    refused = memory.buffer.byteLength + pages * BYTES_PER_MEMORY_PAGE > MOST_BYTES;
    if (refused) throw new RangeError('too much memory');
    return grow(pages);
  };
  return () => refused;
};

const wrap = (calls: Exports, addWriter: (write: Call) => number) => {
  const isFull = capMemory(calls.memory);
  /** A copy of bytes in the memory of PDFium; to be given back with `free`. */
  const keep = (bytes: Uint8Array): number => {
    const address = reserve(bytes.length);
    bytesAt(address, bytes.length).set(bytes);
    return address;
  };
  const reserve = (size: number): number => {
    const address = calls.malloc(size);
    if (address === 0) throw overLimit('memory');
    return address;
  };
  /** The bytes at an address. A view, which holds until the memory grows. */
  const bytesAt = (address: number, size: number): Uint8Array => new Uint8Array(calls.memory.buffer, address, size);
  /** A copy of what `fill` writes into a buffer of so many bytes. */
  const filled = (size: number, fill: (address: number, size: number) => void): Uint8Array => {
    const address = reserve(size);
    fill(address, size);
    const copy = bytesAt(address, size).slice();
    calls.free(address);
    return copy;
  };
  const names = new Map<string, number>();
  const scratch = reserve(64);
  let view = new DataView(calls.memory.buffer);
  let floats = new Float32Array(calls.memory.buffer);
  let onBlock: (bytes: Uint8Array) => void = () => undefined;
  const block = addWriter((_writer, address = 0, size = 0) => {
    onBlock(bytesAt(address, size));
    return 1;
  });
  /** FPDF_FILEWRITE of fpdf_save.h: a version, and the function that gets each block. */
  const writer = keep(new Uint8Array(new Uint32Array([1, block]).buffer));
  return {
    calls,
    isFull,
    keep,
    /** Where a call may leave a few numbers, such as a box. */
    scratch,
    /** The memory. It holds until that grows, so ask each time. */
    view(): DataView {
      if (view.buffer !== calls.memory.buffer) view = new DataView(calls.memory.buffer);
      return view;
    },
    /** The same as numbers of four bytes. When memory grows, the old one is left without any. */
    floats(): Float32Array {
      if (floats.length === 0) floats = new Float32Array(calls.memory.buffer);
      return floats;
    },
    /** The address of a name, as PDFium wants it. */
    name(text: string): number {
      const address = names.get(text) ?? keep(new TextEncoder().encode(`${text}\0`));
      names.set(text, address);
      return address;
    },
    /** A text that PDFium writes as UTF-16 with a zero at its end. @param read tells the size in bytes when there is no buffer */
    text(read: (address: number, size: number) => number): string {
      const size = read(0, 0);
      if (size > MOST_STRING_BYTES) throw overLimit('characters');
      return size <= 2 ? '' : UTF16.decode(filled(size, read).subarray(0, -2));
    },
    /** The same for ASCII. */
    ascii(read: (address: number, size: number) => number): string {
      const size = read(0, 0);
      if (size > MOST_STRING_BYTES) throw overLimit('characters');
      return size <= 1 ? '' : UTF8.decode(filled(size, read).subarray(0, -1));
    },
    /** Bytes of which PDFium leaves the size apart; none when it has none. @param most of them */
    content(most: number, read: (address: number, size: number, sizeAt: number) => number): Uint8Array {
      if (read(0, 0, scratch) === 0) return new Uint8Array();
      const size = new DataView(calls.memory.buffer).getUint32(scratch, true);
      if (size > most) throw overLimit('unpacked');
      return size === 0 ? new Uint8Array() : filled(size, (address) => read(address, size, scratch));
    },
    /** Writes a document anew, with all objects spelled out and without encryption, block by block. */
    save(document: number, receive: (bytes: Uint8Array) => void): void {
      onBlock = receive;
      calls.FPDF_SaveAsCopy(document, writer, WITHOUT_SECURITY);
    },
  };
};

const open = async (): Promise<Pdfium> => {
  const silent = () => undefined;
  const { pdfium } = await init({ print: silent, printErr: silent });
  const calls = pdfium.wasmExports as unknown as Exports;
  calls.PDFiumExt_Init();
  return wrap(calls, (write) => pdfium.addFunction(write, 'iiii'));
};

let engine: Promise<Pdfium> | null = null;

/**
 * Works with PDFium. The work is done at once, so that no two documents mix. After an error PDFium may be in any state: the next
 * document gets a new one.
 * @throws ReadError when a document asks too much memory (limit), nests without end (limit) or breaks PDFium (damaged)
 */
export const usePdfium = async <Outcome>(work: (pdfium: Pdfium) => Outcome): Promise<Outcome> => {
  engine ??= open();
  const pdfium = await engine;
  try {
    return work(pdfium);
  } catch (error) {
    engine = null;
    if (error instanceof ReadError) throw error;
    if (pdfium.isFull()) throw overLimit('memory');
    throw error instanceof RangeError ? overLimit('nesting') : new ReadError({ kind: 'damaged' });
  }
};
