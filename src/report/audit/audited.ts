import type { AuditReview } from '../../domain/audit/audit-review.ts';
import type { AuditResult } from '../../domain/audit-result.ts';

/** A result with an audit in it. */
export type Audited = AuditResult & { audit: AuditReview };
