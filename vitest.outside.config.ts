import { defineConfig } from 'vitest/config';
import own from './vitest.config.ts';

/**
 * The tests whose judges are no npm packages: LibreOffice (`soffice`) and Pandoc, on the PATH; and at its full length the test that
 * kills sittings.
 */
export default defineConfig({
  ...own,
  test: {
    ...own.test,
    include: ['test/outside/**/*.test.ts', 'test/e2e/interview/interview-crashes.test.ts'],
    exclude: [],
    env: { KILLS: '300' },
  },
});
