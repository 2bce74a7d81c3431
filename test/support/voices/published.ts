import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answersIn, type Counts } from '../../../src/dossier/voices-file-shape.ts';
import { textsInZip } from '../documents/workbook.ts';
import type { Told } from './attacker.ts';

/** What files say of voices, read as an attacker does: without knowing how they were made. */

/** Every text below a folder by its path: packages and Word files are opened. */
export const textsBelow = (folder: string): Map<string, string> => {
  const texts = new Map<string, string>();
  const add = (path: string, bytes: Uint8Array) => {
    if (!/\.(zip|docx)$/.test(path)) texts.set(path, Buffer.from(bytes).toString('utf8'));
    else for (const [name, text] of textsInZip(bytes)) texts.set(`${path}/${name}`, text);
  };
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) add(join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name)));
  return texts;
};

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A text without marks and in one line, so that a sentence stands as it is read. */
const plain = (text: string): string =>
  text
    .replace(/<\/?(w:p|p|li|td|tr|div|h\d)\b[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/[*\\_\u2060]/g, '')
    .replace(/[ \u00A0\n]+/g, ' ');

type Item = { state: string; answers?: number; level?: number; counts?: Counts };

const itemsIn = (value: unknown): [string, Item][] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): [string, Item][] => {
    const isItem = /^[A-Z]\d+[ab]$/.test(key) && typeof inner === 'object' && inner !== null && 'state' in inner;
    return isItem ? [[key, inner as Item]] : itemsIn(inner);
  });
};

const responsesIn = (value: unknown): number[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'responses' && typeof inner === 'number' ? [inner] : responsesIn(inner),
  );
};

const jsonOf = (path: string, text: string): unknown[] => {
  if (!/(audit|kaart.*|20\d\d-20\d\d)\.json$/.test(path)) return [];
  return [JSON.parse(text)];
};

/** Numbers of people that a file says and that were never told of, or that are too small to tell; each with its file. */
export const strangeNumbers = (texts: ReadonlyMap<string, string>, all: readonly Told[]): string[] => {
  const tables = all.flatMap((told) => (told.kind === 'table' ? [told] : []));
  const sizes = new Set(all.flatMap((told) => (told.kind === 'sheets' ? [told.sheets.length] : [])));
  const shown = new Set(tables.map(({ counts }) => `${counts['2'] + counts['3']} van ${answersIn(counts)}`));
  const isTold = (code: string, { state, answers, level, counts }: Item): boolean =>
    state === 'few' ||
    tables.some((told) => {
      if (told.code !== code) return false;
      if (state === 'shown') return JSON.stringify(told.counts) === JSON.stringify(counts);
      return answers === answersIn(told.counts) && told.counts[`${level}` as '0'] === answers;
    });
  return [...texts].flatMap(([path, text]) => {
    const strange: string[] = [];
    const own = plain(text);
    const least = /ouders/.test(path) ? 10 : 5;
    for (const [, said = '', whole = ''] of own.matchAll(/(\d+ van (\d+))\)? altijd of meestal/g))
      if (!shown.has(said) || Number(whole) < least) strange.push(`${said} altijd of meestal`);
    for (const [said, took = ''] of own.matchAll(/(\d+) van \d+ (?:ouders|leerlingen|leraren) deden mee/g))
      if (!sizes.has(Number(took)) || Number(took) < least) strange.push(said);
    for (const value of jsonOf(path, text)) {
      for (const [code, item] of itemsIn(value)) if (!isTold(code, item)) strange.push(`${code} ${item.state}`);
      for (const number of responsesIn(value)) if (!sizes.has(number)) strange.push(`${number} responses`);
    }
    return strange.map((what) => `${path}: ${what}`);
  });
};

/** How much an attacker found to look at: sentences and tables. */
export const saidIn = (texts: ReadonlyMap<string, string>): number =>
  [...texts].reduce(
    (sum, [path, text]) =>
      sum +
      [...plain(text).matchAll(/altijd of meestal|deden mee|\(bijna\) iedereen/g)].length +
      jsonOf(path, text).flatMap(itemsIn).length,
    0,
  );

/** Totals in the file that remembers them, of fewer than five people. */
export const smallTotals = (texts: ReadonlyMap<string, string>): number[] =>
  [...texts].flatMap(([path, text]) =>
    path.endsWith('stemmen.json')
      ? [...text.matchAll(/"(?:people|answers)":(\d+)|"sheets":\[([\d,]+)\]/g)]
          .flatMap(([, one, list]) => (one ?? list ?? '').split(','))
          .map(Number)
          .filter((number) => number < 5)
      : [],
  );
