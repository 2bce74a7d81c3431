import { relative } from 'node:path';
import type { CommandInput, GlobalOptions, Host } from '../../../base/command.ts';
import { pathFrom } from '../../../base/io/paths.ts';
import { UserError } from '../../../base/user-error.ts';
import { LEFT } from '../../../terminal/ask.ts';
import { type Desk, untilLeft } from '../../../terminal/desk.ts';
import type { initUsage } from '../../flags.ts';
import { writeSchemas } from '../../io/json-schemas.ts';
import { makeDossier, proposeSchoolYear } from '../../make-dossier.ts';
import { askSchool, type SchoolDetails } from '../../prompts.ts';
import { loadMark, type Workplace } from './workplace.ts';

type Flags = CommandInput<typeof initUsage>['flags'];

/** Opens a desk to ask what a new dossier needs; null where nobody can be asked. */
export type Asking = (<Result>(use: (desk: Desk) => Promise<Result>) => Promise<Result>) | null;

const askOrTake = async (asking: Asking, flags: Flags, schoolYear: string): Promise<SchoolDetails> => {
  const { name, sector, city } = flags;
  if (name !== undefined && sector !== undefined) return { name, sector, city: city ?? null, schoolYear };
  if (asking === null) {
    const missing = (['name', 'sector'] as const).filter((each) => flags[each] === undefined);
    throw new UserError('name-needed', { missing });
  }
  return await asking(async (desk) => await askSchool(desk, { name, schoolYear }));
};

/** How a dossier names a framework: relative to the dossier, with '/', so that both can move together. */
const frameworkReference = (host: Host, { framework }: GlobalOptions, dossier: string): string | null =>
  framework === undefined
    ? null
    : relative(pathFrom(host, dossier), pathFrom(host, framework)).replaceAll('\\', '/') || '.';

/**
 * Makes a dossier and asks what the flags did not say.
 * @returns the name of the school; null when the user left, and then nothing is written
 * @throws UserError 'dossier-exists', or 'name-needed' where nobody can be asked
 */
export const makeDossierAt = async (
  place: Workplace,
  host: Host,
  globals: GlobalOptions,
  flags: Flags,
  asking: Asking,
): Promise<string | null> => {
  if (await place.store.exists()) throw new UserError('dossier-exists', { folder: place.folder });
  const mark = await loadMark(host, globals, null);
  const schoolYear = flags.schoolYear ?? proposeSchoolYear(mark, place.clock);
  const details = await untilLeft(askOrTake(asking, flags, schoolYear));
  if (details === LEFT) return null;
  const framework = frameworkReference(host, globals, place.folder);
  await makeDossier(place.store, mark, { ...details, framework }, place.clock);
  await writeSchemas(place.output);
  return details.name;
};
