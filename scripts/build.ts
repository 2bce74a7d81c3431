import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { precompileFramework } from '../src/adapters/criteria-yaml.ts';
import { templatesForEsbuild } from './compile-templates.ts';

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

/** A digest of everything the tool is made of: what another build remembered may be something else. */
const digestOfSources = (): string => {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  const names = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((each) => each.endsWith('.ts')).sort())
    hash.update(readFileSync(join(root, 'src', name)));
  return hash.digest('hex').slice(0, 16);
};

const shared = {
  absWorkingDir: root,
  outdir: dist,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  logLevel: 'warning',
  define: { SOURCES_DIGEST: JSON.stringify(digestOfSources()) },
} as const;

/**
 * Files of their own for all bundles: one copy of UserError, or `instanceof` would not know it again; and the flags, which need
 * the small zod alone and would load the whole one if they shared it.
 */
const SHARED = /\/(?:user-error|options)\.ts$/;

/**
 * What is imported when it is needed stays a file of its own; the rest goes into one file, which is quicker to load than ten.
 * @param always what is needed in every run after all: it goes into the file too
 */
const leaveLazyImportsOutside = (always: readonly string[] = []): Plugin => ({
  name: 'leave-lazy-imports-outside',
  setup: ({ onResolve }) => {
    onResolve({ filter: /\.ts$/ }, ({ path, kind }) => {
      const name = basename(path, '.ts');
      const lazy = kind === 'dynamic-import' && !always.includes(name);
      return kind !== 'entry-point' && (lazy || SHARED.test(path)) ? { path: `./${name}.js`, external: true } : null;
    });
  },
});

const shareFiles: Plugin = {
  name: 'share-files',
  setup: ({ onResolve }) => {
    onResolve({ filter: SHARED }, ({ path, kind }) =>
      kind === 'entry-point' ? null : { path: `./${basename(path, '.ts')}.js`, external: true },
    );
  },
};

/** What each run of `check` loads, though other commands may not. */
const EVERY_CHECK = [
  'dossier-yaml',
  'dossier-cache',
  'sealed-cache',
  'check-memory',
  'evidence-folder',
  'document-reader',
  'facts-cache',
];

/** Every file of src/ that is imported when it is needed, readers apart: they belong to a process of their own. */
const lazyFiles = (): string[] => {
  const names = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => name.endsWith('.ts') && !/adapters[\\/]readers/.test(name));
  const lazy = files.flatMap((name) =>
    [...readFileSync(join(root, 'src', name), 'utf8').matchAll(/import\('(\.[^']+\.ts)'\)/g)].map((found) =>
      join('src', dirname(name), found[1] ?? ''),
    ),
  );
  return [...new Set(lazy)].filter(
    (path) => !SHARED.test(path) && !/[\\/](commands|readers)[\\/]|[\\/](program|commands[\\/]index)\.ts$/.test(path),
  );
};

const commands = readdirSync(join(root, 'src/cli/commands'))
  .filter((name) => !['index.ts', 'command.ts', 'audit-commands.ts'].includes(name))
  .map((name) => `src/cli/commands/${name}`);

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
// Before a command runs: the entry, which answers --version, and the program, which answers --help.
await build({ ...shared, entryPoints: { main: 'src/cli/main.ts' }, plugins: [leaveLazyImportsOutside()] });
await build({
  ...shared,
  entryPoints: { program: 'src/cli/program.ts' },
  banner: { js: REQUIRE },
  plugins: [leaveLazyImportsOutside(), withoutChildProcess],
});
await build({
  ...shared,
  entryPoints: { options: 'src/cli/options.ts', 'user-error': 'src/domain/user-error.ts' },
  plugins: [leaveLazyImportsOutside()],
});
// The commands, split so that each loads only what it uses.
await build({
  ...shared,
  entryPoints: Object.fromEntries(
    [...new Set([...commands, ...lazyFiles()])].map((path) => [basename(path, '.ts'), path]),
  ),
  splitting: true,
  chunkNames: 'chunk-[name]-[hash]',
  banner: { js: REQUIRE },
  plugins: [templatesForEsbuild, shareFiles, nativeCrc],
});
// `check` runs most often, and where somebody waits: one file instead of thirty.
await build({
  ...shared,
  entryPoints: { check: 'src/cli/commands/check.ts' },
  banner: { js: REQUIRE },
  plugins: [templatesForEsbuild, leaveLazyImportsOutside(EVERY_CHECK)],
});
// The process that reads documents and the threads that hash files: on their own, so that neither loads the rest.
await build({
  ...shared,
  entryPoints: {
    'reader-process': 'src/adapters/reader-process.ts',
    'hash-worker': 'src/adapters/hash-worker.ts',
    'digest-worker': 'src/adapters/digest-worker.ts',
  },
  splitting: true,
  chunkNames: 'reader-[name]-[hash]',
  banner: { js: REQUIRE },
});
writeFileSync(join(dist, 'framework.json'), JSON.stringify(await precompileFramework(join(root, 'criteria'))));
