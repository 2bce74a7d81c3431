import type { AuditResult } from '../../assessment/audit-result.ts';
import { afterColon, dutchDate, listWords } from '../../base/words/words.ts';
import { roleTitle } from '../../framework/roles.ts';
import {
  type Block,
  bulletList,
  heading,
  type Inline,
  inDocument,
  looking,
  onScreen,
  type Section,
  section,
  text,
} from '../../page/blocks.ts';
import { aboutReportWords } from '../words/team.ts';

/** How the report was made: who sat at the table, by which scale and rules, and what those rest on. */

const sittings = (result: AuditResult): Inline[] =>
  result.sessions.map(({ date, present }) => {
    const roles = present.map((role) => roleTitle(role, result.qualityMark.roles));
    return [`${dutchDate(date)}: ${listWords(roles.map(afterColon), 'en')}`];
  });

/** Only a web address becomes a link. */
const sources = ({ qualityMark }: AuditResult): Inline[] =>
  qualityMark.sources.map(({ title, url, note }) => [
    url !== undefined && /^https?:\/\//i.test(url) ? { text: title, href: url } : title,
    note === undefined ? '' : `. ${note}`,
  ]);

/** @param made the program, the mark and the date, in words for each medium */
export const methodSection = (result: AuditResult, made: { onScreen: string; inDocument: string }): Section => {
  const { scale, method: paragraphs } = result.qualityMark;
  const present = sittings(result);
  const levels: Block = { kind: 'scale', items: scale };
  return section('verantwoording', aboutReportWords.heading, [
    ...onScreen(looking('paper-only meta', made.onScreen)),
    ...(present.length === 0 ? [] : [...onScreen(heading(3, aboutReportWords.present)), bulletList(present)]),
    ...onScreen(heading(3, aboutReportWords.scale), levels, heading(3, aboutReportWords.rules)),
    { kind: 'prose', lines: paragraphs.map((paragraph) => [paragraph]) },
    ...inDocument(text(`${aboutReportWords.scale}:`), levels),
    heading(3, aboutReportWords.sources),
    bulletList(sources(result), 'sources'),
    ...inDocument(text(made.inDocument)),
  ]);
};
