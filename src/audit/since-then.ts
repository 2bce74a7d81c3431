import type { Erased } from '../dossier/dossier.ts';
import type { SealChange } from '../findings/frozen-change.ts';
import type { JudgedSignOff } from './sign-offs.ts';

/** What a package with a dossier in it tells beside its manifests: who signed, what was erased, what changed since the audits. */
export type PackageStory = {
  signOffs: JudgedSignOff[];
  erased: Erased[];
  /** Since what any auditor froze; `on` is the day of the first. */
  sinceAudit: { on: string; changes: SealChange[] } | null;
};

const changedFiles = ({ sinceAudit }: PackageStory): SealChange[] => sinceAudit?.changes ?? [];

/** Whether anything is not what was frozen or signed for. */
export const isOther = (story: PackageStory): boolean =>
  changedFiles(story).length > 0 || story.signOffs.some(({ dossier }) => dossier === 'changed' || dossier === 'erased');

/** Whether that is more than an erasure, which the law asks for and the register tells. */
export const isOtherThanErased = (story: PackageStory): boolean =>
  changedFiles(story).some(({ what }) => what !== 'erased') ||
  story.signOffs.some(({ dossier }) => dossier === 'changed');
