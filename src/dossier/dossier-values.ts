/** Values that a dossier allows. Apart from the schemas, so that flags can be checked without loading zod. */

export const FORMAT_VERSION = 1;
export const FAIL_ON = ['error', 'warning', 'never'] as const;
