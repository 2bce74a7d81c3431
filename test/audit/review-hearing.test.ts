import { describe, expect, it } from 'vitest';
import { answeredText, askedText } from '../../src/audit/hearing/hearing-log.ts';
import { describeAuditProblem } from '../../src/audit/words/audit-words.ts';
import type { RepliedText, ReplyEntry, ReplyFile } from '../../src/dossier/reply-file-shape.ts';
import type { Level } from '../../src/framework/quality-mark.ts';
import { anAudit, auditedResult, auditMark, auditRules } from '../support/results/audits.ts';
import { sha256Of } from '../support/results/builders.ts';
import { aboutIn } from '../support/results/complete-audit.ts';

/** The tests judge on this day. */
const TODAY = '2026-11-23';

const mark = auditMark({ audit: { ...auditRules, replyDays: 5 } });

type Replies = Omit<ReplyFile, 'formatVersion'>;

const presented = (await auditedResult({ mark })).audit;

const FINDING = aboutIn(presented, 'finding', 'C1-1');
const VERDICT = aboutIn(presented, 'verdict', 'C1');
const ADVISED = aboutIn(presented, 'advice', 'advice');
const OTHER = { ...FINDING, text: 'Ouders kennen de visie niet.' };

/** The school agrees with every text of the audit of these tests. */
const AGREED: Replies = {
  replies: {
    'C1-1': { about: FINDING, reply: 'agree' },
    'C2-1': { about: aboutIn(presented, 'finding', 'C2-1'), reply: 'agree' },
  },
  verdicts: {
    C1: { about: VERDICT, reply: 'agree' },
    C2: { about: aboutIn(presented, 'verdict', 'C2'), reply: 'agree' },
  },
  conditions: { C2: { about: { text: 'Maak een plan.', due: '2027-06-01' }, reply: 'agree' } },
  advice: { about: ADVISED, reply: 'agree' },
};

const withFinding = (entry: ReplyEntry): Replies => ({ ...AGREED, replies: { ...AGREED.replies, 'C1-1': entry } });

const hear = async (reply: Replies) => (await auditedResult({ mark, reply })).audit;

const problemsOf = async (reply: Replies) => (await hear(reply)).problems.map(describeAuditProblem);

const stateOf = async (entry: ReplyEntry) =>
  (await hear(withFinding(entry))).hearing.texts.find(({ id }) => id === 'C1-1')?.state;

