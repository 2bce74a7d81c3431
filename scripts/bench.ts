import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureAnswering } from './bench/answering.ts';
import { measureHashing } from './bench/hashing.ts';
import { printTable, root, useCache } from './bench/measure.ts';
import { measurePortfolio } from './bench/portfolio.ts';
import { measureReading } from './bench/reading.ts';
import { measureRendering } from './bench/rendering.ts';
import { measureSealing } from './bench/sealing.ts';
import { measureSeveral } from './bench/several.ts';
import { measureStarting } from './bench/starting.ts';
import { measureSurveys } from './bench/surveys.ts';

/**
 * Prints medians and ratios beside the limits. It never fails on time, because machines are shared and noisy. Run it after `npm
 * run build`; `npm run bench -- starting 15` measures one part with 15 runs, `npm run bench -- reading --pdfs folder` also reads the
 * real PDFs in a folder (give it again for more folders). Needs sha256sum, openssl and pdftotext on the PATH.
 */

const PARTS = [
  'starting',
  'answering',
  'rendering',
  'hashing',
  'reading',
  'sealing',
  'several',
  'surveys',
  'portfolio',
];
const DEFAULT_RUNS = 15;

const {
  positionals: [part, runs],
  values: { pdfs },
} = parseArgs({ allowPositionals: true, options: { pdfs: { type: 'string', multiple: true, default: [] } } });
const wanted = part === undefined ? PARTS : PARTS.filter((name) => name === part);
if (wanted.length === 0) throw new Error(`Choose a part: ${PARTS.join(', ')}`);

const work = mkdtempSync(join(tmpdir(), 'ouder-audit-bench-'));
try {
  const school = join(work, 'school');
  const cache = join(work, 'cache');
  useCache(cache);
  cpSync(join(root, 'examples', 'voorbeeldschool'), school, { recursive: true });
  const measure: Record<string, () => ReturnType<typeof measureReading>> = {
    starting: async () => measureStarting(school, cache, Number(runs ?? DEFAULT_RUNS)),
    answering: async () => await measureAnswering(work, Number(runs ?? DEFAULT_RUNS)),
    rendering: async () => await measureRendering(work, Number(runs ?? DEFAULT_RUNS)),
    hashing: async () => await measureHashing(school, work),
    reading: async () => await measureReading(school, work, pdfs),
    sealing: async () => await measureSealing(school, work),
    several: async () => await measureSeveral(school, work),
    surveys: async () => measureSurveys(school, work),
    portfolio: async () => await measurePortfolio(school, work, cache),
  };
  for (const name of wanted) {
    const rows = await measure[name]?.();
    printTable(rows ?? [], `${name}, Node ${process.version}`);
    process.stdout.write('\n');
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
