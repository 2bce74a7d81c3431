/**
 * What became of a file since it was frozen; its path in the dossier, with '/'. `framework`: the framework of this name judges
 * otherwise; `edited`: somebody wrote in what this auditor's file had frozen.
 */
export type SealChange = { file: string; what: 'changed' | 'added' | 'missing' | 'erased' | 'framework' | 'edited' };
