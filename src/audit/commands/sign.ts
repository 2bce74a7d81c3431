import { judgeInput } from '../../assessment/commands/judge-input.ts';
import { readRounds } from '../../assessment/io/earlier-results.ts';
import { judgeDossier } from '../../assessment/judge-dossier.ts';
import { EXIT, type RunCommand } from '../../base/command.ts';
import { folderArgument } from '../../base/folder-argument.ts';
import { digestText } from '../../base/io/digest-text.ts';
import { pathFrom } from '../../base/io/paths.ts';
import { UserError } from '../../base/user-error.ts';
import { loadMark, openWorkplace } from '../../dossier/commands/workplace.ts';
import { coverConfidential } from '../../evidence/cover-confidential.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import { signWords as words } from '../../package/words/package.ts';
import { renderers } from '../../report/index.ts';
import { print } from '../../terminal/screen.ts';
import { fileDress } from '../../terminal/style.ts';
import type { signUsage } from '../flags.ts';
import { RESULT_FILE, signResult } from '../sign-result.ts';
import { readFrozenNow } from '../sitting/freeze-at-desk.ts';
import { beginSignOffs, newKeys, openSigner, signedTextOf } from './open-signer.ts';

/** The role that signs: one of the framework (also numbered: ouder-2), another one that may waive, or an auditor. */
const findSigner = (typed: string | undefined, mark: QualityMark): string => {
  const known = [...Object.keys(mark.roles), ...(mark.waivers?.otherRoles ?? []), 'auditor'];
  const role = (typed ?? '').toLowerCase();
  const base = known.find((name) => role === name || role.startsWith(`${name}-`));
  if (base === undefined || !/^[a-z0-9-]+$/.test(role))
    throw new UserError('unknown-role-option', { typed: typed ?? '', known, nearest: null });
  return role;
};

/** `sign`: signs for the result in a role, with or without a digital signature; or makes a pair of keys. */
export const runSign: RunCommand<typeof signUsage> = async ({ host, globals, args: [folder = '.'], flags }) => {
  if (flags.newKey !== undefined) {
    print(host, ...words.newKeys(flags.newKey, newKeys(host, flags.newKey).publicKey));
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
    const earlier = readRounds(pathFrom(host, place.folder));
    const result = await judgeDossier({ ...judgeInput(host, globals, place, mark, dossier), earlier });
    const text = String(
      await (await renderers.json())(coverConfidential(result), { ...fileDress, digest: digestText }),
    );
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
      signedText: signedTextOf(host, place),
      startFile: (file) => beginSignOffs(host, place, file),
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
