import { text as css, sha256 as cssSha256 } from '../../templates/report.css';
import { render as renderBoardHtml } from '../../templates/report-board.html.hbs';
import { render as renderBoardMd } from '../../templates/report-board.md.hbs';
import { render as renderParentsHtml } from '../../templates/report-parents.html.hbs';
import { render as renderParentsMd } from '../../templates/report-parents.md.hbs';
import type { AuditResult } from '../assessment/audit-result.ts';
import { mapTexts, stripControls } from '../base/plain-text.ts';
import { buildBoardView } from './board-view.ts';
import { escapeMarkdown } from './markdown.ts';
import { shownLogo } from './own/shown-logo.ts';
import { buildParentsView } from './parents-view.ts';
import type { RenderContext } from './renderer.ts';

type Own = Pick<RenderContext, 'page'>;

/** The reports for others than the team: each from a view of its own, with the style of the page and no script at all. */

/** Of what a school brings along, its logo and colours stand here too; its introduction is for the page of the team. */
const asHtml = (render: (view: object) => string, view: { school: string }, { page }: Own): string => {
  const shown = mapTexts(view, stripControls);
  const own = page === undefined ? {} : { own: page.own, logo: shownLogo(page, shown.school) };
  return render({ ...shown, ...own, css, cssSha256 });
};

const asMarkdown = (render: (view: object) => string, view: object): string =>
  `${render(mapTexts(view, escapeMarkdown))
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;

export const audiencePages = {
  bestuur: {
    html: (result: AuditResult, own: Own = {}) => asHtml(renderBoardHtml, buildBoardView(result), own),
    md: (result: AuditResult) => asMarkdown(renderBoardMd, buildBoardView(result)),
  },
  ouders: {
    html: (result: AuditResult, own: Own = {}) => asHtml(renderParentsHtml, buildParentsView(result), own),
    md: (result: AuditResult) => asMarkdown(renderParentsMd, buildParentsView(result)),
  },
};
