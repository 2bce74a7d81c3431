import Handlebars, { type RuntimeOptions, type Template } from 'handlebars';
import { partials as builtIn } from '../../../templates/report.html.hbs';
import { toOneLine } from '../../base/plain-text.ts';
import { UserError } from '../../base/user-error.ts';
import {
  COLOURS_FILE,
  LOGO_MEDIA,
  LOGO_WORDS_FILE,
  TEMPLATE_LIMITS,
  type TemplateFile,
  type TemplateProblem,
} from '../own-template.ts';
import { checkTemplates } from './check-template.ts';
import { openBudget } from './own-budget.ts';
import { readColours } from './own-colours.ts';

/** What the templates of a user make of the HTML report. */
export type OwnPage = {
  own: { css: string; cssSha256: string };
  /** `alt` is null when the user gave no words for it. */
  logo: { src: string; alt: string | null } | null;
  /** What one rendering needs; each counts for itself. */
  open: () => RuntimeOptions;
};

const ENDING = '.hbs';

/** Every name that a file of the user may have. */
export const KNOWN_FILES: readonly string[] = [
  ...Object.keys(builtIn).map((name) => `${name}${ENDING}`),
  ...Object.keys(LOGO_MEDIA),
  LOGO_WORDS_FILE,
  COLOURS_FILE,
];

const LOGO_CSS = '.logo{margin:0 0 1.5rem}.logo img{display:block;max-width:100%;max-height:6rem}';

const textOf = (files: readonly TemplateFile[], name: string): string => {
  const file = files.find((each) => each.name === name);
  return file !== undefined && 'text' in file ? file.text : '';
};

const findLogo = (files: readonly TemplateFile[]): OwnPage['logo'] => {
  const picture = files.find((file) => 'base64' in file);
  if (picture === undefined) return null;
  const alt = toOneLine(textOf(files, LOGO_WORDS_FILE)).slice(0, TEMPLATE_LIMITS.words);
  return { src: `data:${picture.media};base64,${picture.base64}`, alt: alt === '' ? null : alt };
};

const twoLogos = (files: readonly TemplateFile[]): TemplateProblem[] =>
  files
    .filter((file) => 'base64' in file)
    .slice(1)
    .map(({ name }) => ({ file: name, line: null, kind: 'two-logos' }));

const templatesIn = (files: readonly TemplateFile[]): [string, string][] =>
  files.flatMap((file) =>
    file.name.endsWith(ENDING) && 'text' in file ? [[file.name.slice(0, -ENDING.length), file.text]] : [],
  );

/**
 * Checks the files of a user and compiles the templates among them.
 * @param digest SHA-256 in base64
 * @throws UserError 'templates-invalid' with all that is wrong
 */
export const prepareOwnPage = (
  files: readonly TemplateFile[],
  folder: string,
  digest: (text: string) => string,
): OwnPage => {
  const colours = readColours(textOf(files, COLOURS_FILE));
  const sources = templatesIn(files);
  const names = Object.keys(builtIn);
  const problems = [
    ...twoLogos(files),
    ...colours.problems,
    ...checkTemplates(
      sources.map(([name, source]) => [`${name}${ENDING}`, source]),
      names,
    ),
  ];
  if (problems.length > 0) throw new UserError('templates-invalid', { folder, problems });
  const engine = Handlebars.create();
  const compiled = sources.map(([name, source]): [string, Template] => [
    name,
    engine.compile(source, { knownHelpersOnly: true }),
  ]);
  const own = new Set(compiled.map(([name]) => name));
  const parts: Record<string, Template> = { ...builtIn, ...Object.fromEntries(compiled) };
  const logo = findLogo(files);
  const css = `${colours.css}${logo === null ? '' : LOGO_CSS}`;
  return {
    own: { css, cssSha256: digest(css) },
    logo,
    open: () =>
      openBudget(parts, own, engine.helpers['each'], (name, kind) => {
        const file = name === null ? folder : `${name}${ENDING}`;
        return new UserError('templates-invalid', { folder, problems: [{ file, line: null, kind }] });
      }),
  };
};
