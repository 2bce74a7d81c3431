import { defineConfig } from 'vitest/config';
import own from './vitest.config.ts';

/**
 * The tests whose judges are no npm packages: LibreOffice (`soffice`), Pandoc, Chromium and Wine, on the PATH; what `npm run package` made;
 * the workflows of `init --ci` run whole; and at its full length the test that kills sittings.
 */
export default defineConfig({
  ...own,
  test: {
    ...own.test,
    include: ['test/outside/**/*.test.ts', 'test/e2e/interview/interview-crashes.test.ts'],
    exclude: [],
    globalSetup: ['test/support/run/build-once.ts'],
    env: { KILLS: '300' },
  },
});
