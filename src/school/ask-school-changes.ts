import type { CheckSettings, Dossier, SchoolFile } from '../dossier/dossier.ts';
import { mostMet } from '../framework/framework-lookups.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import type { Desk } from '../terminal/desk.ts';
import { askInWords } from '../wording/ask-in-words.ts';
import type { SchoolChanges } from './edit-school.ts';
import {
  contactPrompt,
  detailPrompt,
  failOnPrompt,
  minMetPrompt,
  minScorePrompt,
  namePrompt,
  numberPrompt,
  sectorChoicePrompt,
  tickPrompt,
} from './prompts.ts';
import { schoolEditAsks } from './words/school.ts';

export type SchoolAbout = { desk: Desk; mark: QualityMark; dossier: Dossier };

const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  typeof value === 'string' ? [value] : (value ?? []);

/** Asks by what the school itself is reached. */
const askContact = async ({ desk, dossier }: SchoolAbout): Promise<SchoolChanges> => {
  const { domain, phones, ibans } = dossier.school.school.contact ?? {};
  const domains = await desk.ask(contactPrompt('domain', listOf(domain)));
  const numbers = await desk.ask(contactPrompt('phones', listOf(phones)));
  const accounts = await desk.ask(contactPrompt('ibans', listOf(ibans)));
  return {
    contact: {
      ...(domains.length === 0 ? {} : { domain: domains.length === 1 ? (domains[0] ?? '') : domains }),
      ...(numbers.length === 0 ? {} : { phones: numbers }),
      ...(accounts.length === 0 ? {} : { ibans: accounts }),
    },
    without: [
      ...(domains.length === 0 ? (['domain'] as const) : []),
      ...(numbers.length === 0 ? (['phones'] as const) : []),
      ...(accounts.length === 0 ? (['ibans'] as const) : []),
    ],
  };
};

/** Asks by which number DUO knows the school, and whose school it is. */
const askBoard = async (about: SchoolAbout): Promise<SchoolChanges> => {
  const { brin = null, board } = about.dossier.school.school;
  const code = await about.desk.ask(numberPrompt('brin', brin));
  const typed = (
    await askInWords(about, detailPrompt('board', schoolEditAsks.board, null), board?.name ?? null)
  ).trim();
  const number = typed === '' ? '' : await about.desk.ask(numberPrompt('board-number', board?.number ?? null));
  return {
    ...(code === '' ? {} : { brin: code }),
    ...(typed === '' ? {} : { board: { name: typed, number: number === '' ? undefined : number } }),
    without: [...(code === '' ? (['brin'] as const) : []), ...(typed === '' ? (['board'] as const) : [])],
  };
};

/** Asks when a check fails. */
const askBars = async ({ desk, mark, dossier }: SchoolAbout): Promise<SchoolChanges> => {
  const now: CheckSettings = dossier.school.check ?? {};
  const failOn = await desk.ask(failOnPrompt(now.failOn ?? 'error'));
  const requireMet = await desk.ask(tickPrompt('require-met', mark.criteria, now.requireMet ?? []));
  const minMet = await desk.ask(minMetPrompt(mostMet(mark), now.minMet ?? null));
  const barred = await desk.ask(tickPrompt('min-score-of', mark.standards, Object.keys(now.minScore ?? {})));
  const minScore: Record<string, number> = {};
  for (const { id, title } of mark.standards.filter((standard) => barred.includes(standard.id)))
    minScore[id] = await desk.ask(minScorePrompt(`${id} ${title}`, now.minScore?.[id] ?? null));
  const { minMet: _was, ...others } = now;
  return { check: { ...others, failOn, requireMet, minScore, ...(minMet === null ? {} : { minMet }) } };
};

/** Asks for the new text of one detail of the school; what somebody types may not name a person unasked. */
const askDetail = async (
  about: SchoolAbout,
  part: 'name' | 'city',
  message: string,
  needed: string | null,
): Promise<SchoolChanges> => {
  const now = about.dossier.school.school[part] ?? null;
  const typed = (await askInWords(about, detailPrompt(part, message, needed), now)).trim();
  return typed === '' ? { without: ['city'] } : { [part]: typed };
};

type Messages = Record<'name' | 'nameNeeded' | 'city' | 'sector', string>;

/** Asks what becomes of one part of the details. @param messages as a new dossier asks for them */
export const askSchoolPart = async (
  part: 'name' | 'city' | 'sector' | 'board' | 'contact' | 'bars',
  about: SchoolAbout,
  messages: Messages,
): Promise<SchoolChanges> => {
  const school: SchoolFile['school'] = about.dossier.school.school;
  if (part === 'name') return await askDetail(about, part, messages.name, messages.nameNeeded);
  if (part === 'city') return await askDetail(about, part, messages.city, null);
  if (part === 'sector') return { sector: await about.desk.ask(sectorChoicePrompt(messages.sector, school.sector)) };
  if (part === 'board') return await askBoard(about);
  return part === 'contact' ? await askContact(about) : await askBars(about);
};

/** Asks for names until there are no more; one name to take away. */
export const askNames = async (desk: Desk, what: 'add' | 'remove'): Promise<string[]> => {
  const names: string[] = [];
  for (;;) {
    const name = await desk.ask(namePrompt(what));
    if (name === '') return names;
    names.push(name);
    if (what === 'remove') return names;
  }
};
