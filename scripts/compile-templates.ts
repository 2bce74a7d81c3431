import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { buildSync, type Plugin as EsbuildPlugin } from 'esbuild';
import Handlebars from 'handlebars';
import type { Plugin as VitePlugin } from 'vite';

/** Minifies what goes inside a page, and adds the digest by which the page's policy (CSP) allows it. */
const compileInline = (path: string): string => {
  const { outputFiles } = buildSync({
    entryPoints: [path],
    bundle: true,
    minify: true,
    write: false,
    legalComments: 'none',
    target: 'es2020',
  });
  const text = outputFiles.map((file) => file.text.trim()).join('');
  const hash = createHash('sha256').update(text, 'utf8').digest('base64');
  return `export const text = ${JSON.stringify(text)};\nexport const sha256 = ${JSON.stringify(hash)};\n`;
};

/**
 * Only Handlebars' own helpers and no prototype access, so that templates print the view and nothing else. Handlebars can
 * escape for HTML and XML; for Markdown and YAML, the renderer does it.
 */
const precompile = (source: string, noEscape: boolean) =>
  Handlebars.precompile(source, { knownHelpersOnly: true, noEscape, strict: false });

/** The folder with the partials of a template, which it includes as {{> name}}, and each may use the others; null when it has none. */
const partialsFolder = (path: string): string | null => {
  if (path.endsWith('.html.hbs')) return join(dirname(path), 'html');
  return basename(dirname(path)) === 'ci' ? join(dirname(path), 'steps') : null;
};

const partialSources = (path: string): { name: string; source: string }[] => {
  const folder = partialsFolder(path);
  if (folder === null) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.hbs'))
    .sort()
    .map((name) => ({ name: basename(name, '.hbs'), source: readFileSync(join(folder, name), 'utf8') }));
};

/** Markdown and YAML are escaped by the renderer. */
const hasNoEscape = (path: string): boolean => /\.(md|yml)\.hbs$/.test(path);

const compileTemplate = (path: string, source: string): string => {
  const noEscape = hasNoEscape(path);
  const spec = precompile(source, noEscape);
  const partials = partialSources(path).map(
    (part) => `${JSON.stringify(part.name)}: Handlebars.template(${precompile(part.source, noEscape)})`,
  );
  return `import Handlebars from 'handlebars/runtime.js';\nconst template = Handlebars.template(${spec});\nconst partials = { ${partials.join(',\n')} };\nexport const render = (view) => template(view, { partials });\n`;
};

/** Renders a template from its source; the scripts do so, which are not built. */
export const renderTemplate = (path: string, view: object): string => {
  const template = Handlebars.compile(readFileSync(path, 'utf8'), {
    knownHelpersOnly: true,
    noEscape: hasNoEscape(path),
  });
  const partials = Object.fromEntries(partialSources(path).map(({ name, source }) => [name, source]));
  return template(view, { partials });
};

/**
 * Turns a template, style sheet or script into a JavaScript module, so that it is parsed when the project is built and not when
 * a report is written.
 */
const compileModule = (path: string): string =>
  path.endsWith('.hbs') ? compileTemplate(path, readFileSync(path, 'utf8')) : compileInline(path);

const TEMPLATE = /templates\/(?:ci\/)?[^/]+\.(hbs|css|js)$/;

/** Used by the build. */
export const templatesForEsbuild: EsbuildPlugin = {
  name: 'templates',
  setup(build) {
    build.onLoad({ filter: /[\\/]templates[\\/](?:ci[\\/])?[^\\/]+\.(hbs|css|js)$/ }, ({ path }) => ({
      contents: compileModule(path),
      loader: 'js',
    }));
  },
};

/** Vite would handle a .css file itself, so compiled files get this ending. */
const COMPILED = '.compiled.js';

/** Used by the tests. */
export const templatesForVite: VitePlugin = {
  name: 'templates',
  enforce: 'pre',
  resolveId(source, importer) {
    if (importer === undefined || !TEMPLATE.test(source)) return null;
    return resolve(dirname(importer), source) + COMPILED;
  },
  load(id) {
    return id.endsWith(COMPILED) ? compileModule(id.slice(0, -COMPILED.length)) : null;
  },
};
