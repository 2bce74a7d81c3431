import { stripControls } from '../../base/plain-text.ts';
import type { KeyedOption, LEFT, Line, Prompt } from '../../terminal/ask.ts';
import { cautiousPrompt, confirmPrompt, quietLine } from '../../terminal/ask.ts';
import { mainMenuWords as words } from '../words/menu.ts';
import type { HowFar, Task } from './how-far.ts';
import { mostUseful } from './most-useful.ts';

/** The screens of the menu, as prompts. Each begins with the most useful next step, and Enter takes it. */

/** A dossier that the menu knows; `far` is null when it could not be read now. */
export type Listed = { path: string; place: string; far: HowFar | null; isThere: boolean };

export type StartChoice =
  | { kind: 'dossier'; path: string }
  | { kind: 'demo' | 'make' | 'open' }
  | { kind: 'help' }
  | { kind: 'stop' };

const START_KEYS = { demo: 'b', make: 'm', open: 'o', help: 'h', stop: 's' } as const;

const listed = ({ place, far, isThere }: Listed): string => {
  if (!isThere) return words.gone(place);
  return far === null ? words.unreadable(place) : words.dossier({ ...far, place });
};

/** The lines above the first screen. */
export const pickDossierLines = (known: readonly Listed[]): Line[] => [
  words.welcome,
  quietLine(known.length === 0 ? words.firstUseful : words.chooseUseful),
];

export const pickDossierPrompt = (known: readonly Listed[]): Prompt<StartChoice> => ({
  kind: 'select',
  name: 'menu',
  message: words.which,
  choices: [
    ...known.map((each) => ({ name: listed(each), value: { kind: 'dossier' as const, path: each.path } })),
    ...(['demo', 'make', 'open', 'help', 'stop'] as const).map((kind) => ({
      name: words[kind],
      value: { kind } as StartChoice,
      key: START_KEYS[kind],
    })),
  ],
});

export type DossierChoice = Task | 'other' | 'forget' | 'help' | 'stop';

/** The key of each choice, in the order of the screen. */
export const KEYS: Record<DossierChoice, string> = {
  questions: 'v',
  evidence: 'b',
  agreements: 'a',
  check: 'c',
  report: 'r',
  pack: 'z',
  school: 'g',
  undo: 'o',
  more: 'm',
  other: 'd',
  forget: 'x',
  help: 'h',
  stop: 's',
};

const isTask = (choice: DossierChoice): choice is Task => Object.hasOwn(words.tasks, choice);

const nameOf = (choice: DossierChoice): string => {
  if (isTask(choice)) return words.tasks[choice];
  return choice === 'other' || choice === 'forget' ? words[choice] : choice === 'help' ? words.help : words.stop;
};

/** Waits until the user has read what stands on the screen. */
export const readOnPrompt = (): Prompt<true> => ({
  kind: 'input',
  name: 'read-on',
  message: words.readOn,
  answer: () => true,
});

/** Waits before the next page of what is too long for a screen. */
export const nextPagePrompt = (page: number, of: number): Prompt<true> => ({
  kind: 'input',
  name: 'next-page',
  message: words.nextPage(page, of),
  answer: () => true,
});

/** What to do with a dossier that cannot be read: true to put back the last good version. */
export const brokenPrompt = (): Prompt<boolean> =>
  confirmPrompt({ name: 'broken-dossier', message: words.broken, yes: words.restore, no: words.back });

/** Whether a dossier goes out of the menu; the first choice does no harm. */
export const forgetPrompt = (place: string): Prompt<boolean> =>
  cautiousPrompt({ name: 'forget', message: words.forgetSure(place), yes: words.forgetYes, no: words.forgetNo });

/** The lines above the screen of a dossier. */
export const dossierLines = (far: HowFar, place: string, seen: ReadonlySet<string>): Line[] => [
  words.title(far, place),
  quietLine(words.now(mostUseful(far, seen), far)),
];

/** What to do with a dossier: the most useful first, and under the cursor. */
export const dossierPrompt = (far: HowFar, place: string, seen: ReadonlySet<string>): Prompt<DossierChoice> => {
  const useful = mostUseful(far, seen);
  const order = Object.keys(KEYS) as DossierChoice[];
  const options = [useful, ...order.filter((each) => each !== useful)].map(
    (value, index): KeyedOption<DossierChoice | typeof LEFT> => ({
      value,
      key: KEYS[value],
      number: index + 1,
      text: nameOf(value),
    }),
  );
  return {
    kind: 'keyed',
    name: 'dossier-menu',
    message: words.which,
    about: [words.title(far, place)],
    above: dossierLines(far, place, seen),
    options,
    start: options[0] ?? null,
    chooseFirst: words.chooseFirst,
    panels: [],
    shortcuts: [],
    keys: words.keys,
    panelKeys: () => '',
    done: (choice) => (typeof choice === 'symbol' ? words.back : nameOf(choice)),
    secret: false,
  };
};

/** Answers with a name in the register. */
export const whichEvidencePrompt = ({ evidence }: HowFar): Prompt<string | null> => ({
  kind: 'select',
  name: 'which-evidence',
  message: words.whichEvidence,
  choices: [
    ...evidence.map(({ id, title }) => ({ name: words.pieceOfEvidence(id, title), value: id })),
    { name: words.back, value: null, key: 't' },
  ],
});

export const schoolNamePrompt = (): Prompt<string> => ({
  kind: 'input',
  name: 'school-name',
  message: words.schoolName,
  validate: (text) => stripControls(text).trim() !== '' || words.schoolNameNeeded,
  answer: (text) => stripControls(text).trim(),
});

/** Answers with the path of a dossier that was found, or null for one elsewhere. */
export const whichFoundPrompt = (places: readonly string[]): Prompt<string | null> => ({
  kind: 'select',
  name: 'which-found',
  message: words.whichFound,
  choices: [
    ...places.map((place) => ({ name: place, value: place })),
    { name: words.elsewhere, value: null, key: 'a' },
  ],
});

/** Answers with the path of the file school.yaml of a dossier; '' for none. */
export const whereIsItPrompt = (): Prompt<string> => ({
  kind: 'file',
  name: 'where-is-it',
  message: words.whereIsIt,
  inFolder: words.inFolder,
  none: words.noDossier,
  answer: (path) => path,
});
