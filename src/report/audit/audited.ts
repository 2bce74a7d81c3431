import type { AuditResult } from '../../assessment/audit-result.ts';
import type { AuditReview } from '../../assessment/audit-review.ts';

/** A result with an audit in it. */
export type Audited = AuditResult & { audit: AuditReview };
