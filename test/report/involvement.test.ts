import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AuditResult } from '../../src/assessment/audit-result.ts';
import { renderHtml } from '../../src/report/html.ts';
import { renderCalendar } from '../../src/report/icalendar.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { lapsingOf } from '../../src/report/sections/risks.ts';
import { sha256Of } from '../support/results/builders.ts';

/** The example school keeps a list of helping parents, and a file that belongs to no criterion: neither counts anywhere. */
const golden = JSON.parse(
  readFileSync(new URL('../golden/voorbeeldschool.json', import.meta.url), 'utf8'),
) as AuditResult;

describe('evidence that does not count', () => {
  it('is there in the example: a list of helpers that never counts, and a file without a criterion', () => {
    const helpers = golden.evidence.filter(({ counts }) => !counts);
    expect(helpers).toMatchObject([{ document: 'hulplijst', state: 'valid' }]);
    expect(golden.evidence.some(({ criteria, validUntil }) => criteria.length === 0 && validUntil !== null)).toBe(true);
  });

  it('is said of a list of helpers in Markdown and HTML', () => {
    expect(renderMarkdown(golden)).toMatch(
      /\| Hulplijst[^|]*\|[^|]*\|[^|]*\| telt nooit mee: dit is ouderparticipatie \|/,
    );
    expect(renderHtml(golden)).toMatch(/class="sign neverCounts"[\s\S]{0,300}Hulplijst[^<]*<\/span>: telt nooit mee/);
  });

  it('lapses in no calendar, and in no list of the board', () => {
    const text = renderCalendar(golden, { digest: sha256Of }).replaceAll('\r\n ', '');
    expect(text).toContain('Bewijs verloopt: ');
    expect(text).not.toMatch(/verloopt[^\r]*(hulp|ouderavond-veilig)/i);
    expect(text).toMatch(/opruimen[^\r]*hulp/i);
    expect(JSON.stringify(lapsingOf(golden))).not.toMatch(/helpende/i);
  });
});
