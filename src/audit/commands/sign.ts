import { judgeInput } from '../../assessment/commands/steps/judge-input.ts';
import { readRounds } from '../../assessment/io/earlier-results.ts';
import { judgeDossier } from '../../assessment/judge-dossier.ts';
import { type CommandInput, EXIT, type Host, type RunCommand } from '../../base/command.ts';
import { folderArgument } from '../../base/folder-argument.ts';
import { digestText } from '../../base/io/digests.ts';
import { machineOf } from '../../base/io/machine.ts';
import { pathFrom } from '../../base/io/paths.ts';
import { UserError } from '../../base/user-error.ts';
import { loadMark, openWorkplace, type Workplace } from '../../dossier/commands/steps/workplace.ts';
import { coverForSigning } from '../../evidence/cover-confidential.ts';
import { renderers } from '../../report/index.ts';
import { print } from '../../terminal/screen.ts';
import { fileDress } from '../../terminal/style.ts';
import { findSigner } from '../find-signer.ts';
import type { signUsage } from '../flags.ts';
import {
  type KeyFile,
  makeSignature,
  readSigned,
  startSignOffs,
  takeSignature,
  writeKeys,
} from '../io/sign-off-files.ts';
import { RESULT_FILE, type Signature, signResult } from '../sign-result.ts';
import { readFrozenNow } from '../sitting/freeze-at-desk.ts';
import { signWords as words } from '../words/sign.ts';

const keyFile = (host: Host, shown: string): KeyFile => ({ shown, path: pathFrom(host, shown) });

/** Makes or takes over a signature and writes it into the dossier with its public key; null when none was asked for. */
const openSigner =
  (host: Host, place: Workplace, role: string, flags: CommandInput<typeof signUsage>['flags']) =>
  async (text: string): Promise<Signature | null> => {
    const { key, signature, publicKey } = flags;
    const taken =
      key !== undefined
        ? makeSignature(text, keyFile(host, key))
        : signature !== undefined && publicKey !== undefined
          ? takeSignature(text, keyFile(host, signature), keyFile(host, publicKey))
          : null;
    if (taken === null) return null;
    const [file, pub] = [`aftekening/${role}.sig`, `aftekening/${role}.pub`];
    await place.output.write(file, taken.signature);
    await place.output.write(pub, taken.publicKey);
    return { kind: taken.kind, file, publicKey: pub };
  };

/** `sign`: signs for the result in a role, with or without a digital signature; or makes a pair of keys. */
export const runSign: RunCommand<typeof signUsage> = async ({ host, globals, args: [folder = '.'], flags }) => {
  if (flags.newKey !== undefined) {
    print(host, ...words.newKeys(flags.newKey, writeKeys(keyFile(host, flags.newKey))));
    return EXIT.fine;
  }
  if ((flags.signature === undefined) !== (flags.publicKey === undefined))
    throw new UserError('signature-refused', { why: 'no-pair', path: flags.signature ?? flags.publicKey ?? '' });
  const place = await openWorkplace(host, globals, folder);
  const mark = await loadMark(host, globals, place.store);
  const role = findSigner(flags.role, mark);
  const release = await place.store.lock();
  try {
    const dossier = await place.store.read(mark);
    const full = pathFrom(host, place.folder);
    const earlier = readRounds(full);
    const result = await judgeDossier({ ...judgeInput(host, globals, place, mark, dossier), earlier });
    const text = String(await (await renderers.json())(coverForSigning(result), { ...fileDress, digest: digestText }));
    const { sha256, lapsed } = await signResult({
      store: place.store,
      output: place.output,
      dossier,
      state: await readFrozenNow({ dossier, evidence: place.evidence, mark, digest: digestText }),
      text,
      role,
      on: place.clock.today(),
      digest: digestText,
      sign: openSigner(host, place, role, flags),
      signedText: readSigned(full),
      startFile: (file) => startSignOffs(full, file, machineOf(host)),
    });
    const unsigned = flags.key === undefined && flags.signature === undefined;
    print(host, ...words.signed(role, sha256), ...(lapsed.length > 0 ? [words.lapsed(lapsed)] : []));
    if (!globals.quiet)
      print(host, ...(unsigned ? [words.withoutSignature(RESULT_FILE)] : []), words.next(folderArgument(place.folder)));
    return EXIT.fine;
  } finally {
    await release();
  }
};
