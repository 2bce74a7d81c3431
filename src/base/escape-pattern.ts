/** A text as a pattern that matches just that text, also with the flags u and v (ECMA-262, SyntaxCharacter). */
export const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
