/** Templates, styles and scripts are compiled by scripts/compile-templates.ts, in the build and in the tests alike. */
declare module '*.hbs' {
  export const render: (view: object) => string;
}
declare module '*/report.css' {
  export const text: string;
  /** SHA-256 in base64, for the Content-Security-Policy. */
  export const sha256: string;
}
declare module '*/report.js' {
  export const text: string;
  export const sha256: string;
}
declare module '*/questions.css' {
  export const text: string;
  export const sha256: string;
}
declare module '*/questions.js' {
  export const text: string;
  export const sha256: string;
}
declare module '*/survey-paper.css' {
  export const text: string;
  export const sha256: string;
}
declare module '*/kiosk.css' {
  export const text: string;
  export const sha256: string;
}
declare module '*/kiosk.js' {
  export const text: string;
  export const sha256: string;
}
