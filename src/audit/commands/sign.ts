import { auditDossier } from '../../assessment/judge-dossier.ts';
import { EXIT, type RunCommand } from '../../base/command.ts';
import { folderArgument } from '../../base/folder-argument.ts';
import { UserError } from '../../base/user-error.ts';
import { auditInput, loadMark, openWorkplace, readRounds } from '../../dossier/commands/workplace.ts';
import { coverConfidential } from '../../evidence/cover-confidential.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import { signWords as words } from '../../package/words/package.ts';
import { renderers } from '../../report/index.ts';
import { print } from '../../terminal/print.ts';
import { fileDress } from '../../terminal/style.ts';
import { RESULT_FILE, signResult } from '../sign-result.ts';
import { sealNow } from '../sitting/audit-sitting.ts';
import type { signUsage } from '../usage.ts';
import { digestText } from './compose-audit.ts';
import { beginSignOffs, newKeys, openSigner, signedTextOf } from './compose-sign.ts';

/** Who may sign: a role of the framework, the participation council, the board, an auditor. */
const findSigner = (typed: string | undefined, mark: QualityMark): string => {
  const known = [...Object.keys(mark.roles), ...(mark.waivers?.otherRoles ?? []), 'auditor'];
  const role = (typed ?? '').toLowerCase();
  const base = known.find((name) => role === name || role.startsWith(`${name}-`));
  if (base === undefined || !/^[a-z0-9-]+$/.test(role))
    throw new UserError('unknown-role-option', { typed: typed ?? '', known, nearest: null });
  return role;
};

/** `sign`: somebody signs for the result, in a role, with or without a digital signature. */
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
    const earlier = await readRounds(host, place.folder);
    const result = await auditDossier({ ...auditInput(host, globals, place, mark, dossier), earlier });
    const text = String(
      await (await renderers.json())(coverConfidential(result), { ...fileDress, digest: digestText }),
    );
    const { sha256, lapsed } = await signResult({
      store: place.store,
      output: place.output,
      dossier,
      sealed: await sealNow({ dossier, evidence: place.evidence, mark, digest: digestText }),
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
