/** Errors about a dossier, a folder of dossiers, or a round. */
export type DossierErrors = {
  /** `flag`: the flag that named the folder, if it was no argument. `below`: dossiers in folders below it. */
  'dossier-missing': { folder: string; flag?: string; below?: string[] };
  'dossiers-missing': { folder: string };
  'dossier-incomplete': { folder: string; file: string };
  'dossier-exists': { folder: string };
  'name-needed': { missing: ('name' | 'sector')[] };
  locked: {
    folder: string;
    pid: number;
    host: string;
    sameHost: boolean;
    lockFile: string;
    /** 'YYYY-MM-DD HH:MM' on the clock of this computer; null when unknown. */
    since: string | null;
  };
  'output-in-dossier': { path: string };
  'round-empty': { schoolYear: string; folder: string };
  'round-open': { open: number };
  'round-closed': { path: string };
};

declare module '../base/user-error.ts' {
  interface UserErrorParams extends DossierErrors {}
}
