import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/base/user-error.ts';
import type { AnswerChoice } from '../../src/interview/level-prompts.ts';
import type { InterviewEnd } from '../../src/interview/sitting.ts';
import { holdSitting, type Script } from '../support/dossiers/sitting.ts';
import { aCriterion, aDossier, aMark, levels, TODAY } from '../support/results/builders.ts';

const mark = aMark({
  criteria: [
    aCriterion('C1'),
    aCriterion('C2', { partOfMark: false, links: [{ standard: 'S9', link: 'secondary', reason: 'Ook.' }] }),
  ],
});

const OPEN = { criterion: null, start: 'open' } as const;
const ALL_OF_C1 = { criterion: 'C1', start: 'all' } as const;

const changed = () => new UserError('changed-elsewhere', { path: 'antwoorden.yaml' });

const hold = async (
  script: Script,
  dossier = aDossier({ answers: { sessions: [] } }),
  scope: typeof OPEN | typeof ALL_OF_C1 = OPEN,
) => await holdSitting(mark, script, dossier, { scope });

const level = (value: 0 | 1 | 2 | 3): AnswerChoice => ({ kind: 'level', level: value });

describe('a sitting', () => {
  it('writes each answer, goes back, leaves open what is for later, and ends when the team leaves', async () => {
    const { end, asked, answers, dossier, released } = await hold({
      answers: [
        level(1),
        { kind: 'back' },
        level(3),
        { kind: 'unknown' },
        { kind: 'later' },
        { kind: 'notApplicable' },
      ],
      texts: ['Eerst.', ' Beter \u0007gezien. ', 'Dat doen wij niet.'],
    });
    expect(asked).toEqual(['C1.1', 'C1.2', 'C1.1', 'C1.2', 'C1.3', 'C1.4', 'C2.1']);
    expect(end).toBe('stopped');
    expect(answers).toEqual({
      'C1.1': { level: 3, remark: 'Beter gezien.', answeredOn: TODAY },
      'C1.2': { unknown: true, answeredOn: TODAY },
      'C1.3': { later: true },
      'C1.4': { notApplicable: 'Dat doen wij niet.', answeredOn: TODAY },
    });
    expect(dossier.answers.sessions).toEqual([{ date: TODAY, present: ['ouder', 'leerling'] }]);
    expect(released).toBe(1);
  });

  it('keeps votes and the minority, whatever the team agrees on later', async () => {
    const before = { level: 2 as const, remark: 'Zo.', votes: { ouder: 1 as const }, minority: 'Ouders zien minder.' };
    const dossier = aDossier({ answers: { answers: { 'C1.1': before, 'C1.2': before } } });
    const { answers } = await hold(
      { answers: [level(2), level(3)], texts: ['Zo.', before.minority, '', before.minority] },
      dossier,
      ALL_OF_C1,
    );
    expect(answers['C1.1']).toEqual({ ...before, answeredOn: TODAY });
    expect(answers['C1.2']).toEqual({ level: 3, votes: before.votes, minority: before.minority, answeredOn: TODAY });
  });

  it('has nothing to ask when nothing is open', async () => {
    const all = { ...levels('C1', [3, 3, 3, 3]), ...levels('C2', [3, 3, 3, 3]) };
    const { end, said, asked } = await hold({}, aDossier({ answers: { answers: all } }));
    const nothing = 'Alle vragen zijn beantwoord. Nalopen kan met: ouder-audit assess --review';
    expect({ end, said, asked }).toEqual({ end: 'finished', said: [nothing], asked: [] });
  });

  it('ends by itself after the last question', async () => {
    const open = { ...levels('C1', [3, 3, 3, 3]), ...levels('C2', [3, 3, 3, 'open']) };
    const { end, said } = await hold({ answers: [level(0)], texts: [''] }, aDossier({ answers: { answers: open } }));
    expect(end).toBe('finished');
    const headings = said.filter((line) => /^(Zelfbeoordeling|Criterium \d|Vraag .*\(|Bewaard|C2 )/.test(line));
    expect(headings.map((line) => line.split(' ')[0])).toEqual([
      ...['Zelfbeoordeling', 'Criterium', 'Vraag', 'Bewaard.', 'C2'],
    ]);
  });

  it.each<[string, Script, InterviewEnd, string[]]>([
    ['before anyone sat down', { present: [] }, 'stopped', []],
    ['at the question about missing voices', { present: [['leraar']], confirm: ['stop'] }, 'stopped', []],
    ['at a remark: the level stays', { answers: [level(2)] }, 'stopped', ['C1.1']],
    ['at a justification', { answers: [{ kind: 'notApplicable' }] }, 'stopped', []],
    ['when somebody else changed the file', { troubles: [changed()] }, 'stopped-unsaved', []],
  ])('can be left %s', async (_name, script, end, kept) => {
    const held = await hold(script);
    expect(held.end).toBe(end);
    expect(Object.keys(held.answers)).toEqual(kept);
    expect(held.released).toBe(1);
  });

  it('asks the question again when nobody meant "not applicable", and keeps nothing', async () => {
    const held = await hold({ answers: [{ kind: 'notApplicable' }], texts: [''] });
    expect(held.asked).toEqual(['C1.1', 'C1.1']);
    expect(held.answers).toEqual({});
  });

  it('asks again who is there when the team says so, and goes on with the version of somebody else', async () => {
    const held = await hold({
      present: [['leraar'], ['leraar', 'ouder', 'leerling-2']],
      confirm: [false, true],
      troubles: [changed()],
      answers: [level(1)],
      texts: [''],
    });
    expect(held.dossier.answers.sessions).toEqual([{ date: TODAY, present: ['leraar', 'ouder', 'leerling-2'] }]);
    expect(Object.keys(held.answers)).toEqual(['C1.1']);
  });

  it('adds a sitting when other people sit down, and none when the same come back', async () => {
    const today = { date: TODAY, present: ['ouder'] };
    const again = aDossier({ answers: { sessions: [today] } });
    const both = [today, { date: TODAY, present: ['ouder', 'leerling'] }];
    expect((await hold({ present: [['ouder', 'leerling']] }, again)).dossier.answers.sessions).toEqual(both);
    const same = aDossier({ answers: { sessions: [{ date: TODAY, present: ['ouder', 'leerling'] }] } });
    expect((await hold({}, same)).dossier.answers.sessions).toHaveLength(1);
  });

  it('keeps a remark when the answer becomes unknown or not applicable', async () => {
    const before = { level: 1 as const, remark: 'Dat zagen wij.' };
    const dossier = aDossier({ answers: { answers: { 'C1.1': before, 'C1.2': before } } });
    const { answers } = await hold(
      { answers: [{ kind: 'unknown' }, { kind: 'notApplicable' }], texts: ['Nee.'] },
      dossier,
      ALL_OF_C1,
    );
    expect(answers['C1.1']).toEqual({ unknown: true, remark: 'Dat zagen wij.', answeredOn: TODAY });
    expect(answers['C1.2']).toEqual({ notApplicable: 'Nee.', remark: 'Dat zagen wij.', answeredOn: TODAY });
  });
});
