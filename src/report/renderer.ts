import type { AuditResult } from '../assessment/audit-result.ts';
import type { FileContent } from '../base/output.ts';
import type { Digest } from '../dossier/frozen/frozen-state.ts';
import type { Dress } from '../terminal/style.ts';
import type { OwnPage } from './own/own-page.ts';

/** What the renderers of files need besides the result. */
export type FileContext = Dress & {
  /** Logo, colours and introduction of the school, for the HTML report. */
  page?: OwnPage;
  /** A calendar knows its events by a digest. */
  digest: Digest;
};

/** Renders a file; a format that needs time may give a promise. */
export type FileRenderer = (result: AuditResult, context: FileContext) => FileContent | Promise<FileContent>;

/** Who a report is for. The team reads all; the others get a page of their own, in fewer formats. */
export type Audience = 'team' | 'bestuur' | 'ouders';
