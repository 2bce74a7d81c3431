import { withFlags } from '../../assessment/check-settings.ts';
import type { ExitCode, GlobalOptions, Host, RunCommand } from '../../base/command.ts';
import { machineOf } from '../../base/io/machine.ts';
import { pathFrom } from '../../base/io/paths.ts';
import { onlyGiven } from '../../base/records.ts';
import type { FlagsOf } from '../../base/usage.ts';
import { UserError } from '../../base/user-error.ts';
import { tellChange } from '../../dossier/commands/steps/tell-change.ts';
import { type LockedDossier, withLockedDossier } from '../../dossier/commands/steps/with-locked-dossier.ts';
import { changeNamesFile } from '../../dossier/io/names-file.ts';
import { schoolAsks } from '../../dossier/words/files.ts';
import { LEFT } from '../../terminal/ask.ts';
import { type Desk, UserLeft, untilLeft } from '../../terminal/desk.ts';
import { askNames, askSchoolPart } from '../ask-school-changes.ts';
import { answersWithoutQuestion, changedKeys, type SchoolChanges, schoolEdits, versionEdit } from '../edit-school.ts';
import type { editSchoolUsage } from '../flags.ts';
import { dropAnswersPrompt, namesPrompt, partPrompt } from '../prompts.ts';
import { schoolSays as says } from '../words/school.ts';

type Flags = FlagsOf<typeof editSchoolUsage>;

type Called = { host: Host; globals: GlobalOptions; open: LockedDossier };

/** Lines that say what changed; empty when nothing did. */
type Said = string[];

/** What the flags change in school.yaml. @throws UserError 'option-invalid' for a bar that the framework does not know */
const changesOf = (flags: Flags, { dossier, mark }: LockedDossier): SchoolChanges => {
  const { name, city, brin, sector, board, boardNumber, domain, phones, ibans, without } = flags;
  if (boardNumber !== undefined && board === undefined && dossier.school.school.board === undefined)
    throw new UserError('board-name-needed', {});
  const { failOn, requireMet, minScore, minMet, severity } = flags;
  const setsBars = [failOn, requireMet, minScore, minMet, severity].some((bar) => bar !== undefined);
  const { check } = withFlags(dossier, { failOn, requireMet, minScore, minMet, severity }, mark).school;
  return {
    ...onlyGiven({ name, city, brin, sector, without }),
    board: onlyGiven({ name: board, number: boardNumber }),
    contact: onlyGiven({ domain: domain?.length === 1 ? domain[0] : domain, phones, ibans }),
    ...(setsBars ? onlyGiven({ check }) : {}),
  };
};

/** Changes school.yaml. The dossier has to be read anew after it. */
const changeSchool = async (changes: SchoolChanges, { place, dossier }: LockedDossier): Promise<Said> => {
  const edits = schoolEdits(dossier.school, changes);
  if (edits.length === 0) return [];
  await place.store.edit('school.yaml', edits);
  return [says.changed(changedKeys(edits))];
};

const sameName = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/** Puts names on the list or takes them off. Nothing of the list is ever shown. */
const changeNames = (what: 'add' | 'remove', names: readonly string[], { host, open }: Called): Said => {
  if (names.length === 0) return [];
  // Whoever takes a name off may do so because it has to go.
  if (what === 'remove') open.place.undo.forbid();
  const folder = pathFrom(host, open.place.folder);
  let [before, changed] = [0, 0];
  const all = changeNamesFile(folder, machineOf(host), open.place.undo, (known) => {
    before = known.length;
    const after =
      what === 'add'
        ? [...known, ...names.filter((name) => !known.some((each) => sameName(each, name)))]
        : known.filter((name) => !names.some((each) => sameName(each, name)));
    changed = Math.abs(after.length - before);
    return after;
  });
  return what === 'add' ? [says.namesAdded(changed, all), says.namesStay] : [says.namesRemoved(changed, all)];
};

/** Whether answers to questions that are gone may go too. @throws UserError 'version-drops-answers' where nobody can be asked */
const mayDrop = async (questions: readonly string[], sure: boolean, desk: Desk | null): Promise<boolean> => {
  if (questions.length === 0 || sure) return true;
  if (desk === null) throw new UserError('version-drops-answers', { questions: [...questions] });
  return await desk.ask(dropAnswersPrompt(questions));
};

