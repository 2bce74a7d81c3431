import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/base/user-error.ts';
import { closingWords } from '../../../src/base/words/closing.ts';
import { describeError } from '../../../src/cli/error-catalogue.ts';
import {
  anotherFilePrompt,
  answerFilesPrompt,
  answerListPrompt,
  closeRoundPrompt,
  keptSealPrompt,
  NO_SEAL,
  OTHER_FILE,
  packagePrompt,
  quotePagePrompt,
  quotePrompt,
  surveyExportPrompt,
  TYPED_SEAL,
  typedSealPrompt,
} from '../../../src/cli/menu/file-prompts.ts';
import type { Task } from '../../../src/cli/menu/how-far.ts';
import {
  brokenPrompt,
  forgetPrompt,
  schoolNamePrompt,
  whereIsItPrompt,
  whichEvidencePrompt,
  whichFoundPrompt,
} from '../../../src/cli/menu/menu-prompts.ts';
import {
  agreementTasks,
  evidenceTasks,
  moreTasks,
  reportTasks,
  surveyForPrompt,
  surveyTasks,
} from '../../../src/cli/menu/task-prompts.ts';
import { mainMenuWords as words } from '../../../src/cli/words/menu.ts';
import { dossierBelowPrompt } from '../../../src/dossier/prompts.ts';
import { evidenceFilePrompt } from '../../../src/evidence/prompts.ts';
import { textOf } from '../../../src/terminal/ask.ts';

const far = {
  school: 'De Brug',
  open: 1,
  questions: 44,
  evidence: [
    { id: 'visie', title: 'Onze visie', confidential: false },
    { id: 'plan', title: null, confidential: true },
  ],
  actions: 0,
  sealed: null,
};

const nothing = { ...far, evidence: [] };

const found = { path: '/home/ib/vragen.xlsx', name: 'vragen.xlsx', place: 'Downloads', day: '2026-11-20' };

/** The names that a list offers. */
const offered = (prompt: { kind: string }): string[] =>
  (prompt as unknown as { choices: { name: string }[] }).choices.map(({ name }) => name);

const keysOf = (prompt: { kind: string }): (string | undefined)[] =>
  (prompt as unknown as { choices: { key?: string }[] }).choices.map(({ key }) => key);

it('the report, the quick look and the card are in the menu, each in words', () => {
  expect(offered(reportTasks().prompt).join(' · ')).toMatch(/webpagina.*Word.*pdf.*ouders.*bestuur.*schoolkaart/);
  expect(offered(moreTasks(far).prompt).join(' · ')).toContain('Een verkenning: tien vragen in twintig minuten');
});

it('the lists of the menu offer what they say, and a way back', () => {
  for (const prompt of [packagePrompt([], null), keptSealPrompt([]), brokenPrompt(), whichEvidencePrompt(far)])
    expect(offered(prompt).at(-1)).toBe('Terug');
  expect(offered(whichEvidencePrompt(far))).toEqual(['visie: Onze visie', 'plan', 'Terug']);
  expect(offered(whichFoundPrompt(['de-brug'])).at(-1)).toBe('Een dossier in een andere map');
  expect(offered(dossierBelowPrompt(['de-brug'], false))).toEqual(['de-brug']);
  expect(offered(dossierBelowPrompt(['de-brug'], true))).toHaveLength(2);
});

it('before closing a round, Enter does no harm', () => {
  expect(closeRoundPrompt().message).toMatch(/wordt vastgelegd.* Nu afsluiten\?$/);
  expect(offered(closeRoundPrompt())).toEqual(['Nee, nog niet', 'Ja, de ronde afsluiten']);
});

it('after a file, Enter asks for another one', () => {
  expect(anotherFilePrompt().message).toBe('Nog een bestand toevoegen?');
  expect(offered(anotherFilePrompt())).toEqual(['Ja, nog een bestand', 'Nee, klaar']);
});

