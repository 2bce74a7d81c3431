import type { AuditResult } from '../assessment/audit-result.ts';
import type { FileContent } from '../base/output.ts';
import type { Digest } from '../dossier/frozen/frozen-state.ts';
import type { Dress } from '../terminal/style.ts';
import type { OwnPage } from './own/own-page.ts';
import type { ParentsLanguage } from './translation/parents-language.ts';

/** What file renderers need besides the result. */
export type FileContext = Dress & {
  /** The school's logo, colours and introduction, for the HTML report. */
  page?: OwnPage;
  /** The language of the report for parents; Dutch without it. */
  parentsLanguage?: ParentsLanguage;
  /** Makes the ids of calendar events. */
  digest: Digest;
};

/** Renders a file; a slow format returns a promise. */
export type FileRenderer = (result: AuditResult, context: FileContext) => FileContent | Promise<FileContent>;

/** Who a report is for. The team reads everything; the others get a page of their own, in fewer formats. */
export type Audience = 'team' | 'bestuur' | 'ouders';
