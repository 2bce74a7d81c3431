import { isSame } from '../base/is-same.ts';
import type { Answer, AnswersFile } from '../dossier/dossier.ts';
import { joinTexts, stanceOf } from './answer-voices.ts';
import { insert } from './merge-answers.ts';

/**
 * The copy of one role, in several versions: sync programs make another file when one person saved in two places. Two people of the
 * same role have a number each.
 */

/** `antwoorden.ouder.yaml` and what sync programs make of that name; not `antwoorden.ouder-2.yaml`, which is of a second person. */
export const isVersionOf = (role: string, file: string): boolean => {
  const own = `antwoorden.${role}`.toLowerCase();
  const rest = file.toLowerCase().startsWith(own) ? file.slice(own.length) : null;
  return rest !== null && /^[^\p{L}\p{N}].*\.?ya?ml$/iu.test(rest) && !/^-\d+\.ya?ml$/i.test(rest);
};

/** Of two answers of one person the one that stands: the later, else the lower, in an order that does not depend on who came first. */
const isFirmer = (one: Answer, other: Answer): boolean => {
  const [mine, theirs] = [stanceOf(one), stanceOf(other)];
  if (mine === null || theirs === null) return theirs === null;
  const [day, otherDay] = [one.answeredOn ?? '', other.answeredOn ?? ''];
  return day === otherDay ? mine <= theirs : day > otherDay;
};

const joinAnswers = (one: Answer, other: Answer): Answer => {
  const { remark: _remark, ...answer } = isFirmer(one, other) ? one : other;
  const remark = joinTexts(one.remark, other.remark);
  return remark === undefined ? answer : { ...answer, remark };
};

/** Two versions of the copy of one role: every answer and every remark that is in either. */
export const joinVersions = (one: AnswersFile, other: AnswersFile): AnswersFile => {
  const answers = { ...one.answers };
  for (const [question, theirs] of Object.entries(other.answers ?? {})) {
    const mine = answers[question];
    answers[question] = mine === undefined || isSame(mine, theirs) ? (mine ?? theirs) : joinAnswers(mine, theirs);
  }
  const sessions = insert(one.sessions ?? [], other.sessions ?? [], ({ date }) => date);
  return { ...one, ...(sessions.length === 0 ? {} : { sessions }), answers };
};
