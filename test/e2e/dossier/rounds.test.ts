import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { pick } from '../../support/dossiers/interview.ts';
import { inOneLine } from '../../support/run/run-binary.ts';
import { runBuilt } from '../../support/run/run-built.ts';
import { copyOfExample, temporaryFolder } from '../../support/run/temporary-folder.ts';
import { KEY, runInTerminal } from '../../support/run/terminal.ts';

const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');
const yamlOf = (folder: string, file: string) => parse(read(folder, file));
const close = async (folder: string, ...flags: string[]) => await runBuilt(['round', 'close', folder, ...flags]);

const resultOf = async (folder: string, ...flags: string[]) => {
  await runBuilt(['report', folder, '--format', 'json', ...flags]);
  return JSON.parse(read(folder, 'rapport/audit.json'));
};

describe('round close', () => {
  it('asks to answer what is open first, and changes nothing', async () => {
    const folder = copyOfExample();
    const before = read(folder, 'antwoorden.yaml');
    const { code, stderr } = await close(folder);
    expect(code).toBe(2);
    expect(inOneLine(stderr)).toContain('Er is nog 1 open vraag');
    expect(read(folder, 'antwoorden.yaml')).toBe(before);
    expect(existsSync(join(folder, 'rondes'))).toBe(false);
  });

  it('freezes the result, opens the next year, and keeps comments, agreements and the register', async () => {
    const folder = copyOfExample();
    const [register, agreed] = [read(folder, 'bewijs.yaml'), yamlOf(folder, 'antwoorden.yaml').actions];
    const { code, stdout } = await close(folder, '--incomplete');
    expect(code).toBe(0);
    expect(inOneLine(stdout)).toContain('De ronde 2027-2028 is begonnen.');
    expect(JSON.parse(read(folder, 'rondes/2026-2027.json')).mark).toMatchObject({ met: 4, of: 10 });
    expect(yamlOf(folder, 'school.yaml').round).toEqual({ schoolYear: '2027-2028' });
    expect(read(folder, 'school.yaml')).toContain('# De Voorbeeldschool bestaat niet.');
    expect(yamlOf(folder, 'antwoorden.yaml')).toMatchObject({ sessions: [], answers: {}, actions: agreed });
    expect(read(folder, 'bewijs.yaml')).toBe(register);
    // Only the answers, so that the round can open again.
    expect(readdirSync(join(folder, 'rondes', '2026-2027'))).toEqual(['antwoorden.yaml']);
  });

  it('keeps old answers to be looked at again, never as current ones, and tells what moved and what was promised', async () => {
    const folder = copyOfExample();
    const answers = read(folder, 'antwoorden.yaml');
    await close(folder, '--incomplete');
    const open = await resultOf(folder);
    expect(open.mark.met).toBe(0);
    expect(open.criteria[0].questions[0]).toMatchObject({ state: 'open', level: null, earlier: 3 });
    expect(open.compare).toMatchObject({ since: '2026-2027', moves: [] });
    expect(open.compare.waiting).toHaveLength(open.criteria.length);
    writeFileSync(join(folder, 'antwoorden.yaml'), answers.replace('C1.1: { level: 3', 'C1.1: { level: 1'));
    const { compare } = await resultOf(folder);
    const moved = compare.moves.filter(({ direction }: { direction: string }) => direction !== 'same');
    expect(moved).toMatchObject([
      { criterion: 'C1', direction: 'worse', reasons: [{ question: 'C1.1', from: 3, to: 1 }] },
    ]);
    expect(compare.promises.length).toBeGreaterThan(0);
  });

  it('shows the team what it chose the year before, and takes nothing over by itself', async () => {
    const folder = copyOfExample();
    await close(folder, '--incomplete');
    const terminal = runInTerminal(['assess', '.', '--criterion', 'C1'], folder);
    await terminal.see('Enter: klaar');
    // A parent and a pupil are there: nobody has to be asked for.
    terminal.type(KEY.down + KEY.down + KEY.down + KEY.space + KEY.down + KEY.space + KEY.enter);
    expect(await terminal.see('?: alle toetsen')).toMatch(/3\.0[^(]*\(vorige\s+ronde\)/);
    terminal.type('s');
    expect((await terminal.end()).code).toBe(130);
    expect(yamlOf(folder, 'antwoorden.yaml').answers).toEqual({});
  });

  it.each([
    ['wipes the copies of people when the school wants that', 0, ['antwoorden.yaml']],
    ['keeps them with the round when it does not', 1, ['antwoorden.ouder-1a2b3c4d.yaml', 'antwoorden.yaml']],
  ])('%s', async (_name, place, kept) => {
    const folder = copyOfExample();
    const copy = 'formatVersion: 1\nqualityMark: { id: keurmerk-ouderbetrokkenheid, version: 1.3.0 }\nas: ouder\n';
    writeFileSync(join(folder, 'antwoorden.ouder-1a2b3c4d.yaml'), copy);
    const terminal = runInTerminal(['round', 'close', '.', '--incomplete'], folder);
    await pick(terminal, 'Wilt u die wissen?', place);
    expect((await terminal.end()).code).toBe(0);
    expect(existsSync(join(folder, 'antwoorden.ouder-1a2b3c4d.yaml'))).toBe(false);
    const target = join(folder, 'rondes', '2026-2027');
    expect(readdirSync(target).sort()).toEqual(kept);
  });

  it('changes nothing when somebody leaves at that question', async () => {
    const folder = copyOfExample();
    writeFileSync(join(folder, 'antwoorden.ouder.yaml'), 'as: ouder\n');
    const terminal = runInTerminal(['round', 'close', '.', '--incomplete'], folder);
    await terminal.see('Wilt u die wissen?');
    terminal.type(KEY.ctrlC);
    expect((await terminal.end()).code).toBe(130);
    expect(existsSync(join(folder, 'antwoorden.ouder.yaml'))).toBe(true);
    expect(existsSync(join(folder, 'rondes'))).toBe(false);
  });

  it('goes on after a crash between freezing and opening, and loses nothing', async () => {
    const folder = copyOfExample();
    const school = read(folder, 'school.yaml');
    await close(folder, '--incomplete');
    const frozen = read(folder, 'rondes/2026-2027.json');
    writeFileSync(join(folder, 'school.yaml'), school);
    expect((await close(folder)).code).toBe(0);
    expect(read(folder, 'rondes/2026-2027.json')).toBe(frozen);
    expect(yamlOf(folder, 'school.yaml').round.schoolYear).toBe('2027-2028');
  });

  it('never writes over another result of the same year', async () => {
    const folder = copyOfExample();
    const [school, answers] = [read(folder, 'school.yaml'), read(folder, 'antwoorden.yaml')];
    await close(folder, '--incomplete');
    const frozen = read(folder, 'rondes/2026-2027.json');
    writeFileSync(join(folder, 'school.yaml'), school);
    writeFileSync(join(folder, 'antwoorden.yaml'), answers.replace('C1.1: { level: 3', 'C1.1: { level: 1'));
    const { code, stderr } = await close(folder, '--incomplete');
    expect(code).toBe(2);
    expect(inOneLine(stderr)).toContain('bestaat al, met andere antwoorden');
    expect(read(folder, 'rondes/2026-2027.json')).toBe(frozen);
    expect(yamlOf(folder, 'antwoorden.yaml').answers['C1.1'].level).toBe(1);
  });

  it('says which frozen result is no result', async () => {
    const folder = copyOfExample();
    mkdirSync(join(folder, 'rondes'));
    writeFileSync(join(folder, 'rondes', '2025-2026.json'), '{ "formatVersion": 1 }');
    const { code, stderr } = await runBuilt(['report', folder]);
    expect(code).toBe(2);
    expect(stderr).toContain('rondes/2025-2026.json');
  });
});

describe('report --compare', () => {
  it('works on a saved result too', async () => {
    const folder = copyOfExample();
    const saved = await resultOf(folder);
    const [path, old] = ['nu.json', 'eerder.json'].map((name) => join(temporaryFolder(), name)) as [string, string];
    writeFileSync(path, JSON.stringify(saved));
    writeFileSync(old, JSON.stringify({ ...saved, round: { schoolYear: '2025-2026' } }));
    expect((await resultOf(folder, '--from', path, '--compare', old)).compare.since).toBe('2025-2026');
  });

  it('puts a saved result beside this one, also of another version of the framework', async () => {
    const folder = copyOfExample();
    const saved = await resultOf(folder);
    const path = join(temporaryFolder(), 'eerder.json');
    const old = {
      ...saved,
      round: { schoolYear: '2024-2025' },
      qualityMark: { ...saved.qualityMark, version: '0.9.0' },
    };
    writeFileSync(path, JSON.stringify(old));
    const { compare } = await resultOf(folder, '--compare', path);
    expect(compare).toMatchObject({ since: null, moves: [] });
    expect(compare.rounds).toMatchObject([{ schoolYear: '2024-2025', comparable: false }]);
  });
});
