import { canonicalText, isSame } from '../base/records.ts';
import type { Answer } from '../dossier/dossier.ts';
import { stateOfAnswer } from '../judging/score.ts';
import { byStance, type Heard, heardIn, type Proposal, stanceOf, teamIn, withWeighed } from './answer-voices.ts';

/**
 * Merges what versions of the team's file say to one question, in any order. Equal answers become one; different answers are all kept
 * until the team agrees.
 */

/** The state of one question during a merge. */
type Gathered = { voices: Map<string, Heard>; team: Proposal[]; later: boolean };

const gather = (answer: Answer | undefined): Gathered => {
  if (answer === undefined) return { voices: new Map(), team: [], later: false };
  const isOpen = stateOfAnswer(answer) === 'open';
  return {
    voices: heardIn(answer),
    team: byStance(teamIn(answer).map((proposal) => withWeighed(proposal, []))),
    later: isOpen && answer.later === true,
  };
};

const votesOf = (voices: ReadonlyMap<string, Heard>) => {
  const sorted = [...voices].sort(([one], [other]) => (one < other ? -1 : 1));
  const said = sorted.map(([role, { voice }]) => [role, voice] as const);
  const votes = said.flatMap(([role, { level }]) => (level === undefined ? [] : [[role, level] as const]));
  const contributions = said.flatMap(([role, { level: _level, ...given }]) =>
    Object.keys(given).length === 0 ? [] : [[role, given] as const],
  );
  return {
    ...(votes.length === 0 ? {} : { votes: Object.fromEntries(votes) }),
    ...(contributions.length === 0 ? {} : { contributions: Object.fromEntries(contributions) }),
  };
};

/** What roles said that contradicts the team. */
const contradictionsOf = (voices: Gathered['voices'], team: Proposal): [role: string, Heard][] =>
  [...voices].filter(([, { voice }]) => ![null, stanceOf(team)].includes(stanceOf(voice)));

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
  const { voices, team } = gathered;
  const [only, ...others] = team.filter((said) => stanceOf(said) !== null);
  const note = team.find((said) => stanceOf(said) === null);
  if (only === undefined) return unanswered(gathered, note);
  const beside = votesOf(voices);
  if (others.length > 0 || note !== undefined) return { ...beside, proposals: team };
  const contradicting = contradictionsOf(voices, only);
  const weighed = contradicting.flatMap(([role, { isWeighed }]) => (isWeighed ? [role] : [])).sort();
  if (weighed.length === contradicting.length) return standing(only, beside);
  // A next version may tell that the team weighed the others as well, or bring another vote instead: then the answer stands.
  return { ...beside, proposals: [withWeighed(only, weighed)] };
};

/** After every stance: a remark alone gives way to an answer. */
const NO_STANCE = '~';

/**
 * The later of two answers of one role, else the lower one. Of the same day, the team knew both if it knew one of two that are alike. A
 * stance of a later day is a new one, also if it is the same: whether the role said something else in between is in no file once that gave
 * way, so the result would depend on who came first.
 */
const firmer = (one: Heard, other: Heard): Heard => {
  const [mine, theirs] = [one.voice.answeredOn ?? '', other.voice.answeredOn ?? ''];
  if (mine !== theirs) return mine > theirs ? one : other;
  const [own, its] = [stanceOf(one.voice) ?? NO_STANCE, stanceOf(other.voice) ?? NO_STANCE];
  if (own !== its) return own < its ? one : other;
  const { voice } = canonicalText(one.voice) <= canonicalText(other.voice) ? one : other;
  return { voice, isWeighed: one.isWeighed || other.isWeighed };
};

const addVersion = (gathered: Gathered, answer: Answer): Gathered => {
  const { voices, team, later } = gather(answer);
  const all = new Map(gathered.voices);
  for (const [role, heard] of voices) {
    const known = all.get(role);
    all.set(role, known === undefined ? heard : firmer(known, heard));
  }
  return { voices: all, team: byStance([...gathered.team, ...team]), later: gathered.later || later };
};

/** Merges what other versions say into the answer to one question; undefined when there is none at all. */
export const mergeAnswer = (base: Answer | undefined, versions: readonly Answer[]): Answer | undefined => {
  const start = gather(base);
  const merged = settle(versions.reduce(addVersion, start));
  // If nothing changes, keep the answer as people wrote it.
  return isSame(merged, settle(start)) ? base : merged;
};
