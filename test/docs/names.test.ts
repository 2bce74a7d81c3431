import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../support/run/run-binary.ts';

/** One word, one meaning (CONTRIBUTING.md): a name that is exported twice sends a reader to the wrong place. */

type Exported = { name: string; file: string; isType: boolean; declaration: string };

const EXPORT =
  /^export (?:async )?(const|function\*?|class|type|interface) (\w+)([\s\S]*?)(?=\n\n|^export |(?![\s\S]))/gm;

const exportsIn = (file: string): Exported[] =>
  [...readFileSync(join(projectRoot, 'src', file), 'utf8').matchAll(EXPORT)].map(
    ([, kind = '', name = '', rest = '']) => ({
      name,
      file,
      isType: kind === 'type' || kind === 'interface',
      declaration: rest,
    }),
  );

const files = readdirSync(join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  /(?<!\.d)\.ts$/.test(name),
);
const exported = files.flatMap(exportsIn);

/** Whether a value is of a type with its name, or makes it: `openThing = (): Thing`, or `Thing = ReturnType<typeof thing>`. */
const belongTogether = (one: Exported, other: Exported): boolean => {
  const [type, value] = one.isType ? [one, other] : [other, one];
  return (
    type.isType &&
    !value.isType &&
    (new RegExp(`: ${type.name}\\b`).test(value.declaration) ||
      new RegExp(`typeof ${value.name}\\b`).test(type.declaration))
  );
};

const alike = exported.flatMap((one, index) =>
  exported
    .slice(index + 1)
    .filter(({ name }) => name.toLowerCase() === one.name.toLowerCase())
    .map((other) => [one, other] as const),
);

describe('what src exports', () => {
  it('is found by this test', () => {
    expect(exported.length).toBeGreaterThan(files.length);
  });

  it('has a name of its own: no other export has it, or differs from it by its capitals alone', () => {
    const twice = alike.filter(([one, other]) => one.name === other.name || !belongTogether(one, other));
    expect(twice.map((pair) => pair.map(({ name, file }) => `${name} in ${file}`).join(', '))).toEqual([]);
  });
});
