import type { Place } from '../findings/document-terms.ts';
import type { Gathering } from './gather-content.ts';

/** The scheme of an address. White space and control characters are ignored, as browsers do. */
const schemeOf = (address: string): string => /^[^:]{0,40}:/.exec(address.replace(/[\s\u0000-\u001f]/g, ''))?.[0] ?? '';

/** Percent-decoded; unchanged when that is not possible. */
export const decodeAddress = (address: string): string => {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
};

/** Whom a mailto:, tel: or sms: link reaches, percent-decoded; null for every other link. */
export const reachedBy = (address: string): string | null =>
  /^(mailto|tel|sms):$/i.test(schemeOf(address)) ? decodeAddress(address.slice(address.indexOf(':') + 1)) : null;

/** Whether following the link runs a script. */
export const runsScript = (address: string): boolean => /^(javascript|vbscript):$/i.test(schemeOf(address));

/** Adds whom a link reaches, and notes that it runs a script. */
export const gatherLink = (content: Gathering, address: string, place: Place): void => {
  content.add(reachedBy(address) ?? '', { ...place, part: 'link' });
  if (runsScript(address)) content.activate('script');
};