/** Says in both files that they are for the framework in use. */
const takeNewVersion = async (sure: boolean, { place, dossier, mark, desk }: LockedDossier): Promise<Said> => {
  const dropped = answersWithoutQuestion(dossier, mark);
  if (!(await mayDrop(dropped, sure, desk))) return [];
  const gone = dropped.map((id) => ({ kind: 'remove' as const, path: ['answers', id] }));
  await place.store.edit('antwoorden.yaml', [...gone, versionEdit(mark)]);
  await place.store.edit('school.yaml', [versionEdit(mark)]);
  return [
    says.versionTaken(`${mark.id} ${mark.version}`),
    ...(dropped.length === 0 ? [] : [says.answersDropped(dropped)]),
  ];
};

/** Does all that the flags say. */
const changeByFlags = async (flags: Flags, called: Called): Promise<Said> => {
  const { open } = called;
  const version = flags.newVersion ? await takeNewVersion(flags.yes, open) : [];
  const school = await changeSchool(changesOf(flags, open), open);
  const added = changeNames('add', flags.addNames ?? [], called);
  const removed = changeNames('remove', flags.removeNames ?? [], called);
  return [...version, ...school, ...added, ...removed];
};

const askAboutNames = async (desk: Desk, called: Called): Promise<Said> => {
  const what = await desk.ask(namesPrompt());
  return what === 'back' ? [] : changeNames(what, await askNames(desk, what), called);
};

/** Asks what to change and changes it; null when the user is ready. */
const changePart = async (desk: Desk, called: Called, now: Parameters<typeof partPrompt>[0]): Promise<Said | null> => {
  const { open } = called;
  const part = await desk.ask(partPrompt(now));
  if (part === 'ready') return null;
  if (part === 'names') return await askAboutNames(desk, called);
  return await changeSchool(
    await askSchoolPart(part, { desk, mark: open.mark, dossier: open.dossier }, schoolAsks),
    open,
  );
};

/** Asks what to change until the user is ready; each change is written at once. */
const changeAtDesk = async (desk: Desk, called: Called): Promise<Said> => {
  const { place, mark } = called.open;
  const said: string[] = [];
  for (;;) {
    const open = { ...called.open, dossier: await place.store.read(mark) };
    const { name, city = null, sector, board } = open.dossier.school.school;
    const names = open.dossier.names.filter((line) => line.trim() !== '').length;
    const did = await untilLeft(
      changePart(desk, { ...called, open }, { name, city, sector, board: board?.name ?? null, names }),
    );
    // What was changed before is told also to who leaves.
    if (did === LEFT && said.length === 0) throw new UserLeft();
    if (did === LEFT || did === null) return said;
    said.push(...did);
  }
};

const isAsked = ({ yes: _yes, plain: _plain, newVersion, ...told }: Flags): boolean =>
  !newVersion && Object.values(told).every((value) => value === undefined);

/** Makes the changes, by the flags or at the desk. @throws UserError 'school-change-needed' */
const change = async (flags: Flags, called: Called): Promise<Said> => {
  const { desk } = called.open;
  if (!isAsked(flags)) return await changeByFlags(flags, called);
  if (desk === null) throw new UserError('school-change-needed', {});
  return await changeAtDesk(desk, called);
};

/** `school edit`: changes the details of the school, when a check fails, and the list of names. */
export const runEditSchool: RunCommand<typeof editSchoolUsage> = async ({ host, globals, args: [at = '.'], flags }) =>
  await withLockedDossier({ host, globals, flags }, at, async (open): Promise<ExitCode> => {
    const said = await change(flags, { host, globals, open });
    const { folder } = open.place;
    return tellChange(host, open, globals.quiet, {
      said: said.length > 0 ? said : [says.same],
      next: [...(flags.newVersion ? [says.review(folder)] : []), says.check(folder)],
      written: [[says.ofTheSchool, onlyGiven({ name: flags.name, city: flags.city, board: flags.board })]],
    });
  });
