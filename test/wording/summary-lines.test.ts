import { describe, expect, it } from 'vitest';
import type { AuditResult } from '../../src/assessment/audit-result.ts';
import type { Change } from '../../src/assessment/baseline.ts';
import type { CheckContext } from '../../src/ci/check-renderer.ts';
import { renderNextSteps, renderSummary } from '../../src/wording/screen/summary-lines.ts';
import { renderCheckText } from '../support/ci/renderers.ts';
import { aCriterion, aDossier, aMark, anEntry, fileFacts, levels } from '../support/results/builders.ts';
import { emptyResult, hostileResult, judge, perfectResult } from '../support/results/results.ts';

const AT_ROOT = { root: '', start: 'repository' } as const;

const same = (text: string) => text;
const context = (width: number): CheckContext => ({
  width,
  style: { strong: same, quiet: same, good: same, bad: same, plain: same },
});

const renderTerminal = (result: AuditResult, { width }: CheckContext) =>
  renderCheckText([{ folder: 'mijn school', ...AT_ROOT, result }], context(width));

const longestWord = (line: string) => Math.max(...line.split(' ').map((word) => word.length));

describe('the result in the menu', () => {
  it.each(['screen', 'everything'] as const)('names no command, no code and no line of a file (%s)', async (amount) => {
    const menu = { advise: (text: string) => text.replaceAll(/ouder-audit [^`"]*/g, 'kies iets') };
    const result = await emptyResult();
    const shown = (inMenu: boolean) =>
      renderCheckText([{ folder: 'de-brug', ...AT_ROOT, result }], {
        ...context(80),
        amount,
        menu: inMenu ? menu : undefined,
      });
    const typed = /ouder-audit|\[[a-z-]+\]|\.yaml, regel/;
    expect(shown(true)).not.toMatch(typed);
    expect(shown(false)).toMatch(typed);
  });
});

describe('the result on a screen', () => {
  it('names no code and no line of a file, which are for what is kept or runs unseen', async () => {
    const school = { check: { requireMet: ['C1'] } };
    const result = await judge(aMark(), aDossier({ school, answers: { answers: levels('C1', [2, 2, 2, 2]) } }), []);
    const shown = (onScreen: boolean) =>
      renderCheckText([{ folder: 'de-brug', ...AT_ROOT, result }], { ...context(100), onScreen });
    expect(shown(false)).toMatch(/\[missing-evidence\]/);
    expect(shown(false)).toMatch(/\.yaml, regel/);
    expect(shown(true)).not.toMatch(/\[[a-z-]+\]|\.yaml/);
    expect(shown(true)).toContain('Deze grens koos de school zelf.');
  });

  it('counts as many reasons as errors, and names those that read the same once', async () => {
    const both = [{ oneOf: ['visie'] }, { oneOf: ['verslag'] }];
    const criterion = aCriterion('C1', { evidence: { required: both, basis: { kind: 'project', source: 'ours' } } });
    const result = await judge(aMark({ criteria: [criterion] }), aDossier(), []);
    const text = renderCheckText([{ folder: 'de-brug', ...AT_ROOT, result }], { ...context(100), amount: 'screen' });
    expect(text).toContain('Gevonden: 2 fouten');
    expect(text).toMatch(/Niet geslaagd, door 2 fouten:\n.*\(2 ×\)/);
  });
});

describe('the result on a terminal', () => {
  it.each([20, 40, 59, 60, 75, 76, 80, 110, 200])('fits %d columns', async (width) => {
    const results = [await emptyResult(), await perfectResult()];
    const several = results.map((result, index) => ({ folder: `scholen/school-${index}`, ...AT_ROOT, result }));
    const trouble = {
      folder: 'weg',
      ...AT_ROOT,
      trouble: ['Er is 1 fout gevonden in de bestanden. Er is niets gewijzigd.'],
      places: [],
    };
    const texts = [...several.map((each) => [each]), [...several, trouble]].map((each) =>
      renderCheckText(each, context(width)),
    );
    for (const text of texts) {
      for (const line of text.split('\n')) {
        if (longestWord(line) < width - 4 && !line.includes('ouder-audit'))
          expect(line.length, line).toBeLessThanOrEqual(width);
      }
    }
  });

  it.each([80, 100])(
    'without --details fits on one screen of 24 lines and %d columns, whatever was found',
    async (width) => {
      const results = [await emptyResult(), await perfectResult(), await hostileResult()];
      for (const result of results) {
        const text = renderCheckText([{ folder: 'de-brug', ...AT_ROOT, result }], {
          ...context(width),
          amount: 'screen',
        });
        expect(text.split('\n').length, text).toBeLessThanOrEqual(24);
        expect(text).toContain('Keurmerk:');
        expect(text).toContain('Wat nu?');
      }
    },
  );

  it('tells on one screen the first reasons of a failure, and how many more there are', async () => {
    const result = await emptyResult();
    const causes = Array.from({ length: 30 }, (_, index) => ({
      kind: 'verdict' as const,
      change: 'worse' as const,
      criterion: `C${index + 1}`,
      from: 'met' as const,
      to: 'notMet' as const,
      location: { file: 'antwoorden.yaml', line: null },
    }));
    const failed = { ...result, run: { ...result.run, failed: true, causes } };
    const text = (amount: NonNullable<CheckContext['amount']>) =>
      renderCheckText([{ folder: 'de-brug', ...AT_ROOT, result: failed }], { ...context(80), amount });
    expect(text('screen')).toMatch(
      /Niet geslaagd, door 30 uitkomsten die slechter werden:\n {2}C1 ging[\s\S]*en nog \d+\n$/,
    );
    expect(text('screen').split('\n').length).toBeLessThanOrEqual(24);
    expect(text('failures')).toContain('C30 ging');
  });

  it('never hands a control character of anybody else to the terminal', async () => {
    const text = renderTerminal(await hostileResult(), context(80));
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
  });

  it('ends with steps whose commands work as they stand', async () => {
    const text = renderTerminal(await emptyResult(), context(80));
    expect(text).toContain('Wat nu?');
    expect(text).toContain('ouder-audit assess "mijn school" --open');
  });

  it('names the thresholds that were missed', async () => {
    const school = { check: { requireMet: ['C1'], minScore: { S1: 2.9 } } };
    const low = await judge(aMark(), aDossier({ school, answers: { answers: levels('C1', [2, 2, 2, 2]) } }), []);
    expect(renderTerminal(low, context(100))).toContain('C1 moet voldaan zijn en is: deels voldaan.');
    expect(renderTerminal(low, context(100))).toContain('S1 moet ten minste 2,9 zijn en is: 2,00.');
    const none = await judge(aMark(), aDossier({ school }), []);
    expect(renderTerminal(none, context(100))).toContain('S1 moet ten minste 2,9 zijn en heeft nog geen score.');
    const cause = {
      kind: 'threshold' as const,
      threshold: { kind: 'requireMet' as const, criterion: 'C9', verdict: null, reached: false },
      location: { file: 'antwoorden.yaml', line: 1 },
      setting: null,
    };
    expect(
      renderTerminal({ ...none, run: { failOn: 'error', failed: true, causes: [cause] } }, context(100)),
    ).toContain('C9 moet voldaan zijn en is: onbekend.');
  });

  it('names many of the same together, with the advice that they share, and errors one by one', async () => {
    const text = renderTerminal(await emptyResult(), context(100));
    expect(text).toMatch(
      /Vraag is nog open \(4 ×\) \[unanswered-question\]\n {4}C1\.1, C1\.2, C1\.3, C1\.4\n {4}→ .*assess/,
    );
    const result = await judge(
      aMark(),
      aDossier({
        register: {
          evidence: Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`e${n}`, anEntry({ file: `${n}.pdf` })])),
        },
      }),
      [1, 2, 3, 4, 5].map((n) => fileFacts(`${n}.pdf`, { presence: { state: 'missing' }, bytes: null })),
    );
    expect(
      renderTerminal(result, context(100)).match(/\d\.pdf: bestand ontbreekt \[missing-file\] \(bewijs\.yaml/g),
    ).toHaveLength(5);
  });

  it('shows what was accepted apart, with reason, role and last day', async () => {
    const waiver = {
      code: 'missing-evidence',
      subject: 'C1',
      reason: 'De visie komt in maart klaar.',
      by: 'ib',
      until: '2027-07-31',
    };
    const result = await judge(aMark(), aDossier({ waivers: { waivers: [waiver] } }), []);
    expect(renderTerminal(result, context(100))).toMatch(
      /Voor een tijd aanvaard \(1\)\n {2}C1: .*\n(?: {4}.*\n)+? {4}Aanvaard tot en met 31 juli 2027 door ib: De visie komt in maart klaar\./,
    );
  });

  it('keeps the command of an advice whole, on a line of its own', async () => {
    const lines = renderTerminal(await emptyResult(), context(40)).split('\n');
    expect(lines).toContain('    ouder-audit assess "mijn school" --open');
  });

  it('lets nothing be taken for a command of the system that CI runs on', async () => {
    const entry = anEntry({ file: '::error::x ##[error]y ##vso[task.complete]z.pdf' });
    const files = [fileFacts(entry.file, { presence: { state: 'missing' }, bytes: null })];
    const result = await judge(aMark(), aDossier({ register: { evidence: { een: entry } } }), files);
    for (const width of [20, 40, 80]) expect(renderTerminal(result, context(width))).not.toMatch(/^\s*::|##(vso)?\[/m);
  });

  it('says what became new, worse, better and what is gone since an earlier result', async () => {
    const result = await emptyResult();
    const finding = {
      kind: 'finding' as const,
      fingerprint: 'x',
      code: 'undated' as const,
      severity: 'warning' as const,
      subject: { kind: 'file' as const, path: 'visie.pdf' },
    };
    const changes: Change[] = [
      { ...finding, change: 'new' },
      { ...finding, change: 'gone', code: 'van-later' as 'undated' },
      { kind: 'verdict', change: 'worse', criterion: 'C1', from: 'met', to: 'notMet' },
      { kind: 'score', change: 'better', of: 'S1', from: 1, to: 2.5 },
    ];
    const text = renderTerminal({ ...result, baseline: { date: '2026-09-01', tolerance: 0.1, changes } }, context(100));
    expect(text).toMatch(
      /Vergeleken met 1 september 2026: 4 verschillen\.\n {2}Nieuw \(1\)\n {4}visie\.pdf: datum ontbreekt \[undated\]/,
    );
    expect(text).toContain('Slechter (1)\n    C1 ging van voldaan naar niet voldaan.');
    expect(text).toContain('Beter (1)\n    De score van S1 ging van 1,00 naar 2,50.');
    expect(text).toContain('Opgelost (1)\n    visie.pdf: van-later [van-later]');
    const same = renderTerminal(
      { ...result, baseline: { date: '2026-09-01', tolerance: 0.1, changes: [] } },
      context(100),
    );
    expect(same).toContain('Vergeleken met 1 september 2026: er is niets veranderd.');
  });

  it('names a cause whose finding is not in a saved result by its fingerprint', async () => {
    const result = await emptyResult();
    const run = {
      failOn: 'error' as const,
      failed: true,
      causes: [{ kind: 'finding' as const, fingerprint: 'undated:weg.pdf' }],
    };
    expect(renderTerminal({ ...result, run }, context(100))).toContain('  undated:weg.pdf');
  });

  it('sums up at the end of an interview, with the next steps', async () => {
    const result = await emptyResult();
    const dressed = { ...context(80), folder: 'mijn school' };
    expect(renderSummary(result, dressed)).toContain('Keurmerk: ');
    expect(renderNextSteps(result, dressed)).toContain('ouder-audit assess "mijn school" --open');
  });
});
