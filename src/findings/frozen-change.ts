/**
 * How the path of a frozen file without a name begins; the first figures of its digest follow. The name of a file that is not in the
 * register, or is confidential, may tell of people, and what auditors freeze leaves the school.
 */
const NAMELESS = 'bewijs/?';

export const isNameless = (file: string): boolean => file.startsWith(NAMELESS);

/**
 * What happened to a file since it was frozen for an audit. `file` is its path in the dossier, with '/'. `framework`: the framework
 * with this name now judges differently. `edited`: somebody edited what this auditor's file had frozen.
 */
export type FrozenChange = { file: string; what: 'changed' | 'added' | 'missing' | 'erased' | 'framework' | 'edited' };
