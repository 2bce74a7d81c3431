import { linkedTo } from '../evidence/evidence-items.ts';
import { acceptedFor } from '../framework/framework-lookups.ts';
import type { Criterion } from '../framework/quality-mark.ts';
import { scoreCriterion } from '../judging/verdict.ts';
import { arrangeEvidence } from './arrange-evidence.ts';
import type { Step } from './ask-question.ts';
import type { InterviewNotice } from './interviewer.ts';
import { makeAction } from './make-action.ts';
import { countAnswered, lookOver } from './pick-question.ts';
import { answersOf, type Going, type Sitting } from './sitting.ts';

/** What was said about a criterion, and what its evidence is so far by the register: nobody looked inside a file for this. */
const summaryOf = ({ mark, dossier }: Sitting, criterion: Criterion): InterviewNotice => {
  const answers = answersOf({ dossier });
  const { id, title, questions, evidence } = criterion;
  const listed = linkedTo(id, Object.values(dossier.register.evidence ?? {})).map(({ document }) => document);
  return {
    kind: 'criterion-summary',
    id,
    title,
    answered: countAnswered(criterion, answers),
    of: questions.length,
    score: scoreCriterion(criterion, answers),
    later: questions.filter((question) => answers[question.id]?.later === true).length,
    actions: (dossier.answers.actions ?? []).filter(({ criterion: of, done }) => of === id && done !== true).length,
    evidence: evidence.required.map(({ oneOf }) => ({
      oneOf: oneOf.map((document) => mark.documents[document]?.title ?? document),
      listed: oneOf.flatMap((document) => acceptedFor(document, mark)).some((document) => listed.includes(document)),
    })),
  };
};

const choosePlace = async (sitting: Sitting, to: number) =>
  await sitting.interviewer.choose({
    title: { kind: 'criterion-end' },
    options: [
      { key: 'go-on', label: { kind: 'go-on', next: sitting.plan[to]?.criterion ?? null } },
      { key: 'overview', label: { kind: 'overview' } },
      ...(sitting.as === null
        ? ([
            { key: 'evidence', label: { kind: 'evidence' } },
            { key: 'action', label: { kind: 'action' } },
          ] as const)
        : []),
      { key: 'leave', label: { kind: 'stop' } },
    ],
  });

const STOP: Step = { kind: 'stop' };

/** What was chosen at the end of a criterion; null when it ends there again. */
const follow = async (
  sitting: Sitting,
  criterion: Criterion,
  to: number,
  chosen: Awaited<ReturnType<typeof choosePlace>>,
): Promise<Step | null> => {
  if (chosen === 'go-on') return { kind: 'go', to, onward: true };
  if (chosen === 'overview') {
    const place = await lookOver(sitting, criterion);
    if (place === 'stop') return STOP;
    if (place === null) return null;
    sitting.returnTo = { kind: 'end', criterion, to };
    return { kind: 'go', to: place, onward: false };
  }
  if (chosen !== 'evidence' && chosen !== 'action') return STOP;
  const arrange: (sitting: Sitting, criterion: Criterion) => Promise<Going> =
    chosen === 'evidence' ? arrangeEvidence : makeAction;
  return (await arrange(sitting, criterion)) === 'stop' ? STOP : null;
};

/** Where a sitting stands when the last question of a criterion is done: what was said, and what comes now. */
export const endCriterion = async (sitting: Sitting, criterion: Criterion, to: number): Promise<Step> => {
  for (;;) {
    sitting.interviewer.show(summaryOf(sitting, criterion));
    const step = await follow(sitting, criterion, to, await choosePlace(sitting, to));
    if (step !== null) return step;
  }
};
