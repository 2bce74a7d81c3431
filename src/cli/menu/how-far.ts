import type { Dossier } from '../../dossier/dossier.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import { stateOfAnswer } from '../../judging/score.ts';

/** How far a school is, as the menu tells it. Counts what stands in the files, and judges nothing. */
export type HowFar = {
  school: string;
  /** Questions without an answer, and all questions. */
  open: number;
  questions: number;
  /** The register of evidence: names, titles where there are any, and which is confidential. */
  evidence: readonly { id: string; title: string | null; confidential: boolean }[];
  /** Agreements that are not done yet. */
  actions: number;
  /** The name of a package with all that is in the dossier now; null without one. */
  sealed: string | null;
};

/** What the menu can do with a dossier. */
export type Task = 'questions' | 'evidence' | 'agreements' | 'school' | 'check' | 'report' | 'pack' | 'undo' | 'more';

export const howFar = (dossier: Dossier, mark: QualityMark, sealed: string | null): HowFar => {
  const questions = mark.criteria.flatMap((criterion) => criterion.questions);
  const answers = dossier.answers.answers ?? {};
  const entries = Object.entries(dossier.register.evidence ?? {});
  return {
    school: dossier.school.school.name,
    open: questions.filter(({ id }) => stateOfAnswer(answers[id]) === 'open').length,
    questions: questions.length,
    evidence: entries.map(([id, { title = null, confidential = false }]) => ({ id, title, confidential })),
    sealed,
    actions: (dossier.answers.actions ?? []).filter(({ done }) => !done).length,
  };
};
