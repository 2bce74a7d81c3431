import { addEvidence, type EvidenceOptions } from '../../app/add-evidence.ts';
import { auditDossier } from '../../app/audit-dossier.ts';
import { removeEvidence } from '../../app/remove-evidence.ts';
import { describeEvidence } from '../../messages/nl-evidence.ts';
import { closingWords } from '../../messages/nl-interview.ts';
import { auditInput, canAsk, loadMark, openInterviewer, openWorkplace } from '../compose.ts';
import { EXIT } from '../host.ts';
import { addOptions, parseOptions } from '../options.ts';
import { openStyle } from '../style.ts';
import { dossierFolder, type RunCommand } from './command.ts';

const parseConsent = (text: string | undefined): EvidenceOptions['consent'] => {
  const [by, date] = (text ?? '').split(':');
  return (by === 'mr' || by === 'oudergeleding') && date !== undefined ? { by, date } : null;
};

/** `evidence add`: looks at the files as the checks do, copies them into bewijs/ and registers them. */
export const runAdd: RunCommand = async ({ host, globals, args, flags: raw }) => {
  const flags = parseOptions(addOptions, raw);
  const sources = args[0] as string[];
  const place = await openWorkplace(host, globals, flags.dossier);
  const mark = await loadMark(host, globals, place.store);
  const dossier = await place.store.read(mark);
  const interviewer = canAsk(host) ? await openInterviewer(host, (await openStyle(host, globals)).style) : null;
  const options: EvidenceOptions = {
    ...(flags.document === undefined ? {} : { document: flags.document }),
    ...(flags.criteria === undefined ? {} : { criteria: flags.criteria }),
    ...(flags.date === undefined ? {} : { date: flags.date }),
    ...(flags.title === undefined ? {} : { title: flags.title }),
    id: flags.id ?? null,
    confidential: flags.confidential,
    consent: parseConsent(flags.consent),
  };
  const { added, stopped } = await addEvidence(sources, options, {
    store: place.store,
    folder: place.evidence,
    mark,
    dossier,
    interviewer,
  });
  const lines = added.map(({ id, file }) => closingWords.evidenceAdded(id, file));
  host.stdout.write(`${[...lines, ...(globals.quiet ? [] : [closingWords.afterAdd(place.folder)])].join('\n')}\n`);
  return stopped ? EXIT.stopped : EXIT.fine;
};

/** `evidence list`: the register with what the checks think of each file. */
export const runList: RunCommand = async (input) => {
  const { host, globals } = input;
  const folder = dossierFolder(input);
  const place = await openWorkplace(host, globals, folder);
  const mark = await loadMark(host, globals, place.store);
  const dossier = await place.store.read(mark);
  const { evidence } = await auditDossier(auditInput(host, globals, place, mark, dossier));
  const { style } = await openStyle(host, globals);
  const blocks = evidence.map((file) => {
    const { name, details, state } = describeEvidence(file);
    return [style.strong(name), ...details.map((line) => `  ${line}`), `  ${state}`].join('\n');
  });
  host.stdout.write(`${blocks.length === 0 ? closingWords.noEvidence : blocks.join('\n')}\n`);
  return EXIT.fine;
};

/** `evidence remove`: out of the register; the file itself only with --delete-file. */
export const runRemove: RunCommand = async (input) => {
  const { host, globals, args, flags } = input;
  const folder = dossierFolder(input, 1);
  const place = await openWorkplace(host, globals, folder);
  const mark = await loadMark(host, globals, place.store);
  const dossier = await place.store.read(mark);
  const { id, file, fileRemoved } = await removeEvidence(String(args[0]), dossier, {
    store: place.store,
    folder: place.evidence,
    removeFile: flags['deleteFile'] === true,
  });
  const kept = fileRemoved ? closingWords.fileRemoved(file) : closingWords.fileKept(file);
  host.stdout.write(`${closingWords.evidenceRemoved(id)}\n${kept}\n`);
  return EXIT.fine;
};
