import type { CiPlatform } from '../base/ci-platforms.ts';

/** Reasons why a workflow cannot be written. */
export type CiErrors = {
  'workflow-exists': { path: string; platform: CiPlatform };
  'workflow-elsewhere': { path: string };
  'workflow-name': { folder: string; platform: CiPlatform };
};

declare module '../base/user-error.ts' {
  interface UserErrorParams extends CiErrors {}
}
