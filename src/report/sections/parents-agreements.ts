import type { AuditResult } from '../../assessment/audit-result.ts';
import { laterSchoolYear } from '../../base/dates.ts';
import { dutchDate, listWords } from '../../base/words/words.ts';
import { stateOfAction } from '../../dossier/action-state.ts';
import type { Action } from '../../dossier/dossier.ts';
import { placesOfPeople } from '../../findings/places-of-people.ts';
import { type Block, looking, type Section, section, type Text, text, textOrNone } from '../../page/blocks.ts';
import { parentsWords as words } from '../words/audiences.ts';

/** What parents hear of the work: what was agreed, what came of it, and when they hear more. */

/** Agreements of criteria in whose texts the guard found no data of people; it looks at no other criteria than those of the mark. */
const tellable = (result: AuditResult): Action[] => {
  const people = [...placesOfPeople(result.findings), ...(result.untold ?? [])];
  const known = result.criteria.map(({ id }) => id).filter((id) => !people.includes(id));
  return result.actions.filter(({ criterion }) => known.includes(criterion));
};

const byDue = (one: Action, other: Action): number => (one.due ?? '9999').localeCompare(other.due ?? '9999', 'en');

/** What is still to do, what comes first, first. */
export const openForParents = (result: AuditResult): Action[] =>
  tellable(result)
    .filter(({ done }) => done !== true)
    .sort(byDue);

/** Who does it, if that is a role: anything else may be a name. And when. */
export const whoAndWhen = ({ owner, due }: Action, { qualityMark, date }: AuditResult): string => {
  const role = owner === undefined ? undefined : qualityMark.roles[owner];
  const isLate = stateOfAction({ due }, date) === 'overdue';
  return words.whoAndWhen(role?.toLowerCase() ?? null, due === undefined ? null : dutchDate(due), isLate);
};

export const agreedSection = (result: AuditResult): Section[] => {
  const open = openForParents(result);
  if (open.length === 0) return [];
  return [
    section('afgesproken', words.agreed, [
      {
        kind: 'topics',
        look: 'plain',
        items: open.map((action) => ({
          paragraphs: [looking('strong', action.action), ...textOrNone(whoAndWhen(action, result))],
        })),
      },
    ]),
  ];
};

/** The criteria that went one way since the last round, by name; null without any. */
const movedLine = (direction: 'better' | 'worse', { compare, criteria }: AuditResult): string | null => {
  if (compare === undefined || compare.since === null) return null;
  const moved = compare.moves.filter((move) => move.direction === direction).map(({ criterion }) => criterion);
  const titles = criteria.filter(({ id, partOfMark }) => partOfMark && moved.includes(id)).map(({ title }) => title);
  return titles.length === 0 ? null : words.moved[direction](compare.since, listWords(titles, 'en'));
};

/** What went better or worse since the last round, and which agreements are done, with what came of them. */
export const changedSection = (result: AuditResult): Section[] => {
  const done = tellable(result)
    .filter((action) => action.done === true)
    .sort(byDue);
  const blocks: Block[] = [
    ...textOrNone(movedLine('better', result)),
    ...textOrNone(movedLine('worse', result)),
    ...(done.length === 0
      ? []
      : [
          text(words.done),
          {
            kind: 'topics' as const,
            look: 'plain',
            items: done.map(({ action, effect }) => ({
              paragraphs: [
                looking('strong', action),
                ...textOrNone(effect === undefined ? null : words.helped[effect.helped]),
              ],
            })),
          },
        ]),
  ];
  return blocks.length === 0 ? [] : [section('veranderd', words.changed, blocks)];
};

/** When there is news: after the first agreement that is not late, and in any case the next school year. */
export const newsLines = (result: AuditResult): Text[] => {
  const first = openForParents(result).find(({ due }) => due !== undefined && due >= result.date);
  return [
    ...textOrNone(first?.due === undefined ? null : words.news(dutchDate(first.due))),
    text(words.again(laterSchoolYear(result.round.schoolYear, 1))),
  ];
};
