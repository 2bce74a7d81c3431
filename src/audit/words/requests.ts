import { folderArgument } from '../../base/folder-argument.ts';
import { count, dutchDate, listWords } from '../../base/words/words.ts';
import type { Point, PointKind } from '../plan/points-to-verify.ts';
import type { ListedRequest } from '../requests/request-list.ts';
import { visitWords } from './visit-plan.ts';

/** What is said of the questions of an auditor to the school. */

type Name = { id: string; title: string };

const several = (ids: readonly string[]): string => listWords(ids, 'en');

const namesOf = ({ evidence }: Point): string => several([...new Set(evidence.map(visitWords.evidence))]);

/** What to ask the school beforehand. What people said of each other is for the talks. */
const PROPOSALS: Partial<Record<PointKind, (point: Point) => string>> = {
  unread: (point) => `Kunt u dit zo aanleveren dat wij het kunnen lezen: ${namesOf(point)}?`,
  'date-differs': (point) => `Van welke datum is dit echt: ${namesOf(point)}?`,
  'looked-only': (point) => `Kunnen wij dit op school zelf bekijken: ${namesOf(point)}?`,
  'documents-only': ({ criterion }) => `Welk voorbeeld uit de praktijk kunt u laten zien bij ${criterion}?`,
  old: (point) => `Geldt dit nog, en is er iets nieuwers: ${namesOf(point)}?`,
  unknown: ({ questions }) => `Wie op school kan ons iets vertellen over ${several(questions)}?`,
  'no-evidence': ({ criterion }) => `Welk bewijs ligt er op school bij ${criterion}?`,
  thin: ({ questions }) => `Kunt u uw antwoord op ${several(questions)} uitleggen met een voorbeeld?`,
};

/** The question to the school that a point gives cause for; null when it is no question for the school. */
export const requestFor = (point: Point): string | null => PROPOSALS[point.kind]?.(point) ?? null;

const aboutWords = (criterion: string | null | undefined): string => (criterion == null ? 'algemeen' : criterion);

const stateWords = ({ answer, answeredOn, due, late }: Omit<ListedRequest, 'question'>): string => {
  if (answer !== undefined) return answeredOn === undefined ? 'beantwoord' : `beantwoord op ${dutchDate(answeredOn)}`;
  if (due === undefined) return 'open';
  return late ? `te laat: had er op ${dutchDate(due)} moeten zijn` : `open, uiterlijk ${dutchDate(due)}`;
};

export const requestTitles = {
  main: 'Wat wilt u doen?',
  proposal: 'Welke vraag wilt u stellen?',
  criterion: 'Waar gaat de vraag over?',
  pick: 'Welke vraag?',
  one: (id: string, question: string) => `${id} ${question} – Wat wilt u doen?`,
  sure: (id: string) => `${id} is al beantwoord. Het antwoord gaat ook weg. Weet u het zeker?`,
};

export const requestSteps = {
  proposal: (number: number) => `Een vraag uit het bezoekplan kiezen (${number})`,
  own: () => 'Zelf een vraag stellen',
  change: (number: number) => `Een vraag bekijken, wijzigen of weghalen (${number})`,
  finish: () => 'Klaar voor nu',
};

export const requestLabels = {
  back: 'Terug',
  whole: 'Het hele dossier',
  criterion: ({ id, title }: Name) => `${id} ${title}`,
  proposed: (criterion: string, question: string) => `${criterion}: ${question}`,
  listed: ({ id, criterion, question }: ListedRequest) => `${id} (${aboutWords(criterion)}) ${question}`,
  text: 'De vraag wijzigen',
  due: 'De datum wijzigen',
  remove: 'Weghalen',
  yes: 'Ja, weghalen',
  no: 'Nee, laten staan',
};

export const requestTexts = {
  question: 'Wat wilt u vragen? Schrijf geen namen op. (- = terug)',
  due: 'Wanneer wilt u uiterlijk antwoord? (zoals 23-11-2026, - = geen datum)',
  answer: (id: string, question: string) => `${id} ${question} – Uw antwoord, zonder namen (leeg = overslaan)`,
  answerAgain: (id: string, question: string) => `${id} ${question} – Uw antwoord (Enter = zo laten)`,
  dateNeeded: 'Typ een dag die bestaat, zoals 2026-12-01.',
  dayGone: 'Die dag is al geweest. Kies een latere dag.',
};

export const requestSays = {
  count: (requests: readonly ListedRequest[]) => {
    const open = requests.filter(({ answer }) => answer === undefined).length;
    if (requests.length === 0) return 'Er zijn nog geen vragen aan de school.';
    return `Vragen aan de school: ${open} open, ${requests.length - open} beantwoord.`;
  },
  line: (request: ListedRequest) =>
    `  ${request.id} (${aboutWords(request.criterion)}) ${request.question} – ${stateWords(request)}`,
  answer: (answer: string) => `      Antwoord: ${answer}`,
  saved: 'Bewaard.',
  removed: 'Weggehaald.',
  toAnswer: (open: number, all: number) =>
    open === 0
      ? `U antwoordde op ${all === 1 ? 'de vraag' : `alle ${all} vragen`}. U kunt uw antwoorden nog wijzigen.`
      : `De auditor stelde ${count(all, 'vraag', 'vragen')}. ${open === 1 ? 'Er is er nog 1 open.' : `Er zijn er nog ${open} open.`}`,
  /** At the start of a sitting of the auditor. */
  atDesk: (open: readonly ListedRequest[]) => {
    const late = open.filter(({ late: isLate }) => isLate).map(({ id }) => id);
    return `Nog open bij de school: ${several(open.map(({ id }) => id))}.${late.length === 0 ? '' : ` Te laat: ${several(late)}.`}`;
  },
};

export const requestClosing = {
  added: (id: string) => `Bewaard als ${id}.`,
  answered: (number: number) =>
    number === 0 ? 'Er was niets nieuws te bewaren.' : `Bewaard: ${count(number, 'antwoord', 'antwoorden')}.`,
  stopped: 'Gestopt. Alles is bewaard.',
  toSchool: (place: string) =>
    `Geef vragen-auditor.yaml aan de school. Haar antwoorden neemt u over met: ouder-audit audit ask${folderArgument(place)} --answers vragen-auditor.yaml`,
  noRequests: 'De auditor stelde geen vragen.',
};

/** What the plan of a visit says of what is open. */
export const requestsInPlan = {
  heading: 'Wat de school nog beantwoordt',
  hidden: 'Lees de vraag in vragen-auditor.yaml: er staat misschien iets over een persoon in.',
  about: aboutWords,
  state: stateWords,
};
