import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { TOOL } from '../src/base/version.ts';
import { precompileFramework } from '../src/framework/io/criteria-yaml.ts';
import { templatesForEsbuild } from './compile-templates.ts';
import { bundledPackages, type Component, readLicences } from './package/bundled-packages.ts';
import { writeNotices } from './package/notices.ts';
import { writeSbom } from './package/sbom.ts';
import { digestOfSources } from './sources-digest.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

/** CommonJS packages load Node's own modules with require, which ES modules do not have. They require nothing else. */
const REQUIRE = 'const require = (name) => process.getBuiltinModule(name);';

/**
 * Commander loads Node's child_process for subcommands that are separate programs. There are none here, and loading it takes a
 * tenth of the time of --help.
 */
const withoutChildProcess: Plugin = {
  name: 'without-child-process',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('commander') ? { path: 'nothing', namespace: 'nothing' } : null,
    );
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
  },
};

const PROGRAM = 'src/cli/program.ts';
/** Must be there once: an error is known by its class. */
const USER_ERROR = 'src/base/user-error.ts';

/** The name of a file of dist/ for a source that is imported on demand: 'audit-commands-ask'. */
const nameOf = (source: string): string =>
  source
    .replace(/^src\//, '')
    .replace(/\.ts$/, '')
    .replaceAll('/', '-');

/**
 * `--version` loads main.js and nothing else, and every other command cli-program.js behind it: whatever these import on demand is a
 * separate file, and whatever they import at once is copied into them. If the rest shared those few lines, they would become separate
 * files, each to be found and read: 22 for `--help`, where there are 7 now.
 * @param later gets the sources of the separate files, from the root, by their names
 */
const copyingAllBut = (later: Map<string, string>): Plugin => ({
  name: 'copying-all-but',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
      const source = relative(root, join(resolveDir, path)).replaceAll('\\', '/');
      if (kind !== 'dynamic-import' && source !== USER_ERROR) return null;
      later.set(nameOf(source), source);
      return { path: `./${nameOf(source)}.js`, external: true };
    });
  },
});

const common = {
  absWorkingDir: root,
  outdir: dist,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  metafile: true,
  logLevel: 'warning',
  define: { SOURCES_DIGEST: JSON.stringify(digestOfSources()) },
} satisfies BuildOptions;

/**
 * Bundles src/ into dist/, split so that a command loads only what it uses, compiles the built-in framework, and writes down what
 * the bundle holds of others.
 * @returns what it holds of others
 * @throws on a licence that may not ship (scripts/package/licences.yaml)
 */
export const bundle = async (): Promise<Component[]> => {
  rmSync(dist, { recursive: true, force: true });
  const later = new Map<string, string>();
  const plugins = [withoutChildProcess, copyingAllBut(later)];
  const banner = { js: REQUIRE };
  const main = await build({ ...common, entryPoints: { main: 'src/cli/main.ts' }, plugins });
  const program = await build({ ...common, entryPoints: { [nameOf(PROGRAM)]: PROGRAM }, banner, plugins });
  later.delete(nameOf(PROGRAM));
  const rest = await build({
    ...common,
    entryPoints: {
      ...Object.fromEntries(later),
      // The process that reads documents, the thread that watches it and those that hash files load nothing else.
      'reader-process': 'src/documents/io/reader-process.ts',
      'reader-watch': 'src/documents/io/reader-watch.ts',
      'hash-worker': 'src/evidence/io/hash-worker.ts',
      'digest-worker': 'src/package/io/digest-worker.ts',
    },
    // Whatever is imported on demand becomes a separate file; the hash keeps files of the same name apart.
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    banner,
    plugins: [templatesForEsbuild],
  });
  // PDFium looks for its machine code beside the script that it is in, which is a chunk of its own.
  copyFileSync(fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm')), join(dist, 'chunks', 'pdfium.wasm'));
  writeFileSync(join(dist, 'framework.json'), JSON.stringify(await precompileFramework(join(root, 'criteria'))));

  const components = bundledPackages(
    [main, program, rest].map(({ metafile }) => metafile),
    root,
    readLicences(root),
  );
  writeFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'), writeNotices(TOOL.version, components));
  writeFileSync(join(dist, 'sbom.cdx.json'), writeSbom(TOOL.version, components));
  return components;
};
