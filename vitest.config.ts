import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { templatesForVite } from './scripts/compile-templates.ts';

export default defineConfig({
  plugins: [templatesForVite],
  test: {
    include: ['test/**/*.test.ts'],
    // LibreOffice and Pandoc are not there for everybody: `npm run test:outside`, and CI.
    exclude: ['test/outside/**', '**/node_modules/**'],
    globalSetup: ['test/support/build-once.ts'],
    // Many tests wait for a process or a page: on two cores two files at a time, which vitest would not do by itself.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 60_000,
    hookTimeout: 120_000,
    coverage: {
      include: ['src/**/*.ts'],
      thresholds: {
        // What runs in a process of its own is not seen here: `npm run coverage` leaves those tests out.
        lines: 90,
        'src/{judging,checks,findings,assessment}/*.ts': { lines: 100 },
      },
    },
  },
});
