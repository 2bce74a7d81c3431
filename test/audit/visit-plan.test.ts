import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { planPage } from '../../src/audit/plan/plan-page.ts';
import { planVisit, type VisitWishes } from '../../src/audit/plan/plan-visit.ts';
import { visitWords } from '../../src/audit/words/visit-plan.ts';
import type { QualityMark } from '../../src/framework/quality-mark.ts';
import { visitRulesSchema } from '../../src/framework/visit-rules.ts';
import { renderHtmlPage } from '../../src/page/render-html.ts';
import { renderWordPage } from '../../src/page/word/render-word.ts';
import { htmlErrors } from '../support/pages/judge-of-html.ts';
import { auditMark, auditRules } from '../support/results/audits.ts';
import { aDossier, anEntry, fileFacts, levels } from '../support/results/builders.ts';
import { HOSTILE, hostileResult, judge } from '../support/results/results.ts';

const wishes: VisitWishes = { date: null, start: null, short: false };

const plan = visitRulesSchema.parse({
  start: '08:30',
  steps: [
    { kind: 'talk', group: 'ouder', minutes: 45 },
    { kind: 'observation', minutes: 40 },
    { kind: 'talk', group: 'leraar', minutes: 30 },
  ],
  notes: { minutes: 10 },
  points: 3,
  spread: 2,
  sample: [
    { group: 'ouder', number: 6, how: 'Loot.' },
    { what: 'files', number: 5, how: 'Kies zelf.' },
  ],
  basis: { kind: 'project', source: 'ours' },
});

const marked = (more = {}): QualityMark => auditMark({ audit: { ...auditRules, plan: { ...plan, ...more } } });

const visit = async (mark: QualityMark, wanted: Partial<VisitWishes> = {}, answers = levels('C1', [3, 0, 3, 3])) => {
  const dossier = aDossier({
    answers: { sessions: [{ date: '2026-11-02', present: ['ouder-2', 'ib'] }], answers },
    register: { evidence: { visie: anEntry({ date: '2015-01-01' }) } },
  });
  const result = await judge(mark, dossier, [fileFacts('visie.pdf')]);
  return planVisit(result, mark, [], { ...wishes, ...wanted }, () => false);
};

const htmlOf = async (...given: Parameters<typeof visit>) => renderHtmlPage(planPage(await visit(...given)));

