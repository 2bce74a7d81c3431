import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
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

const shared = {
  absWorkingDir: root,
  outdir: dist,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  logLevel: 'warning',
} as const;

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
// The entry by itself, so that --version loads one small file.
await build({
  ...shared,
  entryPoints: { main: 'src/cli/main.ts' },
  plugins: [
    {
      name: 'leave-the-rest-outside',
      setup: ({ onResolve }) => {
        onResolve({ filter: /\/(program|present-error|user-error)\.ts$/ }, ({ path, kind }) =>
          kind === 'dynamic-import' ? { path: `./${basename(path, '.ts')}.js`, external: true } : null,
        );
      },
    },
  ],
});
await build({
  ...shared,
  entryPoints: {
    program: 'src/cli/program.ts',
    'present-error': 'src/cli/present-error.ts',
    'user-error': 'src/domain/user-error.ts',
  },
  splitting: true,
  chunkNames: 'chunk-[name]-[hash]',
  banner: { js: REQUIRE },
  plugins: [templatesForEsbuild, withoutChildProcess],
});
writeFileSync(join(dist, 'framework.json'), JSON.stringify(await precompileFramework(join(root, 'criteria'))));
