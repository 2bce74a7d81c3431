import type { HowFar } from '../../../src/cli/menu/how-far.ts';

/** A dossier as the menu tells of it: every question answered, and one piece of evidence. */
export const howFarIs = (more: Partial<HowFar> = {}): HowFar => ({
  school: 'De Brug',
  open: 0,
  questions: 44,
  evidence: [{ id: 'visie', title: null, confidential: false }],
  actions: 0,
  sealed: null,
  ...more,
});
