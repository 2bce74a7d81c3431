import type { IBufferCell, IBufferLine, Terminal } from '@xterm/headless';

/** Draws what a terminal shows as SVG, so that a manual can show it at any size. */

const CELL = { width: 8.4, height: 19 };
const MARGIN = 14;
const INK = '#e8e8e8';
const PAPER = '#1e1e1e';
/** The sixteen colours of a terminal, light enough to read on the paper (WCAG 2.2, 1.4.3). */
const COLOURS = [
  ...['#9a9a9a', '#ff8a80', '#8fd19e', '#e6c07b', '#82b1ff', '#d4a6ff', '#7fdbda', '#e8e8e8'],
  ...['#b5b5b5', '#ff8a80', '#8fd19e', '#e6c07b', '#82b1ff', '#d4a6ff', '#7fdbda', '#ffffff'],
];

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** How a cell looks, as attributes. */
const looksOf = (cell: IBufferCell): string => {
  const colour = cell.isFgPalette() ? (COLOURS[cell.getFgColor()] ?? INK) : INK;
  return [
    ...(colour === INK ? [] : [` fill="${colour}"`]),
    ...(cell.isBold() ? [' font-weight="bold"'] : []),
    ...(cell.isDim() ? [' fill-opacity="0.75"'] : []),
  ].join('');
};

/** A wide gap ends a piece: a browser draws several spaces as one. */
const GAP = /\s{2,}$/;

/** The pieces of a line that look the same, each at its column. */
const piecesOf = (line: IBufferLine, columns: number): { text: string; column: number; looks: string }[] => {
  const pieces: { text: string; column: number; looks: string }[] = [];
  for (let column = 0; column < columns; column += 1) {
    const cell = line.getCell(column);
    const text = cell?.getChars() || ' ';
    const looks = cell === undefined ? '' : looksOf(cell);
    const last = pieces.at(-1);
    const begins = last === undefined || last.looks !== looks || (text !== ' ' && GAP.test(last.text));
    if (begins) pieces.push({ text, column, looks });
    else last.text += text;
  }
  return pieces
    .map(({ text, column, looks }) => ({
      text: text.trim(),
      column: column + text.length - text.trimStart().length,
      looks,
    }))
    .filter(({ text }) => text !== '');
};

/** @param title what a screen reader says of the picture */
export const drawScreen = ({ buffer, cols, rows }: Terminal, title: string): string => {
  const { active } = buffer;
  const lines = Array.from({ length: rows }, (_, row) => active.getLine(active.baseY + row));
  const last = lines.findLastIndex((line) => (line?.translateToString(true) ?? '') !== '');
  const shown = lines.slice(0, last + 1);
  const [width, height] = [cols * CELL.width + 2 * MARGIN, shown.length * CELL.height + 2 * MARGIN];
  const texts = shown.flatMap((line, row) =>
    (line === undefined ? [] : piecesOf(line, cols)).map(({ text, column, looks }) => {
      const [x, y] = [MARGIN + column * CELL.width, MARGIN + (row + 0.75) * CELL.height];
      return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" textLength="${(text.length * CELL.width).toFixed(1)}"${looks}>${escapeXml(text)}</text>`;
    }),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width.toFixed(0)} ${height.toFixed(0)}" role="img" font-family="Consolas, 'DejaVu Sans Mono', Menlo, monospace" font-size="14" fill="${INK}">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="100%" height="100%" rx="8" fill="${PAPER}"/>`,
    ...texts,
    '</svg>',
    '',
  ].join('\n');
};
