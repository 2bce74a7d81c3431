import { Parser } from 'htmlparser2';

/** A table as a reader sees it: its caption, and the text of each cell. */
export type ShownTable = { caption: string; rows: string[][] };

/** The tables of a page, read by a parser that knows nothing of our templates. */
export const tablesIn = (html: string): ShownTable[] => {
  const tables: ShownTable[] = [];
  let into: 'caption' | 'cell' | null = null;
  const parser = new Parser({
    onopentag(name) {
      if (name === 'table') tables.push({ caption: '', rows: [] });
      if (name === 'caption') into = 'caption';
      if (name === 'tr') tables.at(-1)?.rows.push([]);
      if (name !== 'td' && name !== 'th') return;
      tables.at(-1)?.rows.at(-1)?.push('');
      into = 'cell';
    },
    ontext(text) {
      const table = tables.at(-1);
      if (table === undefined || into === null) return;
      if (into === 'caption') table.caption += text;
      const row = table.rows.at(-1);
      if (into === 'cell' && row !== undefined) row[row.length - 1] += text;
    },
    onclosetag(name) {
      if (['caption', 'td', 'th'].includes(name)) into = null;
    },
  });
  parser.write(html);
  parser.end();
  return tables.map(({ caption, rows }) => ({
    caption,
    rows: rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim())),
  }));
};
