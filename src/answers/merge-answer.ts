import { isSame } from '../base/is-same.ts';
import type { Answer } from '../dossier/dossier.ts';
import { stateOfAnswer } from '../judging/verdict.ts';
import { byStance, type Proposal, pick, stanceOf, teamIn, type Voice, voiceOf, voicesIn } from './answer-voices.ts';

/**
 * Brings what different people answered to one question together. Whatever the order: the same answers merge, and different ones
 * wait, all of them kept, until the team agrees.
 */

/** What one question is after some merging: who said what, what the team said, and whether that is open to talk. */
type Gathered = {
  voices: Map<string, Voice>;
  /** What roles said before the team answered: it has weighed that. */
  weighed: ReadonlySet<string>;
  team: Proposal[];
  reopened: boolean;
  later: boolean;
};

const saying = (role: string, voice: Voice): string => `${role} ${stanceOf(voice) ?? ''}`;

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

const votesOf = (voices: ReadonlyMap<string, Voice>) => {
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

/** Whether a role said something else than the team, which the team has not weighed. */
const isContested = ({ voices, weighed }: Gathered, team: Proposal): boolean =>
  [...voices].some(([role, voice]) => {
    const stance = stanceOf(voice);
    return stance !== null && stance !== stanceOf(team) && !weighed.has(saying(role, voice));
  });

/** One answer of the team that stands, with what the roles gave beside it. */
const standing = ({ answeredOn, minority, ...answer }: Proposal, beside: ReturnType<typeof votesOf>): Answer => ({
  ...answer,
  ...beside,
  ...(minority === undefined ? {} : { minority }),
  ...(answeredOn === undefined ? {} : { answeredOn }),
});

/** What the roles gave becomes the answer when it is all the same. */
const spokenBy = (voices: ReadonlyMap<string, Voice>): Answer => {
  const spoken = [...voices.values()].filter((voice) => stanceOf(voice) !== null);
  const [first] = spoken;
  return first === undefined || new Set(spoken.map(stanceOf)).size > 1
    ? {}
    : { ...pick(first, ['level', 'notApplicable', 'unknown']), fromCopies: true };
};

/** What the team only wrote stays beside what the roles gave. */
const unanswered = ({ voices, later }: Gathered, note: Proposal | undefined): Answer | undefined => {
  const given = { ...spokenBy(voices), ...votesOf(voices) };
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

/** Adds what one role gave in its own copy; what it gave on a later day stays. */
const addVoice = (gathered: Gathered, role: string, voice: Voice): Gathered => {
  const known = gathered.voices.get(role);
  const isOlder = known?.answeredOn !== undefined && (voice.answeredOn ?? '') < known.answeredOn;
  if (isSame(known, voice) || isOlder) return gathered;
  return { ...gathered, voices: new Map([...gathered.voices, [role, voice]]) };
};

/** Of two things that one role gave: the later one, else the lower one. */
const firmer = (one: Voice, other: Voice): Voice => {
  const [mine, theirs] = [one.answeredOn ?? '', other.answeredOn ?? ''];
  if (mine !== theirs) return mine > theirs ? one : other;
  return JSON.stringify(one) <= JSON.stringify(other) ? one : other;
};

/** Adds another version of the team's own answers. */
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

/** One answer that comes in: of a role, or of another version of the team's file (null). */
export type Incoming = { role: string | null; answer: Answer };

/** Whether an answer holds anything that a merge takes over. */
export const saysSomething = ({ role, answer }: Incoming): boolean =>
  role === null || stanceOf(voiceOf(answer)) !== null || answer.remark !== undefined;

/** The answer to one question with everything that comes in; undefined when nobody gave any. */
export const mergeAnswer = (base: Answer | undefined, incoming: readonly Incoming[]): Answer | undefined => {
  const start = gather(base);
  const all = incoming
    .filter(saysSomething)
    .reduce(
      (gathered, { role, answer }) =>
        role === null ? addVersion(gathered, answer) : addVoice(gathered, role, voiceOf(answer)),
      start,
    );
  const merged = settle(all);
  // What changes nothing leaves the answer as people wrote it.
  return isSame(merged, settle(start)) ? base : merged;
};
