import { describe, expect, it } from 'vitest';
import { applyToData } from '../../src/adapters/yaml-edit.ts';
import type { AnswerChoice, DossierStore, Interviewer, InterviewNotice, TextChoice } from '../../src/app/ports.ts';
import { type InterviewEnd, runInterview } from '../../src/app/run-interview.ts';
import type { Dossier } from '../../src/domain/dossier.ts';
import { UserError } from '../../src/domain/user-error.ts';
import { aCriterion, aDossier, aMark, levels, TODAY } from '../support/builders.ts';

type Script = {
  answers?: AnswerChoice[];
  texts?: TextChoice[];
  present?: (string[] | 'stop')[];
  confirm?: (boolean | 'stop')[];
  /** How often somebody else changes the file just before a write. */
  conflicts?: number;
};

const mark = aMark({
  criteria: [
    aCriterion('C1'),
    aCriterion('C2', { partOfMark: false, links: [{ standard: 'S9', link: 'secondary', reason: 'Ook.' }] }),
  ],
});

/** Holds a sitting with everything said beforehand; when the script is at its end, the team leaves. */
const hold = async (
  script: Script,
  dossier: Dossier = aDossier({ answers: { sessions: [] } }),
  scope = { criterion: null as string | null, answeredToo: false },
) => {
  let current = dossier;
  let conflicts = script.conflicts ?? 0;
  let released = 0;
  const notices: InterviewNotice[] = [];
  const asked: string[] = [];
  const store: DossierStore = {
    folder: '.',
    exists: async () => true,
    frameworkFolder: async () => null,
    read: async () => current,
    create: async () => undefined,
    edit: async (_file, edits) => {
      if (conflicts > 0) {
        conflicts -= 1;
        throw new UserError('changed-elsewhere', { path: 'antwoorden.yaml' });
      }
      const answers = edits.reduce((data, edit) => applyToData(data, edit), current.answers as Record<string, unknown>);
      current = { ...current, answers: answers as Dossier['answers'] };
    },
    lock: async () => async () => {
      released += 1;
    },
  };
  const { answers = [], texts = [], present = [['ouder', 'leerling']], confirm = [] } = script;
  const interviewer: Interviewer = {
    show: (notice) => notices.push(notice),
    askPresent: async () => present.shift() ?? 'stop',
    confirm: async () => confirm.shift() ?? 'stop',
    askAnswer: async ({ id }) => {
      asked.push(id);
      return answers.shift() ?? { kind: 'stop' };
    },
    askText: async () => texts.shift() ?? { kind: 'stop' },
    askSchool: async () => 'stop',
    askEvidence: async () => 'stop',
  };
  const end: InterviewEnd = await runInterview({
    store,
    mark,
    interviewer,
    clock: { today: () => TODAY },
    scope,
    earlier: new Map(),
  });
  return {
    end,
    asked,
    notices: notices.map(({ kind }) => kind),
    answers: current.answers.answers ?? {},
    sessions: current.answers.sessions,
    released,
  };
};

const text = (words: string): TextChoice => ({ kind: 'text', text: words });
const level = (value: 0 | 1 | 2 | 3): AnswerChoice => ({ kind: 'level', level: value });

