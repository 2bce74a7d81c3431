import type { NotAccepted } from '../findings/define-finding.ts';

/** Errors about accepting findings for a time. */
export type WaiverErrors = {
  'waiver-details-needed': {
    missing: ('code' | 'subject' | 'reason' | 'by' | 'until' | 'number')[];
    command: 'add' | 'remove';
  };
  'waiver-unknown': { number: number; of: number; folder: string };
  'waiver-code-unknown': { typed: string; nearest: string | null };
  'waiver-refused': { code: string; why: NotAccepted };
  /** No finding with this code is about this. `subjects`: what such findings are about now. */
  'waiver-unfit': { code: string; subject: string; subjects: string[]; folder: string };
  'waiver-until': { until: string; lastDay: string; past: boolean };
  'waiver-reason': { words: number };
};

declare module '../base/user-error.ts' {
  interface UserErrorParams extends WaiverErrors {}
}
