/** A place on a page, from its lower left. Where a format counts down from the top, the top is the lower number: that changes no share. */
export type Box = { left: number; bottom: number; right: number; top: number };

/** Pages are looked at in so many rows and columns: a scan is often many strips, and strips may overlap. */
const GRID = 50;
/** In cells: strips that touch may be apart by what rounding takes. */
const SLACK = 0.05;

/** The share of a page that boxes cover together. */
export const openSheet = (page: Box) => {
  const cells = new Uint8Array(GRID * GRID);
  const width = Math.max(page.right - page.left, Number.EPSILON);
  const height = Math.max(page.top - page.bottom, Number.EPSILON);
  /** The first cell of which the middle is beyond a place. */
  const cellAt = (place: number, slack: number): number =>
    Math.min(GRID, Math.max(0, Math.ceil(place * GRID - 0.5 + slack)));
  return {
    cover({ left, bottom, right, top }: Box): void {
      const [from, to] = [cellAt((left - page.left) / width, -SLACK), cellAt((right - page.left) / width, SLACK)];
      const [first, end] = [
        cellAt((bottom - page.bottom) / height, -SLACK),
        cellAt((top - page.bottom) / height, SLACK),
      ];
      for (let row = first; row < end; row += 1) cells.fill(1, row * GRID + from, row * GRID + Math.max(from, to));
    },
    share: (): number => cells.reduce((sum, cell) => sum + cell, 0) / cells.length,
  };
};
