import type { AuditResult } from '../assessment/audit-result.ts';
import { dutchDate, listWords } from '../base/words/words.ts';
import type { Action } from '../dossier/dossier.ts';
import { evidenceTitle, reportWords } from '../wording/result.ts';
import { anchorOf } from './anchor.ts';
import { type CalendarEntry, calendarOf } from './calendar.ts';
import { roleTitle } from './role-title.ts';
import { calendarWords, pageWords } from './words/page.ts';

/** What was agreed, and what has a date, as the templates print it. */

const MOST_ON_A_DAY = 6;

const stateOf = ({ done, due }: Action, today: string): 'done' | 'overdue' | 'toDo' => {
  if (done === true) return 'done';
  return due !== undefined && due < today ? 'overdue' : 'toDo';
};

/** What is to be done first stands first: by date, what has none behind it, what is done at the end. */
const orderOf = ({ done, due }: Action): string => `${done === true ? 1 : 0}${due ?? '9999'}`;

export const actionsView = (result: AuditResult) =>
  [...result.actions]
    .sort((one, other) => orderOf(one).localeCompare(orderOf(other), 'en'))
    .map((action) => {
      const state = stateOf(action, result.date);
      return {
        criterion: action.criterion,
        anchor: result.criteria.some(({ id }) => id === action.criterion) ? anchorOf(action.criterion) : null,
        action: action.action,
        owner: action.owner === undefined ? reportWords.nobodyYet : roleTitle(action.owner, result),
        due: action.due === undefined ? reportWords.noDate : dutchDate(action.due),
        done: reportWords[state],
        stateClass: state,
      };
    });

/** The criteria with a low level and no agreement, in one sentence; null when there are none. */
export const withoutActionView = ({ findings }: AuditResult): string | null => {
  const criteria = findings.flatMap(({ code, subject, waived }) =>
    code === 'low-level-without-action' && waived === undefined && subject.kind === 'criterion'
      ? [subject.criterion]
      : [],
  );
  return criteria.length === 0 ? null : pageWords.withoutAction(criteria);
};

const entryView = (entry: CalendarEntry, result: AuditResult) =>
  entry.kind === 'evidence'
    ? { kind: calendarWords.evidence, what: evidenceTitle(entry), about: listWords(entry.criteria, 'en'), who: null }
    : {
        kind: calendarWords.action,
        what: entry.action,
        about: entry.criterion,
        who: entry.owner === null ? reportWords.nobodyYet : roleTitle(entry.owner, result),
      };

/** What lapses and what is to be done, per school year and day. */
export const calendarView = (result: AuditResult) =>
  calendarOf(result).map(({ schoolYear, entries }) => ({
    schoolYear,
    place: `jaar-${schoolYear}`,
    days: [...new Set(entries.map(({ date }) => date))].map((date) => {
      const all = entries.filter((entry) => entry.date === date).map((entry) => entryView(entry, result));
      const shown = all.length > MOST_ON_A_DAY ? all.slice(0, MOST_ON_A_DAY - 1) : all;
      const rest = all.slice(shown.length);
      return {
        date: dutchDate(date),
        late: date < result.date ? reportWords.overdue : null,
        all,
        shown,
        rest,
        more: pageWords.moreDates(rest.length),
      };
    }),
  }));
