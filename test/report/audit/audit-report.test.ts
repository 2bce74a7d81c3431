import mammoth from 'mammoth';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { describe, expect, it } from 'vitest';
import { describeAuditProblem, sayWhatLacks } from '../../../src/audit/words/audit-words.ts';
import { auditRenderers } from '../../../src/report/index.ts';
import { htmlErrors } from '../../support/pages/judge-of-html.ts';
import {
  anAudit,
  auditedResult,
  aWaiver,
  emptyAudit,
  everyAudit,
  frozen,
  perfectAudit,
  talks,
} from '../../support/results/audits.ts';
import { deviationFor, reasonFor } from '../../support/results/complete-audit.ts';
import { everyProblem } from '../../support/results/every-problem.ts';
import { HOSTILE } from '../../support/results/results.ts';

const markdown = await auditRenderers.md();
const html = await auditRenderers.html();
const word = await auditRenderers.docx();

const audiences = ['team', 'bestuur', 'ouders'] as const;

describe('the audit report', () => {
  it('says by which framework it was judged', async () => {
    const text = markdown(await auditedResult({ audit: {}, digests: {} }), 'team');
    expect(text).toMatch(/Beoordeeld met keurmerk proefkeurmerk, versie 1\.0\.0 \(SHA-256 [0-9a-f]{64}\)\./);
  });

  it('has the decision, both sides beside each other, what it rests on, and who was heard', async () => {
    const text = markdown(
      await auditedResult({
        reply: {
          replies: {
            'C2-1': {
              about: { text: 'Ouders horen het achteraf.', sources: ['G2'] },
              reply: 'correct',
              reason: 'Het was vooraf.',
            },
          },
        },
      }),
      'team',
    );
    expect(text).toContain('**Advies van 23 november 2026: toekennen onder voorwaarden.**');
    expect(text).toContain('Reden: Bijna alles staat.');
    expect(text).toContain('Volgens de audit voldoet de school aan 1 van 2 criteria. De andere: 1 deels voldaan.');
    expect(text).toContain('tot en met schooljaar 2028-2029. Aanname: geen termijn gevonden.');
    expect(text).toContain(`| C1 Criterium C1 | ● voldaan (3,00) | ● voldaan (niveau 3,00) | ${reasonFor('C1')} |`);
    expect(text).toContain('| C1.1 Vraag C1.1? | 3\\.0 | 3\\.0 |');
    expect(text).toContain('| C1.3 Vraag C1.3? | 3\\.0 | niet bekeken |');
    expect(text).toContain('Uit de niveaus van de auditor en het gevraagde bewijs volgt: voldaan.');
    expect(text).toContain('| C2 Criterium C2 | 0 | 1 | 0 |'.replace('0 | 1 | 0', '1 | 1 | 0'));
    expect(text).toContain('- gesprek G1: Ouder (4 personen), 20 november 2026');
    expect(text).toContain('- document visie: visie.pdf, 14 februari 2026');
    expect(text).toContain(
      '- C2-1: Ouders horen het achteraf. (uit G2) — Reactie van de school: een feit klopt niet. Het was vooraf.',
    );
    expect(text).toContain('Aanbeveling: Vraag het vooraf.');
    expect(text).toContain('- C1 Criterium C1: De visie leeft.');
    expect(text).toContain('- C1 Criterium C1: Lees hem elk jaar.');
    expect(text).toContain('| C2 | Maak een plan. | 1 juni 2027 |');
    expect(text).toContain('| Leraar | 6 | 1 |');
    expect(text).toContain(
      '| 20 november 2026 | gesprek G1 | Ouder, 4 personen, Wie wilde. | Zij voelen zich thuis. |',
    );
    expect(text).toContain('Dit verklaarde de auditor.');
    expect(text).toContain(`Kenmerk van het dossier (SHA-256): ${frozen.dossier}`);
    expect(text).toContain('Volgens dit keurmerk spreekt de auditor ten minste met: Leraar, Ouder en Leerling.');
    expect(text).toContain('Sindsdien is er niets veranderd.');
    expect(text).toContain('| Medezeggenschapsraad |  |  |  |');
    expect(text).not.toContain('concept');
  });

  it('of what is not ready says that it is a draft, and what it needs', async () => {
    const text = markdown(await emptyAudit(), 'team');
    expect(text).toContain('**Dit is een concept.');
    expect(text).toContain('- Er is nog geen advies.');
    expect(text).toContain('2 nog zonder oordeel');
    expect(text).toContain('Het dossier is niet vastgelegd.');
    expect(text).toContain('Niemand verklaarde dit nog.');
    expect(text).toContain('Er is nog met niemand gesproken.');
  });

  it('says what was changed, frozen again and erased, and how two auditors came to one verdict', async () => {
    const of = [
      { verdict: 'met' as const, level: 3 },
      { auditor: 'b', verdict: 'notMet' as const, level: 1 },
    ];
    const agreed = { C1: { verdict: 'met' as const, level: 3, reason: 'Nog eens gevraagd.', of } };
    const agreedAdvice = {
      decision: 'conditional' as const,
      on: '2026-11-23',
      reason: 'Samen gekozen.',
      of: [{ decision: 'conditional' as const }, { auditor: 'b', decision: 'refuse' as const }],
    };
    const frozen = {
      ...anAudit().frozen,
      earlier: [{ on: '2026-11-01', dossier: 'e'.repeat(64), reason: 'Nieuwe bijlage.', files: ['bewijs.yaml'] }],
    };
    const result = await auditedResult({
      audit: anAudit({ agreed, agreedAdvice, frozen: frozen as never }),
      others: {
        b: {
          independent: { on: '2026-11-16' },
          talks: { G1: { date: '2026-11-20', method: 'talk', group: 'ouder', people: 4 } },
          verdicts: {
            C1: { verdict: 'notMet', reason: 'Niet gezien.', sources: ['G1'] },
            C2: { verdict: 'partlyMet', sources: ['G1'] },
          },
          advice: { decision: 'refuse', on: '2026-11-23', reason: 'Te vroeg.' },
        },
      },
      digests: { 'antwoorden.yaml': 'b'.repeat(64) },
      erased: [
        {
          id: 'oud',
          sha256: 'c'.repeat(64),
          date: '2026-11-20',
          reason: 'Verzoek van een ouder.',
          by: 'schoolleiding',
        },
      ],
    });
    const text = markdown(result, 'team');
    expect(text).toContain('- Oordeel van auditor b: niet voldaan, niveau 1,00. Niet gezien.');
    expect(text).toContain('De auditoren verschilden en besloten dit samen.');
    const dissent = 'C1 Criterium C1: de eerste auditor gaf voldaan en auditor b gaf niet voldaan. Samen: voldaan.';
    const advice =
      'Het advies: de eerste auditor gaf toekennen onder voorwaarden en auditor b gaf niet toekennen. Samen: toekennen onder voorwaarden.';
    for (const audience of audiences) {
      const page = markdown(result, audience);
      expect(page).toContain(`- ${dissent}`);
      expect(page).toContain(`- ${advice}`);
      expect(page.includes('Auditor b: Niet gezien.')).toBe(audience !== 'ouders');
    }
    expect(text).toContain(
      '- Advies van de eerste auditor, 23 november 2026: toekennen onder voorwaarden. Bijna alles staat.',
    );
    expect(text).toContain('- Advies van auditor b, 23 november 2026: niet toekennen. Te vroeg.');
    expect(text).toContain('De auditoren verschilden over het advies en besloten dit samen.');
    expect(text).toContain('- gesprek G1 van auditor b: Ouder (4 personen), 20 november 2026');
    expect(text).toContain('| 20 november 2026 | gesprek G1 van auditor b |');
    expect(text).toContain('De aantallen zijn per auditor.');
    expect(text).toContain('| Ouder (auditor b) | 4 | 1 |');
    expect(text).toContain('- antwoorden.yaml: veranderd');
    expect(text).toContain('Eerder vastgelegd op 1 november 2026');
    expect(text).toContain('Gewist op 20 november 2026 door schoolleiding: oud');
    expect(text).toContain('Dit verklaarden 2 auditoren.');
  });

  it('says who audited, when they were there, and which package and dossier it is about', async () => {
    const seal = 'd'.repeat(64);
    const text = markdown(await auditedResult({ audit: anAudit({ received: { seal } }) }), 'bestuur');
    expect(text).toContain('- Auditor: Bureau Buiten, auditor.');
    expect(text).toContain('De school is bezocht op 19 november 2026 en 20 november 2026.');
    expect(text).toContain(`Zegel van het pakket dat de school stuurde: ${'dddd '.repeat(16).trim()}`);
    expect(text).toMatch(/Kenmerk van het dossier bij dit rapport \(SHA-256\): [0-9a-f]{64}\./);
    const empty = markdown(await emptyAudit(), 'team');
    expect(empty).toContain('Er is nog geen bezoek geweest.');
    expect(empty).toContain('Het dossier kwam niet uit een pakket.');
  });

  it('says in every summary what has to be weighed again, and hides verdicts while an auditor is not done', async () => {
    const stone = { id: 'visie', sha256: 'f'.repeat(64), date: '2026-11-20', reason: 'Gevraagd.', by: 'mr' };
    const erased = await auditedResult({ files: [], evidence: {}, erased: [stone] });
    const blind = await auditedResult({ others: { b: { verdicts: {} } } });
    for (const audience of audiences) {
      expect(markdown(erased, audience)).toContain('**Opnieuw te wegen, omdat een bron is gewist: C1 Criterium C1.**');
      expect(markdown(blind, audience)).not.toContain('Ouders kennen de visie.');
    }
    expect(markdown(erased, 'team')).toContain('| opnieuw te wegen |');
    expect(markdown(blind, 'team')).toContain('Tot dan staat hier niets van hun oordelen.');
    expect(markdown(blind, 'team')).not.toContain('● voldaan (niveau');
  });

  it('says of a supplement that nobody judged just that, and what two auditors both wrote once', async () => {
    const { C1, C2 } = anAudit().verdicts ?? {};
    const others = { b: { independent: { on: '2026-11-16' }, verdicts: { C1: C1 ?? {}, C2: C2 ?? {} } } };
    const text = markdown(await auditedResult({ others }), 'team');
    expect(text).toContain('| A6 Criterium A6 | … nog niet beantwoord | niet beoordeeld |');
    expect(text).toContain('| A6 Criterium A6 | 0 | 0 | 0 | geen oordeel |');
    expect(text.split('- C1 Criterium C1: De visie leeft.')).toHaveLength(2);
  });

  it('names a reason that is missing', async () => {
    const verdicts = { C1: { verdict: 'notMet' as const, sources: ['G1'] }, C2: anAudit().verdicts?.['C2'] ?? {} };
    const text = markdown(await auditedResult({ bare: true, audit: anAudit({ verdicts }) }), 'team');
    expect(text).toContain('○ niet voldaan | De reden ontbreekt. |');
  });

  it('says how many criteria rest on one talk, and why a verdict is another than its levels', async () => {
    const shared = markdown(await perfectAudit(), 'team');
    expect(shared).toContain('- Op observatie O1 rusten 2 criteria: C2 en A6.');
    expect(shared).toContain(
      `Uit de niveaus van de auditor en het gevraagde bewijs volgt: deels voldaan. Het oordeel is toch "voldaan". Waarom: ${deviationFor('C2')}`,
    );
    const verdicts = {
      C1: { verdict: 'notMet' as const, sources: ['G1', 'visie'], levels: { 'C1.1': 3, 'C1.2': 3 } as const },
    };
    const bare = markdown(await auditedResult({ bare: true, audit: anAudit({ verdicts }) }), 'team');
    expect(bare).toContain('De reden daarvan ontbreekt.');
  });

  it('for parents holds nothing that anybody typed, and no number by which somebody can be known', async () => {
    const SECRET = 'geheimwoord';
    const secret = {
      ...anAudit(),
      talks: {
        ...talks,
        G1: { date: '2026-11-20', method: 'talk' as const, group: 'ouder', people: 3, sample: SECRET, notes: SECRET },
        G9: { date: '2026-11-20', method: 'talk' as const, group: SECRET, people: 1 },
      },
      verdicts: Object.fromEntries(
        Object.entries(anAudit().verdicts ?? {}).map(([id, entry]) => [
          id,
          {
            ...entry,
            reason: `${reasonFor(id)} ${SECRET}`,
            findings: { [`${id}-1`]: SECRET },
            strength: SECRET,
            upkeep: SECRET,
            recommendation: SECRET,
            ...(entry.condition === undefined ? {} : { condition: { text: SECRET, due: '2027-06-01' } }),
          },
        ]),
      ),
      advice: { decision: 'conditional' as const, on: '2026-11-23', reason: SECRET },
    };
    const result = await auditedResult({ audit: secret, title: SECRET, waivers: [aWaiver(SECRET)] });
    for (const text of [markdown(result, 'ouders'), html(result, 'ouders')]) {
      expect(text).not.toContain(SECRET);
      expect(text).not.toContain('visie.pdf');
      expect(text).toContain('minder dan 5');
      expect(text).toContain('als zij eerst nog één ding doet');
    }
    expect(markdown(result, 'bestuur')).not.toContain('Wat de auditor hoorde en zag');
    const unfinished = markdown(await emptyAudit(), 'ouders');
    expect(unfinished).toContain('Er is nog geen advies.');
    expect(unfinished).toContain('Dit is een concept: de audit is nog niet af.');
  });

  it('tells what is accepted for a while: all of it to team and board, only its kind and last day to parents', async () => {
    const result = await auditedResult({ waivers: [aWaiver('De gids komt in december.')] });
    const row =
      '| Gevraagd bewijs ontbreekt of is niet genoeg | C2 Criterium C2 | De gids komt in december. | schoolleiding | 31 december 2026 |';
    for (const audience of ['team', 'bestuur'] as const) expect(markdown(result, audience)).toContain(row);
    const parents = markdown(result, 'ouders');
    expect(parents).toContain('De school weet dat 1 punt nog niet in orde is.');
    expect(parents).toContain('- Gevraagd bewijs ontbreekt of is niet genoeg (1 keer): tot en met 31 december 2026');
    expect(parents).toContain('De reden staat in het volledige rapport van de school.');
    expect(parents).not.toContain('in december.');
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await word(result)) });
    expect(value).toContain('De gids komt in december.');
    expect(markdown(await auditedResult(), 'team')).not.toContain('Voor een tijd aanvaard');
  });

  it('for parents tells what nobody judged yet apart from what the school works on', async () => {
    const begun = markdown(await emptyAudit(), 'ouders');
    expect(begun).toContain('## Waar de school aan werkt\n\nDat is nog niet bekend.');
    expect(begun).toMatch(/## Wat nog niet bekend is\n\n- Criterium C1/);
    expect(markdown(await auditedResult(), 'ouders')).toContain('## Waar de school aan werkt\n\n- Criterium C2');
    const perfect = markdown(await perfectAudit(), 'ouders');
    expect(perfect).toContain('Alle criteria zijn voldaan.');
    expect(perfect).not.toContain('Wat nog niet bekend is');
  });

  it('for parents says in plain words what was decided', async () => {
    expect(markdown(await perfectAudit(), 'ouders')).toContain('de school krijgt het keurmerk.');
    const refused = anAudit({ advice: { decision: 'refuse', on: '2026-11-23' } });
    expect(markdown(await auditedResult({ audit: refused }), 'ouders')).toContain('nu nog niet');
  });
});

