import type { Criterion } from '../framework/quality-mark.ts';
import { scoreCriterion } from '../judging/score.ts';
import { judgeAllVoices } from '../judging/voices.ts';
import type { Line } from '../terminal/ask.ts';
import { differWords } from '../wording/voices.ts';
import { arrangeEvidence } from './arrange-evidence.ts';
import type { Step } from './ask-question.ts';
import { leftOver } from './interview-plan.ts';
import { judgeListed } from './judge-listed.ts';
import { makeAction } from './make-action.ts';
import { countAnswered, lookOver } from './pick-question.ts';
import { type PlaceToStop, placeToStop } from './place-to-stop.ts';
import { criterionEndPrompt } from './prompts.ts';
import { type CriterionSummary, stopScreen, summaryScreen } from './screens.ts';
import { answersOf, type Sitting } from './sitting.ts';

/** How a criterion stands. */
const summaryOf = async (sitting: Sitting, criterion: Criterion): Promise<CriterionSummary> => {
  const { mark, dossier } = sitting;
  const answers = answersOf({ dossier });
  const { id, title, questions } = criterion;
  return {
    id,
    title,
    answered: countAnswered(criterion, answers),
    of: questions.length,
    score: scoreCriterion(criterion, answers, mark.rule),
    later: questions.filter((question) => answers[question.id]?.later === true).length,
    actions: (dossier.answers.actions ?? []).filter(({ criterion: of, done }) => of === id && done !== true).length,
    evidence: await judgeListed(sitting, criterion),
  };
};

/** Where parents, pupils or teachers certainly see it otherwise than the team just said. */
const differencesAt = ({ mark, dossier }: Sitting, criterion: Criterion): Line[] => {
  const score = scoreCriterion(criterion, answersOf({ dossier }), mark.rule);
  const voices = judgeAllVoices(dossier.voices, mark, new Map([[criterion.id, score]]));
  return voices === null ? [] : differWords(voices.judged, criterion.id, voices.telling);
};

/** Shows how a criterion stands, and whether this is a good place to stop; asks what comes now. */
const askAtEnd = async (sitting: Sitting, criterion: Criterion, to: number, stop: PlaceToStop | null) => {
  const { desk, plan, as } = sitting;
  const differences = as === null ? differencesAt(sitting, criterion) : [];
  desk.show([...summaryScreen(await summaryOf(sitting, criterion)), ...differences]);
  if (stop !== null) desk.show(stopScreen(stop));
  const rest = stop === null ? null : leftOver(sitting);
  return await desk.ask(criterionEndPrompt(plan[to]?.criterion ?? null, as === null, rest));
};

/** Closes a criterion after its last question: shows how it stands, and asks what comes now. @param to the place of the next question */
export const endCriterion = async (sitting: Sitting, criterion: Criterion, to: number): Promise<Step> => {
  const stop = placeToStop(sitting);
  sitting.stopOffered ||= stop !== null;
  for (;;) {
    const chosen = await askAtEnd(sitting, criterion, to, stop);
    if (chosen === 'go-on') return { to, onward: true };
    if (chosen === 'evidence') await arrangeEvidence(sitting, criterion);
    if (chosen === 'action') await makeAction(sitting, criterion);
    const place = chosen === 'overview' ? await lookOver(sitting, criterion) : null;
    if (place !== null) {
      sitting.returnTo = { kind: 'end', criterion, to };
      return { to: place, onward: false };
    }
  }
};
