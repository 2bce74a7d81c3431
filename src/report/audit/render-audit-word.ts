import { mapTexts } from '../../base/plain-text.ts';
import { type Block, cell, heading, items, strong, tableOr, text } from '../word/blocks.ts';
import { buildDocument } from '../word/document.ts';
import { packWord } from '../word/package.ts';
import { cleanText } from '../word.ts';
import { wordWords } from '../words/word.ts';
import { type AuditView, buildAuditView } from './audit-view.ts';
import type { Audited } from './audited.ts';
import type { AuditBlock } from './blocks.ts';

const blockOf = (block: AuditBlock): Block => {
  if ('items' in block) return items(block.items.map((item) => [item]));
  if ('subtitle' in block) return heading(2, block.subtitle);
  if ('text' in block) return text(block.strong ? strong(block.text) : block.text);
  const { columns, rows } = block.table;
  return tableOr(
    columns,
    rows.map(({ head, cells }) => [head, ...cells.map(({ value }) => value)].map((each) => cell(each))),
    '',
  );
};

const blocksOf = ({ title, kicker, meta, sections, disclaimer }: AuditView): Block[] => [
  { kind: 'title', line: [title] },
  { kind: 'subtitle', line: [kicker] },
  { kind: 'subtitle', line: [meta] },
  { kind: 'contents' },
  ...sections.flatMap((section) => [heading(1, section.title), ...section.blocks.map(blockOf)]),
  text(disclaimer),
];

/** The audit report as a Word file that an auditor can edit on; the same result gives the same bytes. */
export const renderAuditWord = async (result: Audited): Promise<Uint8Array> => {
  const view = buildAuditView(result, 'team');
  const top = wordWords.header(view.school, result.round.schoolYear);
  const document = buildDocument(mapTexts(blocksOf(view), cleanText), cleanText(top));
  const properties = { title: view.title, creator: result.tool.name, date: result.date };
  return await packWord(document, mapTexts(properties, cleanText));
};
