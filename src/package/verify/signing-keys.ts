import type { JudgedSignOff } from '../../audit/sign-offs.ts';
import type { SignOffFile } from '../../dossier/audit-file-shape.ts';
import type { Contradiction } from './contradictions.ts';

/** Keys with which was signed more than once, in several roles or in one, each with the role of every signature. */
const sharedKeys = (signOffs: readonly JudgedSignOff[]): { key: string; roles: string[] }[] => {
  const roles = new Map<string, string[]>();
  for (const { role, signature } of signOffs) {
    const key = signature?.key ?? null;
    if (key !== null) roles.set(key, [...(roles.get(key) ?? []), role]);
  }
  return [...roles].flatMap(([key, own]) => (own.length > 1 ? [{ key, roles: own }] : []));
};

/**
 * What is wrong with the keys that a package was signed with. A key stands for one person, so it signs once, in one role; and it has to be
 * the key that the file of sign-offs says.
 */
export const keyProblems = (signOffs: readonly JudgedSignOff[], file: SignOffFile | null): Contradiction[] => [
  ...sharedKeys(signOffs).map((shared): Contradiction => ({ code: 'one-key', ...shared })),
  ...signOffs.flatMap(({ role, signature }, index): Contradiction[] => {
    const said = file?.signOffs[index]?.signature?.key;
    const follows = signature?.key ?? '';
    return said === undefined || said === follows ? [] : [{ code: 'key-differs', role, said, follows }];
  }),
];