describe.each(everyAudit)('the audit report of %s', (_name, make) => {
  it.each(audiences)('for %s is valid HTML without script or anything from outside', async (audience) => {
    const page = html(await make(), audience);
    expect(await htmlErrors(page)).toEqual([]);
    expect(page).not.toMatch(/<script|<img|<link |<iframe|<[^>]*\son\w+=/);
  });

  it.each(audiences)('for %s is Markdown whose tables keep their shape', async (audience) => {
    const tree = remark()
      .use(remarkGfm)
      .parse(markdown(await make(), audience));
    const tables = tree.children.filter((node) => node.type === 'table');
    for (const table of tables) expect(new Set(table.children.map(({ children }) => children.length)).size).toBe(1);
    expect(JSON.stringify(tree)).not.toMatch(/"type":"(html|link|image)"/);
    expect(tree.children.filter((node) => node.type === 'heading' && node.depth === 1)).toHaveLength(1);
  });

  it('is a Word file with the same words, the same each time', async () => {
    const result = await make();
    const [file, again] = [await word(result), await word(result)];
    expect(Buffer.from(file).equals(Buffer.from(again))).toBe(true);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(file) });
    for (const heading of ['Besluit en advies', 'Zelfbeoordeling en audit naast elkaar', 'Handtekeningen'])
      expect(value).toContain(heading);
    if (result.school.name !== HOSTILE) expect(value).toContain('De Proefschool');
  });
});

