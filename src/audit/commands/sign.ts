import type { AuditResult } from '../../assessment/audit-result.ts';
import { judgeInput } from '../../assessment/commands/steps/judge-input.ts';
import { warnWhenAltered } from '../../assessment/commands/steps/warn-when-altered.ts';
import { readRounds } from '../../assessment/io/earlier-results.ts';
import { judgeDossier } from '../../assessment/judge-dossier.ts';
import { type CommandInput, EXIT, type GlobalOptions, type Host, type RunCommand } from '../../base/command.ts';
import { folderArgument } from '../../base/folder-argument.ts';
import { digestText } from '../../base/io/digests.ts';
import { machineOf } from '../../base/io/machine.ts';
import { pathFrom } from '../../base/io/paths.ts';
import { UserError } from '../../base/user-error.ts';
import { loadMark, openWorkplace } from '../../dossier/commands/steps/workplace.ts';
import { coverForSigning } from '../../evidence/cover-confidential.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import { acceptingRoles } from '../../framework/roles.ts';
import { renderers } from '../../report/index.ts';
import { LEFT } from '../../terminal/ask.ts';
import { untilLeft } from '../../terminal/desk.ts';
import { canAsk, withDesk } from '../../terminal/io/with-desk.ts';
import { print } from '../../terminal/screen.ts';
import { fileDress } from '../../terminal/style.ts';
import { unfinishedWords } from '../../wording/next-steps.ts';
import type { signUsage } from '../flags.ts';
import {
  type KeyFile,
  makeSignature,
  readSigned,
  startSignOffs,
  takeSignature,
  writeKeys,
} from '../io/sign-off-files.ts';
import { findSshKeygen } from '../io/ssh-keygen.ts';
import { signerPrompt } from '../prompts.ts';
import { withoutSignOffs } from '../sign-offs.ts';
import { type MadeSignature, type Signed, signResult } from '../sign-result.ts';
import { AUDITOR, readSigningRole } from '../signing-role.ts';
import { readFrozenNow } from '../sitting/freeze-at-desk.ts';
import { signWords as words } from '../words/sign.ts';

const keyFile = (host: Host, shown: string): KeyFile => ({ shown, path: pathFrom(host, shown) });

type Flags = CommandInput<typeof signUsage>['flags'];

/** Makes or takes over a signature; null when none was asked for. */
const openSigner =
  (host: Host, folder: string, { key, signature, publicKey }: Flags) =>
  (statement: string, waiting: readonly string[]): MadeSignature | null => {
    const program = findSshKeygen(host, folder);
    if (key !== undefined) return makeSignature(program, statement, keyFile(host, key));
    if (signature === undefined || publicKey === undefined) return null;
    return takeSignature(program, [...waiting, statement], keyFile(host, signature), keyFile(host, publicKey));
  };

/** What whoever signs should know: what others signed before, with which key, and whether the audit is done. */
const signedLines = (role: string, signed: Signed, result: AuditResult): string[] => {
  const { audit } = result;
  const unfinished = unfinishedWords(result);
  const { sha256, key, lapsed, others, replaced, added } = signed;
  if (added === null) return others.map(({ on }) => words.signedBefore(role, on));
  const same = others.filter((each) => key !== null && each.role !== role && each.signature?.key === key);
  return [
    ...words.signed(role, sha256),
    ...(key === null ? [] : [words.key(key)]),
    ...(lapsed.length > 0 ? [words.lapsed(lapsed)] : []),
    ...replaced.map(({ on }) => words.inPlaceOf(role, on)),
    ...others
      .filter((each) => each.role === role)
      .map(({ on, signature }) => words.beside(role, on, signature !== undefined)),
    ...(same.length > 0 ? [words.sharedKey(same.map((each) => each.role))] : []),
    ...(unfinished.length > 0 ? [words.unfinished(unfinished)] : []),
    ...(audit !== undefined && audit.problems.length > 0 ? [words.draft] : []),
    words.noUndo,
  ];
};

/** The role, from a list; undefined where nobody can be asked. */
const askSigner = async (host: Host, globals: GlobalOptions, { plain }: Flags, mark: QualityMark) => {
  if (!canAsk(host) && !plain) return undefined;
  const roles = [...acceptingRoles(mark), { id: AUDITOR, title: words.auditor }];
  return await withDesk(host, globals, { plain }, async (desk) => await untilLeft(desk.ask(signerPrompt(roles))));
};

/** `sign`: signs for the result in a role, with or without a digital signature; or makes a pair of keys. */
export const runSign: RunCommand<typeof signUsage> = async ({ host, globals, args: [folder = '.'], flags }) => {
  if (flags.newKey !== undefined) {
    print(
      host,
      ...words.newKeys(
        flags.newKey,
        writeKeys(findSshKeygen(host, pathFrom(host, folder)), keyFile(host, flags.newKey)),
      ),
    );
    return EXIT.fine;
  }
  if ((flags.signature === undefined) !== (flags.publicKey === undefined))
    throw new UserError('signature-refused', { why: 'no-pair', path: flags.signature ?? flags.publicKey ?? '' });
  const place = await openWorkplace(host, globals, folder);
  const mark = await loadMark(host, globals, place.store);
  const typed = flags.role ?? (await askSigner(host, globals, flags, mark));
  if (typed === LEFT) return EXIT.stopped;
  const role = readSigningRole(typed, mark);
  const release = await place.store.lock();
  try {
    const dossier = await place.store.read(mark);
    const full = pathFrom(host, place.folder);
    const earlier = readRounds(full);
    const result = await judgeDossier({ ...judgeInput(host, globals, place, mark, dossier), earlier });
    const text = String(
      await (await renderers.json())(coverForSigning(withoutSignOffs(result)), { ...fileDress, digest: digestText }),
    );
    const signed = await signResult({
      store: place.store,
      output: place.output,
      dossier,
      state: await readFrozenNow({ dossier, evidence: place.evidence, mark, digest: digestText }),
      text,
      role,
      on: place.clock.today(),
      digest: digestText,
      replace: flags.replace,
      sign: openSigner(host, full, flags),
      signedText: readSigned(full),
      startFile: (file) => startSignOffs(full, file, machineOf(host)),
      forbidUndo: () => place.undo.forbid(),
    });
    const unsigned = signed.key === null ? (signed.added?.statement ?? null) : null;
    warnWhenAltered(host, result);
    print(host, ...signedLines(role, signed, result));
    if (!globals.quiet)
      print(
        host,
        ...(unsigned === null ? [] : [words.withoutSignature(unsigned)]),
        words.next(folderArgument(place.folder)),
      );
    return EXIT.fine;
  } finally {
    await release();
  }
};
