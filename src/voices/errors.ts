import type { ReadTrouble } from '../documents/document-content.ts';
import type { VoiceGroup } from '../dossier/dossier-values.ts';
import type { ExportProblem } from './understand-export.ts';

/** Errors about the survey for parents, pupils and teachers. */
export type VoicesErrors = {
  'survey-absent': { mark: string };
  'survey-target-missing': Record<string, never>;
  'survey-language': { typed: string; known: string[]; nearest: string | null };
  'survey-language-unfit': { language: string; target: string };
  'survey-link-missing': Record<string, never>;
  'survey-details-needed': { missing: ('group' | 'closed' | 'invited')[] };
  'survey-open': { closed: string; today: string };
  'survey-long-ago': { closed: string; from: number };
  /** A tablet was still open on the day that is named. */
  'survey-kiosk-later': { file: string; kiosk: string; closed: string };
  'survey-file-kind': { file: string; zipped: boolean };
  'survey-file-trouble': { file: string; trouble: ReadTrouble['kind'] };
  'survey-kiosk': { file: string; why: 'broken' | 'group'; group: VoiceGroup };
  'survey-problems': { files: { file: string; problems: ExportProblem[] }[]; map: boolean };
  'survey-same-file': { file: string; replace: boolean };
  /** `other`: the file it looks like; null for what the dossier has. */
  'survey-same-list': { file: string; other: string | null };
  'survey-other-group': { file: string; group: VoiceGroup };
  'survey-few': { sheets: number; least: number };
  'survey-few-new': { sheets: number; least: number };
  'survey-more-than-invited': { sheets: number; invited: number };
  /** What the dossier has is of an earlier school year. */
  'survey-other-year': { group: VoiceGroup; closed: string };
  /** What was kept before cannot be read. */
  'survey-totals': { file: string };
  /** Nobody can be asked; `lines`: what was understood. */
  'survey-unconfirmed': { lines: string[] };
  'survey-map-unconfirmed': { path: string; pairs: { head: string; code: string }[] };
  'survey-map-none': { path: string };
};

declare module '../base/user-error.ts' {
  interface UserErrorParams extends VoicesErrors {}
}
