import { toOneLine } from '../base/plain-text.ts';

/** Everything that is no character in XML 1.0 (section 2.2): most controls, half surrogate pairs, U+FFFE and U+FFFF. */
const NO_CHARACTER = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text with only characters that XML 1.0 allows; a file with any other is not well-formed, even when it is escaped. */
export const stripNonXml = (text: string): string => text.replace(NO_CHARACTER, '');

/** Text from outside for XML: one line, no controls. The template escapes it. */
export const xmlLine = (text: string): string => stripNonXml(toOneLine(text));
