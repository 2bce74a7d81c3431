import { isSame } from '../base/records.ts';
import { copyFileName } from '../dossier/copy-file-name.ts';
import type { AnswersFile } from '../dossier/dossier.ts';
import type { RoleCopy } from './answers-copy.ts';
import { isVersionOf, joinVersions, mayBeOneCopy } from './join-copy-versions.ts';

/**
 * Gives every copy of a person its place in the dossier: a file of its own, `antwoorden.<role>-<id>.yaml`. A copy that came before is
 * brought up to date. In any order, at once or one by one, the files are the same.
 */

/** A copy that comes in. @param isLoose whether it lies in the dossier under a name that is not its own, such as that of a sync program */
export type IncomingCopy = RoleCopy & { isLoose: boolean };

/** A file of the dossier that holds a copy. `before` is null for a new file; `incoming`: the files that came in for it. */
export type FiledCopy = { copy: RoleCopy; before: AnswersFile | null; incoming: IncomingCopy[] };

/** What stands for the person in the name of a file that has its place: `ouder`, or `ouder-1a2b3c4d`. */
export const whoseCopy = ({ from }: Pick<RoleCopy, 'from'>): string =>
  from.slice('antwoorden.'.length, -'.yaml'.length);

/** Whether a copy lies in the dossier under its own name: that of its role (a sitting of that role made it), or with its id. */
export const hasItsPlace = ({ from, role, id }: RoleCopy): boolean =>
  [copyFileName(role), copyFileName(`${role}-${id}`)].includes(from);

const isSamePerson = (known: RoleCopy, copy: IncomingCopy): boolean => {
  if (known.role !== copy.role) return false;
  // Without an id, only the name that a sync program gave tells whose version it is.
  const isNamedAfter = copy.isLoose && isVersionOf(whoseCopy(known), copy.from);
  return known.id === copy.id || (isNamedAfter && mayBeOneCopy(known.answers, copy.answers));
};

/** With the days on which somebody was heard, if only the answers tell them. */
const withDays = (file: AnswersFile, role: string): AnswersFile => {
  if ((file.sessions ?? []).length > 0) return file;
  const days = new Set(Object.values(file.answers ?? {}).flatMap(({ answeredOn }) => answeredOn ?? []));
  return { ...file, sessions: [...days].sort().map((date) => ({ date, present: [role] })) };
};

/** A new file tells its role, its id and when somebody was heard; that is the day on which it came in, if nothing tells. */
const newCopy = ({ role, id, answers: read }: IncomingCopy, today: string): RoleCopy => {
  const { formatVersion, qualityMark, copy, sessions = [], answers = {}, ...rest } = withDays(read, role);
  const head = { formatVersion, qualityMark, as: role, copy: { ...copy, id } };
  const heard = sessions.length === 0 ? [{ date: today, present: [role] }] : sessions;
  const whole = { ...head, ...rest, as: role, sessions: heard, answers };
  return { from: copyFileName(`${role}-${id}`), role, id, answers: whole };
};

const addTo = (filed: FiledCopy, copy: IncomingCopy): FiledCopy => {
  const answers = joinVersions(filed.copy.answers, withDays(copy.answers, copy.role));
  return { ...filed, copy: { ...filed.copy, answers }, incoming: [...filed.incoming, copy] };
};

export const saysSomething = ({ answers }: RoleCopy): boolean => Object.keys(answers.answers ?? {}).length > 0;

/**
 * @param known the copies that have their place in the dossier
 * @param incoming in any order; one that says nothing gets no file
 * @param today the day on which a copy that names no day came in (YYYY-MM-DD)
 */
export const fileCopies = (
  known: readonly RoleCopy[],
  incoming: readonly IncomingCopy[],
  today: string,
): FiledCopy[] => {
  const isFirst = ({ role, id }: RoleCopy, index: number) =>
    known.findIndex((other) => other.role === role && other.id === id) === index;
  const filed = known.filter(isFirst).map((copy): FiledCopy => ({ copy, before: copy.answers, incoming: [] }));
  const twice = known.filter((copy, index) => !isFirst(copy, index)).map((copy) => ({ ...copy, isLoose: true }));
  for (const copy of [...twice, ...incoming]) {
    const index = filed.findIndex((each) => isSamePerson(each.copy, copy));
    const found = filed[index];
    if (found !== undefined) filed[index] = addTo(found, copy);
    else if (saysSomething(copy)) filed.push({ copy: newCopy(copy, today), before: null, incoming: [copy] });
  }
  return filed;
};

/** Whether a file has to be written. */
export const isChanged = ({ before, copy }: FiledCopy): boolean => before === null || !isSame(before, copy.answers);
