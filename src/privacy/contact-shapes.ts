/** The shapes of what the school itself is reached by, as people type it. */

/** What stands behind '@' in a mail address. */
export const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;

export const PHONE = /^[+(]?\d[\d\s()-]{6,18}\d$/;

export const IBAN = /^[A-Z]{2}\d{2}(?: ?[A-Z0-9]){10,30}$/;
