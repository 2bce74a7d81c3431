import { expect, it } from 'vitest';
import { readYamlText } from '../../src/base/io/yaml-text.ts';

const commentsIn = (text: string) => {
  const reading = readYamlText('school.yaml', Buffer.from(text));
  if (!reading.ok) throw new Error('not read');
  return reading.yaml.comments();
};

it('reads every comment of a file with its line, and nothing that only looks like one', () => {
  const text = [
    '\uFEFF# eerste regel',
    'naam: "School # 1" # achter een waarde',
    "plaats: 'a # b'",
    'uitleg: |',
    '  # dit is tekst',
    '  ook #dit',
    'lijst: # achter een sleutel',
    '  # ingesprongen',
    '  - a#b',
    '  - {c: d, # in een blok',
    '     e: f}',
    '#',
    '# laatste',
  ];
  const expected = [
    { line: 1, text: 'eerste regel' },
    { line: 2, text: 'achter een waarde' },
    { line: 7, text: 'achter een sleutel' },
    { line: 8, text: 'ingesprongen' },
    { line: 10, text: 'in een blok' },
    { line: 12, text: '' },
    { line: 13, text: 'laatste' },
  ];
  expect(commentsIn(text.join('\n'))).toEqual(expected);
  expect(commentsIn(text.join('\r\n'))).toEqual(expected);
});
