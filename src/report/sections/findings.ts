import type { AuditResult } from '../../assessment/audit-result.ts';
import { ACTS } from '../../findings/define-finding.ts';
import { describeFinding } from '../../findings/describe-finding.ts';
import { type Finding, subjectKey } from '../../findings/finding.ts';
import { FINDINGS } from '../../findings/records/index.ts';
import { SEVERITIES } from '../../findings/severity.ts';
import {
  type Block,
  type Inline,
  inDocument,
  onScreen,
  type Part,
  type Section,
  section,
  strong,
  type Text,
  tableOr,
  text,
  textOrNone,
} from '../../page/blocks.ts';
import { actHeadings, reportWords, severityHeadings } from '../../wording/result.ts';
import { runWords } from '../../wording/run.ts';
import { reportColumns } from '../words/column-widths.ts';
import { questionWords, shownWords, findingListWords as words } from '../words/team.ts';
import { anchorOf } from './anchor.ts';

/** Findings, grouped by what to do about them. */

/** TOGETHER or more findings of one kind form a group, which shows the first SHOWN of them at once. */
const TOGETHER = 2;
const SHOWN = 3;

/** Counts questions instead of listing their codes, which nobody reads. */
const withoutCodes = (finding: Finding): Finding =>
  finding.code === 'low-level-without-action' && finding.params.questions.length > 1
    ? { ...finding, params: { questions: [questionWords.several(finding.params.questions.length)] } }
    : finding;

const findingView = (finding: Finding) => ({
  ...describeFinding(withoutCodes(finding)),
  code: finding.code,
  severity: finding.severity,
  severityWord: severityHeadings[finding.severity],
  subject: subjectKey(finding.subject),
  link:
    finding.subject.kind === 'criterion'
      ? anchorOf(finding.subject.criterion)
      : finding.subject.kind === 'question'
        ? anchorOf(finding.subject.id)
        : null,
});

type FindingView = ReturnType<typeof findingView>;

/** Without the advice if it is given once for the whole group. */
type Place = Omit<FindingView, 'advice'> & { advice: string | null };

/** Findings of one kind, all equally severe; advice that they share is given once. */
const kindView = (findings: readonly FindingView[]) => {
  const [first] = findings;
  const same = findings.every(({ advice }) => advice === first?.advice);
  const places = same ? findings.map((finding) => ({ ...finding, advice: null })) : findings;
  const rest = places.slice(SHOWN);
  return {
    title: first?.title ?? '',
    code: first?.code ?? '',
    severityWord: first?.severityWord ?? '',
    number: findings.length,
    advice: same ? (first?.advice ?? null) : null,
    shown: places.slice(0, SHOWN),
    rest,
  };
};

/** Keeps the given order, but if there are many findings of one kind, groups them at the place of the first. */
const arrange = (findings: readonly FindingView[]) => {
  const byKind = new Map<string, FindingView[]>();
  for (const finding of findings) {
    const key = `${finding.code} ${finding.severity}`;
    byKind.set(key, [...(byKind.get(key) ?? []), finding]);
  }
  const groups = [...byKind.values()];
  return {
    kinds: groups.filter(({ length }) => length >= TOGETHER).map(kindView),
    single: groups.filter(({ length }) => length < TOGETHER).flat(),
  };
};

const bySeverity = (one: Finding, other: Finding): number =>
  SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity);

/** Findings that need action, by what to do. The action with the worst finding comes first, then the order of the work. */
export const findingGroups = ({ findings }: AuditResult) => {
  const asking = findings.filter(({ waived }) => waived === undefined).sort(bySeverity);
  const worstFirst = SEVERITIES.flatMap((severity) =>
    ACTS.filter((act) => asking.find(({ code }) => FINDINGS[code].act === act)?.severity === severity),
  );
  return worstFirst.map((act) => {
    const views = asking.filter(({ code }) => FINDINGS[code].act === act).map(findingView);
    return { act, heading: actHeadings[act], number: views.length, findings: views, ...arrange(views) };
  });
};

