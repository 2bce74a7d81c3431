import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { beforeAll, describe, expect, it } from 'vitest';
import { stripControls } from '../../../src/base/plain-text.ts';
import { junitErrors, NO_JUNIT_ERRORS, sarifErrors } from '../../support/ci/judges.ts';
import { readCommand } from '../../support/ci/workflow-commands.ts';
import type { Run } from '../../support/run/run-binary.ts';
import { runBuilt } from '../../support/run/run-built.ts';
import { placeExample } from '../../support/run/temporary-folder.ts';

/** Names that a file system takes, and that mean something in one format or another. */
const NAMES = [
  `a "b" 'c' <d> & e.txt`,
  'twee\nregels.txt',
  ']]>.txt',
  '%0A%3A.txt',
  '::error::x.txt',
  '##[error]x ##vso[task.complete]y.txt',
  'smile 😀 é.txt',
  'rechts \u202Eom\u202C.txt',
  'a:b,c|d`e`*f*.txt',
  '{0} ](x).txt',
  `${'lang'.repeat(61)}.txt`,
  'kleur \u001B[31mrood\u0007.txt',
];

const FORMATS = ['text', 'json', 'junit', 'sarif', 'github', 'gitlab', 'markdown'] as const;

/** A deep path is longer than any name may be. */
const DEEP = Array.from({ length: 4 }, (_, number) => `${number}`.repeat(80)).join('/');

/** Where the results go: said on stderr. */
const OUT = 'uit\n::error::x ##vso[task.complete]';

const outputs = new Map<string, string>();
let run: Run;

beforeAll(async () => {
  const school = mkdtempSync(join(tmpdir(), 'ouder-audit-names-'));
  placeExample(school);
  for (const name of NAMES) writeFileSync(join(school, 'bewijs', name), 'De school schreef dit zonder ouders.\n');
  mkdirSync(join(school, 'bewijs', DEEP), { recursive: true });
  writeFileSync(join(school, 'bewijs', DEEP, 'diep.txt'), 'Diep in de map.\n');
  const settings = join(school, 'school.yaml');
  const named = 'name: "De ]]> <b>School</b> ::error:: %0A \\e[31m 😀"';
  writeFileSync(settings, readFileSync(settings, 'utf8').replace(/name: De Voorbeeldschool/, named));
  const reports = FORMATS.flatMap((format) => ['--report', `${format}=${OUT}/${format}`]);
  run = await runBuilt(['check', '.', ...reports], { cwd: school });
  for (const format of FORMATS) outputs.set(format, readFileSync(join(school, OUT, format), 'utf8'));
  return () => rmSync(school, { recursive: true, force: true });
});

const outputOf = (format: (typeof FORMATS)[number]) => outputs.get(format) ?? '';

/** The files that somebody made, from the results about them. */
const own = (paths: readonly string[]) => new Set(paths.filter((path) => path.endsWith('.txt')));

const EXPECTED = new Set([...NAMES, `${DEEP}/diep.txt`].map((name) => `bewijs/${name}`));

describe('a dossier full of names that mean something to machines', () => {
  it('was checked, and written in every form', () => {
    expect(run.code).toBe(1);
    for (const format of FORMATS) expect(outputOf(format).length).toBeGreaterThan(1000);
  });

  it('satisfies the schemas of SARIF and JUnit', async () => {
    expect(sarifErrors(JSON.parse(outputOf('sarif')))).toBeNull();
    expect(await junitErrors([outputOf('junit')])).toEqual(NO_JUNIT_ERRORS);
  });

  it('gives each name back from SARIF and GitLab as it was, and from GitHub without what steers a terminal', () => {
    const { results } = JSON.parse(outputOf('sarif')).runs[0];
    const uris = results.map(
      (result: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
        result.locations[0]?.physicalLocation.artifactLocation.uri ?? '',
    );
    expect(own(uris.map(decodeURIComponent))).toEqual(EXPECTED);
    const issues = JSON.parse(outputOf('gitlab')) as { location: { path: string }; fingerprint: string }[];
    expect(own(issues.map(({ location }) => location.path))).toEqual(EXPECTED);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
    const commands = outputOf('github')
      .split('\n')
      .flatMap((line) => readCommand(line) ?? []);
    expect(own(commands.map(({ properties }) => properties['file'] ?? ''))).toEqual(
      new Set([...EXPECTED].map(stripControls)),
    );
    expect(commands).toHaveLength(results.length);
  });

  it('lets nothing be taken for a command, and nothing steer a terminal', () => {
    for (const format of ['text', 'markdown', 'junit'] as const) {
      expect(outputOf(format)).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
    }
    expect(outputOf('text')).not.toMatch(/^\s*::|##(vso)?\[/m);
    expect(run.stderr.split('\n').filter((line) => line.includes('uit ')).length).toBe(FORMATS.length);
    expect(run.stderr).not.toMatch(/^\s*::|##(vso)?\[/m);
    const others = outputOf('github')
      .split('\n')
      .filter((line) => readCommand(line) === null);
    expect(others.filter((line) => /^\s*::|##(vso)?\[/.test(line))).toEqual([]);
    expect(run.stdout).not.toMatch(/^\s*::|##(vso)?\[/m);
  });

  it('shows names in Markdown as text: no tag, link or picture of anybody else', () => {
    const found: string[] = [];
    const visit = (node: { type: string; value?: string; children?: unknown[] }) => {
      if (node.type === 'html') found.push(node.value ?? '');
      if (['link', 'image', 'linkReference', 'imageReference'].includes(node.type)) found.push(node.type);
      for (const child of node.children ?? []) visit(child as typeof node);
    };
    visit(remark().use(remarkGfm).parse(outputOf('markdown')));
    expect(found.filter((tag) => !/^<\/?(details|summary)>|^<details>\s*<summary>[^<]*<\/summary>$/.test(tag))).toEqual(
      [],
    );
  });
});
