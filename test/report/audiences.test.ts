import { HtmlValidate } from 'html-validate';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { describe, expect, it } from 'vitest';
import type { AuditResult } from '../../src/assessment/audit-result.ts';
import type { FindingCode } from '../../src/findings/finding.ts';
import { FINDINGS } from '../../src/findings/records/index.ts';
import { renderHtmlFor, renderPoster } from '../../src/report/html.ts';
import { renderMarkdownFor } from '../../src/report/markdown.ts';
import type { Audience } from '../../src/report/renderer.ts';
import { aCriterion, aDocumentType, aDossier, aMark, anEntry, fileFacts, levels } from '../support/results/builders.ts';
import { emptyResult, HOSTILE, hostileResult, judge, perfectResult } from '../support/results/results.ts';
import { withTrend } from '../support/results/trend.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  // A school may have a long name.
  rules: { 'long-title': 'off' },
});

/** A word that stands in every place where somebody of the school writes, or in a name that they chose. */
const SECRET = 'geheimwoord';

/** A dossier in which everything that may not be told holds that word. */
const secretResult = async (accepted = SECRET): Promise<AuditResult> => {
  const mark = aMark({ criteria: ['C1', 'C2', 'C3'].map((id) => aCriterion(id)) });
  const file = `${SECRET}.pdf`;
  const dossier = aDossier({
    answers: {
      answers: {
        ...levels('C1', [1, 1, 1, 1]),
        'C1.1': { level: 1, remark: SECRET, minority: SECRET, votes: { [`ouder-${SECRET}`]: 1 } },
        'C2.1': { notApplicable: SECRET },
        ...levels('C3', [3, 3, 3, 3]),
      },
      actions: [
        { criterion: 'C1', action: SECRET, owner: SECRET, due: '2026-01-01' },
        { criterion: 'C1', action: SECRET },
      ],
    },
    register: {
      evidence: {
        [`id-${SECRET}`]: anEntry({ file, title: SECRET, confidential: true }),
        [`weg-${SECRET}`]: anEntry({ file: `weg-${SECRET}.pdf`, title: SECRET, criteria: ['C3'] }),
        goed: anEntry({
          file: `goed-${SECRET}.pdf`,
          criteria: ['C3'],
          date: '2023-12-01',
          title: SECRET,
          confidential: true,
        }),
        later: anEntry({ file: `later-${SECRET}.pdf`, criteria: ['C3'], date: '2023-11-30', title: SECRET }),
        verslag: anEntry({
          file: `verslag-${SECRET}.pdf`,
          document: 'verslag',
          title: SECRET,
          date: '2026-09-10',
          confidential: true,
        }),
      },
    },
    waivers: {
      waivers: [{ code: 'missing-file', subject: file, reason: accepted, by: accepted, until: '2027-01-01' }],
    },
  });
  const result = await judge(mark, dossier, [
    fileFacts(file),
    fileFacts(`goed-${SECRET}.pdf`),
    fileFacts(`later-${SECRET}.pdf`),
    fileFacts(`verslag-${SECRET}.pdf`),
    fileFacts(`los-${SECRET}.pdf`),
    fileFacts(`weg-${SECRET}.pdf`, { presence: { state: 'missing' }, bytes: null }),
  ]);
  return withTrend({ ...result, sessions: [{ date: '2026-11-02', present: [SECRET] }] }, SECRET);
};

const texts = (audience: Audience, result: AuditResult) => [
  renderHtmlFor(result, audience),
  renderMarkdownFor(result, audience),
];

