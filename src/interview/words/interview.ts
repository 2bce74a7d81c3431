import { filesWords } from '../../answers/words/merge.ts';
import { folderArgument } from '../../base/folder-argument.ts';
import { toOneLine } from '../../base/plain-text.ts';
import { count, dutchMoment, listWords } from '../../base/words/words.ts';

/** How many questions there are, or are left. */
const howMany = (open: number, of: number, as: string | null): string => {
  if (open === 0) return 'Alle vragen zijn beantwoord. Stoppen kan altijd.';
  return open === of
    ? `Er ${of === 1 ? 'is' : 'zijn'} ${count(of, 'vraag', 'vragen')}. ${as === null ? 'Reken op 60 tot 90 minuten. ' : ''}Stoppen kan altijd.`
    : `Nog ${count(open, 'vraag', 'vragen')} van ${of} open. Stoppen kan altijd.`;
};

type Left = { questions: number; minutes: number | null };

const leftWords = ({ questions, minutes }: Left): string => {
  if (questions === 0) return 'alles is beantwoord';
  return `nog ${questions} open${minutes === null ? '' : `, ongeveer ${count(minutes, 'minuut', 'minuten')}`}`;
};

/** Minutes for a question of a quick look, with the talk about it. */
const QUICK_MINUTES = 2;

const quickWords = (of: number): string[] =>
  of === 0
    ? ['Dit keurmerk heeft geen vragen voor een verkenning.']
    : [
        `Dit is een verkenning: ${count(of, 'vraag', 'vragen')} in ongeveer ${QUICK_MINUTES * of} minuten. Stoppen kan altijd.`,
        'Er komt geen oordeel uit. Wel ziet u waar u het eerst kunt kijken.',
      ];

/** What a team can do with a question while nobody has voted on it. */
const INSTEAD_KEYS = [
  'Alleen voor de eerste stem:',
  'n  niet van toepassing · l  later · t  terug · v  volgende vraag',
  'g  naar een andere vraag · o  overzicht · e  bewijs · m  meer',
];

