import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../support/run/run-binary.ts';

/** What people read: a link within a page that leads nowhere stays unseen until somebody clicks it. */
const MANUALS = ['README.md', ...readdirSync(join(projectRoot, 'docs')).map((name) => `docs/${name}`)].filter((name) =>
  name.endsWith('.md'),
);

/** Without blocks of code, in which a number sign is no heading. */
const textOf = (file: string): string =>
  readFileSync(join(projectRoot, file), 'utf8').replace(/^(```+)[\s\S]*?^\1/gm, '');

/** The names that GitHub gives to headings; of equal ones the second gets a number. */
const anchorsOf = (text: string): Set<string> => {
  const anchors = new Set<string>();
  for (const [, heading = ''] of text.matchAll(/^#+ (.+)$/gm)) {
    const plain = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const name = plain.replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-');
    let free = name;
    for (let number = 1; anchors.has(free); number += 1) free = `${name}-${number}`;
    anchors.add(free);
  }
  return anchors;
};

it.each(MANUALS)('every link to a heading of a manual leads somewhere: %s', (file) => {
  const text = textOf(file);
  const links = [...text.matchAll(/\]\((?!https?:)([^)#\s]*)#([^)\s]+)\)/g)].map(([, page = '', anchor = '']) => {
    const target = page === '' ? file : join(file, '..', page);
    return { target, anchor: decodeURIComponent(anchor) };
  });
  const broken = links.filter(({ target, anchor }) => target.endsWith('.md') && !anchorsOf(textOf(target)).has(anchor));
  expect(broken).toEqual([]);
});

it.each(['README.md', 'docs/handleiding.md', 'docs/auditor.md'])(
  'travels in the package with every page it links to: %s',
  (file) => {
    const { files } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { files: string[] };
    const linked = [...textOf(file).matchAll(/\]\((?!https?:)([^)#\s]+\.md)/g)].map(([, page = '']) =>
      join(file, '..', page),
    );
    // npm packs the README whether or not it is named.
    expect([file, ...linked].filter((page) => ![...files, 'README.md'].includes(page))).toEqual([]);
  },
);
