/** The paper: A4. Measures in a Word file are in twips, a twentieth of a point. */

export const PAGE = { width: 11_906, height: 16_838 };
export const MARGIN = 1_134;
export const TEXT_WIDTH = PAGE.width - 2 * MARGIN;
