import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../../src/base/command.ts';
import { lineAfter } from '../../../src/cli/commands/steps/line-for.ts';
import type { Menu } from '../../../src/cli/commands/steps/show-screen.ts';
import { COMMANDS } from '../../../src/cli/commands.ts';
import {
  AGREEMENT_LINES,
  isLong,
  isToRead,
  MORE_LINES,
  REPORT_LINES,
  TASK_LINES,
} from '../../../src/cli/menu/command-lines.ts';
import { forget, remember } from '../../../src/cli/menu/known-dossiers.ts';
import { nextPagePrompt, pickDossierPrompt, readOnPrompt } from '../../../src/cli/menu/menu-prompts.ts';
import { pagesOf } from '../../../src/cli/menu/pages.ts';
import { howFarIs as far } from '../../support/dossiers/how-far.ts';

describe('the dossiers that the menu knows', () => {
  it('have the last used first, each once, and never too many', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 60 }).map((number) => `/scholen/${number}`)), (paths) => {
        const known = paths.reduce((list: readonly string[], path) => remember(list, path), []);
        expect(known[0]).toBe(paths.at(-1));
        expect(new Set(known).size).toBe(known.length);
        expect(known.length).toBeLessThanOrEqual(30);
      }),
    );
  });

  it('lose only the one that is forgotten', () => {
    expect(forget(['/a', '/b', '/c'], '/b')).toEqual(['/a', '/c']);
  });
});

it('the first screen says of each dossier how far it is, that it cannot be read, or that its folder is gone', () => {
  const prompt = pickDossierPrompt([
    { path: '/s/a', place: 'a', far: far({ open: 32 }), isThere: true },
    { path: '/s/b', place: 'b', far: null, isThere: true },
    { path: '/s/c', place: 'c', far: null, isThere: false },
  ]);
  expect(prompt.kind === 'select' ? prompt.choices.slice(0, 3).map(({ name }) => name) : []).toEqual([
    'De Brug: 12 van de 44 vragen beantwoord (a)',
    'b (kan nu niet worden gelezen)',
    'c (deze map is er niet meer)',
  ]);
});

it('waits after what is to be read, and not after a change', () => {
  const after = [TASK_LINES.check, TASK_LINES.pack, AGREEMENT_LINES['list-actions']].map((line) =>
    isToRead(line('school')),
  );
  expect(after).toEqual([true, true, true]);
  expect([REPORT_LINES.card, REPORT_LINES.page].map((line) => isToRead(line('school')))).toEqual([true, false]);
  expect([TASK_LINES.school, TASK_LINES.questions].map((line) => isToRead(line('school')))).toEqual([false, false]);
  const ofFolders = ['list', 'check'].map((folder) => isToRead(AGREEMENT_LINES['add-action'](folder)));
  expect(ofFolders).toEqual([false, false]);
  const prompt = readOnPrompt();
  expect(prompt.kind === 'input' ? prompt.answer('') : null).toBe(true);
});

describe('what is longer than a screen', () => {
  it('is known by the words of its command, and never by a folder', () => {
    expect(
      [TASK_LINES.check, MORE_LINES.details, AGREEMENT_LINES['list-actions']].map((line) => isLong(line('a'))),
    ).toEqual([true, true, true]);
    expect([TASK_LINES.pack, AGREEMENT_LINES['add-action']].map((line) => isLong(line('check')))).toEqual([
      false,
      false,
    ]);
  });

  it('is shown in pages from its first line on, which lose nothing, fit, and end where something begins', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Kop', '  stuk', '    regel', '')),
        fc.integer({ min: 1, max: 40 }),
        (lines, rows) => {
          const pages = pagesOf(lines, rows);
          expect(pages.flat()).toEqual(lines);
          for (const page of pages) expect(page.length).toBeLessThanOrEqual(Math.max(1, rows - 3));
        },
      ),
    );
    const lines = ['Kop', '  een', '    a', '    b', '  twee', '    c', '    d'];
    expect(pagesOf(lines, 9)).toEqual([lines.slice(0, 4), lines.slice(4)]);
    const two = ['Kop', '  een', '  twee', 'Kop', '  drie', '  vier'];
    expect(pagesOf(two, 7)).toEqual([two.slice(0, 3), two.slice(3)]);
    const prompt = nextPagePrompt(1, 2);
    expect([prompt.message, prompt.kind === 'input' ? prompt.answer('') : null]).toEqual([
      'Bladzijde 1 van 2. Druk op Enter voor de volgende.',
      true,
    ]);
  });
});

describe('what the menu types', () => {
  const lines = [TASK_LINES, AGREEMENT_LINES, REPORT_LINES, MORE_LINES].flatMap((table) =>
    Object.values(table).map((line) => line('school')),
  );

  it.each(lines.map((line) => [line.join(' '), line] as const))(
    '%s is a command with flags that it has',
    (_text, line) => {
      const [first, second] = line;
      const found = COMMANDS.find(({ usage }) => usage.name === first);
      const entry =
        found !== undefined && 'run' in found ? found : found?.entries.find(({ usage }) => usage.name === second);
      const known = Object.values(entry?.usage.flags ?? {}).map(({ flag }) => flag.split(' ')[0]);
      expect(entry).toBeDefined();
      expect(known).toEqual(expect.arrayContaining(line.filter((word) => word.startsWith('--'))));
    },
  );
});

it.each([
  ['after a file that became evidence', ['evidence', 'add', 'a.pdf'], EXIT.fine, true],
  ['after one that is refused', ['evidence', 'add', 'a.pdf'], EXIT.failed, false],
  ['after one that somebody left', ['evidence', 'add', 'a.pdf'], EXIT.stopped, false],
  ['after another command', ['check', 'school'], EXIT.fine, false],
] as const)('asks for another file or not %s', async (_name, line, code, wanted) => {
  let asked = false;
  const isOver = () => {
    asked = true;
    return true;
  };
  const menu = { isOver } as Partial<Menu> as Menu;
  expect(await lineAfter(menu, { line, code }, 'school')).toBe(null);
  expect(asked).toBe(wanted);
});
