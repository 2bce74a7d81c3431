/** Reasons why a dossier cannot be packed, or a package cannot be unpacked. */
export type PackageErrors = {
  /**
   * Paths in the dossier that no package may hold: private keys, names that some computers cannot take, and files that tell the names
   * of what stays at school.
   */
  'pack-refused': { keys: string[]; odd: string[]; same: string[][]; naming: string[] };
  'package-exists': { path: string };
  'unpack-impossible': { packed: boolean };
  /** What was given as a seal is none. `isFile`: it names a file, which holds none. */
  'seal-unknown': { typed: string; isFile: boolean };
};

declare module '../base/user-error.ts' {
  interface UserErrorParams extends PackageErrors {}
}
