import { warnOfPeople } from '../../answers/commands/steps/warn-of-people.ts';
import { judgeInput } from '../../assessment/commands/steps/judge-input.ts';
import { judgeDossier } from '../../assessment/judge-dossier.ts';
import { EXIT, type GlobalOptions, type Host, type RunCommand } from '../../base/command.ts';
import { pathFrom } from '../../base/io/paths.ts';
import { onlyGiven } from '../../base/records.ts';
import type { FlagsOf } from '../../base/usage.ts';
import { UserError } from '../../base/user-error.ts';
import { closingWords } from '../../base/words/closing.ts';
import { reviewEvidence } from '../../checks/review-evidence.ts';
import { findPeopleAt } from '../../documents/find-people.ts';
import { nextLines } from '../../dossier/commands/steps/tell-change.ts';
import { warnWhenFrozen } from '../../dossier/commands/steps/warn-when-frozen.ts';
import { loadMark, openWorkplace, type Workplace } from '../../dossier/commands/steps/workplace.ts';
import { noDossierIn } from '../../dossier/io/dossier-folders.ts';
import { describeFinding } from '../../findings/describe-finding.ts';
import type { Finding } from '../../findings/finding.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import { findAccepting } from '../../framework/typed-names.ts';
import { LEFT } from '../../terminal/ask.ts';
import { untilLeft } from '../../terminal/desk.ts';
import { openStyle } from '../../terminal/io/open-style.ts';
import { openProgress } from '../../terminal/io/progress.ts';
import { canAsk, withDesk, withDeskIfAny } from '../../terminal/io/with-desk.ts';
import { fitLines } from '../../terminal/screen.ts';
import type { Dress } from '../../terminal/style.ts';
import { addedWords, describeEvidence, retentionLine } from '../../wording/evidence.ts';
import { type Adding, addEvidence } from '../add-evidence.ts';
import { type EvidenceChanges, editEvidence } from '../edit-evidence.ts';
import type { addEvidenceUsage, editEvidenceUsage, listEvidenceUsage, scanEvidenceUsage } from '../flags.ts';
import { pickEvidencePrompt } from '../prompts.ts';
import type { AddedEvidence, AddInput, EvidenceOptions } from '../register-evidence.ts';
import { type EvidenceProposal, findUnregistered, registerProposals } from '../scan-evidence.ts';
import { describeClutter, describeProposal } from '../words/evidence.ts';

/** What adding and scanning need. */
const openRegister = async (host: Host, globals: GlobalOptions, place: Workplace): Promise<Omit<AddInput, 'desk'>> => {
  const mark = await loadMark(host, globals, place.store);
  const dossier = await place.store.read(mark);
  warnWhenFrozen(host, dossier);
  const today = place.clock.today();
  return {
    store: place.store,
    folder: place.evidence,
    reader: place.reader,
    onProgress: openProgress(host, globals),
    mark,
    dossier,
    today,
    review: (facts, entry) => reviewEvidence(facts, entry, { mark, dossier, today }),
  };
};

/** Findings, indented to stand under the file they are about. */
const findingLines = (findings: Finding[], dress: Dress): string[] =>
  findings.flatMap((finding) => {
    const { title, message, advice } = describeFinding(finding, dress.folder);
    return [
      ...fitLines([`  ${title}: ${message}`], dress),
      ...fitLines([`  → ${advice}`], dress).map((line) => dress.style.quiet(line)),
    ];
  });

const addedLines = (added: AddedEvidence[], context: Dress): string[] =>
  added.flatMap(({ id, file, findings, proposedDate, ...what }) => [
    ...fitLines(addedWords({ id, file, ...what }, context.folder), context),
    ...(proposedDate === undefined
      ? []
      : fitLines([closingWords.dateProposed(id, proposedDate, context.folder)], context)),
    ...findingLines(findings, context),
  ]);

/** What was not added, by why. */
const declinedWords = (declined: Adding['declined']): string[] => {
  const filesOf = (wanted: Adding['declined'][number]['why']) =>
    declined.filter(({ why }) => why === wanted).map(({ file }) => file);
  const [warned, same] = [filesOf('warned'), filesOf('same-name')];
  return [
    ...(warned.length === 0 ? [] : [closingWords.evidenceDeclined(warned)]),
    ...(same.length === 0 ? [] : [closingWords.evidenceNotReplaced(same)]),
  ];
};

