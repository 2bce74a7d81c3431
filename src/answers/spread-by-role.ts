import type { Answer } from '../dossier/dossier.ts';
import type { Level } from '../framework/quality-mark.ts';
import { baseRole } from '../framework/roles.ts';
import { type AnswerState, stateOfAnswer } from '../judging/score.ts';
import { isToAgree } from '../judging/votes.ts';
import type { RoleCopy } from './answers-copy.ts';

/** What people answered in copies of their own, per question and role. Who said what is no longer in it. */

/** An answer, and how many people gave it. */
type Given = { state: AnswerState; level: Level | null; count: number };

export type RoleSpread = {
  /** The role without number or id. */
  role: string;
  /** Levels from low to high, then "unknown" and "not applicable". */
  given: Given[];
  /** Remarks and reasons in alphabetical order, so that their place does not tell whose they are. */
  remarks: string[];
};

/** The spreads of a question, in the order of the roles; none for a question to which nobody said anything. */
export type Spreads = ReadonlyMap<string, readonly RoleSpread[]>;

const ORDER: readonly AnswerState[] = ['level', 'unknown', 'notApplicable'];

const countGiven = (answers: readonly Answer[]): Given[] => {
  const counted = new Map<string, Given>();
  for (const answer of answers) {
    const [state, level] = [stateOfAnswer(answer), answer.level ?? null];
    if (state === 'open') continue;
    const key = `${ORDER.indexOf(state)} ${level}`;
    counted.set(key, { state, level, count: (counted.get(key)?.count ?? 0) + 1 });
  }
  return [...counted].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, given]) => given);
};

const spreadOf = (role: string, answers: readonly Answer[]): RoleSpread => ({
  role,
  given: countGiven(answers),
  remarks: answers.flatMap(({ notApplicable, remark }) => [notApplicable ?? [], remark ?? []].flat()).sort(),
});

/**
 * @param questions ids in the order of the framework
 * @param roles ids in the order of the framework
 */
export const spreadByRole = (
  copies: readonly RoleCopy[],
  questions: readonly string[],
  roles: readonly string[],
): Spreads => {
  const spreads = questions.map((question) => {
    const perRole = roles.map((role) => {
      const own = copies.filter((copy) => baseRole(copy.role, roles) === role);
      return spreadOf(
        role,
        own.flatMap(({ answers }) => answers.answers?.[question] ?? []),
      );
    });
    return [question, perRole.filter(({ given, remarks }) => given.length + remarks.length > 0)] as const;
  });
  return new Map(spreads.filter(([, perRole]) => perRole.length > 0));
};

/** Whether people said something to an open question, at the table or in copies of their own, on which the team has to agree. */
export const isToDiscuss = (answer: Answer | null | undefined, spreads: readonly RoleSpread[]): boolean =>
  isToAgree(answer ?? undefined) || (stateOfAnswer(answer ?? undefined) === 'open' && spreads.length > 0);

const isOther =
  (answer: Answer | undefined) =>
  ({ state, level }: Given): boolean =>
    state !== stateOfAnswer(answer) || level !== (answer?.level ?? null);

/** Whether the team gave an answer, and somebody another. */
export const saysOtherwise = (answer: Answer | null | undefined, spreads: readonly RoleSpread[]): boolean =>
  stateOfAnswer(answer ?? undefined) !== 'open' &&
  spreads.some(({ given }) => given.some(isOther(answer ?? undefined)));
