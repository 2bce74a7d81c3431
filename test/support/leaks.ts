/** Words that show that English, or a bug, reached the user. */
export const LEAKS = /undefined|null|NaN|\[object|\b(the|is not|error|invalid|expected|received|missing|unknown)\b/;
