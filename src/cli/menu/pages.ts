/** Room on a screen for the question below a page, and for the line before it. */
const ROOM_TO_ASK = 3;

/** A page ends at most so many lines early, where something new begins. */
const EARLY = 8;

/** Whether a line begins something: a heading, or a piece below one. */
const begins = (line: string): boolean => /^ {0,2}\S/.test(line);

/** No page ends with a heading of what stands on the next. */
const isHeading = (line: string): boolean => /^\S/.test(line);

/** Divides lines over screens, each ending where something new begins, if that is near. @param rows of a screen */
export const pagesOf = (lines: readonly string[], rows: number): string[][] => {
  const room = Math.max(1, rows - ROOM_TO_ASK);
  if (lines.length <= room) return [[...lines]];
  const ends = Array.from({ length: Math.min(EARLY, room - 1) }, (_each, index) => room - index);
  const isGood = (end: number) => begins(lines[end] ?? '') && !isHeading(lines[end - 1] ?? '');
  const end = ends.find(isGood) ?? room;
  return [lines.slice(0, end), ...pagesOf(lines.slice(end), rows)];
};
