import type { AuditResult } from '../assessment/audit-result.ts';
import type { Digest } from '../dossier/frozen/frozen-text.ts';
import type { Dress } from '../terminal/style.ts';
import type { OwnPage } from './own/own-page.ts';

export type RenderContext = Dress & {
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
