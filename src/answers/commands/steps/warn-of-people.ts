import type { Host } from '../../../base/command.ts';
import { say } from '../../../base/say.ts';
import type { PeopleAt } from '../../../documents/find-people.ts';
import { peopleWords } from '../../../privacy/words.ts';
import { fitOutput } from '../../../terminal/screen.ts';

const warn = (host: Host, lines: readonly string[]): void => {
  if (lines.length === 0) return;
  say(host, fitOutput(lines, host, 'stderr'));
};

/** Warns, also with --quiet, where answers from a file may identify somebody, as the interview does. */
export const warnOfPeople = (host: Host, people: readonly PeopleAt[]): void => warn(host, people.map(peopleWords.at));

/** Warns where a report may identify somebody, before anybody shares it. @param places where it repeats what people wrote */
export const warnOfReport = (host: Host, places: readonly string[], folder: string): void =>
  warn(host, places.length === 0 ? [] : peopleWords.inReport(places, folder));
