import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { auditRenderers } from '../../src/report/index.ts';
import { auditedResult, emptyAudit, hostileAudit } from '../support/results/audits.ts';
import { PATIENCE_MS } from '../support/run/patience.ts';
import { temporaryFolder } from '../support/run/temporary-folder.ts';

/** Pandoc and LibreOffice as outside judges of the audit report. */

type Element = { t: string; c?: unknown };

const kindsIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(kindsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 't' in value ? [(value as Element).t] : [];
  return [...own, ...Object.values(value).flatMap(kindsIn)];
};

describe.each([
  ['an audit', auditedResult],
  ['an audit that just began', emptyAudit],
  ['a hostile audit', hostileAudit],
] as const)('the audit report of %s', (_name, make) => {
  it.each(['team', 'bestuur', 'ouders'] as const)('for %s is for Pandoc what it is for us', async (audience) => {
    const text = (await auditRenderers.md())(await make(), audience);
    const tree = JSON.parse(
      execFileSync('pandoc', ['-f', 'markdown', '-t', 'json'], { input: text, encoding: 'utf8' }),
    );
    const kinds = kindsIn(tree.blocks);
    expect(kinds.filter((kind) => ['RawBlock', 'RawInline', 'Link', 'Image', 'Math', 'Code'].includes(kind))).toEqual(
      [],
    );
    expect(kinds.filter((kind) => kind === 'Table')).toHaveLength(text.match(/^\|( --- \|)+$/gm)?.length ?? 0);
  });

  it('opens in LibreOffice with every heading', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'auditrapport.docx');
    writeFileSync(path, await (await auditRenderers.docx())(await make()));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const wanted = ['--headless', '--convert-to', 'fodt', '--outdir', folder, path];
    expect(spawnSync('soffice', [profile, ...wanted], { timeout: PATIENCE_MS }).status).toBe(0);
    const xml = readFileSync(join(folder, 'auditrapport.fodt'), 'utf8');
    const headings = [...xml.matchAll(/<text:h [^>]*text:outline-level="1"[^>]*>(.*?)<\/text:h>/gs)].map(
      ([, inside = '']) => inside.replace(/<[^>]+>/g, ''),
    );
    expect(headings).toEqual(expect.arrayContaining(['Besluit en advies', 'Voorwaarden', 'Handtekeningen']));
  });
});
