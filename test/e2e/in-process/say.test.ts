import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inOneLine, projectRoot } from '../../support/run/run-binary.ts';
import { runMain } from '../../support/run/run-main.ts';
import { temporaryFolder } from '../../support/run/temporary-folder.ts';

const COMMAND = /^\s*::|##[a-z]*\[/m;

/** A dossier that is not there, by a name that build servers take for a command. */
const harmfulName = (): string => join(temporaryFolder(), '##vso[task.setvariable variable=PATH]x');

describe('what is said on stderr', () => {
  it('goes one way: nothing else writes there, but the bar that only a terminal gets', () => {
    const src = join(projectRoot, 'src');
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
    const writers = files.filter((path) => readFileSync(join(src, path), 'utf8').includes('stderr.write('));
    expect(writers.sort()).toEqual(['base/say.ts', 'terminal/io/progress.ts']);
  });

  it('holds no command for a build server that somebody made of a name', async () => {
    const { code, stderr } = await runMain(['check', harmfulName()], '.');
    expect(code).toBe(2);
    expect(stderr).toContain('task.setvariable');
    expect(stderr).not.toMatch(COMMAND);
  });

  it('is as it stands on a terminal, where nothing reads commands', async () => {
    const { stderr } = await runMain(['check', harmfulName()], '.', { terminal: true });
    expect(inOneLine(stderr)).toContain('##vso[task.setvariable variable=PATH]x');
  });

  it('takes a line for each thing, whatever the name of a folder', async () => {
    const cwd = temporaryFolder();
    const names = ['a\n::error::gehackt', 'b ##[error]x'];
    for (const name of names) {
      mkdirSync(join(cwd, name));
      writeFileSync(join(cwd, name, 'school.yaml'), 'name: [');
    }
    const { stderr } = await runMain(['check', '.', '--recursive', '--format', 'github'], cwd);
    expect(stderr).not.toMatch(COMMAND);
    expect(stderr.trimEnd().split('\n')).toHaveLength(names.length);
  });

  it('holds no command in the stack of an error either', async () => {
    const folder = temporaryFolder();
    const { stderr } = await runMain(['check', '##vso[a]b\n::error::c', '--debug'], folder);
    expect(stderr).toMatch(/\n\s+at /);
    expect(stderr).not.toMatch(COMMAND);
  });
});
