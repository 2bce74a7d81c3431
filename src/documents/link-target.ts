/** The scheme of an address, read as browsers do: without white space and control characters. */
const schemeOf = (address: string): string => /^[^:]{0,40}:/.exec(address.replace(/[\s\u0000-\u001f]/g, ''))?.[0] ?? '';

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Whom a link reaches: what follows mailto:, tel: or sms:, without its percent signs; null for every other link. */
export const reachedBy = (address: string): string | null =>
  /^(mailto|tel|sms):$/i.test(schemeOf(address)) ? decoded(address.slice(address.indexOf(':') + 1)) : null;

/** Whether following the link runs a script. */
export const runsScript = (address: string): boolean => /^(javascript|vbscript):$/i.test(schemeOf(address));
