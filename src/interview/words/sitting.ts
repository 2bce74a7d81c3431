import type { RoleSpread } from '../../answers/spread-by-role.ts';
import { spreadWords } from '../../answers/words/merge.ts';
import { toOneLine } from '../../base/plain-text.ts';
import { answerWords, count, dutchDate, dutchScore, levelLabel, listWords } from '../../base/words/words.ts';
import type { Level } from '../../framework/quality-mark.ts';
import type { AnswerState } from '../../judging/score.ts';
import { quotedText } from '../../wording/actions.ts';

/** What a sitting says apart from its questions: menus, votes, summaries. */

type Name = { id: string; title: string };

const MOST_OF_A_QUESTION = 70;

const shortened = (text: string): string =>
  text.length <= MOST_OF_A_QUESTION ? text : `${text.slice(0, text.lastIndexOf(' ', MOST_OF_A_QUESTION))} …`;

const START = {
  present: (number: number) => `Eerst de vragen voor wie er nu is (${number})`,
  open: (number: number) => `Open vragen (${number})`,
  agree: (number: number) => `Samen bespreken: wat anderen gaven, of wat verschilt (${number})`,
  otherwise: (number: number) => `Nog eens bekijken: anderen gaven iets anders (${number})`,
  low: (number: number) => `Lage scores: niveau 0 en 1.0 (${number})`,
  later: (number: number) => `Wat u "later" wilde doen (${number})`,
  all: (number: number) => `Alle vragen nalopen (${number})`,
};

export const menuWords = {
  start: (open: 'none' | 'of-others' | 'some') => {
    if (open === 'none') return 'Alle vragen zijn beantwoord. Wat wilt u doen?';
    return open === 'of-others' ? 'Wat wilt u nu doen?' : 'Waar wilt u beginnen?';
  },
  pickCriterion: 'Welk criterium?',
  pickQuestion: ({ id, title }: Name) => `Welke vraag van ${id} ${title}?`,
  more: 'Wat wilt u doen?',
  criterionEnd: 'En nu?',
  overview: ({ id, title }: Name) => `De antwoorden op ${id} ${title}. Klopt alles?`,
  proposeAction: (action: string) => `Dit niveau is laag. Wilt u iets afspreken? Voorstel: "${toOneLine(action)}"`,
  wholeCriterion: ({ id, title }: Name) => `Bij ${id} ${title} was het niveau laag. Nu ook de andere vragen van ${id}?`,
  wholeYes: 'Ja, nu doen',
  wholeNo: 'Nee, een andere keer',
  helps: 'Wat helpt u hierbij? (Enter = overslaan)',
  hinders: 'Wat staat in de weg? (Enter = overslaan)',
  evidence: ({ id, title }: Name) => `Bewijs bij ${id} ${title}`,
  tickEvidence: ({ id, title }: Name) => `Welke stukken horen bij ${id} ${title}?`,
  notSaved: 'Wat wilt u doen? Uw antwoord is nog niet weg.',
};

type Beside = {
  remark: string | null;
  minority: string | null;
  votes: { lowest: Level; highest: Level } | null;
};

const quoted = (name: string, text: string | null): string =>
  text === null ? '' : ` · ${name}: "${shortened(toOneLine(text))}"`;

const besideWords = ({ remark, minority, votes }: Beside): string => {
  const range = votes === null ? '' : ` · stemmen: ${levelLabel(votes.lowest)} tot ${levelLabel(votes.highest)}`;
  const same = votes !== null && votes.lowest === votes.highest;
  const cast = same ? ` · stemmen: ${levelLabel(votes.lowest)}` : range;
  return `${cast}${quoted('toelichting', remark)}${quoted('wie anders koos', minority)}`;
};

const answeredOf = (answered: number, of: number): string =>
  answered === 0 ? 'nog niets beantwoord' : `${answered} van ${of} beantwoord`;

export const optionWords = {
  start: (start: keyof typeof START, number: number) => START[start](number),
  criterion: ({ id, title, answered, of }: Name & { answered: number; of: number }) =>
    `${id} ${title} (${answeredOf(answered, of)})`,
  question: (id: string, text: string, answer: string, beside: Beside | null) =>
    `${id} ${shortened(text)} [${answer}]${beside === null ? '' : besideWords(beside)}`,
  later: 'later',
  toAgree: 'samen bespreken',
  secondSitting: ({ questions, minutes }: { questions: number; minutes: number | null }) =>
    `Hier stoppen. De rest komt in een tweede zitting (${count(questions, 'vraag', 'vragen')}${minutes === null ? '' : `, ongeveer ${count(minutes, 'minuut', 'minuten')}`})`,
  goOn: (next: Name | null) => (next === null ? 'Klaar' : `Verder met ${next.id} ${next.title}`),
  file: (id: string, title: string | null, document: string) => `${toOneLine(title ?? id)} (${document})`,
  fromList: (number: number) => `Kiezen uit de lijst (${count(number, 'stuk', 'stukken')})`,
  'pick-criterion': 'Eén criterium kiezen',
  explain: 'Uitleg, voorbeeld en wat de niveaus betekenen',
  next: 'Volgende vraag',
  jump: 'Naar een andere vraag',
  overview: 'Overzicht van dit criterium: nakijken of wijzigen',
  evidence: 'Bewijs kiezen of toevoegen',
  action: 'Een afspraak maken',
  'back-to-question': 'Terug naar deze vraag',
  stop: 'Stoppen (wat bewaard is, blijft)',
  'as-proposed': 'Ja, dit afspreken',
  'own-words': 'Ja, met eigen woorden',
  'not-now': 'Nee, nu niet',
  'add-file': 'Een bestand toevoegen',
  ready: 'Klaar, verder',
  retry: 'Opnieuw proberen',
  elsewhere: 'Op een andere plek bewaren en stoppen',
};

