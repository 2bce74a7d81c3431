import type { Edit } from '../../base/edit.ts';
import type { AuditSource, AuditVerdictEntry, Method } from '../../dossier/audit-file-shape.ts';
import { roleTitles } from '../../framework/roles.ts';
import { askOrBack } from '../go-back.ts';
import { readFinding, sourcesIn } from '../review-criterion.ts';
import { dayRefusedScreen, entrySavedScreen, restingScreen } from '../screens.ts';
import {
  groupPrompt,
  type ListedSource,
  methodPrompt,
  peoplePrompt,
  removeTalkPrompt,
  talkPrompt,
  talkStepPrompt,
} from '../source-prompts.ts';
import { dayPrompt } from '../text-prompts.ts';
import { askWords } from './ask-words.ts';
import { type AuditSitting, ownAudit, record, setIn } from './audit-sitting.ts';

/** Talks, observations and documents of the auditor: with which group, how many people, when, how they were chosen. Never a name. */

/** The first of G1, G2, … that is free. */
const freeId = (taken: readonly string[], prefix: string): string => {
  for (let number = 1; ; number += 1) if (!taken.includes(`${prefix}${number}`)) return `${prefix}${number}`;
};

const PREFIX: Record<Method, string> = { talk: 'G', observation: 'O', document: 'D' };

/** With which group the auditor spoke, and with how many people. */
const askWhom = async (
  sitting: AuditSitting,
  before: AuditSource | null,
): Promise<Pick<AuditSource, 'group' | 'people'>> => {
  const { desk, mark } = sitting;
  const titles = roleTitles(mark.roles);
  const known = before?.group;
  const role = await askOrBack(desk, groupPrompt(titles, known));
  const own = known === undefined || Object.hasOwn(titles, known) ? null : known;
  const group = role ?? (await askWords(sitting, { kind: 'group', current: own, needed: true }));
  return { group, people: await askOrBack(desk, peoplePrompt(before?.people)) };
};

/** The day of a source; never one that is still to come. */
const askDay = async ({ desk, clock }: AuditSitting, before: string | null): Promise<string> => {
  const today = clock.today();
  for (;;) {
    const date = await askOrBack(desk, dayPrompt('date', before ?? today));
    if (date <= today) return date;
    desk.show(dayRefusedScreen(date, true));
  }
};

/** @param before what there is of it; null for a new source */
const askSource = async (sitting: AuditSitting, method: Method, before: AuditSource | null): Promise<AuditSource> => {
  const whom = method === 'talk' ? await askWhom(sitting, before) : {};
  const date = await askDay(sitting, before?.date ?? null);
  const sample = await askWords(sitting, {
    kind: 'sample',
    current: before?.sample ?? null,
    needed: method !== 'talk',
  });
  const notes = await askWords(sitting, { kind: 'notes', current: before?.notes ?? null, needed: false });
  return { date, method, ...whom, ...(sample === '' ? {} : { sample }), ...(notes === '' ? {} : { notes }) };
};

/**
 * Records a source that is new.
 * @returns its id
 */
export const addSource = async (sitting: AuditSitting): Promise<string> => {
  const method = await askOrBack(sitting.desk, methodPrompt());
  const source = await askSource(sitting, method, null);
  const id = freeId(Object.keys(ownAudit(sitting).talks ?? {}), PREFIX[source.method]);
  await record(sitting, [setIn(['talks', id], source)]);
  sitting.desk.show(entrySavedScreen());
  return id;
};

export const fromTalk = ([id, { method, group, sample, people, date }]: [string, AuditSource]): ListedSource => ({
  ...{ id, method, date },
  title: group ?? sample ?? id,
  people: people ?? null,
});

const withoutSource = ({ sources, findings, ...entry }: AuditVerdictEntry, id: string): AuditVerdictEntry => ({
  ...entry,
  ...(sources === undefined ? {} : { sources: sources.filter((source) => source !== id) }),
  ...(findings === undefined
    ? {}
    : {
        findings: Object.fromEntries(
          Object.entries(findings).map(([name, finding]) => {
            const { text, sources: own } = readFinding(finding);
            return [name, own.includes(id) ? { text, sources: own.filter((source) => source !== id) } : finding];
          }),
        ),
      }),
});

/** Removes a source, and its name from the verdicts that rest on it. */
const removeSource = async (sitting: AuditSitting, id: string): Promise<void> => {
  const { desk } = sitting;
  const { verdicts = {} } = ownAudit(sitting);
  const resting = Object.entries(verdicts).filter(([, entry]) => sourcesIn(entry).includes(id));
  desk.show(
    restingScreen(
      id,
      resting.map(([criterion]) => criterion),
    ),
  );
  if (!(await desk.ask(removeTalkPrompt(id)))) return;
  const edits = resting.map(([criterion, entry]): Edit => setIn(['verdicts', criterion], withoutSource(entry, id)));
  await record(sitting, [...edits, { kind: 'remove', path: ['talks', id] }]);
  desk.show(entrySavedScreen());
};

/** Changes or removes a source that is there. */
export const changeSource = async (sitting: AuditSitting): Promise<void> => {
  const { desk, mark } = sitting;
  const { talks = {} } = ownAudit(sitting);
  const titles = roleTitles(mark.roles);
  const chosen = await askOrBack(desk, talkPrompt(Object.entries(talks).map(fromTalk), titles));
  const before = talks[chosen.id];
  if (before === undefined) return;
  if ((await askOrBack(desk, talkStepPrompt(chosen, titles))) === 'remove') {
    return await removeSource(sitting, chosen.id);
  }
  await record(sitting, [setIn(['talks', chosen.id], await askSource(sitting, before.method, before))]);
  desk.show(entrySavedScreen());
};
