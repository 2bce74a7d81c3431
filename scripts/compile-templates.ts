import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Plugin as EsbuildPlugin } from 'esbuild';
import Handlebars from 'handlebars';
import type { Plugin as VitePlugin } from 'vite';

const minifyCss = (source: string) => source.trim();

const compileStyle = (source: string): string => {
  const css = minifyCss(source);
  const hash = createHash('sha256').update(css, 'utf8').digest('base64');
  return `export const css = ${JSON.stringify(css)};\nexport const cssSha256 = ${JSON.stringify(hash)};\n`;
};

/**
 * Only Handlebars' own helpers, no prototype access: templates print the view and nothing else. Handlebars knows how to escape
 * for HTML and XML; for Markdown and YAML the renderer does it.
 */
const compileTemplate = (source: string, noEscape: boolean): string => {
  const spec = Handlebars.precompile(source, { knownHelpersOnly: true, noEscape, strict: false });
  return `import Handlebars from 'handlebars/runtime.js';\nconst template = Handlebars.template(${spec});\nexport const render = (view) => template(view);\n`;
};

/** A template or style sheet as a JavaScript module: parsed when the project is built, not when a report is written. */
const compileModule = (path: string): string => {
  const source = readFileSync(path, 'utf8');
  return path.endsWith('.css') ? compileStyle(source) : compileTemplate(source, /\.(md|yml)\.hbs$/.test(path));
};

const TEMPLATE = /templates\/(?:ci\/)?[^/]+\.(hbs|css)$/;

/** For the build. */
export const templatesForEsbuild: EsbuildPlugin = {
  name: 'templates',
  setup(build) {
    build.onLoad({ filter: /[\\/]templates[\\/](?:ci[\\/])?[^\\/]+\.(hbs|css)$/ }, ({ path }) => ({
      contents: compileModule(path),
      loader: 'js',
    }));
  },
};

/** Vite would take a .css file for its own: under this ending it is the JavaScript that it has become. */
const COMPILED = '.compiled.js';

/** For the tests. */
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
