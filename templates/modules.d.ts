/** Templates and styles are compiled by scripts/compile-templates.ts, in the build and in the tests alike. */
declare module '*.hbs' {
  export const render: (view: object) => string;
}
declare module '*.css' {
  export const css: string;
  /** SHA-256 of the style sheet in base64, for the Content-Security-Policy. */
  export const cssSha256: string;
}
