import { defineConfig } from 'vitest/config';
import own from './vitest.config.ts';

/** The tests whose judges are no npm packages: LibreOffice (`soffice`) and Pandoc, on the PATH. */
export default defineConfig({ ...own, test: { ...own.test, include: ['test/outside/**/*.test.ts'], exclude: [] } });
