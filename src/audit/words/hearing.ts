import type { HearingText, RepliedId } from '../../assessment/audit-review.ts';
import { folderArgument } from '../../base/folder-argument.ts';
import { count, dutchDate, dutchScore, listWords } from '../../base/words/words.ts';
import type { RepliedText, Reply, ReplyEntry } from '../../dossier/reply-file-shape.ts';
import { auditOutcomeWords, auditorName, replyWords, sentence, textName, textNames } from './audit-words.ts';

/** Hearing both sides, in Dutch: what is before the school, what it replies, and what auditors answer. */

/** What a text says, with what it rests on. */
const says = ({ outcome, text, on, due, score, deviation, sources = [] }: Omit<RepliedText, 'own'>): string => {
  const names = sources.map((source) => (typeof source === 'string' ? source : source.id));
  const level = score === undefined ? '' : ` (niveau ${dutchScore(score)})`;
  return [
    ...(outcome === undefined ? [] : [`${auditOutcomeWords[outcome]}${level}.`]),
    ...(text === undefined ? [] : [text]),
    ...(deviation === undefined ? [] : [`Waarom anders dan uit de niveaus volgt: ${deviation}`]),
    ...(names.length === 0 ? [] : [`(uit ${listWords(names, 'en')})`]),
    ...(on === undefined ? [] : [`Advies van ${dutchDate(on)}.`]),
    ...(due === undefined ? [] : [`Klaar op ${dutchDate(due)}.`]),
  ].join(' ');
};

/** What a text says, in a few sentences: what auditors say together, then what each of two says. */
export const textSays = ({ own = [], ...about }: RepliedText): string =>
  [says(about), ...own.map(({ auditor = '', ...each }) => `${sentence(auditorName(auditor))}: ${says(each)}`)].join(
    ' ',
  );

/** What the school said, with the day and its reason. */
export const replySays = ({ reply, reason, on }: ReplyEntry): string =>
  reply === undefined
    ? ''
    : `${replyWords[reply]}${on === undefined ? '' : ` (${dutchDate(on)})`}.${reason === undefined ? '' : ` ${reason}`}`;

/** What an auditor answered. */
export const answerSays = ({ answer }: ReplyEntry): string | null =>
  answer === undefined
    ? null
    : `Antwoord van ${answer.auditor === undefined ? 'de auditor' : auditorName(answer.auditor)}${answer.on === undefined ? '' : ` (${dutchDate(answer.on)})`}: ${answer.text}`;

export const hearingTitles = {
  reply: (text: string) => `${text} – Wat zegt u hierop?`,
  present: 'Legt u dit nu voor aan de school?',
  answer: 'Op welke reactie antwoordt u?',
};

export const hearingLabels = {
  back: 'Terug',
  present: 'Ja, voorleggen',
  notNow: 'Nee, nu niet',
  replied: (text: HearingText) =>
    `${sentence(textName(text))}: ${text.reply === null ? '' : replySays(text.reply)}${text.reply?.answer === undefined ? ' – nog geen antwoord' : ''}`,
};

export const hearingSays = {
  text: (text: HearingText) => `${sentence(textName(text))}: ${textSays(text.about)}`,
  reply: (reply: Reply) => `De school zegt: ${replySays(reply)}`,
  toReply: (all: number, replied: number) =>
    all === 0
      ? 'Er is nog niets om op te reageren.'
      : `U kunt op ${count(all, 'tekst', 'teksten')} van de auditor reageren. U reageerde op ${replied}.`,
  late: 'Hierop kunt u nog iets zeggen. Dat komt achter in het rapport te staan, en houdt het rapport niet tegen.',
  lapsed: (before: ReplyEntry) =>
    `De volgende tekst is veranderd nadat u reageerde. Toen zei u: ${replySays(before)} Die reactie blijft achter in het rapport staan.`,
  toPresent: (texts: readonly RepliedId[]) => `Nog niet voorgelegd: ${textNames(texts)}.`,
  days: (days: number) =>
    `De school heeft dan ${days} dagen om te reageren. Zonder reactie kan het rapport daarna toch af.`,
  handOver: 'Voorgelegd. Geef het rapport en reactie.yaml nu aan de school.',
};

export const hearingClosing = {
  presented: (texts: readonly RepliedId[]) =>
    texts.length === 0 ? 'Er is niets nieuws om voor te leggen.' : `Voorgelegd aan de school: ${textNames(texts)}.`,
  until: (day: string) => `De school kan reageren tot en met ${dutchDate(day)}.`,
  toSchool: (place: string) =>
    `Geef het rapport en reactie.yaml aan de school. Haar reacties neemt u over met: ouder-audit audit${folderArgument(place)} --replies reactie.yaml`,
  repliesTaken: (number: number) =>
    number === 0 ? 'Er was niets nieuws te bewaren.' : `Bewaard: ${count(number, 'reactie', 'reacties')}.`,
  late: (texts: readonly RepliedId[]) =>
    `Te laat om nog mee te tellen: ${textNames(texts)}. De auditor gaf al antwoord, of de dagen zijn voorbij. Die reacties komen achter in het rapport.`,
  lapsed: (texts: readonly RepliedId[]) =>
    `Deze tekst is veranderd na de reactie in uw bestand: ${textNames(texts)}. Die reactie telt niet meer. Laat de school opnieuw reageren.`,
  answersTaken: (number: number) =>
    number === 0 ? 'Er was niets nieuws te bewaren.' : `Bewaard: ${count(number, 'antwoord', 'antwoorden')}.`,
  afterReply: (place: string) =>
    `De reacties komen in het rapport: ouder-audit report${folderArgument(place)} --kind audit`,
};
