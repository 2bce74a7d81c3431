import type { AuditResult, ResultCriterion } from '../../assessment/audit-result.ts';
import { dutchDate, listWords } from '../../base/words/words.ts';
import type { JudgedEvidence } from '../../evidence/evidence.ts';
import { linkedTo } from '../../evidence/evidence-items.ts';
import { standingOf } from '../../evidence/judge-evidence.ts';
import { type Block, heading, inDocument, onScreen, tableOr, text, textOrNone } from '../../page/blocks.ts';
import { describeState, evidenceTitle, mixSentence } from '../../wording/evidence.ts';
import { describeRequirement, reportWords } from '../../wording/result.ts';
import { reportColumns } from '../words/column-widths.ts';
import { evidenceWords as words } from '../words/team.ts';

/** The evidence of a criterion: what is asked for, and what each piece does for the verdict. */

const FILES_SHOWN = 10;

type Checks = Extract<Block, { kind: 'checks' }>;

const requirements = ({ requirements }: ResultCriterion, { qualityMark }: AuditResult): Checks => ({
  kind: 'checks',
  items: requirements.map(({ oneOf, ...requirement }) => ({
    state: requirement.state,
    line: [
      words.asked(
        listWords(
          oneOf.map((id) => qualityMark.documents[id] ?? id),
          'of',
        ),
      ),
      { text: describeRequirement(requirement).state, look: 'name' },
    ],
  })),
});

type Roles = AuditResult['qualityMark']['roles'];

const viewOf = (file: JudgedEvidence, roles: Roles) => ({
  title: evidenceTitle({ ...file, title: file.title ?? file.file }),
  date: file.date === null ? reportWords.noDate : dutchDate(file.date),
  state: describeState(file, roles),
});

const fileCheck = (file: JudgedEvidence, roles: Roles): Checks['items'][number] => {
  const { title, date, state } = viewOf(file, roles);
  // Show the path unless the title already says it.
  const about = [
    file.documentTitle,
    date,
    ...(file.validUntil === null ? [] : [words.validUntil(file.validUntil)]),
    ...(file.title === null ? [] : [file.file]),
  ];
  return {
    state: standingOf(file),
    line: [{ text: title, look: 'name' }, `: ${state}`],
    meta: [about.join(' · ')],
  };
};

const files = (evidence: readonly JudgedEvidence[], roles: Roles): Block => ({
  kind: 'checks',
  look: 'files',
  items: evidence.map((file) => fileCheck(file, roles)),
});

const evidenceTable = (evidence: readonly JudgedEvidence[], roles: Roles): Block =>
  tableOr(
    words.heading,
    reportColumns.evidence,
    evidence.map((file) => {
      const { title, date, state } = viewOf(file, roles);
      return [title, file.documentTitle, date, state];
    }),
    words.none,
  );

export const evidenceBlocks = (criterion: ResultCriterion, result: AuditResult): Block[] => {
  const evidence = linkedTo(criterion.id, result.evidence);
  const rest = evidence.slice(FILES_SHOWN);
  const { roles } = result.qualityMark;
  return [
    ...onScreen(
      heading(4, words.heading),
      ...(criterion.requirements.length === 0 ? [] : [requirements(criterion, result)]),
    ),
    ...inDocument(...textOrNone(mixSentence(criterion.mix))),
    ...(evidence.length === 0
      ? [text(words.none)]
      : [
          ...onScreen(files(evidence.slice(0, FILES_SHOWN), roles)),
          ...(rest.length === 0
            ? []
            : onScreen({
                kind: 'details',
                summary: words.more(rest.length),
                look: 'on-paper',
                blocks: [files(rest, roles)],
              })),
          ...inDocument(evidenceTable(evidence, roles)),
        ]),
  ];
};
