import type { AuditResult } from '../../assessment/audit-result.ts';
import { criteriaWith } from '../../assessment/result-finding.ts';
import { dutchDate, listWords } from '../../base/words/words.ts';
import type { Action } from '../../dossier/dossier.ts';
import { roleTitle } from '../../framework/roles.ts';
import {
  type Block,
  type Inline,
  inDocument,
  linkTo,
  looking,
  onScreen,
  type Row,
  type Section,
  section,
  tableOr,
  text,
  textOrNone,
} from '../../page/blocks.ts';
import { evidenceTitle } from '../../wording/evidence.ts';
import { reportWords } from '../../wording/result.ts';
import { type CalendarEntry, calendarOf } from '../calendar-entries.ts';
import { reportColumns } from '../words/columns.ts';
import { datesWords, planWords } from '../words/team.ts';
import { anchorOf } from './anchor.ts';

/** What was agreed, and everything with a date. */

const MOST_ON_A_DAY = 6;

const stateOf = ({ done, due }: Action, today: string): 'done' | 'overdue' | 'toDo' => {
  if (done === true) return 'done';
  return due !== undefined && due < today ? 'overdue' : 'toDo';
};

/** Sorts by what to do first: by date, then what has no date, then what is done. */
const orderOf = ({ done, due }: Action): string => `${done === true ? 1 : 0}${due ?? '9999'}`;

export type Agreement = Record<'criterion' | 'action' | 'owner' | 'due' | 'done', string> & {
  anchor: string | null;
  state: 'done' | 'overdue' | 'toDo';
};

const agreementRow = ({ criterion, anchor, action, owner, due, done, state }: Agreement): Row => ({
  state,
  lead: looking('when', due),
  blocks: [
    looking('strong', action),
    looking('meta', linkTo(anchor, criterion), planWords.who(owner), { text: done, look: 'state' }),
  ],
});

/** Agreements with the date in front, and as a table; a sentence if there are none. */
export const agreementBlocks = (title: string, agreements: readonly Agreement[], otherwise: string): Block[] =>
  agreements.length === 0
    ? [text(otherwise)]
    : [
        ...onScreen({ kind: 'rows', look: 'dated', rows: agreements.map(agreementRow) }),
        ...inDocument(
          tableOr(
            title,
            reportColumns.actions,
            agreements.map(({ criterion, action, owner, due, done }) => [criterion, action, owner, due, done]),
            otherwise,
          ),
        ),
      ];

const agreementsOf = (result: AuditResult): Agreement[] =>
  [...result.actions]
    .sort((one, other) => orderOf(one).localeCompare(orderOf(other), 'en'))
    .map((action) => {
      const state = stateOf(action, result.date);
      return {
        criterion: action.criterion,
        anchor: result.criteria.some(({ id }) => id === action.criterion) ? anchorOf(action.criterion) : null,
        action: action.action,
        owner: action.owner === undefined ? reportWords.nobodyYet : roleTitle(action.owner, result.qualityMark.roles),
        due: action.due === undefined ? reportWords.noDate : dutchDate(action.due),
        done: reportWords[state],
        state,
      };
    });

/** Names the criteria with a low level and no agreement in one sentence; null if there are none. */
const withoutAction = (result: AuditResult): string | null => {
  const criteria = criteriaWith(result, 'low-level-without-action');
  return criteria.length === 0 ? null : planWords.withoutAction(criteria);
};

export const planSection = (result: AuditResult): Section =>
  section('actieplan', planWords.heading, [
    ...agreementBlocks(planWords.heading, agreementsOf(result), planWords.nothingAgreed),
    ...textOrNone(withoutAction(result), 'note'),
  ]);

const entryView = (entry: CalendarEntry, result: AuditResult) =>
  entry.kind !== 'action'
    ? { kind: datesWords.evidence, what: evidenceTitle(entry), about: listWords(entry.criteria, 'en'), who: '' }
    : {
        kind: datesWords.action,
        what: entry.action,
        about: entry.criterion,
        who: entry.owner === null ? reportWords.nobodyYet : roleTitle(entry.owner, result.qualityMark.roles),
      };

type DatedThing = ReturnType<typeof entryView>;

type Day = { date: string; late: string | null; entries: DatedThing[] };

const daysOf = (entries: readonly CalendarEntry[], result: AuditResult): Day[] =>
  [...new Set(entries.map(({ date }) => date))].map((date) => ({
    date: dutchDate(date),
    late: date < result.date ? reportWords.overdue : null,
    entries: entries.filter((entry) => entry.date === date).map((entry) => entryView(entry, result)),
  }));

const entryLine = ({ what, kind, about, who }: DatedThing): Inline => [
  `${what} `,
  { text: [kind, about, who].filter((part) => part !== '').join(' · '), look: 'meta' },
];

const dayList = (entries: readonly DatedThing[]): Block => ({
  kind: 'list',
  look: 'day',
  items: entries.map(entryLine),
});

/** A day with its first few entries, and the rest folded. */
const dayRow = ({ date, late, entries }: Day): Row => {
  const shown = entries.length > MOST_ON_A_DAY ? entries.slice(0, MOST_ON_A_DAY - 1) : entries;
  const rest = entries.slice(shown.length);
  return {
    lead: looking('when', date, ...(late === null ? [] : [' ', { text: late, look: 'state' }])),
    blocks: [
      dayList(shown),
      ...(rest.length === 0
        ? []
        : [
            {
              kind: 'details' as const,
              summary: datesWords.more(rest.length),
              look: 'on-paper',
              blocks: [dayList(rest)],
            },
          ]),
    ],
  };
};

const yearBlocks = (schoolYear: string, days: readonly Day[]): Block[] => [
  {
    kind: 'heading',
    level: 3,
    id: `jaar-${schoolYear}`,
    line: [datesWords.year, { text: schoolYear, look: 'year' }],
  },
  ...onScreen({ kind: 'rows', look: 'dated', rows: days.map(dayRow) }),
  ...inDocument(
    tableOr(
      datesWords.heading,
      reportColumns.calendar,
      days.flatMap(({ date, late, entries }) =>
        entries.map(({ what, kind, about, who }) => [
          late === null ? date : `${date} (${late})`,
          what,
          kind,
          about,
          who,
        ]),
      ),
      datesWords.nothing,
    ),
  ),
];

/** What lapses and what is due, by school year and day. */
export const calendarSection = (result: AuditResult): Section => {
  const years = calendarOf(result, { retention: false });
  return section('kalender', datesWords.heading, [
    years.length === 0 ? text(datesWords.nothing) : looking('lead', datesWords.lead),
    ...years.flatMap(({ schoolYear, entries }) => yearBlocks(schoolYear, daysOf(entries, result))),
  ]);
};
