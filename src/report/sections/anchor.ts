/** The anchor of a standard, criterion or question, the same in every report: `s1`, `c3`, `c3-2`. */
export const anchorOf = (id: string): string => id.toLowerCase().replaceAll('.', '-');
