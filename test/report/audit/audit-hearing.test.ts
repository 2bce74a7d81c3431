import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { RepliedKind, ReplyEntry, ReplyFile } from '../../../src/dossier/reply-file-shape.ts';
import { auditRenderers } from '../../../src/report/index.ts';
import { anAudit, auditedResult, auditMark, auditRules, frozen, withHash } from '../../support/results/audits.ts';
import { aboutIn } from '../../support/results/complete-audit.ts';

const markdown = await auditRenderers.md();
const html = await auditRenderers.html();
const word = await auditRenderers.docx();

const ROUTE = 'Schrijf binnen zes weken aan de organisatie van de auditor.';

const mark = auditMark({
  audit: { ...auditRules, replyDays: 14, appeal: { route: [ROUTE], basis: auditRules.basis } },
});

const asked = { on: '2026-11-23' };
/** So long ago that the school has no days left. */
const askedEarly = { on: '2026-11-08' };
const answer = { text: 'Dat klopt, wij hebben het verbeterd.', on: '2026-11-22' };

/** An audit that began before anything was put before the school. */
const audit = anAudit({ frozen: withHash({ ...frozen, on: '2026-11-02' }) });

const presented = (await auditedResult({ mark, audit })).audit;

const about = (kind: RepliedKind, id: string) => aboutIn(presented, kind, id);

/** What the school wrote stands in no report for parents. */
const REPLIES: Omit<ReplyFile, 'formatVersion'> = {
  replies: {
    'C1-1': { about: about('finding', 'C1-1'), asked: askedEarly },
    'C2-1': {
      about: about('finding', 'C2-1'),
      asked,
      reply: 'correct',
      reason: 'Het was in mei.',
      on: '2026-11-20',
      answer,
    },
  },
  verdicts: {
    C1: { about: about('verdict', 'C1'), asked, reply: 'agree' },
    C2: {
      about: about('verdict', 'C2'),
      asked,
      reply: 'disagree',
      reason: 'Wij deden het vooraf.',
    },
  },
  conditions: {
    C2: {
      about: { text: 'Maak een plan.', due: '2027-06-01' },
      asked,
      reply: 'disagree',
      reason: 'Dat plan is er al.',
    },
  },
  advice: {
    about: about('advice', 'advice'),
    asked,
    reply: 'disagree',
    reason: 'Wij vinden dit te streng.',
  },
  earlier: [
    { kind: 'finding', id: 'C1-1', about: { text: 'Ouders kennen niets.' }, reply: 'disagree', reason: 'Toch wel.' },
  ],
};

const heard = await auditedResult({ mark, audit, reply: REPLIES });

/** Word has the pages for the team only. */
const wordText = async (): Promise<string> =>
  (await mammoth.extractRawText({ buffer: Buffer.from(await word(heard)) })).value;

