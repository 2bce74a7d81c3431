/** A school year a number of years later, or earlier: '2026-2027' and 1 give '2027-2028'. */
export const yearsFrom = (schoolYear: string, years: number): string => {
  const begin = Number(schoolYear.slice(0, 4)) + years;
  return `${begin}-${begin + 1}`;
};