describe('a draft of an audit report', () => {
  const forbidden = async () =>
    await auditedResult({
      audit: anAudit({ advice: { decision: 'grant', on: '2026-11-23', reason: 'Alles staat.' } }),
    });

  it.each(['team', 'bestuur', 'ouders'] as const)(
    'says to %s neither that the mark is granted nor until when',
    async (audience) => {
      const result = await forbidden();
      expect(result.audit.problems.map(({ code }) => code)).toContain('advice-forbidden');
      const text = markdown(result, audience);
      expect(text).not.toContain('Het keurmerk geldt dan');
      expect(text).not.toContain('Advies van 23 november 2026: toekennen');
      expect(text).toContain('staat nog niet vast');
    },
  );

  it('says what is missing, and leaves what to do about it to the screen of the auditor', () => {
    for (const problem of everyProblem) {
      const [report, screen] = [sayWhatLacks(problem), describeAuditProblem(problem)];
      expect(screen.startsWith(report)).toBe(true);
      expect(report).not.toMatch(/--|ouder-audit|\b(u|uw)\b|in het menu/i);
      expect(report).not.toMatch(/(^|[.:] )(Geef|Schrijf|Kies|Haal|Leg|Zet|Vul|Begin|Gebruik|Maak|Wijzig)\b/);
    }
  });
});

it('the overview says why a verdict is another than follows from the levels beside it', async () => {
  const deviation = 'Het stuk over de visie bestaat, maar niemand op school kent het.';
  const audit = anAudit();
  const C1 = {
    ...audit.verdicts?.['C1'],
    verdict: 'notMet' as const,
    levels: { 'C1.1': 3, 'C1.2': 3 } as const,
    deviation,
  };
  const text = markdown(await auditedResult({ audit: { ...audit, verdicts: { ...audit.verdicts, C1 } } }), 'bestuur');
  const [row = ''] = text.split('\n').filter((line) => line.startsWith('| C1 '));
  expect(row).toContain(deviation);
});
