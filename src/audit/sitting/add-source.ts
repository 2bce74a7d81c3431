import { type AuditSource, METHODS, type Method } from '../../dossier/audit-file.ts';
import { type AuditSitting, askWords, ownAudit, record, setIn } from './audit-sitting.ts';

const OTHER = 'other-group';

/** The first of G1, G2, … that is free. */
const freeId = (taken: readonly string[], prefix: string): string => {
  for (let number = 1; ; number += 1) if (!taken.includes(`${prefix}${number}`)) return `${prefix}${number}`;
};

const PREFIX: Record<Method, string> = { talk: 'G', observation: 'O', document: 'D' };

const askGroup = async (sitting: AuditSitting): Promise<string | null> => {
  const { desk, mark } = sitting;
  const roles = Object.keys(mark.roles);
  const chosen = await desk.choose({
    title: { kind: 'group' },
    options: [
      ...roles.map((role) => ({ key: role, label: { kind: 'role' as const, role } })),
      { key: OTHER, label: { kind: 'other-group' as const } },
    ],
  });
  return chosen === OTHER ? await askWords(sitting, { kind: 'group', current: null, needed: true }) : chosen;
};

/** Whom an auditor spoke with and how many; nothing for what was seen or read. Null: they changed their mind. */
const askWhom = async (
  sitting: AuditSitting,
  method: Method,
): Promise<Pick<AuditSource, 'group' | 'people'> | null> => {
  if (method !== 'talk') return {};
  const group = await askGroup(sitting);
  if (group === null) return null;
  const people = await sitting.desk.write({ kind: 'people', current: null, needed: true });
  return people === null ? null : { group, people: Number(people) };
};

/** The day of a talk: one that has been. */
const askDay = async ({ desk, clock }: AuditSitting): Promise<string | null> => {
  const today = clock.today();
  for (;;) {
    const date = await desk.write({ kind: 'date', current: today, needed: true });
    if (date === null || date <= today) return date;
    desk.show({ kind: 'day-refused', day: date, ahead: true });
  }
};

const askAbout = async (sitting: AuditSitting, method: Method): Promise<AuditSource | null> => {
  const whom = await askWhom(sitting, method);
  if (whom === null) return null;
  const date = await askDay(sitting);
  if (date === null) return null;
  const sample = await askWords(sitting, { kind: 'sample', current: null, needed: method !== 'talk' });
  if (sample === null) return null;
  const notes = await askWords(sitting, { kind: 'notes', current: null, needed: false });
  if (notes === null) return null;
  return { date, method, ...whom, ...(sample === '' ? {} : { sample }), ...(notes === '' ? {} : { notes }) };
};

/**
 * Records a talk, a visit to a lesson, or something that was read: how, whom, how many, when, how they were chosen. Never a name.
 * @returns its id, or null when the auditor changed their mind
 */
export const addSource = async (sitting: AuditSitting): Promise<string | null> => {
  const { desk } = sitting;
  const method = await desk.choose({
    title: { kind: 'method' },
    options: METHODS.map((key) => ({ key, label: { kind: 'method' as const, method: key } })),
  });
  const source = method === null ? null : await askAbout(sitting, method);
  if (source === null) return null;
  const id = freeId(Object.keys(ownAudit(sitting).talks ?? {}), PREFIX[source.method]);
  await record(sitting, [setIn(['talks', id], source)]);
  desk.show({ kind: 'saved' });
  return id;
};
