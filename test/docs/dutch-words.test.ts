import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../support/run/run-binary.ts';

/** The Dutch that the tool speaks, wherever it stands in the code. What stands between ${} shows as □. */

type Said = { file: string; text: string };

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith(ending));

const textOf = (node: ts.Node): string | null => {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  const spans = node.templateSpans.map(({ expression, literal }) =>
    ts.isIdentifier(expression) ? `□${expression.text}□${literal.text}` : `□${literal.text}`,
  );
  return node.head.text + spans.join('');
};

const saidIn = (file: string): Said[] => {
  const said: Said[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    if (text !== null) said.push({ file, text });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest));
  return said;
};

/** Where Dutch may stand (CONTRIBUTING.md). */
const SPEAKS = /\/(words|words\/[\w-]+|flags|usages?|[\w-]*prompts|screens)\.ts$|^src\/(findings\/records|wording)\//;

const all = filesIn('src', '.ts').filter((file) => !file.endsWith('.d.ts'));
const speaking = all.filter((file) => SPEAKS.test(file)).flatMap(saidIn);

const thoseWith = (pattern: RegExp): string[] =>
  speaking.filter(({ text }) => pattern.test(text)).map(({ file, text }) => `${file}: ${text}`);

describe('the Dutch of the tool', () => {
  it('is found where it stands', () => {
    expect(speaking.length).toBeGreaterThan(2000);
  });

  it('goes on with a small letter after a colon, but in quotes and names', () => {
    expect(thoseWith(/[a-z)"□]: (?!Word|Excel)\p{Lu}\p{Ll}+ /u)).toEqual([]);
  });

  it('has one word for the mark and its rules: "kader" is only a folder in a package', () => {
    expect(thoseWith(/(?<![\w/-])kader(?![\w/])/i)).toEqual([]);
  });

  it('calls no folder by what may be a point', () => {
    const given = thoseWith(/"□(folder|place)□"/);
    // The last ones name several folders, or have words of their own for this one.
    const allowed = [
      'src/base/folder-argument.ts',
      'src/base/words/words.ts',
      'src/ci/words/',
      'src/portfolio/words/errors.ts',
    ];
    expect(given.filter((line) => !allowed.some((file) => line.startsWith(file)))).toEqual([]);
  });

  it('says what there is so many of, and adds no bare count of places to a sentence', () => {
    const bare = /\(\$\{count\([^}]*'plek', 'plekken'\)\}\)/;
    expect(all.filter((file) => bare.test(read(file)))).toEqual([]);
    expect(thoseWith(/zonder score|is nu het antwoord|van geen antwoord/)).toEqual([]);
  });

  it('names a button as it is called', () => {
    const templates = [...filesIn('templates', '.hbs'), ...filesIn('templates', '.js')].map(read).join('\n');
    const buttons = [...templates.matchAll(/<button[^>]*>([^<{]+)</g)].map(([, name = '']) => name.trim());
    const labels = new Set([...buttons, ...all.flatMap(saidIn).map(({ text }) => text)]);
    const named = [...speaking.map(({ text }) => text), read('docs/handleiding.md')].flatMap((text) => [
      ...[...text.matchAll(/\b[Kk]ies(?:t)?(?: u)?(?: daarna)? "([^"□]+)"/g)].map(([, name = '']) => name),
      ...[...text.matchAll(/"([^"□]+)" kiezen/g)].map(([, name = '']) => name),
    ]);
    expect(named.length).toBeGreaterThan(2);
    const isLabel = (name: string) => [...labels].some((label) => label === name || label.startsWith(`${name} (`));
    expect(named.filter((name) => !isLabel(name))).toEqual([]);
  });
});
