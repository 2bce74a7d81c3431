import { columnName } from '../documents/cell-names.ts';
import type { SurveyItem } from '../framework/survey.ts';
import { SURVEY_GROUPS, type SurveyGroup } from '../framework/survey-groups.ts';
import type { ExportHead } from './export-head.ts';
import { plainHead } from './read-head.ts';
import { GROUP_CELLS } from './words/export-heads.ts';

/** Notices that an export holds answers of another group than the one that is asked for: codes are the same for all. */

/** Whose answers are asked for, and what each group reads. */
export type AskedPeople = { group: SurveyGroup; items: readonly Pick<SurveyItem, 'code' | 'texts'>[] };

export type OtherGroup =
  /** A sentence as another group reads it. */
  | { kind: 'other-statement'; group: SurveyGroup; columns: string[] }
  /** A column in which people say of which group they are. */
  | { kind: 'other-people'; column: string };

/**
 * A column in which people choose who they are has few different cells and is filled in by most. Open text may hold such a word by chance:
 * one other person counts only where nearly all cells say who somebody is.
 */
const CHOICE = { mostDifferent: 8, leastFilled: 0.5, surelyOthers: 2, surelySaid: 0.8 };

/** A cell without what forms put around a word: 'Ouder(s)', 'Ouder / verzorger'. */
const plainCell = (cell: string): string =>
  plainHead(cell)
    .replace(/\((?:s|en)\)/g, '')
    .replace(/\s*\/\s*/g, '/');

const groupSaid = (cell: string): SurveyGroup | null =>
  SURVEY_GROUPS.find((group) => (GROUP_CELLS[group] as readonly string[]).includes(plainCell(cell))) ?? null;

const otherStatements = ({ columns }: ExportHead, { group, items }: AskedPeople): OtherGroup[] => {
  const others = columns.flatMap(({ code, heads, column }) => {
    const texts = items.find((item) => item.code === code)?.texts;
    if (texts === undefined) return [];
    const isRead = (by: SurveyGroup) => heads.some((head) => head.includes(plainHead(texts[by])));
    const other = isRead(group) ? undefined : SURVEY_GROUPS.find(isRead);
    return other === undefined ? [] : [{ other, column: columnName(column) }];
  });
  return SURVEY_GROUPS.flatMap((other): OtherGroup[] => {
    const own = others.filter((each) => each.other === other).map(({ column }) => column);
    return own.length === 0 ? [] : [{ kind: 'other-statement', group: other, columns: own }];
  });
};

const otherPeople = ({ columns, rows }: ExportHead, { group }: AskedPeople): OtherGroup[] =>
  columns.flatMap(({ code, column }): OtherGroup[] => {
    if (code !== null) return [];
    const cells = rows.flatMap((row) => row.cells.flatMap(([at, text]) => (at === column ? [text] : [])));
    const isChoice =
      cells.length >= rows.length * CHOICE.leastFilled && new Set(cells.map(plainCell)).size <= CHOICE.mostDifferent;
    const said = cells.map(groupSaid).filter((each) => each !== null);
    const others = said.filter((each) => each !== group).length;
    const isSure = others >= CHOICE.surelyOthers || said.length >= cells.length * CHOICE.surelySaid;
    return isChoice && others > 0 && isSure ? [{ kind: 'other-people', column: columnName(column) }] : [];
  });

export const otherGroupsIn = (head: ExportHead, whose: AskedPeople): OtherGroup[] => [
  ...otherStatements(head, whose),
  ...otherPeople(head, whose),
];
