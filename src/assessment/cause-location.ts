import type { Dossier } from '../dossier/dossier.ts';
import { inYaml, type SourceLocation } from '../findings/finding-location.ts';
import type { JudgedResult, ResultCriterion } from './audit-result.ts';
import type { Cause, RunReason, Threshold } from './what-fails.ts';

/** What it takes to locate a cause. `byFlag`: the settings that a flag gave, such as 'minMet' and 'minScore/S1'. */
type CausePlaces = {
  result: Pick<JudgedResult, 'criteria' | 'standards'>;
  dossier: Dossier;
  byFlag: ReadonlySet<string>;
};

const inAnswers = (dossier: Dossier, question: string | null): SourceLocation =>
  inYaml(dossier, 'antwoorden.yaml', [`answers/${question}`, 'answers']);

const inRegister = (dossier: Dossier): SourceLocation => inYaml(dossier, 'bewijs.yaml', ['evidence']);

/** The question that holds a criterion back: the first that its reasons name, else the lowest if the mean is too low. */
const weakestQuestion = ({ reasons, questions }: ResultCriterion): string | null => {
  const named = reasons.flatMap((reason) => ('questions' in reason ? reason.questions : []));
  if (named[0] !== undefined) return named[0];
  if (!reasons.some((reason) => reason.code === 'mean' && !reason.reached)) return null;
  const answered = questions.flatMap(({ id, level }) => (level === null ? [] : [{ id, level }]));
  return answered.sort((one, other) => one.level - other.level)[0]?.id ?? null;
};

const EVIDENCE = ['evidence-missing', 'evidence-unexamined'];

const atCriterion = (criterion: ResultCriterion | undefined, dossier: Dossier): SourceLocation => {
  if (criterion === undefined) return inAnswers(dossier, null);
  const question = weakestQuestion(criterion);
  const lacksEvidence = criterion.reasons.some(({ code }) => EVIDENCE.includes(code));
  return question === null && lacksEvidence ? inRegister(dossier) : inAnswers(dossier, question);
};

/** The location of the largest gap of a standard. */
const atStandard = (id: string, { result, dossier }: CausePlaces): SourceLocation => {
  const gap = result.standards.find((standard) => standard.id === id)?.gaps[0];
  return gap !== undefined && gap.question === null ? inRegister(dossier) : inAnswers(dossier, gap?.question ?? null);
};

const atEither = (id: string, places: CausePlaces): SourceLocation => {
  const criterion = places.result.criteria.find((each) => each.id === id);
  return criterion === undefined ? atStandard(id, places) : atCriterion(criterion, places.dossier);
};

const atBar = (threshold: Threshold, places: CausePlaces): SourceLocation => {
  if (threshold.kind === 'minScore') return atStandard(threshold.standard, places);
  if (threshold.kind === 'requireMet') return atEither(threshold.criterion, places);
  const first = places.result.criteria.find(({ partOfMark, verdict }) => partOfMark && verdict !== 'met');
  return atCriterion(first, places.dossier);
};

/** The location of a setting in school.yaml; null when a flag gave it. */
const settingOf = (threshold: Threshold, { dossier, byFlag }: CausePlaces): SourceLocation | null => {
  const name = threshold.kind === 'minScore' ? `minScore/${threshold.standard}` : threshold.kind;
  return byFlag.has(name) ? null : inYaml(dossier, 'school.yaml', [`check/${threshold.kind}`, 'check']);
};

/** Adds to a reason for failing where to look. A finding already has a location. */
export const placeCause = (reason: RunReason, places: CausePlaces): Cause => {
  if (reason.kind === 'finding') return reason;
  if (reason.kind === 'threshold') {
    return { ...reason, location: atBar(reason.threshold, places), setting: settingOf(reason.threshold, places) };
  }
  return { ...reason, location: atEither(reason.kind === 'verdict' ? reason.criterion : reason.of, places) };
};