describe('an audit report after the school was heard', () => {
  it('has each reply beside what it is to, with the answer of the auditor', () => {
    const text = markdown(heard, 'team');
    expect(text).toContain(
      '- C2-1: Ouders horen het achteraf. (uit G2) — Reactie van de school: een feit klopt niet (20 november 2026). Het was in mei. Antwoord van de auditor (22 november 2026): Dat klopt, wij hebben het verbeterd.',
    );
    expect(text).toMatch(/◐ deels voldaan[^\n]*\n\nReactie van de school: niet eens\. Wij deden het vooraf\./i);
    expect(text).toContain('- De voorwaarde bij C2: Reactie van de school: niet eens. Dat plan is er al.');
    expect(text).toContain('Reactie van de school: niet eens. Wij vinden dit te streng.');
    expect(text).toContain(
      'De auditor legde dit voor aan de school op 8 november 2026 en 23 november 2026. Zij kan reageren tot en met 7 december 2026.',
    );
    expect(text).toContain('De school zei: 1 keer eens, 3 keer niet eens en 1 keer een feit klopt niet.');
    expect(text).toContain('Geen reactie binnen de gegeven dagen: bevinding C1-1.');
    expect(text).toContain('- Bevinding C1-1, over "Ouders kennen niets.": niet eens. Toch wel.');
    expect(text).not.toContain('concept');
  });

  it('tells the board of replies to verdicts, conditions and advice, and how many findings are disputed', () => {
    const text = markdown(heard, 'bestuur');
    expect(text).toContain('- Het oordeel over C2: Reactie van de school: niet eens. Wij deden het vooraf.');
    expect(text).toContain('Dat plan is er al.');
    expect(text).toContain('Wij vinden dit te streng.');
    expect(text).toContain('Bij 1 bevinding is de school het niet eens, of zegt zij dat een feit niet klopt.');
    expect(text).not.toContain('Het was in mei.');
  });

  it('tells parents whether the school agrees, in no word that anybody wrote', async () => {
    for (const text of [markdown(heard, 'ouders'), html(heard, 'ouders')]) {
      expect(text).toContain('De school is het niet eens met dit advies.');
      for (const written of ['Dat plan', 'te streng', 'in mei', 'verbeterd', 'Toch wel', 'vooraf'])
        expect(text).not.toContain(written);
    }
    const { hearing } = heard.audit;
    const texts = hearing.texts.map((each) =>
      each.kind === 'advice' ? { ...each, reply: null, state: 'silent' as const } : each,
    );
    const silent = { ...heard, audit: { ...heard.audit, hearing: { ...hearing, texts } } };
    expect(markdown(silent, 'ouders')).toContain('De school kon op dit advies reageren. Zij deed dat niet.');
  });

  it.each(['team', 'bestuur', 'ouders'] as const)('says to %s how the school can object', (audience) => {
    for (const text of [markdown(heard, audience), html(heard, audience)]) {
      expect(text).toContain('Niet eens met het advies?');
      expect(text).toContain(ROUTE);
    }
  });

  it('says of replies to what nobody asked that the school replied, and not that it still has to be asked', async () => {
    const asIfUnasked = (entry: ReplyEntry): ReplyEntry => {
      const { asked: _asked, ...rest } = entry;
      return { ...rest, reply: 'agree', reason: 'Ja.' };
    };
    const all = (entries: ReplyFile['replies'] = {}) =>
      Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, asIfUnasked(entry)]));
    const reply = {
      replies: all(REPLIES.replies),
      verdicts: all(REPLIES.verdicts),
      conditions: all(REPLIES.conditions),
      advice: asIfUnasked(REPLIES.advice ?? {}),
    };
    const text = markdown(await auditedResult({ mark, audit, reply }), 'team');
    expect(text).toContain('De school reageerde uit zichzelf');
    expect(text).not.toContain('nog niets voor');
  });

  it('has in its log when an auditor put what before the school, and answered what', () => {
    const text = markdown(heard, 'team');
    expect(text).toContain('- 8 november 2026: de eerste auditor legde voor aan de school: bevinding C1-1.');
    expect(text).toContain('- 22 november 2026: de eerste auditor antwoordde de school: bevinding C2-1.');
  });

  it('says the same in Word', async () => {
    const text = await wordText();
    for (const said of ['Wat de school ervan vindt', ROUTE, 'Dat klopt, wij hebben het verbeterd.', 'Toch wel.'])
      expect(text).toContain(said);
  });

  it('has the reply of the school beside each dissent, for every audience', async () => {
    const of = [
      { verdict: 'met' as const, level: 3 },
      { auditor: 'b', verdict: 'partlyMet' as const, level: 2 },
    ];
    const reason = 'Samen nog eens gevraagd.';
    const differing = {
      mark,
      audit: anAudit({ agreed: { C1: { verdict: 'met', level: 3, reason, of } } }),
      others: {
        b: {
          independent: { on: '2026-11-16' },
          verdicts: {
            C1: { verdict: 'partlyMet' as const, reason: 'Niet gezien.', sources: ['visie'] },
            C2: { verdict: 'partlyMet' as const, sources: ['visie'] },
          },
          advice: { decision: 'conditional' as const, on: '2026-11-23' },
        },
      },
    };
    const text = aboutIn((await auditedResult(differing)).audit, 'verdict', 'C1');
    const reply = { verdicts: { C1: { about: text, reply: 'disagree' as const, reason: 'Het is meer dan dat.' } } };
    const result = await auditedResult({ ...differing, reply });
    const dissent = 'C1 Criterium C1: de eerste auditor gaf voldaan en auditor b gaf deels voldaan. Samen: voldaan.';
    for (const audience of ['team', 'bestuur', 'ouders'] as const) {
      const [line = ''] = markdown(result, audience)
        .split('\n')
        .filter((each) => each.includes(dissent));
      expect(line).toContain('Reactie van de school: niet eens.');
      expect(line.includes('Het is meer dan dat.')).toBe(audience !== 'ouders');
    }
  });

  it('says until when the school can still reply, and to parents no advice that may still change', async () => {
    const advice = {
      about: about('advice', 'advice'),
      asked: { on: '2026-11-23' },
    };
    const waiting = await auditedResult({ mark, audit, reply: { ...REPLIES, advice } });
    expect(markdown(waiting, 'team')).toContain('Zij kan reageren tot en met 7 december 2026.');
    expect(markdown(waiting, 'ouders')).toContain('**Wat het advies wordt, staat nog niet vast.**');
    const back = { on: '2026-11-20', clock: '2026-11-23' };
    const dated = await auditedResult({ mark, audit, reply: { ...REPLIES, advice: { ...advice, asked: back } } });
    expect(markdown(dated, 'team')).toContain('20 november 2026 (volgens de klok: 23 november 2026)');
  });

  it('says nothing of a hearing where the framework asks for none and the school said nothing', async () => {
    const text = markdown(await auditedResult(), 'team');
    expect(text).not.toContain('Wat de school ervan vindt');
    expect(text).not.toContain('Niet eens met het advies?');
  });
});
