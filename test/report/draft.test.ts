import { describe, expect, it } from 'vitest';
import type { AuditResult } from '../../src/assessment/audit-result.ts';
import { readWord } from '../../src/documents/office/read-word.ts';
import { renderHtmlFor } from '../../src/report/html.ts';
import { renderMarkdownFor } from '../../src/report/markdown.ts';
import { renderWord } from '../../src/report/word.ts';
import { readWith, textsIn } from '../documents/read-parts.ts';
import { aCriterion, aDossier, aMark, levels } from '../support/results/builders.ts';
import { judge, perfectResult } from '../support/results/results.ts';

/** Two criteria, one of them low and one half answered: what is found so far may look final. */
const halfway = async (): Promise<AuditResult> => {
  const mark = aMark({ criteria: [aCriterion('C1'), aCriterion('C2')] });
  const answers = { ...levels('C1', [0, 0, 0, 0]), ...levels('C2', [3, 3]) };
  return await judge(mark, aDossier({ answers: { answers } }), []);
};

const DRAFT = 'Concept: nog 2 vragen open';

describe.each(['team', 'bestuur', 'ouders'] as const)('a report for %s while questions are open', (audience) => {
  it('calls itself a draft at its top and on each sheet, and says how many', async () => {
    const result = await halfway();
    const html = renderHtmlFor(result, audience);
    expect(html).toContain(`<p class="draft">${DRAFT}</p>`);
    expect(html).toMatch(new RegExp(`class="sheet-header"[^>]*>[^<]*${DRAFT}</p>`));
    expect(renderMarkdownFor(result, audience)).toContain(`**${DRAFT}**`);
  });

  it('shows no verdict of the mark and no large figure', async () => {
    const result = await halfway();
    expect(result.mark.verdict).toBe('notMet');
    expect(renderHtmlFor(result, audience)).not.toMatch(/class="mark"|class="verdict big/);
    expect(renderMarkdownFor(result, audience)).not.toMatch(/Keurmerk: ○|van 2:|van 2\./);
  });

  it('is no draft any more once all is answered', async () => {
    const result = await perfectResult();
    for (const text of [renderHtmlFor(result, audience), renderMarkdownFor(result, audience)])
      expect(text).not.toMatch(/class="draft|Concept/);
    expect(renderHtmlFor(result, audience)).toContain('class="mark"');
  });
});

it('the Word report of a draft says so under its title and above each page, without a verdict of the mark', async () => {
  const content = await readWith(readWord, await renderWord(await halfway()), 'docx');
  expect(textsIn(content, 'header').join('')).toContain(DRAFT);
  const text = textsIn(content).join(' ');
  expect(text).toContain(DRAFT);
  expect(text).not.toContain('Keurmerk: ○');
});