const placeOf = ({ subject, link, title, message, severityWord, advice }: Place, isTogether: boolean): Text[] => {
  const where = { text: subject, look: 'subject', ...(link === null ? {} : { href: `#${link}` }) };
  return [
    isTogether
      ? text(where, ' ', message)
      : text(where, ' ', strong(`${title}.`), ` ${message} `, { text: `(${severityWord})`, look: 'meta' }),
    ...textOrNone(advice, 'advice'),
  ];
};

const places = (findings: readonly Place[], isTogether: boolean): Block => ({
  kind: 'places',
  items: findings.map((finding) => placeOf(finding, isTogether)),
});

const togetherBlock = ({ title, number, severityWord, advice, shown, rest }: ReturnType<typeof kindView>): Block => ({
  kind: 'together',
  title,
  aside: `(${number}) · ${severityWord}`,
  blocks: [
    ...textOrNone(advice, 'advice'),
    places(shown, true),
    ...(rest.length === 0
      ? []
      : [
          {
            kind: 'details' as const,
            summary: words.more(rest.length),
            isFound: true,
            blocks: [places(rest, true)],
          },
        ]),
  ],
});

const whatCell = ({ title, message }: FindingView): Inline[] => [[strong(`${title}.`), ` ${message}`]];

const findingsTable = (caption: string, findings: readonly (FindingView & { what: Inline[] })[]): Block =>
  tableOr(
    caption,
    reportColumns.findings,
    findings.map(({ subject, severityWord, what, advice }) => [subject, severityWord, what, advice]),
    words.none,
  );

const groupPart = (group: ReturnType<typeof findingGroups>[number]): Part => ({
  kind: 'group',
  id: `bevindingen-${group.act}`,
  title: group.heading,
  count: group.number,
  blocks: [
    ...onScreen(...group.kinds.map(togetherBlock), ...(group.single.length === 0 ? [] : [places(group.single, false)])),
    ...inDocument(
      findingsTable(
        group.heading,
        group.findings.map((finding) => ({ ...finding, what: whatCell(finding) })),
      ),
    ),
  ],
});

/** Accepted findings, with reason and last day. A document shows them in the same columns as any other finding. */
const acceptedParts = ({ findings }: AuditResult): Block[] => {
  const accepted = findings.flatMap((finding) =>
    finding.waived === undefined ? [] : [{ ...findingView(finding), waived: finding.waived }],
  );
  if (accepted.length === 0) return [];
  return [
    ...onScreen({
      kind: 'group',
      id: 'bevindingen-aanvaard',
      title: words.accepted,
      blocks: [
        text(words.acceptedLead),
        {
          kind: 'places',
          items: accepted.map(({ subject, title, waived }) => [
            text({ text: subject, look: 'subject' }, ' ', strong(`${title}.`)),
            text(words.acceptedReason(waived.reason)),
            { ...text(words.acceptedBy(waived)), look: 'meta' },
          ]),
        },
      ],
    }),
    ...inDocument({
      kind: 'group',
      id: 'bevindingen-aanvaard',
      title: runWords.accepted,
      count: accepted.length,
      blocks: [
        findingsTable(
          runWords.accepted,
          accepted.map((finding) => ({
            ...finding,
            what: [...whatCell(finding), [reportWords.waived(finding.waived)]],
          })),
        ),
      ],
    }),
  ];
};

export const findingsSection = (result: AuditResult): Section => ({
  ...section(
    'bevindingen',
    words.heading,
    result.findings.length === 0
      ? [text(words.none)]
      : [
          {
            kind: 'filtered',
            name: 'bevindingen',
            field: 'filter-bevinding',
            label: words.filter,
            counted: shownWords,
            options: null,
            blocks: [...findingGroups(result).map(groupPart), ...acceptedParts(result)],
          },
        ],
  ),
  count: result.findings.length,
});
