/** Values that a dossier allows. Apart from the schemas, so that flags can be checked without loading zod. */

export const FORMAT_VERSION = 1;
export const FAIL_ON = ['error', 'warning', 'never'] as const;

/** Whether a text is a school year such as 2026-2027: two consecutive years. */
export const isSchoolYear = (value: string): boolean => {
  const found = /^(\d{4})-(\d{4})$/.exec(value);
  return found !== null && Number(found[2]) === Number(found[1]) + 1;
};
