/** The flags that hold for every command. */
export type GlobalOptions = {
  framework?: string | undefined;
  today?: string | undefined;
  color: boolean;
  quiet: boolean;
  debug: boolean;
};

/** As they are when nobody gives any: commander sets `color`, the rest is absent. */
const DEFAULTS: GlobalOptions = { color: true, quiet: false, debug: false };

/**
 * Checks the flags that hold for every command. Without any there is nothing to check, and zod stays on disk.
 * @throws UserError 'option-invalid'
 */
export const readGlobalOptions = async (raw: Record<string, unknown>): Promise<GlobalOptions> => {
  if (Object.entries(raw).every(([name, value]) => name === 'color' && value === true)) return DEFAULTS;
  const { globalOptions, parseOptions } = await import('./options.ts');
  return parseOptions(globalOptions, raw);
};
