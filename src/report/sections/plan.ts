import type { AuditResult } from '../../assessment/audit-result.ts';
import { criteriaWith } from '../../assessment/result-finding.ts';
import { dutchDate } from '../../base/words/words.ts';
import { type ActionState, stateOfAction } from '../../dossier/action-state.ts';
import type { Action } from '../../dossier/dossier.ts';
import { roleTitle } from '../../framework/roles.ts';
import {
  type Block,
  inDocument,
  linkTo,
  looking,
  onScreen,
  type Row,
  type Section,
  type Stretch,
  section,
  signalSigns,
  tableOr,
  text,
  textOrNone,
} from '../../page/blocks.ts';
import { effectWords, endedText, mattersWords } from '../../wording/actions.ts';
import { evidenceTitle } from '../../wording/evidence.ts';
import { reportWords } from '../../wording/result.ts';
import { type CalendarEntry, calendarOf } from '../calendar-entries.ts';
import { reportColumns } from '../words/column-widths.ts';
import { datesWords, planWords } from '../words/team.ts';
import { anchorOf } from './anchor.ts';

/** What was agreed, and until when evidence counts. */

const MOST_ON_A_DAY = 6;

/** Sorts by what to do first: by date, then what has no date, then what is done. */
const orderOf = ({ done, due }: Action): string => `${done === true ? 1 : 0}${due ?? '9999'}`;

export type Agreement = Record<'criterion' | 'action' | 'owner' | 'due' | 'done', string> & {
  anchor: string | null;
  state: ActionState;
  /** What helps and what stands in the way, and what came of it; '' while nobody said. */
  effect: string;
};

/** What came of an action, in a sentence or three; '' while nobody said. */
export const effectOf = ({ effect }: Pick<Action, 'effect'>, { qualityMark }: AuditResult): string =>
  effect === undefined ? '' : effectWords(effect, qualityMark.roles);

/** Where an agreement stands; with a sign of its own if it is late. */
const standingOf = ({ done, state }: Pick<Agreement, 'done' | 'state'>): Stretch[] =>
  state === 'overdue'
    ? [
        { text: signalSigns.urgent, look: 'sign' },
        { text: ` ${done}`, look: 'state urgent' },
      ]
    : [{ text: done, look: 'state' }];

const agreementRow = ({ criterion, anchor, action, owner, due, done, state, effect }: Agreement): Row => ({
  state,
  lead: looking('when', due),
  blocks: [
    looking('strong', action),
    looking('meta', linkTo(anchor, criterion), planWords.who(owner), ...standingOf({ done, state })),
    ...(effect === '' ? [] : [text(effect)]),
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
            agreements.map(({ criterion, action, owner, due, done, state, effect }) => [
              criterion,
              effect === '' ? [[action]] : [[endedText(action)], [effect]],
              owner,
              due,
              state === 'overdue' ? `${signalSigns.urgent} ${done}` : done,
            ]),
            otherwise,
          ),
        ),
      ];

const agreementsOf = (result: AuditResult): Agreement[] =>
  [...result.actions]
    .sort((one, other) => orderOf(one).localeCompare(orderOf(other), 'en'))
    .map((action) => {
      const state = stateOfAction(action, result.date);
      return {
        criterion: action.criterion,
        anchor: result.criteria.some(({ id }) => id === action.criterion) ? anchorOf(action.criterion) : null,
        action: action.action,
        owner: action.owner === undefined ? reportWords.nobodyYet : roleTitle(action.owner, result.qualityMark.roles),
        due: action.due === undefined ? reportWords.noDate : dutchDate(action.due),
        done: reportWords[state],
        state,
        effect: [
          mattersWords({ helps: action.helps ?? null, hinders: action.hinders ?? null }),
          effectOf(action, result),
        ]
          .filter((words) => words !== '')
          .join(' '),
      };
    });

/** What was agreed and is still to do: what comes first, first. */
export const openAgreements = (result: AuditResult): Agreement[] =>
  agreementsOf(result).filter(({ state }) => state !== 'done');

/** Names the criteria with a low level and no agreement in one sentence; null if there are none. */
const withoutAction = (result: AuditResult): string | null => {
  const wanted = criteriaWith(result, 'low-level-without-action');
  const titles = result.criteria.filter(({ id }) => wanted.includes(id)).map(({ title }) => title);
  return titles.length === 0 ? null : planWords.withoutAction(titles);
};

export const planSection = (result: AuditResult): Section =>
  section('actieplan', planWords.heading, [
    ...agreementBlocks(planWords.heading, agreementsOf(result), planWords.nothingAgreed),
    ...textOrNone(withoutAction(result), 'note'),
  ]);

type Day = { date: string; entries: { what: string; document: string }[] };

/** The days on which evidence lapses; agreements stand in the plan. */
const daysOf = (entries: readonly CalendarEntry[]): Day[] => {
  const evidence = entries.flatMap((entry) => (entry.kind === 'evidence' ? [entry] : []));
  return [...new Set(evidence.map(({ date }) => date))].map((date) => ({
    date: dutchDate(date),
    entries: evidence
      .filter((entry) => entry.date === date)
      .map((entry) => ({ what: evidenceTitle(entry), document: entry.document })),
  }));
};

const dayList = (entries: Day['entries']): Block => ({
  kind: 'list',
  look: 'day',
  items: entries.map(({ what, document }) => [`${what} `, { text: document, look: 'meta' }]),
});

/** A day with its first few entries, and the rest folded. */
const dayRow = ({ date, entries }: Day): Row => {
  const shown = entries.length > MOST_ON_A_DAY ? entries.slice(0, MOST_ON_A_DAY - 1) : entries;
  const rest = entries.slice(shown.length);
  return {
    lead: looking('when', date),
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
      days.flatMap(({ date, entries }) => entries.map(({ what, document }) => [date, what, document])),
      datesWords.nothing,
    ),
  ),
];

/** Until when evidence counts, by school year and day. */
export const calendarSection = (result: AuditResult): Section => {
  const years = calendarOf(result, { retention: false })
    .map(({ schoolYear, entries }) => ({ schoolYear, days: daysOf(entries) }))
    .filter(({ days }) => days.length > 0);
  return section('kalender', datesWords.heading, [
    years.length === 0 ? text(datesWords.nothing) : looking('lead', datesWords.lead),
    ...years.flatMap(({ schoolYear, days }) => yearBlocks(schoolYear, days)),
  ]);
};
