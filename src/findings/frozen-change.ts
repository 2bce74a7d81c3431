/**
 * What happened to a file since it was frozen for an audit. `file` is its path in the dossier, with '/'. `framework`: the framework
 * with this name now judges differently. `edited`: somebody edited what this auditor's file had frozen.
 */
export type FrozenChange = { file: string; what: 'changed' | 'added' | 'missing' | 'erased' | 'framework' | 'edited' };
