/** Errors about a dossier, a folder of dossiers, or a round. */
export type DossierErrors = {
  /** `flag`: the flag that named the folder, if it was no argument. `below`: dossiers in folders below it. */
  /** `below`: dossiers in folders below; `meant`: one beside it with nearly the same name; `flag`: how the command names a dossier. */
  'dossier-missing': { folder: string; flag?: string; below?: string[]; meant?: string | null };
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
  /** No round of the school year before this one was closed by this tool, or with the answers kept. */
  'round-not-closed': { schoolYear: string };
  'round-has-answers': { schoolYear: string; next: string; answers: number };
  /** An audit of the next round is there already. */
  'round-has-audit': { next: string };
  /** `afterChange`: whether another file came back before. */
  'restore-nothing': { files: string[]; folder: string; afterChange: boolean };
  /** `lines`: what would come back. */
  'restore-unconfirmed': { lines: string[] };
  /** @param last the last change, if it is known and cannot be taken back */
  'undo-nothing': { folder: string; last: { command: string; day: string } | null };
  /** `files`: those that somebody changed since, by their paths in the dossier. */
  'undo-changed': { files: string[] };
};

declare module '../base/user-error.ts' {
  interface UserErrorParams extends DossierErrors {}
}
