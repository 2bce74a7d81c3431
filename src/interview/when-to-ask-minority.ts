import type { RoleSpread } from '../answers/spread-by-role.ts';
import type { Answer } from '../dossier/dossier.ts';
import type { Level, QualityMark } from '../framework/quality-mark.ts';
import { baseRole } from '../framework/roles.ts';
import { minorityOf } from '../judging/votes.ts';

const isVoice = (role: string, { roles, answers }: QualityMark): boolean =>
  Object.values(answers.voices).includes(baseRole(role, Object.keys(roles)));

/**
 * Measured from the level of the team, and not from vote to vote as a talk is (`lieFarApart`): where a team chooses a level in the middle,
 * votes may be worth a talk while nobody is left far behind.
 */
const isFarFrom = (agreed: Level | undefined, level: Level | null, { interview }: QualityMark): boolean =>
  level !== null && interview !== undefined && Math.abs(level - (agreed ?? level)) >= interview.talkFrom;

/**
 * Whether the team is asked what to write down of the stance that differs: a parent or a pupil at the table chose another level, somebody
 * gave one far from that of the team, or there is such a text already.
 * @param spreads what people gave in copies of their own
 */
export const asksForMinority = (answer: Answer, spreads: readonly RoleSpread[], mark: QualityMark): boolean => {
  const levels = [
    ...Object.values(answer.votes ?? {}),
    ...spreads.flatMap(({ given }) => given.map(({ level }) => level)),
  ];
  return (
    answer.minority !== undefined ||
    minorityOf(answer).some((role) => isVoice(role, mark)) ||
    levels.some((level) => isFarFrom(answer.level, level, mark))
  );
};
