import { globalFlags } from '../../base/common-flags.ts';
import type { Flags } from '../../base/usage.ts';
import { COMMANDS } from '../commands.ts';
import { mainMenuWords as words } from '../words/menu.ts';
import { AGREEMENT_LINES, MORE_LINES, REPORT_LINES, TASK_LINES } from './command-lines.ts';
import type { Task } from './how-far.ts';
import { KEYS } from './menu-prompts.ts';

/** Says advice in the words of the menu: every command in it becomes the choice of the menu that does the same. */

/** Where the menu has what a command does: its choice, and the task in the list behind that choice. */
type Spot = { choice: Task | 'other'; task: string | null };

/** A command as it is typed, without its dossier: its words, and the flags that tell it from its siblings. */
type Known = Spot & { typed: readonly string[] };

/** What a line of the menu has that advice never types: it opens a report right away. */
const SILENT = '--open';

/** The commands that the menu types for a table of choices. */
const knownIn = <Choice extends string>(
  lines: Readonly<Record<Choice, (place: string) => string[]>>,
  spotOf: (choice: Choice) => Spot,
): Known[] =>
  // Safe: the keys of the record are the choices.
  (Object.keys(lines) as Choice[]).map((choice) => ({
    ...spotOf(choice),
    typed: lines[choice]('').filter((part) => part !== '' && part !== SILENT),
  }));

const { evidenceTasks, agreementTasks, moreTasks, reportTasks } = words;

const evidence = (task: keyof typeof evidenceTasks, ...typed: string[]): Known => ({
  choice: 'evidence',
  task: evidenceTasks[task],
  typed,
});

const more = (task: keyof typeof moreTasks, ...typed: string[]): Known => ({
  choice: 'more',
  task: moreTasks[task],
  typed,
});

const other = (task: 'make' | 'demo', ...typed: string[]): Known => ({ choice: 'other', task: words[task], typed });

const KNOWN: readonly Known[] = [
  ...knownIn(TASK_LINES, (choice) => ({ choice, task: null })),
  ...knownIn(AGREEMENT_LINES, (choice) => ({ choice: 'agreements', task: agreementTasks[choice] })),
  ...knownIn(REPORT_LINES, (choice) => ({ choice: 'report', task: choice === 'page' ? null : reportTasks[choice] })),
  ...knownIn(MORE_LINES, (choice) => ({ choice: 'more', task: moreTasks[choice] })),
  ...(['add', 'scan', 'list', 'edit', 'remove'] as const).map((task) => evidence(task, 'evidence', task)),
  evidence('looked', 'evidence', 'edit', '--looked-by'),
  evidence('quote', 'evidence', 'edit', '--quote'),
  evidence('erase', 'evidence', 'remove', '--erase'),
  // The kinds and the criteria stand in the lists that come with a piece of evidence.
  evidence('edit', 'criteria'),
  more('survey', 'survey'),
  more('merge', 'answers', 'merge'),
  more('take', 'assess', '--answers'),
  more('verify', 'verify'),
  other('make', 'init'),
  other('demo', 'demo'),
];

/** Commands that the menu does not have: they are for auditors, boards and whoever writes programs. */
export const ONLY_TYPED: ReadonlySet<string> = new Set(['audit', 'portfolio', 'schema', 'restore', 'framework']);

/** The same of flags: they make something else of a command that the menu does have. */
const ONLY_TYPED_FLAGS = ['--kind', '--from', '--trust', '--unpack', '--recursive', '--debug', '--link', '--file'];

