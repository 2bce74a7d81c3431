/** Which elements of HTML do what to a reader of its text. */

/** They stand beside each other in a line; every other element begins a new part. */
export const INLINE: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q ruby rp rt s samp small span ' +
    'strike strong sub sup time tt u var wbr'
  ).split(' '),
);

/** What stands in them is no text of the page. */
export const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript']);

export const PROGRAMS: ReadonlySet<string> = new Set(['object', 'embed', 'applet']);

/** Texts that are shown late, or to some people only. */
export const UNSEEN_TEXTS = ['alt', 'title', 'aria-label', 'srcdoc'] as const;

export const ADDRESSES = ['href', 'src', 'action', 'formaction', 'xlink:href', 'data'] as const;

export type Attributes = Readonly<Record<string, string>>;

/** Whether the element keeps itself and all in it from sight. */
export const isHidden = (attributes: Attributes): boolean =>
  'hidden' in attributes || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes['style'] ?? '');

/** Whether a script element runs: data for programs (JSON) does not. */
export const isRunningScript = (name: string, attributes: Attributes): boolean =>
  name === 'script' && !/json|text\/plain/i.test(attributes['type'] ?? '');
