/** What a user may put into the HTML report: a folder with a logo, colours and an introduction, as it was read and as it can be wrong. */

/** A file of that folder: text, or a picture as base64. */
export type TemplateFile = { name: string; text: string } | { name: string; media: string; base64: string };

export const TEMPLATE_LIMITS = {
  files: 30,
  bytes: 100_000,
  pictureBytes: 200_000,
  /** Some three thousand words: more is no introduction. */
  introductionBytes: 20_000,
  /** Characters of logo.txt. */
  words: 200,
} as const;

/** The pictures that can be a logo, with their media types. */
export const LOGO_MEDIA: Record<string, string> = {
  'logo.svg': 'image/svg+xml',
  'logo.png': 'image/png',
  'logo.jpg': 'image/jpeg',
};

export const COLOURS_FILE = 'colours.css';
export const LOGO_WORDS_FILE = 'logo.txt';
export const INTRODUCTION_FILE = 'introduction.txt';

/** Every name that a file of the user may have. */
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

/** What the page has where a school sets nothing: the colours of templates/html/base.css that text and paper have. */
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

/** One thing wrong in the folder; `given` is the name or word that cannot stand there. */
export type TemplateProblem = {
  file: string;
  line: number | null;
  kind: TemplateProblemKind;
  given?: string;
  nearest?: string | null;
};