describe('the report for parents', () => {
  it('holds nothing, in any byte, of remarks, people, findings or evidence: of an agreement what was agreed, and nothing else', async () => {
    const secret = await secretResult();
    const actions = secret.actions.map((action) => ({
      ...action,
      action: 'Ouders bellen',
      helps: SECRET,
      hinders: SECRET,
      effect: { helped: 'fully' as const, seenIn: SECRET, saidBy: [SECRET], on: '2026-11-01' },
    }));
    const result = { ...secret, actions: [...actions, ...actions.map((action) => ({ ...action, done: true }))] };
    expect(JSON.stringify(result).split(SECRET).length).toBeGreaterThan(20);
    for (const text of [...texts('ouders', result), renderPoster(result)]) {
      expect(text).toContain('Ouders bellen');
      expect(text).not.toContain(SECRET);
      expect(text).not.toMatch(/\.pdf|personal-data|missing-file|Schoolleiding|Leraar/);
    }
  });

  const FOR_PARENTS = { goal: 'U kent de visie.', joinIn: 'Wilt u meelezen? Vraag ernaar.' };

  const markOfFour = () =>
    aMark({ criteria: ['C1', 'C2', 'C3', 'C4'].map((id) => aCriterion(id, { forParents: FOR_PARENTS })) });

  it('says what goes well, what is worked on with how to join in, what is not known yet, and what does not fit', async () => {
    const answers = {
      ...levels('C1', [1, 1, 1, 1]),
      ...levels('C2', [3, 3, 3, 3]),
      ...Object.fromEntries(
        [1, 2, 3, 4].map((number) => [`C3.${number}`, { notApplicable: `Dat past hier niet: ${SECRET}` }]),
      ),
    };
    const register = { evidence: { visie: anEntry({ criteria: ['C2'] }) } };
    const result = await judge(markOfFour(), aDossier({ answers: { answers }, register }), [fileFacts('visie.pdf')]);
    const page = renderMarkdownFor(result, 'ouders');
    expect(page).toContain('De school kijkt naar 4 onderdelen. Daarvan is er 1 op orde.');
    expect(page).not.toContain('1 van 4');
    expect(page).toContain('Naar 1 onderdeel kijkt de school nog.');
    expect(page).toMatch(/## Wat gaat goed\n\n- \*\*Criterium C2\.\*\* U kent de visie\.\n/);
    expect(page).toMatch(
      /## Waar wij aan werken\n\n- \*\*Criterium C1\.\*\* Ons doel: U kent de visie\. Wilt u meelezen\? Vraag ernaar\.\n/,
    );
    expect(page).toMatch(/## Wat wij nog uitzoeken\n\n- \*\*Criterium C4\.\*\* Ons doel: U kent de visie\.\n/);
    expect(page).toContain('Dit past niet bij onze school: Criterium C3.');
    expect(page.split('Criterium C3')).toHaveLength(2);
    expect(page).not.toMatch(/stap C1|\bJe\b|\bje\b/);
    expect(page).toContain('De volgende keer is in 2027-2028.');
  });

  it('says, before anybody answered, that the school is still looking, and shows no number', async () => {
    for (const text of texts('ouders', await emptyResult())) {
      expect(text).toContain('De school is nog aan het kijken hoe het gaat.');
      expect(text).toContain('Dat weten wij nog niet.');
      expect(text).not.toMatch(/class="mark-count|0 van|op orde|Waar wij aan werken/);
    }
  });

  it('says on a screen what each shape on it means, and of no other', async () => {
    const page = renderHtmlFor(await perfectResult(), 'ouders');
    expect(page).toMatch(/Wat de tekens betekenen[\s\S]*#vorm-met[\s\S]*Dit gaat goed\./);
    expect(page).not.toContain('Hier moet nog veel gebeuren.');
    const shown = new Set([...page.matchAll(/href="#vorm-(\w+)"/g)].map(([, shape]) => shape));
    expect([...shown]).toEqual(['met']);
  });

  it('shows no nought as long as there is more to look at, and all of it when all is met', async () => {
    const md = (result: AuditResult) => renderMarkdownFor(result, 'ouders');
    const begun = aDossier({ answers: { answers: levels('C1', [1, 1, 1, 1]) } });
    const page = md(await judge(markOfFour(), begun, []));
    expect(page).not.toContain('0 van');
    expect(page).toContain('Naar 3 onderdelen kijkt de school nog.');
    expect(page).toContain('Nog niets is helemaal op orde. De school werkt eraan.');
    const low = await judge(aMark(), begun, []);
    expect(md(low)).toContain('**0 van 1.** De school kijkt naar 1 onderdeel.');
    // A framework without words for parents: the summary stands in, and nobody is told what to do.
    expect(md(low)).toMatch(/Ons doel: Waar het over gaat\.\n/);
    expect(md(await perfectResult())).toContain('Alle 1 onderdelen zijn op orde.');
  });
});

describe('the report for the board', () => {
  it('holds no remark, no agreement in words, and no title of evidence', async () => {
    for (const text of texts('bestuur', await secretResult('een reden'))) expect(text).not.toContain(SECRET);
  });

  it('says where the school stands, what may go wrong, and what has to be decided', async () => {
    const page = renderMarkdownFor(await secretResult(), 'bestuur');
    expect(page).toContain('- ● voldaan (1 criterium): C3 Criterium C3');
    // The kind of document: its title may be confidential.
    expect(page).toContain(`- **Bestand ontbreekt**: Visie. ${FINDINGS['missing-file'].help.why.split('. ')[0]}.`);
    expect(page).toMatch(/- \*\*Gevraagd bewijs ontbreekt of is niet genoeg\*\*: C\d Criterium C\d/);
    expect(page).toContain('### Dit schooljaar verloopt');
    expect(page).toMatch(/1\. \*\*C\d Criterium C\d\.\*\*/);
    expect(page).toContain('## Ontwikkeling');
    const perfect = renderMarkdownFor(await perfectResult(), 'bestuur');
    expect(perfect).toContain('Er zijn geen fouten gevonden in het dossier.');
    expect(perfect).toContain('Er is geen criterium waar de school met antwoorden nog iets kan winnen.');
    expect(perfect).toContain('Er is nu niets te besluiten.');
  });

  it('says what the board can decide, with the criteria by name', async () => {
    const mark = aMark({
      criteria: ['C1', 'C2', 'C3', 'C4'].map((id) => aCriterion(id)),
      documents: { visie: aDocumentType({ basis: { kind: 'law', source: 'ours' } }) },
    });
    const dossier = aDossier({
      answers: {
        answers: { ...levels('C1', [1, 1, 1, 1]), ...levels('C2', [1, 1, 1, 1]), ...levels('C3', [1, 1, 1, 1]) },
        actions: [
          { criterion: 'C1', action: SECRET, owner: 'ib', due: '2026-01-01' },
          { criterion: 'C3', action: SECRET, owner: 'ib', due: '2026-02-01' },
          { criterion: 'C1', action: SECRET, due: '2027-01-01' },
          { criterion: 'C9', action: SECRET, due: '2027-01-01' },
          { criterion: 'C3', action: SECRET, done: true },
        ],
      },
      register: { evidence: { oud: anEntry({ criteria: ['C2'], date: '2019-01-01' }) } },
    });
    const page = renderMarkdownFor(await judge(mark, dossier, [fileFacts('visie.pdf')]), 'bestuur');
    const decisions = page.slice(page.indexOf('## Wat er te besluiten is')).split('\n');
    const [open, expired, missing, without, late, loose] = decisions.filter((line) => /^\d\. /.test(line));
    expect(open).toBe(
      '1. 4 vragen zijn nog open, bij C4 Criterium C4. **Vraag de schoolleiding wanneer de zelfbeoordeling af is.**',
    );
    expect(expired).toContain('Een stuk dat de wet vraagt, is verlopen: Visie, bij C2 Criterium C2. **Besluit wie');
    expect(missing).toContain('bij C1 Criterium C1, C2 Criterium C2, C3 Criterium C3 en C4 Criterium C4. **Besluit');
    expect(without).toContain('er is nog niets afgesproken, bij C2 Criterium C2. **Besluit of dit een doel is');
    expect(late).toContain('2 afspraken zijn te laat, bij C1 Criterium C1 en C3 Criterium C3. **Spreek');
    expect(loose).toContain('2 afspraken hebben nog geen eigenaar of datum, bij C1 Criterium C1 en C9. **Besluit');
    expect(page).not.toContain(SECRET);
  });

  it('shows the scores of earlier rounds and what became of promises', async () => {
    const trend = await secretResult('een reden');
    const page = renderMarkdownFor(trend, 'bestuur');
    expect(page).toMatch(/\| Standaard \| 20\d\d-20\d\d \| 20\d\d-20\d\d \| nu \|/);
    expect(page).toMatch(/Afspraken van 20\d\d-20\d\d: 1 gedaan, \d nog niet gedaan en \d niet meer genoemd\./);
  });

  it('of a long list says how many more there are, and where', async () => {
    const result = withTrend(await secretResult('een reden'));
    const [move] = result.compare?.moves ?? [];
    if (move === undefined || result.compare === undefined) throw new Error('no move');
    const moves = Array.from({ length: 10 }, () => ({ ...move, direction: 'better' as const }));
    const page = renderMarkdownFor({ ...result, compare: { ...result.compare, moves, promises: [] } }, 'bestuur');
    expect(page).toContain('- en nog 2; zie het rapport van het team');
    expect(page).not.toContain('Afspraken van');
  });
});

describe('what is accepted for a while', () => {
  const waiver = (code: FindingCode, subject: string) => ({
    code,
    subject,
    reason: `${SECRET}: de gids komt in december.`,
    by: 'schoolleiding',
    until: subject === 'C1' ? '2026-12-31' : '2027-01-31',
  });

  const accepting = async () =>
    await judge(
      aMark({ criteria: [aCriterion('C1'), aCriterion('C2')] }),
      aDossier({
        answers: { sessions: [{ date: '2026-11-02', present: ['leraar'] }], answers: { 'C2.1': { level: 2 } } },
        register: { evidence: { weg: anEntry({ file: 'geheim.pdf', confidential: true }) } },
        waivers: {
          waivers: [
            waiver('missing-file', 'geheim.pdf'),
            waiver('missing-evidence', 'C1'),
            waiver('missing-evidence', 'C2'),
            waiver('unanswered-question', 'C1.1'),
            waiver('no-parent-present', 'dossier'),
          ],
        },
      }),
      [fileFacts('geheim.pdf', { presence: { state: 'missing' }, bytes: null })],
    );

  it('is told to the board with what, where, reason, role and last day, and no name of what is confidential', async () => {
    const page = renderMarkdownFor(await accepting(), 'bestuur');
    const why = 'Reden: geheimwoord: de gids komt in december. Aanvaard door schoolleiding, tot en met';
    expect(page).toContain(`- **Bestand ontbreekt**, Visie (vertrouwelijk). ${why} 31 januari 2027.`);
    expect(page).toContain(
      `- **Gevraagd bewijs ontbreekt of is niet genoeg**, C1 Criterium C1. ${why} 31 december 2026.`,
    );
    expect(page).toMatch(/\*\*, C1\.1\. Reden/);
    expect(page).toContain('**, het dossier. Reden');
    expect(page).not.toContain('geheim.pdf');
    expect(renderHtmlFor(await accepting(), 'bestuur')).toContain('Voor een tijd aanvaard');
    expect(renderMarkdownFor(await perfectResult(), 'bestuur')).not.toContain('Voor een tijd aanvaard');
  });

  it('is told to parents by kind and last day, without a word that anybody wrote', async () => {
    for (const text of texts('ouders', await accepting())) {
      expect(text).toContain('De school weet dat 5 punten nog niet in orde zijn.');
      expect(text).toContain('De reden staat in het volledige rapport van de school.');
      expect(text).toContain('Bestand ontbreekt (1 keer): tot en met 31 januari 2027');
      expect(text).toContain(
        'Gevraagd bewijs ontbreekt of is niet genoeg (2 keer): uiterlijk tot en met 31 januari 2027',
      );
      expect(text).not.toMatch(/geheimwoord|geheim\.pdf|door schoolleiding|C1\.1|Reden:/);
    }
  });
});

describe.each(['bestuur', 'ouders'] as const)('the page for %s', (audience) => {
  const results = [
    ['hostile', async () => withTrend(await hostileResult(), HOSTILE)],
    ['empty', emptyResult],
    ['perfect', perfectResult],
    ['full of secrets', async () => await secretResult()],
  ] as const;

  it.each(results)(
    'of a dossier that is %s is valid HTML, without script or anything from outside',
    async (_name, make) => {
      const html = renderHtmlFor(await make(), audience);
      const report = await validator.validateString(html);
      expect(
        report.results.flatMap(({ messages }) => messages.map(({ message, line }) => `${line}: ${message}`)),
      ).toEqual([]);
      expect(html).not.toMatch(/<script|<img|<link|<iframe|\son\w+=/);
      expect(html).toMatch(/default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'/);
    },
  );

  it('keeps hostile text in Markdown text: no tags, links or pictures', async () => {
    const found: string[] = [];
    const visit = (node: { type: string; children?: unknown[] }) => {
      if (['html', 'link', 'image', 'linkReference', 'imageReference', 'code'].includes(node.type))
        found.push(node.type);
      for (const child of node.children ?? []) visit(child as typeof node);
    };
    visit(
      remark()
        .use(remarkGfm)
        .parse(renderMarkdownFor(withTrend(await hostileResult(), HOSTILE), audience)),
    );
    expect(found).toEqual([]);
  });
});
