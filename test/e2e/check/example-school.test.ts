import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { projectRoot, runBinary } from '../../support/run/run-binary.ts';
import { copyOfExample } from '../../support/run/temporary-folder.ts';

const example = join(projectRoot, 'examples', 'voorbeeldschool');

const check = async () => {
  const run = await runBinary(['check', example, '--format', 'json']);
  return { ...run, result: JSON.parse(run.stdout) };
};

describe('the example school', () => {
  it('gives the golden result', async () => {
    const { result, code } = await check();
    expect(code).toBe(1);
    const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
    expect(result.tool).toEqual({ name: 'ouder-audit', version });
    // The version changes with every release; all else is the golden result. Renew it with `npm test -- -u` and read the difference.
    const golden = JSON.stringify({ ...result, tool: { ...result.tool, version: '*' } }, null, 2);
    await expect(`${golden}\n`).toMatchFileSnapshot('../../golden/voorbeeldschool.json');
  });

  it('has the fields of the contract', async () => {
    const { result } = await check();
    expect(Object.keys(result)).toEqual(
      expect.arrayContaining([
        'formatVersion',
        'tool',
        'date',
        'qualityMark',
        'school',
        'round',
        'mark',
        'standards',
        'criteria',
        'evidence',
        'findings',
        'actions',
      ]),
    );
    expect(result).toMatchObject({
      formatVersion: 1,
      date: '2026-11-23',
      qualityMark: { id: 'keurmerk-ouderbetrokkenheid', version: '1.3.0', title: 'Keurmerk ouderbetrokkenheid' },
      mark: { verdict: 'notMet', met: 4, of: 10 },
    });
    const has = (value: object, keys: string[]) => expect(Object.keys(value)).toEqual(expect.arrayContaining(keys));
    for (const standard of result.standards)
      has(standard, ['id', 'title', 'score', 'target', 'gap', 'missing', 'criteria', 'gaps']);
    for (const criterion of result.criteria)
      has(criterion, ['id', 'title', 'partOfMark', 'score', 'verdict', 'reasons', 'questions', 'evidence']);
    for (const file of result.evidence) {
      has(file, [
        'id',
        'file',
        'document',
        'criteria',
        'date',
        'bytes',
        'sha256',
        'mediaType',
        'pages',
        'valid',
        'reasons',
      ]);
    }
    for (const finding of result.findings) has(finding, ['code', 'severity', 'subject', 'params', 'message', 'advice']);
  });

  it('shows findings and verdicts of many kinds', async () => {
    const { result } = await check();
    const codes = new Set(result.findings.map(({ code }: { code: string }) => code));
    expect(codes.size).toBeGreaterThanOrEqual(14);
    const verdicts = new Set(result.criteria.map(({ verdict }: { verdict: string }) => verdict));
    expect(verdicts).toEqual(new Set(['met', 'partlyMet', 'notMet', 'undetermined', 'unanswered']));
  });

  it('does not depend on the order of the answers or of the register', async () => {
    const folder = copyOfExample();
    const { writeFileSync } = await import('node:fs');
    const { stringify } = await import('yaml');
    const before = JSON.parse((await runBinary(['check', folder, '--format', 'json'])).stdout);
    for (const [file, key] of [
      ['antwoorden.yaml', 'answers'],
      ['bewijs.yaml', 'evidence'],
    ] as const) {
      const data = parse(readFileSync(join(folder, file), 'utf8'));
      data[key] = Object.fromEntries(Object.entries(data[key]).reverse());
      writeFileSync(join(folder, file), stringify(data));
    }
    const after = JSON.parse((await runBinary(['check', folder, '--format', 'json'])).stdout);
    for (const part of ['mark', 'standards'] as const) expect(after[part]).toEqual(before[part]);
    const judged = (result: { criteria: { id: string; score: number; verdict: string; reasons: unknown }[] }) =>
      result.criteria.map(({ id, score, verdict, reasons }) => ({ id, score, verdict, reasons }));
    expect(judged(after)).toEqual(judged(before));
  });
});
