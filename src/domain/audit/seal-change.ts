/** What became of a file since it was frozen; its path in the dossier, with '/'. */
export type SealChange = { file: string; what: 'changed' | 'added' | 'missing' | 'erased' };
