import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runBuilt } from '../../support/run/run-built.ts';
import { copyOfExample } from '../../support/run/temporary-folder.ts';

describe('the report as a Word file and as a calendar', () => {
  it('is written beside the others, and says where', async () => {
    const school = copyOfExample();
    const { code, stdout } = await runBuilt(['report', school, '--format', 'docx,ics']);
    expect(code).toBe(0);
    expect(stdout).toContain('rapport/rapport.docx');
    expect(stdout).toContain('rapport/kalender.ics');
    const word = readFileSync(join(school, 'rapport', 'rapport.docx'));
    expect(word.subarray(0, 2).toString()).toBe('PK');
    expect(readFileSync(join(school, 'rapport', 'kalender.ics'), 'utf8')).toContain('Bewijs verloopt: ');
    await runBuilt(['report', school, '--format', 'docx']);
    expect(Buffer.compare(readFileSync(join(school, 'rapport', 'rapport.docx')), word)).toBe(0);
    expect(existsSync(join(school, 'rapport', 'rapport.md'))).toBe(false);
  });
});
