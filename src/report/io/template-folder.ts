import { createHash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { clutterOf } from '../../base/clutter.ts';
import { unreadable } from '../../base/io/read-file.ts';
import { findNearest } from '../../base/nearest.ts';
import { UserError } from '../../base/user-error.ts';
import {
  INTRODUCTION_FILE,
  KNOWN_FILES,
  LOGO_MEDIA,
  TEMPLATE_LIMITS,
  type TemplateFile,
  type TemplateProblem,
  type TemplateProblemKind,
} from '../own-template.ts';
import { isLogoPicture } from './logo-picture.ts';

const listFolder = (folder: string, shown: string): Dirent[] => {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => clutterOf(name) === null)
      .sort((one, other) => (one.name < other.name ? -1 : 1));
  } catch (error) {
    throw unreadable(shown, error);
  }
};

const decode = (bytes: Buffer): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return null;
  }
};

const wrong = (file: string, kind: TemplateProblemKind): TemplateProblem => ({ file, line: null, kind });

const mostBytes = (name: string): number => {
  if (name in LOGO_MEDIA) return TEMPLATE_LIMITS.pictureBytes;
  return name === INTRODUCTION_FILE ? TEMPLATE_LIMITS.introductionBytes : TEMPLATE_LIMITS.bytes;
};

/** Turns the bytes of a file into a template file, or says what is wrong with it. */
const understand = (name: string, bytes: Buffer): TemplateFile | TemplateProblem => {
  const media = LOGO_MEDIA[name];
  if (media !== undefined) {
    return isLogoPicture(media, bytes)
      ? { name, media, base64: bytes.toString('base64') }
      : wrong(name, 'not-a-picture');
  }
  const text = decode(bytes);
  return text === null ? wrong(name, 'not-utf8') : { name, text };
};

const readFile = (folder: string, shown: string, name: string): TemplateFile | TemplateProblem => {
  try {
    const path = join(folder, name);
    // Do not read any of a file that is too large.
    if (statSync(path).size > mostBytes(name)) return wrong(name, 'too-large');
    return understand(name, readFileSync(path));
  } catch (error) {
    throw unreadable(`${shown}/${name}`, error);
  }
};

const lookAt = (folder: string, shown: string, entry: Dirent): TemplateFile | TemplateProblem => {
  // A link may lead out of the folder, so it does not count as a file.
  if (!entry.isFile()) return wrong(entry.name, 'not-a-file');
  if (/\.hbs$/i.test(entry.name)) return wrong(entry.name, 'own-part');
  if (!KNOWN_FILES.includes(entry.name)) {
    return { ...wrong(entry.name, 'unknown-file'), given: entry.name, nearest: findNearest(entry.name, KNOWN_FILES) };
  }
  return readFile(folder, shown, entry.name);
};

/** Opens the folder that a user names with --templates. @param shown the folder as the user typed it */
export const openTemplateFolder = (folder: string, shown: string): TemplateFolder => ({
  folder: shown,
  async read() {
    const entries = listFolder(folder, shown);
    if (entries.length > TEMPLATE_LIMITS.files)
      throw new UserError('templates-invalid', { folder: shown, problems: [wrong(shown, 'too-many')] });
    const seen = entries.map((entry) => lookAt(folder, shown, entry));
    const problems = seen.filter((each): each is TemplateProblem => 'kind' in each);
    if (problems.length > 0) throw new UserError('templates-invalid', { folder: shown, problems });
    return seen.filter((each): each is TemplateFile => !('kind' in each));
  },
  digest: (text) => createHash('sha256').update(text, 'utf8').digest('base64'),
});

/** The folder with a school's own additions to the HTML report. */
export type TemplateFolder = {
  /** The folder as the user typed it. */
  folder: string;
  /**
   * Reads every file, in order of name.
   * @throws UserError 'file-unreadable', or 'templates-invalid' for anything that is not an allowed file
   */
  read: () => Promise<TemplateFile[]>;
  /** SHA-256 in base64, for the Content-Security-Policy. */
  digest: (text: string) => string;
};
