import { canonicalText } from '../../base/is-same.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import type { Frozen } from '../audit-file.ts';
import { sealText } from './frozen-files.ts';

/** What is frozen as text, always the same for the same content: one hash over it is the name of the whole. */

/** SHA-256 of a text as UTF-8, in hexadecimal. */
export type Digest = (text: string) => string;

/** Everything in the frozen part but its own hash: the files as `sha256sum` lists them, then the rest as one line. */
export const frozenText = ({ files, dossier: _own, ...rest }: Omit<Frozen, 'dossier'> & { dossier?: string }): string =>
  `${sealText(files)}${canonicalText(rest)}\n`;

/** The framework as it judges, whatever the layout of its YAML. */
export const frameworkText = (mark: QualityMark): string => canonicalText(mark);

/** An entry of the register, whatever its layout. */
export const entryText = (entry: unknown): string => canonicalText(entry);
