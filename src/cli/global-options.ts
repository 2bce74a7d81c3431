/** The flags that hold for every command. */
export type GlobalOptions = {
  framework?: string | undefined;
  today?: string | undefined;
  color: boolean;
  quiet: boolean;
  debug: boolean;
};

/** As they are when nobody gives any: commander sets `color`, the rest is absent. */
export const GLOBAL_DEFAULTS: GlobalOptions = { color: true, quiet: false, debug: false };
