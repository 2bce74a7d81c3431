import { defineConfig } from 'vitest/config';
import own from './vitest.config.ts';

/** The tests that need LibreOffice (`soffice` on the PATH). */
export default defineConfig({ ...own, test: { ...own.test, include: ['test/office/**/*.test.ts'], exclude: [] } });
