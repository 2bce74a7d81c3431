import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { median, type Row, root, timeInTurn, tool } from './measure.ts';

const PEOPLE = 5_000;
const RUNS = 5;
const BAR = '≤ 2 s';

/** An export of Microsoft Forms, saved as CSV, in which 5,000 people answered every item. */
const exportOf = (codes: readonly string[]): string => {
  const answers = ['3 Altijd', '2 Meestal', '1 Soms', '0 Nooit', '- Weet ik niet', 'x Niet van toepassing'];
  const head = ['ID', 'Begintijd', 'Tijd van voltooien', 'E-mail', 'Naam', ...codes.map((code) => `[${code}] Een zin`)];
  const rows = Array.from({ length: PEOPLE }, (_, person) => [
    String(person + 1),
    '9/26/26 11:02:03',
    '9/26/26 11:04:00',
    'anonymous',
    '',
    ...codes.map((_code, item) => answers[(person * 7 + item) % answers.length] ?? ''),
  ]);
  return [head, ...rows].map((cells) => `${cells.map((cell) => `"${cell}"`).join(';')}\n`).join('');
};

/** Measures what counting the answers of 5,000 people takes, starting and keeping included. */
export const measureSurveys = (school: string, work: string): Row[] => {
  const { survey } = parse(readFileSync(join(root, 'criteria', 'vragenlijst.yaml'), 'utf8')) as {
    survey: { items: { code: string }[] };
  };
  const file = join(work, 'ouders.csv');
  writeFileSync(file, exportOf(survey.items.map(({ code }) => code)));
  const about = ['--group', 'ouder', '--closed', '2026-11-20', '--invited', '9000', '--dossier', school];
  const taking = tool('import', 'survey', 'import', file, ...about, '--replace', '--yes', '--today', '2026-11-23');
  const prepare = () => rmSync(join(school, '.ouder-audit'), { recursive: true, force: true });
  const medians = timeInTurn([{ ...taking, prepare }], RUNS);
  const milliseconds = median([...medians.values()]);
  return [
    { what: `${PEOPLE} rows of an export counted`, value: `${milliseconds.toFixed(0)} ms`, against: '', bar: BAR },
  ];
};
