import type { AuditResult } from '../../assessment/audit-result.ts';
import type { Page } from '../../page/blocks.ts';
import type { Audience } from '../renderer.ts';
import { boardPage } from './board.ts';
import { parentsPage } from './parents.ts';
import { teamPage } from './team.ts';

const PAGES = { team: teamPage, bestuur: boardPage, ouders: parentsPage };

/** The report of the self-assessment for an audience. */
export const pageFor = (result: AuditResult, audience: Audience): Page => PAGES[audience](result);
