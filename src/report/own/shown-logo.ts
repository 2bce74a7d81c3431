import { logoOf } from '../words/templates.ts';
import type { OwnPage } from './own-page.ts';

/** The logo of a school with words for who cannot see it; null when it has none. */
export const shownLogo = ({ logo }: OwnPage, school: string): { src: string; alt: string } | null =>
  logo === null ? null : { src: logo.src, alt: logo.alt ?? logoOf(school) };
