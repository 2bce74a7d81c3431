import { isDeepStrictEqual } from 'node:util';
import type { Edit } from '../../../src/base/edit.ts';
import { applyToData } from '../../../src/base/io/yaml-edit.ts';
import { UserError } from '../../../src/base/user-error.ts';
import { describeError } from '../../../src/cli/error-catalogue.ts';
import type { AnswersFile, Dossier, DossierFileName, RegisterFile } from '../../../src/dossier/dossier.ts';
import type { DossierStore } from '../../../src/dossier/dossier-store.ts';
import type { QualityMark } from '../../../src/framework/quality-mark.ts';
import type { AnswerChoice, VoteChoice, VotesChoice } from '../../../src/interview/level-prompts.ts';
import { runInterview } from '../../../src/interview/run-interview.ts';
import type { InterviewEnd, InterviewInput, OtherCopies } from '../../../src/interview/sitting.ts';
import type { Choice } from '../../../src/terminal/ask.ts';
import { type Ask, LEFT, textOf } from '../../../src/terminal/ask.ts';
import { openDesk } from '../../../src/terminal/desk.ts';
import { aDossier, TODAY } from '../results/builders.ts';

/** A team that follows a script; when the script ends, the team leaves. */
export type Script = {
  answers?: AnswerChoice[];
  votes?: VoteChoice[];
  /** The votes of all in one line, in turn; after these, each votes apart. */
  lines?: VotesChoice[];
  texts?: string[];
  present?: string[][];
  /** Answers to the yes/no questions, in turn. */
  confirm?: (boolean | 'stop')[];
  files?: string[];
  /** Choices in each menu, by the name of its prompt, in turn; after these, the usual choice. */
  menus?: Record<string, string[]>;
  /** Ticks in each list. */
  ticks?: string[][];
  /** Somebody else already holds the dossier. */
  lockedBy?: UserError;
  /** Errors of the next writes, in turn. */
  troubles?: (UserError | undefined)[];
  /** What somebody else wrote, in turn, each time a write finds the file changed. */
  meanwhile?: (Edit & { file?: DossierFileName })[];
};

const USUAL: Record<string, string> = { start: 'open', 'criterion-end': 'go-on', 'propose-action': 'not-now' };

export type Held = {
  end: InterviewEnd;
  /** Ids of the questions in the order asked; with the role for a vote. */
  asked: string[];
  /** The key of what Enter takes at each question; null for nothing. */
  starts: (string | null)[];
  /** The lines of each screen shown. */
  screens: string[][];
  /** The lines of all screens, in one list. */
  said: string[];
  /** What each menu offered: the name of its prompt, and its keys. */
  menus: [string, string[]][];
  /** The labels that all menus offered, one after another. */
  offered: string[];
  /** The yes/no questions asked. */
  confirmed: string[];
  /** The texts asked for, with the text already filled in. */
  requests: { name: string; preset: string | null; editable?: boolean }[];
  /** What each question said about the time left. */
  lefts: { questions: number; minutes: number | null }[];
  dossier: Dossier;
  answers: NonNullable<AnswersFile['answers']>;
  elsewhere: string[];
  released: number;
};

/** A store in memory whose writes can fail. */
const openStore = (dossier: Dossier, script: Script) => {
  const [troubles, meanwhile] = [[...(script.troubles ?? [])], [...(script.meanwhile ?? [])]];
  const state = { dossier, elsewhere: [] as string[], released: 0 };
  const apply = (file: DossierFileName, edits: Edit[]) => {
    const key = file === 'bewijs.yaml' ? 'register' : 'answers';
    const data = edits.reduce((now, edit) => applyToData(now, edit), state.dossier[key] as Record<string, unknown>);
    state.dossier = { ...state.dossier, [key]: data as AnswersFile | RegisterFile };
  };
  const store: DossierStore = {
    folder: '.',
    exists: async () => true,
    frameworkFolder: async () => null,
    read: async () => state.dossier,
    readWith: async () => state.dossier,
    create: async () => undefined,
    edit: async (file, edits) => {
      const trouble = troubles.shift();
      if (trouble !== undefined) {
        const theirs = trouble.code === 'changed-elsewhere' ? meanwhile.shift() : undefined;
        if (theirs !== undefined) apply(theirs.file ?? 'antwoorden.yaml', [theirs]);
        throw trouble;
      }
      apply(file, edits);
    },
    archiveRound: async () => ({ moved: [], deleted: [] }),
    keepAnswers: async () => undefined,
    writeVoices: async () => undefined,
    forgetBackup: async () => undefined,
    forbidUndo: async () => undefined,
    otherPlace: (file) => `/elders/${file}`,
    saveElsewhere: async (_file, _edits, path) => {
      if (path === 'taken') throw new UserError('target-exists', { path });
      state.elsewhere.push(path);
      return path;
    },
    lock: async (takeOver = false) => {
      if (script.lockedBy !== undefined && !takeOver) throw script.lockedBy;
      return async () => {
        state.released += 1;
      };
    },
  };
  return { store, state };
};

const NO_COPIES: OtherCopies = {
  find: async () => ({ fresh: [], unreadable: [] }),
  merge: async () => ({ names: [], to: '' }),
  spreads: async () => new Map(),
};

