import { judgeInput } from '../../../assessment/commands/steps/judge-input.ts';
import { readRoundFiles } from '../../../assessment/io/earlier-results.ts';
import { judgeDossier } from '../../../assessment/judge-dossier.ts';
import type { GlobalOptions, Host } from '../../../base/command.ts';
import { say } from '../../../base/say.ts';
import { UserError } from '../../../base/user-error.ts';
import { type DescribeError, errorLines } from '../../../base/words/error-words.ts';
import type { Card } from '../../../dossier/card-shape.ts';
import { loadMark, openWorkplace } from '../../../dossier/commands/steps/workplace.ts';
import { cardOf } from '../../../report/card.ts';
import { understandResult } from '../../../report/saved-result.ts';
import { openProgress } from '../../../terminal/io/progress.ts';
import { hasOtherContent } from '../../framework-version.ts';
import type { FoundInput } from '../../io/find-inputs.ts';
import { type InputContents, readJsonInput, readPackageInput } from '../../io/read-inputs.ts';
import { findFuture, type PortfolioProblem } from '../../problems.ts';

type Collecting = {
  host: Host;
  globals: GlobalOptions;
  useCache: boolean;
  describeError: DescribeError;
  today: string;
  /** The framework of the page. */
  framework: Card['framework'];
};

/** Judges a dossier as it is now; its earlier rounds come from the results that it keeps. */
const judgeHere = async (
  { path, shown }: FoundInput,
  { host, globals, useCache }: Collecting,
): Promise<InputContents> => {
  const place = await openWorkplace(host, globals, path, { useCache });
  const mark = await loadMark(host, globals, place.store);
  const dossier = await place.store.read(mark);
  const result = await judgeDossier(judgeInput(host, { ...globals, quiet: true }, place, mark, dossier));
  const told: InputContents = { cards: [cardOf(result)], problems: [] };
  for (const { value, shown: file } of readRoundFiles(path)) {
    const earlier = understandResult(value);
    if (earlier === null) told.problems.push({ place: `${shown}/${file}`, kind: 'result-invalid' });
    else if (earlier.round.schoolYear !== result.round.schoolYear) told.cards.push(cardOf(earlier, result.school));
  }
  return told;
};

const readInput = async (input: FoundInput, collecting: Collecting): Promise<InputContents> => {
  switch (input.kind) {
    case 'dossier':
      return await judgeHere(input, collecting);
    case 'json':
      return readJsonInput(input);
    case 'package':
      return await readPackageInput(input, openProgress(collecting.host, collecting.globals));
    case 'trouble':
      throw new UserError('folder-unreadable', { folder: input.shown, reason: input.reason });
  }
};

/** The cards that may count, and what is the matter with the others. */
const chooseCards = (
  { cards, problems }: InputContents,
  place: string,
  { today, framework }: Collecting,
): { cards: Card[]; problems: PortfolioProblem[] } => {
  const good: Card[] = [];
  const found = [...problems];
  for (const card of cards) {
    const future = findFuture(card, today);
    if (card.framework.id !== framework.id)
      found.push({ place, kind: 'other-framework', found: card.framework.id, loaded: framework.id });
    else if (future !== null) found.push({ ...future, place });
    else good.push(card);
  }
  if (good.some((card) => hasOtherContent(card.framework, framework)))
    found.push({ place, kind: 'other-content', version: framework.version });
  return { cards: good, problems: found };
};

/** Reads every input. What goes wrong with one of them is told, and stops none of the others. */
export const collectCards = async (inputs: readonly FoundInput[], collecting: Collecting): Promise<InputContents> => {
  const { host, globals, describeError } = collecting;
  const all: InputContents = { cards: [], problems: [] };
  const dossiers = inputs.filter(({ kind }) => kind === 'dossier').length;
  let judged = 0;
  for (const input of inputs) {
    if (input.kind === 'dossier' && !globals.quiet) {
      judged += 1;
      say(host, [`${judged}/${dossiers} ${input.shown}`]);
    }
    try {
      const { cards, problems } = chooseCards(await readInput(input, collecting), input.shown, collecting);
      all.cards.push(...cards);
      all.problems.push(...problems);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      all.problems.push({ place: input.shown, kind: 'trouble', lines: errorLines(describeError(error)) });
    }
  }
  return all;
};