/** What the evidence in the list does for what a criterion asks; `alone`: it counts only beside other evidence. */
export type ListedState = 'unlisted' | 'satisfied' | 'unexamined' | 'missing' | 'alone';

const LISTED: Record<ListedState, string> = {
  unlisted: 'staat nog niet in de lijst',
  satisfied: 'staat in de lijst en telt mee',
  unexamined: 'staat in de lijst, maar telt nog niet mee',
  missing: 'staat in de lijst, maar telt niet mee',
  alone: 'staat in de lijst, maar telt pas mee naast een ander bewijsstuk',
};

type Voice = { role: string; state: AnswerState; level: Level | null; remark: string | null };

const said = (remark: string | null): string => (remark === null ? '' : `. "${toOneLine(remark)}"`);

export const sittingWords = {
  looked: 'Verkenning (geen oordeel):',
  lookedAt: ({ id, title }: Name, answer: { state: AnswerState; level: Level | null }) =>
    `  ${id} ${title}: ${answerWords(answer)}`,
  forTheMissing: (roles: readonly string[]) =>
    `De vragen die nog open zijn, zijn voor: ${listWords(
      roles.map((role) => role.toLowerCase()),
      'en',
    )}. Doe die als er zo iemand bij is.`,
  halfway: 'U bent ongeveer halverwege. Dit is een goede plek om te stoppen en een andere keer verder te gaan.',
  hourOver: 'U bent een uur bezig. Dit is een goede plek om te stoppen en een andere keer verder te gaan.',
  votes: (voices: readonly Voice[]) =>
    ['Dit gaf ieder:', voices.map((voice) => `${voice.role} ${answerWords(voice)}`).join(', ')].join(' ').trim(),
  voice: ({ role, remark, ...answer }: Voice) =>
    answer.state === 'open' && answer.level === null
      ? `  ${role}${said(remark)}`
      : `  ${role}: ${answerWords(answer)}${said(remark)}`,
  spread: (spread: number, voices: readonly Voice[]): string => {
    const levels = voices.flatMap(({ level }) => (level === null ? [] : [level]));
    const [low, high] = [Math.min(...levels), Math.max(...levels)] as [Level, Level];
    if (levels.length < 2) return '';
    return spread === 0
      ? `Allen gaven ${levelLabel(high)}.`
      : `Het loopt van ${levelLabel(low)} tot ${levelLabel(high)}. Er is geen gemiddelde: kies samen.`;
  },
  copies: 'Dit vulden anderen in, ieder voor zich:',
  copiesOf: (role: string, spread: RoleSpread) => `  ${role}: ${spreadWords(spread)}`,
  remark: (text: string) => `    "${toOneLine(text)}"`,
  talk: 'Dat verschilt veel. Praat er even over: wat ziet u dat de ander niet ziet?',
  proposals: 'Deze antwoorden stonden in verschillende exemplaren:',
  proposal: ({ remark, minority, ...answer }: Omit<Voice, 'role'> & { minority: string | null }) =>
    `  ${answerWords(answer)}${said(remark)}${minority === null ? '' : `${remark === null ? '.' : ''} Wie anders koos: "${toOneLine(minority)}"`}`,
  summary: ({ id, title }: Name, answered: number, of: number, score: number | null): string =>
    `${id} ${title}: ${answeredOf(answered, of)}${score === null ? '' : `, gemiddeld ${dutchScore(score)}`}.`,
  later: (number: number) => `${count(number, 'vraag', 'vragen')} op "later".`,
  evidence: (oneOf: readonly string[], state: ListedState, reasons: string) =>
    `Bewijs: ${listWords(
      oneOf.map((title) => title.toLowerCase()),
      'of',
    )} ${LISTED[state]}${reasons === '' ? '' : `: ${reasons}`}.`,
  actions: (number: number) => `${count(number, 'afspraak loopt', 'afspraken lopen')}.`,
  actionRecorded: (action: string, owner: string | null, due: string | null) =>
    `Afgesproken: ${quotedText(action)}${owner === null ? '' : ` Wie: ${owner.toLowerCase()}.`}${due === null ? '' : ` Voor ${dutchDate(due)}.`}`,
  evidenceLinked: (criterion: string, number: number) =>
    `Bij ${criterion} ${number === 1 ? 'hoort' : 'horen'} nu ${count(number, 'stuk', 'stukken')}.`,
  savedElsewhere: (path: string, isRegister: boolean) =>
    `${isRegister ? 'De hele lijst met bewijs staat' : 'Alle antwoorden staan'} nu in: ${path}`,
};
