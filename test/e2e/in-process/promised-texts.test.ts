import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { parse } from 'yaml';
import { isSame } from '../../../src/base/records.ts';
import type { AnswersFile } from '../../../src/dossier/dossier.ts';
import { holdTalk, type Step } from '../../support/dossiers/audit-talk.ts';
import { inOneLine } from '../../support/run/run-binary.ts';
import { runMain } from '../../support/run/run-main.ts';
import { temporaryFolder } from '../../support/run/temporary-folder.ts';

/** Whatever comes into the answers of a team, and in whichever way: what people wrote there stays, to the letter. */

const HEAD = 'formatVersion: 1\nqualityMark: { id: keurmerk-ouderbetrokkenheid, version: 1.3.0 }\n';

/** Written by hand: with comments, spaces and quotes as people leave them, and something to lose at each question. */
const START = `# Van het team, met de hand bijgehouden.
${HEAD}sessions:
  - { date: 2026-10-01, present: [ib, ouder] }   # de eerste avond
answers:
  # Hier spraken we lang over.
  C1.1: { level: 2,   remark: "Ouders schreven mee: 'echt waar'.", votes: { ib: 3, ouder: 1 }, minority: "De ouder ziet dit minder.", answeredOn: 2026-10-01 }   # nog eens
  C1.2:
    notApplicable: Wij hebben nog geen bovenbouw.
    remark: |
      Eerste regel: één.
      Tweede regel.
  C1.3: { unknown: true, remark: 'Vragen we na bij de MR.' }
  C1.4: { later: true, contributions: { ouder: { remark: Hier wil ik over praten. } } }
  C2.1:   {level: 3}
actions:
  - { criterion: C1, action: "Visie met ouders herlezen", owner: ib, due: 2027-02-01, done: false }   # staat op de agenda
# Tot zover.
`;

const makeSchool = async (): Promise<string> => {
  const cwd = temporaryFolder();
  await runMain(['init', 'school', '--name', 'De Boog', '--sector', 'po'], cwd);
  writeFileSync(join(cwd, 'school', 'antwoorden.yaml'), START);
  return cwd;
};

const run = async (cwd: string, ...args: string[]) => {
  const { code, stdout, stderr } = await runMain(args, cwd);
  expect({ code, stderr: inOneLine(stderr) }).toEqual({ code: 0, stderr: expect.not.stringContaining('gewijzigd') });
  return inOneLine(stdout);
};

const sit = async (cwd: string, steps: readonly Step[]): Promise<string> => {
  const flags = ['--criterion', 'C1', '--review'];
  const opening: Step[] = [['Wie zitten er nu aan tafel?', 'Ouder|Leerling']];
  return (await holdTalk(['assess', 'school', ...flags], cwd, [...opening, ...steps])).out;
};

const STOP: Step = ['Welk niveau past?', 'Stoppen'];
const NEXT: Step = ['Welk niveau past?', 'Meer'];

/** A table or a form gives C1.1 another level, C1.2 an answer, and says nothing about the rest. */
const ROWS = [
  ['Vraag', 'Antwoord', 'Toelichting'],
  ['C1.1', '3', ''],
  ['C1.2', '1', ''],
  ['C1.3', '', ''],
  ['C1.4', 'l', ''],
];

const asText = (rows: readonly string[][], separator: string): string =>
  rows.map((row) => `${row.join(separator)}\r\n`).join('');

const asWorkbook = async (rows: string[][]): Promise<Uint8Array> =>
  new Uint8Array(await writeExcelFile([{ sheet: 'C1', data: rows }]).toBuffer());

const asForm = (more: Partial<AnswersFile>): string =>
  JSON.stringify({ ...(parse(HEAD) as object), answers: { 'C1.1': { level: 3 }, 'C1.2': { level: 1 } }, ...more });

const ofParent = (rows: string[][]): string[][] =>
  rows.map((row, index) => [...row, index === 0 ? 'Rol' : 'ouder']).filter((_row, index) => index < 2);

const take =
  (name: string, content: () => string | Uint8Array | Promise<Uint8Array>): Way['does'] =>
  async (cwd) => {
    writeFileSync(join(cwd, name), await content());
    return await run(cwd, 'assess', 'school', '--answers', name, '--replace');
  };

const merge =
  (name: string, content: () => string | Uint8Array | Promise<Uint8Array>): Way['does'] =>
  async (cwd) => {
    writeFileSync(join(cwd, name), await content());
    return await run(cwd, 'answers', 'merge', name, '--dossier', 'school');
  };

type Way = {
  name: string;
  /** @returns what was on the screen */
  does: (cwd: string) => Promise<string>;
  /** What the screen promises about it. */
  says?: string;
  /** Questions whose answer changes; every text beside it stays all the same. */
  changes: readonly string[];
};

const TWO = ['C1.1', 'C1.2'];

const VOTES = 'Stemmen zijn gebleven.';
const TEAM = 'Het antwoord van het team blijft staan.';

