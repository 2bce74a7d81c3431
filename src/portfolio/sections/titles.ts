import type { Together } from '../overview.ts';
import { pageWords as words } from '../words/page.ts';

/** What a framework calls its criteria and standards. */
export type Titles = {
  id: string;
  version: string;
  title: string;
  criteria: ReadonlyMap<string, string>;
  standards: ReadonlyMap<string, string>;
  target: number;
};

type Of = Pick<Together, 'framework' | 'version'>;

const isFor = ({ framework, version }: Of, { id, version: known }: Titles): boolean =>
  framework === id && version === known;

/** The title of a criterion or a standard; '' for another version, which may have called it otherwise. */
export const titleIn = (kind: 'criteria' | 'standards', id: string, together: Of, titles: Titles): string =>
  isFor(together, titles) ? (titles[kind].get(id) ?? '') : '';

export const withTitle = (id: string, title: string): string => (title === '' ? id : `${id} ${title}`);

/** What the framework of schools is called. */
export const frameworkTitle = ({ framework }: Of, { id, title }: Titles): string =>
  framework === id ? title : framework;

/** The version of schools in words. */
export const versionIn = (together: Of): string => {
  const [number = '', digest] = together.version.split('+');
  return digest === undefined ? number : words.otherContent(number, digest);
};

/** Where a school stands on the page. */
export const anchorOfSchool = (schoolId: string): string =>
  `school-${[...schoolId].map((each) => (/[A-Za-z0-9]/.test(each) ? each : `-${(each.codePointAt(0) ?? 0).toString(36)}`)).join('')}`;
