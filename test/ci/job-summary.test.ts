import { describe, expect, it } from 'vitest';
import type { CheckedDossier } from '../../src/assessment/checked-dossier.ts';
import { toOneLine } from '../../src/base/plain-text.ts';
import { renderJobSummary } from '../support/ci/renderers.ts';
import {
  checked,
  comparedResult,
  coveredResult,
  crashedResult,
  everyInput,
  inTrouble,
  NASTY_NAMES,
  nastyResult,
  plainContext,
  WAIVER,
  waivedResult,
} from '../support/results/checked-dossiers.ts';
import { headingsOf, markdownNodes, tablesOf, wordsOf } from '../support/results/markdown.ts';
import { hostileResult, perfectResult } from '../support/results/results.ts';

const render = (dossiers: CheckedDossier[]) => renderJobSummary(dossiers, plainContext);

const tableWith = (text: string, head: string) => tablesOf(text).find(([first]) => first?.join('|') === head) ?? [];

const bytesOf = (text: string) => Buffer.byteLength(text, 'utf8');

describe('the summary of a job', () => {
  it('keeps every text inside its place: no HTML, link or image of others, no table that breaks', async () => {
    for (const [name, dossiers] of await everyInput()) {
      const text = render(dossiers);
      const nodes = markdownNodes(text);
      const foreign = nodes.filter(({ type }) => /^(link|image|inlineCode|code|definition|thematicBreak)/.test(type));
      expect({ name, foreign }).toEqual({ name, foreign: [] });
      for (const { value } of nodes.filter(({ type }) => type === 'html')) {
        expect(value).toMatch(/^(<details>\n<summary>Alle fouten en waarschuwingen<\/summary>|<\/details>)$/);
      }
      for (const rows of tablesOf(text)) expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
      expect(text).not.toMatch(/undefined|\[object|null/);
      expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/);
    }
  });

  it('gives every name of a file back as text, but for control characters', async () => {
    const text = render([checked(await nastyResult(), 'a b')]);
    const places = tableWith(text, 'Ernst|Wat|Waar|Wat u kunt doen').map(([, , where]) => where);
    for (const name of NASTY_NAMES) expect(places).toContain(`a b/bewijs/${toOneLine(name)}`);
  });

  it('tells what broke the run, which bars were not reached, and what changed', async () => {
    const text = render([checked(await comparedResult(), 'scholen/a')]);
    expect(headingsOf(text)).toEqual([
      '✗ De Proefschool: niet geslaagd (4 redenen)',
      'Wat houdt de controle tegen?',
      'Grenzen',
      'Wat is er veranderd?',
      'De standaarden',
      'De criteria',
      'Bevindingen',
    ]);
    const [, bar, verdict, score, finding] = tableWith(text, 'Wat|Waar|Code');
    expect(bar).toEqual([
      'Ten minste 3 criteria moeten voldaan zijn. Het zijn er: 0. Deze grens staat in scholen/a/school.yaml, regel 6.',
      'scholen/a/antwoorden.yaml, regel 8',
      '',
    ]);
    expect(verdict).toEqual(['C1 ging van voldaan naar niet voldaan.', 'scholen/a/antwoorden.yaml, regel 9', '']);
    expect(score).toEqual(['De score van S1 ging van 2,50 naar 1,00.', 'scholen/a/bewijs.yaml, regel 3', '']);
    expect(finding?.[1]).toMatch(/^scholen\/a\/.+/);
    expect(finding?.[2]).toMatch(/^[a-z-]+$/);
    expect(tableWith(text, 'Verschil|Wat').map(([group]) => group)).toEqual([
      'Verschil',
      'Nieuw',
      'Slechter',
      'Slechter',
      'Beter',
      'Opgelost',
    ]);
    expect(text).toContain('Vergeleken met 1 september 2026: 5 verschillen.');
    expect(tableWith(text, 'Criterium|Oordeel|Score')[1]).toEqual(['C1 Criterium C1', '○ niet voldaan', '1,00']);
  });

  it('says of a perfect dossier that it passes, without empty parts', async () => {
    const text = render([checked(await perfectResult())]);
    expect(headingsOf(text)).toEqual(['✓ De Proefschool: geslaagd', 'De standaarden', 'De criteria', 'Bevindingen']);
    expect(text).toContain('0 fouten, 0 waarschuwingen en 0 opmerkingen.');
    expect(text).not.toContain('<details>');
  });

  it('says that nothing changed when nothing did', async () => {
    const { result } = checked(await perfectResult());
    const text = render([checked({ ...result, baseline: { date: '2026-09-01', tolerance: 0.1, changes: [] } })]);
    expect(text).toContain('Vergeleken met 1 september 2026: er is niets veranderd.');
  });

  it('names a check that crashed', async () => {
    const [, row] = tableWith(render([checked(await crashedResult())]), 'Wat|Waar|Code');
    expect(row?.[2]).toBe('check-failed');
  });

  it('shows what was accepted, why and until when', async () => {
    const text = render([checked(await waivedResult())]);
    const [, row] = tableWith(text, 'Wat|Waar|Waarom');
    expect(row?.[0]).toContain('[empty-file]');
    expect(row?.[2]).toBe(`Aanvaard tot en met 15 januari 2027 door schoolleiding: ${WAIVER.reason}`);
    expect(text).toContain('0 fouten');
  });

  it('starts with a table when there are several dossiers', async () => {
    const text = render([checked(await comparedResult(), 'a'), inTrouble(), checked(await waivedResult(), 'c')]);
    expect(headingsOf(text)[0]).toBe('2 dossiers gecontroleerd. Niet geslaagd: 1. Niet uitgevoerd: 1.');
    const rows = tableWith(text, 'Dossier|Keurmerk|Voldaan|Fouten|Waarschuwingen|Controle');
    expect(rows[1]?.slice(0, 3)).toEqual(['De Proefschool (a)', 'niet voldaan', '0 van 3']);
    expect(rows[1]?.[5]).toBe('✗ niet geslaagd');
    expect(rows[2]).toEqual(['school b', '–', '–', '–', '–', '✗ niet uitgevoerd']);
    expect(rows[3]?.[5]).toBe('✓ geslaagd');
    const items = markdownNodes(text)
      .filter(({ type }) => type === 'listItem')
      .map(wordsOf);
    expect(items).toEqual(expect.arrayContaining(['school.yaml ontbreekt.', '::error::<b>]]> {0} [x](1)']));
  });

  it('leaves out what does not fit in 1 MiB, and says how much', async () => {
    const { result } = checked(await hostileResult());
    const [finding] = result.findings;
    if (finding === undefined) throw new Error('no finding');
    const findings = Array.from({ length: 5000 }, (_, number) => ({ ...finding, fingerprint: `f${number}` }));
    const causes = findings.map(({ fingerprint }) => ({ kind: 'finding' as const, fingerprint }));
    const text = render([checked({ ...result, findings, run: { failOn: 'error', failed: true, causes } })]);
    expect(bytesOf(text)).toBeLessThan(1_048_576);
    expect(text).toMatch(/Nog \d{4} regels passen hier niet\./);
    expect(tableWith(text, 'Wat|Waar|Code').length).toBeGreaterThan(100);
    const one = render([
      checked({ ...result, findings: [{ ...finding, location: { file: 'x'.repeat(200_000), line: 1 } }] }),
    ]);
    expect(one).toContain('Nog 1 regel past hier niet.');
  });

  it('shows only the table when even the fixed parts of all dossiers do not fit', async () => {
    const { result } = checked(await hostileResult());
    const criteria = Array.from({ length: 20 }, () => result.criteria).flat();
    const school = { ...result.school, name: 'School' };
    const named = Array.from({ length: 300 }, (_, number) => checked({ ...result, criteria, school }, `s${number}`));
    const text = render(named);
    expect(bytesOf(text)).toBeLessThan(1_048_576);
    expect(headingsOf(text)).toHaveLength(1);
    expect(text).toContain('Daarom staat hier alleen het overzicht.');
    expect(tablesOf(text)[0]).toHaveLength(301);
  });

  it('shows nobody’s address that stood in the name of a file', async () => {
    expect(render([checked(await coveredResult())])).not.toContain('pietersen');
  });
});
