import { applyToData } from '../../src/base/io/yaml-edit.ts';
import { UserError } from '../../src/base/user-error.ts';
import type { AnswersFile, Dossier, DossierFileName, RegisterFile } from '../../src/dossier/dossier.ts';
import type { DossierStore, Edit } from '../../src/dossier/ports.ts';
import type { QualityMark } from '../../src/framework/quality-mark.ts';
import type {
  AnswerChoice,
  InterviewConfirmation,
  Interviewer,
  InterviewNotice,
  QuestionOnScreen,
  TextChoice,
  TextRequest,
  VoteChoice,
} from '../../src/interview/interviewer.ts';
import type { MenuLabel, MenuTitle } from '../../src/interview/menu.ts';
import { runInterview } from '../../src/interview/run-interview.ts';
import type { CopiesDesk, InterviewEnd, InterviewInput } from '../../src/interview/sitting.ts';
import { aDossier, TODAY } from './builders.ts';

/** A team that says everything from a script; where the script is at its end, the team leaves. */
export type Script = {
  answers?: AnswerChoice[];
  votes?: VoteChoice[];
  texts?: TextChoice[];
  present?: (string[] | 'stop')[];
  confirm?: (boolean | 'stop')[];
  files?: TextChoice[];
  /** What is chosen in each kind of menu, in turn; after that what is usual there. */
  menus?: Partial<Record<MenuTitle['kind'], string[]>>;
  /** What is ticked in a list. */
  ticks?: string[][];
  /** Who holds the dossier already. */
  lockedBy?: UserError;
  /** What stands in the way of the next writes. */
  troubles?: (UserError | undefined)[];
  /** What somebody else wrote, in turn, each time that a write finds the file changed. */
  meanwhile?: (Edit & { file?: DossierFileName })[];
};

const USUAL: Partial<Record<MenuTitle['kind'], string>> = {
  start: 'open',
  'criterion-end': 'go-on',
  'propose-action': 'not-now',
};

export type Held = {
  end: InterviewEnd;
  /** Ids of the questions, as they were asked; with the role for a vote. */
  asked: string[];
  notices: InterviewNotice[];
  kinds: InterviewNotice['kind'][];
  /** What each menu offered: its kind, and the keys. */
  menus: [MenuTitle['kind'], string[]][];
  /** What all menus offered, one after another. */
  labels: MenuLabel[];
  /** What was asked to be answered with yes or no. */
  confirmed: InterviewConfirmation[];
  requests: TextRequest[];
  /** What each question told of the time that is left. */
  lefts: QuestionOnScreen['left'][];
  dossier: Dossier;
  answers: NonNullable<AnswersFile['answers']>;
  elsewhere: string[];
  released: number;
};

/** A store in memory that can be in trouble. */
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
    archiveRound: async () => [],
    forgetBackup: async () => undefined,
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

const NO_COPIES: CopiesDesk = {
  find: async () => ({ fresh: [], unreadable: [] }),
  merge: async () => ({ names: [], to: '' }),
};

type More = Partial<Pick<InterviewInput, 'scope' | 'as' | 'vote' | 'copies' | 'evidence' | 'earlier'>>;

/** Holds a sitting with everything said beforehand. */
export const holdSitting = async (
  mark: QualityMark,
  script: Script,
  dossier: Dossier = aDossier({ answers: { sessions: [] } }),
  more: More = {},
): Promise<Held> => {
  const { store, state } = openStore(dossier, script);
  const { answers = [], votes = [], texts = [], present = [['ouder', 'leerling']], confirm = [] } = script;
  const { files = [], ticks = [] } = script;
  const queues = structuredClone(script.menus ?? {});
  const notices: InterviewNotice[] = [];
  const asked: string[] = [];
  const menus: Held['menus'] = [];
  const labels: MenuLabel[] = [];
  const confirmed: InterviewConfirmation[] = [];
  const requests: TextRequest[] = [];
  const lefts: Held['lefts'] = [];
  let seconds = 0;
  /** Whoever is asked takes half a minute. */
  const think = () => {
    seconds += 30;
  };
  const interviewer: Interviewer = {
    show: (notice) => notices.push(notice),
    async choose(menu) {
      const { kind } = menu.title;
      menus.push([kind, menu.options.map(({ key }) => key)]);
      labels.push(...menu.options.map(({ label }) => label));
      const chosen = queues[kind]?.shift() ?? USUAL[kind] ?? 'stop';
      return menu.options.find(({ key }) => key === chosen)?.key ?? 'stop';
    },
    tick: async ({ options }, ticked) => {
      const chosen = ticks.shift() ?? ticked;
      return options.map(({ key }) => key).filter((key) => (chosen as string[]).includes(key));
    },
    askPresent: async () => present.shift() ?? 'stop',
    confirm: async (question) => {
      confirmed.push(question);
      return confirm.shift() ?? 'stop';
    },
    askAnswer: async ({ id, left }) => {
      think();
      asked.push(id);
      lefts.push(left);
      return answers.shift() ?? { kind: 'stop' };
    },
    askVote: async ({ question, role }) => {
      think();
      asked.push(`${question.id} ${role}`);
      return votes.shift() ?? { kind: 'stop' };
    },
    askText: async (request) => {
      requests.push(request);
      return texts.shift() ?? { kind: 'stop' };
    },
    askFile: async () => files.shift() ?? { kind: 'stop' },
    askSchool: async () => 'stop',
    askEvidence: async () => 'stop',
  };
  const end = await runInterview({
    store,
    mark,
    interviewer,
    clock: { today: () => TODAY },
    stopwatch: () => seconds,
    scope: null,
    earlier: new Map(),
    as: null,
    vote: false,
    evidence: { folder: {} as never, reader: {} as never, onProgress: { start: () => undefined } as never },
    copies: NO_COPIES,
    ...more,
  });
  return {
    end,
    asked,
    notices,
    kinds: notices.map(({ kind }) => kind),
    menus,
    labels,
    confirmed,
    requests,
    lefts,
    dossier: state.dossier,
    answers: state.dossier.answers.answers ?? {},
    elsewhere: state.elsewhere,
    released: state.released,
  };
};