const WAYS: readonly Way[] = [
  {
    name: 'the interview: another level, with Enter at each text',
    does: async (cwd) =>
      await sit(cwd, [['Welk niveau past?', '3.0'], ['Waaraan ziet u dat?', ''], ['Wat moet er nu staan?', ''], STOP]),
    says: '(Enter = laten staan, - = weghalen)',
    changes: ['C1.1'],
  },
  {
    name: 'the interview: not applicable after a level',
    does: async (cwd) =>
      await sit(cwd, [['Welk niveau past?', 'Niet van toepassing'], ['Waarom', 'Dat speelt hier niet meer.'], STOP]),
    changes: ['C1.1'],
  },
  {
    name: 'the interview: unknown after a level',
    does: async (cwd) => await sit(cwd, [['Welk niveau past?', 'Weet ik niet'], STOP]),
    changes: ['C1.1'],
  },
  {
    name: 'the interview: a level after a reason why it did not apply',
    does: async (cwd) =>
      await sit(cwd, [
        NEXT,
        ['Wat wilt u doen?', 'Volgende'],
        ['Welk niveau past?', '2.0'],
        ['Waaraan ziet u dat?', ''],
        STOP,
      ]),
    changes: ['C1.2'],
  },
  {
    name: 'the interview: a reason that is looked at again',
    does: async (cwd) =>
      await sit(cwd, [
        NEXT,
        ['Wat wilt u doen?', 'Volgende'],
        ['Welk niveau past?', 'Niet van toepassing'],
        ['Waarom', ''],
        STOP,
      ]),
    changes: ['C1.2'],
  },
  { name: 'a list in csv', does: take('a.csv', () => asText(ROWS, ';')), says: VOTES, changes: TWO },
  { name: 'a list in tsv', does: take('a.tsv', () => asText(ROWS, '\t')), says: VOTES, changes: TWO },
  { name: 'a list in xlsx', does: take('a.xlsx', async () => await asWorkbook(ROWS)), says: VOTES, changes: TWO },
  { name: 'the answers of a form', does: take('a.json', () => asForm({})), says: VOTES, changes: TWO },
  {
    name: 'a file in YAML',
    does: take('a.yaml', () => `${HEAD}answers: { C1.1: { level: 3 }, C1.2: { unknown: true } }`),
    says: VOTES,
    changes: TWO,
  },
  {
    name: 'another version of the team, merged',
    does: merge('b.yaml', () => `${HEAD}answers: { C1.1: { level: 0 }, C1.2: { level: 2 }, C1.4: { level: 1 } }`),
    changes: [...TWO, 'C1.4'],
  },
  {
    name: 'another version of the team, merged when a sitting begins',
    does: async (cwd) => {
      writeFileSync(join(cwd, 'school', 'antwoorden (1).yaml'), `${HEAD}answers: { C1.1: { level: 0 } }`);
      const steps: Step[] = [
        ['Nu samenvoegen? Er gaat niets verloren.', 'Ja'],
        ['Wie zitten er', 'Ouder|Leerling'],
      ];
      return (await holdTalk(['assess', 'school', '--criterion', 'C1', '--review'], cwd, [...steps, STOP])).out;
    },
    changes: ['C1.1'],
  },
  {
    name: 'a list of a parent in csv, merged',
    does: merge('c.csv', () => asText(ofParent(ROWS), ';')),
    says: TEAM,
    changes: [],
  },
  {
    name: 'a list of a parent in tsv, merged',
    does: merge('c.tsv', () => asText(ofParent(ROWS), '\t')),
    says: TEAM,
    changes: [],
  },
  {
    name: 'a list of a parent in xlsx, merged',
    does: merge('c.xlsx', async () => await asWorkbook(ofParent(ROWS))),
    changes: [],
  },
  {
    name: 'the form of a parent, merged',
    does: merge('c.json', () => asForm({ as: 'ouder', copy: { id: '1a2b3c4d' } })),
    says: TEAM,
    changes: [],
  },
  {
    name: 'the form of a parent, taken over',
    does: async (cwd) => {
      writeFileSync(join(cwd, 'c.json'), asForm({ as: 'ouder', copy: { id: '1a2b3c4d' } }));
      return await run(cwd, 'assess', 'school', '--answers', 'c.json', '--as', 'ouder');
    },
    changes: [],
  },
];

const textIn = (cwd: string): string => readFileSync(join(cwd, 'school', 'antwoorden.yaml'), 'utf8');

/** Every text at a question, wherever it stands there. */
const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
};

const WRITTEN: Record<string, string[]> = {
  'C1.1': ["Ouders schreven mee: 'echt waar'.", 'De ouder ziet dit minder.'],
  'C1.2': ['Wij hebben nog geen bovenbouw.', 'Eerste regel: één.', 'Tweede regel.'],
  'C1.3': ['Vragen we na bij de MR.'],
  'C1.4': ['Hier wil ik over praten.'],
};

const BEFORE = (parse(START) as AnswersFile).answers ?? {};

/** The lines of the file that are about none of these questions. */
const linesBut = (text: string, questions: readonly string[]): string[] => {
  let skip = false;
  return text.split('\n').filter((line) => {
    const key = /^ {2}([A-Z]\d+\.\d+):/.exec(line)?.[1];
    if (key !== undefined) skip = questions.includes(key);
    else if (!/^ {4}/.test(line)) skip = false;
    return !skip;
  });
};

describe.each(WAYS)('what a team wrote, after $name', ({ does, says = '', changes }) => {
  it('is there to the letter, and undo gives back the file as it was', async () => {
    const cwd = await makeSchool();
    const said = await does(cwd);
    expect(said).toContain(says);
    expect(said).not.toContain('toelichting vervangen');
    const after = textIn(cwd);
    const answers = (parse(after) as AnswersFile).answers ?? {};
    for (const [question, texts] of Object.entries(WRITTEN)) {
      const lines = textsOf(answers[question]).flatMap((text) => text.split('\n'));
      expect(lines).toEqual(expect.arrayContaining(texts));
    }
    const kept = linesBut(after, changes);
    expect(kept.filter((line) => START.split('\n').includes(line))).toEqual(linesBut(START, changes));
    const changed = Object.keys(BEFORE).filter((id) => !isSame(answers[id], BEFORE[id]));
    expect(changed).toEqual(changes);
    await run(cwd, 'undo', 'school');
    expect(textIn(cwd)).toBe(START);
  });
});
