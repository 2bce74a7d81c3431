import { makeDossier, proposeSchoolYear } from '../../app/make-dossier.ts';
import type { SchoolDetails } from '../../app/ports.ts';
import { UserError } from '../../domain/user-error.ts';
import { closingWords } from '../../messages/nl-interview.ts';
import { canAsk, frameworkReference, loadMark, openInterviewer, openWorkplace, type Workplace } from '../compose.ts';
import type { GlobalOptions } from '../global-options.ts';
import { EXIT, type Host } from '../host.ts';
import { initOptions, parseOptions } from '../options.ts';
import { openStyle } from '../style.ts';
import { writeSchemas } from '../write-schemas.ts';
import { type CommandInput, dossierFolder, type RunCommand } from './command.ts';

type Flags = ReturnType<typeof parseFlags>;

const parseFlags = ({ flags }: CommandInput) => parseOptions(initOptions, flags);

const askOrTake = async (
  host: Host,
  globals: GlobalOptions,
  flags: Flags,
  schoolYear: string,
): Promise<SchoolDetails | 'stop'> => {
  const { name, sector, city } = flags;
  if (name !== undefined && sector !== undefined) return { name, sector, city: city ?? null, schoolYear };
  if (!canAsk(host)) throw new UserError('name-needed', {});
  const interviewer = await openInterviewer(host, (await openStyle(host, globals)).style);
  return await interviewer.askSchool({ ...(name === undefined ? {} : { name }), schoolYear });
};

/** Makes a dossier, asking what the flags did not tell. Returns false when the user stopped: nothing is written then. */
export const makeDossierAt = async (
  place: Workplace,
  host: Host,
  globals: GlobalOptions,
  flags: Flags,
): Promise<string | null> => {
  if (await place.store.exists()) throw new UserError('dossier-exists', { folder: place.folder });
  const mark = await loadMark(host, globals, null);
  const details = await askOrTake(host, globals, flags, flags.schoolYear ?? proposeSchoolYear(mark, place.clock));
  if (details === 'stop') return null;
  const framework = frameworkReference(host, globals, place.folder);
  await makeDossier(place.store, mark, { ...details, framework }, place.clock);
  await writeSchemas(place.output);
  return details.name;
};

/** `init`: a new dossier, and what to do with it. */
export const runInit: RunCommand = async (input) => {
  const { host, globals } = input;
  const place = await openWorkplace(host, globals, dossierFolder(input));
  const name = await makeDossierAt(place, host, globals, parseFlags(input));
  if (name === null) return EXIT.stopped;
  const lines = [
    closingWords.dossierMade(place.folder, name),
    ...(globals.quiet ? [] : [closingWords.next, ...closingWords.afterInit(place.folder)]),
  ];
  host.stdout.write(`${lines.join('\n')}\n`);
  return EXIT.fine;
};