const textOf = (html: string) => html.replace(/<style>[\s\S]*?<\/style>|<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('the plan of a visit', () => {
  it('gives each group a sheet with its own questions, and says which come first', async () => {
    const { sheets, groups } = await visit(marked());
    expect(sheets.map(({ group, minutes }) => [group, minutes])).toEqual([
      ['ouder', 45],
      ['leraar', 30],
      ['leerling', 30],
    ]);
    const asked = sheets.flatMap(({ group, parts }) =>
      parts.flatMap(({ questions }) => questions.map(({ id, first }) => `${group} ${id}${first ? ' eerst' : ''}`)),
    );
    // C1: all four lie far apart. C2: a verdict needs two, one of them of a parent. A6 does not count for the mark.
    expect(asked).toEqual([
      'ouder C1.1 eerst',
      'ouder C2.1 eerst',
      'ouder A6.1 eerst',
      'leraar C1.2 eerst',
      'leraar C2.2 eerst',
      'leraar A6.2 eerst',
      'leerling C1.3 eerst',
      'leerling C2.3 eerst',
      'leerling A6.3 eerst',
    ]);
    expect(groups).toEqual([
      { group: 'ouder', needed: true, sittings: 1, questions: 3 },
      { group: 'leraar', needed: true, sittings: 0, questions: 3 },
      { group: 'leerling', needed: true, sittings: 0, questions: 3 },
    ]);
  });

  it('asks first what a verdict needs, also where nothing stood out', async () => {
    const answers = Object.assign({}, ...['C1', 'C2', 'A6'].map((id) => levels(id, [3, 3, 3, 3])));
    const first = (await visit(marked(), {}, answers)).sheets.flatMap(({ parts }) =>
      parts.flatMap(({ questions }) => questions.flatMap((each) => (each.first ? [each.id] : []))),
    );
    expect(first).toEqual(['C1.1', 'C2.1', 'C1.2', 'C2.2']);
  });

  it('is a page to print: HTML without errors, and the same words in Word', async () => {
    const html = await htmlOf(marked(), { date: '2026-12-01', short: true, start: '10:00' });
    expect(await htmlErrors(html)).toEqual([]);
    const page = planPage(await visit(marked(), { date: '2026-12-01', short: true, start: '10:00' }));
    const word = (await mammoth.extractRawText({ buffer: Buffer.from(await renderWordPage(page)) })).value;
    for (const text of [textOf(html), word]) {
      expect(text).toContain('Dag van het bezoek: 1 december 2026.');
      expect(text).toContain('10:00 – 10:45');
      expect(text).toContain(visitWords.shortDay);
      expect(text).toContain('Leerlingdossiers');
      expect(text).toContain('Niet aan tafel toen de school antwoordde: leraar en leerling.');
      expect(text).toContain('De tijden, de volgorde en de aantallen zijn een keuze van dit project.');
      expect(text).toContain('te oud, of zonder goede datum');
      expect(text).toContain('Na te gaan: Hier hoort bewijs bij');
      expect(text).not.toMatch(/undefined|\[object/);
    }
    expect(html.match(/class="room"/g)?.length).toBe(1 + 2 + 3 * 4);
    expect(Buffer.compare(Buffer.from(await renderWordPage(page)), Buffer.from(await renderWordPage(page)))).toBe(0);
  });

  it('leaves out what the framework does not plan, and names a source that is not this project', async () => {
    const bare = await htmlOf(marked({ steps: [{ kind: 'closing', minutes: 10 }], sample: [] }));
    expect(textOf(bare)).not.toMatch(/Kijken in de klas|Zo loot u/);
    expect(await htmlErrors(bare)).toEqual([]);
    const law = marked({ basis: { kind: 'law', source: 'wet', article: 'artikel 3' } });
    expect(textOf(await htmlOf(law))).toContain('komen uit: De wet, artikel 3.');
    const sheets = (await visit(marked({ steps: [{ kind: 'talk', group: 'bestuur', minutes: 10 }] }))).sheets;
    expect(sheets.map(({ group }) => group)).not.toContain('bestuur');
  });

  it('says so where nothing stood out', async () => {
    const answers = Object.assign({}, ...['C1', 'C2', 'A6'].map((id) => levels(id, [3, 3, 3, 3])));
    const dossier = aDossier({
      answers: { answers, sessions: [{ date: '2026-11-02', present: ['ouder', 'leraar', 'leerling'] }] },
      register: {
        evidence: { v: anEntry({ document: 'verslag', date: '2026-10-01', criteria: ['C1', 'C2', 'A6'] }) },
      },
    });
    const mark = marked();
    const result = await judge(mark, dossier, [fileFacts('visie.pdf')]);
    const text = textOf(renderHtmlPage(planPage(planVisit(result, mark, [], wishes, () => false))));
    expect(text.split(visitWords.nothing)).toHaveLength(4);
    expect(text).toContain(visitWords.noEvidence);
    expect(text).not.toContain('Niet aan tafel');
  });

  it('shows texts from outside as they are, and nothing of what people answered', async () => {
    const mark = auditMark({ title: HOSTILE });
    const result = await hostileResult();
    const page = planPage(planVisit(result, mark, [], wishes, () => false));
    expect(await htmlErrors(renderHtmlPage(page))).toEqual([]);
    expect(renderHtmlPage(page)).not.toContain('<script>');
    expect((await renderWordPage(page)).length).toBeGreaterThan(0);
  });
});
