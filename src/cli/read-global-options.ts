import { GLOBAL_DEFAULTS, type GlobalOptions } from './global-options.ts';

/**
 * Checks the flags that hold for every command. Without any there is nothing to check, and zod stays on disk.
 * @throws UserError 'option-invalid'
 */
export const readGlobalOptions = async (raw: Record<string, unknown>): Promise<GlobalOptions> => {
  if (Object.entries(raw).every(([name, value]) => name === 'color' && value === true)) return GLOBAL_DEFAULTS;
  const { globalOptions, parseOptions } = await import('./options.ts');
  return parseOptions(globalOptions, raw);
};
