import { text as css, sha256 as cssSha256 } from '../../templates/report.css';
import { render as renderBoardHtml } from '../../templates/report-board.html.hbs';
import { render as renderBoardMd } from '../../templates/report-board.md.hbs';
import { render as renderParentsHtml } from '../../templates/report-parents.html.hbs';
import { render as renderParentsMd } from '../../templates/report-parents.md.hbs';
import type { AuditResult } from '../domain/audit-result.ts';
import { mapTexts, stripControls } from '../domain/plain-text.ts';
import { buildBoardView } from './board-view.ts';
import { escapeMarkdown } from './markdown.ts';
import { buildParentsView } from './parents-view.ts';

/** The reports for others than the team: each from a view of its own, with the style of the page and no script at all. */

const asHtml = (render: (view: object) => string, view: object): string =>
  render({ ...mapTexts(view, stripControls), css, cssSha256 });

const asMarkdown = (render: (view: object) => string, view: object): string =>
  `${render(mapTexts(view, escapeMarkdown))
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;

export const audiencePages = {
  bestuur: {
    html: (result: AuditResult) => asHtml(renderBoardHtml, buildBoardView(result)),
    md: (result: AuditResult) => asMarkdown(renderBoardMd, buildBoardView(result)),
  },
  ouders: {
    html: (result: AuditResult) => asHtml(renderParentsHtml, buildParentsView(result)),
    md: (result: AuditResult) => asMarkdown(renderParentsMd, buildParentsView(result)),
  },
};
