/** A line end inside a value, with the spaces, the marks of a quoted mail and the bars of a drawn table around it. */
export const LINE_END = '[ \\t\\u00A0|]{0,12}\\r?\\n[ \\t\\u00A0|>]{0,12}';

/** Whether a number may go on in the next line. Nearly no text has one, so a quick test saves a search. */
export const goesOnInNextLine = (text: string): boolean => BROKEN_NUMBER.test(text);
const BROKEN_NUMBER = new RegExp(`[\\p{Lu}\\d][ .()/–-]{0,3}(?:${LINE_END})[ (./–-]{0,2}[\\p{Lu}\\d]`, 'u');

/** Whether a value is written over two lines, and not over more. */
export const hasOneLineEnd = (written: string): boolean => written.split('\n').length === 2;
