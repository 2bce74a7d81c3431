import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
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

/**
 * `--version` loads main.js and nothing else: whatever main.ts imports on demand is a separate file, and whatever it imports at
 * once is copied into main.js. If the rest shared those few lines, they would become separate files, each to be found and read.
 */
const LATER = {
  program: 'src/cli/program.ts',
  'present-error': 'src/cli/present-error.ts',
  'user-error': 'src/base/user-error.ts',
};

const besideMain: Plugin = {
  name: 'beside-main',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path: `./${basename(path, '.ts')}.js`, external: true } : null,
    );
  },
};

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
  const first = await build({ ...common, entryPoints: { main: 'src/cli/main.ts' }, plugins: [besideMain] });
  const later = await build({
    ...common,
    entryPoints: {
      ...LATER,
      // The process that reads documents, the thread that watches it and those that hash files load nothing else.
      'reader-process': 'src/documents/io/reader-process.ts',
      'reader-watch': 'src/documents/io/reader-watch.ts',
      'hash-worker': 'src/evidence/io/hash-worker.ts',
      'digest-worker': 'src/package/io/digest-worker.ts',
    },
    // Whatever is imported on demand becomes a separate file; the hash keeps files of the same name apart.
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    banner: { js: REQUIRE },
    plugins: [withoutChildProcess, templatesForEsbuild],
  });
  // PDFium looks for its machine code beside the script that it is in, which is a chunk of its own.
  copyFileSync(fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm')), join(dist, 'chunks', 'pdfium.wasm'));
  writeFileSync(join(dist, 'framework.json'), JSON.stringify(await precompileFramework(join(root, 'criteria'))));

  const components = bundledPackages([first.metafile, later.metafile], root, readLicences(root));
  writeFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'), writeNotices(TOOL.version, components));
  writeFileSync(join(dist, 'sbom.cdx.json'), writeSbom(TOOL.version, components));
  return components;
};
