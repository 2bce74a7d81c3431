import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Edit } from '../../src/base/edit.ts';
import { applyToData, editYaml } from '../../src/base/io/yaml-edit.ts';

const lines = (...parts: string[]) => `${parts.join('\n')}\n`;

const set = (path: string[], value: unknown, order: string[] = []): Edit => ({ kind: 'set', path, value, order });

const ORDER = ['C1.1', 'C1.2', 'C1.3', 'C2.1'];

const answers = lines(
  '# boven',
  'formatVersion: 1',
  'answers:',
  '  C1.1: { level: 2, remark: "Een: twee" }   # achter de eerste',
  '  # over C1.3',
  '  C1.3: { unknown: true }',
  'actions: []',
);

/** The lines of `after` that do not stand in `before`, and the other way round. */
const changedLines = (before: string, after: string) => ({
  added: after.split('\n').filter((line) => !before.split('\n').includes(line)),
  removed: before.split('\n').filter((line) => !after.split('\n').includes(line)),
});

describe('editing an item of a list', () => {
  const actions = lines(
    'actions:',
    '  # eerst',
    '  - { criterion: C1, action: "Een: twee", due: 2027-01-01, done: false }   # loopt',
    '  - criterion: C2',
    '    action: Drie',
    'more: 1',
  );

  it('changes one line, in a map on one line and in a block', () => {
    const after = editYaml(actions, [set(['actions', '0', 'done'], true), set(['actions', '1', 'done'], true)]);
    expect(changedLines(actions, after)).toEqual({
      added: ['  - { criterion: C1, action: "Een: twee", due: 2027-01-01, done: true }   # loopt', '    done: true'],
      removed: ['  - { criterion: C1, action: "Een: twee", due: 2027-01-01, done: false }   # loopt'],
    });
    expect(parse(after).actions[1]).toEqual({ criterion: 'C2', action: 'Drie', done: true });
  });

  it('removes an item with its lines, and leaves an empty list when it was the last', () => {
    const first = editYaml(actions, [{ kind: 'remove', path: ['actions', '0'] }]);
    expect(first).toBe(lines('actions:', '  # eerst', '  - criterion: C2', '    action: Drie', 'more: 1'));
    expect(parse(editYaml(first, [{ kind: 'remove', path: ['actions', '0'] }]))).toEqual({ actions: [], more: 1 });
  });

  it('stays right in a list on one line', () => {
    const flow = 'actions: [{ criterion: C1 }, { criterion: C2 }]\n';
    const edits: Edit[] = [set(['actions', '1', 'done'], true), { kind: 'remove', path: ['actions', '0'] }];
    expect(parse(editYaml(flow, edits))).toEqual({ actions: [{ criterion: 'C2', done: true }] });
  });
});

