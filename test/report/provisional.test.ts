import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AuditResult } from '../../src/assessment/audit-result.ts';
import { renderHtmlFor } from '../../src/report/html.ts';
import { renderMarkdownFor } from '../../src/report/markdown.ts';

const golden = JSON.parse(
  readFileSync(new URL('../golden/voorbeeldschool.json', import.meta.url), 'utf8'),
) as AuditResult;

/** The example, where C4 waits for a document that nobody could read or looked at. */
const waiting: AuditResult = {
  ...golden,
  criteria: golden.criteria.map((criterion) =>
    criterion.id === 'C4'
      ? { ...criterion, requirements: [{ oneOf: ['visiedocument'], state: 'unexamined' as const }] }
      : { ...criterion, requirements: criterion.requirements.filter(({ state }) => state !== 'unexamined') },
  ),
};

const seen = (html: string): string => html.replace(/<style>[\s\S]*?<\/style>|<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('what rests on evidence that nobody read or looked at', () => {
  it('is under reserve for the team: in the strip, in the list and at the criterion, with the reason', () => {
    const md = renderMarkdownFor(waiting, 'team');
    expect(md).toContain('| C4 Eén lijn thuis en op school | ◐ deels voldaan, onder voorbehoud |');
    expect(md).toContain('dat het programma niet kon lezen en dat nog niemand bekeek');
    const html = renderHtmlFor(waiting, 'team');
    expect(html).toContain('<span class="strip-verdict">deels voldaan, onder voorbehoud</span>');
    expect(html.match(/<span class="strip-verdict">[^<]*voorbehoud/g)).toHaveLength(1);
  });

  it('is under reserve for a board and for parents too', () => {
    expect(renderMarkdownFor(waiting, 'bestuur')).toContain('C4 Eén lijn thuis en op school (onder voorbehoud)');
    expect(seen(renderHtmlFor(waiting, 'ouders'))).toContain('Eén lijn thuis en op school (onder voorbehoud: wij');
  });

  it('is all that is under reserve', () => {
    const sure = { ...waiting, criteria: waiting.criteria.map((each) => ({ ...each, requirements: [] })) };
    for (const audience of ['team', 'bestuur', 'ouders'] as const)
      expect(renderMarkdownFor(sure, audience)).not.toContain('voorbehoud');
  });
});