describe('a sitting', () => {
  it('writes each answer, goes back, leaves open what is for later, and ends when the team leaves', async () => {
    const { end, asked, answers, sessions, released } = await hold({
      answers: [
        level(1),
        { kind: 'back' },
        level(3),
        { kind: 'unknown' },
        { kind: 'later' },
        { kind: 'notApplicable' },
        { kind: 'stop' },
      ],
      texts: [text('Eerst.'), text(' Beter \u0007gezien. '), text('Dat doen wij niet.')],
    });
    expect(asked).toEqual(['C1.1', 'C1.2', 'C1.1', 'C1.2', 'C1.3', 'C1.4', 'C2.1']);
    expect(end).toBe('stopped');
    expect(answers).toEqual({
      'C1.1': { level: 3, remark: 'Beter gezien.', answeredOn: TODAY },
      'C1.2': { unknown: true, answeredOn: TODAY },
      'C1.4': { notApplicable: 'Dat doen wij niet.', answeredOn: TODAY },
    });
    expect(sessions).toEqual([{ date: TODAY, present: ['ouder', 'leerling'] }]);
    expect(released).toBe(1);
  });

  it('keeps votes and the minority, whatever the team agrees on later', async () => {
    const before = { level: 2 as const, remark: 'Zo.', votes: { ouder: 1 as const }, minority: 'Ouders zien minder.' };
    const dossier = aDossier({ answers: { answers: { 'C1.1': before, 'C1.2': before } } });
    const scope = { criterion: 'C1', answeredToo: true };
    const { answers } = await hold({ answers: [level(2), level(3)], texts: [text('Zo.'), text('')] }, dossier, scope);
    expect(answers['C1.1']).toEqual({ ...before, answeredOn: TODAY });
    expect(answers['C1.2']).toEqual({ level: 3, votes: before.votes, minority: before.minority, answeredOn: TODAY });
  });

  it('has nothing to ask when nothing is open', async () => {
    const all = { ...levels('C1', [3, 3, 3, 3]), ...levels('C2', [3, 3, 3, 3]) };
    const { end, notices, asked } = await hold({}, aDossier({ answers: { answers: all } }));
    expect({ end, notices, asked }).toEqual({ end: 'finished', notices: ['nothing-open'], asked: [] });
  });

  it('ends by itself after the last question', async () => {
    const open = { ...levels('C1', [3, 3, 3, 3]), ...levels('C2', [3, 3, 3, 'open']) };
    const { end, notices } = await hold(
      { answers: [level(0)], texts: [text('')] },
      aDossier({ answers: { answers: open } }),
    );
    expect(end).toBe('finished');
    expect(notices).toEqual(['welcome', 'criterion', 'saved']);
  });

  it.each<[string, Script, InterviewEnd, string[]]>([
    ['before anyone sat down', { present: ['stop'] }, 'stopped', []],
    ['at the question about missing voices', { present: [['leraar']], confirm: ['stop'] }, 'stopped', []],
    ['at a remark: the level stays', { answers: [level(2)] }, 'stopped', ['C1.1']],
    ['at a justification', { answers: [{ kind: 'notApplicable' }] }, 'stopped', []],
    ['when somebody else changed the file', { conflicts: 1 }, 'stopped-unsaved', []],
    [
      'when somebody else changed it at an answer',
      { present: [['ouder', 'leerling']], conflicts: 0, answers: [] },
      'stopped',
      [],
    ],
  ])('can be left %s', async (_name, script, end, kept) => {
    const held = await hold(script);
    expect(held.end).toBe(end);
    expect(Object.keys(held.answers)).toEqual(kept);
    expect(held.released).toBe(1);
  });

  it('asks again who is there when the team says so, and goes on with the version of somebody else', async () => {
    const held = await hold({
      present: [['leraar'], ['leraar', 'ouder', 'leerling-2']],
      confirm: [false, true],
      conflicts: 1,
      answers: [level(1)],
      texts: [text('')],
    });
    expect(held.sessions).toEqual([{ date: TODAY, present: ['leraar', 'ouder', 'leerling-2'] }]);
    expect(Object.keys(held.answers)).toEqual(['C1.1']);
  });

  it('adds a sitting when other people sit down, and none when the same come back', async () => {
    const today = { date: TODAY, present: ['ouder'] };
    const again = aDossier({ answers: { sessions: [today] } });
    const both = [today, { date: TODAY, present: ['ouder', 'leerling'] }];
    expect((await hold({ present: [['ouder', 'leerling']] }, again)).sessions).toEqual(both);
    const same = aDossier({ answers: { sessions: [{ date: TODAY, present: ['ouder', 'leerling'] }] } });
    expect((await hold({}, same)).sessions).toHaveLength(1);
  });

  it('keeps a remark when the answer becomes unknown or not applicable', async () => {
    const before = { level: 1 as const, remark: 'Dat zagen wij.' };
    const dossier = aDossier({ answers: { answers: { 'C1.1': before, 'C1.2': before } } });
    const scope = { criterion: 'C1', answeredToo: true };
    const { answers } = await hold(
      { answers: [{ kind: 'unknown' }, { kind: 'notApplicable' }], texts: [text('Nee.')] },
      dossier,
      scope,
    );
    expect(answers['C1.1']).toEqual({ unknown: true, remark: 'Dat zagen wij.', answeredOn: TODAY });
    expect(answers['C1.2']).toEqual({ notApplicable: 'Nee.', remark: 'Dat zagen wij.', answeredOn: TODAY });
  });
});
