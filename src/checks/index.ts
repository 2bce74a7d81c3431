import type { Check } from './check.ts';
import { consentMissing } from './consent-missing.ts';
import { criterionEvidence } from './criterion-evidence.ts';
import { dateDiffers } from './date-differs.ts';
import { documentAge } from './document-age.ts';
import { duplicateContent } from './duplicate-content.ts';
import { fileKind } from './file-kind.ts';
import { frameworkVersion } from './framework-version.ts';
import { frozenChanges } from './frozen-changes.ts';
import { lowLevels } from './low-levels.ts';
import { missingFile } from './missing-file.ts';
import { noParentPresent } from './no-parent-present.ts';
import { personalData } from './personal-data.ts';
import { questionAnswers } from './question-answers.ts';
import { quotes } from './quotes.ts';
import { register } from './register.ts';
import { thinDocument } from './thin-document.ts';
import { topics } from './topics.ts';
import { unreadableOrUnsafe } from './unreadable-or-unsafe.ts';
import { unregistered } from './unregistered.ts';
import { voteSpread } from './vote-spread.ts';
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
  frozenChanges,
];
