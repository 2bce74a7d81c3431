import type { PeopleAt } from '../app/find-people.ts';
import { breakLines } from '../domain/plain-text.ts';
import { peopleWords } from '../messages/nl-people.ts';
import type { Host } from './host.ts';
import { say } from './say.ts';
import { widthOf } from './width.ts';

const warn = (host: Host, lines: readonly string[]): void => {
  if (lines.length === 0) return;
  say(
    host,
    lines.flatMap((line) => breakLines(line, widthOf(host.stderr))),
  );
};

/** Says where answers that came in from a file may make somebody known, as the interview does; also with --quiet. */
export const warnOfPeople = (host: Host, people: readonly PeopleAt[]): void => warn(host, people.map(peopleWords.at));

/** The same of a report, before anybody shares it. @param places where it repeats what people wrote */
export const warnOfReport = (host: Host, places: readonly string[], folder: string): void =>
  warn(host, places.length === 0 ? [] : peopleWords.inReport(places, folder));
