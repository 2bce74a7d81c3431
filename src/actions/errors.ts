/** Errors about what a team agreed to do. */
export type ActionErrors = {
  'action-details-needed': {
    command: 'add' | 'done' | 'move';
    missing: ('criterion' | 'action' | 'number' | 'due' | 'helped' | 'seen' | 'said-by')[];
  };
  /** `of`: how many actions there are. */
  'action-unknown': { number: number; of: number; folder: string };
  /** Nobody can be asked whether a day that has passed is meant. */
  'due-past': { due: string };
};

declare module '../base/user-error.ts' {
  interface UserErrorParams extends ActionErrors {}
}
