import { judgeInput } from '../../assessment/commands/steps/judge-input.ts';
import { judgeDossier } from '../../assessment/judge-dossier.ts';
import type { RunCommand } from '../../base/command.ts';
import { nextLines, writeLines } from '../../dossier/commands/steps/tell-change.ts';
import { loadMark, openWorkplace } from '../../dossier/commands/steps/workplace.ts';
import { countsWords, groupTitle, responseWords, viewWords, voiceWords } from '../../wording/voices.ts';
import type { showSurveyUsage } from '../flags.ts';
import { showWords as words } from '../words/show.ts';

/** `survey show`: what every group answered, item by item, beside the score of the team. */
export const runShowSurvey: RunCommand<typeof showSurveyUsage> = async ({ host, globals, args: [at = '.'] }) => {
  const place = await openWorkplace(host, globals, at);
  const mark = await loadMark(host, globals, place.store);
  const dossier = await place.store.read(mark);
  const { voices = [], qualityMark } = await judgeDossier(judgeInput(host, globals, place, mark, dossier));
  const telling = qualityMark.voices;
  if (telling === undefined || voices.length === 0)
    return writeLines(host, [words.none, ...nextLines([words.ask(place.folder)], globals.quiet)]);
  const lines = voices.flatMap((group) => [
    `${groupTitle(group.group)}: ${responseWords(group, telling)}`,
    ...Object.entries(group.items).flatMap(([code, item]) => [
      `  ${code}  ${item.text}`,
      ...[voiceWords(item, telling), countsWords(item, telling), viewWords(item)]
        .filter((line) => line !== '')
        .map((line) => `      ${line}`),
    ]),
  ]);
  return writeLines(host, [...lines, ...nextLines([words.talk, words.report(place.folder)], globals.quiet)]);
};
