import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { templatesForVite } from './scripts/compile-templates.ts';
import { digestOfSources } from './scripts/sources-digest.ts';
import { PATIENCE_MS } from './test/support/run/patience.ts';

/**
 * What waits for processes and pages takes longest, so it starts first: no long file is left to run alone at the end. By itself
 * vitest knows how long a file takes only where it ran before, and starts with the files of many lines elsewhere.
 */
class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => moduleId.includes('/test/e2e/');
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  plugins: [templatesForVite],
  // As in the build: what the binary learnt of documents holds inside the tests too.
  define: { SOURCES_DIGEST: JSON.stringify(digestOfSources()) },
  test: {
    include: ['test/**/*.test.ts'],
    // LibreOffice, Pandoc and Wine are not there for everybody, and whole workflows take minutes: `npm run test:outside`, and CI.
    exclude: ['test/outside/**', '**/node_modules/**'],
    globalSetup: ['test/support/run/build-once.ts', 'test/support/run/say-left-out.ts'],
    // Many tests wait for a process or a page: on two cores two files at a time, which vitest would not do by itself.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // The built tool runs as it is: `runBuilt`.
    server: { deps: { external: [/\/dist\//] } },
    // Files share the processes of their workers, and what those have loaded: starting and loading anew took a sixth of the time.
    isolate: false,
    sequence: { sequencer: LongFilesFirst },
    // No test fails by the clock: these end what hangs.
    testTimeout: 6 * PATIENCE_MS,
    hookTimeout: 6 * PATIENCE_MS,
    teardownTimeout: PATIENCE_MS,
    expect: { poll: { timeout: PATIENCE_MS } },
    coverage: {
      include: ['src/**/*.ts'],
      thresholds: {
        // What runs in a process of its own is not seen here: `npm run coverage` leaves those tests out, which are all of test/e2e but in-process.
        lines: 90,
        // What says things or works them out, at the top of a feature; the other rooms ask, read documents or touch the outside.
        'src/{base,framework,findings,dossier,privacy,evidence,judging,checks,assessment,wording,answers,audit,report,package,ci}/*.ts':
          { lines: 100 },
        'src/{audit/plan,dossier/{frozen,undo},package/verify,wording/screen,voices/small-groups,report/sections,report/own,page,page/word}/*.ts':
          { lines: 100 },
        'src/*/words/*.ts': { lines: 100 },
        'src/findings/records/*.ts': { lines: 100 },
      },
    },
  },
});
