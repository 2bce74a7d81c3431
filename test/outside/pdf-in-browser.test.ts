import { chmodSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { toOneLine } from '../../src/base/plain-text.ts';
import { readContent } from '../../src/documents/read-content.ts';
import { runAsSomebody } from '../support/run/somebody.ts';
import { placeSmallExample, temporaryFolder } from '../support/run/temporary-folder.ts';

/** The browser of this computer, with its sandbox on. It is no npm package: `npm run test:outside` asks for it, CI installs it. */

it('a PDF of the report is printed by a real browser with its sandbox on, with tags, an outline and the text of the page', async () => {
  const root = temporaryFolder();
  const [school, temporary] = [join(root, 'a&b'), join(root, 'tmp')];
  placeSmallExample(school);
  for (const folder of [temporary, join(school, 'rapport')]) mkdirSync(folder, { recursive: true });
  for (const folder of [root, school, temporary, join(school, 'rapport')]) chmodSync(folder, 0o777);
  const surroundings = { TMPDIR: temporary, HOME: temporary };
  const { code, stderr } = runAsSomebody(['report', school, '--format', 'pdf'], school, surroundings);
  expect(stderr).not.toContain('Er is geen PDF');
  expect(code).toBe(0);
  const bytes = readFileSync(join(school, 'rapport', 'rapport.pdf'));
  for (const part of ['/StructTreeRoot', '/Outlines', '/Lang']) expect(bytes.includes(part), part).toBe(true);
  const printed = await readContent(new Uint8Array(bytes), 'pdf', () => undefined);
  const text = toOneLine((printed?.parts ?? []).map((part) => part.text).join(' '));
  expect(text).toContain('De Voorbeeldschool');
  expect(text).toContain(`1 / ${printed?.pages}`);
  expect(readdirSync(temporary).filter((name) => name.startsWith('ouder-audit-pdf'))).toEqual([]);
});
