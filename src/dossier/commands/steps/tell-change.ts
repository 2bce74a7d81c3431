import { warnOfPeople } from '../../../answers/commands/steps/warn-of-people.ts';
import { EXIT, type ExitCode, type Host } from '../../../base/command.ts';
import { closingWords } from '../../../base/words/closing.ts';
import { findPeopleAt } from '../../../documents/find-people.ts';
import { print } from '../../../terminal/screen.ts';
import type { LockedDossier } from './with-locked-dossier.ts';

/**
 * What a command did, and what somebody may do next. `written`: texts from flags, with their place; one that is typed at a desk was
 * asked about there.
 */
type Change = { said: readonly string[]; next: readonly string[]; written?: readonly (readonly [string, unknown])[] };

/** Writes lines of a result, wrapped to the width of the output. */
export const writeLines = (host: Host, lines: readonly string[]): ExitCode => {
  print(host, ...lines);
  return EXIT.fine;
};

/** The lines that say what to do next. */
export const nextLines = (next: readonly string[], quiet: boolean): string[] =>
  quiet || next.length === 0 ? [] : [closingWords.next, ...next.map((line) => `  ${line}`)];

/** Says what became of a change and what to do next; warns where its words may identify somebody. */
export const tellChange = (
  host: Host,
  { dossier, mark, place }: Pick<LockedDossier, 'dossier' | 'mark' | 'place'>,
  quiet: boolean,
  { said, next, written = [] }: Change,
): ExitCode => {
  const back = place.undo.isKept() ? [closingWords.takeBack(place.folder)] : [];
  writeLines(host, [...said, ...nextLines([...next, ...back], quiet)]);
  warnOfPeople(host, findPeopleAt(written, { mark, dossier }));
  return EXIT.fine;
};

/** The number of something in a list and the dossier, of which either may be left out: `actions done de-brug`. */
export const numberAndFolder = (first: string | undefined, second: string | undefined): [number | null, string] => {
  const isNumber = first !== undefined && /^\d{1,4}$/.test(first);
  return isNumber ? [Number(first), second ?? '.'] : [null, first ?? second ?? '.'];
};