describe('hearing the school', () => {
  it('is about each finding, verdict and condition, and about the advice', async () => {
    const audit = await hear({});
    expect(audit.hearing.texts.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'finding C1-1',
      'verdict C1',
      'finding C2-1',
      'verdict C2',
      'condition C2',
      'advice advice',
    ]);
    expect(audit.problems.map(describeAuditProblem)).toEqual([
      'Nog niet voorgelegd aan de school: bevindingen C1-1 en C2-1; het oordeel over C1 en C2; de voorwaarde bij C2; het advies. Dat doet u in het menu, of met --present.',
    ]);
  });

  it('puts before the school all that the report says of a text', () => {
    expect(FINDING).toEqual({ text: 'Ouders kennen de visie.', sources: ['G1'] });
    expect(Object.keys(VERDICT)).toEqual(['outcome', 'text', 'levels', 'score', 'deviation', 'sources']);
    expect(VERDICT.sources).toEqual([expect.objectContaining({ id: 'G1', people: 4, group: 'ouder' }), 'visie']);
    expect(ADVISED).toEqual({ outcome: 'conditional', on: TODAY, text: 'Bijna alles staat.' });
  });

  it('is done once it replied to all of it', async () => {
    expect(await problemsOf(AGREED)).toEqual([]);
  });

  it.each<[string, ReplyEntry, string]>([
    ['nobody asked', {}, 'unasked'],
    ['asked today', { about: FINDING, asked: { on: TODAY } }, 'waiting'],
    ['on the last of its days', { about: FINDING, asked: { on: '2026-11-18' } }, 'waiting'],
    ['a day later', { about: FINDING, asked: { on: '2026-11-17' } }, 'silent'],
    ['asked with an earlier day', { about: FINDING, asked: { on: '2026-11-17', clock: TODAY } }, 'waiting'],
    ['asked before the audit began', { about: FINDING, asked: { on: '2026-11-15' } }, 'unasked'],
    ['asked about another text', { about: OTHER, asked: { on: '2026-11-17' } }, 'unasked'],
    ['agrees', { about: FINDING, reply: 'agree' }, 'settled'],
    ['disagrees', { about: FINDING, reply: 'disagree', reason: 'Nee.' }, 'settled'],
    ['says that a fact is wrong', { about: FINDING, reply: 'correct', reason: 'Het was mei.' }, 'fact-open'],
    [
      'says so of what was asked long ago',
      { about: FINDING, asked: { on: '2026-11-16' }, reply: 'correct', reason: 'Het was mei.' },
      'fact-open',
    ],
    [
      'says so, and was answered',
      { about: FINDING, reply: 'correct', reason: 'Het was mei.', answer: { text: 'Dat klopt.' } },
      'settled',
    ],
    ['agreed with another text', { about: OTHER, reply: 'agree' }, 'lapsed'],
    ['agreed with nobody knows which text', { reply: 'agree' }, 'lapsed'],
  ])('of a finding: %s', async (_name, entry, state) => {
    expect(await stateOf(entry)).toBe(state);
  });

  it.each<[string, ReplyEntry]>([
    ['after an answer', { about: FINDING, reply: 'correct', reason: 'Het was juni.', on: TODAY }],
    [
      'after the last day',
      { about: FINDING, asked: { on: '2026-11-16' }, reply: 'correct', reason: 'Mei.', on: TODAY },
    ],
  ])('counts no reply that somebody wrote into the file %s', async (_when, entry) => {
    const answered = answeredText({ kind: 'finding', id: 'C1-1' }, FINDING, { reply: 'correct' }, sha256Of);
    const line = { at: '2026-11-20', clock: '2026-11-20', did: 'answered' as const, texts: [answered] };
    const audit = entry.asked === undefined ? anAudit({ hearing: [line] }) : anAudit();
    const review = (await auditedResult({ mark, reply: withFinding(entry), audit })).audit;
    expect(review.problems).toEqual([]);
    expect(review.hearing.earlier).toMatchObject([{ id: 'C1-1', reply: 'correct' }]);
  });

  it('names what is still in the way, with the day', async () => {
    expect(await problemsOf(withFinding({ about: FINDING, asked: { on: '2026-11-20' } }))).toEqual([
      'De school kan tot en met 25 november 2026 nog reageren op: bevinding C1-1.',
    ]);
    expect(await problemsOf(withFinding({ about: FINDING, asked: { on: '2026-11-17' } }))).toEqual([]);
    expect(await problemsOf(withFinding({ about: FINDING, reply: 'correct', reason: 'Het was mei.' }))).toEqual([
      'De school zegt dat een feit niet klopt: bevinding C1-1. Geef daar antwoord op, in het menu of met --answers.',
    ]);
  });

  it.each<[string, Replies]>([
    ['the advice', { advice: { about: AGREED.advice?.about, asked: { on: '2026-11-22' } } }],
    [
      'het oordeel over C1',
      { verdicts: { ...AGREED.verdicts, C1: { about: AGREED.verdicts?.['C1']?.about, asked: { on: '2026-11-19' } } } },
    ],
  ])('counts nothing as asked before %s was given, whatever the log says', async (_what, asked) => {
    const [problem = ''] = await problemsOf({ ...AGREED, ...asked });
    expect(problem).toContain('Nog niet voorgelegd aan de school');
  });

  it('counts nothing as asked that the log of the auditors does not know', async () => {
    const reply = withFinding({ about: FINDING, asked: { on: '2026-11-17' } });
    const { audit } = await auditedResult({ mark, reply, audit: anAudit({ hearing: [] }) });
    expect(audit.problems.map(({ code }) => code)).toEqual(['not-presented']);
  });

  it('counts the days of the text that stands there now, not those of an earlier one that came back', async () => {
    const asked = (about: object, at: string) => ({
      ...{ at, clock: at, did: 'asked' as const },
      texts: [askedText({ kind: 'finding', id: 'C1-1' }, about, sha256Of)],
    });
    const hearing = [asked(FINDING, '2026-11-17'), asked(OTHER, '2026-11-20')];
    const { audit } = await auditedResult({ mark, reply: withFinding({}), audit: anAudit({ hearing }) });
    expect(audit.hearing.texts[0]?.state).toBe('unasked');
  });

  it.each<[string, ReplyEntry]>([
    ['to a fact', { about: FINDING, reply: 'correct', reason: 'Het was mei.', answer: { text: 'Nee.' } }],
    ['to any reply', { about: FINDING, reply: 'disagree', reason: 'Het was mei.', answer: { text: 'Nee.' } }],
  ])('names an answer %s that the log of the auditors does not explain', async (_name, entry) => {
    const { audit } = await auditedResult({ mark, reply: withFinding(entry), audit: anAudit({ hearing: [] }) });
    expect(audit.problems.map(describeAuditProblem)).toEqual([
      'Een antwoord van de auditor is met de hand gewijzigd: bevinding C1-1. Het logboek zegt iets anders. Geef het antwoord opnieuw, in het menu of met --answers.',
    ]);
  });

  it.each<[string, Replies, string]>([
    ['a finding', withFinding({ about: OTHER, reply: 'agree' }), 'bevinding C1-1'],
    [
      'the sources of a finding',
      withFinding({ about: { ...FINDING, sources: ['O1'] }, reply: 'agree' }),
      'bevinding C1-1',
    ],
    ...(
      [
        ['the reason of a verdict', { ...VERDICT, text: 'Anders.' }],
        ['a verdict', { ...VERDICT, outcome: 'partlyMet' }],
        ['why a verdict is another than follows from the levels', { ...VERDICT, deviation: 'Anders.' }],
        ['a level of an auditor', { ...VERDICT, levels: { ...VERDICT.levels, 'C1.1': 0 } }],
        ['the mean of the levels', { ...VERDICT, score: 1 }],
        ['a source of a verdict', { ...VERDICT, sources: ['visie'] }],
        [
          'a talk that a verdict rests on',
          {
            ...VERDICT,
            sources: (VERDICT.sources ?? []).map((each) => (typeof each === 'string' ? each : { ...each, people: 40 })),
          },
        ],
      ] satisfies [string, RepliedText][]
    ).map(([what, about]): [string, Replies, string] => [
      what,
      { ...AGREED, verdicts: { ...AGREED.verdicts, C1: { about, reply: 'agree' } } },
      'het oordeel over C1',
    ]),
    [
      'the day of a condition',
      { ...AGREED, conditions: { C2: { about: { text: 'Maak een plan.', due: '2027-05-01' }, reply: 'agree' } } },
      'de voorwaarde bij C2',
    ],
    ['the advice', { ...AGREED, advice: { about: { ...ADVISED, outcome: 'refuse' }, reply: 'agree' } }, 'het advies'],
    [
      'the day of the advice',
      { ...AGREED, advice: { about: { ...ADVISED, on: TODAY.replace('23', '22') }, reply: 'agree' } },
      'het advies',
    ],
  ])('lapses when %s changes, and stays in the appendix', async (_name, reply, what) => {
    const audit = await hear(reply);
    expect(audit.problems.map(describeAuditProblem)).toEqual([
      `De tekst is veranderd nadat de school reageerde: ${what}. Die reactie telt niet meer. Leg de nieuwe tekst voor.`,
    ]);
    expect(audit.hearing.earlier).toHaveLength(1);
  });

  it('lapses when what one of two auditors says changes, though both together say the same', async () => {
    const b = (levels: Record<string, Level>) => ({
      independent: { on: '2026-11-16' },
      verdicts: {
        C1: {
          verdict: 'met' as const,
          sources: ['visie'],
          levels,
          reason: 'Ook ouders van de onderbouw vertelden ons dit.',
        },
        C2: { verdict: 'partlyMet' as const, sources: ['visie'] },
      },
      advice: { decision: 'conditional' as const, on: TODAY },
    });
    const first = { 'C1.1': 3, 'C1.2': 3 } as const;
    const before = await auditedResult({ mark, others: { b: b(first) } });
    const about = aboutIn(before.audit, 'verdict', 'C1');
    const reply = { verdicts: { C1: { about, reply: 'agree' as const } } };
    const state = async (levels: Record<string, Level>) =>
      (await auditedResult({ mark, reply, others: { b: b(levels) } })).audit.hearing.texts.find(
        ({ kind, id }) => kind === 'verdict' && id === 'C1',
      )?.state;
    expect(await state(first)).toBe('settled');
    expect(await state({ 'C1.1': 3, 'C1.3': 3 })).toBe('lapsed');
  });

  it('keeps a reply to what an auditor took away', async () => {
    const reply = { ...AGREED, replies: { ...AGREED.replies, 'C1-7': { about: OTHER, reply: 'agree' as const } } };
    const audit = await hear(reply);
    expect(audit.problems).toEqual([]);
    expect(audit.hearing.earlier).toEqual([{ kind: 'finding', id: 'C1-7', about: OTHER, reply: 'agree' }]);
  });

  it('shows nothing while an auditor is not done', async () => {
    const { audit } = await auditedResult({ mark, reply: AGREED, others: { b: { verdicts: {} } } });
    expect(audit.hearing).toEqual({ texts: [], earlier: [], log: [] });
  });

  it('stands in the way of nothing where the framework has no days for it', async () => {
    const reply = withFinding({ about: FINDING, reply: 'correct', reason: 'Het was mei.' });
    const { audit } = await auditedResult({ reply, audit: anAudit() });
    expect(audit.problems).toEqual([]);
    expect(audit.hearing.texts[0]?.reply).toMatchObject({ reply: 'correct' });
  });
});
