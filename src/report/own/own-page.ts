import { toOneLine } from '../../base/plain-text.ts';
import { UserError } from '../../base/user-error.ts';
import {
  COLOURS_FILE,
  INTRODUCTION_FILE,
  LOGO_WORDS_FILE,
  TEMPLATE_LIMITS,
  type TemplateFile,
  type TemplateProblem,
} from '../own-template.ts';
import { introductionHeading } from '../words/templates.ts';
import { readColours } from './own-colours.ts';

/** A school's additions to the HTML report. All of it is data: none of it is ever compiled or run. */
export type OwnPage = {
  own: { css: string; cssSha256: string };
  /** `alt` is null if the user gave no words for the logo. */
  logo: { src: string; alt: string | null } | null;
  /** Plain text, which the renderer escapes like all text from outside. */
  introduction: { heading: string; paragraphs: string[] } | null;
};

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

/** Blank lines separate paragraphs; a first line that starts with "# " is the heading. */
const readIntroduction = (source: string): OwnPage['introduction'] => {
  const [first = '', ...rest] = source.trim().split('\n');
  const hasHeading = first.startsWith('# ');
  const paragraphs = (hasHeading ? rest : [first, ...rest])
    .map((line) => line.trim())
    .join('\n')
    .split(/\n{2,}/)
    .map(toOneLine)
    .filter((paragraph) => paragraph !== '');
  if (!hasHeading && paragraphs.length === 0) return null;
  const heading = hasHeading ? toOneLine(first.slice(2)) : '';
  return { heading: heading === '' ? introductionHeading : heading, paragraphs };
};

const twoLogos = (files: readonly TemplateFile[]): TemplateProblem[] =>
  files
    .filter((file) => 'base64' in file)
    .slice(1)
    .map(({ name }) => ({ file: name, line: null, kind: 'two-logos' }));

/**
 * Checks a user's files and prepares them for the page.
 * @param digest SHA-256 in base64
 * @throws UserError 'templates-invalid' with everything that is wrong
 */
export const prepareOwnPage = (
  files: readonly TemplateFile[],
  folder: string,
  digest: (text: string) => string,
): OwnPage => {
  const colours = readColours(textOf(files, COLOURS_FILE));
  const problems = [...twoLogos(files), ...colours.problems];
  if (problems.length > 0) throw new UserError('templates-invalid', { folder, problems });
  const logo = findLogo(files);
  const css = `${colours.css}${logo === null ? '' : LOGO_CSS}`;
  return {
    own: { css, cssSha256: digest(css) },
    logo,
    introduction: readIntroduction(textOf(files, INTRODUCTION_FILE)),
  };
};
