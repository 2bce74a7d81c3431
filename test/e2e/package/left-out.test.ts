import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { inOneLine } from '../../support/run/run-binary.ts';
import { runBuilt } from '../../support/run/run-built.ts';
import { copyOfExample } from '../../support/run/temporary-folder.ts';

const TODAY = ['--today', '2026-11-23'];

it('the example school packs what was read, and its result is the one that the unpacked package gives', async () => {
  const cwd = dirname(copyOfExample());
  writeFileSync(join(cwd, 'school/bewijs/los.txt'), 'Een los verslag.');
  const packed = await runBuilt(['pack', 'school', '--output', 'a.zip', '--without-confidential', ...TODAY], { cwd });
  expect(packed).toMatchObject({ code: 0, stderr: '' });
  expect(inOneLine(packed.stdout)).toMatch(/want het is vertrouwelijk: klachtenoverzicht\..*bewijs\/los\.txt/);
  const verified = await runBuilt(['verify', 'a.zip', '--unpack', 'uit'], { cwd });
  expect(verified.code).toBe(0);
  expect(verified.stdout).not.toContain('los.txt');
  const dossier = join(cwd, 'uit/data/dossier');
  const checked = await runBuilt(['check', '.', '--format', 'json', ...TODAY], { cwd: dossier });
  const inside = JSON.parse(readFileSync(join(cwd, 'uit/data/rapport/audit.json'), 'utf8'));
  expect(inside).toEqual(JSON.parse(checked.stdout));
  expect(inside.evidence).toContainEqual(
    expect.objectContaining({ id: 'klachtenoverzicht', state: 'unexamined', reasons: ['left-out-file'] }),
  );
});
