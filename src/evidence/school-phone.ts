import { isSame } from '../base/records.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { DossierStore } from '../dossier/dossier-store.ts';
import type { Finding } from '../findings/finding.ts';
import type { Desk } from '../terminal/desk.ts';
import type { FileFacts } from './evidence.ts';
import { type LookInput, lookAtFiles } from './look-at-sources.ts';
import { schoolPhonePrompt, schoolPhoneScreen } from './prompts.ts';

/** A file as it was looked at with what this dossier says. */
export type Seen<Input> = { facts: FileFacts; input: Input };

type PhoneInput = LookInput & { store: DossierStore };

const contactOf = ({ school }: Dossier) => school.school.contact ?? {};

const lookWith = async <Input extends PhoneInput>(
  source: string,
  dossier: Dossier,
  { facts, input }: Seen<Input>,
): Promise<Seen<Input>> => {
  const knowing = { ...input, dossier };
  const [seen] = await lookAtFiles([source], knowing);
  return { facts: { ...facts, document: seen?.document ?? null }, input: knowing };
};

/** Looks at a file anew where the answers about an earlier one told how the school itself is reached. */
export const lookUpToDate = async <Input extends PhoneInput>(
  source: string,
  seen: Seen<Input>,
): Promise<Seen<Input>> => {
  const { store, mark, dossier } = seen.input;
  const now = await store.read(mark);
  return isSame(contactOf(now), contactOf(dossier)) ? seen : await lookWith(source, now, seen);
};

/** Whether a telephone number was found that may be one of the school. */
export const isAboutPhone = (findings: readonly Finding[]): boolean =>
  findings.some(({ code }) => code === 'personal-data-phone');

/** How many telephone numbers of persons stand in a file; null when nobody could read it. */
const phonesIn = ({ document }: FileFacts): number | null =>
  document?.reading.state === 'read'
    ? (document.reading.content.personal.find(({ kind }) => kind === 'phone')?.count ?? 0)
    : null;

const withPhones = (dossier: Dossier, phones: string[]): Dossier => {
  const { school } = dossier;
  return {
    ...dossier,
    school: { ...school, school: { ...school.school, contact: { ...contactOf(dossier), phones } } },
  };
};

/**
 * Asks which number in a file is of the school, and writes it with the details of the school. A number that does not stand in the file
 * is never written: parents would read a slip on the pages made for them.
 * @returns the file as it looks with the number; unchanged where there is none after all
 */
export const giveSchoolPhone = async <Input extends PhoneInput>(
  source: string,
  seen: Seen<Input>,
  desk: Desk,
): Promise<Seen<Input>> => {
  const { store, mark } = seen.input;
  const dossier = await store.read(mark);
  for (let isWrong = false; ; isWrong = true) {
    const number = await desk.ask(schoolPhonePrompt(isWrong));
    if (number === '') return seen;
    const phones = [...new Set([...(contactOf(dossier).phones ?? []), number])];
    const knowing = await lookWith(source, withPhones(dossier, phones), seen);
    const [before, after] = [seen.facts, knowing.facts].map(phonesIn);
    if (before == null || after == null || after >= before) continue;
    await store.edit('school.yaml', [{ kind: 'set', path: ['school', 'contact', 'phones'], value: phones }]);
    desk.show(schoolPhoneScreen(store.folder));
    return knowing;
  }
};
