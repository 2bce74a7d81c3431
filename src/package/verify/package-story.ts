import { isOfStranger, type JudgedSignOff } from '../../audit/sign-offs.ts';
import type { Erased, LeftOut } from '../../dossier/dossier.ts';
import type { FrozenChange } from '../../findings/frozen-change.ts';

/** What a package with a dossier tells beyond its manifests: who signed, what was erased, and what changed since the audits. */
export type PackageStory = {
  signOffs: JudgedSignOff[];
  erased: Erased[];
  /** What stayed at school. */
  leftOut: LeftOut[];
  /** Changes since any auditor froze the dossier; `on` is the day of the first freeze. */
  sinceAudit: { on: string; changes: FrozenChange[] } | null;
};

/** Whether anybody signed of whom the list of whoever verifies does not say who, or nobody signed at all. */
export const isSignedByStrangers = ({ signOffs }: PackageStory): boolean =>
  signOffs.length === 0 || signOffs.some(isOfStranger);

const changedFiles = ({ sinceAudit }: PackageStory): FrozenChange[] => sinceAudit?.changes ?? [];

/** Whether anything changed since the dossier was frozen or signed. */
export const isChangedSince = (story: PackageStory): boolean =>
  changedFiles(story).length > 0 || story.signOffs.some(({ dossier }) => dossier === 'changed' || dossier === 'erased');

/** Whether anything changed that is not an erasure. The law asks for erasures, and the register records them. */
export const isChangedBeyondErasure = (story: PackageStory): boolean =>
  changedFiles(story).some(({ what }) => what !== 'erased') ||
  story.signOffs.some(({ dossier }) => dossier === 'changed');