describe('a kept seal', () => {
  it('is a file from a list, one to point at, a text, or nothing', () => {
    const prompt = keptSealPrompt([{ ...found, path: '/d/a-zegel.txt', name: 'a-zegel.txt', isInDossier: false }]);
    const values = prompt.kind === 'select' ? prompt.choices.map(({ value }) => value) : [];
    expect(values).toEqual(['/d/a-zegel.txt', TYPED_SEAL, OTHER_FILE, NO_SEAL, null]);
    expect(offered(prompt)[0]).toBe('a-zegel.txt (Downloads, 20 november 2026)');
  });

  it('is taken as it was written down, and nothing else is', () => {
    const prompt = typedSealPrompt();
    if (prompt.kind !== 'input') throw new Error('no text');
    const seal = 'a1b2'.repeat(16);
    const written = `Zegel: ${'A1B2 '.repeat(16)}`;
    expect(['', ' ', seal, written].map((text) => prompt.validate?.(text))).toEqual([true, true, true, true]);
    expect(prompt.validate?.('abc')).toContain('16 groepjes van vier');
    expect([prompt.answer(written), prompt.answer(' ')]).toEqual([seal, '']);
  });
});

it.each([
  ['evidence without any', evidenceTasks(nothing), 'een bestand toevoegen'],
  ['evidence', evidenceTasks(far), 'de lijst bekijken'],
  ['agreements without any', agreementTasks(far), 'een afspraak maken'],
  ['agreements', agreementTasks({ ...far, actions: 2 }), 'de afspraken bekijken'],
  ['reports', reportTasks(), 'als webpagina'],
  ['surveys', surveyTasks(), 'een lijst op papier maken'],
  ['more, with questions open', moreTasks(far), 'een formulier maken'],
  ['more', moreTasks({ ...far, open: 0 }), 'kijken wat er nog moet'],
  ['more, with a package', moreTasks({ ...far, sealed: 'de-brug.zip' }), 'een pakket nakijken'],
])(
  'the list of tasks about %s says the most useful one, has it first, and ends with a way back',
  (_what, screen, first) => {
    const names = offered(screen.prompt);
    expect(screen.lines.map(textOf).join(' ')).toContain(`Nu het handigst: ${first}`);
    expect(names[0]?.toLowerCase()).toContain(first);
    expect(names.at(-1)).toBe('Terug');
    expect(new Set(names).size).toBe(names.length);
    const keys = keysOf(screen.prompt);
    expect(keys.at(-1)).toBe('t');
    expect(new Set(keys).size).toBe(names.length);
    expect(keys).not.toContain(undefined);
  },
);

it('without evidence there is nothing to change, quote or erase', () => {
  expect(offered(evidenceTasks(nothing).prompt)).toHaveLength(3);
});

it('files that came back are chosen from a list, those in the dossier with a tick, or pointed at', () => {
  const prompt = answerFilesPrompt([
    { ...found, isInDossier: false },
    { ...found, path: '/d/vragen.csv', name: 'vragen.csv', place: 'in het dossier', isInDossier: true },
  ]);
  expect(prompt).toMatchObject({
    choices: [
      { name: 'vragen.xlsx (Downloads, 20 november 2026)', checked: false },
      { name: 'vragen.csv (in het dossier, 20 november 2026)', checked: true },
      { name: 'Een ander bestand aanwijzen', checked: false },
    ],
  });
  expect(prompt.kind === 'checkbox' ? prompt.answer(['a']) : []).toEqual(['a']);
  expect(answerFilesPrompt([]).message).toContain('geen ingevulde formulieren');
  expect(answerListPrompt([]).message).toContain('geen ingevulde lijst');
  expect(surveyExportPrompt([]).message).toContain('geen Excel-bestand');
  expect(offered(surveyForPrompt())).toEqual(['Ouders', 'Leerlingen', 'Leraren', 'Terug']);
  expect(packagePrompt([], null).message).toContain('geen pakket');
});