describe('editing YAML', () => {
  it('changes one line for a changed answer', () => {
    const after = editYaml(answers, [set(['answers', 'C1.1'], { level: 3 }, ORDER)]);
    expect(changedLines(answers, after)).toEqual({
      added: ['  C1.1: { level: 3 }   # achter de eerste'],
      removed: ['  C1.1: { level: 2, remark: "Een: twee" }   # achter de eerste'],
    });
  });

  it('changes one line for a text of several lines too', () => {
    const after = editYaml(answers, [set(['answers', 'C1.2'], { level: 1, remark: 'Eén: a,\n\n- "twee"\n' }, ORDER)]);
    expect(changedLines(answers, after)).toMatchObject({ added: [expect.stringMatching(/^ {2}C1\.2: /)], removed: [] });
    expect(parse(after)).toMatchObject({ answers: { 'C1.2': { remark: 'Eén: a,\n\n- "twee"\n' } } });
  });

  it('puts a new answer at its place in the order of the questions', () => {
    const after = editYaml(answers, [set(['answers', 'C1.2'], { level: 1 }, ORDER)]);
    expect(Object.keys(parse(after).answers)).toEqual(['C1.1', 'C1.2', 'C1.3']);
    expect(changedLines(answers, after)).toEqual({ added: ['  C1.2: { level: 1 }'], removed: [] });
  });

  describe('in blocks', () => {
    const entry = {
      file: 'a.pdf',
      criteria: ['C1', 'C5'],
      consent: { by: 'mr', date: '2026-03-01' },
      title: 'Ja: nee',
    };
    const block = [
      '    file: a.pdf',
      '    criteria: [ C1, C5 ]',
      '    consent: { by: mr, date: 2026-03-01 }',
      '    title: "Ja: nee"',
    ];
    const add: Edit = { kind: 'set', path: ['evidence', 'a'], value: entry, layout: 'block' };

    it.each<[string, string, string]>([
      ['the first', 'formatVersion: 1\nevidence: {}\n', lines('formatVersion: 1', 'evidence:', '  a:', ...block)],
      ['without the key', 'formatVersion: 1\n', lines('formatVersion: 1', 'evidence:', '  a:', ...block)],
      [
        'behind another',
        'evidence:\n  b: # hier\n    file: b.pdf\n# onder\n',
        lines('evidence:', '  b: # hier', '    file: b.pdf', '  a:', ...block, '# onder'),
      ],
    ])('writes a line for each key: %s', (_name, before, after) => {
      expect(editYaml(before, [add])).toBe(after);
      expect(parse(editYaml(before.replaceAll('\n', '\r\n'), [add])).evidence.a).toEqual(entry);
    });

    it('stands with a line for everything when that is asked, new and in place of an older value', () => {
      const tree: Edit = {
        kind: 'set',
        path: ['frozen'],
        value: { on: 'x', files: { a: '1', b: [{ c: '2' }] } },
        layout: 'tree',
      };
      const written = lines('frozen:', '  on: x', '  files:', '    a: "1"', '    b:', '      - c: "2"');
      expect(editYaml('formatVersion: 1\nfrozen: { on: y }\ntalks: {}\n', [tree])).toBe(
        `formatVersion: 1\n${written}talks: {}\n`,
      );
      expect(editYaml('formatVersion: 1\n', [tree])).toBe(`formatVersion: 1\n${written}`);
      const inner: Edit = { ...tree, path: ['deep', 'frozen'] };
      expect(editYaml('deep: { a: 1 }\n', [inner])).toContain('on: x');
      expect(editYaml('deep:\n  a: 1\n', [inner])).toBe(`deep:\n  a: 1\n${written.replace(/^/gm, '  ').trimEnd()}\n`);
    });

    it('stays right in a layout that has no room for blocks', () => {
      for (const before of ['evidence: { b: { file: b.pdf } }\n', '{ formatVersion: 1, evidence: {} }\n'])
        expect(parse(editYaml(before, [add])).evidence.a).toEqual(entry);
    });
  });

  it('puts a key before the first one when it belongs there', () => {
    const text = lines('answers:', '  C1.2: { level: 1 }');
    expect(editYaml(text, [set(['answers', 'C1.1'], { level: 0 }, ORDER)])).toBe(
      lines('answers:', '  C1.1: { level: 0 }', '  C1.2: { level: 1 }'),
    );
  });

  it.each([
    ['an empty block', 'answers:\nactions: []\n'],
    ['an empty flow map', 'answers: {}\nactions: []\n'],
    ['no such key at all', 'actions: []\n'],
    ['no line break at the end', 'actions: []\nanswers:\n  C1.1: { level: 2 }'],
    ['a block value', 'answers:\n  C1.1:\n    level: 2\n    remark: oud\nactions: []\n'],
    ['a filled flow map', 'answers: { C1.1: { level: 2 } }\nactions: []\n'],
    ['a key without a value', 'answers:\n  C1.1:\n  C1.3: { level: 1 }\nactions: []\n'],
    ['an anchor and an alias', 'actions: []\nanswers:\n  C1.3: &zelfde { level: 1 }\n  C2.1: *zelfde\n'],
    [
      'a text of many lines',
      'answers:\n  C1.1: { level: 2 }\n  C1.3:\n    remark: |\n      een\n      twee\nactions: []\n',
    ],
  ])('sets an answer where there is %s', (_name, text) => {
    const edit = set(['answers', 'C1.1'], { level: 3, remark: 'Nieuw: "ja"' }, ORDER);
    const after = editYaml(text, [edit]);
    expect(parse(after)).toEqual(applyToData(parse(text), edit));
  });

  it.each([
    ['an empty list', 'sessions: []\n'],
    ['no list', 'answers: {}\n'],
    ['a block list', 'sessions:\n  - { date: 2026-01-01 } # eerste\nanswers: {}\n'],
    ['a list without indentation', 'sessions:\n- date: 2026-01-01\n  present: [ib]\nanswers: {}\n'],
    ['a flow list', 'sessions: [{ date: 2026-01-01 }]\n'],
  ])('adds to %s', (_name, text) => {
    const edit: Edit = { kind: 'append', path: ['sessions'], value: { date: '2026-11-02', present: ['ib', 'ouder'] } };
    expect(parse(editYaml(text, [edit]))).toEqual(applyToData(parse(text), edit));
  });

  it('leaves each line of a mixed file its own ending', () => {
    const text = 'a: 1\r\nanswers:\n  C1.1: { level: 2 }\r\nb: 2\n';
    const after = editYaml(text, [set(['answers', 'C1.2'], { level: 1 }, ORDER)]);
    expect(after).toBe('a: 1\r\nanswers:\n  C1.1: { level: 2 }\r\n  C1.2: { level: 1 }\nb: 2\n');
  });

  it('never leaves an alias without its anchor', () => {
    const text = lines('answers:', '  C1.1: &a { level: 2 }', '  C1.2: *a');
    const after = editYaml(text, [set(['answers', 'C1.1'], { level: 3 }, ORDER)]);
    expect(parse(after).answers).toEqual({ 'C1.1': { level: 3 }, 'C1.2': { level: 2 } });
  });

  it('removes an entry with its lines, and leaves an empty map when it was the last', () => {
    const text = lines(
      'evidence:',
      '  visie:',
      '    file: visie.pdf',
      '    criteria: [C1]',
      '  gids: { file: gids.pdf }',
    );
    const once = editYaml(text, [{ kind: 'remove', path: ['evidence', 'visie'] }]);
    expect(once).toBe(lines('evidence:', '  gids: { file: gids.pdf }'));
    expect(parse(editYaml(once, [{ kind: 'remove', path: ['evidence', 'gids'] }]))).toEqual({ evidence: {} });
  });

  it('keeps Windows line breaks and a byte order mark', () => {
    const text = `\uFEFF${answers.replaceAll('\n', '\r\n')}`;
    const after = editYaml(text, [set(['answers', 'C1.2'], { level: 1 }, ORDER)]);
    expect(after.startsWith('\uFEFF# boven\r\n')).toBe(true);
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
    expect(after).toContain('\r\n  C1.2: { level: 1 }\r\n');
  });

  it('reads back as exactly what was meant, whatever is written', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '- x',
        '#',
        'a: b',
        "'",
        '"',
        '{',
        'ja\nnee',
        '012',
        '1.10',
        'null',
        '~',
        '!tag',
        '&a',
        '*a',
        '%',
        '`',
        '|',
        '>',
      ),
    );
    const answer = fc.record({ level: fc.constantFrom(0, 1, 2, 3), remark: text });
    const edits = fc.array(fc.tuple(fc.constantFrom(...ORDER), answer), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(edits, (list) => {
        const all = list.map(([id, value]) => set(['answers', id], value, ORDER));
        const wanted = all.reduce(applyToData, parse(answers));
        expect(parse(editYaml(answers, all))).toEqual(wanted);
        expect(editYaml(answers, all)).toContain('  # over C1.3');
      }),
      { numRuns: 300 },
    );
  });
});
