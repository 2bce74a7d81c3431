/**
 * What a user may add to the HTML report (a folder with a logo, colours and an introduction), and what can be wrong with it.
 */

/** A file of that folder: text, or a picture as base64. */
export type TemplateFile = { name: string; text: string } | { name: string; media: string; base64: string };

export const TEMPLATE_LIMITS = {
  files: 30,
  bytes: 100_000,
  pictureBytes: 200_000,
  /** About three thousand words: anything longer is not an introduction. */
  introductionBytes: 20_000,
  /** In logo.txt, in characters. */
  words: 200,
} as const;

/** Pictures that can be a logo, with their media types. */
export const LOGO_MEDIA: Record<string, string> = {
  'logo.svg': 'image/svg+xml',
  'logo.png': 'image/png',
  'logo.jpg': 'image/jpeg',
};

export const COLOURS_FILE = 'colours.css';
export const LOGO_WORDS_FILE = 'logo.txt';
export const INTRODUCTION_FILE = 'introduction.txt';

/** Every file name that is allowed in the folder. */
export const KNOWN_FILES: readonly string[] = [
  INTRODUCTION_FILE,
  ...Object.keys(LOGO_MEDIA),
  LOGO_WORDS_FILE,
  COLOURS_FILE,
];

/** The custom properties of templates/report.css that a school may set. */
export const COLOUR_NAMES = [
  '--ink',
  '--soft',
  '--paper',
  '--wash',
  '--line',
  '--accent',
  '--accent-mid',
  '--accent-soft',
] as const;

/** Text and paper colours of the page where a school sets none; the same as in templates/html/base.css. */
export const DEFAULT_COLOURS = {
  light: { '--ink': '#17222b', '--soft': '#55626e', '--paper': '#fff', '--accent': '#0a5c68' },
  dark: { '--ink': '#e6ebef', '--soft': '#a3b0bb', '--paper': '#11171c', '--accent': '#7cc9d3' },
} as const;

export type TemplateProblemKind =
  // The folder and its files.
  | 'own-part'
  | 'unknown-file'
  | 'not-a-file'
  | 'too-many'
  | 'too-large'
  | 'not-utf8'
  | 'not-a-picture'
  | 'two-logos'
  // The colours.
  | 'colour-rule'
  | 'colour-name'
  | 'colour-value'
  | 'colour-contrast';

/** One thing that is wrong in the folder; `given` is the offending name or word. */
export type TemplateProblem = {
  file: string;
  line: number | null;
  kind: TemplateProblemKind;
  given?: string;
  nearest?: string | null;
};
