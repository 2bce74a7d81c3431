import type { AuditResult } from '../assessment/audit-result.ts';
import type { Digest } from '../dossier/frozen/frozen-text.ts';
import type { OwnPage } from './own/own-page.ts';

/** How text is dressed for a terminal; each function gives the text back, with or without colour. */
export type Style = Record<'strong' | 'quiet' | 'good' | 'bad' | 'plain', (text: string) => string>;

export type RenderContext = {
  /** Characters on a line of the terminal. */
  width: number;
  style: Style;
  /** The dossier as the user named it, for commands to go on with. */
  folder: string;
  /** Logo, colours and introduction of the school, for the HTML report. */
  page?: OwnPage;
};

export type Renderer = (result: AuditResult, context: RenderContext) => string;

/** What a report is as a file: text, or bytes where the format is no text. */
export type FileContent = string | Uint8Array;

/** What some files need besides: a calendar knows its events by a digest. */
export type FileContext = RenderContext & { digest: Digest };

/** Renders a file; a format that needs time may give a promise. */
export type FileRenderer = (result: AuditResult, context: FileContext) => FileContent | Promise<FileContent>;

/** Who a report is for. The team reads all; the others get a page of their own, in fewer formats. */
export type Audience = 'team' | 'bestuur' | 'ouders';
