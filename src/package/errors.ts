/** What keeps a dossier from being packed, or a package from being unpacked. */
export type PackageErrors = {
  /** Paths in the dossier that can go into no package: keys to sign with, names that not every computer can take. */
  'pack-refused': { keys: string[]; odd: string[]; same: string[][] };
  'unpack-impossible': { packed: boolean };
};

declare module '../base/user-error.ts' {
  interface UserErrorParams extends PackageErrors {}
}