/** Finds a command, with the quotes around it if it has any. A sign at the end of a sentence is no part of it. */
const COMMAND =
  /(["`]?)ouder-audit ([a-z]+)((?: (?:--[a-z-]+|<[^>]*>|"[^"]*"|(?:<[^>]*>|[^\s"`<·.,;:!?)]|[.,;:!?)](?!\s|$))+))*)\1/;

const SENTENCE = /[^.?!]+(?:[.?!]+(?: |$)|$|[.?!]+)/g;

/** A flag as we tell somebody to type it. A person who wrote two dashes wrote no such word before a flag that exists. */
const TOLD_FLAG =
  /(?:^|: |\b(?:met|bij|achter|zonder|van|of|er|dan|geef|kies|noem|laat|zet|klopt) )(--[a-z-]*[a-z])(?![a-z-])/gi;

const flagsIn = (flags: Flags): string[] => Object.values(flags).map(({ flag }) => flag.split(' ')[0] ?? '');

/** The flags of all commands. */
const FLAGS: ReadonlySet<string> = new Set([
  ...flagsIn(globalFlags),
  ...COMMANDS.flatMap((each) =>
    [...('run' in each ? [each] : []), ...each.entries].flatMap(({ usage }) => flagsIn(usage.flags)),
  ),
]);

const isTyped = (command: string, { typed }: Known): boolean => {
  const flag = typed.findIndex((part) => part.startsWith('--'));
  const [name, flags] = flag === -1 ? [typed, []] : [typed.slice(0, flag), typed.slice(flag)];
  return `${command} `.startsWith(`${name.join(' ')} `) && `${command} `.includes(`${flags.join(' ')}`);
};

/** Where the menu has a command: the choice that fits it most closely. Null for none. */
export const spotOf = (command: string): Spot | null => {
  if (ONLY_TYPED_FLAGS.some((flag) => command.includes(flag))) return null;
  const fitting = KNOWN.filter((known) => isTyped(command, known));
  return fitting.reduce<Known | null>(
    (best, known) => (best && best.typed.length >= known.typed.length ? best : known),
    null,
  );
};

/** What somebody chooses: by its key, or by its words where the menu shows numbers. From among questions one leaves them first. */
const nameOf = ({ choice, task }: Spot, plain: boolean, inQuestions: boolean): string => {
  const inWords = choice === 'other' ? words.other : words.tasks[choice];
  const inMenu = plain ? `"${inWords}"` : words.keyInMenu(KEYS[choice], words.places[choice]);
  const place = inQuestions ? words.leaveFirst(inMenu) : inMenu;
  return task === null ? place : words.thenChoose(place, task);
};

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Joins an advice with a choice as a sentence does: "kan met b in het menu", "Kies b in het menu". */
const joined = (before: string, chosen: string, inQuestions: boolean): string => {
  // From among questions the choice begins with keys to press.
  const [verb, verbThen] = inQuestions ? [words.press, words.pressThen] : [words.choose, words.chooseThen];
  if (/\b(?:met|zegt):? $/.test(before)) return `${before.replace(/:? $/, ' ')}${chosen}`;
  if (/\bof typ $/.test(before)) return `${before.replace(/typ $/, '')}${verb} ${chosen}`;
  if (/Typ dan: $/.test(before)) return `${before.replace(/Typ dan: $/, '')}${verbThen} ${chosen}`;
  return `${before}${/[.?!] $/.test(before) ? capital(verb) : verb} ${chosen}`;
};

/** What stands before the sentence that ends here. */
const beforeSentence = (text: string): string => /^.*[.?!] /.exec(text)?.[0] ?? '';

/** A text with nothing left of it but what stands around an advice. */
const isBare = (text: string): boolean => /^[\s→·\d.-]*$/.test(text);

const tellsFlag = (sentence: string): boolean =>
  [...sentence.trimStart().matchAll(TOLD_FLAG)].some(([, flag = '']) => FLAGS.has(flag));

/** A flag in a sentence that also says what else to do: "met --debug en meld het". */
const FLAG_BESIDE = / met --[a-z-]+(?= en )/g;

/**
 * Leaves out what a sentence says about a flag, which nobody types in the menu: the flag alone, or the sentence with the question that it
 * answers.
 */
const withoutFlags = (text: string): string => {
  if (!text.includes('--')) return text;
  const sentences = (text.match(SENTENCE) ?? []).map((each) =>
    tellsFlag(each) ? { text: each.replace(FLAG_BESIDE, ''), told: true } : { text: each, told: false },
  );
  if (!sentences.some(({ told }) => told)) return text;
  const isCut = (place: number): boolean => tellsFlag(sentences[place]?.text ?? '');
  return sentences
    .filter((each, place) => !isCut(place) && !(isCut(place + 1) && each.text.trimEnd().endsWith('?')))
    .map((each) => each.text)
    .join('')
    .trimEnd();
};

/** @param plain whether the menu shows numbers, which differ from screen to screen */
export const adviseByKeys =
  (plain: boolean) =>
  (text: string, inQuestions = false): string => {
    const found = COMMAND.exec(text);
    if (found === null) return withoutFlags(text);
    const [all, , name = '', rest = ''] = found;
    const [before, after] = [text.slice(0, found.index), text.slice(found.index + all.length)];
    const advise = (more: string) => adviseByKeys(plain)(more, inQuestions);
    const spot = spotOf(name + rest);
    if (spot !== null && !/Voorbeeld: $/.test(before))
      return joined(before, nameOf(spot, plain, inQuestions), inQuestions) + advise(after);
    // The name of the program in a sentence is no command.
    const isCommand = spot !== null || ONLY_TYPED.has(name) || ONLY_TYPED_FLAGS.some((flag) => rest.includes(flag));
    if (!isCommand) return before + all + advise(after);
    // Who does it says enough where only the command has no place in the menu.
    const kept = /, met:? $/.test(before) ? `${before.replace(/, met:? $/, '')}. ` : beforeSentence(before);
    const left = `${kept}${advise(after.replace(/^[.,;:!?)"]*\s*/, ''))}`.trimEnd();
    return isBare(left) ? '' : left;
  };
