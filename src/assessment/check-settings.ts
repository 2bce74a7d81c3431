import type { CheckSettings, Dossier } from '../dossier/dossier.ts';

/** Settings of school.yaml with others over them: a list is replaced, what has names is put together. */
export const mergeSettings = (own: CheckSettings | undefined, over: CheckSettings): CheckSettings => {
  const minScore = { ...own?.minScore, ...over.minScore };
  const findings = { ...own?.findings, ...over.findings };
  return { ...own, ...over, minScore, findings };
};

/** The dossier with every finding in sight, whatever the school would rather not see: whether it is ready does not depend on that. */
export const withEveryFinding = (dossier: Dossier): Dossier => {
  const check = dossier.school.check ?? {};
  const shown = Object.entries(check.findings ?? {}).filter(([, choice]) => choice !== 'off');
  return { ...dossier, school: { ...dossier.school, check: { ...check, findings: Object.fromEntries(shown) } } };
};
