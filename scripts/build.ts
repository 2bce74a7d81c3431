import { rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { precompileFramework } from '../src/framework/io/criteria-yaml.ts';
import { templatesForEsbuild } from './compile-templates.ts';
import { digestOfSources } from './sources-digest.ts';

/** Bundles src/ into dist/, split so that a command loads only what it uses, and compiles the built-in framework. */

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

/** Packages in CommonJS ask for Node's own modules by require, which ES modules do not have. They ask for nothing else. */
const REQUIRE = 'const require = (name) => process.getBuiltinModule(name);';

/**
 * Commander loads Node's child_process for subcommands that are programs of their own. There are none here, and it takes a
 * tenth of the time that --help has.
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

/** The zip writer brings a CRC-32 in JavaScript, which takes three seconds for a gigabyte; Node's own takes a tenth of one. */
const nativeCrc: Plugin = {
  name: 'native-crc',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^buffer-crc32$/ }, () => ({ path: 'crc', namespace: 'native-crc' }));
    onLoad({ filter: /.*/, namespace: 'native-crc' }, () => ({
      contents:
        "const { crc32 } = process.getBuiltinModule('node:zlib');\nmodule.exports = { unsigned: (bytes, before = 0) => crc32(bytes, before) };",
    }));
  },
};

/**
 * `--version` loads main.js and nothing else: what main.ts imports when it is needed is a file of its own beside it, and whatever it
 * imports at once is copied into it. Shared with the rest, those few lines would be files of their own, each to be found and read.
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

const common: BuildOptions = {
  absWorkingDir: root,
  outdir: dist,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  logLevel: 'warning',
  define: { SOURCES_DIGEST: JSON.stringify(digestOfSources()) },
};

rmSync(dist, { recursive: true, force: true });
await build({ ...common, entryPoints: { main: 'src/cli/main.ts' }, plugins: [besideMain] });
await build({
  ...common,
  entryPoints: {
    ...LATER,
    // The process that reads documents and the threads that hash files load nothing of the rest.
    'reader-process': 'src/documents/io/reader-process.ts',
    'hash-worker': 'src/evidence/io/hash-worker.ts',
    'digest-worker': 'src/package/io/digest-worker.ts',
  },
  // Whatever is imported when it is needed becomes a file of its own; the hash keeps files of one name apart.
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  banner: { js: REQUIRE },
  plugins: [withoutChildProcess, nativeCrc, templatesForEsbuild],
});
writeFileSync(join(dist, 'framework.json'), JSON.stringify(await precompileFramework(join(root, 'criteria'))));
