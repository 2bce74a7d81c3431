/**
 * A path from the root of the repository as a relative URI reference (RFC 3986): each part percent-encoded, so that ':' in a
 * name is no scheme and '%0A' in a name stays that. Half a surrogate pair is no character and becomes U+FFFD.
 */
export const asUri = (path: string): string =>
  path
    .replace(/[\uD800-\uDFFF]/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
