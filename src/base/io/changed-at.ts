import { statSync } from 'node:fs';

const two = (number: number): string => String(number).padStart(2, '0');

/** When a file changed last, as 'YYYY-MM-DD HH:MM' where the user is; null when it is gone. */
export const changedAt = (path: string): string | null => {
  const at = statSync(path, { throwIfNoEntry: false })?.mtime;
  if (at === undefined) return null;
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
};
