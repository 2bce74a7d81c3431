import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import type { AuditResult } from '../../src/domain/audit-result.ts';
import { renderHtml } from '../../src/report/html.ts';
import { emptyResult, hostileResult, perfectResult } from '../support/results.ts';

const judge = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // The style sheet is part of the page: it has to be one file without outside resources.
    'no-inline-style': 'error',
    'require-sri': 'off',
    // The templates break lines for people who read them, which leaves white space at the end of some.
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
  },
});

const results: [string, () => Promise<AuditResult>][] = [
  ['a hostile dossier', hostileResult],
  ['an empty one', emptyResult],
  ['a perfect one', perfectResult],
];

describe('the HTML report', () => {
  it.each(results)('of %s is valid and accessible HTML', async (_name, result) => {
    const report = await judge.validateString(renderHtml(await result()));
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, line, message }) => `${ruleId} ${line} ${message}`),
      ),
    ).toEqual([]);
  });

  it('holds no script, no handler, no outside resource, whatever the texts say', async () => {
    const html = renderHtml(await hostileResult());
    expect(html).not.toMatch(/<script|<img|<b>|<link|<iframe|\sonerror=(?!a)|javascript:/i);
    expect(html).not.toMatch(/\s(?:src|on\w+)=["']/i);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202E]/);
    expect(html).not.toMatch(/undefined|\[object/);
  });
});
