import type { SignOffFile } from '../dossier/audit-file-shape.ts';

type SignOff = SignOffFile['signOffs'][number];

/**
 * What somebody signs: in which role, on which day, and for which result. A signature over the result alone would hold in any role and on
 * any day that somebody writes beside it.
 * @param sha256 of the result
 */
export const statementOf = ({ role, on }: Pick<SignOff, 'role' | 'on'>, sha256: string): string =>
  ['Aftekening voor ouder-audit', `rol: ${role}`, `dag: ${on}`, `sha256 van resultaat.json: ${sha256}`, ''].join('\n');
