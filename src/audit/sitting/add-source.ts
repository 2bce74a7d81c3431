import type { AuditSource, Method } from '../../dossier/audit-file-shape.ts';
import { roleTitles } from '../../framework/roles.ts';
import { askOrBack } from '../back.ts';
import { dayPrompt, groupPrompt, methodPrompt, peoplePrompt } from '../prompts.ts';
import { dayRefusedScreen, entrySavedScreen } from '../screens.ts';
import { askWords } from './ask-words.ts';
import { type AuditSitting, ownAudit, record, setIn } from './audit-sitting.ts';

/** The first of G1, G2, … that is free. */
const freeId = (taken: readonly string[], prefix: string): string => {
  for (let number = 1; ; number += 1) if (!taken.includes(`${prefix}${number}`)) return `${prefix}${number}`;
};

const PREFIX: Record<Method, string> = { talk: 'G', observation: 'O', document: 'D' };

/** With which group the auditor spoke, and with how many people. */
const askWhom = async (sitting: AuditSitting): Promise<Pick<AuditSource, 'group' | 'people'>> => {
  const { desk, mark } = sitting;
  const role = await askOrBack(desk, groupPrompt(roleTitles(mark.roles)));
  const group = role ?? (await askWords(sitting, { kind: 'group', current: null, needed: true }));
  return { group, people: await askOrBack(desk, peoplePrompt()) };
};

/** The day of a source; never one that is still to come. */
const askDay = async ({ desk, clock }: AuditSitting): Promise<string> => {
  const today = clock.today();
  for (;;) {
    const date = await askOrBack(desk, dayPrompt('date', today));
    if (date <= today) return date;
    desk.show(dayRefusedScreen(date, true));
  }
};

const askSource = async (sitting: AuditSitting): Promise<AuditSource> => {
  const method = await askOrBack(sitting.desk, methodPrompt());
  const whom = method === 'talk' ? await askWhom(sitting) : {};
  const date = await askDay(sitting);
  const sample = await askWords(sitting, { kind: 'sample', current: null, needed: method !== 'talk' });
  const notes = await askWords(sitting, { kind: 'notes', current: null, needed: false });
  return { date, method, ...whom, ...(sample === '' ? {} : { sample }), ...(notes === '' ? {} : { notes }) };
};

/**
 * Records a talk, an observation or a document: with which group, how many people, when, and how they were chosen. Never a name.
 * @returns its id
 */
export const addSource = async (sitting: AuditSitting): Promise<string> => {
  const source = await askSource(sitting);
  const id = freeId(Object.keys(ownAudit(sitting).talks ?? {}), PREFIX[source.method]);
  await record(sitting, [setIn(['talks', id], source)]);
  sitting.desk.show(entrySavedScreen());
  return id;
};
