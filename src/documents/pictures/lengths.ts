const POINTS: Readonly<Record<string, number>> = { cm: 72 / 2.54, mm: 7.2 / 2.54, in: 72, pt: 1, pc: 12, px: 0.75 };

/** A length with its unit, as OpenDocument (ISO 26300-3, 18.3.18), VML and CSS write it, in points; null when it does not say how long. */
export const pointsIn = (length: string | undefined): number | null => {
  const [, number, unit = ''] = /^\s*(-?[\d.]+)\s*(cm|mm|in|pt|pc|px)\s*(?:!important\s*)?$/.exec(length ?? '') ?? [];
  return number === undefined ? null : Number(number) * (POINTS[unit] ?? 1);
};
