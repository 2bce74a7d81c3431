import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sarifErrors } from '../../support/ci/judges.ts';
import { runBuilt } from '../../support/run/run-built.ts';
import { placeSmallExample, temporaryFolder } from '../../support/run/temporary-folder.ts';

/** A single dossier that cannot be read: exit code 2, and every format for a program says why and where. */

describe('a dossier with a level that is none', () => {
  let line = 0;
  const makeBroken = (): string => {
    const folder = temporaryFolder();
    placeSmallExample(join(folder, 'school'));
    const path = join(folder, 'school', 'antwoorden.yaml');
    const text = readFileSync(path, 'utf8').replace(/level: \d/, 'level: 4');
    line = text.slice(0, text.indexOf('level: 4')).split('\n').length;
    writeFileSync(path, text);
    return folder;
  };

  it.each<[string, (out: string) => void]>([
    [
      'github',
      (out) => {
        const place = new RegExp(
          `^::error file=school/antwoorden\\.yaml,line=${line},col=\\d+,title=[^:]+::.*antwoorden\\.yaml`,
          'm',
        );
        expect(out).toMatch(place);
      },
    ],
    [
      'gitlab',
      (out) =>
        expect(JSON.parse(out)).toMatchObject([
          { severity: 'blocker', location: { path: 'school/antwoorden.yaml', lines: { begin: line } } },
        ]),
    ],
    ['junit', (out) => expect(out).toMatch(/<error [\s\S]*antwoorden\.yaml/)],
    [
      'sarif',
      (out) => {
        const log = JSON.parse(out);
        expect(sarifErrors(log)).toBeNull();
        expect(log.runs[0].results).toMatchObject([
          {
            ruleId: 'not-checked',
            level: 'error',
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'school/antwoorden.yaml' },
                  region: { startLine: line, startColumn: expect.any(Number) },
                },
              },
            ],
          },
        ]);
      },
    ],
    ['markdown', (out) => expect(out).toContain('niet gecontroleerd')],
    [
      'json',
      (out) => expect(JSON.parse(out).dossiers).toMatchObject([{ places: [{ file: 'antwoorden.yaml', line }] }]),
    ],
  ])('is told in %s, with its place', async (format, judge) => {
    const folder = makeBroken();
    const { code, stdout, stderr } = await runBuilt(['check', 'school', '--format', format], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain('antwoorden.yaml');
    judge(stdout);
  });

  it('is told in files too, and a person reads it once', async () => {
    const folder = makeBroken();
    const { code, stdout, stderr } = await runBuilt(['check', 'school', '--report', 'junit=uit.xml'], { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.match(/Er is 1 fout gevonden/g)).toHaveLength(1);
    expect(readFileSync(join(folder, 'uit.xml'), 'utf8')).toContain('<error ');
  });

  it.each([
    ['a folder that is no dossier', ['check', 'weg', '--format', 'github'], /^::error file=weg\/school\.yaml,title=/m],
    [
      'a baseline that is none',
      ['check', 'school', '--baseline', 'school/school.yaml', '--format', 'github'],
      /^::error file=/m,
    ],
  ])('and so is %s', async (_name, args, expected) => {
    const folder = temporaryFolder();
    placeSmallExample(join(folder, 'school'));
    const { code, stdout } = await runBuilt(args, { cwd: folder });
    expect(code).toBe(2);
    expect(stdout).toMatch(expected);
  });
});
