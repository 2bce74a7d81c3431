import { findInFiles, findSameNames, leadsOutside } from './names.ts';

/** What can be wrong with a bag. */

export type BagProblem =
  /** It is no zip and no folder with a bag in it, or it breaks off. */
  | {
      code:
        | 'not-a-bag'
        | 'damaged'
        | 'no-declaration'
        | 'bad-declaration'
        | 'no-manifest'
        | 'no-payload'
        | 'encrypted'
        | 'stray-bytes';
    }
  | { code: 'unsafe-name' | 'link' | 'too-large' | 'unreadable' | 'to-be-fetched'; path: string }
  /** The zip says two things of a file; a file would lie in another; fetch.txt names what no manifest does. */
  | { code: 'two-stories' | 'in-a-file' | 'unlisted-fetch'; path: string }
  | { code: 'bad-oxum'; value: string }
  | { code: 'same-name'; paths: string[] }
  | { code: 'too-many'; most: number }
  | { code: 'changed' | 'missing' | 'added'; path: string }
  | { code: 'unlisted' | 'listed-twice'; path: string; manifest: string }
  | { code: 'bad-line'; path: string; line: number }
  | { code: 'unknown-encoding'; encoding: string }
  | { code: 'unknown-algorithm'; algorithms: string[] }
  | { code: 'oxum'; said: { bytes: number; files: number }; found: { bytes: number; files: number } };

/** What is wrong with the names alone: nothing is read of a bag that has any of these. */
export const nameProblems = (paths: readonly string[]): BagProblem[] => [
  ...paths.filter(leadsOutside).map((path): BagProblem => ({ code: 'unsafe-name', path })),
  ...findInFiles(paths).map((path): BagProblem => ({ code: 'in-a-file', path })),
  ...findSameNames(paths).map((same): BagProblem => ({ code: 'same-name', paths: same })),
];