/** What the interview says. Each line says one thing, and addresses adults with "u". */
export const interviewWords = {
  welcome: (school: string, open: number, of: number, as: string | null, quick = false): string[] => [
    as === null
      ? `Zelfbeoordeling van ${toOneLine(school)}`
      : `Zelfbeoordeling van ${toOneLine(school)}, ingevuld als: ${as.toLowerCase()}`,
    ...(quick ? quickWords(of) : [howMany(open, of, as)]),
    'Elk antwoord wordt meteen bewaard. Schrijf geen namen van kinderen of ouders op.',
    ...(as === null ? [] : ['Dit is uw eigen exemplaar. Het team voegt het later samen met de rest.']),
  ],
  criterionHeading: (id: string, title: string, place: number, of: number) =>
    `Criterium ${place} van ${of} · ${id} ${title}`,
  serves: (titles: string[]) => `Hoort bij: ${listWords(titles, 'en')}`,
  supplement: 'Dit is een aanvulling. Die telt niet mee voor het keurmerk zelf.',
  questionHeading: (id: string, place: number, of: number, left: Left) =>
    `Vraag ${id} (${place} van ${of}) · ${leftWords(left)}`,
  progress: (place: number, of: number, left: Left) => `Vraag ${place} van ${of} · ${leftWords(left)}`,
  forRoles: (roles: string[]) =>
    `Vraag aan: ${listWords(
      roles.map((role) => role.toLowerCase()),
      'en',
    )}`,
  saved: 'Bewaard.',
  nothingOpen: (folder: string) =>
    `Alle vragen zijn beantwoord. Nalopen kan met: ouder-audit assess${folderArgument(folder)} --review`,

  noneForRole: 'Hier staan geen vragen voor deze rol.',

  present: 'Wie zitten er nu aan tafel?',
  presentAgain: 'Wie zitten er nu aan tafel? De vinkjes zijn van de vorige keer.',
  presentNeeded: 'Kies ten minste één rol.',
  goOnWithout: (voices: string[]) =>
    `Er zit nu geen ${listWords(
      voices.map((voice) => voice.toLowerCase()),
      'of',
    )} aan tafel. Juist die stem maakt het beeld eerlijk. Toch doorgaan?`,
  goOn: 'Ja, doorgaan',
  chooseAgain: 'Nee, opnieuw kiezen',
  readAgain: (path: string) =>
    `${path} is intussen door iemand anders gewijzigd. Opnieuw lezen en uw antwoord daarbij zetten?`,
  readAgainYes: 'Ja, opnieuw lezen',
  readAgainNo: 'Nee, stoppen (het antwoord van zonet is niet bewaard)',
  takeOver: (host: string, since: string | null) =>
    `Er loopt al een gesprek op een andere computer (${toOneLine(host)})${since === null ? '' : `, sinds ${dutchMoment(since)}`}. Kijk of daar nog iemand bezig is. Werkt u tegelijk, dan ontstaan er twee versies. Wat wilt u doen?`,
  takeOverYes: 'Daar is niemand meer bezig: hier verder gaan',
  takeOverNo: 'Stoppen, en daar eerst kijken',
  mergeCopies: (files: string[]) =>
    `In de map ${files.length === 1 ? 'staat een ander exemplaar' : 'staan andere exemplaren'} van de antwoorden: ${filesWords(files)}. Nu samenvoegen? Er gaat niets verloren.`,
  mergeYes: 'Ja, samenvoegen',
  mergeNo: 'Nee, laten staan',

  choose: 'Welk niveau past?',
  unknown: 'Weet ik niet',
  notApplicable: 'Niet van toepassing',
  later: 'Later beantwoorden',
  back: 'Terug naar de vorige vraag',
  next: 'Volgende vraag',
  jump: 'Naar een andere vraag',
  overview: 'Overzicht van dit criterium',
  evidence: 'Bewijs kiezen of toevoegen',
  more: 'Meer: uitleg, overzicht, andere vraag, bewijs',
  stop: 'Stoppen (alles is bewaard)',
  now: 'nu gekozen',
  before: 'vorige ronde',
  explanation: 'Uitleg:',
  example: 'Voorbeeld van een antwoord:',
  meaning: (label: string) => `Wat betekent ${label}?`,
  levelKeys: 'cijfer of letter: meteen kiezen · pijltjes, dan Enter · ?: alle toetsen · u: uitleg · Ctrl-C: stoppen',
  panelKeys: (key: string, more: boolean) => `${more ? `${key}: verder lezen · ` : ''}Enter: terug naar de keuzes`,
  chooseFirst: 'Kies eerst met de pijltjes of een cijfer.',
  allKeys: (atTable: boolean): string[] => [
    'Alle toetsen:',
    '0 1 2 3  dat niveau · w  weet ik niet · n  niet van toepassing · l  later',
    't  terug · v  volgende vraag · g  naar een andere vraag',
    `o  overzicht van dit criterium${atTable ? ' · e  bewijs' : ''}`,
    'u  uitleg en voorbeeld · b  wat dit niveau betekent',
    's  stoppen · Ctrl-C  meteen stoppen · alles is bewaard',
  ],

  vote: (role: string, place: number, of: number) =>
    `Stem ${place} van ${of}: ${role}. Kijken de anderen even weg? Welk niveau past?`,
  voted: (role: string) => `${role} heeft gestemd.`,
  voteAgain: (question: string) => `Vraag ${question} is al beantwoord. Wilt u opnieuw stemmen?`,
  voteAgainYes: 'Ja, opnieuw stemmen',
  voteAgainNo: 'Nee, het antwoord bekijken',
  noVote: 'Geen stem',
  'vote-before': 'Terug naar de vorige stem',
  'vote-again': 'Terug naar de stemmen',
  apart: 'Ieder apart laten stemmen',
  hidden: 'Verbergen wat u typt',
  'in-line': 'Alle stemmen in één regel',
  votesOf: (roles: readonly string[]) => `Typ alle stemmen achter elkaar: ${listWords([...roles], 'en')}.`,
  voteLine: (given: readonly string[], roles: readonly string[]) => {
    const next = roles[given.length];
    return `${[...given, ...roles.slice(given.length).map(() => '_')].join(' ')}${next === undefined ? '' : `   nu: ${next}`}`;
  },
  votesNeeded: (number: number) =>
    `Typ ${number} tekens: een cijfer voor ieder, w voor weet ik niet, x voor geen stem.`,
  allVoted: 'Ieder heeft gestemd.',
  votesKeys: 'cijfer: stem van de volgende · Backspace: terugnemen · h: verbergen · ?: alle toetsen · Ctrl-C: stoppen',
  allVotesKeys: [
    'Alle toetsen:',
    '0 1 2 3  de stem van wie aan de beurt is',
    'w  weet ik niet · x  geen stem · Backspace  de laatste stem weg',
    'h  verbergen wat u typt · a  ieder apart laten stemmen',
    ...INSTEAD_KEYS,
    'u  uitleg en voorbeeld · b  wat dit niveau betekent',
    's  stoppen · Ctrl-C  meteen stoppen · wat bewaard is, blijft',
  ],
  voteKeys: 'cijfer of letter: meteen kiezen · pijltjes, dan Enter · ?: alle toetsen · u: uitleg · Ctrl-C: stoppen',
  /** @param isFirst whether nobody has voted yet: only then can the team leave the question instead */
  allVoteKeys: (isFirst: boolean): string[] => [
    'Alle toetsen:',
    '0 1 2 3  dat niveau · w  weet ik niet · x  geen stem',
    ...(isFirst
      ? ['r  alle stemmen in één regel', ...INSTEAD_KEYS]
      : ['t  terug naar de vorige stem · r  alle stemmen in één regel']),
    'u  uitleg en voorbeeld · b  wat dit niveau betekent',
    's  stoppen · Ctrl-C  meteen stoppen · wat bewaard is, blijft',
  ],

  remark: 'Waaraan ziet u dat? (Enter = overslaan)',
  remarkAgain: 'Waaraan ziet u dat? (Enter = laten staan, - = weghalen)',
  justification: 'Waarom is dit niet van toepassing? (Enter = terug naar de vraag)',
  justificationAgain: 'Waarom is dit niet van toepassing? (Enter = laten staan)',
  justificationNeeded: (words: number) =>
    words <= 1 ? 'Schrijf op waarom.' : `Schrijf in minstens ${words} woorden waarom.`,
  minority: 'Niet iedereen koos dit niveau. Wat schrijft u daarover op? (Enter = overslaan)',
  minorityAgain: 'Dit staat er van wie anders koos. Wat moet er nu staan? (Enter = laten staan, - = weghalen)',
  elsewhere: 'Waar mogen de antwoorden dan staan? Geef een pad.',
};
