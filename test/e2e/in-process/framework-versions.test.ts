import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { inOneLine } from '../../support/run/run-binary.ts';
import { runMain } from '../../support/run/run-main.ts';
import { copyOfExample, copyOfFramework } from '../../support/run/temporary-folder.ts';

type Finding = { code: string; message: string; params: Record<string, unknown> };

const edit = (path: string, change: (text: string) => string) =>
  writeFileSync(path, change(readFileSync(path, 'utf8')));

const check = async (folder: string, ...flags: string[]) => {
  const { stdout } = await runMain(['check', folder, '--format', 'json', ...flags], folder);
  const result = JSON.parse(stdout);
  const about = (code: string) => result.findings.filter((each: Finding) => each.code === code) as Finding[];
  return { result, about };
};

/** All but one question of each criterion are "nvt". */
const answerNvt = (folder: string) =>
  edit(join(folder, 'antwoorden.yaml'), (text) => {
    const file = parse(text);
    for (const id of Object.keys(file.answers)) {
      file.answers[id] = id.endsWith('.1') ? { level: 3 } : { notApplicable: 'nvt' };
    }
    file.answers['C6.1'] = { level: 3 };
    return stringify(file);
  });

describe('a dossier in which nearly everything is "nvt"', () => {
  it('gets no score and no outcome, and is told why', async () => {
    const folder = copyOfExample();
    answerNvt(folder);
    const { result, about } = await check(folder);
    expect(result.criteria.map(({ score, verdict }: { score: number; verdict: string }) => [score, verdict])).toEqual(
      Array.from({ length: 11 }, () => [null, 'undetermined']),
    );
    expect(result.criteria[0].reasons[0]).toEqual({ code: 'few-levels', known: 1, needed: 2 });
    expect(about('thin-justification')).toHaveLength(33);
  });

  it('is told which verdicts the new rules changed, as long as it names the version of before', async () => {
    const folder = copyOfExample();
    answerNvt(folder);
    for (const file of ['antwoorden.yaml', 'school.yaml']) {
      edit(join(folder, file), (text) => text.replace('version: 1.3.0', 'version: 1.0.0'));
    }
    const [first, second, ...rest] = (await check(folder)).about('framework-version-differs');
    expect(rest).toEqual([]);
    expect(first?.params['changes']).toContainEqual({
      criterion: 'C1',
      from: 'met',
      to: 'undetermined',
      by: ['minLevels', 'maxNotApplicable', 'minJustificationWords'],
    });
    expect(first?.message).toContain(
      'C1 ging van voldaan naar niet vast te stellen (nieuwe regel: hoeveel niveaus bekend moeten zijn, hoe vaak "niet van toepassing" mag en de reden bij "niet van toepassing")',
    );
    expect(second?.message).not.toContain('ging van');
  });
});

describe('a framework with the name and version of the built-in one', () => {
  it('is no finding when its content is the same, and one when it is not', async () => {
    const [folder, criteria] = [copyOfExample(), copyOfFramework()];
    const same = await check(folder, '--framework', criteria);
    expect([same.result.qualityMark.content, same.about('framework-altered')]).toEqual(['original', []]);
    edit(join(criteria, 'keurmerk.yaml'), (text) => text.replace('minLevels: 2', 'minLevels: 1'));
    const altered = await check(folder, '--framework', criteria);
    expect(altered.result.qualityMark.content).toBe('altered');
    expect(altered.about('framework-altered')).toHaveLength(1);
    const { stdout } = await runMain(['criteria', 'validate', criteria], folder);
    expect(stdout).toContain('De inhoud is anders dan die van versie 1.3.0.');
  });

  it('is warned of by check, report and audit, also when the school turned the finding off', async () => {
    const [folder, criteria] = [copyOfExample(), copyOfFramework()];
    edit(join(criteria, 'keurmerk.yaml'), (text) => text.replace('minLevels: 2', 'minLevels: 1'));
    const said = 'het keurmerk noemt zich keurmerk-ouderbetrokkenheid 1.3.0, maar is aangepast.';
    writeFileSync(join(folder, 'o.yaml'), 'independent: { on: 2026-11-23 }\n');
    const warned = async (...args: string[]) => {
      const { stdout, stderr } = await runMain([...args, '--framework', criteria, '--quiet'], folder);
      return { out: inOneLine(stdout), isWarned: inOneLine(stderr).includes(said) };
    };
    expect(await warned('check', '.')).toEqual({
      out: expect.stringContaining('keurmerk-ouderbetrokkenheid 1.3.0'),
      isWarned: false,
    });
    edit(join(folder, 'school.yaml'), (text) =>
      text.replace('check: {', 'check: { findings: { framework-altered: off },'),
    );
    for (const args of [
      ['check', '.'],
      ['report', '.'],
      ['audit', '.', '--verdicts', 'o.yaml'],
      ['audit', 'plan', '.'],
      ['sign', '.', '--role', 'mr'],
      ['pack', '.', '--output', 'a.zip'],
    ])
      expect([args[0], (await warned(...args)).isWarned]).toEqual([args[0], true]);
  });

  it('is not checked when nobody knows its version, and the report says so', async () => {
    const [folder, criteria] = [copyOfExample(), copyOfFramework()];
    edit(join(criteria, 'keurmerk.yaml'), (text) => text.replace('version: 1.3.0', 'version: 8.0.0'));
    const { result, about } = await check(folder, '--framework', criteria);
    expect([result.qualityMark.content, about('framework-altered')]).toEqual(['unknown', []]);
    expect(about('framework-version-differs')[0]?.message).toContain(
      'Geen enkele uitkomst is anders door nieuwe regels.',
    );
    await runMain(['report', folder, '--framework', criteria, '--format', 'md'], folder);
    const report = readFileSync(join(folder, 'rapport', 'rapport.md'), 'utf8');
    expect(inOneLine(report)).toContain('versie 8.0.0 (inhoud niet nagekeken)');
  });
});