/** What the flags of `evidence add` say about the files. */
const optionsOf = (
  {
    document,
    criteria,
    date,
    title,
    id,
    confidential,
    consent,
    lookedBy,
    despiteFindings,
    replace,
  }: FlagsOf<typeof addEvidenceUsage>,
  mark: QualityMark,
): EvidenceOptions => ({
  ...(document === undefined ? {} : { document }),
  ...(criteria === undefined ? {} : { criteria }),
  ...(date === undefined ? {} : { date }),
  ...(title === undefined ? {} : { title }),
  id: id ?? null,
  confidential,
  consent: consent ?? null,
  lookedBy: lookedBy === undefined ? null : findAccepting(lookedBy, mark),
  despiteFindings,
  replace,
});

/** `evidence add`: looks inside the files as the checks do, copies them into bewijs/ and registers them. */
export const runAdd: RunCommand<typeof addEvidenceUsage> = async ({ host, globals, args: [files], flags }) => {
  const place = await openWorkplace(host, globals, flags.dossier);
  // The arguments of this command are files, so the dossier has a flag of its own.
  if (!(await place.store.exists())) throw noDossierIn(pathFrom(host, place.folder), place.folder, '--dossier');
  const input = await openRegister(host, globals, place);
  const options = optionsOf(flags, input.mark);
  const { added, declined, stopped } = await withDeskIfAny(
    host,
    globals,
    flags,
    async (desk) => await addEvidence(files, options, { ...input, desk }),
  );
  const context = await openStyle(host, globals, place.folder);
  const means = flags.lookedBy === undefined ? [] : [closingWords.lookedMeans];
  const isReplaced = added.some(({ replaced }) => replaced !== undefined) && place.undo.isKept();
  const back = isReplaced ? [closingWords.takeBack(place.folder)] : [];
  const next = added.length === 0 ? [] : [...means, closingWords.afterAdd(place.folder), ...back];
  const after = globals.quiet ? [] : fitLines(next, context);
  const lines = [...addedLines(added, context), ...fitLines(declinedWords(declined), context), ...after];
  if (lines.length > 0) host.stdout.write(`${lines.join('\n')}\n`);
  return stopped ? EXIT.stopped : EXIT.fine;
};

