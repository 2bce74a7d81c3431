import type { Answer } from '../dossier/dossier.ts';
import { stateOfAnswer } from '../judging/score.ts';

/** Who answered what to one question: each role, and the team in each version of its file. */

export type Proposal = NonNullable<Answer['proposals']>[number];
type Contribution = NonNullable<Answer['contributions']>[string];

/** What one role gave to a question: an answer, a remark, or both. */
export type RoleVoice = Pick<Answer, 'level'> & Contribution;

/** Two answers agree if their stances are equal: the level, "unknown", or why it does not apply; null without any of these. */
export const stanceOf = (given: RoleVoice | Proposal): string | null => {
  if (given.level !== undefined) return `level ${given.level}`;
  if (given.notApplicable !== undefined) return `notApplicable ${given.notApplicable}`;
  return given.unknown === true ? 'unknown' : null;
};

export const pick = <Key extends keyof Answer>(answer: Answer, keys: readonly Key[]): Pick<Answer, Key> =>
  Object.fromEntries(
    keys.flatMap((key) => (answer[key] === undefined ? [] : [[key, answer[key]]])),
    // Safe: only keys that were asked for.
  ) as Pick<Answer, Key>;

const voicesIn = ({ votes = {}, contributions = {} }: Answer): Map<string, RoleVoice> =>
  new Map(
    [...new Set([...Object.keys(votes), ...Object.keys(contributions)])].map((role) => {
      const level = votes[role];
      return [role, { ...(level === undefined ? {} : { level }), ...contributions[role] }];
    }),
  );

/** What the team wrote beside a question without answering it. */
const noteIn = (answer: Answer): Proposal[] => {
  const note = pick(answer, ['remark', 'minority']);
  return Object.keys(note).length === 0 ? [] : [note];
};

/** What the team itself answered, in one or more versions of its file; a proposal without a stance is only a note. */
export const teamIn = (answer: Answer): Proposal[] => {
  if (stateOfAnswer(answer) === 'open') return [...noteIn(answer), ...(answer.proposals ?? [])];
  return [pick(answer, ['level', 'notApplicable', 'unknown', 'remark', 'minority', 'answeredOn'])];
};

/** What a role said, and whether the team knew it when it answered. */
export type Heard = { voice: RoleVoice; isWeighed: boolean };

export const heardIn = (answer: Answer): Map<string, Heard> => {
  const isOpen = stateOfAnswer(answer) === 'open';
  const weighed = new Set((answer.proposals ?? []).flatMap((proposal) => proposal.weighed ?? []));
  return new Map(
    [...voicesIn(answer)].map(([role, voice]) => [role, { voice, isWeighed: !isOpen || weighed.has(role) }]),
  );
};

/** The proposal, with these roles as the only ones whose other stance the team knew. */
export const withWeighed = ({ weighed: _weighed, ...proposal }: Proposal, roles: readonly string[]): Proposal => ({
  ...proposal,
  ...(roles.length === 0 ? {} : { weighed: [...roles] }),
});

/** Joins two texts without loss: their lines, each once, sorted so that the order of merging does not matter. */
export const joinTexts = (one: string | undefined, other: string | undefined): string | undefined => {
  if (one === undefined || other === undefined || one === other) return one ?? other;
  return [...new Set([...one.split('\n'), ...other.split('\n')])].sort().join('\n');
};

const latest = (one: string | undefined, other: string | undefined): string | undefined =>
  one === undefined || (other !== undefined && other > one) ? other : one;

const joinProposals = (one: Proposal, other: Proposal): Proposal => {
  const remark = joinTexts(one.remark, other.remark);
  const minority = joinTexts(one.minority, other.minority);
  const answeredOn = latest(one.answeredOn, other.answeredOn);
  return {
    ...pick(one, ['level', 'notApplicable', 'unknown']),
    ...(remark === undefined ? {} : { remark }),
    ...(minority === undefined ? {} : { minority }),
    ...(answeredOn === undefined ? {} : { answeredOn }),
  };
};

export const byStance = (proposals: readonly Proposal[]): Proposal[] => {
  const joined = new Map<string, Proposal>();
  for (const proposal of proposals) {
    const stance = stanceOf(proposal) ?? '';
    const known = joined.get(stance);
    joined.set(stance, known === undefined ? proposal : joinProposals(known, proposal));
  }
  return [...joined].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, proposal]) => proposal);
};
