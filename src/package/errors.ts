/** Reasons why a dossier cannot be packed, or a package cannot be unpacked. */
export type PackageErrors = {
  /** Paths in the dossier that no package may hold: private keys, and names that some computers cannot take. */
  'pack-refused': { keys: string[]; odd: string[]; same: string[][] };
  'unpack-impossible': { packed: boolean };
};

declare module '../base/user-error.ts' {
  interface UserErrorParams extends PackageErrors {}
}
