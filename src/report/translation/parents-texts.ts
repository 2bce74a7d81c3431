import { dutchDate } from '../../base/words/words.ts';
import { reportWords } from '../../wording/result.ts';
import { responseSentences } from '../../wording/voices.ts';
import { acceptedWords } from '../words/accepted.ts';
import { boardWords, parentsWords as words } from '../words/audiences.ts';
import { headWords, scoreWords } from '../words/team.ts';
import { voicesWords } from '../words/voices.ts';

/**
 * The fixed texts of the report for parents, by name: the Dutch that the report says, with what it fills in between braces. They follow
 * from the words themselves, so that a text that changes is one that no translation knows any more.
 */

/** Days and numbers that no report holds, to find them back in what the words make of them. */
const DAY = '2001-02-03';
const [MET, OF] = [77_777, 88_888];

const named = (text: string): string =>
  text.replaceAll(dutchDate(DAY), '{date}').replaceAll(String(MET), '{met}').replaceAll(String(OF), '{of}');

const texts = {
  kicker: words.kicker.trim(),
  about: words.about('{year}', DAY),
  meta: words.meta(DAY),
  footer: boardWords.footer('{mark}', DAY),
  header: headWords.header('{school}', '{year}'),
  draft: headWords.draft(OF),
  draftOne: headWords.draft(1),
  title: words.title('{school}'),
  short: words.short,
  lead: words.lead,
  well: words.well,
  working: words.working,
  unknown: words.unknown,
  joinIn: words.joinIn,
  choose: words.waysToJoin[0] ?? '',
  tell: words.waysToJoin[1] ?? '',
  come: words.waysToJoin[2] ?? '',
  changed: words.changed,
  better: words.moved.better('{year}', '{titles}'),
  worse: words.moved.worse('{year}', '{titles}'),
  done: words.done,
  helpedFully: words.helped.fully,
  helpedPartly: words.helped.partly,
  helpedNot: words.helped.not,
  helpedUnclear: words.helped.unclear,
  agreed: words.agreed,
  who: words.whoAndWhen('{role}', null, false),
  due: words.whoAndWhen(null, dutchDate(DAY), false),
  late: words.whoAndWhen(null, dutchDate(DAY), true),
  questions: words.questions,
  news: words.news(dutchDate(DAY)),
  ask: words.ask,
  reach: words.reach(['{phones}'], ['{domains}']),
  call: words.reach(['{phones}'], []),
  look: words.reach([], ['{domains}']),
  posterKicker: words.posterKicker.trim(),
  subject: words.subject,
  looking: words.looking,
  allMet: words.sentence(OF, OF),
  noneMet: words.sentence(0, OF),
  oneMet: words.sentence(1, OF),
  someMet: words.sentence(MET, OF),
  stillLooking: words.stillLooking(OF),
  stillLookingOne: words.stillLooking(1),
  nothingKnown: words.nothingWell.looking,
  nothingWell: words.nothingWell.worked,
  provisional: words.criterion('{titles}', true),
  shapes: words.shapes,
  shapeMet: words.shape.met,
  shapePartlyMet: words.shape.partlyMet,
  shapeNotMet: words.shape.notMet,
  shapeUndetermined: words.shape.undetermined,
  shapeUnanswered: words.shape.unanswered,
  goal: words.goal('{goal}'),
  apart: words.apart(['{titles}']),
  again: words.again('{year}'),
  accepted: acceptedWords.parents.heading,
  acceptedOne: acceptedWords.parents.intro(1),
  acceptedMore: acceptedWords.parents.intro(OF),
  ofAll: scoreWords.of(OF),
  voices: voicesWords.heading,
  voicesLead: voicesWords.parentsLead,
  took: responseSentences.took('{took}', '{invited}', '{groups}', null),
  tookShare: responseSentences.took('{took}', '{invited}', '{groups}', '{share}'),
  closed: responseSentences.closed(dutchDate(DAY)),
  tookAll: responseSentences.all,
  tookOthers: responseSentences.others,
  tookFew: responseSentences.fewTook,
  notAsked: voicesWords.none(['{groups}']),
  mostOften: voicesWords.most('{groups}'),
  leastOften: voicesWords.least('{groups}'),
  seen: voicesWords.seen('{sentence}', '{took} van {invited} {answers}'),
  seenShare: voicesWords.seen('{sentence}', '{share} ({took} van {invited}) {answers}'),
  metOfAll: `${reportWords.ofTen(MET, OF)}.`,
} as const;

export type ParentsText = keyof typeof texts;

export const PARENTS_TEXTS = Object.fromEntries(
  Object.entries(texts).map(([name, text]) => [name, named(text)]),
) as Readonly<Record<ParentsText, string>>;

/** What a text has between braces. */
export const placesIn = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