/** What the flags of `evidence edit` change. */
const changesOf = (
  { confidential, lookedBy, quote, page, plain: _plain, file, ...told }: FlagsOf<typeof editEvidenceUsage>,
  mark: QualityMark,
): EvidenceChanges => ({
  ...onlyGiven(told),
  // People copy the path with the folder in front.
  ...onlyGiven({ file: file?.replaceAll('\\', '/').replace(/^(\.\/)?bewijs\//, '') }),
  ...(confidential ? { confidential } : {}),
  ...(lookedBy === undefined ? {} : { lookedBy: findAccepting(lookedBy, mark) }),
  ...(quote === undefined ? {} : { quote: { text: quote, ...onlyGiven({ page }) } }),
});

/** The entry that a command names, else one that the user picks. @throws UserError 'evidence-change-needed' */
const editNamed = async (named: string | undefined, changes: EvidenceChanges, input: AddInput) => {
  if (named !== undefined) return await editEvidence(named, changes, input);
  const entries = Object.entries(input.dossier.register.evidence ?? {});
  if (input.desk === null || entries.length === 0) throw new UserError('evidence-change-needed', {});
  const choices = entries.map(([id, { title = null, file }]) => ({ id, title, file }));
  return await editEvidence(await input.desk.ask(pickEvidencePrompt(choices)), changes, input);
};

/** `evidence edit`: changes an entry of the register by flags, or asks anew what the file is. */
export const runEdit: RunCommand<typeof editEvidenceUsage> = async ({
  host,
  globals,
  args: [named, at = '.'],
  flags,
}) => {
  const place = await openWorkplace(host, globals, at);
  const input = await openRegister(host, globals, place);
  const changes = changesOf(flags, input.mark);
  const edited = await withDeskIfAny(host, globals, { plain: flags.plain }, async (desk) => {
    const release = await place.store.lock();
    try {
      return await untilLeft(editNamed(named, changes, { ...input, desk }));
    } finally {
      await release();
    }
  });
  if (edited === LEFT) return EXIT.stopped;
  const context = await openStyle(host, globals, place.folder);
  const { id, changed, findings } = edited;
  const said = changed ? closingWords.evidenceEdited(id) : closingWords.evidenceSame(id);
  const looked = flags.lookedBy === undefined ? [] : [closingWords.lookedMeans];
  const next = [
    closingWords.afterAdd(place.folder),
    ...(place.undo.isKept() ? [closingWords.takeBack(place.folder)] : []),
  ];
  const lines = [...fitLines([said, ...looked], context), ...findingLines(findings, context)];
  host.stdout.write(`${[...lines, ...fitLines(nextLines(next, globals.quiet), context)].join('\n')}\n`);
  warnOfPeople(host, findPeopleAt([[id, flags.quote]], input));
  return EXIT.fine;
};

/** `evidence scan`: finds unregistered files in bewijs/; asks about each, or shows how to register it. */
export const runScan: RunCommand<typeof scanEvidenceUsage> = async ({ host, globals, args: [folder = '.'], flags }) => {
  const place = await openWorkplace(host, globals, folder);
  const input = await openRegister(host, globals, place);
  const proposals = await findUnregistered(input);
  const context = await openStyle(host, globals, place.folder);
  const clutter = describeClutter(
    input.folder.listClutter(Object.values(input.dossier.register.evidence ?? {}).map(({ file }) => file)),
  );
  const skipped = clutter === null || globals.quiet ? [] : fitLines([clutter], context);
  if (proposals.length === 0) {
    host.stdout.write(`${[...fitLines([closingWords.nothingUnregistered], context), ...skipped].join('\n')}\n`);
    return EXIT.fine;
  }
  const describe = (shown: EvidenceProposal[]) =>
    shown.flatMap(({ findings, ...proposal }) => [
      ...fitLines(describeProposal(proposal, place.folder), context),
      ...findingLines(findings, context),
    ]);
  if (!canAsk(host) && !flags.plain) {
    host.stdout.write(
      `${[...fitLines([closingWords.unregistered(proposals.length)], context), ...describe(proposals), ...skipped].join('\n')}\n`,
    );
    return EXIT.fine;
  }
  const blocked = proposals.filter((proposal) => proposal.blocked);
  const before = [...describe(blocked), ...skipped];
  if (before.length > 0) host.stdout.write(`${before.join('\n')}\n`);
  const { added, thrown, stopped } = await withDesk(
    host,
    globals,
    flags,
    async (desk) => await registerProposals(proposals, { ...input, desk }, desk),
  );
  const back = thrown.length > 0 && place.undo.isKept() ? [closingWords.takeBack(place.folder)] : [];
  const after = fitLines(
    [...thrown.map(closingWords.fileRemoved), closingWords.afterAdd(place.folder), ...back],
    context,
  );
  host.stdout.write(`${[...addedLines(added, context), ...after].join('\n')}\n`);
  return stopped ? EXIT.stopped : EXIT.fine;
};

/** `evidence list`: the register, with what the checks say of each file. */
export const runListEvidence: RunCommand<typeof listEvidenceUsage> = async ({
  host,
  globals,
  args: [folder = '.'],
}) => {
  const place = await openWorkplace(host, globals, folder);
  const mark = await loadMark(host, globals, place.store);
  const dossier = await place.store.read(mark);
  const { evidence, qualityMark } = await judgeDossier(judgeInput(host, globals, place, mark, dossier));
  const context = await openStyle(host, globals);
  const blocks = evidence.map((file) => {
    const { name, details, state } = describeEvidence(file, qualityMark.roles);
    const kept = retentionLine(file, place.clock.today());
    const below = fitLines(
      [...details, ...(kept === null ? [] : [kept]), state].map((line) => `  ${line}`),
      context,
    );
    return [context.style.strong(name), ...below].join('\n');
  });
  const lines = blocks.length === 0 ? fitLines([closingWords.noEvidence(place.folder)], context) : blocks;
  host.stdout.write(`${lines.join('\n')}\n`);
  return EXIT.fine;
};
