import { lowLevels } from './answers/low-levels.ts';
import { noParentPresent } from './answers/no-parent-present.ts';
import { overdueActions } from './answers/overdue-actions.ts';
import { questionAnswers } from './answers/question-answers.ts';
import { voteSpread } from './answers/vote-spread.ts';
import type { Check } from './check.ts';
import { consentMissing } from './consent-missing.ts';
import { criterionEvidence } from './criterion-evidence.ts';
import { dateDiffers } from './date-differs.ts';
import { documentAge } from './document-age.ts';
import { duplicateContent } from './duplicate-content.ts';
import { fileKind } from './file-kind.ts';
import { frameworkVersion } from './framework-version.ts';
import { frozenChanges } from './frozen-changes.ts';
import { missingFile } from './missing-file.ts';
import { personalData } from './personal-data.ts';
import { quotes } from './quotes.ts';
import { register } from './register.ts';
import { thinDocument } from './thin-document.ts';
import { topics } from './topics.ts';
import { unreadableOrUnsafe } from './unreadable-or-unsafe.ts';
import { unregistered } from './unregistered.ts';
import { voices } from './voices.ts';
import { weakEvidence } from './weak-evidence.ts';
import { writtenTexts } from './written-texts.ts';

/** All checks, in the order in which reports show their findings. */
export const checks: readonly Check[] = [
  missingFile,
  fileKind,
  unreadableOrUnsafe,
  thinDocument,
  personalData,
  writtenTexts,
  documentAge,
  dateDiffers,
  consentMissing,
  quotes,
  topics,
  duplicateContent,
  register,
  unregistered,
  criterionEvidence,
  weakEvidence,
  noParentPresent,
  frameworkVersion,
  questionAnswers,
  voteSpread,
  lowLevels,
  overdueActions,
  voices,
  frozenChanges,
];
