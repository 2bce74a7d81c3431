/** Readers look for pictures on pages with fewer words than this, so no rule of a framework can ask for more. */
export const SPARSE_WORDS = 50;
