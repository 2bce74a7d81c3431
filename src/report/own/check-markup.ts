import { findNearest } from '../../base/nearest.ts';
import type { TemplateProblemKind } from '../own-template.ts';

/**
 * Reads the HTML between the mustaches of a template, and knows at each mustache where it stands: in text, in a tag between
 * attributes, or in a quoted value. Only tags and attributes from a list may be there, so that nothing can run, load or leave the page.
 */

/** Where the HTML is after a piece of a template. */
export type Place = {
  at: 'text' | 'tag' | 'value';
  tag: string;
  attribute: string;
  quote: string;
  /** Of the value so far; a mustache in it stands between HOLE_OPEN and HOLE_CLOSE. */
  value: string;
};

export type Complain = (kind: TemplateProblemKind, offset: number, given?: string, nearest?: string | null) => void;

export const START: Place = { at: 'text', tag: '', attribute: '', quote: '', value: '' };

const HOLE_OPEN = '\uE000';
const HOLE_CLOSE = '\uE001';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

const TAGS =
  words(`a abbr article aside b blockquote br button caption cite code col colgroup dd del details dfn div dl dt em
  figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img input ins kbd label li main mark nav ol option p pre q s samp section
  select small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr
  svg g defs symbol use path circle ellipse rect line polyline polygon pattern text tspan`);

const ATTRIBUTES =
  words(`alt autocomplete class colspan datetime dir disabled for headers height hidden href id lang open rel reversed
  role rowspan scope span src start tabindex title type value width
  cx cy d dx dy focusable patternunits patterntransform points r rx ry text-anchor transform viewbox x x1 x2 y y1 y2`);

const ADDRESSES = words('href src');

export const isAddress = ({ at, attribute }: Place): boolean => at === 'value' && ADDRESSES.has(attribute);

const isAllowed = (name: string): boolean => ATTRIBUTES.has(name) || /^(data|aria)-[a-z-]+$/.test(name);

const HOLE = new RegExp(`^${HOLE_OPEN}(?:[^${HOLE_OPEN}]*[./])?(\\w+)${HOLE_CLOSE}$`);

/** A picture comes from the logo alone; a link leads into the page, to a fixed address, or to a source of the report. */
const isSafeAddress = (tag: string, attribute: string, value: string): boolean => {
  const [, field] = HOLE.exec(value) ?? [];
  if (attribute === 'src') return tag === 'img' && field === 'src';
  if (value.startsWith('#')) return true;
  return tag === 'a' && (field === 'url' || /^(https?:\/\/[a-z0-9]|mailto:|tel:)/i.test(value));
};

const endValue = (place: Place, complain: Complain, offset: number): Place => {
  const { tag, attribute, value } = place;
  if (ADDRESSES.has(attribute) && !isSafeAddress(tag, attribute, value)) complain('address', offset, attribute);
  return { ...place, at: 'tag', attribute: '', quote: '', value: '' };
};

type Step = { place: Place; to: number } | null;

const match = (pattern: RegExp, text: string, from: number): RegExpExecArray | null => {
  const sticky = new RegExp(pattern.source, 'iy');
  sticky.lastIndex = from;
  return sticky.exec(text);
};

const inText = (place: Place, text: string, from: number, complain: Complain): Step => {
  const start = text.indexOf('<', from);
  if (start === -1) return { place, to: text.length };
  const [found = '', closing = '', name = ''] = match(/<(\/?)([a-z][a-z0-9-]*)/, text, start) ?? [];
  const to = start + found.length;
  const tag = name.toLowerCase();
  if (found === '') complain('markup', start, text.slice(start, start + 12));
  else if (!TAGS.has(tag)) complain('tag', start, tag, findNearest(tag, TAGS));
  else if (closing === '') return { place: { ...place, at: 'tag', tag }, to };
  else {
    const end = match(/\s*>/, text, to);
    if (end !== null) return { place, to: to + end[0].length };
    complain('inside-tag', start);
  }
  return null;
};

const inTag = (place: Place, text: string, from: number, complain: Complain): Step => {
  const end = match(/\s*\/?>/, text, from);
  if (end !== null) return { place: START, to: from + end[0].length };
  const space = match(/\s+$/, text, from);
  if (space !== null) return { place, to: text.length };
  const [found = '', written = '', assigned = '', quote = ''] =
    match(/\s+([a-z][a-z0-9:-]*)(\s*=\s*(["']?))?/, text, from) ?? [];
  const to = from + found.length;
  const attribute = written.toLowerCase();
  if (found === '') complain('inside-tag', from);
  else if (!isAllowed(attribute)) complain('attribute', from, attribute, findNearest(attribute, ATTRIBUTES));
  else if (assigned === '') return { place, to };
  else if (quote === '') complain('unquoted', from, attribute);
  else return { place: { ...place, at: 'value', attribute, quote, value: '' }, to };
  return null;
};

const inValue = (place: Place, text: string, from: number, complain: Complain): Step => {
  const end = text.indexOf(place.quote, from);
  const to = end === -1 ? text.length : end;
  const value = place.value + text.slice(from, to).replaceAll(HOLE_OPEN, '').replaceAll(HOLE_CLOSE, '');
  const grown = { ...place, value };
  return end === -1 ? { place: grown, to } : { place: endValue(grown, complain, from), to: end + 1 };
};

const STEPS = { text: inText, tag: inTag, value: inValue };

/** Goes through a piece of HTML from a place on; null when it cannot go on after what it complained about. */
export const readMarkup = (text: string, start: Place, complain: Complain): Place | null => {
  let place = start;
  let from = 0;
  while (from < text.length) {
    const step = STEPS[place.at](place, text, from, complain);
    if (step === null) return null;
    ({ place, to: from } = step);
  }
  return place;
};

/** The place after a mustache, which may print in text and in values. */
export const printInto = (place: Place, path: string): Place =>
  place.at === 'value' ? { ...place, value: `${place.value}${HOLE_OPEN}${path}${HOLE_CLOSE}` } : place;

export const isSamePlace = (one: Place, other: Place): boolean =>
  one.at === other.at && one.tag === other.tag && one.attribute === other.attribute && one.quote === other.quote;
