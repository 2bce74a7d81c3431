import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AuditResult } from '../../../src/assessment/audit-result.ts';
import { loadFramework } from '../../../src/framework/io/criteria-yaml.ts';
import { renderHtmlFor, renderPoster } from '../../../src/report/html.ts';
import { loadParentsLanguage, parentsLanguages } from '../../../src/report/io/parents-languages.ts';
import { troubleInViews } from '../../support/pages/accessibility.ts';
import { browserOfFile } from '../../support/pages/browser.ts';
import { htmlErrors } from '../../support/pages/judge-of-html.ts';
import { projectRoot } from '../../support/run/run-binary.ts';

const browser = browserOfFile();
const criteria = join(projectRoot, 'criteria');
const mark = await loadFramework(criteria, null);
const golden = JSON.parse(readFileSync(join(projectRoot, 'test/golden/voorbeeldschool.json'), 'utf8')) as AuditResult;

describe.each(parentsLanguages(criteria))('the pages for parents in %s', (id) => {
  it('pass axe in every view, also on a phone, and are sound HTML', async () => {
    const parentsLanguage = loadParentsLanguage(criteria, id, mark);
    for (const html of [
      renderHtmlFor(golden, 'ouders', { parentsLanguage }),
      renderPoster(golden, { parentsLanguage }),
    ]) {
      expect(await htmlErrors(html)).toEqual([]);
      expect(await troubleInViews(browser(), html)).toEqual([]);
    }
  });
});
