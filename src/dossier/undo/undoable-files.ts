import { looksLikeAnswers } from '../copy-file-name.ts';
import { partOf } from '../dossier-part.ts';

/** What auditors and sign-offs say has a log of its own: nobody takes it back unseen. */
const NEVER: ReadonlySet<string> = new Set(['audit', 'reply', 'sign-offs', 'signature', 'left-out']);

const ASIDE = '.ouder-audit/samengevoegd/';
const ROUND_FILE = /^rondes\/\d{4}-\d{4}(\.json|\/[^/]+|\/aftekening\/[^/]+)$/;

/** Whether every step of a path is a name, so that it stays below its folder. */
const isPlain = (path: string): boolean =>
  path.split('/').every((step) => step !== '' && step !== '.' && step !== '..' && !/[\\:\0]/.test(step));

/** Whether a command may take back a change of this file; the path may come from a file that somebody else wrote. */
export const mayTakeBack = (path: string): boolean => {
  if (!isPlain(path)) return false;
  const part = partOf(path);
  if (part === null) {
    const isBeside = path === 'namen.txt' || (!path.includes('/') && looksLikeAnswers(path));
    return isBeside || path.startsWith(ASIDE) || ROUND_FILE.test(path);
  }
  return !NEVER.has(part);
};
