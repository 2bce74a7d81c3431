import { isSame } from '../base/records.ts';
import type { Answer } from '../dossier/dossier.ts';
import { stateOfAnswer } from '../judging/score.ts';
import { byStance, type Proposal, type RoleVoice, stanceOf, teamIn, voicesIn } from './answer-voices.ts';

/**
 * Merges what versions of the team's file say to one question, in any order. Equal answers become one; different answers are all kept
 * until the team agrees.
 */

/** The state of one question during a merge. */
type Gathered = {
  voices: Map<string, RoleVoice>;
  /** What roles said before the team answered, so that the team has weighed it. */
  weighed: ReadonlySet<string>;
  team: Proposal[];
  reopened: boolean;
  later: boolean;
};

const saying = (role: string, voice: RoleVoice): string => `${role} ${stanceOf(voice) ?? ''}`;

const gather = (answer: Answer | undefined): Gathered => {
  if (answer === undefined) {
    return { voices: new Map(), weighed: new Set(), team: [], reopened: false, later: false };
  }
  const open = stateOfAnswer(answer) === 'open';
  const voices = voicesIn(answer);
  const team = byStance(teamIn(answer));
  const isAnswered = team.some((said) => stanceOf(said) !== null);
  const weighed = open || !isAnswered ? [] : [...voices].map(([role, voice]) => saying(role, voice));
  return {
    voices,
    weighed: new Set(weighed),
    team,
    reopened: open && answer.proposals !== undefined,
    later: open && answer.later === true,
  };
};

const votesOf = (voices: ReadonlyMap<string, RoleVoice>) => {
  const sorted = [...voices].sort(([one], [other]) => (one < other ? -1 : 1));
  const votes = sorted.flatMap(([role, { level }]) => (level === undefined ? [] : [[role, level] as const]));
  const contributions = sorted.flatMap(([role, { level: _level, ...given }]) =>
    Object.keys(given).length === 0 ? [] : [[role, given] as const],
  );
  return {
    ...(votes.length === 0 ? {} : { votes: Object.fromEntries(votes) }),
    ...(contributions.length === 0 ? {} : { contributions: Object.fromEntries(contributions) }),
  };
};

/** Whether a role contradicts the team in a way that the team has not weighed. */
const isContested = ({ voices, weighed }: Gathered, team: Proposal): boolean =>
  [...voices].some(([role, voice]) => {
    const stance = stanceOf(voice);
    return stance !== null && stance !== stanceOf(team) && !weighed.has(saying(role, voice));
  });

/** The team's answer, with what the roles gave beside it. */
const standing = ({ answeredOn, minority, ...answer }: Proposal, beside: ReturnType<typeof votesOf>): Answer => ({
  ...answer,
  ...beside,
  ...(minority === undefined ? {} : { minority }),
  ...(answeredOn === undefined ? {} : { answeredOn }),
});

/** Without an answer of the team: what the roles gave, and the team's note beside it. Votes never become the answer by themselves. */
const unanswered = ({ voices, later }: Gathered, note: Proposal | undefined): Answer | undefined => {
  const given = votesOf(voices);
  const isOpen = Object.keys(given).length === 0;
  if (isOpen && !later && note === undefined) return undefined;
  return { ...(isOpen ? { later: true as const } : {}), ...note, ...given };
};

/** The answer as it goes into the file. */
const settle = (gathered: Gathered): Answer | undefined => {
  const { voices, team, reopened } = gathered;
  const [only, ...others] = team.filter((said) => stanceOf(said) !== null);
  const note = team.find((said) => stanceOf(said) === null);
  if (only === undefined) return unanswered(gathered, note);
  const beside = votesOf(voices);
  const stands = others.length === 0 && note === undefined && !reopened && !isContested(gathered, only);
  return stands ? standing(only, beside) : { ...beside, proposals: team };
};

/** The later of two answers of one role, else the lower one. */
const firmer = (one: RoleVoice, other: RoleVoice): RoleVoice => {
  const [mine, theirs] = [one.answeredOn ?? '', other.answeredOn ?? ''];
  if (mine !== theirs) return mine > theirs ? one : other;
  return JSON.stringify(one) <= JSON.stringify(other) ? one : other;
};

const addVersion = (gathered: Gathered, answer: Answer): Gathered => {
  const { voices, weighed, team, reopened, later } = gather(answer);
  const all = new Map(gathered.voices);
  for (const [role, voice] of voices) {
    const known = all.get(role);
    all.set(role, known === undefined ? voice : firmer(known, voice));
  }
  return {
    voices: all,
    weighed: new Set([...gathered.weighed, ...weighed]),
    team: byStance([...gathered.team, ...team]),
    reopened: gathered.reopened || reopened,
    later: gathered.later || later,
  };
};

/** Merges what other versions say into the answer to one question; undefined when there is none at all. */
export const mergeAnswer = (base: Answer | undefined, versions: readonly Answer[]): Answer | undefined => {
  const start = gather(base);
  const merged = settle(versions.reduce(addVersion, start));
  // If nothing changes, keep the answer as people wrote it.
  return isSame(merged, settle(start)) ? base : merged;
};
