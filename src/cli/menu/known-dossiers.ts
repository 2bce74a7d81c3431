/** The dossiers that the menu knows, the last used first: absolute paths and nothing else. */
export type KnownDossiers = readonly string[];

const MOST = 30;

/** Puts a dossier first; of too many, the ones longest unused go. */
export const remember = (known: KnownDossiers, path: string): KnownDossiers =>
  [path, ...forget(known, path)].slice(0, MOST);

export const forget = (known: KnownDossiers, path: string): KnownDossiers => known.filter((each) => each !== path);
