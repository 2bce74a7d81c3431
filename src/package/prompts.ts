import { cautiousPrompt, type Prompt } from '../terminal/ask.ts';
import { packAsks } from './words/packing.ts';

/** What `pack` asks before it makes a package that would hold less, or more, than somebody may expect. */

/** Whether to seal a dossier that is not finished. */
export const sealUnfinishedPrompt = (): Prompt<boolean> =>
  cautiousPrompt({ name: 'seal-unfinished', message: packAsks.sure, yes: packAsks.yes, no: packAsks.no });

/** Whether confidential files go along into a package; null for no package after all. */
export const sealConfidentialPrompt = (confidential: number): Prompt<boolean | null> => ({
  kind: 'select',
  name: 'seal-confidential',
  message: packAsks.confidential(confidential),
  choices: [
    { name: packAsks.confidentialStays, value: false, key: 'n' },
    { name: packAsks.confidentialGoes, value: true, key: 'j' },
    { name: packAsks.back, value: null, key: 't' },
  ],
});
