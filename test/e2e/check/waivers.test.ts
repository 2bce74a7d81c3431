import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runBuilt } from '../../support/run/run-built.ts';
import { copyOfExample } from '../../support/run/temporary-folder.ts';

const withWaiver = (until: string, subject = 'schoolgids-2025-2026.pdf'): string => {
  const folder = copyOfExample();
  const waiver = `{ code: legally-expired, subject: ${subject}, reason: De nieuwe gids ligt bij de MR., by: schoolleiding, until: ${until} }`;
  writeFileSync(join(folder, 'uitzonderingen.yaml'), `formatVersion: 1\nwaivers:\n  - ${waiver}\n`);
  return folder;
};

type Result = {
  findings: { code: string; severity: string; waived?: object; subject: { path?: string } }[];
  evidence: { file: string; valid: boolean }[];
};

const check = async (folder: string): Promise<Result> =>
  JSON.parse((await runBuilt(['check', folder, '--format', 'json'])).stdout);

describe('uitzonderingen.yaml', () => {
  it('accepts a finding until its last day, in sight, and changes no verdict', async () => {
    const { findings, evidence } = await check(withWaiver('2026-11-23'));
    expect(findings.find(({ code }) => code === 'legally-expired')).toMatchObject({
      waived: { reason: 'De nieuwe gids ligt bij de MR.', by: 'schoolleiding', until: '2026-11-23' },
    });
    expect(evidence.find(({ file }) => file === 'schoolgids-2025-2026.pdf')).toMatchObject({ valid: false });
    expect(findings.filter(({ code }) => code.startsWith('waiver-'))).toEqual([]);
  });

  it('accepts nothing one day later, and is then an error itself', async () => {
    const { findings } = await check(withWaiver('2026-11-22'));
    expect(findings.find(({ code }) => code === 'legally-expired')?.waived).toBeUndefined();
    expect(findings).toContainEqual(expect.objectContaining({ code: 'waiver-expired', severity: 'error' }));
  });

  it('is named when it fits no finding', async () => {
    const { findings } = await check(withWaiver('2026-11-23', 'iets-anders.pdf'));
    expect(findings).toContainEqual(expect.objectContaining({ code: 'waiver-unused', severity: 'note' }));
  });
});
