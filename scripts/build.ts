import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { precompileFramework } from '../src/adapters/criteria-yaml.ts';
import { templatesForEsbuild } from './compile-templates.ts';

/** Bundles src/ into dist/, split so that a command loads only what it uses, and compiles the built-in framework. */

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

/** Packages in CommonJS ask for Node's modules by require, which ES modules do not have. */
const REQUIRE =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
await build({
  absWorkingDir: root,
  entryPoints: { main: 'src/cli/main.ts' },
  outdir: dist,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  keepNames: true,
  chunkNames: 'chunk-[name]-[hash]',
  banner: { js: REQUIRE },
  plugins: [templatesForEsbuild],
  logLevel: 'warning',
});
writeFileSync(join(dist, 'framework.json'), JSON.stringify(await precompileFramework(join(root, 'criteria'))));