it('the package with all that is in the dossier now is told from older ones', () => {
  const zips = ['de-brug-2.zip', 'de-brug.zip'].map((name) => ({
    ...found,
    path: `/d/${name}`,
    name,
    isInDossier: false,
  }));
  expect(offered(packagePrompt(zips, 'de-brug-2.zip')).slice(0, 2)).toEqual([
    'de-brug-2.zip (Downloads, het nieuwste pakket van dit dossier)',
    'de-brug.zip (Downloads, 20 november 2026)',
  ]);
});

it('a quote has some words, and a page is a number; both may be left out', () => {
  const [quote, page] = [quotePrompt(), quotePagePrompt()];
  if (quote.kind !== 'input' || page.kind !== 'input') throw new Error('no inputs');
  expect(['', 'Te kort', 'Samen kiezen wij het doel'].map((text) => quote.validate?.(text))).toEqual([
    true,
    'Een zin heeft ten minste 4 woorden.',
    true,
  ]);
  expect(['', '3', '0', 'drie'].map((text) => page.validate?.(text) === true)).toEqual([true, true, false, false]);
  expect([quote.answer(' Zin '), page.answer(' 3 ')]).toEqual(['Zin', '3']);
});

it('the menu asks for a file, a folder and a name in plain words', () => {
  const [file, where, name] = [evidenceFilePrompt(), whereIsItPrompt(), schoolNamePrompt()];
  expect([file.message, where.message, name.message].join(' ')).not.toMatch(/[A-Z]{3,}/);
  expect(file.kind === 'file' ? [file.answer('a.pdf'), file.inFolder('map')] : []).toEqual([
    'a.pdf',
    'Welk bestand in map?',
  ]);
  const next = evidenceFilePrompt('/home/ib/Documenten');
  expect(next.message).toContain('bladert u in Documenten');
  expect(
    next.kind === 'file' ? [next.from, ...['a.pdf', 'b.yaml', '~$a.docx'].map((each) => next.fits?.(each))] : [],
  ).toEqual(['/home/ib/Documenten', true, false, false]);
  expect(where.kind === 'file' ? where.answer('x') : '').toBe('x');
  expect(
    name.kind === 'input' ? [name.validate?.(' '), name.validate?.('De Brug'), name.answer(' De Brug ')] : [],
  ).toEqual(['Typ de naam van de school.', true, 'De Brug']);
});

it('says nothing of what is never the most useful step, and names folders', () => {
  for (const task of ['agreements', 'school', 'undo', 'more'] satisfies Task[]) expect(words.now(task, far)).toBe('');
  expect(words.inFolder('Downloads')).toBe('Kies een bestand in Downloads');
  expect(words.forgotten('de-brug')).toContain('"de-brug"');
  expect(words.demoIsThere('voorbeeldschool')).toBe('De map "voorbeeldschool" was er al. Die gaat nu open.');
  expect(words.notADossier('map')).toContain('school.yaml');
  expect(words.worksIn('/h/Documenten')).toContain('in de map /h/Documenten, en niet bij het programma');
  expect(closingWords.looked('de-brug')).toContain('ouder-audit assess de-brug');
  expect(closingWords.opened('rapport.html')).toContain('rapport.html');
});

it('a folder without a dossier is told by the way in which the command names it', () => {
  const said = (params: object) => describeError(new UserError('dossier-missing', { folder: '.', ...params } as never));
  expect(said({ meant: 'de-brug' }).next).toContain('"de-brug"');
  expect(said({ below: ['a'], flag: '--dossier' }).next).toBe('Noem de map van een dossier met: --dossier <map>');
  expect(said({ below: ['a', 'b'] }).what).toContain('mappen daaronder');
});

it('asks before a dossier goes out of the menu, by its place, and says that the folder stays', () => {
  const asked = forgetPrompt('Documenten/de-brug');
  expect(textOf(asked.message)).toBe('Wilt u "Documenten/de-brug" uit dit menu halen? De map blijft staan.');
});
