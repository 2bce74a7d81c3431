import type { CheckSettings } from './dossier.ts';

/** Settings of school.yaml with others over them: a list is replaced, what has names is put together. */
export const mergeSettings = (own: CheckSettings | undefined, over: CheckSettings): CheckSettings => {
  const minScore = { ...own?.minScore, ...over.minScore };
  const findings = { ...own?.findings, ...over.findings };
  return { ...own, ...over, minScore, findings };
};
