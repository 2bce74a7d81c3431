import { EXIT, type ExitCode, type GlobalOptions, type Host } from '../../../base/command.ts';
import type { QualityMark } from '../../../framework/quality-mark.ts';
import { LEFT } from '../../../terminal/ask.ts';
import { type Desk, untilLeft } from '../../../terminal/desk.ts';
import { withDeskIfAny } from '../../../terminal/io/with-desk.ts';
import type { Dossier } from '../../dossier.ts';
import { warnWhenFrozen } from './warn-when-frozen.ts';
import { loadMark, openWorkplace, type Workplace } from './workplace.ts';

/** A dossier whose lock is held, and whom to ask: null where nobody can be asked. */
export type LockedDossier = { place: Workplace; mark: QualityMark; dossier: Dossier; desk: Desk | null };

type Called = { host: Host; globals: GlobalOptions; flags: { plain: boolean } };

/**
 * Changes a dossier while its lock is held. Whoever leaves before the change stops the command.
 * @throws UserError 'locked', and those of reading a dossier
 */
export const withLockedDossier = async (
  { host, globals, flags }: Called,
  folder: string,
  use: (at: LockedDossier) => Promise<ExitCode>,
): Promise<ExitCode> => {
  const place = await openWorkplace(host, globals, folder);
  const mark = await loadMark(host, globals, place.store);
  warnWhenFrozen(host, await place.store.read(mark));
  return await withDeskIfAny(host, globals, flags, async (desk) => {
    const release = await place.store.lock();
    try {
      const dossier = await place.store.read(mark);
      const done = await untilLeft(use({ place, mark, dossier, desk }));
      return done === LEFT ? EXIT.stopped : done;
    } finally {
      await release();
    }
  });
};
