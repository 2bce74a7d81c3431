import { describe, expect, it } from 'vitest';
import type { CheckedDossier } from '../../src/assessment/checked-dossier.ts';
import { stripControls } from '../../src/base/plain-text.ts';
import { renderGithub } from '../support/ci/renderers.ts';
import { readCommand, type WorkflowCommand } from '../support/ci/workflow-commands.ts';
import {
  checked,
  comparedResult,
  coveredResult,
  everyInput,
  exampleResult,
  inTrouble,
  NASTY_NAMES,
  nastyResult,
  plainContext,
  WAIVER,
  waivedResult,
} from '../support/results/checked-dossiers.ts';

const linesOf = (dossiers: CheckedDossier[]) => renderGithub(dossiers, plainContext).trimEnd().split('\n');

const commandsOf = (dossiers: CheckedDossier[]) =>
  linesOf(dossiers)
    .map(readCommand)
    .filter((command): command is WorkflowCommand => command !== null);

describe('workflow commands for GitHub', () => {
  it('are annotations, line by line, with one plain line at the end', async () => {
    for (const [name, dossiers] of await everyInput()) {
      const lines = linesOf(dossiers);
      const commands = lines.slice(0, -1).map(readCommand);
      for (const command of commands) {
        expect({ name, kind: command?.command }).toEqual({
          name,
          kind: expect.stringMatching(/^(error|warning|notice)$/),
        });
        expect(
          Object.keys(command?.properties ?? {}).filter((key) => !['file', 'line', 'col', 'title'].includes(key)),
        ).toEqual([]);
        expect(command?.data).toMatch(/\S/);
        expect(command?.data).not.toMatch(/[\r\n]|##[a-z]*\[/);
      }
      expect(readCommand(lines.at(-1) ?? '')).toBeNull();
      expect(lines.at(-1)).not.toMatch(/##[a-z]*\[/i);
    }
  });

  it('give every name of a file back, but for what controls a terminal', async () => {
    const root = 'scholen/a: 100%, b';
    const files = commandsOf([checked(await nastyResult(), root)])
      .filter(({ properties }) => properties['title']?.endsWith('[empty-file]'))
      .map(({ properties }) => properties['file']);
    expect(files).toEqual(NASTY_NAMES.map((name) => `${root}/bewijs/${stripControls(name)}`));
  });

  it('start with what breaks the run, and end with what was accepted', async () => {
    const compared = commandsOf([
      checked(await comparedResult(), 'a'),
      inTrouble(),
      checked(await waivedResult(), 'c'),
    ]);
    expect(compared.slice(0, 5)).toEqual([
      {
        command: 'error',
        properties: { file: 'school b/school.yaml', title: 'school b: niet gecontroleerd' },
        data: 'school.yaml ontbreekt.',
      },
      {
        command: 'error',
        properties: { file: 'school b/antwoorden.yaml', line: '4', col: '9', title: 'school b: niet gecontroleerd' },
        data: ':\u2060:error::<b>]]> {0} [x](1)',
      },
      {
        command: 'error',
        properties: { file: 'a/antwoorden.yaml', line: '8', title: 'De Proefschool (a)' },
        data: 'Ten minste 3 criteria moeten voldaan zijn. Het zijn er: 0. Deze grens staat in a/school.yaml, regel 6.',
      },
      {
        command: 'error',
        properties: { file: 'a/antwoorden.yaml', line: '9', title: 'De Proefschool (a)' },
        data: 'C1 ging van voldaan naar niet voldaan.',
      },
      {
        command: 'error',
        properties: { file: 'a/bewijs.yaml', line: '3', title: 'De Proefschool (a)' },
        data: 'De score van S1 ging van 2,50 naar 1,00.',
      },
    ]);
    const { result } = checked(await comparedResult());
    expect(compared[5]?.properties['title']).toContain(`[${result.findings[0]?.code}]`);
    expect(compared.at(-1)?.command).toBe('notice');
    expect(compared.at(-1)?.data).toContain(WAIVER.reason);
    expect(compared.at(-1)?.data).toContain('15 januari 2027');
    const order = compared.slice(6).map(({ command }) => ['error', 'warning', 'notice'].indexOf(command));
    expect(order).toEqual([...order].sort());
  });

  it('name the line where the file has lines', async () => {
    const [command] = commandsOf([checked(exampleResult(), 'examples/voorbeeldschool')]).filter(
      ({ properties }) => properties['line'] !== undefined,
    );
    expect(command?.properties['line']).toMatch(/^[1-9]\d*$/);
    expect(command?.properties['file']).toMatch(/^examples\/voorbeeldschool\/.+/);
  });

  it('say the outcome in a plain line that is never taken for a command', async () => {
    const { result } = checked(await waivedResult());
    const named = { ...result, school: { ...result.school, name: ' ::error::naam ##[group]x' } };
    expect(linesOf([checked(named)]).at(-1)).toBe(':\u2060:error::naam #\u2060#[group]x: geslaagd');
    expect(linesOf([checked(await comparedResult())]).at(-1)).toBe('De Proefschool: niet geslaagd (4 redenen)');
    expect(linesOf([inTrouble()]).at(-1)).toBe('school b: niet gecontroleerd');
    expect(linesOf([inTrouble(), checked(result)]).at(-1)).toBe('1 dossier gecontroleerd. Niet uitgevoerd: 1.');
  });

  it('show nobody’s address that stood in the name of a file', async () => {
    expect(renderGithub([checked(await coveredResult())], plainContext)).not.toContain('pietersen');
  });
});
