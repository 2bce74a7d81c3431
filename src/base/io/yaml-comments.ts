import { Lexer } from 'yaml';
import type { TextLine } from '../plain-text.ts';

/** The lexer puts this token before the text of a scalar, which may begin with '#' too. */
const SCALAR = '\u001F';

/** The comments of a YAML file, in their order. */
export const readComments = (text: string): TextLine[] => {
  const comments: TextLine[] = [];
  let line = 1;
  let before = '';
  for (const token of new Lexer().lex(text)) {
    if (token.startsWith('#') && before !== SCALAR) comments.push({ line, text: token.replace(/^#+/, '').trim() });
    line += token.split('\n').length - 1;
    before = token;
  }
  return comments;
};
