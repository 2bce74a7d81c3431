import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare, peakMemory, type Row, shell, timeInTurn, tool } from './measure.ts';

const FILES = 1_000;
const BYTES = 1_000_000;

/**
 * Compares packing and verifying 1 GB in 1,000 files with sha256sum of the same files; packing includes the check before it.
 */
export const measureSealing = async (school: string, work: string): Promise<Row[]> => {
  const large = join(work, 'sealed');
  cpSync(school, large, { recursive: true });
  const folder = join(large, 'bewijs', 'C1');
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < FILES; index += 1) {
    writeFileSync(join(folder, `foto-${index}.bin`), randomBytes(BYTES));
  }
  const zip = join(work, 'sealed.zip');
  const sums = shell('sha256sum of 1 GB in 1,000 files', `find "${folder}" -type f | xargs sha256sum`);
  // Nobody can read these files, so without the flag they would stay at school.
  const pack = tool('pack of it', 'pack', large, '--output', zip, '--force', '--with-unread');
  const verify = tool('verify of it', 'verify', zip);
  const rows = compare(timeInTurn([sums, pack, verify], 5), sums.name, {
    'pack of it': '≤ 1.3',
    'verify of it': '≤ 1.0',
  });
  for (const command of [pack, verify]) {
    const memory = await peakMemory(command);
    rows.push({
      what: `memory of ${command.name}`,
      value: `${memory?.toFixed(0) ?? '?'} MB`,
      against: '',
      bar: '≤ 200 MB',
    });
  }
  rmSync(large, { recursive: true });
  rmSync(zip, { force: true });
  return rows;
};
