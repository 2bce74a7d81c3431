import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../support/run/run-binary.ts';

/** A name of a file that went sends a reader looking for nothing, and nobody sees it but that reader. */

const ROOMS = ['bin', 'criteria', 'docs', 'examples', 'licences', 'scripts', 'src', 'templates', 'test'];

const read = (path: string): string => readFileSync(`${projectRoot}/${path}`, 'utf8');

const below = (folder: string): string[] =>
  readdirSync(`${projectRoot}/${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? [path, ...below(path)] : [path];
  });

const atTheRoot = readdirSync(projectRoot);
const everything = [...atTheRoot, ...ROOMS.flatMap(below)];

/** A decision that no longer holds tells how things were. */
const nowHistory = (path: string): boolean => /^\*\*Status\*\*: no longer holds/m.test(read(path));

const pages = everything.filter(
  (path) =>
    ['README.md', 'CONTRIBUTING.md', 'examples/README.md'].includes(path) ||
    (/^docs\/.*\.md$/.test(path) && !nowHistory(path)),
);

const sources = everything.filter(
  (path) => /^(bin|scripts|src|test)\/.*\.(ts|js)$/.test(path) || path === '.dependency-cruiser.js',
);

const commentsOf = (code: string): string => (code.match(/(?<=^|\s)(?:\/\*[\s\S]*?\*\/|\/\/.*$)/gm) ?? []).join('\n');

/** A path from the root of the project, such as src/base/ or test/<feature>; the full stop of a sentence is no part of it. */
const FROM_ROOT = new RegExp(`(?<![\\w./@-])(?:${ROOMS.join('|')})/[\\w.<>*{},/-]*`, 'g');

/** The end of a path, such as `desk.ts` or `terminal/desk.ts`. */
const ENDING = /(?<![\w./<>*{}$@-])[\w.-]+(?:\/[\w.-]+)*\.(?:ts|hbs)\b(?!\.)/g;

const namesIn = (text: string): string[] => [
  ...new Set([
    ...(text.match(FROM_ROOT) ?? []).map((name) => name.replace(/[.,]+$/, '')),
    ...(text.match(ENDING) ?? []),
  ]),
];

/** <placeholders>, stars and {choices} stand for anything; a decision may be named by its number alone. */
const patternOf = (name: string): RegExp => {
  const stands = name
    .replace(/\/$/, '')
    .replace(/[.]/g, '\\.')
    .replace(/<[^>]*>/g, '[^/]+')
    .replace(/\*\*/g, '.+')
    .replace(/(?<!\.)\*/g, '[^/]*')
    .replace(/\{([^}]*)\}/g, (_, choices: string) => `(?:${choices.replaceAll(',', '|')})`)
    .replace(/(decisions\/\d{3})$/, '$1-.*');
  return new RegExp(`(?:^|/)${stands}$`);
};

const missingFrom = (text: string): string[] =>
  namesIn(text).filter((name) => {
    const pattern = patternOf(name);
    const fromRoot = ROOMS.includes(name.split('/')[0] ?? '');
    return !everything.some((path) => pattern.test(path) && (!fromRoot || pattern.exec(path)?.index === 0));
  });

describe('what the documents and comments name is there', () => {
  it.each(pages)('every file and folder that a page names exists: %s', (page) => {
    expect(missingFrom(read(page))).toEqual([]);
  });

  it.each(pages)('every link to a file leads to one: %s', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, link = '']) =>
      posix.normalize(posix.join(posix.dirname(page), decodeURIComponent(link))).replace(/\/$/, ''),
    );
    expect(links.filter((link) => !everything.includes(link))).toEqual([]);
  });

  it('every file and folder that a comment names exists', () => {
    const missing = sources.flatMap((path) => missingFrom(commentsOf(read(path))).map((name) => `${path}: ${name}`));
    expect(missing).toEqual([]);
  });
});