/** The name of a choice in a script. */
const keyOf = ({ value }: Choice<unknown>): string => (value === LEFT ? 'leave' : String(value ?? ''));

/** What the last question on the screen says about the time left. */
const leftIn = (screens: readonly string[][]): Held['lefts'][number] => {
  const heading = screens.flat().findLast((line) => /^Vraag \S+ \(/.test(line)) ?? '';
  const [, questions, minutes] = /nog (\d+) open(?:, ongeveer (\d+) minu)?/.exec(heading) ?? [];
  return { questions: Number(questions), minutes: minutes === undefined ? null : Number(minutes) };
};

type Heard = Pick<Held, 'asked' | 'starts' | 'screens' | 'menus' | 'offered' | 'confirmed' | 'requests' | 'lefts'>;

/** Answers at the terminal from the script. @param think called while an answer is being thought up */
const openScriptedAsk = (script: Script, think: () => void): { ask: Ask; heard: Heard } => {
  const {
    answers = [],
    votes = [],
    lines = [],
    texts = [],
    files = [],
    ticks = [],
    confirm = [],
    menus = {},
    ...rest
  } = script;
  const { present = [['ouder', 'leerling']] } = rest;
  const heard: Heard = {
    asked: [],
    starts: [],
    screens: [],
    menus: [],
    offered: [],
    confirmed: [],
    requests: [],
    lefts: [],
  };
  const ask: Ask = {
    print: (lines) => heard.screens.push(lines.map(textOf)),
    async select({ name, message, choices }) {
      const yes = choices.find(({ value }) => value === true);
      if (yes !== undefined) {
        heard.confirmed.push(message);
        const said = confirm.shift() ?? 'stop';
        const chosen = said === true ? yes : choices.find((choice) => choice !== yes && said === false);
        return chosen?.value ?? LEFT;
      }
      heard.menus.push([name, choices.map(keyOf)]);
      heard.offered.push(...choices.map((choice) => choice.name));
      const key = menus[name]?.shift() ?? USUAL[name];
      const chosen = choices.find((choice) => keyOf(choice) === key);
      return chosen === undefined ? LEFT : chosen.value;
    },
    async keyed({ name, message, about, options, start, shortcuts, series }) {
      const [id = ''] = about.map(textOf).join(' ').split(' ');
      if (series !== undefined) {
        const given = lines.shift() ?? { kind: 'apart' };
        if (given.kind === 'votes') heard.asked.push(`${id} all`);
        const single = [...options, ...shortcuts].find(({ value }) => isDeepStrictEqual(value, given));
        // Safe: the parts of a series are options of the same prompt.
        return single === undefined && given.kind === 'votes'
          ? series.answer(given.votes as never)
          : (single?.value ?? LEFT);
      }
      think();
      const role = name === 'vote' ? (/: (.*)\. Kijken/.exec(message)?.[1] ?? '') : null;
      heard.asked.push(role === null ? id : `${id} ${role}`);
      if (role === null) heard.lefts.push(leftIn(heard.screens));
      if (role === null) heard.starts.push(start?.key ?? null);
      const said = role === null ? answers.shift() : votes.shift();
      if (said === undefined) return LEFT;
      const found = [...options, ...shortcuts].find(({ value }) => isDeepStrictEqual(value, said));
      if (found === undefined) throw new Error(`not offered: ${JSON.stringify(said)}`);
      return found.value;
    },
    async checkbox({ name, choices }) {
      if (name === 'present') return present.shift() ?? LEFT;
      const chosen = ticks.shift();
      return choices.filter(({ value, checked }) => chosen?.includes(value) ?? checked).map(({ value }) => value);
    },
    async input({ name, preset = null, editable }) {
      heard.requests.push({ name, preset, ...(editable === true ? { editable } : {}) });
      return texts.shift() ?? LEFT;
    },
    file: async () => files.shift() ?? LEFT,
  };
  return { ask, heard };
};

/** `secondsEach`: how long each answer takes. */
type More = Partial<Pick<InterviewInput, 'scope' | 'as' | 'vote' | 'quick' | 'copies' | 'evidence' | 'earlier'>> & {
  secondsEach?: number;
};

/** Holds a sitting from a script. */
export const holdSitting = async (
  mark: QualityMark,
  script: Script,
  dossier: Dossier = aDossier({ answers: { sessions: [] } }),
  { secondsEach = 30, ...more }: More = {},
): Promise<Held> => {
  const { store, state } = openStore(dossier, script);
  let seconds = 0;
  const think = () => {
    seconds += secondsEach;
  };
  const { troubles: _troubles, lockedBy: _lockedBy, ...said } = script;
  const { ask, heard } = openScriptedAsk(structuredClone(said), think);
  const end = await runInterview({
    store,
    mark,
    desk: openDesk(ask),
    clock: { today: () => TODAY },
    stopwatch: () => seconds,
    scope: null,
    earlier: new Map(),
    as: null,
    vote: false,
    quick: false,
    evidence: { folder: {} as never, reader: {} as never, onProgress: { start: () => undefined } as never },
    copies: NO_COPIES,
    describeError,
    ...more,
  });
  return {
    ...heard,
    end,
    said: heard.screens.flat(),
    dossier: state.dossier,
    answers: state.dossier.answers.answers ?? {},
    elsewhere: state.elsewhere,
    released: state.released,
  };
};
