import { decodePath } from './manifest.ts';

/** The tag files of a bag: what it says of itself (RFC 8493, sections 2.1.1, 2.2.2 and 2.2.3). */

export type Tag = { label: string; value: string };

/** Lines `Label: value`; a line that begins with white space goes on with the value before it. */
export const parseTags = (text: string): Tag[] => {
  const tags: Tag[] = [];
  for (const line of text.split(/\r\n|\n|\r/)) {
    const last = tags.at(-1);
    const found = /^([^:\s][^:]*):[ \t]?(.*)$/.exec(line);
    if (/^[ \t]/.test(line) && last !== undefined) last.value = `${last.value} ${line.trim()}`;
    else if (found !== null) tags.push({ label: (found[1] ?? '').trim(), value: (found[2] ?? '').trim() });
  }
  return tags;
};

export const tagValue = (tags: readonly Tag[], label: string): string | null =>
  tags.find((tag) => tag.label.toLowerCase() === label.toLowerCase())?.value ?? null;

/** Tags as lines; a value stays on one line, so that nobody can write a label of their own. */
export const writeTags = (tags: readonly Tag[]): string =>
  tags.map(({ label, value }) => `${label}: ${value.replace(/\s+/g, ' ').trim()}\n`).join('');

export const BAGIT_TXT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

export type Declaration = { version: string; encoding: string };

const VERSIONS = /^(0\.9[3-7]|1\.0)$/;

/** What bagit.txt says; null when it is no declaration of a version that is known. */
export const parseDeclaration = (text: string): Declaration | null => {
  const tags = parseTags(text);
  const [version, encoding] = [tagValue(tags, 'BagIt-Version'), tagValue(tags, 'Tag-File-Character-Encoding')];
  if (version === null || encoding === null || !VERSIONS.test(version)) return null;
  // From 1.0 on the colon comes right behind the label (RFC 8493, section 2.1.1).
  return version === '1.0' && /[ \t]:/.test(text) ? null : { version, encoding };
};

/** From 1.0 on, line breaks in paths are written with a percent sign, and every manifest lists the whole payload. */
export const isStrict = ({ version }: Declaration): boolean => version === '1.0';

/** Bytes and files of the payload: `279164409832.1198`. */
export const parseOxum = (value: string): { bytes: number; files: number } | null => {
  const found = /^(\d{1,15})\.(\d{1,15})$/.exec(value.trim());
  return found === null ? null : { bytes: Number(found[1]), files: Number(found[2]) };
};

/** The paths in fetch.txt: files that somebody would still have to download. */
export const parseFetch = (text: string, encoded: boolean): string[] =>
  text.split(/\r\n|\n|\r/).flatMap((line) => {
    const path = /^\S+[ \t]+\S+[ \t]+(.+)$/.exec(line.trim())?.[1];
    return path === undefined ? [] : [encoded ? decodePath(path) : path];
  });
