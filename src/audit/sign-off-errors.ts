/** What can stop somebody from signing a result. */
export type SignOffErrors = {
  'signature-refused': { why: SignatureRefusal; path: string };
};

declare module '../base/user-error.ts' {
  interface UserErrorParams extends SignOffErrors {}
}

export type SignatureRefusal =
  | 'no-key'
  | 'key-unusable'
  | 'key-in-dossier'
  | 'no-program'
  | 'other-kind'
  | 'invalid'
  | 'no-pair';
