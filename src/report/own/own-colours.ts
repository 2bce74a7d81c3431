import { findNearest } from '../../base/nearest.ts';
import { COLOUR_NAMES, COLOURS_FILE, DEFAULT_COLOURS, type TemplateProblem } from '../own-template.ts';

/**
 * The colours of a school. Only known names and values are taken from colours.css; the CSS on the page is written here. A
 * school sets its light and its dark colours separately: setting one leaves the other alone.
 */

/** Value and line of each name; the last one set counts. */
type Colours = Record<'light' | 'dark', Map<string, { value: string; line: number }>>;

const BLOCKS = {
  light: /^:root\s*\{([^{}]*)\}/,
  dark: /^@media\s*\(\s*prefers-color-scheme\s*:\s*dark\s*\)\s*\{\s*:root\s*\{([^{}]*)\}\s*\}/,
};

/** Replaces comments with white space, so that lines keep their numbers. */
const withoutComments = (css: string): string =>
  css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));

const isColour = (value: string): boolean => /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(value);

type Declaration = { name: string; value: string };

/** Parses one line of a block, or says what is wrong with it. */
const readDeclaration = (text: string): Declaration | Omit<TemplateProblem, 'file' | 'line'> => {
  const [, name = '', value = ''] = /^(--[\w-]+)\s*:\s*([^:]*)$/.exec(text) ?? [];
  if (name === '') return { kind: 'colour-rule', given: text.slice(0, 40) };
  if (!COLOUR_NAMES.some((known) => known === name))
    return { kind: 'colour-name', given: name, nearest: findNearest(name, COLOUR_NAMES) };
  return isColour(value) ? { name, value } : { kind: 'colour-value', given: value.slice(0, 40) };
};

const declare = (own: Colours['light']): string => [...own].map(([name, { value }]) => `${name}:${value}`).join(';');

const write = ({ light, dark }: Colours): string =>
  [
    light.size === 0 ? '' : `@media print,(prefers-color-scheme:light){:root{${declare(light)}}}`,
    dark.size === 0 ? '' : `@media screen and (prefers-color-scheme:dark){:root{${declare(dark)}}}`,
  ].join('');

/** The minimum contrast for text (WCAG 2.2, 1.4.3). */
const ENOUGH = 4.5;

/** The colours of text on the paper. */
const ON_PAPER = ['--ink', '--soft', '--accent'] as const;

/** Relative luminance (WCAG 2.2). */
const luminance = (colour: string): number => {
  const digits = colour.slice(1);
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** Text colours, the school's or ours, that cannot be read on the paper; only pairs in which the school changed a colour. */
const unreadable = (scheme: keyof typeof DEFAULT_COLOURS, own: ReadonlyMap<string, string>): string[] => {
  const colourOf = (name: '--paper' | (typeof ON_PAPER)[number]) => own.get(name) ?? DEFAULT_COLOURS[scheme][name];
  return ON_PAPER.filter(
    (name) => (own.has(name) || own.has('--paper')) && contrast(colourOf(name), colourOf('--paper')) < ENOUGH,
  );
};

/** Reports unreadable colours at the line of the text colour, or else of the paper. */
const findUnreadable = (colours: Colours): TemplateProblem[] =>
  (['light', 'dark'] as const).flatMap((scheme) => {
    const own = colours[scheme];
    return unreadable(scheme, new Map([...own].map(([name, { value }]) => [name, value]))).map((name) => ({
      file: COLOURS_FILE,
      line: (own.get(name) ?? own.get('--paper'))?.line ?? null,
      kind: 'colour-contrast' as const,
      given: name,
    }));
  });

/** Turns colours.css into CSS for the page, and lists everything wrong in it. */
export const readColours = (source: string): { css: string; problems: TemplateProblem[] } => {
  const css = withoutComments(source);
  const colours: Colours = { light: new Map(), dark: new Map() };
  const problems: TemplateProblem[] = [];
  const lineAt = (index: number): number => css.slice(0, index).split('\n').length;
  const take = (kind: 'light' | 'dark', body: string, start: number): void => {
    let at = start;
    for (const part of body.split(';')) {
      const read = part.trim() === '' ? null : readDeclaration(part.trim());
      const line = lineAt(at + part.search(/\S/));
      if (read !== null && 'kind' in read) problems.push({ ...read, file: COLOURS_FILE, line });
      else if (read !== null) colours[kind].set(read.name, { value: read.value, line });
      at += part.length + 1;
    }
  };
  let at = css.search(/\S/);
  while (at !== -1 && at < css.length) {
    const rest = css.slice(at);
    const kind = (['light', 'dark'] as const).find((each) => BLOCKS[each].test(rest));
    const [whole = '', body = ''] = kind === undefined ? [] : (BLOCKS[kind].exec(rest) ?? []);
    if (kind === undefined) {
      const [given = ''] = rest.split('\n');
      problems.push({ file: COLOURS_FILE, line: lineAt(at), kind: 'colour-rule', given: given.slice(0, 40).trim() });
      break;
    }
    take(kind, body, at + whole.indexOf('{', whole.indexOf(':root')) + 1);
    at += whole.length;
    at += Math.max(0, css.slice(at).search(/\S|$/));
  }
  return { css: write(colours), problems: problems.length > 0 ? problems : findUnreadable(colours) };
};
