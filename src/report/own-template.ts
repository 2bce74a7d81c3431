/** What a user may put into the HTML report: a folder of templates, as it was read and as it can be wrong. */

/** A file of that folder: text, or a picture as base64. */
export type TemplateFile = { name: string; text: string } | { name: string; media: string; base64: string };

export const TEMPLATE_LIMITS = {
  files: 30,
  bytes: 100_000,
  pictureBytes: 200_000,
  /** Characters of logo.txt. */
  words: 200,
  /** Partials inside each other, rounds of all loops together, and characters that they make, counted at each level. */
  depth: 40,
  rounds: 500_000,
  characters: 50_000_000,
} as const;

/** The pictures that can be a logo, with their media types. */
export const LOGO_MEDIA: Record<string, string> = {
  'logo.svg': 'image/svg+xml',
  'logo.png': 'image/png',
  'logo.jpg': 'image/jpeg',
};

export const COLOURS_FILE = 'colours.css';
export const LOGO_WORDS_FILE = 'logo.txt';

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
  | 'unknown-file'
  | 'not-a-file'
  | 'too-many'
  | 'too-large'
  | 'not-utf8'
  | 'not-a-picture'
  | 'two-logos'
  // The language of the templates.
  | 'syntax'
  | 'unclosed'
  | 'unescaped'
  | 'helper'
  | 'expression'
  | 'partial'
  | 'partial-block'
  | 'decorator'
  | 'field'
  // The HTML in them.
  | 'tag'
  | 'attribute'
  | 'unquoted'
  | 'address'
  | 'markup'
  | 'inside-tag'
  | 'unfinished'
  // The colours.
  | 'colour-rule'
  | 'colour-name'
  | 'colour-value'
  | 'colour-contrast'
  // What shows only when the report is made.
  | 'too-deep'
  | 'too-much';

/** One thing wrong in the folder; `given` is the name or word that cannot stand there. */
export type TemplateProblem = {
  file: string;
  line: number | null;
  kind: TemplateProblemKind;
  given?: string;
  nearest?: string | null;
};
